// Which documents are not reports of an incident: logs, metrics, templates nobody filled in, and texts about a folder.
import { findTimes } from '../ingest/time/time-text.ts';
import type { SectionKind } from '../model/postmortem.ts';
import type { ForeignFacts } from './foreign-facts.ts';
import { readDateOrder } from './times/date-order.ts';
import { compileList, type PatternList } from './pattern-list.ts';

// prettier-ignore
export const logLines: PatternList = {
  around: [String.raw`^\s*\[?`, ''],
  isExact: true,
  any: [
    '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d', '[A-Z][a-z]{2}\\s+\\d{1,2} \\d\\d:\\d\\d:\\d\\d\\b', '\\d{1,3}(?:\\.\\d{1,3}){3} - ',
    '(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)[\\]\\s:]', '[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d',
  ],
  finds: [
    '2024-01-02T10:04:00Z info starting', 'Jan  2 10:04:00 host sshd', '10.0.0.1 - - "GET /"', '[ERROR] no disk', 'E0102 10:04:00.1 main.go',
  ],
  leaves: ['10:04 the disk was full', 'Errors were seen', '2024-01-02: the disk was full'],
};
const logLine = compileList(logLines);
const metricLine = /^(?:#? ?(?:HELP|TYPE) \S|[a-z_:][\w:]*\{[^}]*\}\s+[\d.eE+-]+)/;

/** What a text is that holds machine output only, as a predicate: "is a log"; undefined for everything else. */
export function nameMachineOutput(text: string): string | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const isMarked = lines.some((line) => /^#{1,6}\s|^\*\*|^(?:Posted|Resolved|Investigating)\b/.test(line));
  const [logs, metrics] = [logLine, metricLine].map(
    (pattern) => lines.filter((line) => pattern.test(line)).length,
  );
  if (isMarked || (logs ?? 0) + (metrics ?? 0) < lines.length * 0.6) return undefined;
  return (metrics ?? 0) >= (logs ?? 0) ? 'is a list of metrics' : 'is a log';
}

/** Files that say what a folder is about. */
// prettier-ignore
export const folderFiles: PatternList = {
  around: ['(?:^|/)', String.raw`(?:[-_.][a-z]{2,3})?(?:\.\w+)?$`],
  any: [
    'readme', 'contributing', 'change(?:s|log)', 'licen[sc]e', 'copying', 'notice', 'security', 'codeowners', 'code_of_conduct', 'support',
    'authors', 'maintainers', '_?index', '_?sidebar', 'summary',
  ],
  finds: [
    'README.md', 'docs/CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'COPYING', 'NOTICE.txt', 'SECURITY.md', 'CODEOWNERS', 'CODE_OF_CONDUCT.md',
    'SUPPORT.md', 'AUTHORS', 'MAINTAINERS.md', 'a/_index.de.md', '_sidebar.md', 'SUMMARY.md',
  ],
  leaves: ['2024-01-02-index-lost.md', 'security-breach.md', 'summary-of-outage.md'],
};
const folderFile = compileList(folderFiles);
const templateNames = /(?:^|[/_.-])(?:template|boilerplate|skeleton)s?(?:[/_.-]|$)/i;

/** Sections that only a report has; "summary" and "what happened" are in other texts, too. */
const ownSections: ReadonlySet<SectionKind> = new Set([
  'root-cause',
  'contributing-factors',
  'impact',
  'timeline',
  'detection',
  'resolution',
  'trigger',
  'actions',
  'lessons',
  'went-well',
  'went-wrong',
]);

const placeholder = /[<[{](?!\/)[^<>[\]{}()|]{2,60}[>\]}]+(?!\()|\b(?:YYYY-MM-DD|HH:MM|TBD|TODO)\b/g;

/**
 * Why a document that could be read is not a report of an incident, as a predicate; undefined for a report. One that gives
 * a date and has a report's sections is always a report.
 */
export function explainNonReport(facts: ForeignFacts, path: string): string | undefined {
  const kinds = new Set(
    facts.structure.sections.map(({ kind }) => kind).filter((kind) => ownSections.has(kind)),
  );
  if (isUnfilled(facts)) return 'is a template nobody has filled in';
  const isDated = facts.date !== undefined || Object.keys(facts.times).length > 0 || isAnswerable(facts);
  const hasNotices = facts.updates.length > 0;
  if (isList(facts)) return 'is a list of incidents, not a report of one';
  if (templateNames.test(path) && !isDated) return 'is a template';
  const isTimed = facts.times.started !== undefined && facts.times.resolved !== undefined;
  if (folderFile.test(path) && kinds.size < 2 && !hasNotices && !isTimed)
    return 'describes the folder, not an incident';
  if (!isDated && kinds.size < 2 && !hasNotices)
    return 'gives no date and has none of the sections of a report; if it is one, add a line such as "Date: 2024-03-31"';
  return undefined;
}

/** A date that an answer can settle: in an unknown order, or behind an unknown key. */
function isAnswerable({ structure }: ForeignFacts): boolean {
  const text = structure.markdown.map((line) => line.text).join('\n');
  return (
    readDateOrder(text).open.length > 0 ||
    structure.fields.some(({ value }) => findTimes(value).some(({ date }) => date?.year !== undefined))
  );
}

/** Lines that each name a day and link to a text about it. */
function isList({ structure }: ForeignFacts): boolean {
  const lines = structure.markdown
    .map((line) => line.text.trim())
    .filter((text) => text !== '' && !/^#|^\|[\s:|-]+\|$/.test(text));
  const entries = lines.filter(
    (text) => /^(?:[-*+|]|\d+\.)/.test(text) && /\]\([^)]*\)|\[\[/.test(text) && /\d{4}/.test(text),
  );
  return entries.length > 2 && entries.length > lines.length * 0.6;
}

/** True where title and rows are placeholders, or where hardly a word is left without placeholders and headings. */
function isUnfilled({ title, structure, times }: ForeignFacts): boolean {
  if (Object.keys(times).length > 0) return false;
  const text = structure.markdown.map((line) => line.text).join('\n');
  const count = [...text.matchAll(placeholder)].length;
  const isTitled = title !== undefined && wordsOf(title.value.replaceAll(placeholder, ' ')) > 2;
  if (title !== undefined && !isTitled && [...title.value.matchAll(placeholder)].length > 0) return true;
  if (count < 3) return false;
  const told = structure.sentences.map((sentence) => sentence.text.replaceAll(placeholder, ' '));
  return wordsOf(told.join(' ')) < count * 4;
}

function wordsOf(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}
