// A document of a batch with what was read in it, and the keys in it whose meaning is not known.
import { kindOf } from '../../ingest/body/headings.ts';
import type { ForeignFacts } from '../foreign-facts.ts';
import { meaningOf, toKey } from '../structure/key-meanings.ts';
import { type Field, readKeyed } from '../structure/key-values.ts';

export interface BatchDocument {
  readonly path: string;
  /** Below the folder that was named, `.` for that folder. */
  readonly folder: string;
  readonly text: string;
  readonly incidents: readonly ForeignFacts[];
}

/** The keys with a value whose meaning is not known, each with its first value. */
export function listUnknownKeys({ structure }: ForeignFacts): readonly Field[] {
  const found = new Map<string, Field>();
  const given = structure.fields.filter(({ key }) => meaningOf(key) === undefined);
  const lines = structure.markdown.flatMap(({ text, number }) => {
    const keyed = /^\s*[|>#]/.test(text) ? undefined : readKeyed(text);
    const isUnknown =
      keyed !== undefined && meaningOf(keyed.key) === undefined && kindOf(keyed.key) === undefined;
    return isUnknown ? [{ ...keyed, line: number }] : [];
  });
  const cells = structure.sections.flatMap(({ passages, kind }) =>
    kind === 'timeline' || kind === 'actions' || kind === 'status-updates'
      ? []
      : passages.flatMap(({ kind: form, text, line }) => {
          const [key = '', value = '', ...more] = form === 'row' ? text.split(' | ') : [];
          const isKey = key !== '' && value !== '' && more.length === 0 && key.split(/\s+/).length < 6;
          return isKey && meaningOf(key) === undefined && kindOf(key) === undefined
            ? [{ key, value, line: structure.originalLine(line) }]
            : [];
        }),
  );
  for (const field of [...given, ...lines, ...cells]) {
    const key = toKey(field.key);
    if (key !== '' && field.value.trim() !== '' && !found.has(key)) found.set(key, field);
  }
  return [...found.values()];
}
