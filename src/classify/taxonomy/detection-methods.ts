// How an incident was detected.
import type { TaxonomyValue } from '../../model/taxonomy.ts';

export const detections: readonly TaxonomyValue[] = [
  {
    id: 'automated-alert',
    name: 'Automated alert',
    definition: 'Your own monitoring raised an alert.',
    borderline:
      '“Engineers were alerted” counts even if the report does not say by what; “engineers were informed” does not. A failing CI run is an automated alert. If an alert fired but nobody acted until a customer called, use customer report and add an observability gap.',
    aliases: ['alert', 'monitoring', 'page'],
  },
  {
    id: 'customer-report',
    name: 'Customer report',
    definition: 'A user or customer reported it in a ticket, by email or on social media.',
    borderline:
      'The customers of a platform team are its tenants, even if their own monitoring told them (a product team whose Pingdom check fired). A partner’s automated check is a third-party report.',
    aliases: ['user report', 'support ticket'],
  },
  {
    id: 'internal-report',
    name: 'Internal report',
    definition: 'Support, another team or a colleague found it without an alert.',
    borderline: 'A graph that somebody happened to look at counts here.',
    aliases: ['employee report', 'noticed internally'],
  },
  {
    id: 'operator-noticed',
    name: 'Operator noticed',
    definition: 'The person who made the change saw it while making it.',
    borderline: 'If a colleague saw it a few minutes later, it is an internal report.',
    aliases: ['noticed during the change'],
  },
  {
    id: 'third-party-report',
    name: 'Third-party report',
    definition: 'A vendor, a partner, a researcher, the press or somebody else’s monitoring reported it.',
    borderline: 'Monitoring that you pay for, such as Pingdom, is an automated alert.',
    aliases: ['researcher report', 'partner report'],
  },
  {
    id: 'routine-review',
    name: 'Routine review',
    definition: 'An audit, a log review or a scheduled check found it.',
    borderline: 'A problem found while working on another incident is an internal report.',
    aliases: ['audit', 'log review'],
  },
  {
    id: 'unknown',
    name: 'Unknown detection',
    definition: 'The postmortem does not say how the incident was found.',
    aliases: [],
  },
];
