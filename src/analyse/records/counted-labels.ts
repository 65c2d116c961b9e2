// Which labels count when incidents are compared.
import type { ComponentLabel, Label } from '../../model/incident.ts';

/** True for labels that count: those of authors and inferred ones, but not suggestions. */
export function isCounted(label: Label): boolean {
  return label.origin !== 'suggestion';
}

/** The id of a label that counts; undefined if there is no such label. */
export function countedId(label: Label | undefined): string | undefined {
  return label !== undefined && isCounted(label) ? label.id : undefined;
}

/** Looked into, and not known. */
export const unknown = 'unknown';
/** Nobody has classified it yet: neither the author nor, with enough certainty, the classifier. */
export const unclassified = 'unclassified';

/** What lists and charts call a value that is missing, in the order they show them. */
export const missingNames: ReadonlyMap<string, string> = new Map([
  [unknown, 'Unknown'],
  [unclassified, 'Not classified'],
]);

/** True for `unknown` and `unclassified`. */
export function isMissing(value: string): boolean {
  return missingNames.has(value);
}

/**
 * Each id once, with `unknown` only if there is no other. Next to a known cause, `unknown` means that there may be more
 * causes, not that none is known.
 */
export function knownOrUnknown(ids: readonly string[]): readonly string[] {
  const all = [...new Set(ids)];
  const known = all.filter((id) => id !== unknown);
  return known.length > 0 ? known : all;
}

/** The ids of the components with a role, each once. */
export function componentsWithRole(
  components: readonly ComponentLabel[],
  role: ComponentLabel['role'],
): readonly string[] {
  return [...new Set(components.filter((one) => one.role === role && isCounted(one)).map(({ id }) => id))];
}
