// Which labels count. Shared by everything that compares incidents.
import type { ComponentLabel, Label } from '../../model/incident.ts';

/** Labels that count: the author's and the rules'. */
export function isCounted(label: Label): boolean {
  return label.origin !== 'suggestion';
}

/** The id of a label that counts; `unknown` where there is none. */
export function countedId(label: Label | undefined): string {
  return label !== undefined && isCounted(label) ? label.id : 'unknown';
}

/**
 * Each id once, `unknown` only by itself: beside a cause that is known it says that there may be more of them, not that
 * none is known.
 */
export function knownOrUnknown(ids: readonly string[]): readonly string[] {
  const all = [...new Set(ids)];
  const known = all.filter((id) => id !== 'unknown');
  return known.length > 0 ? known : all;
}

/** The ids of the components with a role, each once. */
export function componentsWithRole(
  components: readonly ComponentLabel[],
  role: ComponentLabel['role'],
): readonly string[] {
  return [...new Set(components.filter((one) => one.role === role && isCounted(one)).map(({ id }) => id))];
}
