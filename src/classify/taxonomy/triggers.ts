// What changed or happened in the minutes before the impact.
import type { TaxonomyValue } from '../../model/taxonomy.ts';

export const triggers: readonly TaxonomyValue[] = [
  {
    id: 'code-deploy',
    name: 'Code deploy',
    definition: 'A new version of your own software went live.',
    borderline:
      'A Helm or Terraform run is a code deploy if it ships your own code, a configuration change if it changes values, and a migration or upgrade if it brings a new version of somebody else’s software (a chart bumped to the next major version).',
    aliases: ['deployment', 'release', 'rollout'],
  },
  {
    id: 'config-change',
    name: 'Configuration change',
    definition: 'A value changed in configuration, a flag, an access list, DNS or infrastructure code.',
    borderline:
      'This also applies if one changed value within a migration started the impact. If a wrong value had no effect until later, the trigger is the event that exposed it (a restart weeks later is a failover event).',
    aliases: ['configuration push', 'flag flip', 'dns change'],
  },
  {
    id: 'migration-or-upgrade',
    name: 'Migration or upgrade',
    definition: 'A planned move or new version of a component, of data or of a schema.',
    borderline: 'A vendor’s automatic upgrade counts as well (a managed cluster that upgraded itself).',
    aliases: ['upgrade', 'migration', 'schema change'],
  },
  {
    id: 'manual-operation',
    name: 'Manual operation',
    definition:
      'Somebody did something by hand: in a console, with a command or a one-off script, or during maintenance.',
    borderline: 'A planned upgrade done by hand is a migration or upgrade.',
    aliases: ['maintenance work', 'console change', 'ad-hoc command'],
  },
  {
    id: 'automation-run',
    name: 'Automation run',
    definition:
      'A scheduled or automatic job ran: cron, an autoscaler, a cleanup, a pipeline or automatic repair.',
    borderline: 'An automatic deploy is a code deploy.',
    aliases: ['cron job', 'scheduled job', 'autoscaling'],
  },
  {
    id: 'failover-event',
    name: 'Failover event',
    definition:
      'One of your own components had a leader election, failover, crash, restart, restore or reboot.',
    borderline:
      'If one of your own components failed by itself, use this (a process that crashed). A hardware failure is an infrastructure event. A restart for an upgrade is a migration or upgrade.',
    aliases: ['restart', 'reboot', 'leader election', 'promotion'],
  },
  {
    id: 'traffic-surge',
    name: 'Traffic surge',
    definition: 'Load rose, or people used the service in a different way.',
    borderline: 'If it was on purpose, it is malicious activity.',
    aliases: ['traffic spike', 'load spike', 'flash crowd'],
  },
  {
    id: 'resource-creep',
    name: 'Resource creep',
    definition: 'Slow growth reached a limit although nothing changed that day.',
    borderline: 'If a leak was introduced weeks earlier, this is the trigger and a code defect is the cause.',
    aliases: ['slow growth', 'leak over time'],
  },
  {
    id: 'upstream-change',
    name: 'Upstream change',
    definition: 'A provider or another third party failed or changed something.',
    aliases: ['vendor change', 'provider outage'],
  },
  {
    id: 'infrastructure-event',
    name: 'Infrastructure event',
    definition: 'Something happened to power, hardware, a cable or a building.',
    aliases: ['power cut', 'hardware event', 'fire'],
  },
  {
    id: 'clock-or-expiry',
    name: 'Clock or expiry',
    definition: 'A date or a time was reached.',
    aliases: ['certificate expired', 'leap second', 'midnight'],
  },
  {
    id: 'malicious-activity',
    name: 'Malicious activity',
    definition: 'An attack or abuse began.',
    aliases: ['attack', 'abuse'],
  },
  {
    id: 'unknown',
    name: 'Unknown trigger',
    definition: 'It was investigated and not found, or the postmortem does not say.',
    aliases: [],
  },
];
