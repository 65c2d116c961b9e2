// What each value of a closed list in front matter means, in one line, for `hindsight ids` and the docs.
import type {
  ActionStatus,
  ActionType,
  ImpactKind,
  Kind,
  Severity,
  Status,
  TimeName,
  Visibility,
} from './postmortem.ts';

export const severityDefinitions: Readonly<Record<Severity, string>> = {
  sev1: 'The worst: a full outage or a loss of data',
  sev2: 'Major: an important function failed for many users',
  sev3: 'Minor: degraded, or down for few users',
  sev4: 'Low: hardly noticed by users',
};

export const impactDefinitions: Readonly<Record<ImpactKind, string>> = {
  availability: 'Requests failed, or the service could not be reached',
  latency: 'Responses were slow',
  correctness: 'Results were wrong',
  durability: 'Data was lost',
  security: 'Data or access was exposed',
  cost: 'The incident caused unplanned costs',
};

export const kindDefinitions: Readonly<Record<Kind, string>> = {
  incident: 'Users or data were affected',
  'near-miss': 'Something failed, but nobody was affected',
  maintenance: 'Planned work',
  'false-alarm': 'An alert without a problem',
};

export const statusDefinitions: Readonly<Record<Status, string>> = {
  draft: 'Still being written; never in a public edition',
  review: 'Written, waiting for review',
  final: 'Reviewed and complete',
};

export const visibilityDefinitions: Readonly<Record<Visibility, string>> = {
  public: 'In every edition',
  internal: 'Left out of a public edition',
};

export const actionTypeDefinitions: Readonly<Record<ActionType, string>> = {
  prevent: 'Stops the incident from happening again',
  detect: 'Finds it sooner',
  mitigate: 'Makes it smaller or shorter',
  process: 'Changes how people work',
};

export const actionStatusDefinitions: Readonly<Record<ActionStatus, string>> = {
  open: 'Not done yet',
  done: 'Finished',
  declined: 'Will not be done',
  unknown: 'Nobody has said',
};

export const timeDefinitions: Readonly<Record<TimeName, string>> = {
  introduced: 'The fault entered the system',
  started: 'The impact started',
  detected: 'When it was detected: by an alert or a person who acted on it',
  acknowledged: 'Somebody took ownership',
  announced: 'The first public notice',
  mitigated: 'Users were no longer affected',
  resolved: 'The incident was closed',
};
