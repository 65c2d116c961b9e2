// From the facts of a foreign document to the file it becomes and the receipt of every fact in it.
import { findContradictions } from '../../analyse/contradictions/contradictions.js';
import { compose } from '../../import/output/postmortem-file.js';
import { isOfTheIncident, sentenceWith } from '../../import/times/incident-durations.js';
import { findGaps } from '../../import/output/unresolved.js';
import { findIntentions } from '../../import/follow-ups.js';
import { quoteLine } from '../../import/output/quotes.js';
import { formatValue } from '../../import/output/written-moments.js';
import { readPostmortem } from '../../ingest/read-postmortem.js';
/** Reads the composed file the way the archive will, labels it and puts the receipt together. */
export function prepareImport(facts, titled, context) {
    const composition = compose(facts, titled);
    const { postmortem, diagnostics } = readComposed(facts, composition, context);
    const origin = (line) => originOf(line, composition.origins);
    return {
        facts,
        composition,
        receipt: {
            ...describeFacts(facts),
            ...(postmortem && describePostmortem(postmortem, { facts, origin, context })),
        },
        diagnostics,
    };
}
/** A document without a date is no postmortem yet, but what its body holds can be told: it is read with some date. */
function readComposed(facts, { text }, context) {
    const reading = readPostmortem({ path: 'import.md', text }, context);
    if (reading.postmortem !== undefined || facts.date !== undefined || facts.times.started !== undefined)
        return reading;
    // On the line of the status, so that all lines stay where they are.
    const dated = text.replace('\nstatus: review\n', '\ndate: 2000-01-01\n');
    return { ...readPostmortem({ path: 'import.md', text: dated }, context), diagnostics: reading.diagnostics };
}
/** The line of the original that a line of the composed file came from, or the nearest one above. */
function originOf(line, origins) {
    return (origins[line - 1] ??
        origins.slice(0, line).findLast((one) => one !== undefined) ??
        origins.find((one) => one !== undefined) ??
        1);
}
function describeFacts(facts) {
    const { title, organization, date, zone, rows, updates } = facts;
    return {
        format: facts.format,
        title: title?.value,
        organization: organization?.value,
        date: date?.value,
        zone: zone?.value,
        times: describeTimes(facts),
        impactMinutes: facts.duration?.minutes,
        duration: facts.duration,
        affected: listed(facts.services),
        authors: listed(facts.authors),
        severity: facts.severity?.value,
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
    };
}
function describeTimes({ times, original }) {
    const described = Object.entries(times).map(([name, { at, quote, isDerived }]) => [
        name,
        {
            value: formatValue(at),
            precision: at.precision,
            line: at.line,
            quote: quoteLine(original, at.line, { wanted: quote, written: at.written }),
            ...(isDerived === true ? { derived: true } : {}),
        },
    ]);
    return Object.fromEntries(described);
}
function listed(values) {
    return values.length === 0 ? undefined : values.map(({ value }) => value);
}
function describePostmortem(postmortem, { facts, origin, context }) {
    const { classification } = context.classify(postmortem);
    const found = findContradictions(postmortem).map((one) => toContradiction(one, origin));
    const known = new Set(facts.contradictions.map(({ id }) => id));
    const actionLines = new Set(postmortem.actions.map(({ line }) => origin(line)));
    const intentions = findIntentions(facts.structure.sentences, actionLines);
    return {
        intentions,
        gaps: [
            ...facts.questions,
            ...findGaps(facts.structure, completenessOf(postmortem, { facts, origin }, intentions)),
        ].toSorted((a, b) => a.line - b.line),
        statedMinutes: postmortem.statedDurations
            .map(({ minutes, line, quote }) => ({ minutes, line: origin(line), quote }))
            .filter(({ line, quote }) => isOfTheIncident(sentenceWith(facts.structure.sentences, line, quote), quote)),
        actions: postmortem.actions.map((action) => describeAction(action, origin)),
        labels: describeLabels(classification, origin),
        contradictions: [...facts.contradictions, ...found.filter(({ id }) => !known.has(id))].toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    };
}
/** What was made something of. */
function completenessOf({ actions, statedDurations }, { facts, origin }, intentions) {
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
function toContradiction({ id, message, lines }, origin) {
    return { id, message, lines: [...new Set(lines.map(origin))].sort((a, b) => a - b) };
}
function describeAction({ title, owner, type, status, due, url, line }, origin) {
    const day = due && formatValue({ ...due, isFloating: true });
    return { title, owner, type, status, due: day, url, line: origin(line) };
}
function describeLabels({ causes, trigger, components, detection }, origin) {
    const describe = (label) => ({
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
