// What `hindsight search` prints: results as text or JSON, and problems in a query.
import { formatFilter } from '../../analyse/records/filter.js';
import { findFix } from '../../analyse/fix/find-fix.js';
import { formatMinutes } from '../../model/time.js';
import { toIncidentText } from '../../search/index/documents.js';
import { locate } from '../../search/results/snippet.js';
import { formatQuery } from '../../search/query/query-language.js';
import { countNoun } from '../../text/english.js';
/** The answer with what people read of each incident. */
export function describeResults({ answer, hits }, archive) {
    const { query, pasteWords, rows, partial, total, fellBack, missing } = answer;
    const byId = new Map(archive.incidents.map((incident) => [String(incident.id), incident]));
    const results = [...rows, ...partial].flatMap((row, place) => {
        const [incident, hit] = [byId.get(row.record.id), hits[place]];
        if (incident === undefined || hit === undefined)
            return [];
        return [{ ...describe(row, incident, hit), hasAllWords: !fellBack && place < rows.length }];
    });
    return {
        query: pasteWords === undefined ? formatQuery(query) : undefined,
        pasteWords,
        filter: pasteWords === undefined ? formatFilter(query.filter).toString() : undefined,
        problems: query.problems,
        total,
        fellBack,
        missing,
        results,
    };
}
/** The results as text, a block per incident. Control characters in the content never reach the terminal. */
export function formatResults(found, { color }) {
    const style = color ? colored : plain;
    const head = headOf(found).split('\n').map(plainText).join('\n');
    const blocks = found.results.map((result, place) => formatResult(result, place + 1, style));
    const firstPartial = found.fellBack ? -1 : found.results.findIndex(({ hasAllWords }) => !hasAllWords);
    if (firstPartial >= 0)
        blocks.splice(firstPartial, 0, 'Partial matches:');
    const more = found.total - found.results.length;
    const tail = more > 0 && found.results.length > 0
        ? [`${countNoun(more, 'more incident')}; use --limit N to see them`]
        : [];
    return [head, ...blocks, ...tail].join('\n\n');
}
/** Every problem below its place in the query; empty without problems. */
export function formatProblems(text, problems) {
    return problems
        .map(({ start, end, message }) => [
        `  ${plainText(text)}`,
        `  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}  ${plainText(message)}`,
    ].join('\n'))
        .join('\n');
}
const plain = { strong: (text) => text, mark: (text) => text, quiet: (text) => text };
const colored = {
    strong: (text) => `\u001b[1m${text}\u001b[0m`,
    mark: (text) => `\u001b[1;33m${text}\u001b[0m`,
    quiet: (text) => `\u001b[2m${text}\u001b[0m`,
};
function describe({ record, title, labels, matches }, incident, hit) {
    const { postmortem } = incident;
    const { sections, summary } = toIncidentText(incident, undefined);
    const located = locate(sections, hit.terms);
    const section = postmortem.sections.find(({ anchor }) => anchor === located?.section.anchor);
    return {
        id: incident.id,
        title,
        date: record.date,
        organization: record.organization,
        severity: record.severity,
        impactMinutes: record.impactMinutes,
        labels,
        openActions: record.actions.open,
        section: located?.section.heading,
        excerpt: located?.excerpt ?? [{ text: summary, marked: false }],
        resolved: findFix(postmortem)?.summary?.text,
        path: postmortem.path,
        line: section?.line ?? 1,
        score: Math.round(hit.score * 100) / 100,
        matches,
    };
}
function headOf({ query, pasteWords, total, fellBack, missing, results }) {
    const nowhere = missing.length === 0 ? '' : ` Not in the archive: ${missing.join(', ')}.`;
    if (pasteWords !== undefined) {
        const by = pasteWords.length === 0 ? '' : `\nSearched for: ${pasteWords.join(', ')}.`;
        if (results.length === 0)
            return `No incident resembles this text.${by}${nowhere}`;
        return `${countNoun(total, 'incident')} similar to this text.${by}${nowhere}`;
    }
    if (results.length === 0)
        return `No results for ${query ?? ''}.${nowhere}`;
    if (fellBack)
        return `No exact match, showing partial matches.${nowhere}`;
    return `${countNoun(total, 'incident')} for ${query ?? ''}`;
}
function formatResult(result, place, style) {
    const { date, organization, severity, impactMinutes, openActions, labels } = result;
    const facts = [
        date,
        organization,
        severity?.toUpperCase(),
        impactMinutes === undefined ? undefined : formatMinutes(impactMinutes),
        openActions === 0 ? undefined : countNoun(openActions, 'open action item'),
    ].filter((fact) => fact !== undefined);
    const lines = [
        plainText(facts.join(' · ')),
        plainText(labels.join(' · ')),
        formatSegments(result.excerpt, style),
        ...result.matches.map(({ line, text, words }) => `line ${line}: ${style.quiet(plainText(shorten(text)))}  (${plainText(words.join(', '))})`),
        result.resolved === undefined ? '' : `Fix: ${plainText(result.resolved)}`,
        style.quiet(plainText(`${result.path}:${result.line}`)),
    ].filter((line) => line !== '');
    const title = style.strong(`${place}. ${plainText(result.title.map(({ text }) => text).join(''))}`);
    return [title, ...lines.map((line) => `   ${line}`)].join('\n');
}
function formatSegments(segments, style) {
    return segments
        .map(({ text, marked }) => (marked ? style.mark(plainText(text)) : plainText(text)))
        .join('');
}
/** Escape sequences in a file could overwrite the screen. */
function plainText(text) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, (run) => /[\n\t]/.test(run) ? ' ' : '');
}
function shorten(text) {
    return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
