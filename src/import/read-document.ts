// A foreign document to the facts of each incident in it: nothing guessed, every fact with its line and its words.
import type { ForeignFacts } from './foreign-facts.ts';
import { findLessons } from './follow-ups.ts';
import type { Severity } from '../model/postmortem.ts';
import { dropChrome } from './formats/boilerplate.ts';
import { isCsv, readCsv } from './formats/csv.ts';
import { nameFormat } from './formats/detect-format.ts';
import { hasJsonMatter, readForeignMatter } from './formats/foreign-front-matter.ts';
import { convertTables, isHtml, readPage } from './formats/html.ts';
import { readJson } from './formats/json.ts';
import { convertMarkup } from './formats/markup/convert-markup.ts';
import { findImpact, findKind, findLinks, findSeverity, findSource, namesOf } from './metadata.ts';
import { findOrganization } from './organization.ts';
import { composeLog } from './output/postmortem-file.ts';
import type { Gap } from './output/unresolved.ts';
import { type ForeignIncident, type Quoted, readStructure } from './structure/incident-part.ts';
import { breakLines, type Line, toLines } from './structure/lines.ts';
import type { KeyNames } from './structure/key-meanings.ts';
import { askPeople } from './people-questions.ts';
import { splitIncidents } from './structure/split-incidents.ts';
import { type DateOrder, readDateOrder, writeIsoDates, writeIsoDatesInLines } from './times/date-order.ts';
import { readTiming, readUpdate } from './times/read-times.ts';
import { type Misspelling, rewriteTimes } from './times/time-forms.ts';

export interface ForeignOptions {
  /** Of the file, for a date that is only there. */
  readonly path: string;
  /** Day or month first, where all documents of a batch or a person say so. */
  readonly dateOrder?: DateOrder;
  /** The zone of documents that name none, if a person says so. */
  readonly zone?: string;
  /** The words of the archive's scale; a severity outside the scale is asked about, and not written. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** The organization of documents that name none, if a person says so. */
  readonly organization?: string;
  /** When the document is read; without it no incident is in the future. */
  readonly now?: number;
  /** What people say that the keys of their documents mean. */
  readonly keys?: KeyNames;
}

export type ForeignReading =
  | { readonly incidents: readonly ForeignFacts[] }
  /** Why nothing can be read, as what the document is: "is JSON that is truncated or broken in line 3". */
  | { readonly problem: string };

/**
 * The facts of every incident in a document, in its order. Never throws; whatever the text, lines are those of the
 * text.
 */
export function readForeign(text: string, options: ForeignOptions): ForeignReading {
  const container = readContainer(text, options);
  if ('problem' in container) return container;
  const { incidents, format, remarks = [] } = container;
  const original = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return {
    incidents: incidents.map((incident) => {
      const own = new Set(incident.lines.map(({ number }) => number));
      return readFacts(incident, {
        ...options,
        format,
        original,
        remarks: remarks.filter(({ line }) => own.has(line)),
      });
    }),
  };
}

type Container =
  | {
      readonly incidents: readonly ForeignIncident[];
      readonly format?: string;
      /** What was seen while the lines were read. */
      readonly remarks?: readonly Gap[];
    }
  | { readonly problem: string };

function readContainer(text: string, { path, dateOrder, keys }: ForeignOptions): Container {
  if (isCsv(path)) {
    const rows = readCsv(text, keys);
    return 'problem' in rows ? rows : { incidents: rows, format: 'csv' };
  }
  const json = hasJsonMatter(text) ? undefined : readJson(text, path);
  if (json !== undefined) return 'problem' in json ? json : { incidents: json, format: 'statuspage-json' };
  const page = isHtml(text) ? readPage(text) : undefined;
  const markup = page === undefined ? convertMarkup(toLines(text), path) : undefined;
  const { fields, rest } = readForeignMatter(page?.lines ?? breakLines(convertTables(markup?.lines ?? [])));
  const fileName = fileNameOf(path);
  const order = readDateOrder(text, fileName).order ?? dateOrder;
  const given = [...(page?.fields ?? []), ...fields].map((field) => ({
    ...field,
    value: writeIsoDates(field.value, order),
  }));
  const { lines, misspellings } = rewriteTimes(writeIsoDatesInLines(dropChrome(rest), order));
  const title = given.find(({ key }) => /^title$/i.test(key))?.value;
  const split = splitIncidents(lines, { title, fileName });
  if ('problem' in split) return split;
  const { incidents } = split;
  const several = incidents.length > 1;
  return {
    incidents: incidents.map((incident) => ({
      lines: incident.lines,
      // A page's title is not the title of each of its incidents.
      fields: [
        ...incident.fields,
        ...given.filter(
          ({ key }) => !(several || incident.fields.length > 0) || !/^(?:title|date)$/i.test(key),
        ),
      ],
    })),
    format: fields.length > 0 ? 'front-matter' : markup?.format,
    remarks: [...misspellings.map(describeMisspelling), ...askDateOrder(lines)],
  };
}

function describeMisspelling({ written, meant, line }: Misspelling): Gap {
  return { line, text: written, why: `"${written}" is misspelled and was read as "${meant}"` };
}

/** The first date that could be read in either order and was left alone. */
function askDateOrder(lines: readonly Line[]): readonly Gap[] {
  for (const { text, number } of lines) {
    const [open] = readDateOrder(text).open;
    if (open !== undefined)
      return [
        {
          line: number,
          text: open,
          why: `day or month first in "${open}": write date-order in import-answers.yaml`,
        },
      ];
  }
  return [];
}

function readFacts(
  incident: ForeignIncident,
  options: ForeignOptions & {
    readonly format?: string;
    readonly original: readonly string[];
    readonly remarks: readonly Gap[];
  },
): ForeignFacts {
  const structure = readStructure(incident, options.keys);
  const fileName = fileNameOf(options.path);
  const { zone, logCalendar, ...timing } = readTiming(structure, fileName, options);
  const severity = findSeverity(structure, options.severities);
  return {
    ...timing,
    title: structure.title ?? fileTitle(fileName),
    organization: findOrganization(structure) ?? said(options.organization),
    kind: findKind(structure),
    zone: zone.zone === undefined ? undefined : { value: zone.zone, line: zone.line ?? 0 },
    severity,
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
    questions: [...options.remarks, ...askPeople(structure, { zone, severity, ...timing })],
    isUnclear: zone.unclear !== undefined,
    original: options.original,
    structure,
  };
}

/** What a person said is on no line of the document. */
function said(value: string | undefined): Quoted | undefined {
  return value === undefined ? undefined : { value, line: 0 };
}

function fileNameOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** The words of the file's name, for a document without a title: line 0, since they are on no line. */
function fileTitle(fileName: string): Quoted | undefined {
  const stem = fileName.replace(/(?:\.(?:md|mdx|markdown|txt|html?|json|erb|rst|adoc))+$/i, '');
  const words = stem
    .replace(/^(?:\d{4}[-_.]?\d{2}[-_.]?\d{2})[-_\s]*/, '')
    // The ids that Notion and Confluence put behind the title of an exported page.
    .replace(/[\s_-]+(?:[0-9a-f]{32}|\d{6,12})$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? undefined : { value: words, line: 0 };
}
