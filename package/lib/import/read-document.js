import { findLessons } from './follow-ups.js';
import { dropChrome } from './formats/boilerplate.js';
import { isCsv, readCsv } from './formats/csv.js';
import { nameFormat } from './formats/detect-format.js';
import { readForeignMatter } from './formats/foreign-front-matter.js';
import { convertTables, isHtml, readPage } from './formats/html.js';
import { readJson } from './formats/json.js';
import { convertMarkup } from './formats/markup/convert-markup.js';
import { findImpact, findKind, findLinks, findOrganization, findSeverity, findSource, namesOf, } from './metadata.js';
import { composeLog } from './output/postmortem-file.js';
import { readStructure } from './structure/incident-part.js';
import { breakLines, toLines } from './structure/lines.js';
import { splitIncidents } from './structure/split-incidents.js';
import { readTiming, readUpdate } from './times/read-times.js';
/** The facts of every incident in a document, in its order. Never throws; whatever the text, lines are those of the text. */
export function readForeign(text, options) {
    const container = readContainer(text, options.path);
    if ('problem' in container)
        return container;
    const { incidents, format } = container;
    const original = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    return { incidents: incidents.map((incident) => readFacts(incident, { ...options, format, original })) };
}
function readContainer(text, path) {
    if (isCsv(path)) {
        const rows = readCsv(text);
        return 'problem' in rows ? rows : { incidents: rows, format: 'csv' };
    }
    const json = readJson(text);
    if (json !== undefined)
        return 'problem' in json ? json : { incidents: json, format: 'statuspage-json' };
    const page = isHtml(text) ? readPage(text) : undefined;
    const markup = page === undefined ? convertMarkup(toLines(text), path) : undefined;
    const { fields, rest } = readForeignMatter(page?.lines ?? breakLines(convertTables(markup?.lines ?? [])));
    const given = [...(page?.fields ?? []), ...fields];
    const title = given.find(({ key }) => /^title$/i.test(key))?.value;
    const split = splitIncidents(dropChrome(rest), { title, fileName: fileNameOf(path) });
    if ('problem' in split)
        return split;
    const { incidents } = split;
    const several = incidents.length > 1;
    return {
        incidents: incidents.map((incident) => ({
            lines: incident.lines,
            // A page's title is none of each of its incidents.
            fields: [
                ...incident.fields,
                ...given.filter(({ key }) => !(several || incident.fields.length > 0) || !/^(?:title|date)$/i.test(key)),
            ],
        })),
        format: fields.length > 0 ? 'front-matter' : markup?.format,
    };
}
function readFacts(incident, options) {
    const structure = readStructure(incident);
    const fileName = fileNameOf(options.path);
    const { zone, logCalendar, ...timing } = readTiming(structure, fileName, options.zone);
    return {
        ...timing,
        title: structure.title ?? fileTitle(fileName),
        organization: findOrganization(structure),
        kind: findKind(structure),
        zone: zone.zone === undefined ? undefined : { value: zone.zone, line: zone.line ?? 0 },
        severity: findSeverity(structure, options.severities),
        services: structure.affected.length > 0 ? structure.affected : namesOf(structure, 'services'),
        tags: namesOf(structure, 'tags'),
        authors: namesOf(structure, 'authors'),
        impact: findImpact(structure),
        source: findSource(structure),
        updates: structure.updates.map((update) => ({ ...update, at: readUpdate(update, logCalendar) })),
        markdown: structure.markdown,
        log: composeLog(structure.updates),
        format: nameFormat(structure, options.format),
        lessons: findLessons(structure.sentences),
        links: findLinks(structure),
        questions: askZone(zone, timing.candidates),
        isUnclear: zone.unclear !== undefined,
        original: options.original,
        structure,
    };
}
function fileNameOf(path) {
    return path.split('/').at(-1) ?? '';
}
/** The words of the file's name, for a document without a title: line 0, since they stand on none. */
function fileTitle(fileName) {
    const stem = fileName.replace(/(?:\.(?:md|mdx|markdown|txt|html?|json|erb|rst|adoc))+$/i, '');
    const words = stem
        .replace(/^(?:\d{4}[-_.]?\d{2}[-_.]?\d{2})[-_\s]*/, '')
        .replace(/[-_\s]+/g, ' ')
        .trim();
    return words === '' ? undefined : { value: words, line: 0 };
}
function askZone({ zone, unclear, line }, candidates) {
    const floating = candidates.find(({ at }) => at.isFloating && at.precision !== 'day');
    if (unclear !== undefined && line !== undefined)
        return [{ line, text: unclear, why: `the zone ${unclear} means several: say which one with --timezone` }];
    if (zone !== undefined || floating === undefined)
        return [];
    const { at, quote } = floating;
    return [{ line: at.line, text: quote, why: 'no zone is named: say which one was meant with --timezone' }];
}
