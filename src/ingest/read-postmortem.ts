// Reads one file into a postmortem, or into the list of its problems.
import type { ArchiveSettings } from '../model/archive.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { IncidentId, Postmortem, Section } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Moment } from '../model/time.ts';
import { mergeActions, readActions } from './body/action-lists.ts';
import { readAuthorLabels } from './front-matter/author-labels.ts';
import { type SplitFile, splitFrontMatter } from './front-matter/front-matter.ts';
import {
  type FrontMatterContext,
  readDate,
  readFix,
  readImpact,
  readListedActions,
  readOwnZone,
  readRelated,
  readSeverity,
  readSource,
  readTimes,
} from './front-matter/front-matter-facts.ts';
import { toId } from './ids.ts';
import { checkInternalMarks, removeInternalSections } from './body/internal-sections.ts';
import { readBodyLinks } from './body/body-links.ts';
import { parseMarkdown } from './body/markdown.ts';
import { fieldAt, reportSchemaErrors } from './front-matter/schema-errors.ts';
import { createCollector, type Collector } from './diagnostics/collector.ts';
import { fieldNames, type FrontMatter, parseFrontMatter } from './front-matter/schema.ts';
import { cutAtHeadings, readSections } from './body/sections.ts';
import { readStatedDurations } from './body/stated-durations.ts';
import { readTimeline } from './body/timeline.ts';
import type { Vocabulary } from './config/vocabulary.ts';

export interface IngestContext {
  readonly settings: ArchiveSettings;
  readonly vocabulary: Vocabulary;
}

export interface PostmortemReading {
  /** Undefined when there is an error. */
  readonly postmortem?: Postmortem;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
}

const topFields: ReadonlySet<string> = new Set(fieldNames());

/**
 * Reads one file. Never throws: every problem is in `diagnostics`, which may hold warnings next to a postmortem. A
 * public edition leaves out sections marked "(internal)".
 */
export function readPostmortem(file: SourceFile, context: IngestContext): PostmortemReading {
  const collector = createCollector(file);
  const split = splitFrontMatter(collector, (name) => topFields.has(name));
  const postmortem = split && assemble(file, split, { collector, context });
  const diagnostics = sortDiagnostics(collector.diagnostics);
  return { postmortem: hasErrors(diagnostics) ? undefined : postmortem, diagnostics };
}

interface FileContext {
  readonly collector: Collector;
  readonly context: IngestContext;
}

function assemble(file: SourceFile, split: SplitFile, reading: FileContext): Postmortem | undefined {
  const { fields } = split;
  const { collector } = reading;
  const { settings, vocabulary } = reading.context;
  const { matter, errors } = parseFrontMatter(fields);
  reportSchemaErrors(errors, fields, collector);
  const context: FrontMatterContext = { matter, fields, settings, collector };
  const zone = readOwnZone(context);
  const times = readTimes(context, zone);
  const date = readDate(context, times, zone);
  const { title, organization, kind = 'incident', status = 'final', visibility = 'public' } = matter;
  const facts = {
    severity: readSeverity(context),
    declared: readAuthorLabels(matter, { fields, vocabulary, collector }),
    source: readSource(context, zone),
    related: readRelated(context),
    impact: readImpact(context),
    fix: readFix(context),
  };
  const body = readBody(split, { context, zone, start: date });
  if (title === undefined || date === undefined || body === undefined) return undefined;
  return {
    id: toIncidentId(file.path),
    path: file.path,
    title,
    titleLine: collector.lineOf(fieldAt(fields, ['title']).span.start),
    organization,
    kind,
    status,
    visibility,
    zone,
    date,
    times,
    ...readNames(matter),
    ...facts,
    ...body,
  };
}

/** Lists of names; a name that is listed twice counts once. */
function readNames(matter: FrontMatter): Pick<Postmortem, 'services' | 'tags' | 'aliases'> {
  return {
    services: [...new Set(matter.services)],
    tags: [...new Set(matter.tags)],
    aliases: [...new Set(matter.aliases)],
  };
}

type BodyFacts = Pick<
  Postmortem,
  'sections' | 'timeline' | 'actions' | 'statedDurations' | 'links' | 'body' | 'bodyLine' | 'summary'
>;

interface BodyContext {
  readonly context: FrontMatterContext;
  readonly zone: string;
  /** Undefined after an error; the body is then only read for its own problems. */
  readonly start?: Moment;
}

function readBody(split: SplitFile, { context, zone, start }: BodyContext): BodyFacts | undefined {
  const { bodyLine } = split;
  const { collector, settings } = context;
  if (!isReadable(split, collector)) return undefined;
  const whole = cutAtHeadings(parseMarkdown(split.body));
  checkInternalMarks(whole, split, collector);
  const { parts, body } =
    settings.edition === 'public'
      ? removeInternalSections(whole, split.body)
      : { parts: whole, body: split.body };
  const blocks = readSections(parts, { body, bodyLine });
  const sections = blocks.map(({ section }) => section);
  return {
    sections,
    timeline: start === undefined ? [] : readTimeline(blocks, { zone, start, bodyLine }, collector),
    actions: mergeActions(
      readListedActions(context, zone),
      readActions(blocks, { zone, bodyLine, collector }),
    ),
    statedDurations: readStatedDurations(sections),
    links: readBodyLinks(parts, bodyLine),
    body,
    bodyLine,
    summary: summarize(sections),
  };
}

/** Real bodies are never longer than this, and Markdown parsers get slow beyond it. */
const largestBody = 500_000;

function isReadable({ body, bodyLine }: SplitFile, collector: Collector): boolean {
  if (body.length <= largestBody) return hasFewEntities(body, bodyLine, collector);
  collector.onLine(bodyLine, {
    id: 'body-too-long',
    found: `a body of ${Math.round(body.length / 1000)} kB`,
    expected: `at most ${largestBody / 1000} kB`,
    fix: 'move logs and dumps to files of their own',
  });
  return false;
}

/** The Markdown parser needs memory with the square of the number of entities: 0.7 GB for 10,000 of them. */
const maxEntities = 5000;

function hasFewEntities(body: string, bodyLine: number, collector: Collector): boolean {
  const count = body.match(/&#?\w{1,32};/g)?.length ?? 0;
  if (count <= maxEntities) return true;
  collector.onLine(bodyLine, {
    id: 'too-many-entities',
    found: `a body with ${count} HTML entities such as &amp;`,
    expected: `at most ${maxEntities}`,
    fix: 'write the characters themselves',
  });
  return false;
}

function toIncidentId(path: string): IncidentId {
  return toId(path) as IncidentId;
}

function summarize(sections: readonly Section[]): string {
  const passage = sections
    .filter(({ kind }) => kind === 'summary')
    .flatMap(({ passages }) => passages)
    .find(({ kind }) => kind === 'prose');
  return passage?.text.replaceAll('`', '').replace(/\s+/g, ' ').trim() ?? '';
}
