// Words that speak for a trigger, and words that tell how somebody noticed.
import { type RuleRow, toRules } from './rule.ts';

// prettier-ignore
const triggerRows: readonly RuleRow[] = [
  ['clock-or-expiry', 'trigger-clock', 'assign', /\bleap (?:second|day)|\b(?:expir(?:ed|y|ation|es)|end of (?:the|its) (?:[\w-]+ ){0,2}(?:validity|certificate['’]s validity))\b|\b(?:beginning|start|turn) of (?:the )?(?:\d{1,2} \w+|year|month|day|hour)|\bmidnight\b/i,
    'The certificate expired at noon.', 'The cache entry was read again.'],
  ['malicious-activity', 'trigger-attack', 'assign', /\b(?:attack(?:s|ers?|ed)?|D?DoS|botnet|malicious|intru(?:der|sion)|phish\w*|stolen|unauthori[sz]ed (?:access|party|third party)|threat actor)\b/i,
    'The attack began at 11:10.', 'The team went at the task with vigour.'],
  ['infrastructure-event', 'trigger-infrastructure', 'assign', /\b(?:power (?:outage|fail\w*|loss|cut|disruption|interruption|supply|event|problem)|(?:loss|lost|interruption) of power|utility|generator|UPS|cooling|ground fault|breaker|fire|lightning|flood(?:ing)? of the|fib(?:re|er) cut|cable cut)\b|\b(?:hardware|optical|disk|network (?:equipment|device|link|switch)) (?:fail\w*|fault|replacement|maintenance)/i,
    'A power disruption at the main site.', 'A user with power over the settings.'],
  ['migration-or-upgrade', 'trigger-upgrade', 'assign', /\bupgrad(?:e|ed|es|ing)\b|\bmigrat(?:e|ed|es|ion|ions|ing)\b|\b(?:move|moved|moving|switch(?:ed|ing)?|cut[- ]?over) (?:[\w'’-]+ ){0,4}(?:to (?:a |the )?new|over to|from [\w'’-]+ to)\b|\bschema change|\bnew (?:major )?version of (?:the )?(?:database|operating system|kernel|kubernetes|redis|mysql|postgres\w*|library)|\breplac(?:ed|ing|ement of) (?:the |an? )?(?:old|ageing|failing|database|cluster|hardware|optical)/i,
    'The upgrade of the cluster to the next version.', 'The cluster has run the same version for years.'],
  ['failover-event', 'trigger-failover', 'assign', /\bfail(?:ed|ing|s)?[- ]?over\b|\breboot(?:ed|ing|s)?\b|\brestart(?:ed|ing|s)?\b|\bleader election|\bprimary (?:crashed|failed|was lost)|\bpromot(?:ed|ion) (?:of|a|the)|\bcrash(?:ed)? of the primary/i,
    'The primary was lost and a failover began.', 'The primary school is next door.'],
  ['resource-creep', 'trigger-creep', 'assign', /\b(?:slow(?:ly)?|gradual(?:ly)?|steadi?ly|steady|over (?:the course of )?(?:several|some|two|three|four|many)? ?(?:days|weeks|months|years))\b[^.]*\b(?:gr(?:ew|ow|own|owth|owing)|increas\w+|fill\w*|rose|rising|accumulat\w+|climb\w*|used|usage)\b|\b(?:memory|disk|counter|sequence|ids?|table|usage)\b[^.]*\b(?:finally )?(?:reached|crossed|hit|passed) (?:its|the|their|a|100) ?(?:%|limit|maximum|threshold|ceiling|end)?/i,
    'Memory grew slowly over three weeks: usage slowly increased until it was full.', 'The team grew.'],
  ['traffic-surge', 'trigger-traffic', 'assign', /\b(?:traffic|load|requests?|usage|queries|visitors?|demand|sign-?ups?)\b[^.]*\b(?:spik(?:e|ed)|surg(?:e|ed)|jump(?:ed)?|peak(?:ed)?|doubled|tripled|rose|flood|burst|record|unusual)\b|\b(?:spike|surge|peak|burst|rise|increase|flood|wave) (?:in|of) (?:[\w-]+ ){0,2}(?:traffic|load|requests?|usage|queries|visitors|calls)\b|\breturn from the holidays?|\bfirst (?:working )?day (?:back|of)/i,
    'A spike in traffic after the holidays.', 'The traffic lights were red.'],
  ['upstream-change', 'trigger-upstream', 'assign', /\b(?:provider|vendor|upstream|third[- ]party|supplier|carrier|AWS|Azure|Google Cloud|maintainer|author of the package)(?:['’]s?)?\b[^.]*\b(?:changed?|outage|fail\w*|incident|removed|unpublished|released|updated?|went down|maintenance|degrad\w*)\b/i,
    'The provider had an outage in one region.', 'The provider sent a newsletter.'],
  ['automation-run', 'trigger-automation', 'assign', /\b(?:automat(?:ion|ed|ic|ically)|cron(?:job)?|scheduled (?:job|task|run|maintenance)|nightly|periodic|autoscal\w+|clean-?up job|garbage collect\w+|unattended|remediation|background (?:job|task))\b(?![^.]*\bdeploy(?:ment|ed)?\b)/i,
    'A nightly clean-up job removed the index.', 'The engineer removed the index by hand.'],
  ['config-change', 'trigger-config', 'assign', /\b(?:config(?:uration)?s?|settings?|flags?|rules?|polic(?:y|ies)|records?|ACLs?|DNSSEC|DNS|BGP|routing|permissions?|limits?|ConfigMaps?|environment variables?|parameters?|directives?|feature file|content update|channel file)\b[^.]*\b(?:chang\w*|push\w*|updat\w*|modif\w*|enabl\w*|disabl\w*|deploy\w*|appl(?:y|ied)|roll(?:ed|ing)? out|rollout|set|edit\w*|release[d]?|turned on|altered|distribut\w*)\b|\b(?:chang\w*|updat\w*|modif\w*|enabl\w*|disabl\w*|push\w*|applied|deploy\w*|altered) (?:[\w'’-]+ ){0,5}(?:config(?:uration)?s?|settings?|flags?|rules?|polic(?:y|ies)|records?|ACLs?|DNSSEC|permissions?|limits?|ConfigMaps?|parameters?|directives?)\b/i,
    'A configuration change to the routers at 15:40.', 'The settings page looks nice.'],
  ['manual-operation', 'trigger-manual', 'assign', /\bby hand\b|\bmanual(?:ly)?\b|\b(?:the|a|an|one) (?:command|script|console|query)\b|\b(?:engineer|operator|administrator|we|someone|technician) (?:ran|executed|entered|typed|deleted|removed|issued|started|dropped|unplugged|cleared|ordered)\b|\bmaintenance (?:work|command|operation)|\broutine maintenance\b|\bdelet(?:ed|ing|ion)\b[^.]*\b(?:console|command|script|directory|production)\b|\brm -rf\b/i,
    'An engineer ran a script against production.', 'Nobody touched anything that day.'],
  ['code-deploy', 'trigger-deploy', 'assign', /\b(?:deploy(?:ed|ment|ments|ing|s)?|releas(?:e|ed|ing)|roll(?:ed|ing)? ?out|rollout|shipp(?:ed|ing)|new (?:version|build|release|code)|went live|merged)\b/i,
    'A new version of the API was deployed.', 'The API has been stable since May.'],
];

// prettier-ignore
const detectionRows: readonly RuleRow[] = [
  ['third-party-report', 'noticed-third-party', 'assign', /\b(?:partners?|vendors?|researchers?|journalists?|press|providers?|auditors?|third part(?:y|ies)|regulators?|marketplace|reporter)(?:['’]s?)?(?: [\w-]+){0,4} (?:check|monitoring|alert(?:ed)?|notif\w+|inform\w+|report(?:ed|s)?|told|contacted|warned|e-?mail(?:ed)?|noticed)\b|\b(?:notified|alerted|informed|contacted|warned|told) by (?:an? |the |our )?(?:[\w-]+ ){0,3}(?:partner|vendor|researcher|provider|third party|press|journalist|marketplace)/i,
    'A security researcher reported it.', 'Nobody outside knew of it.'],
  ['operator-noticed', 'noticed-operator', 'assign', /\b(?:the )?(?:engineer|operator|administrator|team member|person|we)\b(?:[^.]*\b(?:who|making|running|carrying out|performing|deploying|doing)\b[^.]*)?\b(?:noticed|realised|realized|saw|spotted|stopped)\b[^.]*\b(?:mistake|error|immediately|at once|right away|shortly after|seconds? (?:later|after)|themselves|own|before (?:any|our|the) (?:alert|monitoring))\b|\b(?:slip|mistake|error) was (?:noticed|seen|spotted|realised) (?:at once|immediately|shortly after|right away|by the (?:person|engineer|operator) who)/i,
    'The engineer who ran the command noticed the mistake at once.', 'The engineer was asleep.'],
  ['customer-report', 'noticed-customers', 'assign', /\b(?:customers?|users?|clients?|players?|merchants?|subscribers?|people|readers?|developers)\b(?:['’]s?)?[^.]*\b(?:report(?:ed|s|ing)?|complain(?:ed|ts|ing)?|notif(?:y|ied)|told|contacted|tickets?|wrote|mail(?:ed)?|opened|raised|notic(?:ed|ing)|asked|tweets?)\b|\b(?:reports?|complaints?|tickets?|calls?|messages?|mails?|e-?mails?|issues?) (?:[\w-]+ ){0,2}(?:from|by|of) (?:[\w-]+ ){0,2}(?:customers?|users?|clients?|outside|the public|merchants?|players?)\b|\bsupport tickets?\b|\bsocial media\b|\bTwitter\b|\bissue (?:was )?(?:opened|filed) (?:by|on)|\breports from outside\b/i,
    'Customers reported failing logins.', 'Customers were not affected.'],
  ['automated-alert', 'noticed-alert', 'assign', /\b(?:alert(?:s|ed|ing)?|alarms?|monitor(?:s|ing)?|page(?:d|s|rs?)?|paging|probes?|synthetic (?:checks?|tests?)|Pingdom|PagerDuty|Nagios|Datadog|Prometheus|health ?checks?|anomaly detection)\b/i,
    'An alert on the error rate fired at 09:04.', 'A colleague walked by and asked.'],
  ['routine-review', 'noticed-review', 'assign', /\b(?:audit|routine (?:check|review|inspection)|scheduled (?:check|review)|log review|reviewing (?:the )?logs|weekly (?:check|review)|while (?:reviewing|auditing))\b/i,
    'A routine review of the logs showed it.', 'The reviewers liked the talk.'],
  ['internal-report', 'noticed-inside', 'assign', /\b(?:colleagues?|employees?|staff|support (?:team|staff|engineers?)|another team|internal users?|our own (?:people|staff|engineers)|an? engineer|engineers|developers? on|team members?)\b[^.]*\b(?:noticed|reported|saw|spotted|observed|found|raised|discovered|told)\b/i,
    'A colleague noticed that the graphs were flat.', 'Employees went home early.'],
];

export const triggerRules = toRules('triggers', triggerRows);
export const detectionRules = toRules('detections', detectionRows);
