// Which labels count. Shared by everything that compares incidents.
import type { ComponentLabel, Label } from '../model/incident.ts';

/** Labels that count: the author's and the rules'. */
export function isCounted(label: Label): boolean {
  return label.origin !== 'suggestion';
}

/** The id of a label that counts; `unknown` where there is none. */
export function countedId(label: Label | undefined): string {
  return label !== undefined && isCounted(label) ? label.id : 'unknown';
}

/** The ids of the components with a role, each once. */
export function componentsWithRole(
  components: readonly ComponentLabel[],
  role: ComponentLabel['role'],
): readonly string[] {
  return [...new Set(components.filter((one) => one.role === role && isCounted(one)).map(({ id }) => id))];
}
