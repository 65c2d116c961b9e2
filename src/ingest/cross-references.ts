// What only shows when all postmortems are looked at together: ids that clash, links that lead nowhere.
import type { Theme } from '../model/archive.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { toId } from './ids.ts';
import { suggestNearest } from '../text/suggestions.ts';
import { createReport, quote } from './diagnostics/collector.ts';

/**
 * Diagnostics over all postmortems. With the files, those that could not be read among them, they show the line and the
 * word at fault, and a link to a file with errors of its own is no second error.
 */
export function checkTogether(
  postmortems: readonly Postmortem[],
  files: readonly SourceFile[] = [],
): readonly Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const unread = new Set(files.map(({ path }) => toId(path)));
  const byId = new Map<string, Postmortem>();
  const diagnostics: Diagnostic[] = [];
  for (const postmortem of postmortems) {
    const first = byId.get(postmortem.id);
    if (first === undefined) byId.set(postmortem.id, postmortem);
    else diagnostics.push(sayClash(postmortem, first, byPath));
  }
  for (const postmortem of postmortems) {
    const seen = new Set<string>();
    for (const related of postmortem.related) {
      const isSelf = related.id === postmortem.id;
      const isKnown = byId.has(related.id) || unread.has(related.id);
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
        ...sayLost(related.id, { isSelf, isSecond: seen.has(related.id), byId }),
      });
    }
  }
  return diagnostics;
}

/** Themes that name incidents which do not exist. */
export function checkThemes(
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
        ...sayLost(id, { isSelf: false, isSecond: false, byId }),
      }));
  });
}

interface Loss {
  readonly isSelf: boolean;
  readonly isSecond: boolean;
  readonly byId: ReadonlyMap<string, Postmortem>;
}

function sayLost(
  id: string,
  { isSelf, isSecond, byId }: Loss,
): Pick<Diagnostic, 'id' | 'found' | 'expected' | 'fix'> {
  const found = isSelf
    ? 'the incident itself among its related ones'
    : `incident ${quote(id)}${isSecond ? ' a second time' : ''}`;
  const expected = isSecond ? 'each once' : 'the id of another incident: its file name without .md';
  const bare = id.replace(/^.*\//, '').replace(/\.md$/, '');
  const fix = byId.has(bare) ? `did you mean ${bare}?` : suggestNearest(id, byId.keys());
  return { id: 'unknown-related', found, expected, fix: isSelf || isSecond ? undefined : fix };
}

function sayClash(
  postmortem: Postmortem,
  first: Postmortem,
  byPath: ReadonlyMap<string, SourceFile>,
): Diagnostic {
  return {
    ...placeOf(postmortem.path, 1, { word: '---', file: byPath.get(postmortem.path) }),
    id: 'duplicate-id',
    found: `the id ${quote(postmortem.id)}, which ${first.path} has already`,
    expected: 'a file name of its own',
    fix: 'rename one of the two files',
  };
}

interface Word {
  readonly word: string;
  readonly file: SourceFile | undefined;
}

/** Where a word stands on a line; the whole place is known only with the file at hand. */
function placeOf(path: string, line: number, { word, file }: Word) {
  const level = 'error' as const;
  const excerpt = file === undefined ? '' : (createReport(file).text.split('\n')[line - 1] ?? '');
  const column = Math.max(0, excerpt.indexOf(word)) + 1;
  const length = Math.max(1, Math.min(word.length, excerpt.length - column + 1));
  return { level, path, position: { line, column }, length, excerpt };
}

function lineOf(word: string, file: SourceFile | undefined): number {
  const place = file === undefined ? 0 : createReport(file).text.indexOf(word);
  return file === undefined ? 1 : createReport(file).lineOf(Math.max(0, place));
}
