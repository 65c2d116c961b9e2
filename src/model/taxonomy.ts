// The taxonomy: four axes of named values, with built-in values and a team's own in the same form.

export const axes = ['causes', 'triggers', 'components', 'detections'] as const;
export type Axis = (typeof axes)[number];

/** The axes in the singular, for messages and headings. */
export const axisNames = {
  causes: 'cause',
  triggers: 'trigger',
  components: 'component',
  detections: 'detection',
} as const satisfies Record<Axis, string>;

/** One value of an axis. `id` is what an author writes; ids are unique within an axis. */
export interface TaxonomyValue {
  readonly id: string;
  /** The name people read: `Change delivery`. */
  readonly name: string;
  /** One line. */
  readonly definition: string;
  /** When to choose a neighbor instead; one line. */
  readonly borderline?: string;
  /** Other words for it, for authors, search and rules: `k8s`. */
  readonly aliases: readonly string[];
}

/** `mechanism`: what failed; `condition`: what let it happen; `open`: nobody knows. */
export interface Cause extends TaxonomyValue {
  readonly family: 'mechanism' | 'condition' | 'open';
}

export interface Component extends TaxonomyValue {
  /** The component this one is part of; absent for the nine groups at the top. */
  readonly parent?: string;
}

/**
 * A saved question over several axes with a page of its own; an incident belongs to it if it matches all of any one
 * clause.
 */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly clauses: readonly TopicClause[];
}

/** All fields given must match; within a field any value will do. Components include their children. */
export interface TopicClause {
  readonly components?: readonly string[];
  readonly causes?: readonly string[];
  readonly triggers?: readonly string[];
}

/** A team's own words for a value, in addition to the built-in rules. */
export interface TeamPhrase {
  readonly axis: Axis;
  readonly id: string;
  readonly phrase: string;
}

export interface Taxonomy {
  readonly causes: readonly Cause[];
  readonly triggers: readonly TaxonomyValue[];
  readonly components: readonly Component[];
  readonly detections: readonly TaxonomyValue[];
  readonly topics: readonly Topic[];
  readonly phrases: readonly TeamPhrase[];
}

/** The additions in `content/taxonomy.yaml`, in the same form; any list may be empty. */
export type TaxonomyAdditions = Pick<Taxonomy, 'components' | 'topics' | 'phrases'> & {
  /** More words for an existing value. */
  readonly aliases: readonly { readonly axis: Axis; readonly id: string; readonly alias: string }[];
};

/** A component and every component above it, nearest first; just the id itself when it is not in the taxonomy. */
export function componentLine(
  taxonomy: { readonly components: readonly Pick<Component, 'id' | 'parent'>[] },
  id: string,
): readonly string[] {
  const line: string[] = [];
  let current: string | undefined = id;
  while (current !== undefined && !line.includes(current)) {
    line.push(current);
    current = taxonomy.components.find((component) => component.id === current)?.parent;
  }
  return line;
}
