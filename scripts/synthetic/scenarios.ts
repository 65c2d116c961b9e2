// Kinds of failure in synthetic postmortems: the true labels, and sentences that reveal them.
import { deliveryScenarios } from './scenarios-delivery.ts';
import { platformScenarios } from './scenarios-platform.ts';

export interface Scenario {
  /** Part of the file's name. */
  readonly name: string;
  /** Primary first. */
  readonly causes: readonly string[];
  readonly trigger: string;
  readonly faulty: readonly string[];
  readonly affected: readonly string[];
  readonly impact: readonly string[];
  readonly titles: readonly string[];
  readonly cause: readonly string[];
  readonly triggered: readonly string[];
  readonly fix: readonly string[];
  /** Without the backticks around them. */
  readonly symptoms: readonly string[];
  readonly actionItems: readonly string[];
}

/** The first signal that made somebody act. */
export const detections: readonly { readonly id: string; readonly sentences: readonly string[] }[] = [
  {
    id: 'automated-alert',
    sentences: [
      'An alert on the error rate of {service} paged the on-call engineer after {number} minutes.',
      'Our monitoring raised an alert on latency, and the {team} team was paged.',
    ],
  },
  {
    id: 'customer-report',
    sentences: [
      'A customer opened a support ticket; no alert had fired.',
      'We learned of it from customer reports on our support channel.',
    ],
  },
  {
    id: 'internal-report',
    sentences: [
      'An engineer of the {team} team noticed failing pages and asked in the incident channel.',
      'A colleague in support noticed it while answering another question.',
    ],
  },
  {
    id: 'operator-noticed',
    sentences: ['The engineer who made the change noticed the errors right away.'],
  },
  {
    id: 'third-party-report',
    sentences: ['A partner told us by mail that calls to {service} failed.'],
  },
  {
    id: 'routine-review',
    sentences: ['It was found in the weekly review of the logs.'],
  },
];

/** Common kinds first; they are drawn by Zipf's law. */
export const scenarios: readonly Scenario[] = [...deliveryScenarios, ...platformScenarios];
