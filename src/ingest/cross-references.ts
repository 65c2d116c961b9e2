// Checks across all postmortems: duplicate ids, and references to incidents that do not exist.
import type { Theme } from '../model/archive.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { formatDate, type Instant } from '../model/time.ts';
import type { SourceFile } from '../model/source-file.ts';
import { suggestNearest } from '../text/suggestions.ts';
import { toId } from './ids.ts';
import { createCollector, quote } from './diagnostics/collector.ts';

/**
 * Diagnostics across all postmortems. Pass all files, including those with errors, so that each diagnostic can show its
 * line, and so that a reference to a file with errors is not reported again.
 */
export function checkCrossReferences(
  postmortems: readonly Postmortem[],
  files: readonly SourceFile[] = [],
): readonly Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fileIds = new Set(files.map(({ path }) => toId(path)));
  const byId = new Map<string, Postmortem>();
  const diagnostics: Diagnostic[] = [];
  for (const postmortem of postmortems) {
    const first = byId.get(postmortem.id);
    if (first === undefined) byId.set(postmortem.id, postmortem);
    else diagnostics.push(describeDuplicateId(postmortem, first, byPath));
  }
  for (const postmortem of postmortems) {
    const seen = new Set<string>();
    for (const related of postmortem.related) {
      const isSelf = related.id === postmortem.id;
      const isKnown = byId.has(related.id) || fileIds.has(related.id);
      if (isKnown && !isSelf && !seen.has(related.id)) {
        seen.add(related.id);
        continue;
      }
      const place = placeOf(postmortem.path, related.line, {
        word: related.id,
        file: byPath.get(postmortem.path),
      });
      diagnostics.push({
        ...place,
        ...describeUnknownReference(related.id, { isSelf, isSecond: seen.has(related.id), byId }),
      });
    }
  }
  return diagnostics;
}

/** Warnings about dates that cannot be right: before 1970, or more than a year after the day the archive describes. */
export function checkDates(
  postmortems: readonly Postmortem[],
  asOf: Instant,
  files: readonly SourceFile[] = [],
): readonly Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return postmortems.flatMap((postmortem) => {
    const { path, date, times, source } = postmortem;
    const published = source?.published === undefined ? [] : [source.published];
    const moments = new Map([date, ...Object.values(times), ...published].map((one) => [one.line, one]));
    return [...moments.values()]
      .filter(({ instant }) => instant < 0 || instant > asOf + 366 * 86_400_000)
      .map(({ written, line }) => ({
        ...placeOf(path, line, { word: written, file: byPath.get(path) }),
        level: 'warning' as const,
        id: 'implausible-date' as const,
        found: `date ${quote(written)}`,
        expected: `a date from 1970 to ${formatDate(asOf, 'UTC')}`,
        fix: 'check the year',
      }));
  });
}

/** Diagnostics for themes that refer to incidents that do not exist. */
export function checkThemeReferences(
  themes: readonly Pick<Theme, 'path' | 'incidents'>[],
  postmortems: readonly Postmortem[],
  files: readonly SourceFile[] = [],
): readonly Diagnostic[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id.toString(), postmortem]));
  return themes.flatMap((theme) => {
    const file = files.find(({ path }) => path === theme.path);
    return theme.incidents
      .filter((id) => !byId.has(id))
      .map((id) => ({
        ...placeOf(theme.path, lineOf(id, file), { word: id, file }),
        ...describeUnknownReference(id, { isSelf: false, isSecond: false, byId }),
      }));
  });
}

interface Reference {
  readonly isSelf: boolean;
  readonly isSecond: boolean;
  readonly byId: ReadonlyMap<string, Postmortem>;
}

function describeUnknownReference(
  id: string,
  { isSelf, isSecond, byId }: Reference,
): Pick<Diagnostic, 'id' | 'found' | 'expected' | 'fix'> {
  if (isSelf) return { id: 'self-reference', found: 'the incident itself', expected: 'other incidents' };
  if (isSecond)
    return { id: 'repeated-reference', found: `a second ${quote(id)}`, expected: 'each incident once' };
  const bare = id.replace(/^.*\//, '').replace(/\.md$/, '');
  const fix = byId.has(bare) ? `did you mean ${bare}?` : suggestNearest(id, byId.keys());
  const expected = 'the id of an incident: its file name without .md';
  return { id: 'unknown-incident', found: `incident ${quote(id)}`, expected, fix };
}

function describeDuplicateId(
  postmortem: Postmortem,
  first: Postmortem,
  byPath: ReadonlyMap<string, SourceFile>,
): Diagnostic {
  return {
    ...placeOf(postmortem.path, 1, { word: '---', file: byPath.get(postmortem.path) }),
    id: 'duplicate-id',
    found: `the id ${quote(postmortem.id)}, already used by ${first.path}`,
    expected: 'a unique file name',
    fix: 'rename one of the two files',
  };
}

interface Word {
  readonly word: string;
  readonly file: SourceFile | undefined;
}

/** The place of a word on a line; without the file, only the line is known. */
export function placeOf(path: string, line: number, { word, file }: Word) {
  const level = 'error' as const;
  const excerpt = file === undefined ? '' : (createCollector(file).text.split('\n')[line - 1] ?? '');
  const column = Math.max(0, excerpt.indexOf(word)) + 1;
  const length = Math.max(1, Math.min(word.length, excerpt.length - column + 1));
  return { level, path, position: { line, column }, length, excerpt };
}

function lineOf(word: string, file: SourceFile | undefined): number {
  const place = file === undefined ? 0 : createCollector(file).text.indexOf(word);
  return file === undefined ? 1 : createCollector(file).lineOf(Math.max(0, place));
}
