// The one query pipeline: the site's worker, the command line and the evaluation all answer questions here.
import { filterAxes } from '../../analyse/records/filter-axes.js';
import { formatMinutes } from '../../model/time.js';
import { countNoun } from '../../text/english.js';
import { completeQuery, listFieldSuggestions } from '../query/completion.js';
import { findField } from '../query/query-fields.js';
import { countMatching, findIncidents, findPartial, needsTexts, parseFor, takeWithPhrases, } from './matching.js';
import { locate, markTerms } from './snippet.js';
/** The results of a question. Without a filter it loads the records of the rows shown and no others. */
export async function answerQuestion(source, question) {
    const { order, limit, facets } = question;
    const parsed = await parseQuestion(source, question);
    const { query } = parsed;
    const found = await source.load(() => findIncidents(source, parsed, { order, limit }));
    // Counting facets reads every text anyway, so the total may as well be exact.
    const most = facets !== undefined && needsTexts(query) ? Math.max(limit, source.maxTexts) : limit;
    const { taken, complete } = await takeWithPhrases(source, query, { hits: found.hits, limit: most });
    const rows = await source.load(() => rowsOf(source, taken.slice(0, limit)));
    const partial = await source.load(() => order === 'relevance' ? rowsOf(source, findPartial(source, parsed, { found, limit })) : []);
    const draw = ({ record, hit }) => toRow(record, hit, source);
    return {
        hits: [...rows, ...partial].map(({ hit }) => hit),
        answer: {
            query,
            rows: rows.map(draw),
            partial: partial.map(draw),
            total: needsTexts(query) ? taken.length : found.total,
            atLeast: !complete,
            unfiltered: found.incidents.length,
            fellBack: found.fellBack,
            missing: found.missing,
            asked: found.asked,
            suggestion: found.suggestion,
            pasteWords: found.pasteWords,
        },
    };
}
/** The facets a question asks for: each counts what the question would find with that value chosen on its axis. */
export async function countAnswer(source, question) {
    const parsed = await parseQuestion(source, question);
    const counted = filterAxes.filter((axis) => question.facets?.includes(axis) === true || parsed.query.filter.values[axis] !== undefined);
    return { facets: await countMatching(source, parsed, counted), counted, names: source.names };
}
/** Completions of the query at the caret; values count the incidents that the rest of the question finds. */
export async function completeQuestion(source, question) {
    const { query: typed, caret } = question;
    if (caret === undefined)
        return undefined;
    if (isBlank(typed)) {
        // Below a pasted text there are results to look at already.
        const suggestions = question.paste === undefined ? listFieldSuggestions().slice(0, maxFirstFields) : [];
        return { start: 0, end: typed.length, suggestions };
    }
    const { engine, names } = source;
    const { aliases } = engine.lexicon;
    const bare = await source.load(() => completeQuery(typed, caret, { names, facets: source.records.values(names), aliases }));
    const [, name] = /^-?(\p{L}+):/u.exec(typed.slice(bare.start, caret)) ?? [];
    const field = name === undefined ? undefined : findField(name);
    if (field === undefined || (isBlank(typed.slice(0, bare.start)) && question.paste === undefined))
        return bare;
    const rest = typed.slice(0, bare.start) + typed.slice(bare.end);
    const parsed = await parseQuestion(source, { ...question, query: rest });
    const facets = await countMatching(source, parsed, field.axis === undefined ? statusAxes : [field.axis]);
    return facets === undefined ? bare : completeQuery(typed, caret, { names, facets, aliases });
}
/** The axes of the values that `is:`, `after:` and `before:` complete to. */
const statusAxes = ['actions', 'kind', 'year'];
/** How many fields an empty query suggests. */
const maxFirstFields = 8;
/** The best excerpt of a hit's text; without section and excerpt when only title or labels match. */
export function detailsOf(hit, { sections, summary, resolved }) {
    const located = locate(sections, hit.terms);
    return {
        incident: hit.incident,
        summary,
        fix: resolved,
        section: located && { anchor: located.section.anchor, heading: located.section.heading },
        excerpt: located?.excerpt,
    };
}
function isBlank(text) {
    return text.trim() === '';
}
async function parseQuestion(source, { query: typed, paste }) {
    return { typed, paste, query: await source.load(() => parseFor(source, typed)) };
}
function rowsOf({ records }, hits) {
    return hits.flatMap((hit) => {
        const record = records.rowOf(hit.incident);
        return record === undefined ? [] : [{ record, hit: { ...hit, incident: record.id } }];
    });
}
/** A prefix can match hundreds of terms; marking a dozen of them is enough. */
const maxHighlights = 12;
function toRow(record, hit, { names }) {
    return {
        record,
        title: markTerms(record.title, hit.terms),
        facts: factsOf(record),
        labels: labelsOf(record, names),
        highlight: surest(hit.terms),
        matches: hit.matches,
    };
}
/** Written here rather than on the page, which would have to load everything about time zones for it. */
function factsOf({ date, organization, severity, impactMinutes, actions }) {
    const facts = [
        date,
        organization,
        severity?.toUpperCase(),
        impactMinutes === undefined ? undefined : formatMinutes(impactMinutes),
        actions.open === 0 ? undefined : countNoun(actions.open, 'open action item'),
    ];
    return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}
function labelsOf(record, names) {
    const nameIn = (values, id) => values.find((value) => value.id === id)?.name ?? id;
    return [
        ...record.causes.map((id) => nameIn(names.causes, id)),
        ...record.components.map((id) => nameIn(names.components, id)),
    ];
}
function surest(terms) {
    return [...terms]
        .sort(([, a], [, b]) => b - a)
        .slice(0, maxHighlights)
        .map(([term]) => term);
}
