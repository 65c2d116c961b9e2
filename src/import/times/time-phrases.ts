// What the words around a time say of it: language as data. Each row is tried in its order; the first that fits wins.

/** What a time can be. `harm-end` is the end of what people felt; `end` the end of the incident as its authors count it. */
export type Role =
  'introduced' | 'started' | 'detected' | 'acknowledged' | 'announced' | 'mitigated' | 'harm-end' | 'end';

export interface Cue {
  readonly role: Role;
  readonly pattern: RegExp;
  /** What the same words mean when they are followed or preceded by these. */
  readonly unless?: RegExp;
  /** 0 to 100: of two claims the stronger is believed. */
  readonly rank: number;
}

/** Words of harm: what makes a stretch of time that of an incident. */
export const harm =
  /\b(?:outage|outtage|down(?:time)?|unavailab\w*|unreachable|inaccessible|offline|interrupt\w*|disrupt\w*|degrad\w*|errors?|fail(?:ed|ing|ures?|s)?|impact\w*|affected|unable|time-?outs?|timed out|slow\w*|latenc\w*|incident|experienc\w*|problems?|issues?|delay\w*|unresponsive|loss of|lost|elevated|not (?:able|available|working|accessible|possible|readable|reachable|usable)|could(?: not|n['’]t)|couldn['’]t|returned 5\d\d|no (?:\w+ ){1,2}(?:was|were|could|would)|nobody could|no one could|nothing (?:was|could))\b/i;

/** A stretch of time that is no incident's: plans, habits, windows. */
export const planned =
  /\bunable to (?:update|post|communicate|publish)\b|\b(?:maintenance window|scheduled (?:for|maintenance|between)|(?:business|peak|office|support|working) hours|every (?:day|hour|night|week)|normally|usually|will be|next (?:week|month)|window (?:of|between))\b/i;

/** Words before a time, up to the time before it or the beginning of the sentence. */
export const cuesBefore: readonly Cue[] = [
  {
    role: 'announced',
    pattern:
      /\b(?:status ?page|public (?:notice|incident|status)\w*|status incident|tweet\w*|posted publicly)\b[^.;]{0,50}$/i,
    unless: /\b(?:resolved|closed|monitoring)\b/i,
    rank: 50,
  },
  {
    role: 'detected',
    pattern:
      /\b(?:alert(?:ed|s)?|alarms?|paged|pages?|pagers?|(?:member|customer|user|colleague)s? (?:called|wrote|phoned)|notif(?:y|ied|ications?)|noticed|detected|discovered|identified by|(?:became|were|was|made) aware|reports?|reported|tickets?|complain\w*)\b[^.;:]{0,70}$/i,
    unless:
      /\b(?:status ?page|post-?mortem|root cause|not|no|fail(?:ed|ing)? to|before|until|caused?|fix)\b/i,
    rank: 52,
  },
  {
    role: 'mitigated',
    pattern: /\b(?:mitigated|mitigation (?:was )?(?:applied|complete\w*|in place|deployed))\b[^.;:]{0,40}$/i,
    unless: /\b(?:not|partial\w*|partly|mostly|largely|some|began|started|until|to be)\b/i,
    rank: 60,
  },
  {
    role: 'end',
    pattern:
      /\b(?:incident|outage|issue|problem|event|situation|degradation|disruption)\b[^.;:]{0,40}\b(?:resolved|over|ended|ends|closed|concluded|fixed|finished)\b[^.;:]{0,40}$/i,
    unless: /\b(?:not|partial\w*|partly|mostly|largely|some|until|to be|will)\b/i,
    rank: 62,
  },
  {
    role: 'harm-end',
    pattern:
      /\b(?:reverted|rolled back|rollback)\b[^.;:]{0,90}\b(?:completed?|finished|done|in place|deployed|live)\b[^.;:]{0,30}$/i,
    unless: /\b(?:not|partial\w*|partly|mostly|largely|some|began|started|to be|will|before)\b/i,
    rank: 59,
  },
  {
    role: 'harm-end',
    pattern:
      /\b(?:resolved|restored|recover(?:ed|y (?:was )?complete\w*)|(?:finished|completed) recovery|(?:was|were|is|came) back(?= |$)|fixed|repaired|corrected|back (?:online|up|to normal|in service|on ?line)|return(?:ed|ing) to (?:normal|service|operation)\w*|(?:accept|work|respond|answer|function|operat|load|deliver|process|show)\w*\b(?: \w+){0,3} again|(?:was|were) (?:rolled back|reverted)|normal (?:operation|service|levels?)\w*|operational|stabili[sz]ed|ended|ending|ends|concluded|subsided)\b[^.;:\]]{0,45}$/i,
    unless: /\b(?:not|partial\w*|partly|mostly|largely|some|began|started|to be|will|before)\b/i,
    rank: 60,
  },
  {
    role: 'harm-end',
    pattern: /\b(?:until|till|lasting (?:to|until))\b[^.;,:]{0,18}$/i,
    unless:
      /\b(?:paus\w+|kept|keep\w*|wait\w*|recover\w*|stable|normal\w*|not|n['’]t|postpon\w+|scheduled)\b/i,
    rank: 60,
  },
  {
    role: 'introduced',
    pattern:
      /\b(?:introduced|was merged|(?:bug|defect|fault|change) (?:was )?(?:shipped|deployed|released))\b[^.;:]{0,40}$/i,
    rank: 50,
  },
  {
    role: 'started',
    pattern: /\b(?:began|begins?|begun|started|starts?|starting|beginning|commenc\w+|onset)\b[^.;:]{0,45}$/i,
    unless:
      /\b(?:we|team|engineers?|staff|on-?call|sres?|operators?|customers|users)\b[^.;]{0,30}\b(?:began|started|begin|start)|\b(?:began|started|beginning|starting|begin|start)s? (?:to |a |the )?(?:recover\w*|restor\w*|roll\w*|investigat\w*|mitigat\w*|work\w*|look\w*|debug\w*|notif\w*|report\w*|receiv\w*|process\w*|this process|migrat\w*|deploy\w*|upgrad\w*|maint\w*|fix\w*)|\b(?:upgrade|update|deploy(?:ment)?|roll-?out|release|migration|maintenance|investigation|roll-?back|recovery|restoration|change|process|work|push)\b (?:\w+ ){0,3}(?:began|begins?|started|starts?|commenced)\b(?! (?:the|this|an) (?:outage|incident|issue|problem))/i,
    rank: 60,
  },
  {
    role: 'started',
    pattern:
      /\b(?:w(?:ent|as|ere) (?:down|offline|dark|unavailable|unreachable|unresponsive|inaccessible)|bec(?:ame|ome) (?:un\w+|inaccessible|overloaded|slow\w*)|stopped (?:work|respond|serv|process|accept|deliver)\w*|crashed|lost (?:\w+ ){0,2}(?:power|connectivity|quorum)|(?:outage|incident|failure|disruption) (?:occurred|happened|took place)|(?:experienced|suffered|encountered) (?:an? )?(?:\w+ ){0,3}(?:outage|downtime|failure|disruption|incident|degradation))\b[^.;:,]{0,40}$/i,
    unless:
      /\b(?:not|until|before|after|when|while|because|since|again|until|by|investigat\w*|recover\w*|restor\w*)\b/i,
    rank: 56,
  },
  { role: 'started', pattern: /\b(?:since|as of)\b[^.;,:]{0,15}$/i, rank: 45 },
];

/** Words behind a time that opens its clause. */
export const cuesAfter: readonly Cue[] = [
  {
    role: 'announced',
    pattern:
      /^[^.;]{0,30}\bopened an? (?:public )?(?:status )?incident\b|\b(?:status ?page)\b[^.;]{0,60}\b(?:opened|updated|posted|created|published|informed|notified)\b|\b(?:posted|published|opened|updated)\b[^.;]{0,40}\bstatus ?page\b|\btweeted\b/i,
    unless: /\bresolved\b/i,
    rank: 50,
  },
  {
    role: 'detected',
    pattern:
      /^[^.;]{0,90}?\b(?:alert(?:ed|s|ing)?|alarms?|paged|pagers?|(?:was|were|got) notified|noticed?|detected|discovered|observed|(?:became|were|was|made) aware|receiv\w+ (?:\w+ ){0,4}(?:reports?|alerts?|pages?|complaints?|calls?|notifications?)|(?:customers?|users?) (?:\w+ ){0,3}report\w*|reports? (?:of|that|from|came))\b/i,
    unless: /\b(?:resolved|recover\w*|status ?page|should have|another|did not|didn['’]t|root cause)\b/i,
    rank: 52,
  },
  {
    role: 'end',
    pattern:
      /^[^.;]{0,60}?\b(?:incident|outage|issue|problem|event|situation)\b[^.;]{0,40}\b(?:resolved|over|ended|closed|concluded|fixed)\b/i,
    unless: /\b(?:not|partial\w*|partly|mostly|largely|believed|appear\w*|to be|will)\b/i,
    rank: 62,
  },
  {
    role: 'mitigated',
    pattern: /^[^.;]{0,90}?\bmitigated\b/i,
    unless: /\b(?:not|partial\w*|partly|mostly|largely|to be)\b/i,
    rank: 60,
  },
  {
    role: 'harm-end',
    pattern:
      /^[^.;]{0,100}?\b(?:(?:was|were|been|is|are|fully|completely|service|services|traffic|everything|all \w+|functionality|operations?|access|connectivity) (?:fully |completely |now |successfully |again )*(?:restored|resolved|recovered|repaired|corrected|operational|healthy|stable|back)|(?:reachable|available|accessible|usable|responsive|online|up|complete) again|(?:accept|work|respond|serv|answer|function|operat|deliver|process|load|mov)\w*\b(?: \w+){0,3} again|recovered|(?:came|come|coming|brought|went) back (?:online|up|to normal)|back (?:online|up|to normal|in service)|return(?:ed|s|ing)? to normal\w*|normal (?:operation|service|levels?)\w* (?:was |were )?(?:resumed|restored)|(?:errors?|impact|alerts?) (?:stopped|ceased|subsided|cleared|ended))\b/i,
    unless:
      /\b(?:not|partial\w*|partly|mostly|largely|some|began to|started to|attempt\w*|tried|to be|will|except)\b/i,
    rank: 60,
  },
  {
    role: 'started',
    pattern:
      /^[^.;]{0,110}?\b(?:(?:began|started|begin|start)s? (?:to )?(?:experienc|fail|return|see|los|drop|tim|reject|degrad|increas|hav|show|throw|error|crash|ris|climb|spik|respond|report|refus|exhibit|slow|be )\w*|(?:outage|incident|impact|issues?|problems?|errors?|disruption) (?:began|started|begins|starts)|w(?:ent|as|ere) (?:down|offline|dark|unavailable|unreachable|unresponsive|unable|inaccessible)|bec(?:ame|omes?) (?:un\w+|slow\w*|inaccessible|degraded|overloaded|intermittent\w*)|stop(?:ped|s) (?:work|respond|serv|process|accept|deliver|send|receiv)\w*|disconnected|crash(?:ed|es)|(?:experienced|suffered|encountered) \w+|lost (?:\w+ ){0,2}(?:power|connectivity|connections?|networks?|access|communication|quorum)\b|(?:failed|fails|started failing)\b|(?:errors?|latency|error rates?) (?:spiked|increased|rose|jumped|climbed))/i,
    unless: /\b(?:investigat\w*|recover\w*|rolled back|roll(?:ing)? back|restor\w*)\b/i,
    rank: 57,
  },
];

/** Rows of a timeline by their own words. `all` counts the row wherever these words stand in it. */
export const rowCues: readonly Cue[] = [
  { role: 'mitigated', pattern: /\b(?:OUTAGE|IMPACT|INCIDENT) MITIGATED\b/, rank: 92 },
  { role: 'harm-end', pattern: /\bRECOVERY\b/, rank: 60 },
  {
    role: 'harm-end',
    pattern:
      /\b(?:fix|hotfix|patch|rollback|roll-back|revert|workaround) (?:(?:is|was|has been) )?(?:(?!we |they |I |he |she )\w+ )?(?:deployed|applied|released|live|completed?|finished|rolled out|in production)\b|\bdeployed (?:the |a )?(?:hot)?fix\b/i,
    unless: /\b(?:not|partial\w*|fail\w*|did|attempt\w*|staging|start\w*|begin\w*)\b/i,
    rank: 45,
  },
  {
    role: 'harm-end',
    pattern: /\bOUTAGE (?:ENDS|ENDED|OVER)\b|\bIMPACT (?:ENDS|ENDED|OVER)\b|<END\s+OF\s+OUTAGE>/,
    rank: 92,
  },
  {
    role: 'harm-end',
    pattern: /\bINCIDENT\s*\/\s*OUTAGE (?:ENDS|ENDED|OVER)\b|\bOUTAGE\s*\/\s*INCIDENT (?:ENDS|ENDED|OVER)\b/,
    rank: 91,
  },
  {
    role: 'end',
    pattern:
      /\bINCIDENT(?:\s*\/\s*OUTAGE)? (?:ENDS|ENDED|OVER|RESOLVED|CLOSED)\b|\bOUTAGE\s*\/\s*INCIDENT (?:ENDS|ENDED|OVER)\b/,
    rank: 91,
  },
  {
    role: 'started',
    pattern:
      /\b(?:OUTAGE|IMPACT)(?:\s*\/\s*INCIDENT)? (?:BEGINS|BEGAN|STARTS|STARTED)\b|<START\s+OF\s+OUTAGE>/,
    rank: 92,
  },
  { role: 'started', pattern: /\bINCIDENT(?:\s*\/\s*OUTAGE)? (?:BEGINS|BEGAN|STARTS|STARTED)\b/, rank: 80 },
  {
    role: 'started',
    pattern:
      /^\W*(?:\*\*)?(?:the )?(?:(?:(?:\w+ ){0,2}(?:outage|downtime)|incident|(?:customer |user |service )?impact|issue|problem|disruption|degradation)s? (?:begins?|began|starts?|started)|(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|downtime|issue))\b/i,
    rank: 76,
  },
  {
    role: 'end',
    pattern:
      /^\W*(?:\*\*)?(?:the )?(?:incident|issue) (?:is |was |has been |declared |marked |officially |fully |now |considered )*(?:resolved|closed|over|ends?|ended)\b|\b(?:incident|issue) (?:\w+ ){0,3}(?:(?:marked|declared|considered|moved to|set to) (?:as )?(?:resolved|closed|over)|closed)\b|\ball[- ]clear\b|\bend of (?:the )?incident\b|^\W*resolved\W*$|^\W*\(?resolved\)?[\s:–—-]|\((?:resolved|incident (?:over|ends?))\)/i,
    unless: /\b(?:not|partially|partly|previous|another|prematurely|reopened)\b/i,
    rank: 72,
  },
  {
    role: 'announced',
    pattern:
      /\b(?:status ?page|status\.[\w.]+|status site)\b(?!.*\bresolved\b)|\btweet(?:ed|s)?\b|\b(?:public|external) (?:announcement|notice|communication|status|statement)\b|\b(?:customers|users) (?:were |are )?(?:notified|informed)\b|\b(?:initial|first) (?:customer |public )?(?:communications?|notifications?|notices?)\b[^.]{0,60}\b(?:sent|posted|published|issued)\b|\b(?:posted|published|sent|issued) (?:\w+ ){0,4}(?:notice|announcement|update|communication|email) (?:\w+ ){0,2}(?:to|for) (?:\w+ )?(?:customers|users|community)\b/i,
    unless:
      /\b(?:resolved|monitoring (?:state|status)|internal|their|his|her)\b|\b(?:users?|customers?|members?|someone|people|somebody) tweet|^\W*(?!We\b|Our\b|Status\b|The\b|Public\b|Initial\b|First\b|Customers?\b|Posted\b|Tweet)[A-Z]\w+ (?:updates?|posts?) (?:their|its)\b/i,
    rank: 55,
  },
  {
    role: 'harm-end',
    pattern:
      /^\W*(?:\*\*)?(?:the )?(?:outage|(?:customer |user |service )?impact|downtime|disruption) (?:is |was |has )?(?:ends?|ended|over|resolved|mitigated)\b|\b(?:fully|completely) (?:recovered|restored|operational|functional|resolved|available)\b|\bfull(?:y)? (?:recovery|functional\w*|service)\b|\bback (?:online|up|to normal|in service|to (?:its )?normal)\b|\breturn(?:s|ed|ing)? to normal\w*\b|\b(?:service|services|site|system|systems|traffic|functionality|access|connectivity|operations?|api|website|app|everything|dns|database|cluster|production) (?:(?:is|are|was|were|has|have|been|fully|now|again|successfully) )*(?:restored|recovered|recovers|operational|available again|healthy|normal(?:i[sz]ed)?|back|working again|up and running)\b|\b(?:is|are|was|were) (?:\w+ )?(?:available|reachable|accessible|online|usable) again\b|\bconfirmed (?:to be )?(?:working|fixed|resolved|operational|restored|back)\b|\b(?:functioning|working|operating) (?:normally|properly|again|as (?:normal|expected))\b|\bresolution (?:is |was )?(?:confirmed|complete)\w*\b|\bup and running\b|\b(?:accept|work|respond|serv|answer|deliver|process|function|operat|load|receiv|send|show|pick|reach|succeed|complet|connect|log|open|mov)\w*\b(?: \w+){0,3} again\b|\ball \w+ (?:are|were|is) (?:reachable|available|operational|back|up)\b|\baccepting \w+ again\b|\b(?:errors?|5xx|alerts?|failures) (?:\w+ ){0,3}(?:stop(?:ped|s)?|ceased?|subsided?|gone|cleared|recovered|drop(?:ped|s)? to (?:zero|0|normal))\b|\b(?:issue|problem|outage) (?:is |was |has been )?(?:fixed|resolved|mitigated)\b|^\W*(?:all )?(?:recovered|restored|recovery)\W*$|\b(?:issues?|problems?|errors?) (?:goes|go|went|gone) away\b|\b(?:had|has|have) (?:resolved|fixed)\b|\b(?:resolved|fixed|resolves|fixes) (?:the|this) (?:issue|problem|incident|outage)\b|\b(?:issue|problem|incident|outage) (?:is|was|were|has been) (?:resolved?|fixed?)\b/i,
    unless:
      /\b(?:not|n['’]t|partial\w*|partly|mostly|largely|their status ?page|its status ?page|some|few|began to|beg[ai]n|start(?:s|ed|ing)? to|attempt\w*|tr(?:y|ies|ied)|to be|will|except|should|hop\w+|expect\w*|once|until|if|intermittent\w*|briefly|temporarily|again (?:down|fail\w*)|still)\b/i,
    rank: 66,
  },
  {
    role: 'harm-end',
    pattern: /\b(?:succeeds?|succeeded|works|resumes?|resumed|resolved|fixed)\b\W*$/i,
    unless:
      /\b(?:not|never|n['’]t|only|partial\w*|partly|mostly|some|if|until|once|believ\w+|thought|try|tries|tried|attempt\w*|to be|their|its|status ?page)\b/i,
    rank: 44,
  },
  {
    role: 'mitigated',
    pattern:
      /^\W*(?:\*\*)?mitigated\b|\b(?:impact|issue|incident|problem) (?:is |was |has been )?mitigated\b/i,
    unless: /\b(?:not|partial\w*|partly)\b/i,
    rank: 70,
  },
  {
    role: 'acknowledged',
    pattern:
      /\backnowledg\w*\b|\bon-?call\b[^.;]{0,60}\b(?:start(?:s|ed)?|beg(?:ins?|an)) (?:to )?(?:investigat|look|debug|work)\w*/i,
    rank: 60,
  },
];

/** Rows that show somebody heard of it, or that something hurt. Other cues of the same row do not speak against these. */
export const rowSignals: readonly Cue[] = [
  { role: 'detected', pattern: /\b(?:PROBLEM|CRITICAL)\b(?! (?:path|section))/, rank: 55 },
  {
    role: 'detected',
    pattern:
      /\b(?:alert(?:ed|s|ing)?|alarms?|paged|pages (?:the|an?|our|out|me|us|on-?call)|pagerduty|opsgenie|pingdom|nagios|icinga|emails? (?:\w+ )?received|sends? (?:\w+ ){0,3}(?:e-?mail|text|sms)|raised (?:\w+ ){0,3}(?:requests?|tickets?|issues?|concerns?)|(?:was|were|got|gets|are|is) (?:notified|paged|alerted)|notic(?:e|es|ed)|detect(?:ed|s)|discover(?:ed|s)|witness(?:ed|es)|observ(?:ed|es)|spot(?:ted|s)|pinged|first recorded|monitoring (?:\w+ ){0,2}(?:determin|show|report|alert|detect|send|trigger)\w*|(?:became|becomes?|were|was|made) aware|reports?(?: of| that| from| in| by)?|reported|reporting|complain\w*|(?:support|customer|help-?desk|user) tickets?|tickets? (?:\w+ )?(?:opened|filed|created|raised|received|submitted|from|come|coming|came|arriv\w+)|(?:open|fil|creat|rais|submit)\w* (?:\w+ ){0,3}tickets?|calls? (?:the|our|us|in|to) (?:\w+ )?(?:help ?desk|support|hotline|on-?call|team)|receiv\w+ (?:\w+ ){0,4}(?:alerts?|reports?|pages?|calls?|notifications?|complaints?))\b/i,
    unless:
      /\b(?:recover\w*|resolved|clear(?:s|ed)?|post-?mortem|detected to be|no (?:alerts?|reports?|pages?)|not? (?:alert|page|detect|notic)\w*|silenc\w*|disabled?|ack\w*|status ?page|status\.\w+|fix\w*|revert\w*|roll(?:ed|ing)? back|new version|root cause (?:is |was )?(?:detected|discovered)|alerts? (?:stop|cease|subside)\w*|incident report|error report\w*|web ?pages?|home ?page|landing pages?|pages? (?:load|return)\w*|false (?:alarm|alert))\b/i,
    rank: 55,
  },
  {
    role: 'started',
    pattern:
      /\b(?:(?:errors?|latency|failures|5xx|requests|queue|load|timeouts?|response times?|error rates?|cpu|memory) (?:\w+ ){0,4}(?:beg[ai]ns?|starts?|started|increas(?:es|ed|ing)|spik(?:es|ed|ing)|rises?|rose|climb(?:s|ed)|jump(?:s|ed))|(?:beg[ai]ns?|starts?|started|begins) (?:to )?(?:fail(?:ing)?|error(?:ing)?|return(?:ing)? (?:5\d\d|errors?)|see(?:ing)? (?:errors?|failures|increas\w+|elevated)|crash(?:ing)?|tim(?:e|ing) out|degrad\w+|drop(?:ping)?|reject(?:ing)?|throw(?:ing)?)|(?:goes|went|go|gone|going) (?:down|offline|dark)|stop(?:s|ped)? (?:being|work|respond|serv|process|accept)\w*|stop(?:s|ped)?$|los(?:e|es|t) (?:\w+ ){0,2}(?:connections?|connectivity|power|network|quorum)|return(?:s|ed|ing)? (?:an? )?(?:error|5\d\d)|bec(?:omes?|ame) (?:un\w+|slow|inaccessible|degraded|overloaded)|(?:is|are|was|were|stays?) (?:down|unavailable|unreachable|offline|unresponsive|inaccessible|empty|missing|refused|rejected|blocked|broken|not (?:available|reachable|working|responding))|crash(?:es|ed)|fr(?:ee|o)zes?\b|stands? still|(?:disappear|vanish)(?:s|es|ed)?|^\W*(?:the )?first \w+(?: \w+){0,5} (?:wrong|incorrect\w*|empty|missing|fail\w*|refused|rejected|lost|unable|cannot|can['’]t|could not|delayed|late)|\bno (?:new |more )?\w+ w?(?:ere|as|here) (?:sent|scheduled|delivered|processed|created|accepted|started|possible|received|served)|first (?:errors?|failures?|symptoms?|impact|signs?)|(?:certificates?|certs?|licen[cs]es?|tokens?|domains?) (?:[\w-]+ ){0,6}expire[sd]?\b|drop (?:of |in )+(?:\w+ )?(?:availability|traffic|requests|throughput|success\w*)|(?:status|http|errors?) 5\d\d\w*|5\d\d (?:errors?|messages?|responses?|status))\b/i,
    unless:
      /\b(?:recover\w*|resolved|restor\w*|stop(?:s|ped)? failing|notic\w*|discover\w*|realiz\w*|realis\w*|investigat\w*|why|because|not|end(?:s|ed)?|no longer|back)\b/i,
    rank: 54,
  },
];
