// The author's labels: checked against the taxonomy, with the nearest valid choice where one is not in it.
import type { Declared, DeclaredValue } from '../model/postmortem.ts';
import type { Axis } from '../model/taxonomy.ts';
import type { Field } from './front-matter.ts';
import { suggestNearest } from './nearest.ts';
import { quote, type Report } from './report.ts';
import { fieldAt, type FrontMatter } from './schema.ts';
import { axisNames, type Vocabulary } from './vocabulary.ts';

interface DeclaredContext {
  readonly fields: Field;
  readonly vocabulary: Vocabulary;
  readonly report: Report;
}

/** The labels of all axes; ids the taxonomy does not know are reported and left out. */
export function readDeclared(matter: FrontMatter, context: DeclaredContext): Declared {
  const { causes, trigger, components, detection } = matter;
  const one = (axis: Axis, id: string | undefined, field: string): DeclaredValue | undefined =>
    id === undefined ? undefined : checkId(axis, id, { path: [field], context });
  const roles = (['faulty', 'affected', 'involved'] as const).flatMap((role) =>
    checkIds('components', components?.[role], { path: ['components', role], context }).map((value) => ({
      ...value,
      role,
    })),
  );
  return {
    causes: causes && checkIds('causes', causes, { path: ['causes'], context }),
    trigger: one('triggers', trigger, 'trigger'),
    components: components && roles,
    detection: one('detections', detection, 'detection'),
  };
}

/** A list of ids with the line of each, as written. */
export function readIdList(
  ids: readonly string[] | undefined,
  path: readonly string[],
  { fields, report }: Pick<DeclaredContext, 'fields' | 'report'>,
): readonly DeclaredValue[] {
  return (ids ?? []).map((id, place) => ({
    id,
    line: report.lineOf(fieldAt(fields, [...path, place]).span.start),
  }));
}

interface IdPlace {
  readonly path: readonly PropertyKey[];
  readonly context: DeclaredContext;
}

function checkIds(
  axis: Axis,
  ids: readonly string[] | undefined,
  { path, context }: IdPlace,
): readonly DeclaredValue[] {
  return (ids ?? []).flatMap((id, place) => checkId(axis, id, { path: [...path, place], context }) ?? []);
}

function checkId(axis: Axis, written: string, { path, context }: IdPlace): DeclaredValue | undefined {
  const { fields, vocabulary, report } = context;
  const { span } = fieldAt(fields, path);
  const id = written.split('/').at(-1) ?? written;
  const line = report.lineOf(span.start);
  if (vocabulary.ids[axis].has(id)) return { id, line };
  report.at(span, {
    id: `unknown-${axisNames[axis]}`,
    found: `${axisNames[axis]} ${quote(written)}`,
    expected: `a ${axisNames[axis]} of the taxonomy`,
    fix: explain(axis, written, vocabulary),
  });
  return undefined;
}

function explain(axis: Axis, written: string, vocabulary: Vocabulary): string | undefined {
  const word = written.toLowerCase();
  const meant = vocabulary.aliases[axis].get(word);
  if (meant !== undefined) return `did you mean ${meant}?`;
  const others: readonly Axis[] = ['causes', 'triggers', 'components', 'detections'];
  const other = others.find((one) => one !== axis && vocabulary.ids[one].has(word));
  if (other !== undefined) return `${word} is a ${axisNames[other]}`;
  return suggestNearest(word, vocabulary.ids[axis]);
}
