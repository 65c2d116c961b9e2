// Words that phrases name in braces: `{outage} {over}` is every noun of an outage before every word for "over".

/** Each entry is a few words; `\w*` and `?` mean what they mean in a regular expression. */
// prettier-ignore
export const wordClasses = {
  incident: ['incident', 'issues?', 'problems?', 'event', 'situation', 'errors'],
  outage: ['outage', 'outtage', 'downtime', 'disruption', 'degradation', 'interruption', 'impact', 'failure'],
  service: [
    'services?', 'sites?', 'websites?', 'web ?site', 'systems?', 'platform', 'apis?', 'apps?', 'applications?',
    'traffic', 'functionality', 'connectivity', 'access', 'operations?', 'everything', 'production', 'clusters?',
    'databases?', 'dns', 'servers?', 'networks?', 'hubs?', 'instances?', 'nodes?', 'logins?', 'queues?', 'gateways?',
    'routers?', 'pods?', 'users', 'customers', 'deliver(?:y|ies)', 'orders', 'search', 'racks', 'dashboards?',
    'builds?', 'pages', 'requests', 'checkout', 'payments?', 'websockets?', 'feeds?', 'volumes', 'devices', 'scans',
    'datahub',
  ],
  was: ['is', 'are', 'was', 'were', 'been', 'has', 'have', 'had', 'got', 'gets'],
  now: ['now', 'fully', 'completely', 'officially', 'again', 'successfully', 'all', 'also', 'finally', 'since', 'considered', 'declared', 'marked', 'as', 'been', 'being', 'then'],
  restored: ['restored', 'recovered', 'repaired', 'operational', 'healthy', 'stable', 'stabili[sz]ed', 'normal', 'normali[sz]ed', 'functional', 'available', 'online', 'reachable', 'accessible', 'responsive', 'usable', 'back'],
  over: ['resolved', 'over', 'ended', 'ends', 'closed', 'concluded', 'fixed', 'finished', 'resolves'],
  failing: ['fail\\w*', 'los\\w+', 'drop\\w*', 'time out', 'timing out', 'reject\\w*', 'degrad\\w*', 'increas\\w*', 'error\\w*', 'crash\\w*', 'ris\\w+', 'climb\\w*', 'spik\\w*', 'refus\\w*', 'slow\\w*', 'experienc\\w*', 'throw\\w*', 'return\\w* (?:5\\d\\d|errors?)', 'see\\w* (?:\\w+ ){0,2}(?:errors?|failures|degrad\\w+|elevated|slow\\w*)', 'hav\\w+ (?:problems|issues|trouble)', 'run\\w* into (?:issues?|problems|errors)'],
  broken: ['down', 'offline', 'dark', 'unavailable', 'unreachable', 'unresponsive', 'inaccessible', 'unusable', 'unable', 'degraded', 'inoperative', 'overloaded', 'slow\\w*', 'interrupted', 'intermittent\\w*', 'broken', 'unhealthy', 'unstable'],
  symptom: ['errors?', 'error rates?', 'latency', 'latencies', 'failures', '5xx', 'time-?outs?', 'response times?', 'load', 'cpu', 'memory', 'queue', 'requests'],
  people: ['customers?', 'users?', 'members?', 'clients?', 'someone', 'people', 'students?', 'developers?', 'players?', 'merchants?', 'readers?', 'partners?', 'colleagues?', 'researchers?', 'employees?', 'support', 'tenants?', 'engineers?', 'operators?', 'staff', 'reporters?', 'maintainers?'],
  monitor: ['alerts?', 'alarms?', 'monitors?', 'monitoring', 'pagers?', 'probes?', 'pingdom', 'pagerduty', 'opsgenie', 'nagios', 'icinga', 'prometheus', 'cloudwatch', 'grafana', 'datadog', 'zabbix', 'sentry'],
  fix: ['fix', 'hotfix', 'patch', 'rollback', 'roll-back', 'revert', 'workaround', 'downgrade'],
  shipped: ['deployed', 'applied', 'released', 'live', 'completed?', 'finished', 'rolled out', 'in production', 'merged and deployed', 'in place'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordClass = keyof typeof wordClasses;
