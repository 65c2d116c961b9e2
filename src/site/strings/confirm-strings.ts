// The words on the page that confirms labels.
import { countNoun } from '../../text/english.ts';

export const confirmStrings = {
  title: 'Confirm labels',
  lead: 'These labels were inferred or suggested. Accept what is right and reject what is wrong. Each decision is written into the front matter of the postmortem. This page exists only in "hindsight dev", on this machine.',
  loading: 'Loading labels …',
  groups: 'Labels',
  needsScripts: 'This page needs JavaScript.',
  empty: 'Every label is confirmed. There is nothing to do.',
  done: 'You have seen every label. Reload the page to see the labels you skipped.',
  counted: 'Counted in lists and charts',
  suggested: 'Suggestion, not counted',
  accept: 'Accept',
  reject: 'Reject',
  change: 'Change',
  skip: 'Skip',
  undo: 'Undo',
  role: 'Role',
  changeTo: 'Change to',
  apply: 'Apply',
  cancel: 'Cancel',
  nothingToUndo: 'There is nothing to undo.',
  confidence: (share: number): string => `${Math.round(share * 100)}% certain`,
  source: (path: string, line: number): string => `${path}, line ${line}`,
  progress: ({ left, accepted, rejected, skipped }: Progress): string =>
    `${countNoun(left, 'label')} left. Accepted ${accepted}, rejected ${rejected}, skipped ${skipped}.`,
} as const;

export interface Progress {
  readonly left: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
}
