// What failed, and what allowed it to fail.
import type { Cause } from '../../model/taxonomy.ts';

export const causes: readonly Cause[] = [
  {
    id: 'code-defect',
    name: 'Code defect',
    family: 'mechanism',
    definition:
      'Code that you run did the wrong thing: faulty logic, a race condition, a leak, or an unhandled case.',
    borderline:
      'This includes third-party software that you run yourself (a bug in your own Traefik). A bug in a service that somebody else runs is a dependency failure. A wrong value read by correct code is a configuration error.',
    aliases: ['bug', 'software bug', 'software defect', 'memory leak', 'race condition'],
  },
  {
    id: 'config-error',
    name: 'Configuration error',
    family: 'mechanism',
    definition:
      'A wrong value in configuration, a flag, infrastructure code, a route, a DNS record, an image tag or a limit.',
    borderline:
      'If somebody set a limit too low, this is primary and capacity exhaustion comes second (a pool of ten connections for a hundred workers). If a pipeline put the wrong value in place, change delivery is primary.',
    aliases: ['misconfiguration', 'config', 'configuration'],
  },
  {
    id: 'change-delivery',
    name: 'Change delivery',
    family: 'mechanism',
    definition:
      'The way a change was built, shipped or rolled back failed: a broken pipeline, no canary, incompatible versions, or a migration that could not be reversed.',
    borderline:
      'A missing rollout stage is change delivery (no staging environment). A missing test or review is a process gap. A missing limit in the running system is a missing safeguard. Bad code shipped by a working pipeline is a code defect.',
    aliases: ['deployment', 'rollout', 'release process'],
  },
  {
    id: 'capacity-exhaustion',
    name: 'Capacity exhaustion',
    family: 'mechanism',
    definition:
      'A limited resource ran out: memory, disk, connections, threads, addresses, IDs, quota or CPU time.',
    borderline:
      'Whatever used up the resource is primary: a leak is a code defect, and a limit set too low is a configuration error. If it was only growth or load, this is primary (a disk that filled up with logs).',
    aliases: ['out of memory', 'oom', 'saturation', 'overload', 'disk full', 'quota exceeded'],
  },
  {
    id: 'cascading-failure',
    name: 'Cascading failure',
    family: 'mechanism',
    definition:
      'A failure spread beyond where it started: retries, a thundering herd, queues that filled up, or health checks that removed healthy servers.',
    borderline:
      'At least two components fail one after the other (the cache, then the database). Many affected customers alone are not a cascade. It is primary only if the first failure would have been harmless by itself (one slow server that clients retried until all servers were down).',
    aliases: ['retry storm', 'thundering herd', 'cascade', 'knock-on failure'],
  },
  {
    id: 'failover-failure',
    name: 'Failover failure',
    family: 'mechanism',
    definition: 'Redundancy, replication or a failover did not work, or caused the impact itself.',
    borderline:
      'If the failover worked and something else caused the impact, the failover is only the trigger.',
    aliases: ['split brain', 'failed failover', 'replication failure', 'fail-over'],
  },
  {
    id: 'dependency-failure',
    name: 'Dependency failure',
    family: 'mechanism',
    definition:
      'A service that another organization operates failed or changed: a cloud, a carrier, a SaaS product or a package registry.',
    borderline:
      'A bug in software that you run yourself is a code defect, no matter who wrote it (your own Elasticsearch). If another team in your organization runs the service, use the cause of that team’s failure.',
    aliases: ['third-party outage', 'vendor outage', 'upstream outage'],
  },
  {
    id: 'infrastructure-fault',
    name: 'Infrastructure fault',
    family: 'mechanism',
    definition:
      'Hardware, power, cooling, a cable, a host or a network path failed without anybody changing it.',
    borderline:
      'A misconfigured router is a configuration error. Hardware that a provider operates is a dependency failure.',
    aliases: ['hardware failure', 'power outage', 'fiber cut', 'disk failure'],
  },
  {
    id: 'expiry-or-clock',
    name: 'Expiry or clock',
    family: 'mechanism',
    definition:
      'A certificate, token, license or domain expired, or a date or clock behaved unexpectedly: a leap second, daylight saving time, NTP or the end of an epoch.',
    borderline: 'If nobody was responsible for the renewal, add a process gap.',
    aliases: ['expired certificate', 'leap second', 'leap day', 'certificate expiry', 'year 2038'],
  },
  {
    id: 'security-breach',
    name: 'Security breach',
    family: 'mechanism',
    definition: 'An attack, abuse or compromise, or the emergency defense against one.',
    borderline:
      'If a defect was exploited, security breach is primary and code defect comes second. If a vulnerability was only reported, the incident is a near miss with a code defect (a bug bounty report).',
    aliases: ['attack', 'ddos', 'compromise', 'intrusion', 'supply chain attack'],
  },
  {
    id: 'human-error',
    name: 'Human error',
    family: 'condition',
    definition: 'A slip or mistake in a manual action: the wrong target, a typo, a skipped step.',
    borderline:
      'Use it only if the postmortem says so, and never alone: add what made the mistake easy (no confirmation prompt is a missing safeguard).',
    aliases: ['operator error', 'mistake', 'typo', 'fat finger'],
  },
  {
    id: 'missing-safeguard',
    name: 'Missing safeguard',
    family: 'condition',
    definition:
      'The running system lacked a protection: it had a single point of failure, or no timeout, circuit breaker, rate limit, guardrail or health check.',
    borderline:
      'A safeguard that existed but had wrong settings is a configuration error. A protection that is only mentioned as a follow-up (“we will add a limit”) is not a cause, unless the text says that its absence let the incident happen.',
    aliases: ['single point of failure', 'spof', 'no circuit breaker', 'no rate limit'],
  },
  {
    id: 'observability-gap',
    name: 'Observability gap',
    family: 'condition',
    definition:
      'Monitoring, an alert or an escalation was missing, broken or ignored, and so the incident happened, lasted longer or spread further.',
    borderline:
      'The text has to say that the gap mattered (“nobody noticed for a week because there was no alert”). A new alert among the action items is not enough.',
    aliases: ['monitoring gap', 'missing alert', 'no alerting'],
  },
  {
    id: 'process-gap',
    name: 'Process gap',
    family: 'condition',
    definition: 'A runbook, review, test, training, owner, notification or change procedure was missing.',
    borderline:
      'A missing automated test is a process gap, a missing rollout stage is change delivery, and a missing protection at run time is a missing safeguard. A test that is only mentioned as a follow-up is not a cause.',
    aliases: ['missing runbook', 'missing test', 'no review', 'ownership'],
  },
  {
    id: 'unknown',
    name: 'Unknown cause',
    family: 'open',
    definition: 'It was investigated and not found, or the postmortem does not say.',
    aliases: ['undetermined'],
  },
];
