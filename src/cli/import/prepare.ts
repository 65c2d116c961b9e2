// From the facts of a foreign document to the file it becomes and the receipt of every fact in it.
import { findContradictions } from '../../analyse/contradictions/contradictions.ts';
import type { Classifier } from '../../classify/classify.ts';
import { compose, type Composition } from '../../import/output/postmortem-file.ts';
import type { ForeignFacts } from '../../import/foreign-facts.ts';
import { isOfTheIncident, sentenceWith } from '../../import/times/incident-durations.ts';
import { type Covered, findGaps, groupGaps } from '../../import/output/unresolved.ts';
import { findIntentions } from '../../import/follow-ups.ts';
import { listDoubts } from '../../import/output/doubtful-facts.ts';
import { quoteLine } from '../../import/output/quotes.ts';
import { formatValue } from '../../import/output/written-moments.ts';
import { type IngestContext, type PostmortemReading, readPostmortem } from '../../ingest/read-postmortem.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DoubtfulFact } from '../../model/fact-decision.ts';
import type { Classification, Contradiction, Label } from '../../model/incident.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import type { Findings, ReceiptAction, ReceiptLabel, ReceiptLabels, ReceiptTime } from './report/receipt.ts';

export interface ReceiptContext extends IngestContext {
  readonly classify: Classifier;
}

/** An incident ready to be written, with its receipt, except for the paths. */
export interface Import {
  readonly facts: ForeignFacts;
  readonly composition: Composition;
  readonly receipt: Findings;
  /** What a person should confirm. */
  readonly doubts: readonly DoubtfulFact[];
  /** The diagnostics of the composed file; errors keep it from being written. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the composed file the way the archive will, labels it and puts the receipt together. */
export function prepareImport(facts: ForeignFacts, titled: string, context: ReceiptContext): Import {
  const composition = compose(facts, titled);
  const { postmortem, diagnostics } = readComposed(facts, composition, context);
  const origin = (line: number): number => originOf(line, composition.origins);
  return {
    facts,
    composition,
    doubts: listDoubts(facts),
    receipt: {
      ...describeFacts(facts),
      ...(postmortem && describePostmortem(postmortem, { facts, origin, context })),
    },
    diagnostics,
  };
}

/**
 * A document without a date is not a postmortem yet; to report what its body contains, it is read with a placeholder
 * date.
 */
function readComposed(
  facts: ForeignFacts,
  { text }: Composition,
  context: ReceiptContext,
): PostmortemReading {
  const reading = readPostmortem({ path: 'import.md', text }, context);
  if (reading.postmortem !== undefined || facts.date !== undefined || facts.times.started !== undefined)
    return reading;
  // On the line of the status, so that all lines stay where they are.
  const dated = text.replace('\nstatus: review\n', '\ndate: 2000-01-01\n');
  return { ...readPostmortem({ path: 'import.md', text: dated }, context), diagnostics: reading.diagnostics };
}

/** The line of the original that a line of the composed file came from, or the nearest one above. */
function originOf(line: number, origins: Composition['origins']): number {
  return (
    origins[line - 1] ??
    origins.slice(0, line).findLast((one) => one !== undefined) ??
    origins.find((one) => one !== undefined) ??
    1
  );
}

function describeFacts(facts: ForeignFacts): Findings {
  const { title, organization, date, zone, rows, updates } = facts;
  return {
    format: facts.format,
    title: title?.value,
    organization: organization?.value,
    date: date?.value,
    zone: zone?.value,
    times: describeTimes(facts),
    confidence: facts.confidence,
    uncertain: facts.uncertain,
    impactMinutes: facts.duration?.minutes,
    duration: facts.duration,
    affected: listed(facts.services),
    authors: listed(facts.authors),
    severity: facts.severity?.severity,
    impact: facts.impact,
    source: facts.source?.value,
    timeline: rows.map(({ at, until, text, line }) => ({
      at: at && formatValue(at),
      until: until && formatValue(until),
      precision: at?.precision,
      text,
      line,
    })),
    statusUpdates: updates.map(({ at, status, line }) => ({ at: at && formatValue(at), status, line })),
    lessons: facts.lessons,
    links: facts.links,
    statedMinutes: [],
    actions: [],
    intentions: [],
    contradictions: facts.contradictions,
    gaps: facts.questions,
    gapGroups: groupGaps([], listSilentRows(facts)),
  };
}

/** Lines of dated timeline rows that say nothing that is known. */
function listSilentRows({ rows, candidates }: ForeignFacts): readonly number[] {
  const said = new Set(candidates.map(({ at }) => at.line));
  return rows.flatMap(({ at, line }) => (at === undefined || said.has(line) ? [] : [line]));
}

function describeTimes({ times, original }: ForeignFacts): Findings['times'] {
  const described = Object.entries(times).map(
    ([name, { at, quote, isDerived }]): readonly [string, ReceiptTime] => [
      name,
      {
        value: formatValue(at),
        precision: at.precision,
        line: at.line,
        quote: quoteLine(original, at.line, { wanted: quote, written: at.written }),
        ...(isDerived === true ? { derived: true } : {}),
      },
    ],
  );
  return Object.fromEntries(described);
}

function listed(values: readonly { readonly value: string }[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values.map(({ value }) => value);
}

interface Description {
  readonly facts: ForeignFacts;
  readonly origin: (line: number) => number;
  readonly context: ReceiptContext;
}

function describePostmortem(
  postmortem: Postmortem,
  { facts, origin, context }: Description,
): Partial<Findings> {
  const { classification } = context.classify(postmortem);
  const found = findContradictions(postmortem).map((one) => toContradiction(one, origin));
  const known = new Set(facts.contradictions.map(({ id }) => id));
  const actionLines = new Set(postmortem.actions.map(({ line }) => origin(line)));
  const intentions = findIntentions(facts.structure.sentences, actionLines);
  const gaps = findGaps(facts.structure, completenessOf(postmortem, { facts, origin }, intentions));
  return {
    intentions,
    gaps: [...facts.questions, ...gaps].toSorted((a, b) => a.line - b.line),
    gapGroups: groupGaps(gaps, listSilentRows(facts)),
    statedMinutes: postmortem.statedDurations
      .map(({ minutes, line, quote }) => ({ minutes, line: origin(line), quote }))
      .filter(({ line, quote }) =>
        isOfTheIncident(sentenceWith(facts.structure.sentences, line, quote), quote),
      ),
    actions: postmortem.actions.map((action) => describeAction(action, origin)),
    labels: describeLabels(classification, origin),
    contradictions: [...facts.contradictions, ...found.filter(({ id }) => !known.has(id))].toSorted(
      (a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
    ),
  };
}

/** The lines that facts were read from. */
function completenessOf(
  { actions, statedDurations }: Postmortem,
  { facts, origin }: Pick<Description, 'facts' | 'origin'>,
  intentions: readonly { readonly line: number }[],
): Covered {
  const { rows, updates, structure, candidates, date } = facts;
  const timed = rows.filter(({ at }) => at !== undefined);
  return {
    lines: new Set([
      ...[...timed, ...updates, ...intentions, ...structure.fields].map(({ line }) => line),
      ...[...actions, ...statedDurations].map(({ line }) => origin(line)),
      ...(date === undefined ? [] : [date.line]),
    ]),
    words: new Set(candidates.map(({ at }) => `${at.line} ${at.written}`)),
  };
}

function toContradiction(
  { id, message, lines }: Contradiction,
  origin: Description['origin'],
): Contradiction {
  return { id, message, lines: [...new Set(lines.map(origin))].sort((a, b) => a - b) };
}

function describeAction(
  { title, owner, type, status, due, url, line }: ActionItem,
  origin: Description['origin'],
): ReceiptAction {
  const day = due && formatValue({ ...due, isFloating: true });
  return { title, owner, type, status, due: day, url, line: origin(line) };
}

function describeLabels(
  { causes, trigger, components, detection }: Classification,
  origin: Description['origin'],
): ReceiptLabels {
  const describe = (label: Label): ReceiptLabel => ({
    id: label.id,
    origin: label.origin,
    ...('confidence' in label ? { confidence: label.confidence } : {}),
    evidence: label.evidence.map(({ quote, line, rule }) => ({ quote, line: origin(line), rule })),
  });
  return {
    causes: causes.map((label) => ({ ...describe(label), primary: label.primary })),
    trigger: trigger && describe(trigger),
    components: components.map((label) => ({ ...describe(label), role: label.role })),
    detection: detection && describe(detection),
  };
}
