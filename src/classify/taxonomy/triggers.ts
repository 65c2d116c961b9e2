// What changed, or what event came, in the minutes before the harm; and how somebody noticed.
import type { TaxonomyValue } from '../../model/taxonomy.ts';

export const triggers: readonly TaxonomyValue[] = [
  {
    id: 'code-deploy',
    name: 'Code deploy',
    definition: 'A new version of the organisation’s own software went live.',
    borderline: 'A new version of a component of the infrastructure is a migration or upgrade.',
    aliases: ['deployment', 'release', 'rollout'],
  },
  {
    id: 'config-change',
    name: 'Configuration change',
    definition: 'A value of configuration, a flag, an access list, DNS or infrastructure code changed.',
    borderline: 'Still this when one changed value within a named migration began the harm.',
    aliases: ['configuration push', 'flag flip', 'dns change'],
  },
  {
    id: 'migration-or-upgrade',
    name: 'Migration or upgrade',
    definition: 'A planned move or new version of a component or of data, schemas included.',
    borderline: 'A vendor’s upgrade that runs by itself counts as well.',
    aliases: ['upgrade', 'migration', 'schema change'],
  },
  {
    id: 'manual-operation',
    name: 'Manual operation',
    definition: 'Somebody acted by hand: a console, a command, a script for the day, maintenance.',
    borderline: 'A planned upgrade done by hand is a migration or upgrade.',
    aliases: ['maintenance work', 'console change', 'ad-hoc command'],
  },
  {
    id: 'automation-run',
    name: 'Automation run',
    definition:
      'A job acted by schedule or by itself: cron, an autoscaler, clean-up, a pipeline, self-repair.',
    borderline: 'An automatic deploy is a code deploy.',
    aliases: ['cron job', 'scheduled job', 'autoscaling'],
  },
  {
    id: 'failover-event',
    name: 'Failover event',
    definition: 'A leader election, failover, restart, restore or reboot.',
    borderline: 'A restart ordered for an upgrade is a migration or upgrade.',
    aliases: ['restart', 'reboot', 'leader election', 'promotion'],
  },
  {
    id: 'traffic-surge',
    name: 'Traffic surge',
    definition: 'Load or the way the service was used changed.',
    borderline: 'With ill intent it is malicious activity.',
    aliases: ['traffic spike', 'load spike', 'flash crowd'],
  },
  {
    id: 'resource-creep',
    name: 'Resource creep',
    definition: 'Slow growth crossed a limit on a day when nothing changed.',
    borderline: 'A leak that came weeks ago is this; its cause is a code defect.',
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
    definition: 'Looked into and not found, or the postmortem does not say.',
    aliases: [],
  },
];

export const detections: readonly TaxonomyValue[] = [
  {
    id: 'automated-alert',
    name: 'Automated alert',
    definition: 'The organisation’s own monitoring raised it.',
    borderline:
      'When it fired and nobody acted until a customer called, it is a customer report and an observability gap.',
    aliases: ['alert', 'monitoring', 'page'],
  },
  {
    id: 'customer-report',
    name: 'Customer report',
    definition: 'A user or customer said so: a ticket, mail, social media.',
    borderline: 'A partner’s automated check is a third-party report.',
    aliases: ['user report', 'support ticket'],
  },
  {
    id: 'internal-report',
    name: 'Internal report',
    definition: 'Support, another team or a colleague noticed, not through an alert.',
    borderline: 'A graph somebody happened to look at counts here.',
    aliases: ['employee report', 'noticed internally'],
  },
  {
    id: 'operator-noticed',
    name: 'Operator noticed',
    definition: 'The person who was making the change saw it.',
    borderline: 'A colleague minutes later is an internal report.',
    aliases: ['noticed during the change'],
  },
  {
    id: 'third-party-report',
    name: 'Third-party report',
    definition: 'A vendor, partner, researcher, the press or their monitoring said so.',
    borderline: 'Monitoring one pays for, such as Pingdom, is an automated alert.',
    aliases: ['researcher report', 'partner report'],
  },
  {
    id: 'routine-review',
    name: 'Routine review',
    definition: 'An audit, a look through logs or a scheduled check found it.',
    borderline: 'Found while working on another incident is an internal report.',
    aliases: ['audit', 'log review'],
  },
  {
    id: 'unknown',
    name: 'Unknown detection',
    definition: 'The postmortem does not say what made somebody act.',
    aliases: [],
  },
];
