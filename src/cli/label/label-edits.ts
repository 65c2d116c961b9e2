// What a person decides about labels, as edits of front matter.
import type { FieldEdit } from '../../ingest/front-matter/front-matter.ts';
import type { LabelDecision } from '../../model/label-decision.ts';
import type { Declared } from '../../model/postmortem.ts';
import type { Axis } from '../../model/taxonomy.ts';

/** The edits that write the decisions about one postmortem whose author has declared `declared` so far. */
export function toFieldEdits(declared: Declared, decisions: readonly LabelDecision[]): readonly FieldEdit[] {
  const accepted = decisions.flatMap((decision) => {
    if (decision.kind === 'reject') return [];
    return [
      { ...decision, id: decision.kind === 'change' ? (decision.replacement ?? decision.id) : decision.id },
    ];
  });
  const rejected = decisions.filter(({ kind }) => kind !== 'accept');
  return [...acceptEdits(declared, accepted), ...rejectEdits(declared, rejected)];
}

function acceptEdits(declared: Declared, accepted: readonly LabelDecision[]): readonly FieldEdit[] {
  const idsOn = (axis: Axis): readonly string[] =>
    accepted.filter((decision) => decision.axis === axis).map(({ id }) => id);
  const edits: FieldEdit[] = [];
  const causes = idsOn('causes');
  if (causes.length > 0)
    edits.push({
      path: ['causes'],
      value: extend(
        declared.causes?.map(({ id }) => id),
        causes,
      ),
    });
  const trigger = idsOn('triggers').at(-1);
  if (trigger !== undefined) edits.push({ path: ['trigger'], value: trigger });
  edits.push(...componentEdits(declared, accepted));
  const detection = idsOn('detections').at(-1);
  if (detection !== undefined) edits.push({ path: ['detection'], value: detection });
  return edits;
}

function componentEdits(declared: Declared, accepted: readonly LabelDecision[]): readonly FieldEdit[] {
  const byRole = Map.groupBy(
    accepted.filter(({ axis }) => axis === 'components'),
    ({ role = 'faulty' }) => role,
  );
  return [...byRole].map(([role, decisions]) => {
    const known = declared.components?.filter((component) => component.role === role).map(({ id }) => id);
    return {
      path: ['components', role],
      value: extend(
        known,
        decisions.map(({ id }) => id),
      ),
    };
  });
}

function rejectEdits(declared: Declared, rejected: readonly LabelDecision[]): readonly FieldEdit[] {
  return [...Map.groupBy(rejected, ({ axis }) => axis)].map(([axis, decisions]) => ({
    path: ['rejected', axis],
    value: extend(
      declared.rejected?.[axis],
      decisions.map(({ id }) => id),
    ),
  }));
}

/** The known ids followed by more, each once. `unknown` is removed if there is an answer. */
function extend(known: readonly string[] = [], more: readonly string[]): readonly string[] {
  const ids = [...known, ...more].filter((id) => id !== 'unknown' || more.includes('unknown'));
  return [...new Set(ids)];
}
