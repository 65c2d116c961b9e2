// One incident's part of a foreign document: its Markdown, what its keys name, its update log and its parts.
import { parseMarkdown } from '../../ingest/body/markdown.ts';
import { cutAtHeadings, readSections, type SectionBlocks } from '../../ingest/body/sections.ts';
import type { Section } from '../../model/postmortem.ts';
import { type KeyNames, meaningOf, renameKey } from './key-meanings.ts';
import type { Field } from './key-values.ts';
import { headingWords } from './heading-lines.ts';
import { cleanTitle, givenTitle, readTitle, type Title } from './titles.ts';
import { liftKeyLists } from './key-lists.ts';
import { dedent, isBlank, joinLines, type Line, trimLines, type Quoted } from './lines.ts';
import { outline } from './normalize-markdown.ts';
import { type Sentence, toSentences } from './prose.ts';
import { cutStatusLog, readAffected, type Update } from '../formats/status-log.ts';

export type { Quoted } from './lines.ts';

/** The lines of one incident, and what its file says about it outside of them. */
export interface ForeignIncident {
  readonly lines: readonly Line[];
  /** From front matter, a JSON object or a page's head: they outweigh the text. */
  readonly fields: readonly Field[];
}

export interface Structure {
  readonly title?: Quoted;
  readonly organization?: Quoted;
  readonly fields: readonly Field[];
  readonly updates: readonly Update[];
  /** The notice that is the postmortem itself. */
  readonly postmortem?: Update;
  readonly affected: readonly Quoted[];
  /** Markdown, without the title of a document that has no headings of its own. */
  readonly markdown: readonly Line[];
  readonly blocks: readonly SectionBlocks[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** The line of the original that a line of the Markdown, counted from 1, came from. */
  readonly originalLine: (line: number) => number;
}

/**
 * The structure of one incident; text without structure is one section of prose. `keys`: the meanings people gave to
 * keys.
 */
export function readStructure({ lines: all, fields }: ForeignIncident, keys?: KeyNames): Structure {
  const given = fields.map((field) => ({ ...field, key: renameKey(field.key, keys) }));
  const head = readHead(trimLines(dedent(all)));
  const log = cutStatusLog(head.lines);
  const { rest, affected } = cutAffected(log.rest);
  const title = head.title ?? givenTitle(given) ?? readTitle(rest);
  const isHeading = title?.isPlain === true && !/\d+ ?(?:min|h|day)|\d:\d\d/i.test(title.value);
  const body = isHeading ? rest.filter((line) => line.number !== title?.line) : rest;
  const { lines: markdown, fields: found } = outline(liftKeyLists(trimLines(body)), keys);
  const blocks = readSections(cutAtHeadings(parseMarkdown(joinLines(markdown))), {
    body: joinLines(markdown),
    bodyLine: 1,
  });
  const sections = blocks.map(({ section }) => section);
  const originalLine = (line: number): number => markdown[line - 1]?.number ?? markdown.at(-1)?.number ?? 1;
  return {
    title: title ?? givenTitle(found),
    organization: head.organization,
    fields: [
      ...given,
      ...asLetter(found),
      ...readHeadedFields(sections, originalLine, keys),
      ...readTableFields(sections, originalLine, keys),
    ],
    updates: log.updates,
    postmortem: log.postmortem,
    affected,
    markdown,
    blocks,
    sections,
    sentences: toSentences(sections, originalLine),
    originalLine,
  };
}

interface Head {
  readonly lines: readonly Line[];
  readonly title?: Title;
  readonly organization?: Quoted;
}

const reportFor = /^(?:#{1,6}\s+)?(?:Incident|Scheduled Maintenance|Maintenance) Report for (\S.*)$/i;

/** A status page names incident and organization in its first lines. */
function readHead(lines: readonly Line[]): Head {
  const place = lines.slice(0, 12).findIndex(({ text }) => reportFor.test(text.trim()));
  const line = lines[place];
  if (line === undefined) return { lines };
  const value = reportFor.exec(line.text.trim())?.[1]?.trim() ?? '';
  const above = lines.slice(0, place).findLast((one) => !isBlank(one));
  const title = above && { value: cleanTitle(above.text), line: above.number, isPlain: false };
  return { lines: lines.slice(place + 1), title, organization: { value, line: line.number } };
}

/** In the header of an email the date is that of the email. */
function asLetter(fields: readonly Field[]): readonly Field[] {
  const isLetter = ['subject', 'from', 'to'].every((name) =>
    fields.some(({ key }) => key.toLowerCase() === name),
  );
  return isLetter
    ? fields.map((field) => (/^date$/i.test(field.key) ? { ...field, key: 'Published' } : field))
    : fields;
}

function cutAffected(lines: readonly Line[]): { rest: readonly Line[]; affected: readonly Quoted[] } {
  const affected = lines.flatMap(({ text, number }) =>
    (readAffected(text) ?? []).map((value) => ({ value, line: number })),
  );
  return { rest: lines.filter(({ text }) => readAffected(text) === undefined), affected };
}

/** `## Date` and a line below it is a field as well. */
function readHeadedFields(
  sections: readonly Section[],
  originalLine: Structure['originalLine'],
  keys: KeyNames | undefined,
): readonly Field[] {
  return sections.flatMap(({ heading, passages }) => {
    const key = renameKey(headingWords(heading), keys);
    if (heading === '' || meaningOf(key) === undefined) return [];
    const short = passages.filter(({ kind, text }) => kind !== 'code' && text.length < 200).slice(0, 4);
    return short.map(({ text, line }) => ({
      key,
      value: text.split('\n')[0] ?? '',
      line: originalLine(line),
    }));
  });
}

/** Rows of two cells whose first is a key. */
function readTableFields(
  sections: readonly Section[],
  originalLine: Structure['originalLine'],
  keys: KeyNames | undefined,
): readonly Field[] {
  return sections.flatMap(({ passages, kind }) =>
    kind === 'timeline' || kind === 'actions'
      ? []
      : passages.flatMap(({ kind: form, text, line }) => {
          const cells = text.split(' | ').map((cell) => cell.trim());
          if (form !== 'row' || cells.length % 2 !== 0) return [];
          return cells.flatMap((cell, index) => {
            const value = cells[index + 1];
            const key = renameKey(cell, keys);
            const isKey =
              index % 2 === 0 && value !== undefined && value !== '' && meaningOf(key) !== undefined;
            return isKey ? [{ key: key.replace(/:$/, ''), value, line: originalLine(line) }] : [];
          });
        }),
  );
}
