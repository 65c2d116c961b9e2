// A rule: words that speak for a label, the sections it listens to, and the sentences that prove it right.
import type { ComponentRole, SectionKind } from '../../model/postmortem.ts';
import type { Axis } from '../../model/taxonomy.ts';

export interface Rule {
  /** Unique; quoted with the evidence. */
  readonly id: string;
  readonly axis: Axis;
  readonly value: string;
  /** `assign`: strong enough to label where it is at home. `suggest`: only ever a suggestion. */
  readonly strength: 'assign' | 'suggest';
  /** Case-insensitive unless it says otherwise in its own words. */
  readonly pattern: RegExp;
  /** A sentence it must find, and one it must leave alone: they are its tests and its documentation. */
  readonly finds: string;
  readonly leaves: string;
  /** Components: the role its place in the text gives. */
  readonly role?: ComponentRole;
}

/** A rule without the parts its table gives to all of its rows. */
export type RuleRow = readonly [
  value: string,
  id: string,
  strength: Rule['strength'],
  pattern: RegExp,
  finds: string,
  leaves: string,
];

/** The rows of one axis as rules. */
export function toRules(axis: Axis, rows: readonly RuleRow[]): readonly Rule[] {
  return rows.map(([value, id, strength, pattern, finds, leaves]) => ({
    id,
    axis,
    value,
    strength,
    pattern,
    finds,
    leaves,
  }));
}

/** Where each axis is at home, best first: a match there may assign, a match elsewhere only suggests. */
export const homes: { readonly [axis in Axis]: readonly SectionKind[] } = {
  causes: ['root-cause', 'contributing-factors', 'trigger'],
  triggers: ['trigger'],
  components: ['root-cause', 'trigger'],
  detections: ['detection'],
};

/** Sections outside an axis's home that are still worth a suggestion. */
export const suggestingSections: { readonly [axis in Axis]: readonly SectionKind[] } = {
  causes: ['summary', 'resolution', 'went-wrong', 'lessons'],
  triggers: ['root-cause', 'summary'],
  components: ['summary', 'impact', 'contributing-factors', 'resolution'],
  detections: ['summary', 'impact'],
};
