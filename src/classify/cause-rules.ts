// Words that speak for a cause. They describe kinds of failure, never one incident.
import { type RuleRow, toRules } from './rule.ts';

// prettier-ignore
const rows: readonly RuleRow[] = [
  ['code-defect', 'defect-named', 'assign', /\b(?:software |latent |programming |code |logic )?(?:bugs?|defects?)\b(?! (?:tracker|report|bounty))/i,
    'A bug in the scheduler dropped every second job.', 'Customers filed reports in the bug tracker.'],
  ['code-defect', 'defect-race', 'assign', /\brace condition|\bdeadlock|\bnull pointer|\bnil pointer|\bunhandled (?:exception|error|case)|\buncaught|\boff[- ]by[- ]one|\binfinite loop|\bsegfault|\bsegmentation fault|\binteger overflow|\bbuffer over(?:flow|run)|\bpanicked\b|\bpanics? on\b/i,
    'Two workers met in a race condition and both wrote.', 'The race to restore service took an hour.'],
  ['code-defect', 'defect-leak', 'assign', /\b(?:memory|connection|file descriptor|handle|thread|resource) leak|\bleaked (?:memory|connections|handles)|\bleaking (?:memory|connections)/i,
    'A memory leak in the importer filled the host.', 'The water leak in the data hall was found later.'],
  ['code-defect', 'defect-regex', 'assign', /\bbacktrack|\bregular expression\b[^.]*\b(?:cpu|slow|quadratic|exponential|expensive)|\b(?:quadratic|exponential) (?:time|growth|behaviou?r)/i,
    'The regular expression began backtracking on long lines.', 'Search accepts a regular expression.'],
  ['code-defect', 'defect-assumption', 'assign', /\b(?:code|program|software|parser|client|agent|service|function) (?:took for granted|assumed|did not (?:handle|check|expect|validate)|failed to (?:handle|check|validate)|mis(?:handled|interpreted|calculated))/i,
    'The code took for granted that the list is never empty.', 'The team assumed the change was safe.'],

  ['config-error', 'config-wrong', 'assign', /\bmis-?configur(?:ed|ation|ations)\b|\b(?:wrong|incorrect|invalid|bad|faulty|erroneous|malformed|mistyped) (?:[\w-]+ ){0,2}(?:config(?:uration)?s?|settings?|values?|flags?|records?|parameters?|limits?|polic(?:y|ies)|rules?|route|directive|image tag|prefix)\b/i,
    'A misconfigured load balancer sent all traffic to one zone.', 'The right value was restored at noon.'],
  ['config-error', 'config-was-wrong', 'assign', /\b(?:config(?:uration)?|settings?|flags?|records?|parameters?|limit|policy|prefix list|directive) (?:file |change )?(?:was|were|had been|being) (?:set )?(?:wrong|incorrect|invalid|too (?:low|high|small|large|short)|mis\w+|malformed|missing|empty)/i,
    'The limit was set too low for the new load.', 'The limit was raised to let the backlog drain.'],
  ['config-error', 'config-policy-order', 'assign', /\b(?:route|routes|routing|BGP|prefix(?:es)?|advertis\w+|announce\w*)\b[^.]*\b(?:withdr[ae]wn?|withdrew|leak(?:ed|ing)?|rejected|wrong|more specific|by mistake|incorrectly)\b/i,
    'The new policy made the routers withdraw: the prefixes were withdrawn everywhere.', 'Routes are exchanged over BGP.'],
  ['config-error', 'config-tag', 'suggest', /\b(?:wrong|incorrect|truncated|stale) (?:image|version|release|tag)\b|\btruncat\w+\b[^.]*\b(?:tag|version)\b/i,
    'The truncated tag pointed to an old release.', 'The tag is printed on every image.'],

  ['change-delivery', 'delivery-pipeline', 'assign', /\b(?:pipeline|CI|build system|deploy(?:ment)? (?:script|tool|system|pipeline)|release process)\b[^.]*\b(?:bug|truncat\w+|wrong|failed|broke|shipped|skipped|bypass\w*|incorrect\w*|cut)\b/i,
    'A bug in the pipeline cut the last digit off the tag.', 'The pipeline runs on every commit.'],
  ['change-delivery', 'delivery-no-canary', 'assign', /\b(?:no|without(?: a| any)?|not|lack(?:ed|ing)?(?: of)?(?: a)?|skipp(?:ed|ing)|bypass(?:ed|ing)?) (?:[\w-]+ ){0,2}(?:canary|staged roll-?out|stages|staging|gradual roll-?out|progressive roll-?out|staggered)|\b(?:went|pushed|rolled out|deployed|released|shipped|sent) (?:[\w-]+ ){0,3}(?:to )?(?:everywhere|all (?:regions|servers|locations|customers|hosts)|the whole (?:world|fleet)|globally)(?: at once| in one step)?/i,
    'The rule went to the whole world at once.', 'The canary caught the next attempt.'],
  ['change-delivery', 'delivery-irreversible', 'assign', /\b(?:could not|couldn['’]t|cannot|impossible to|no way to|unable to) (?:be )?(?:roll(?:ed)? ?back|revert(?:ed)?|undo(?:ne)?|downgrade[d]?)|\brollback\b[^.]*\b(?:impossible|failed|not possible|out of the question|did not work|could not)|\b(?:incompatible|not compatible|did not fit)\b[^.]*\b(?:version|image|format|release|package|schema|plug-?in)|\b(?:version|image|format|release|package|schema)s?\b[^.]*\b(?:incompatible|not compatible)\b/i,
    'The change could not be rolled back because the file format had moved on.', 'The change was rolled back within minutes.'],
  ['change-delivery', 'delivery-partial', 'assign', /\b(?:deploy(?:ed|ment)|rolled out|release[d]?|install(?:ed|ation)|registered|migrat(?:ed|ion))\b[^.]*\b(?:not (?:all|every)|all but one|only (?:some|part|half)|one of the|half-?finished|partially|incomplete(?:ly)?|parts? of the old)\b/i,
    'The new code was deployed to all but one server.', 'The release was deployed on Monday.'],

  ['capacity-exhaustion', 'capacity-ran-out', 'assign', /\b(?:ran|run|running|runs) out of (?:[\w-]+ ){0,2}(?:memory|disk|space|connections?|threads?|addresses|IPs?|ids?|quota|capacity|inodes|file descriptors|workers?|transaction|cpu)|\bout[- ]of[- ](?:memory|disk|space)\b|\bOOM\b/i,
    'The cache ran out of memory.', 'We ran out of coffee.'],
  ['capacity-exhaustion', 'capacity-exhausted', 'assign', /\b(?:exhaust(?:ed|ing|ion)|saturat(?:ed|ing|ion)|overload(?:ed|ing)?|overwhelm(?:ed|ing)?|congest(?:ed|ion)|starv(?:ed|ation))\b/i,
    'The connection pool was exhausted.', 'The team was tired and handed over.'],
  ['capacity-exhaustion', 'capacity-full', 'assign', /\b(?:disk|memory|queue|volume|storage|partition|file ?system|buffer|table|pool)s? (?:was|were|became|is|had become|reached) (?:completely |nearly )?(?:full|100 ?%|its limit|capacity)|\b(?:hit|reached|reaching|exceed(?:ed|ing)?|over|above|beyond) (?:the |its |their |a |an )?(?:[\w-]+ ){0,3}(?:limits?|quota|ceiling|maximum|capacity)\b/i,
    'The service hit its thread limit.', 'Drivers must respect the limit.'],
  ['capacity-exhaustion', 'capacity-cpu', 'assign', /\b(?:100 ?%|full|all(?: the| of the)?|too much|high) (?:of )?(?:the )?CPU\b|\bCPU\b[^.]*\b(?:100 ?%|exhaust|spike[ds]?|pegged|maxed)/i,
    'Every core was at 100 % CPU.', 'The hosts have new CPU models.'],

  ['cascading-failure', 'cascade-named', 'assign', /(?<!sheets? )\bcascad(?:e|ed|es|ing)\b|\bthundering herds?\b|\bretry storms?\b|\bdomino\b|\bsnowball|\bvicious circle|\bknock-on\b|\bmetastable\b|\bfeedback loop/i,
    'The failure cascaded to the workers.', 'The style sheet cascades.'],
  ['cascading-failure', 'cascade-retries', 'assign', /\bretr(?:y|ies|ied|ying)\b[^.]*\b(?:load|traffic|overload\w*|overwhelm\w*|amplif\w*|multipl\w*|flood\w*|worse|more requests|times)\b|\b(?:load|traffic|flood|requests)\b[^.]*\b(?:from|of|by) (?:[\w-]+ ){0,2}retr(?:y|ies)/i,
    'Clients retried and multiplied the load.', 'The job is retried once and then dropped.'],
  ['cascading-failure', 'cascade-backlog', 'assign', /\b(?:queues?|requests?|connections?|backlog|work)\b[^.]*\b(?:built up|building up|piled up|piling up|backed up|began to fill|filled up)\b[^.]*\b(?:stuck|stopp?ed|fail\w*|block\w*|exhaust\w*|slow\w*|unavailable|proxy|other)/i,
    'Requests piled up behind the lock and the proxy failed too.', 'The backlog built up overnight was gone by noon.'],
  ['cascading-failure', 'cascade-health-check', 'assign', /\bhealth ?checks?\b[^.]*\b(?:took|removed|taken|marked|killed|restart\w*|dropped|dead|out of (?:service|rotation)|suspect)/i,
    'Health checks took the healthy servers out of service.', 'A health check runs every ten seconds.'],

  ['failover-failure', 'failover-failed', 'assign', /\bfail(?:ed|s|ing)?[- ]?over\b[^.]*\b(?:fail\w*|did not|didn['’]t|never|could not|couldn['’]t|broke\w*|stuck|wrong|problem|lost|refus\w*|caus\w*|generat\w*)|\b(?:fail\w*|unable|refus\w*|could not|did not) to (?:[\w-]+ ){0,2}(?:fail[- ]?over|promote|elect)|\b(?:promotion|election|primary|replica|standby|cluster manager|redundan\w*)\b[^.]*\b(?:did not (?:work|happen|take)|could not be (?:promoted|elected)|failed)/i,
    'The failover to the standby did not complete.', 'The failover worked as designed.'],
  ['failover-failure', 'failover-split-brain', 'assign', /\bsplit[- ]brain|\btwo (?:primaries|masters|leaders)|\breplication (?:lag|delay|stopped|broke|fell|had (?:stopped|broken))|\b(?:replicas?|standby|secondar(?:y|ies))\b[^.]*\b(?:out of sync|behind|diverged|inconsistent|stale|lag\w*)|\bwrites (?:that were|which were|had) not (?:been )?replicated/i,
    'Both sides took writes: a split brain.', 'The replica was in step all day.'],

  ['dependency-failure', 'dependency-down', 'assign', /\b(?:provider|vendor|supplier|carrier|third[- ]party|upstream|cloud provider|AWS|Amazon|Azure|GCP|Google Cloud|Route 53|operator of the data cent(?:re|er))(?:['’]s?)?\b[^.]*\b(?:outage|fail(?:ed|ure|ures|ing)|fault|went down|was down|unavailable|degrad\w+|incident|bug|power)\b/i,
    'Our DNS provider had an outage.', 'The provider confirmed the invoice.'],
  ['dependency-failure', 'dependency-package', 'suggest', /\b(?:package|library|dependency|module|image) (?:[\w-]+ ){0,3}(?:was|were|had been) (?:removed|unpublished|deleted|yanked|withdrawn|changed)/i,
    'A package the build needs was unpublished.', 'The package was built twice.'],

  ['infrastructure-fault', 'infrastructure-power', 'assign', /\b(?:power|utility|generators?|UPS|batter(?:y|ies)|breakers?|cooling|transformer)\b[^.]*\b(?:fail(?:ed|ure|s)?|outage|lost|loss|tripped|cut|interrupt\w+|disruption|fault|overheat\w*|drained|ran out)\b|\b(?:fail(?:ed|ure)|loss|lost|interruption|disruption|outage) (?:of |in )?(?:the )?(?:utility |mains |main )?(?:power|cooling)\b|\bpower (?:outage|failure|loss|cut|disruption|interruption)|\bground fault/i,
    'The generators failed one after another.', 'The team has the power to stop a rollout.'],
  ['infrastructure-fault', 'infrastructure-hardware', 'assign', /\b(?:hardware|disk|drive|RAID|controller|NIC|network card|switch|router|line card|DIMM|memory module|optical|fib(?:re|er)|cable|link)\b[^.]{0,40}\b(?:fail(?:ed|ure)|fault|broke|died|defective|severed|was cut|damaged)\b|\b(?:faulty|defective|broken|failing|failed) (?:[\w-]+ )?(?:hardware|disk|drive|switch|router|optic\w*|fib(?:re|er)|cable|link|card)\b|\bfire\b[^.]*\b(?:data cent(?:re|er)|building|room)/i,
    'A disk controller failed in the primary.', 'Switch to the other tab.'],
  ['infrastructure-fault', 'infrastructure-partition', 'suggest', /\bnetwork (?:partition|interruption|connectivity (?:loss|was lost))|\bloss of (?:network )?connectivity|\bconnectivity between\b[^.]*\b(?:lost|interrupted|broken|broke)/i,
    'A network partition cut the two sites apart.', 'The network is drawn on page two.'],

  ['expiry-or-clock', 'expiry-expired', 'assign', /\b(?:certificates?|cert|tokens?|licen[cs]es?|domains?|keys?|credentials?|passwords?|signatures?|root)\b[^.]*\b(?:expir(?:e|ed|es|y|ation|ing)|ran out|lapsed|end of (?:its|the|their)[^.]*validity|no longer valid)\b|\b(?:expired|lapsed) (?:[\w-]+ ){0,3}(?:certificates?|cert|tokens?|licen[cs]e|domain|keys?|credentials?|signatures?)|\b(?:expir\w+|validity) of (?:a|the|an|its) (?:[\w-]+ ){0,2}(?:certificate|token|key|licen[cs]e|domain|signature)/i,
    'The certificate for the gateway had expired.', 'The certificate was renewed in time for the launch.'],
  ['expiry-or-clock', 'expiry-clock', 'assign', /\bleap (?:second|day|year)|\bdaylight saving|\bclocks? (?:went|goes|jumped|moved|skew\w*|drift\w*|set) ?(?:back|backwards?|forward)?|\bNTP\b|\b29 February|\bFebruary 29|\bepoch overflow|\byear 2038|\bmonotonic\b/i,
    'The leap second made the difference negative.', 'The alarm clock of the engineer rang.'],

  ['security-breach', 'breach-attack', 'assign', /(?<!heart )\b(?:attack(?:s|ers?|ed)?|D?DoS|denial[- ]of[- ]service|botnets?|malware|ransomware|intru(?:der|sion)s?|compromis(?:e|ed|ing)|backdoor|malicious (?:code|actor|version|package|traffic|commit|dependency|script)|stolen (?:token|credential|session|key)s?|exfiltrat\w+|threat actor|unauthori[sz]ed (?:access|third party|party|actor))\b/i,
    'Attackers used a stolen token to read the secrets.', 'The heart attack of the site lead is unrelated.'],

  ['human-error', 'human-named', 'assign', /\bhuman errors?\b|\boperator errors?\b|\bby (?:accident|mistake)\b|\baccidental(?:ly)?\b|\bmistaken(?:ly)?\b|\binadvertent(?:ly)?\b|\b(?:typo|mistyped|typing error|fat[- ]finger\w*)\b|\bentered (?:[\w-]+ ){0,3}(?:incorrectly|wrongly)|\bwrong (?:account|server|host|machine|database|cluster|environment|window|terminal|directory|region|node)\b|\bwrong input\b/i,
    'The engineer accidentally deleted the service in the wrong account.', 'No person made a false step here.'],

  ['missing-safeguard', 'safeguard-none', 'assign', /\b(?:no|without(?: an?| any)?|lack(?:ed|s|ing)?(?: of)?(?: an?| any)?|missing|absence of(?: an?| any)?|nothing in it|did not have(?: an?| any)?|had no) (?:[\w-]+ ){0,3}(?:limits?|rate limit\w*|timeouts?|circuit[- ]breakers?|guards?|guard rails?|guardrails?|safeguards?|safety checks?|protections?|redundanc\w+|fallbacks?|isolation|kill switch|back-?off|confirmation|bounds? checks?|health ?checks?|throttl\w+|delete protection)\b/i,
    'No limit on the number of prefixes stopped the flood.', 'The limit was reached and the guard did its work.'],
  ['missing-safeguard', 'safeguard-spof', 'assign', /\bsingle points? of failure\b|\bnothing (?:in it )?(?:compared|checked|prevented|stopped|limited|guarded|warned)\b|\b(?:tool|system|script|command|console|service|component|API)\b[^.]*\b(?:accepted|allowed|let|permitted|did not (?:prevent|stop|refuse|limit|protect))\b[^.]*\b(?:more|any|all|without|whole|too|removal|deletion|request)\b/i,
    'The queue is a single point of failure.', 'Every site has three links.'],
  ['missing-safeguard', 'safeguard-tight', 'suggest', /\btoo (?:reliant|dependent)\b|\btight(?:ly)? coupl\w+|\b(?:health ?checks?|readiness probes?) (?:[\w-]+ ){0,4}(?:insufficient|not enough|too shallow|passed although)|\bshared the (?:same )?(?:fate|infrastructure|path)|\bdepended on (?:the )?(?:same|itself|each other)/i,
    'The two services are tightly coupled.', 'The couple met at the summit.'],

  ['observability-gap', 'observability-missing', 'assign', /\b(?:no|without(?: an?| any)?|lack(?:ed|ing)?(?: of)?|missing|insufficient|inadequate|poor|not enough) (?:[\w-]+ ){0,3}(?:monitoring|alert(?:s|ing)?|alarms?|metrics|visibility|observability|logging|dashboards?|paging)\b|\b(?:monitoring|alert(?:s|ing)?|alarms?|metrics|pages?|escalation(?: path)?|on-call)\b[^.]*\b(?:did not (?:cover|fire|reach|page|trigger|work|detect|notice)|was(?: not| in)(?:sufficient| robust| configured| monitored)?|failed(?: to)?|were (?:not|missing|ignored|missed)|(?:was|were) (?:ignored|missed|broken|silent|disabled)|got stuck|too (?:slow|late)|never (?:fired|reached|paged))\b/i,
    'The alert did not reach the engineers who know the component.', 'The alert fired within a minute and was answered.'],
  ['observability-gap', 'observability-unmonitored', 'assign', /\b(?:was|were|is|are) (?:not|never) (?:being )?(?:monitored|alerted on|watched|measured|instrumented)|\bunmonitored\b|\bwent unnoticed\b|\bnobody (?:noticed|was (?:notified|paged|told))|\bblind spots?\b/i,
    'The disk was not monitored.', 'The disk is monitored on every host.'],

  ['process-gap', 'process-missing', 'assign', /\b(?:no|without(?: an?| any)?|lack(?:ed|ing)?(?: of)?|missing|outdated|incomplete) (?:[\w-]+ ){0,3}(?:runbooks?|playbooks?|documentation|procedures?|reviews?|training|tests?|testing|checklists?|owners?|ownership|drills?|rehearsals?|approval|communication)\b|\b(?:never|not) (?:been )?(?:tested|rehearsed|exercised|practi[sc]ed|reviewed|documented|trained)\b/i,
    'The restore had never been tested.', 'The restore is rehearsed every quarter.'],
  ['process-gap', 'process-tests', 'suggest', /\b(?:tests?|test suite|quality assurance|QA|reviews?|procedure|process)\b[^.]*\b(?:did not (?:cover|find|catch|check|include)|had not (?:found|caught|covered)|failed to (?:find|catch)|missed|let (?:an?|the|such)|skipped|not what)\b/i,
    'The test suite did not cover long names.', 'The tests pass.'],
];

export const causeRules = toRules('causes', rows);
