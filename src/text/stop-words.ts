// Language data of the search: words without meaning of their own, and different ways to write the same thing.

/** Words too frequent to be useful; neither indexed nor searched. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after again all also am an and any are as at be became because been before being both but by can could ' +
    'did do does doing done during each for from further had has have having he her here him his how i if in into is ' +
    'it its itself just may me might more most much must my no nor not of off on once only or other our ours out over ' +
    'own same shall she should since so some such than that the their theirs them then there these they this those ' +
    'through to too under until upon us very was we were what when where which while who whom whose why will with ' +
    'would yet you your yours another anybody anyone came come everybody everyone got kept made nobody somebody ' +
    'someone went'
  ).split(' '),
);

/**
 * Different spellings of one word, the spelling kept first. It is the longest one where possible, so that somebody
 * typing it is already on the way to the indexed word.
 */
export const spellings: readonly (readonly [kept: string, ...others: string[]])[] = [
  ['kubernetes', 'k8s', 'kube'],
  ['postgresql', 'postgres', 'pgsql'],
  ['elasticsearch', 'elastic'],
  ['mongodb', 'mongo'],
  ['database', 'db', 'dbs'],
  ['configuration', 'config', 'conf', 'cfg'],
  ['certificate', 'cert'],
  ['production', 'prod'],
  ['environment', 'env'],
  ['repository', 'repo'],
  ['authentication', 'authn'],
  ['authorization', 'authz', 'authorisation'],
  ['parameter', 'param'],
  ['replication', 'replica'],
  ['application', 'app'],
  ['synchronize', 'sync', 'synchronise', 'synchronization', 'synchronisation'],
  ['oom', 'oomkill', 'oomkilled', 'outofmemory'],
  ['loadbalancer', 'lb'],
  ['datacenter', 'datacentre', 'dc'],
  ['organization', 'organisation'],
  ['behavior', 'behaviour'],
  ['initialize', 'initialise'],
  ['serialize', 'serialise', 'serialization', 'serialisation'],
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Terms that people write as one word or as several; either form finds the other, in any form of the first word. */
export const phrases: readonly (readonly [words: string, term: string])[] = [
  ['out of memory', 'oom'],
  ['oom kill', 'oom'],
  ['fail over', 'failover'],
  ['fail back', 'failback'],
  ['fall back', 'fallback'],
  ['back off', 'backoff'],
  ['roll back', 'rollback'],
  ['roll out', 'rollout'],
  ['time out', 'timeout'],
  ['switch over', 'switchover'],
  ['cut over', 'cutover'],
  ['take over', 'takeover'],
  ['start up', 'startup'],
  ['shut down', 'shutdown'],
  ['back up', 'backup'],
  ['log in', 'login'],
  ['sign in', 'signin'],
  ['log out', 'logout'],
  ['lock out', 'lockout'],
  ['black out', 'blackout'],
  ['brown out', 'brownout'],
  ['black hole', 'blackhole'],
  ['dead lock', 'deadlock'],
  ['split brain', 'splitbrain'],
  ['crash loop', 'crashloop'],
  ['health check', 'healthcheck'],
  ['load balancer', 'loadbalancer'],
  ['load balancing', 'loadbalancer'],
  ['data center', 'datacenter'],
  ['data centre', 'datacenter'],
  ['data base', 'database'],
  ['name server', 'nameserver'],
  ['run book', 'runbook'],
  ['play book', 'playbook'],
  ['post mortem', 'postmortem'],
  ['on call', 'oncall'],
  ['down time', 'downtime'],
  ['up time', 'uptime'],
  ['web hook', 'webhook'],
  ['hot fix', 'hotfix'],
  ['work around', 'workaround'],
  ['back pressure', 'backpressure'],
  ['time stamp', 'timestamp'],
  ['hard coded', 'hardcoded'],
  ['read only', 'readonly'],
];
