// The words on the pages that confirm labels and facts.
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

export const factStrings = {
  title: 'Confirm facts',
  lead: 'Imports were not sure of these facts. Accept what the report says and reject what it does not say. Each decision is written into the front matter of the postmortem; after its last open fact a report is final. This page exists only in "hindsight dev", on this machine.',
  loading: 'Loading facts …',
  groups: 'Facts',
  empty: 'No imported report has a fact to confirm.',
  done: 'You have seen every fact. Reload the page to see the facts you skipped.',
  written: 'Written in the front matter',
  unwritten: 'Read, but not written',
  fact: (name: string, value: string): string => `${name}: ${value}`,
  source: (path: string, line: number): string => `${path}, line ${line} of the original`,
  why: (clause: string): string => `Not sure, because ${clause}.`,
  progress: ({ left, accepted, rejected, skipped }: Progress): string =>
    `${countNoun(left, 'fact')} left. Accepted ${accepted}, rejected ${rejected}, skipped ${skipped}.`,
} as const;

export const confirmTabs = { label: 'What to confirm', labels: 'Labels', facts: 'Facts' } as const;

export interface Progress {
  readonly left: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
}
