// How an incident was detected.
import type { TaxonomyValue } from '../../model/taxonomy.ts';

export const detections: readonly TaxonomyValue[] = [
  {
    id: 'automated-alert',
    name: 'Automated alert',
    definition: 'Your own monitoring raised it.',
    borderline:
      '“Engineers were alerted” counts here even without saying by what; “engineers were informed” does not. A red CI run is an automated alert. If it fired and nobody acted until a customer called, it is a customer report and an observability gap.',
    aliases: ['alert', 'monitoring', 'page'],
  },
  {
    id: 'customer-report',
    name: 'Customer report',
    definition: 'A user or customer reported it: a ticket, email, social media.',
    borderline:
      'Of a platform team, the tenants are the customers, also when their own monitor told them (a product team whose Pingdom check fired). A partner’s automated check is a third-party report.',
    aliases: ['user report', 'support ticket'],
  },
  {
    id: 'internal-report',
    name: 'Internal report',
    definition: 'Support, another team or a colleague found it, not through an alert.',
    borderline: 'A graph that somebody happened to look at counts here.',
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
    definition: 'A vendor, partner, researcher, the press or their monitoring reported it.',
    borderline: 'Monitoring that you pay for, such as Pingdom, is an automated alert.',
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
