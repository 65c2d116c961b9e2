// Lightweight markup other than Markdown, by file extension, else by its typical features.
import type { Line } from '../../structure/lines.ts';
import { isAsciiDoc, readAsciiDoc } from './asciidoc.ts';
import { isOrg, readOrg } from './org.ts';
import { isRestructuredText, readRestructuredText } from './restructured-text.ts';
import { isWikitext, readWikitext } from './wikitext.ts';

interface Markup {
  readonly name: string;
  readonly ending: RegExp;
  readonly isWritten: (lines: readonly Line[]) => boolean;
  readonly read: (lines: readonly Line[]) => readonly Line[];
}

const markups: readonly Markup[] = [
  { name: 'asciidoc', ending: /\.(?:adoc|asciidoc|asc)$/i, isWritten: isAsciiDoc, read: readAsciiDoc },
  { name: 'org', ending: /\.org$/i, isWritten: isOrg, read: readOrg },
  { name: 'wikitext', ending: /\.(?:wiki|mediawiki|wikitext)$/i, isWritten: isWikitext, read: readWikitext },
  {
    name: 'restructured-text',
    ending: /\.(?:rst|rest)$/i,
    isWritten: isRestructuredText,
    read: readRestructuredText,
  },
];

/**
 * The lines as Markdown with the name of the markup they were written in; Markdown and prose are returned as they are.
 */
export function convertMarkup(
  lines: readonly Line[],
  path: string,
): { readonly lines: readonly Line[]; readonly format?: string } {
  if (/\.(?:md|markdown|mdx)$/i.test(path)) return { lines };
  const markup =
    markups.find(({ ending }) => ending.test(path)) ?? markups.find(({ isWritten }) => isWritten(lines));
  return markup === undefined ? { lines } : { lines: markup.read(lines), format: markup.name };
}
