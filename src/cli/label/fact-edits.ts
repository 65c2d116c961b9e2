// What a person decides about a fact of an imported report, as edits of front matter.
import type { PlainFields } from '../../import/output/merge-import.ts';
import type { FieldEdit } from '../../ingest/front-matter/front-matter.ts';
import type { DoubtfulFact, FactDecision } from '../../model/fact-decision.ts';
import { timeNames } from '../../model/postmortem.ts';

interface Decided {
  readonly doubt: DoubtfulFact;
  readonly decision: FactDecision;
  /** No other fact of the report is open: it is final now. */
  readonly isLast: boolean;
}

/** The edits that write the decision; none for a fact that was in the file and is right. */
export function toFactEdits(fields: PlainFields, { doubt, decision, isLast }: Decided): readonly FieldEdit[] {
  const path = pathOf(doubt.fact);
  const final: readonly FieldEdit[] = isLast ? [{ path: ['status'], value: 'final' }] : [];
  if (decision.kind !== 'reject')
    return [{ path, value: decision.value ?? doubt.value }, ...final].filter(
      (edit) => fields[edit.path.join('.')] !== edit.value,
    );
  if (fields[path.join('.')] === undefined) return final;
  // A report needs a day: that of the start stays when the start goes.
  const day =
    doubt.fact === 'started' && fields['date'] === undefined ? dayOf(fields['times.started']) : undefined;
  const date: readonly FieldEdit[] = day === undefined ? [] : [{ path: ['date'], value: day }];
  return [...date, removal(fields, path), ...final];
}

/** Without its last time the whole map of times goes. */
function removal(fields: PlainFields, path: readonly string[]): FieldEdit {
  const siblings = Object.keys(fields).filter((name) => name.startsWith(`${path[0] ?? ''}.`));
  return { path: path.length > 1 && siblings.length === 1 ? path.slice(0, 1) : path, value: undefined };
}

function dayOf(value: PlainFields[string] | undefined): string | undefined {
  return typeof value === 'string' ? /\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
}

function pathOf(fact: DoubtfulFact['fact']): readonly string[] {
  return timeNames.some((name) => name === fact) ? ['times', fact] : [fact];
}
