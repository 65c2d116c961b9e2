import { isAsciiDoc, readAsciiDoc } from './asciidoc.js';
import { isOrg, readOrg } from './org.js';
import { isRestructuredText, readRestructuredText } from './restructured-text.js';
import { isWikitext, readWikitext } from './wikitext.js';
const markups = [
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
/** The lines as Markdown with the name of the markup they were written in; Markdown and prose come back as they are. */
export function convertMarkup(lines, path) {
    if (/\.(?:md|markdown|mdx)$/i.test(path))
        return { lines };
    const markup = markups.find(({ ending }) => ending.test(path)) ?? markups.find(({ isWritten }) => isWritten(lines));
    return markup === undefined ? { lines } : { lines: markup.read(lines), format: markup.name };
}
