// What failed, and what let it happen.
import type { Cause } from '../../model/taxonomy.ts';

export const causes: readonly Cause[] = [
  {
    id: 'code-defect',
    name: 'Code defect',
    family: 'mechanism',
    definition: 'Code that you run behaved wrongly: logic, a race, a leak, a case nobody handled.',
    borderline:
      'Includes open-source software you run yourself (a bug in your own Traefik); a bug in a service that somebody else runs is a dependency failure. A wrong value read by correct code is a configuration error.',
    aliases: ['bug', 'software bug', 'software defect', 'memory leak', 'race condition'],
  },
  {
    id: 'config-error',
    name: 'Configuration error',
    family: 'mechanism',
    definition:
      'A wrong value in configuration, a flag, infrastructure code, a routing or DNS record, an image tag or a limit.',
    borderline:
      'A limit somebody set too low comes before the capacity exhaustion it caused (a pool of ten connections for a hundred workers). A value that a pipeline got wrong is change delivery first.',
    aliases: ['misconfiguration', 'config', 'configuration'],
  },
  {
    id: 'change-delivery',
    name: 'Change delivery',
    family: 'mechanism',
    definition:
      'A change was built, shipped or rolled back in a way that failed: the pipeline, no canary, incompatible versions, a migration with no way back.',
    borderline:
      'A rollout without a stage is change delivery (no staging); nobody testing or reviewing it is a process gap; the running system lacking a limit is a missing safeguard. Bad code shipped by a working pipeline is a code defect.',
    aliases: ['deployment', 'rollout', 'release process'],
  },
  {
    id: 'capacity-exhaustion',
    name: 'Capacity exhaustion',
    family: 'mechanism',
    definition:
      'Something finite ran out: memory, disk, connections, threads, addresses, IDs, quota, processor time.',
    borderline:
      'What used it up comes first: a leak is a code defect, a limit set too low is a configuration error. With plain growth or load, this is primary (a disk that filled with logs).',
    aliases: ['out of memory', 'oom', 'saturation', 'overload', 'disk full', 'quota exceeded'],
  },
  {
    id: 'cascading-failure',
    name: 'Cascading failure',
    family: 'mechanism',
    definition:
      'A failure spread beyond where it began: retries, a thundering herd, queues that fill up, health checks that remove healthy servers.',
    borderline:
      'At least two components fail one after the other (the cache, then the database); many affected customers are not a cascade. Primary only if the first failure alone would have done no damage.',
    aliases: ['retry storm', 'thundering herd', 'cascade', 'knock-on failure'],
  },
  {
    id: 'failover-failure',
    name: 'Failover failure',
    family: 'mechanism',
    definition: 'Redundancy, replication or a failover did not work, or caused the impact itself.',
    borderline: 'If the failover worked and the impact has another cause, it is only the trigger.',
    aliases: ['split brain', 'failed failover', 'replication failure', 'fail-over'],
  },
  {
    id: 'dependency-failure',
    name: 'Dependency failure',
    family: 'mechanism',
    definition:
      'A service that somebody else operates failed or changed: a cloud, a carrier, SaaS, an upstream package.',
    borderline:
      'Software you run yourself is a code defect, whoever wrote it (your Elasticsearch). The service of another team in your organization is classified by its own cause.',
    aliases: ['third-party outage', 'vendor outage', 'upstream outage'],
  },
  {
    id: 'infrastructure-fault',
    name: 'Infrastructure fault',
    family: 'mechanism',
    definition:
      'Hardware, power, cooling, a cable, a host or a network path failed, and nobody had changed it.',
    borderline:
      'A misconfigured router is a configuration error; a provider’s hardware is a dependency failure unless you run the machine.',
    aliases: ['hardware failure', 'power outage', 'fiber cut', 'disk failure'],
  },
  {
    id: 'expiry-or-clock',
    name: 'Expiry or clock',
    family: 'mechanism',
    definition:
      'A certificate, token, license or domain expired, or a date or clock did something unexpected: leap second, daylight saving time, NTP, the end of an epoch.',
    borderline: 'A renewal that nobody owned adds a process gap.',
    aliases: ['expired certificate', 'leap second', 'leap day', 'certificate expiry', 'year 2038'],
  },
  {
    id: 'security-breach',
    name: 'Security breach',
    family: 'mechanism',
    definition: 'An attack, abuse or compromise, or the emergency defense against one.',
    borderline:
      'An exploited defect is a security breach first, code defect second. A vulnerability that was only reported is a code defect in a near miss (a bug bounty report).',
    aliases: ['attack', 'ddos', 'compromise', 'intrusion', 'supply chain attack'],
  },
  {
    id: 'human-error',
    name: 'Human error',
    family: 'condition',
    definition: 'A slip or mistake in a manual action: the wrong target, a typo, a skipped step.',
    borderline: 'Only when the postmortem says so, and never alone: name what made the mistake easy.',
    aliases: ['operator error', 'mistake', 'typo', 'fat finger'],
  },
  {
    id: 'missing-safeguard',
    name: 'Missing safeguard',
    family: 'condition',
    definition:
      'The running system lacked a protection: a single point of failure, no timeout, circuit breaker, rate limit, guardrail or health check.',
    borderline:
      'A safeguard that existed but was set wrong is a configuration error. A protection named only as a follow-up (“we will add a limit”) is not a cause unless its absence let it happen.',
    aliases: ['single point of failure', 'spof', 'no circuit breaker', 'no rate limit'],
  },
  {
    id: 'observability-gap',
    name: 'Observability gap',
    family: 'condition',
    definition:
      'Monitoring, an alert or an escalation was missing, broken or ignored, so that the incident started, lasted or spread.',
    borderline:
      'The text has to say that the gap mattered (“nobody noticed for a week, there was no alert”). A new alert among the action items is not enough.',
    aliases: ['monitoring gap', 'missing alert', 'no alerting'],
  },
  {
    id: 'process-gap',
    name: 'Process gap',
    family: 'condition',
    definition: 'A runbook, review, test, training, owner, message or change procedure was missing.',
    borderline:
      'A missing automated test is a process gap, a missing rollout stage is change delivery, a missing runtime guard is a missing safeguard. A test named only as a follow-up is not a cause.',
    aliases: ['missing runbook', 'missing test', 'no review', 'ownership'],
  },
  {
    id: 'unknown',
    name: 'Unknown cause',
    family: 'open',
    definition: 'Investigated and not found, or the postmortem does not say.',
    aliases: ['undetermined'],
  },
];
