// What failed, and what let it happen.
import type { Cause } from '../../model/taxonomy.ts';

export const causes: readonly Cause[] = [
  {
    id: 'code-defect',
    name: 'Code defect',
    family: 'mechanism',
    definition: 'The organisation’s own code behaved wrongly: logic, a race, a leak, a case nobody handled.',
    borderline:
      'A wrong value read by correct code is a configuration error; both when the code should have refused it.',
    aliases: ['bug', 'software bug', 'software defect', 'memory leak', 'race condition'],
  },
  {
    id: 'config-error',
    name: 'Configuration error',
    family: 'mechanism',
    definition:
      'A wrong value in configuration, a flag, infrastructure code, a routing or DNS record, an image tag or a limit.',
    borderline:
      'A value that a pipeline produced wrongly is change delivery first, configuration error second.',
    aliases: ['misconfiguration', 'config', 'configuration'],
  },
  {
    id: 'change-delivery',
    name: 'Change delivery',
    family: 'mechanism',
    definition:
      'A change was built, shipped or rolled back in a way that failed: the pipeline, no canary, versions that do not fit together, a migration with no way back.',
    borderline:
      'A bad artefact shipped by a working pipeline is a code defect; add change delivery when a missing stage is named.',
    aliases: ['deployment', 'rollout', 'release process'],
  },
  {
    id: 'capacity-exhaustion',
    name: 'Capacity exhaustion',
    family: 'mechanism',
    definition:
      'Something finite ran out: memory, disk, connections, threads, addresses, ids, quota, processor time.',
    borderline: 'When a leak used it up, the leak is a code defect and comes first.',
    aliases: ['out of memory', 'oom', 'saturation', 'overload', 'disk full', 'quota exceeded'],
  },
  {
    id: 'cascading-failure',
    name: 'Cascading failure',
    family: 'mechanism',
    definition:
      'A failure grew beyond its origin: retries, a thundering herd, queues that fill, health checks that take the healthy down.',
    borderline:
      'At least two components have to fail one after the other; many customers at once are no cascade.',
    aliases: ['retry storm', 'thundering herd', 'cascade', 'knock-on failure'],
  },
  {
    id: 'failover-failure',
    name: 'Failover failure',
    family: 'mechanism',
    definition: 'Redundancy, replication or a failover did not work, or did the harm itself.',
    borderline: 'When the failover worked and the harm came from elsewhere, it is the trigger only.',
    aliases: ['split brain', 'failed failover', 'replication failure', 'fail-over'],
  },
  {
    id: 'dependency-failure',
    name: 'Dependency failure',
    family: 'mechanism',
    definition:
      'A service somebody else operates failed or changed: a cloud, a carrier, a SaaS, a package upstream.',
    borderline:
      'A service of another team is classified by its own cause; missing tolerance on our side adds a missing safeguard.',
    aliases: ['third-party outage', 'vendor outage', 'upstream outage'],
  },
  {
    id: 'infrastructure-fault',
    name: 'Infrastructure fault',
    family: 'mechanism',
    definition:
      'Hardware, power, cooling, a cable, a host or a network path failed without a change of ours.',
    borderline:
      'A router set up wrongly is a configuration error; a provider’s hardware is a dependency failure unless we run the machine.',
    aliases: ['hardware failure', 'power outage', 'fiber cut', 'disk failure'],
  },
  {
    id: 'expiry-or-clock',
    name: 'Expiry or clock',
    family: 'mechanism',
    definition:
      'A certificate, token, licence or domain ran out, or a date or clock did something unforeseen: leap second, daylight saving, NTP, an epoch’s end.',
    borderline: 'A renewal nobody was in charge of adds a process gap.',
    aliases: ['expired certificate', 'leap second', 'leap day', 'certificate expiry', 'year 2038'],
  },
  {
    id: 'security-breach',
    name: 'Security breach',
    family: 'mechanism',
    definition: 'An attack, abuse or compromise, or the emergency defence against one.',
    borderline: 'A vulnerability that was patched without an attack is a migration or upgrade, no breach.',
    aliases: ['attack', 'ddos', 'compromise', 'intrusion', 'supply chain attack'],
  },
  {
    id: 'human-error',
    name: 'Human error',
    family: 'condition',
    definition: 'A slip or mistake in a manual action: the wrong target, a typing error, a step left out.',
    borderline: 'Only when the postmortem says so, and never alone: name what made the mistake easy.',
    aliases: ['operator error', 'mistake', 'typo', 'fat finger'],
  },
  {
    id: 'missing-safeguard',
    name: 'Missing safeguard',
    family: 'condition',
    definition:
      'The design lacked a protection: a single point of failure, no timeout, circuit breaker, rate limit, guard rail or health check.',
    borderline: 'A safeguard that was there but set wrongly is a configuration error.',
    aliases: ['single point of failure', 'spof', 'no circuit breaker', 'no rate limit'],
  },
  {
    id: 'observability-gap',
    name: 'Observability gap',
    family: 'condition',
    definition:
      'Monitoring, an alert or an escalation was missing, broken or ignored, so that it started, lasted or spread.',
    borderline: 'Slow detection is not enough; the text has to name the gap.',
    aliases: ['monitoring gap', 'missing alert', 'no alerting'],
  },
  {
    id: 'process-gap',
    name: 'Process gap',
    family: 'condition',
    definition: 'A runbook, review, test, training, owner, message or change procedure was missing.',
    borderline:
      'A missing automated test is a process gap; a guard missing at run time is a missing safeguard.',
    aliases: ['missing runbook', 'missing test', 'no review', 'ownership'],
  },
  {
    id: 'unknown',
    name: 'Unknown cause',
    family: 'open',
    definition: 'Looked into and not found, or the postmortem does not say.',
    aliases: ['undetermined'],
  },
];
