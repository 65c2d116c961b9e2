// Concepts about events: changes, upgrades, jobs and load, who detected it, what fixed it, and what it was about.
import type { ConceptRow } from './concept.ts';

// prettier-ignore
export const events: readonly ConceptRow[] = [
  ['deploy', 'The new version was deployed.', 'The new office was opened.', [
    'deploy|deployed|deploying|deployment|deployments|deploys|redeploy|redeployed', 'release|released|releases|releasing', 'rollout|rollouts',
    'roll|rolled|rolling out', 'ship|shipped|shipping', 'new ~2 version|build|release|code|feature|features|sdk', 'go|went|gone live',
    'launch|launched|launches', 'produksjonssatt|produksjonssatte|produksjonsetting|prodsatt|lansert|deployet',
  ]],
  ['after-deploy', 'After the deployment errors rose.', 'After lunch we met.', [
    'after|following|since|when|during|by|with|recent|latest ~4 deploy|release|rollout|merge|update|push|version',
    'deployed|release|rollout|merged|update|version ~5 caused|introduced|triggered|started',
    'deployed|release|rollout|merged|update|version ~5 began|broke|led|resulted|contained|included',
    'introduced ~4 deploy|deployment|release|version|update|pr|change|commit',
  ]],
  ['config-change', 'The configuration was changed at ten.', 'The weather was fine at ten.', [
    '@config ~2 change|update|push|rollout|deployment|modification|modified|edit|applied|enabled|disabled',
    '@change ~4 config|configuration|setting|parameter|flag|rule|record|policy|acl|dns|limit|firewall|configmap|image',
    'terraform|dns|firewall|network|routing ~2 change|changes|apply|applied|update', 'turned on|off', 'feature flag|flags',
  ]],
  ['upgrade', 'We upgraded the cluster.', 'We visited the cluster.', [
    'upgrade|upgraded|upgrades|upgrading', 'migrate|migrated|migrating|migration|migrations', 'move|moved|moving ~4 to|from ~2 new',
    'switch|switched|switching|transition|transitioned|cutover|switchover', 'new|newer|latest|major ~2 version',
    'update|bump ~4 version|library|kernel|os|kubernetes|postgres|mysql',
    'update|bump ~4 database|provider|package|dependency|ubuntu|debian|docker|image',
    'replace|replaced|replacing|replacement|decommission|decommissioned|decommissioning',
    'oppgradering|oppgradert|oppgradere|overgang|migrering|umstellung|migracion|mise',
  ]],
  ['by-hand', 'An operator ran a script by hand.', 'The service stopped.', [
    'manual|manually', 'by hand',
    '@people ~3 ran|executed|entered|typed|deleted|removed|issued|started|dropped',
    '@people ~3 unplugged|cleared|restarted|applied|performed|made|changed|created|used',
    'ran|executed|executing|running|run|ran ~3 command|commands|script|query|kubectl|sql', 'maintenance',
    'planned|scheduled|routine|emergency ~2 maintenance|work|outage|downtime|operation', 'command|commands|console|shell|ssh', 'script|scripts',
    'operation|operations|procedure|stress test',
  ]],
  ['automatic', 'A cron job started at two.', 'A person started at two.', [
    'cron|cronjob|cronjobs|crontab',
    'scheduled|nightly|daily|hourly|weekly|periodic ~2 job|task|run|process|update|upgrade|cleanup|restart',
    'automatic|automated|automatically|background|batch ~2 job|task|run|process|update|upgrade|cleanup|restart',
    'scheduled|nightly|daily|hourly|weekly|periodic ~2 renewal|activity|backup|scaling|script|maintenance|node',
    'automatic|automated|automatically|background|batch ~2 renewal|activity|backup|scaling|script|maintenance|node',
    'autoscale|autoscaled|autoscaler|autoscaling|autoscales', 'auto scaling|scaled|scaler|heal|healing',
    'automation|automated|automatic|automatically', 'garbage|vacuum|autovacuum|cleanup|compaction|pruning|gc|purge|reaper',
    'keeper|daemon|unattended|bot', 'backup|backups|snapshot|snapshots|reindex|reindexing|import|export|sync',
  ]],
  ['restart', 'The server was rebooted.', 'The server was bought.', [
    'restart|restarted|restarting|restarts|reboot|rebooted|rebooting|reboots', 'crash|crashed|crashes|crashing',
    'recreated|rescheduled|respawned|relaunched|restored|restoring|restore|recovering', 'shutdown|shut|powered|halted',
  ]],
  ['traffic', 'A spike in traffic hit the site.', 'The site was redesigned.', [
    '@load ~4 @rise',
    'spike|surge|peak|burst|rise|increase|flood|wave|influx ~4 traffic|load|requests|usage|queries|visitors|users|calls',
    'growth|large|huge|unusual|high|sudden|number|amount|lots ~4 traffic|load|requests|usage|queries|visitors|users|calls',
    'spike|surge|peak|burst|rise|increase|flood|wave|influx ~4 signups|transactions|connections',
    'spike|surge|peak|burst|rise|increase|flood|wave|influx ~4 volume|jobs|logs|submissions|messages',
    'growth|large|huge|unusual|high|sudden|number|amount|lots ~4 signups|transactions|connections',
    'growth|large|huge|unusual|high|sudden|number|amount|lots ~4 volume|jobs|logs|submissions|messages',
    'influx|popularity|viral|launch|airdrop|event|workshop|conference|campaign|holiday|sale|class|course|exam|tutorial',
    'peak hours|time|times|load|traffic', 'new users|accounts',
  ]],
  ['slow-growth', 'The table grew over the years.', 'The table has two columns.', [
    'over|for|past|last|several|few|many|some ~2 days|weeks|months|years ~6 grew|growing|growth|increased',
    'over|for|past|last|several|few|many|some ~2 days|weeks|months|years ~6 filled|accumulated|climbed|leaking',
    'grew|growing|growth|grown|accumulate|gradual|slowly|steadily|steady|creep',
    'eventually|finally ~3 ran|reached|exceeded|filled|full|exhausted|running', 'huge|bloat|bloated|never ~2 deleted|cleaned|purged|rotated|expired',
    'over time', 'log|logs ~3 filled|growing|large|huge|rotation|rotated', 'retention',
  ]],
  ['provider-event', 'Our vendor started maintenance.', 'Our team started early.', [
    '@provider ~6 began|started|announced|released|introduced|experienced|had|suffered|performed|maintenance|outage',
    'upstream ~3 change|changed|outage|release|update|issue', 'outage ~3 @provider',
  ]],
  ['alert', 'An alert fired at nine.', 'A train left at nine.', [
    'alert|alerts|alerted|alerting|alarm|alarms|alarmed|varsel|varsler|alarmer|alerte|alerta',
    'pagerduty|opsgenie|pingdom|nagios|icinga|zabbix|datadog|prometheus|alertmanager|sentry|newrelic',
    'cloudwatch|statuscake|uptimerobot|grafana|checkmk|munin|statuspage|honeycomb|victorops|stackdriver',
    'page|paged|pages|pager|paging',
    'monitor ~4 detected|showed|noticed|alerted|reported|identified|triggered|caught|picked|indicated|flagged|fired',
    'alert|alarm ~3 fired|triggered|received|sent|started|went|notified|for|indicating|rang|from|detected|raised',
    'received|get|got|sent|had|triggered|raised|firing|through|via|by|from ~3 alert|alarm|page|notification',
    'automated|automatic|automatically ~2 alert|alerts|monitoring|detected|detection|system|alarm', 'detected by ~3 monitoring|alert|alarm|system',
    'probe|probes|synthetic|uptime check', 'on call|oncall ~4 paged|alerted|notified|page',
  ]],
  ['user-report', 'Customers reported errors.', 'Managers wrote a plan.', [
    '@user ~4 @report', '@report ~3 by|from|of ~3 @user', 'reports ~3 by|from|of|that',
    'support ~2 ticket|tickets|request|requests|case|cases|queue|email', 'ticket|tickets',
    'twitter|social|reddit|forum|discourse|tweet|tweets|mailing',
    'github|gitter|discord|slack|matrix|freshdesk|zendesk ~3 issue|reported|report|channel|message|post',
    'issue|bug ~1 opened|filed|reported|submitted|created', 'feedback|complaints|complained|complaining', '@user ~4 @notice', 'contacted us|support',
    'reached out', 'people ~2 @report|@notice', '@user ~3 experience|experiencing|unable|see|seeing|could|cannot',
  ]],
  ['team-noticed', 'A colleague noticed the gap; the team discovered more.', 'The gap was closed.', [
    'support team|staff|engineer|engineers', 'we|team|teams|staff|@people|colleagues|employees ~2 @notice', 'noticed ~2 that|by|a|an|the',
    '@notice by ~3 team|engineer|developer|member|us|staff|employee', 'another|other team|teams',
    'internal|internally ~2 report|reported|user|users|team|noticed|found', 'qa', 'i ~2 @notice|verify|checked|looked|see',
    'slack|channel|kanalen ~4 @report|message|asks|asked', 'discovered|noticed|realized|realised|spotted',
    'developer|developers|contributors|contributor|maintainers ~3 @notice|@report',
  ]],
  ['operator-saw', 'After the deploy the service did not start.', 'The service is old.', [
    'after|during|while|immediately|when|once ~4 deploying|upgrade|restart ~6 @notice|failed|errors|broken|not|down|start',
    'after|during|while|immediately|when|once ~4 migrating|release ~6 @notice|failed|errors|broken|not|down|start',
    'after|during|while|immediately|when|once ~4 change|maintenance|rollout ~6 @notice|failed|errors|broken|not|down|start',
    'watching|checked|checking|verify|verified|verifying|validation|smoke', 'not|fails|failed|refused ~2 start',
    'not|fails|failed|refused ~2 come|came up', 'deploy|deployment|upgrade|build ~3 failed|fails|errored',
  ]],
  ['outside-report', 'A researcher wrote to us.', 'A customer wrote to us.', [
    'researcher|researchers|whitehat|hackerone|bugcrowd|bounty|immunefi|auditor|auditors|disclosed|disclosure|journalist',
    'security firm|company|researchers', 'partner|partners|vendor|provider ~4 @report|informed|notified|contacted|alerted|told',
    'reported ~2 by|from ~3 researcher|partner|vendor|provider|third|external|security', 'responsibly',
    'external ~2 report|researcher|party|monitoring',
  ]],
  ['audit', 'An audit found the gap.', 'A user found the gap.', [
    'audit|audits|audited|auditing', 'routine ~2 check|review|inspection|monitoring', 'reviewing|review ~2 logs|code|metrics|dashboards',
    'log review', 'while investigating|reviewing|looking', 'scheduled check|review',
  ]],
  ['added-capacity', 'We added more memory.', 'We wrote a letter.', [
    'increased|raised|bumped|doubled ~4 memory|disk|capacity|limit|nodes|instances|replicas',
    'upgraded|resized|scaled|added|more|larger|bigger ~4 memory|disk|capacity|limit|nodes|instances|replicas',
    'increased|raised|bumped|doubled ~4 cpu|size|resources|pool|storage|space|servers|quota',
    'upgraded|resized|scaled|added|more|larger|bigger ~4 cpu|size|resources|pool|storage|space|servers|quota',
    'freed|free|cleaned|clean|cleared|deleted|removing ~4 space|disk|logs|files|images', 'scaled|scale ~1 up|out',
  ]],
  ['fixed-by-restart', 'It was resolved by restarting the pods.', 'It was resolved in the afternoon.', [
    'restart|reboot|redeployed|recreated|bounced|killed ~6 fixed|resolved|restored|recovered|service|pod|server|node',
    'resolved|fixed|restored|recovered ~3 by|after ~3 restart|restarting|rebooting|reboot',
  ]],
  ['fixed-code', 'A hotfix was deployed with the patch.', 'A letter was sent.', [
    'fix|fixed|hotfix|patch|patched|fixes ~4 deployed|released|merged|bug|pr|code|version|rolled',
    'deployed|released|merged|wrote|written|pushed ~3 fix|hotfix|patch',
  ]],
  ['fixed-config', 'We corrected the setting.', 'We corrected the minutes.', [
    'corrected|fixed|changed|updated|restored|adjusted|set|added ~4 config|configuration|setting',
    'corrected|fixed|changed|updated|restored|adjusted|set|added ~4 record|value|flag|rule|limit|parameter',
  ]],
  ['waited-for-provider', 'We waited for the provider.', 'We waited for the train.', [
    'waited|waiting|awaiting|contacted|opened|raised|ticket|support|escalated ~6 @provider',
    '@provider ~5 fixed|resolved|restored|recovered|fix|repaired|implemented|replaced',
  ]],
  ['maintenance', 'The scheduled maintenance began.', 'The scheduled meeting began.', [
    'scheduled|planned|announced ~2 maintenance|downtime|outage|window', 'maintenance window|completed|scheduled|complete', 'completed successfully',
  ]],
  ['database', 'The database was slow.', 'The train was slow.', [
    'database|databases|db|dbs|postgres|postgresql|mysql|mariadb|mongo|mongodb|sql|query|queries|table',
  ]],
  ['k8s', 'The kubelet stopped.', 'The train stopped.', [
    'kubernetes|k8s|pod|pods|kubelet|kubectl|cluster|namespace|ingress|helm|crashloopbackoff|imagepullbackoff|evicted',
  ]],
  ['dns', 'The resolver was down.', 'The lift was down.', [
    'dns|resolver|resolvers|nameserver|nameservers|hostname|coredns|route53|nxdomain|servfail|domain|domains',
  ]],
  ['network', 'The router was replaced.', 'The chair was replaced.', [
    'network|networking|switch|switches|router|routers|fiber|bgp|packet|packets|latency|peering|vpn|tunnel|link|links',
  ]],
  ['pages', 'The page stayed blank in the browser.', 'The room stayed empty.', [
    'ui|page|pages|browser|frontend|javascript|css|website|site|web|blank|screen|dashboard|portal',
  ]],
  ['client', 'The mobile app crashed.', 'The meeting ended.', [
    'sdk|mobile|ios|android|app|client|cli|plugin|extension|browser|wallet', 'local storage',
  ]],
  ['data', 'The scraper lost its data.', 'The dog lost its ball.', [
    'data|dataset|import|etl|scraper|scraped|crawl|ingest|ingestion|pipeline|model|batch|stream|analysis',
  ]],
];
