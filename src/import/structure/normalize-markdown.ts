// A document's lines as Markdown that the readers of postmortems understand: headings, keys, bullets and rows that are
// marked only by their position get their marks. The words are kept, and Markdown is not changed.
import { kindOf } from '../../ingest/body/headings.ts';
import { readLeadingTime } from '../../ingest/time/time-text.ts';
import type { SectionKind } from '../../model/postmortem.ts';
import { type KeyNames, meaningOf, renameKey } from './key-meanings.ts';
import { type Field, readKeyed, readTimedLabel } from './key-values.ts';
import { headingWords, isSectionTitle, isTitleLike } from './heading-lines.ts';
import { indentOf, isBlank, type Line } from './lines.ts';
import { columnWords } from './column-words.ts';
import { compileList } from '../pattern-list.ts';

export interface Outline {
  /** Markdown; an inserted line has the number of the line it was inserted at. */
  readonly lines: readonly Line[];
  readonly fields: readonly Field[];
}

/** The context of a line. */
interface Place {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly habits: Habits;
  /** The kind of the last heading. */
  readonly kind: SectionKind | undefined;
}

interface Habits {
  /** Headings are marked with `#` or underlined. */
  readonly isMarkdown: boolean;
  /** A paragraph is one long line, so that every line break ends one. */
  readonly isUnwrapped: boolean;
  /** The meanings people gave to keys. */
  readonly keys?: KeyNames;
}

/** The Markdown of a line. `apart` separates it from its neighbors by blank lines. */
interface Rendering {
  readonly texts: readonly string[];
  readonly apart?: boolean;
  readonly kind?: SectionKind | 'other';
  readonly field?: Field;
}

/** The document as Markdown, with the fields its keys name. */
export function outline(lines: readonly Line[], keys?: KeyNames): Outline {
  const habits = { ...findHabits(lines), keys };
  const out: Line[] = [];
  const fields: Field[] = [];
  let kind: SectionKind | undefined;
  let fence: string | undefined;
  let wasApart = false;
  lines.forEach((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1]?.slice(0, 3);
    const isInside = fence !== undefined;
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = isInside ? undefined : mark;
    if (isInside || mark !== undefined || isBlank(line)) {
      if (wasApart && !isBlank(line)) out.push({ text: '', number: line.number });
      out.push(line);
      wasApart = false;
      return;
    }
    const rendering = renderLine({ lines, index, habits, kind });
    if (rendering.field !== undefined) fields.push(rendering.field);
    if (rendering.kind !== undefined) kind = rendering.kind === 'other' ? undefined : rendering.kind;
    if ((rendering.apart === true || wasApart) && !isBlank(out.at(-1)))
      out.push({ text: '', number: line.number });
    out.push(...rendering.texts.map((text) => ({ text, number: line.number })));
    wasApart = rendering.apart === true;
  });
  return { lines: out, fields };
}

function findHabits(lines: readonly Line[]): Habits {
  const written = lines.filter((line) => !isBlank(line));
  const isMarkdown = lines.some(
    ({ text }, index) =>
      /^#{1,6}\s+\S/.test(text) || isUnderlined(lines, index) || /^\s*\|.*\|.*\|\s*$/.test(text),
  );
  const isUnwrapped = written.some(({ text }) => text.length > 130);
  return { isMarkdown, isUnwrapped };
}

function isUnderlined(lines: readonly Line[], index: number): boolean {
  const [text, below] = [lines[index]?.text ?? '', lines[index + 1]?.text ?? ''];
  return /^\S.{0,99}$/.test(text) && !/^[-*+•|>]/.test(text) && /^(?:={3,}|-{3,}|~{3,})$/.test(below);
}

const renderers: readonly ((place: Place, text: string) => Rendering | undefined)[] = [
  renderHeading,
  renderTable,
  renderBoldLine,
  renderKeyed,
  renderBullet,
  renderPlainHeading,
  renderRow,
  renderListed,
];

function renderLine(place: Place): Rendering {
  const text = place.lines[place.index]?.text ?? '';
  for (const render of renderers) {
    const rendering = render(place, text);
    if (rendering !== undefined) return rendering;
  }
  return renderProse(place, text);
}

function renderHeading({ lines, index }: Place, text: string): Rendering | undefined {
  const atx = /^(#{1,6})\s*(\S.*)$/.exec(text);
  if (atx !== null && (/^#{1,6}\s/.test(text) || kindOf(atx[2] ?? '') !== undefined)) {
    const isPlain = /^#{1,6}\s/.test(text);
    return {
      texts: [isPlain ? text : `${atx[1] ?? '#'} ${atx[2] ?? ''}`],
      kind: kindOf(headingWords(atx[2] ?? '')) ?? 'other',
    };
  }
  const summary = /^\s*<summary>(.*?)<\/summary>\s*$/i.exec(text)?.[1]?.replace(/<[^>]*>/g, '');
  if (summary !== undefined && summary.trim() !== '')
    return { texts: [`### ${summary.trim()}`], apart: true, kind: kindOf(summary) ?? 'other' };
  if (/^\s*<\/?details[^>]*>\s*$/i.test(text)) return { texts: [''] };
  if (isUnderlined(lines, index)) return { texts: [text], kind: kindOf(headingWords(text)) ?? 'other' };
  const isRule = index > 0 && isUnderlined(lines, index - 1);
  if (!isRule) return undefined;
  // reStructuredText underlines with a tilde what is a level lower.
  return { texts: [text.startsWith('~') ? text.replaceAll('~', '-') : text] };
}

/** Rows between bars stay; a table without its line of dashes, or between tabs, gets what it lacks. */
function renderTable({ lines, index }: Place, text: string): Rendering | undefined {
  const [above, below] = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? ''];
  if (/^\s*\|.*\|\s*$/.test(text)) {
    const isFirst = !/^\s*\|/.test(above);
    const isRuled = /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(below) || /^\s*\|[\s:|-]+\|$/.test(text);
    const count = text.split('|').length - 2;
    const head = [`|${'   |'.repeat(count)}`, `|${' --- |'.repeat(count)}`];
    return { texts: isFirst && !isRuled && /^\s*\|/.test(below) ? [...head, text] : [text] };
  }
  const cells = text.trim().split(/\t\s*/);
  const counts = [above, below].map((one) => one.trim().split(/\t\s*/).length);
  if (cells.length < 2 || !counts.includes(cells.length)) return undefined;
  const row = `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  const isFirst = counts[0] !== cells.length;
  return { texts: isFirst ? [row, `|${' --- |'.repeat(cells.length)}`] : [row] };
}

function renderBoldLine({ lines, index }: Place, text: string): Rendering | undefined {
  const words =
    /^\s*(?:\*\*|__)([^*_]+?)(?:\*\*|__)\s*:?$/.exec(text)?.[1] ??
    /^\s*[*_]([A-Z][^*_]+?)[*_]:?$/.exec(text)?.[1];
  const kind = words === undefined ? undefined : kindOf(words);
  if (words === undefined || kind === undefined || words.length > 60 || /[.!]$/.test(words)) return undefined;
  const isIsolated = isBlank(lines[index - 1]) && isBlank(lines[index + 1]) && /^(?:\*\*|__)/.test(text);
  if (isIsolated) return { texts: [text], kind };
  return { texts: [`###### ${words.trim().replace(/:$/, '')}`], apart: true, kind };
}

function renderKeyed(place: Place, text: string): Rendering | undefined {
  const { lines, index, habits } = place;
  const keyed = readKeyed(text) ?? (place.kind === 'timeline' ? undefined : readTimedLabel(text));
  if (keyed === undefined) return undefined;
  const { value } = keyed;
  const key = renameKey(keyed.key, habits.keys);
  const number = lines[index]?.number ?? 1;
  const isListed = /^\s*(?:[-*+•]|\d+[.)])\s/.test(text);
  const kind = kindOf(key);
  const meaning = meaningOf(key);
  const isTimed = readLeadingTime(value) !== undefined;
  const isSection =
    kind !== undefined && !isListed && (meaning === undefined || !isTimed) && meaning !== 'status';
  if (isSection && meaning !== 'duration' && isSectionTitle(key) && place.kind !== 'timeline') {
    const heading = `${habits.isMarkdown ? '######' : '##'} ${keyed.key}`;
    return { texts: value === '' ? [heading] : [heading, '', value], apart: true, kind };
  }
  if (meaning === undefined || value === '') return undefined;
  const field = { key, value, line: number };
  if (habits.isMarkdown || isListed)
    return {
      ...(isListed ? renderBullet(place, text) : undefined),
      texts: isListed ? (renderBullet(place, text)?.texts ?? [text]) : [text],
      field,
    };
  return { texts: [`- ${escapeMarks(text.trim())}`], field };
}

function renderBullet({ habits, kind }: Place, text: string): Rendering | undefined {
  const bullet = /^(\s*)(?:[•‣▪●○◦∙·➢►]|[–—](?=\s))\s*(\S.*)$/.exec(text);
  if (bullet !== null) {
    const level = Math.floor(indentOf(bullet[1] ?? '') / 4);
    return { texts: [`${'  '.repeat(level)}- ${bullet[2] ?? ''}`] };
  }
  if (!/^\s*(?:[-*+]|\d{1,3}[.)])\s+\S/.test(text)) return undefined;
  if (habits.isMarkdown || kind === undefined || indentOf(text) < 4) return { texts: [text] };
  return { texts: [text.slice(Math.min(2, indentOf(text)))] };
}

function renderPlainHeading({ lines, index, habits, kind }: Place, text: string): Rendering | undefined {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (indentOf(text) > 3 || /^\s*(?:[>|[]|```)/.test(text)) return undefined;
  const isHead = (kind === 'actions' || kind === 'timeline') && columnWord.test(text.trim());
  if (isHead && !isEntry(above)) return undefined;
  // In Markdown a title without marks is on its own, or above the list it names.
  const isLone = isBlank(above) && (isBlank(below) || /^(?:[-*+•]|\d{1,2}[.)])\s+\S/.test(below?.text ?? ''));
  if (isSectionTitle(text) && (habits.isMarkdown ? isLone : true) && fits(text, { above, below, habits })) {
    const words = headingWords(text);
    const own = kindOf(words);
    const depth = own === 'went-well' || own === 'went-wrong' || own === 'lucky' ? '###' : '##';
    return {
      texts: [`${depth} ${escapeMarks(text.trim().replace(/:$/, ''))}`],
      apart: true,
      kind: own ?? 'other',
    };
  }
  if (kind === 'actions' && dueLabel.test(text.trim()))
    return { texts: [`### ${text.trim().replace(/:$/, '')}`], apart: true, kind };
  const isOther = !habits.isMarkdown && isLone && isTitleLike(text) && kind !== undefined && index > 0;
  if (!isOther || kind === 'timeline' || kind === 'actions') return undefined;
  return { texts: [`## ${escapeMarks(text.trim())}`], apart: true, kind: 'other' };
}

/** Words that group action items by due date. */
const dueLabel =
  /^(?:immediate|short|mid|medium|long|near)(?:er)?(?:[- ]term)?(?: (?:actions?|items?|fixes|goals?))?(?: \([^)]*\))?:?$/i;

/** A heading starts something, so it is not in the middle of wrapped lines. */
function fits(
  text: string,
  { above, below, habits }: { above: Line | undefined; below: Line | undefined; habits: Habits },
): boolean {
  if (isBlank(above) || isBlank(below) || habits.isUnwrapped || /[?:]$/.test(text.trim())) return true;
  // After the last entry of a list the title of the next one.
  const kind = kindOf(headingWords(text));
  if ((kind === 'actions' || kind === 'lessons') && isEntry(above)) return true;
  return /[.!?:)]$/.test(above?.text.trim() ?? '');
}

function isEntry(line: Line | undefined): boolean {
  return /^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S/.test(line?.text ?? '') || isRow(line?.text ?? '');
}

/** A line that begins with a clock time is a row where its neighbors are, or where rows are expected. */
function renderRow({ lines, index, kind, habits }: Place, text: string): Rendering | undefined {
  if (!isRow(text) || (habits.isMarkdown && kind === 'timeline' && indentOf(text) > 0)) return undefined;
  const near = [...lines.slice(Math.max(0, index - 4), index), ...lines.slice(index + 1, index + 5)];
  if (kind !== 'timeline' && !near.some((line) => isRow(line.text))) return undefined;
  return { texts: [`- ${habits.isMarkdown ? text.trim() : escapeMarks(text.trim())}`] };
}

function isRow(text: string): boolean {
  const time = readLeadingTime(text);
  return (
    time?.clock !== undefined &&
    time.rest !== '' &&
    !/^\s*(?:[-*+•](?!\*)|[|>#]|\d{1,2}[.)]\s)/.test(text) &&
    !/^(?:at|between|by|from|on|the)\b/i.test(time.written)
  );
}

const columnWord = compileList(columnWords);
const templateSentence = /^(?:note:|list the issues created|describe |add |insert |fill in|explain )/i;

/** Lines one below the other where action items are expected are a list that lost its bullets. */
function renderListed({ lines, index, kind, habits }: Place, text: string): Rendering | undefined {
  if (kind !== 'actions' || habits.isMarkdown || columnWord.test(text.trim()) || templateSentence.test(text))
    return undefined;
  const above = lines.slice(0, index).findLast((line) => !isBlank(line));
  // Below a list with its marks other lines are other words.
  if (/^\s*(?:[-*+•‣▪]|\d{1,2}[.)])\s/.test(above?.text ?? '')) return undefined;
  const isWrapped = !habits.isUnwrapped && /^[a-z(]/.test(text.trim());
  const near = [lines[index - 1], lines[index + 1]].filter(
    (line) =>
      line !== undefined &&
      !isBlank(line) &&
      !isSectionTitle(line.text) &&
      !columnWord.test(line.text.trim()) &&
      !templateSentence.test(line.text),
  );
  if (isWrapped || near.length === 0 || indentOf(text) > 3 || !/^[\p{Lu}\d“"'`[]/u.test(text.trim()))
    return undefined;
  return { texts: [`- ${escapeMarks(text.trim())}`] };
}

function renderProse({ lines, index, habits, kind }: Place, text: string): Rendering {
  if (habits.isMarkdown) return { texts: [text] };
  const isCode = indentOf(text) >= 4 && isBlank(lines[index - 1]);
  if (isCode) return { texts: [text] };
  const isOwn = habits.isUnwrapped || columnWord.test(text.trim());
  const isTable = kind === 'timeline' && columnWord.test(text.trim());
  return { texts: [escapeMarks(text.trim())], apart: isOwn || isTable };
}

/** In plain text an angle bracket is literal, and a line that starts with `#` is not a heading. */
function escapeMarks(text: string): string {
  return text.replace(/<(?=[A-Za-z/!?])/g, '\\<').replace(/^(?=#{1,6}(?:\s|$))/, '\\');
}
