// A file to a postmortem, or to everything that is wrong with it.
import type { ArchiveSettings } from '../model/archive.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { IncidentId, Postmortem, Section } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Moment } from '../model/time.ts';
import { mergeActions, readActions } from './body/action-lists.ts';
import { readDeclared } from './front-matter/author-labels.ts';
import { type SplitFile, splitFrontMatter } from './front-matter/front-matter.ts';
import {
  type Fronted,
  readDate,
  readImpact,
  readListedActions,
  readOwnZone,
  readRelated,
  readSeverity,
  readSource,
  readTimes,
} from './front-matter/front-matter-facts.ts';
import { toId } from './ids.ts';
import { checkMarks, dropInternal } from './body/internal-sections.ts';
import { parseMarkdown } from './body/markdown.ts';
import { reportMisfits } from './front-matter/schema-errors.ts';
import { createReport, type Report } from './diagnostics/collector.ts';
import { fieldNames, parseFrontMatter } from './front-matter/schema.ts';
import { cutAtHeadings, readSections } from './body/sections.ts';
import { readStatedDurations } from './body/stated-durations.ts';
import { readTimeline } from './body/timeline.ts';
import type { Vocabulary } from './config/vocabulary.ts';

export interface IngestContext {
  readonly settings: ArchiveSettings;
  readonly vocabulary: Vocabulary;
}

export interface PostmortemReading {
  /** Absent when there is an error. */
  readonly postmortem?: Postmortem;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

const topFields: ReadonlySet<string> = new Set(fieldNames());

/**
 * Reads one file. Never throws; every problem of the file is in `diagnostics`, warnings beside a postmortem too. In a
 * public edition sections marked "(internal)" are left out of everything that comes back.
 */
export function readPostmortem(file: SourceFile, context: IngestContext): PostmortemReading {
  const report = createReport(file);
  const split = splitFrontMatter(report, (name) => topFields.has(name));
  const postmortem = split && assemble(file, split, { report, context });
  const diagnostics = sortDiagnostics(report.diagnostics);
  return { postmortem: hasErrors(diagnostics) ? undefined : postmortem, diagnostics };
}

interface Desk {
  readonly report: Report;
  readonly context: IngestContext;
}

function assemble(file: SourceFile, split: SplitFile, { report, context }: Desk): Postmortem | undefined {
  const { fields } = split;
  const { settings, vocabulary } = context;
  const { matter, misfits } = parseFrontMatter(fields);
  reportMisfits(misfits, fields, report);
  const fronted: Fronted = { matter, fields, settings, report };
  const zone = readOwnZone(fronted);
  const times = readTimes(fronted, zone);
  const date = readDate(fronted, times, zone);
  const { title, organization, kind = 'incident', status = 'final', visibility = 'public' } = matter;
  const facts = {
    severity: readSeverity(fronted),
    declared: readDeclared(matter, { fields, vocabulary, report }),
    source: readSource(fronted, zone),
    related: readRelated(fronted),
    impact: readImpact(matter),
  };
  const body = readBody(split, { fronted, zone, start: date });
  if (title === undefined || date === undefined || body === undefined) return undefined;
  return {
    id: toIncidentId(file.path),
    path: file.path,
    title,
    organization,
    kind,
    status,
    visibility,
    zone,
    date,
    times,
    // Named twice is named: an incident counts once for each.
    services: [...new Set(matter.services)],
    tags: [...new Set(matter.tags)],
    ...facts,
    ...body,
  };
}

type BodyFacts = Pick<
  Postmortem,
  'sections' | 'timeline' | 'actions' | 'statedDurations' | 'body' | 'bodyLine' | 'summary'
>;

interface BodyContext {
  readonly fronted: Fronted;
  readonly zone: string;
  /** Absent after an error; the body is then read for its own problems alone. */
  readonly start?: Moment;
}

function readBody(split: SplitFile, { fronted, zone, start }: BodyContext): BodyFacts | undefined {
  const { bodyLine } = split;
  const { report, settings } = fronted;
  if (!isReadable(split, report)) return undefined;
  const whole = cutAtHeadings(parseMarkdown(split.body));
  checkMarks(whole, split, report);
  const { parts, body } =
    settings.edition === 'public' ? dropInternal(whole, split.body) : { parts: whole, body: split.body };
  const blocks = readSections(parts, { body, bodyLine });
  const sections = blocks.map(({ section }) => section);
  return {
    sections,
    timeline: start === undefined ? [] : readTimeline(blocks, { zone, start, bodyLine }, report),
    actions: mergeActions(readListedActions(fronted, zone), readActions(blocks, { zone, bodyLine, report })),
    statedDurations: readStatedDurations(sections),
    body,
    bodyLine,
    summary: summarise(sections),
  };
}

/** Markdown's readers take more than their share of time for texts that nobody wrote. */
const largestBody = 500_000;

function isReadable({ body, bodyLine }: SplitFile, report: Report): boolean {
  if (body.length <= largestBody) return true;
  report.onLine(bodyLine, {
    id: 'body-too-long',
    found: `a body of ${Math.round(body.length / 1000)} kB`,
    expected: `at most ${largestBody / 1000} kB`,
    fix: 'keep logs and dumps in files of their own',
  });
  return false;
}

function toIncidentId(path: string): IncidentId {
  return toId(path) as IncidentId;
}

function summarise(sections: readonly Section[]): string {
  const passage = sections
    .filter(({ kind }) => kind === 'summary')
    .flatMap(({ passages }) => passages)
    .find(({ kind }) => kind === 'prose');
  return passage?.text.replaceAll('`', '').replace(/\s+/g, ' ').trim() ?? '';
}
