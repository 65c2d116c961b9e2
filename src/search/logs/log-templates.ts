// Template mining: lines of a log that differ only in numbers, ids and names are one template (after Drain, He et al.
// 2017).
import { isContinuation, levelOf, type LogLevel } from './log-levels.ts';

/** Lines of one template. */
export interface LogTemplate {
  /** The index of the first line. */
  readonly line: number;
  readonly count: number;
  readonly level: LogLevel;
}

/** One line of each template, most interesting first: errors before warnings before others, rare before frequent. */
export function findTemplates(lines: readonly string[]): readonly LogTemplate[] {
  const byMask = countMasks(lines);
  const templates: Growing[] = [];
  const groups = new Map<string, Growing[]>();
  for (const template of byMask.values()) {
    // Lines of one template have the same number of tokens and mostly the same first token.
    const key = `${template.tokens.length} ${template.tokens[0] ?? ''}`;
    const group = groups.get(key) ?? [];
    const same = group.find((one) => isSimilar(one.tokens, template.tokens));
    if (same !== undefined) same.count += template.count;
    else {
      templates.push(template);
      if (group.length < maxGroup) group.push(template);
      groups.set(key, group);
    }
  }
  return withLevels(templates, lines).sort(
    (a, b) => b.level - a.level || a.count - b.count || a.line - b.line,
  );
}

/** The text, or if it is longer than `max` characters, its most important lines in order. */
export function condenseLog(text: string, max: number): string {
  if (text.length <= max) return text;
  const lines = text.split('\n');
  let room = max;
  const kept = findTemplates(lines).flatMap(({ line }) => {
    room -= (lines[line] ?? '').length + 1;
    return room < 0 ? [] : [line];
  });
  return kept
    .sort((a, b) => a - b)
    .map((line) => lines[line])
    .join('\n');
}

interface Growing {
  readonly line: number;
  readonly tokens: readonly string[];
  count: number;
}

/** Comparing with more templates of a group than this would take too long. */
const maxGroup = 50;

/** Only this many characters of a line decide its template. */
const maxMasked = 300;

/** Share of tokens that lines of one template have in common. */
const leastSimilarity = 0.7;

function countMasks(lines: readonly string[]): ReadonlyMap<string, Growing> {
  const byMask = new Map<string, Growing>();
  for (const [line, text] of lines.entries()) {
    const tokens = maskedTokens(text);
    if (tokens.length === 0) continue;
    const mask = tokens.join(' ');
    const known = byMask.get(mask);
    if (known === undefined) byMask.set(mask, { line, tokens, count: 1 });
    else known.count += 1;
  }
  return byMask;
}

/** The words of a line; numbers, times and ids are all `#`. */
function maskedTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const token of text.slice(0, maxMasked).split(separators)) {
    if (token === '') continue;
    const masked = digit.test(token) ? '#' : token;
    // A time or an address has several numbers, and not always the same number of them.
    if (masked !== '#' || tokens.at(-1) !== '#') tokens.push(masked);
  }
  return tokens;
}

const separators = /[\s"'=,:;()[\]{}<>|\\/]+/;
const digit = /\d/;

function isSimilar(a: readonly string[], b: readonly string[]): boolean {
  let same = 0;
  for (const [place, token] of a.entries()) if (token === b[place]) same += 1;
  return a.length > 3 && same >= a.length * leastSimilarity;
}

function withLevels(templates: readonly Growing[], lines: readonly string[]): LogTemplate[] {
  let lastError = -Infinity;
  return templates.map(({ line, count }) => {
    const text = lines[line] ?? '';
    const level = levelOf(text);
    // The frames below an error belong to it.
    const isPart = line - lastError <= maxFrames && isContinuation(text);
    if (level === 2) lastError = line;
    return { line, count, level: isPart ? 2 : level };
  });
}

const maxFrames = 8;
