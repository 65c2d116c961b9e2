// The outcome of every file of an import, with totals.
import { countNoun } from '../../../text/english.ts';
import { expectWrong } from '../../../import/times/confidence/confidence.ts';
import type { UnreadFile } from '../batch.ts';
import { cutText } from './plain-text.ts';
import type { Receipt } from './receipt.ts';

/** A document with the receipts of its incidents. */
export interface ImportedFile {
  readonly path: string;
  readonly receipts: readonly Receipt[];
}

export interface Account {
  readonly imported: readonly ImportedFile[];
  readonly unread: readonly UnreadFile[];
}

/** Files that are named for each reason; the rest are counted. */
const mostPaths = 5;

/** Files whose incidents were all imported before. */
function isKnown({ receipts }: ImportedFile): boolean {
  return receipts.every(({ written, note }) => written.length === 0 && note !== undefined);
}

/** The files that were not read, by reason, and one line with all totals. */
export function formatAccount({ imported, unread }: Account, isDry: boolean): string {
  const known = imported.filter(isKnown);
  const failed = imported.flatMap(({ path, receipts }) =>
    receipts.flatMap(({ problem }) =>
      problem === undefined ? [] : [{ path, reason: problem, isUnreadable: true }],
    ),
  );
  const others = unread.filter(({ isUnreadable }) => !isUnreadable);
  const unreadable = [...unread.filter(({ isUnreadable }) => isUnreadable), ...failed];
  const failedPaths = new Set(failed.map(({ path }) => path));
  const read = imported.filter((file) => !isKnown(file) && !failedPaths.has(file.path));
  const incidents = imported
    .flatMap(({ receipts }) => receipts)
    .filter(({ written }) => written.length > 0).length;
  const total = imported.length + unread.length;
  const written = `${countNoun(incidents, 'incident')} ${isDry ? 'would be written' : 'written'}`;
  return [
    ...formatReasons('Not a report', others),
    ...formatReasons('Not readable', unreadable),
    `${countNoun(total, 'file')}: ${read.length} read (${written}), ${known.length} imported before, ${others.length} not a report, ${unread.filter(({ isUnreadable }) => isUnreadable).length + failedPaths.size} not readable.`,
    ...formatSureness(read.flatMap(({ receipts }) => receipts)),
  ].join('\n');
}

/** How many of the facts that were written are expected to be wrong, and how many were held back. */
function formatSureness(receipts: readonly Receipt[]): readonly string[] {
  const chances = receipts.flatMap(({ confidence }) => Object.values(confidence));
  const unsure = receipts.reduce((sum, { uncertain }) => sum + uncertain.length, 0);
  if (chances.length === 0) return [];
  const held =
    unsure === 0 ? '' : ` ${unsure} more ${unsure === 1 ? 'is' : 'are'} not sure enough and left to check.`;
  const wrong = expectWrong(chances);
  return [
    `${countNoun(chances.length, 'date, time or duration', 'dates, times and durations')} written; about ${wrong} of them ${wrong === 1 ? 'is' : 'are'} expected to be wrong.${held}`,
  ];
}

function formatReasons(title: string, files: readonly UnreadFile[]): readonly string[] {
  if (files.length === 0) return [];
  const byReason = [...Map.groupBy(files, ({ reason }) => reason)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return [
    `${title}:`,
    ...byReason.flatMap(([reason, own]) => {
      const paths = own.slice(0, mostPaths).map(({ path }) => cutText(path, 100));
      const more = own.length > paths.length ? [`and ${own.length - paths.length} more`] : [];
      const count = own.length === 1 ? '' : ` (${countNoun(own.length, 'file')})`;
      return [`  ${cutText(reason, 200)}${count}`, ...[...paths, ...more].map((path) => `    ${path}`)];
    }),
    '',
  ];
}
