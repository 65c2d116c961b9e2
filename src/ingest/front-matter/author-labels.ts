// The author's labels, checked against the taxonomy. An unknown one is reported with the id that was probably meant.
import { componentRoles, type Declared, type DeclaredValue } from '../../model/postmortem.ts';
import { axes, type Axis, axisNames } from '../../model/taxonomy.ts';
import type { Field } from './front-matter.ts';
import { fieldAt } from './schema-errors.ts';
import { findNearest, suggestNearest } from '../../text/suggestions.ts';
import { listChoices, quote, type Collector } from '../diagnostics/collector.ts';
import type { FieldPath, FrontMatter } from './schema.ts';
import type { Vocabulary } from '../config/vocabulary.ts';

export interface LabelContext {
  readonly fields: Field;
  readonly vocabulary: Vocabulary;
  readonly collector: Collector;
}

/**
 * The labels on all axes; ids that are not in the taxonomy are reported and left out. An empty list counts as no label.
 */
export function readAuthorLabels(matter: FrontMatter, context: LabelContext): Declared {
  const { trigger, components = {}, detection } = matter;
  const one = (axis: Axis, id: string | undefined, field: string): DeclaredValue | undefined =>
    id === undefined ? undefined : checkId(axis, id, { path: [field], context });
  const roles = componentRoles.flatMap((role) =>
    checkIds('components', components[role], { path: ['components', role], context }).map((value) => ({
      ...value,
      role,
    })),
  );
  const causes = checkIds('causes', matter.causes, { path: ['causes'], context });
  checkAlone(causes, context);
  return {
    causes: causes.length === 0 ? undefined : causes,
    trigger: one('triggers', trigger, 'trigger'),
    components: roles.length === 0 ? undefined : roles,
    detection: one('detections', detection, 'detection'),
    rejected: matter.rejected && readRejected(matter.rejected, context),
  };
}

function readRejected(
  rejected: NonNullable<FrontMatter['rejected']>,
  context: LabelContext,
): NonNullable<Declared['rejected']> {
  return Object.fromEntries(
    axes.map((axis) => [
      axis,
      checkIds(axis, rejected[axis], { path: ['rejected', axis], context }).map(({ id }) => id),
    ]),
  );
}

/** Human error alone does not say what to change: something made the mistake easy. */
function checkAlone(causes: readonly DeclaredValue[], { fields, collector }: LabelContext): void {
  if (causes.length !== 1 || causes[0]?.id !== 'human-error') return;
  collector.at(fieldAt(fields, ['causes']).span, {
    id: 'human-error-alone',
    found: 'human-error as the only cause',
    expected: 'a cause that made the mistake easy',
    fix: 'add one such as missing-safeguard or process-gap',
  });
}

interface IdPlace {
  readonly path: FieldPath;
  readonly context: LabelContext;
}

function checkIds(
  axis: Axis,
  ids: readonly string[] | undefined,
  { path, context }: IdPlace,
): readonly DeclaredValue[] {
  const seen = new Set<string>();
  return (ids ?? []).flatMap((written, index) => {
    const value = checkId(axis, written, { path: [...path, index], context });
    if (value === undefined) return [];
    if (!seen.has(value.id)) {
      seen.add(value.id);
      return [value];
    }
    context.collector.at(fieldAt(context.fields, [...path, index]).span, {
      id: 'repeated-label',
      found: `a second ${quote(written)}`,
      expected: `each ${axisNames[axis]} once`,
    });
    return [];
  });
}

function checkId(axis: Axis, written: string, { path, context }: IdPlace): DeclaredValue | undefined {
  const { fields, vocabulary, collector } = context;
  const { span } = fieldAt(fields, path);
  const id = written.split('/').at(-1) ?? written;
  if (vocabulary.ids[axis].has(id)) return { id, line: collector.lineOf(span.start) };
  const ids = [...vocabulary.ids[axis]];
  collector.at(span, {
    id: `unknown-${axisNames[axis]}`,
    found: `${axisNames[axis]} ${quote(written)}`,
    expected: ids.length > 8 ? `a ${axisNames[axis]} from the taxonomy` : listChoices(ids),
    fix: explain(axis, id, vocabulary),
  });
  return undefined;
}

/** The id an alias stands for, else the axis the word belongs to, else the id with the most similar spelling. */
function explain(axis: Axis, written: string, { ids, aliases }: Vocabulary): string | undefined {
  const word = written.toLowerCase();
  const meant = aliases[axis].get(word);
  if (meant !== undefined) return `did you mean ${meant}?`;
  for (const other of axes) {
    const id = ids[other].has(word) ? word : aliases[other].get(word);
    if (other === axis || id === undefined) continue;
    const shown = id === word ? word : `${word} (${id})`;
    return `${shown} is a ${axisNames[other]}, not a ${axisNames[axis]}`;
  }
  const near = suggestNearest(word, ids[axis]);
  if (near !== undefined) return near;
  const alias = findNearest(word, aliases[axis].keys());
  return alias === undefined ? undefined : `did you mean ${aliases[axis].get(alias) ?? alias}?`;
}
