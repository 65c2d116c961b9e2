// prettier-ignore
export const surroundings = [
    ['provider', 'Our hosting provider was informed.', 'The team was informed.', [
            '@provider', 'third party|parties', 'external ~1 service|services|provider|dependency|api', 'hosted|hosting ~2 by|provider|company|partner',
            'upstream', 'cloud provider', 'data centre|center', 'our ~2 provider|vendor|host|hoster|isp|registrar',
            'tredjepart|tredjeparts|leverandor|anbieter|fournisseur|proveedor',
        ]],
    ['provider-fail', 'Our provider had an outage.', 'Our team had lunch.', [
            '@provider ~5 @fail',
            '@provider ~4 outage|incident|issue|issues|maintenance|problem|problems|degradation|degraded|disruption|bug|interruption|blocked|blocking|blocks|removed|deprecated|changed|change',
            '@fail|issue|problem|problems|bug|issues|incident|disruption|degradation ~3 in|at|with|from|by|on|of ~3 @provider', 'due ~2 @provider',
            'waiting ~2 @provider', '@provider ~3 status|support|confirmed|engineers|reported|acknowledged|replied|investigating', 'third party ~3 @fail',
            'external ~3 @fail', 'upstream ~2 issue|issues|bug|problem|failure|outage|change|error|provider|dependency',
        ]],
    ['api-changed', 'The API was deprecated by its makers and removed.', 'The wall was painted.', [
            '@provider|api|site|website|upstream|library|package|dependency ~4 changed|removed|deprecated|blocked|blocking|banned|restricted|unpublished|deleted|yanked|discontinued|dropped|renamed',
            'change|changes|changed ~2 in|of|to ~3 behavior|behaviour|api|format|structure|html|schema',
            'no longer|longer ~2 available|supported|honors|works|exists|provides',
            'flagged|banned|blocked|restricted|blacklisted|suspended ~2 by|from|our|the',
        ]],
    ['hardware', 'A faulty disk was replaced.', 'A document was replaced.', [
            'hardware',
            'disk|drive|raid|controller|motherboard|dimm|cpu|nic|switch|router|server|machine|card|cable|optic|psu|ssd|hdd|fan|node ~2 failure|failed|fault|faulty|died|dead|broken|defective|failing|replaced|replacement|swap|swapped',
            'faulty|failed|failing|defective|broken|bad|dead ~1 hardware|disk|drive|switch|router|card|cable|memory|server|machine|node|host|ram|block|blocks|sector|sectors',
            'smart|io errors|error', 'read only filesystem', 'hard shutdown|reset', 'unreachable|unresponsive|frozen|froze|lockup',
        ]],
    ['power', 'The site suffered a power loss.', 'The site was redesigned.', [
            'power ~2 outage|failure|loss|lost|cut|disruption|interruption|event|supply|distribution|restored|issue|maintenance',
            'loss|lost|interruption ~2 power', 'ups|generator|generators|breaker|transformer|utility|electrical|electricity|electric',
            'cooling|chiller|overheat|overheated|overheating|temperature|hvac|fire|smoke|flood|lightning|storm|hurricane|earthquake',
        ]],
    ['net-fault', 'A network partition cut off one zone.', 'The zone was new.', [
            'fiber|fibre|cable ~2 cut|cuts|damage|severed|issue|fault',
            'network|networking ~3 fault|failure|issue|issues|outage|disruption|partition|problem|problems|interruption|loss|error|errors|connectivity',
            'packet loss|drops|dropped', 'connectivity', 'partition|partitioned|partitions', 'link|links ~2 down|failed|flap|flapping|failure',
            'switch|switches|router|routers|firewall',
        ]],
    ['node-down', 'One node became unresponsive.', 'One page was long.', [
            'node|nodes|host|hosts|server|servers|vm|vms|machine|machines|instance|instances ~3 down|crashed|died|unhealthy|unreachable|unresponsive|lost|unavailable|failed|rebooted|restarted|terminated|notready|evicted|shutdown',
            'kernel panic|panics|bug|crash', 'evicted|eviction|evictions|preempted|drained|terminated',
        ]],
    ['cert-expired', 'The certificate had expired.', 'The contract was signed.', [
            'certificate|certificates|cert|certs|tls|ssl|token|tokens|license|licence|domain|key|keys|credential|credentials|password|secret|subscription|card ~4 expired|expire|expires|expiry|expiration|lapsed|renew|renewed|renewal',
            'expired|expiry|expiration|expiring|lapsed ~3 certificate|certificates|cert|certs|tls|ssl|token|tokens|license|licence|domain|key|credential|credentials',
            'expired|expire|expiry|expiration', 'letsencrypt|acme', 'renewal|renew|renewed|renewing',
        ]],
    ['clock', 'The leap second confused the timers.', 'The meeting was short.', [
            'leap second|year|day', 'daylight saving|savings', 'ntp|clock|clocks|timestamp|timestamps|timezone|epoch', 'dst', 'clock skew|drift',
            'new year|years', 'midnight', 'counter|id|ids|sequence|integer ~3 overflow|overflowed|exhausted|exceeded|maximum|wraparound',
        ]],
    ['attack', 'Attackers tried stolen passwords.', 'People tried the new menu.', [
            'attack|attacks|attacked|attacker|attackers|attacking', 'ddos|dos|denial',
            'botnet|bots|bot|scraper|scrapers|scraping|crawler|crawlers|spam|spammer|spammers|abuse|abusive|abused',
            'malicious|maliciously|malware|ransomware|backdoor|trojan',
            'compromise|compromised|compromising|breach|breached|intrusion|intruder|hacker|hackers|hacked|unauthorized|unauthorised',
            'phishing|phished|phish|stolen|steal|exfiltrated|exfiltration|exfiltrate', 'brute force', 'flash loan|loans', 'exploiter|exploited',
            'angrep|angriff|attaque|ataque',
        ]],
    ['blockchain', 'The vault lost funds.', 'The office moved.', [
            'funds|vault|vaults|token|tokens|contract|contracts|validator|validators|chain|blockchain|block|blocks|mainnet|consensus|liquidity|oracle|slippage',
        ]],
    ['mistake', 'The table was deleted by mistake.', 'The table was created.', [
            'human error|errors|mistake', 'user|operator error', 'by mistake|accident',
            'accident|accidental|accidentally|inadvertent|inadvertently|unadvertantly|mistakenly|mistaken|erroneously|unintentionally|unintentional|unknowingly|unwittingly',
            'mistake|mistakes', 'typo|typos|mistyped|misread|misunderstood|misunderstanding|overlooked|oversight|oversights|misjudged',
            'forgot|forgotten|forget',
            'wrong ~1 account|server|host|machine|database|cluster|environment|window|terminal|directory|region|node|branch|hub|file|button|command|project',
            'ved en feil|feiltakelse', 'menneskelig|menschlich|versehentlich',
        ]],
    ['deletion', 'The volume was deleted.', 'The volume was created.', [
            'delete|deleted|deleting|deletion|deletes|wiped|wipe|dropped|erased|removed|removing|removal|destroy|destroyed|purged', 'rm -rf', 'rm rf',
        ]],
    ['no-limit', 'The endpoint had no rate limit.', 'The endpoint is new.', [
            '@lack ~3 limit|limits|limiting|throttle|throttling|timeout|timeouts|bound|bounds|backpressure|shedding|quota|circuit|backoff|cap',
            'unbounded|unlimited|uncapped|unprotected|unthrottled', 'not ~2 limited|bounded|capped|throttled|protected|isolated|rate',
        ]],
    ['no-guard', 'The queue is a single point of failure.', 'The queue is short.', [
            '@lack ~3 safeguard|safeguards|guard|guards|guardrail|guardrails|protection|protections|validation|validations|check|checks|isolation|redundancy|redundant|fallback|failsafe|confirmation|verification|sanity|prevention',
            'not|nothing|without ~3 prevent|prevented|preventing|validate|validated|validating|protect|protected|stop|stopped|guard|catch',
            'single point|points ~1 failure', 'spof', 'single ~1 region|zone|node|server|instance|replica|machine|provider|host|location|datacenter',
            'tight|tightly coupled|coupling', 'relies|relied|rely|depends|depended|dependent|reliant|dependency ~2 single|on|one',
            'isolation|isolated|isolate|blast radius', 'safeguard|safeguards|guardrail|guardrails|failsafe', 'allowed|allows|allow ~4 any|without|to',
        ]],
    ['no-alert', 'There was no alert for this.', 'There was a party.', [
            '@lack ~4 @alert', '@alert ~3 @not', '@not ~4 @alert',
            '@alert ~3 missing|missed|ignored|insufficient|inadequate|gap|gaps|disabled|silenced|dismissed|delayed|late|broken|failed|lacking|lacked|suppressed|noisy|threshold',
            'unmonitored|unnoticed|undetected|unalerted|invisible|silent|silently', 'blind spot|spots', 'nobody|noone ~2 noticed|notified|paged|saw',
            'no one ~2 noticed|notified|paged|saw', 'not|didnt ~2 notice|noticed|realize|detected|aware|visible', 'gap|gaps ~2 @alert',
            'add|adding|improve|improved|improving|introduce|implement|better|create|set|need|more ~4 @alert',
        ]],
    ['no-test', 'The restore had never been tested.', 'The restore took an hour.', [
            '@lack ~4 test|tests|testing|tested|coverage|qa|verification',
            'not|never|insufficiently|inadequately|properly ~3 tested|exercised|rehearsed|verified|covered|caught|test|verify',
            'test|tests|testing|suite|qa|review|reviews|ci|staging ~5 not|didnt|missed|missing|failed|insufficient|caught|catch|cover', 'untested',
            'add|adding|improve|more|better|write|extend|need ~3 test|tests|testing|coverage', 'tester|enhetstester|integrasjonstester|testdekning',
            'test|tests|testing',
        ]],
    ['no-process', 'There was no runbook.', 'There was coffee.', [
            '@lack ~4 runbook|runbooks|playbook|playbooks|documentation|docs|procedure|procedures|process|processes|review|reviews|training|checklist|owner|ownership|communication|instructions|guidelines|knowledge|approval|policy|plan|coordination|handover',
            'not|never|un|poorly ~2 documented|reviewed|trained|communicated|coordinated|followed|maintained|approved',
            'undocumented|unmaintained|unreviewed', 'tribal knowledge',
            'documentation|docs|process|procedure|runbook|playbook|communication|review|checklist ~4 missing|incomplete|outdated|lacking|unclear|insufficient|improve|not|inadequate|wrong|update|updated|step',
            'knowledge|bus factor|handover|onboarding|staffing',
            'improve|update|write|create|document|add|better ~3 documentation|docs|runbook|process|procedure|playbook|communication|checklist|review',
            'should have|be ~2 tested|reviewed|documented|communicated|verified', 'deadline|rushed|hurry', 'maintenance strategy',
        ]],
    ['unknown', 'The cause is still unknown.', 'The cause was a full disk.', [
            'unknown|unclear|undetermined|unidentified|inconclusive|unexplained',
            'not|dont|didnt|unable|couldnt|cannot ~3 know|known|determine|determined|find|found|identify|identified|understand|reproduce ~4 cause|why|reason|what|source|root',
            'root cause ~3 unknown|not|unclear|tbd|investigated|investigating', 'cause ~3 unknown|unclear|not|investigated|investigation',
            'still|currently|continue|continuing investigating|investigate', 'investigating|looking into', 'tbd|tba',
            'mystery|mysterious|mysteriously|reason', 'suspect|suspected|probably|possibly|potential|might|perhaps|likely',
        ]],
];
