// What only shows when all postmortems are looked at together: ids that clash, links that lead nowhere.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { suggestNearest } from './nearest.ts';
import { quote } from './report.ts';

/** Diagnostics over the whole archive, in no particular order. */
export function checkTogether(postmortems: readonly Postmortem[]): readonly Diagnostic[] {
  const byId = new Map<string, Postmortem>();
  const clashes = postmortems.flatMap((postmortem) => {
    const first = byId.get(postmortem.id);
    if (first === undefined) byId.set(postmortem.id, postmortem);
    return first === undefined ? [] : [clash(postmortem, first)];
  });
  const lost = postmortems.flatMap((postmortem) =>
    postmortem.related
      .filter(({ id }) => !byId.has(id) || id === postmortem.id)
      .map(({ id, line }) => ({
        ...place(postmortem, line, 'error'),
        id: 'unknown-related',
        found:
          id === postmortem.id
            ? 'the incident itself among its related ones'
            : `related incident ${quote(id)}`,
        expected: 'the id of another incident: its file name without .md',
        fix: suggestNearest(id, byId.keys()),
      })),
  );
  return [...clashes, ...lost];
}

function clash(postmortem: Postmortem, first: Postmortem): Diagnostic {
  return {
    ...place(postmortem, 1, 'error'),
    id: 'duplicate-id',
    found: `the id ${quote(postmortem.id)}, which ${first.path} has already`,
    expected: 'a file name of its own',
    fix: 'rename one of the two files',
  };
}

function place(postmortem: Postmortem, line: number, level: Diagnostic['level']) {
  return { level, path: postmortem.path, position: { line, column: 1 }, length: 1, excerpt: '' };
}
