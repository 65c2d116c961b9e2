import { componentLine } from '../../model/taxonomy.js';
import { formatDate } from '../../model/time.js';
import { toTerms } from '../../text/tokenizer.js';
/** The document of an incident; fields without text are absent. */
export function toSearchDocument(incident, taxonomy) {
    const { postmortem } = incident;
    const fields = {
        headings: [],
        summary: [],
        causes: [],
        errors: [],
        text: [],
        aside: [],
    };
    for (const section of postmortem.sections)
        addSection(section, fields);
    fields.summary.push(postmortem.impact?.summary ?? '', postmortem.fix?.summary?.text ?? '');
    fields.errors.push(...(postmortem.fix?.commands ?? []));
    fields.text.push(...(postmortem.fix?.didNotHelp ?? []).map(({ text }) => text));
    fields.text.push(...actionsAbove(postmortem));
    const joined = Object.entries(fields).map(([field, texts]) => [field, texts.join('\n')]);
    return {
        id: incident.id,
        title: postmortem.title,
        labels: labelsOf(incident, taxonomy).join('\n'),
        keys: keysOf(incident, taxonomy).join(' '),
        ...Object.fromEntries(joined.filter(([, text]) => text.trim() !== '')),
    };
}
/** The words of an incident that results show; `resolved` is its record's. */
export function toIncidentText(incident, resolved) {
    const { summary, sections } = incident.postmortem;
    return { summary, resolved, sections: sections.map(toSectionText).filter(({ text }) => text !== '') };
}
/** The taxonomy's aliases, a team's own included, as queries use them; sorted by their words. */
export function toAliases(taxonomy) {
    const keysByTerms = new Map();
    for (const { axis, prefix } of axes) {
        for (const value of taxonomy[axis]) {
            for (const alias of value.aliases) {
                const terms = toTerms(alias).join(' ');
                const keys = keysByTerms.get(terms) ?? new Set();
                if (terms !== '')
                    keysByTerms.set(terms, keys.add(`${prefix}:${value.id}`));
            }
        }
    }
    return [...keysByTerms]
        .map(([terms, keys]) => [terms, [...keys]])
        .sort(([a], [b]) => (a < b ? -1 : 1));
}
const axes = [
    { axis: 'causes', prefix: 'cause' },
    { axis: 'triggers', prefix: 'trigger' },
    { axis: 'components', prefix: 'component' },
    { axis: 'detections', prefix: 'detection' },
];
const fieldsByKind = {
    summary: 'summary',
    'root-cause': 'causes',
    'contributing-factors': 'causes',
    trigger: 'causes',
    'status-updates': 'aside',
    supporting: 'aside',
};
function toSectionText({ passages, heading, anchor, depth }) {
    const lines = passages.map((passage) => passage.kind === 'code' ? passage.text : passage.text.replaceAll('`', '').replace(/\s+/g, ' '));
    return { anchor: depth === 0 ? '' : anchor, heading, text: lines.join('\n') };
}
function addSection({ kind, heading, passages }, fields) {
    // Headings such as "Root cause" stand over every write-up, so only the author's own say something.
    if (kind === 'other')
        fields.headings.push(heading);
    for (const { prose, errors } of passages.map(takeErrors)) {
        fields[fieldsByKind[kind] ?? 'text'].push(prose);
        fields.errors.push(...errors);
    }
}
/** Inline code, and identifiers that authors write without the marks: `ERR_CONN_RESET`, `CrashLoopBackOff`, `ENOSPC`. */
const errorString = /`([^`]+)`|\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+){2,}|E[A-Z]{4,})\b/g;
/** A word of prose moves to the error strings, it is not in both: the index would grow and the word count twice. */
function takeErrors(passage) {
    if (passage.kind === 'code')
        return { prose: '', errors: [passage.text] };
    const errors = [...passage.text.matchAll(errorString)].map((match) => match[1] ?? match[0]);
    return { prose: errors.length === 0 ? passage.text : passage.text.replace(errorString, ' '), errors };
}
/** Action items of the front matter stand in no section. */
function actionsAbove(postmortem) {
    return postmortem.actions
        .filter((action) => action.line < postmortem.bodyLine)
        .map((action) => action.title);
}
/** Labels that count: suggestions are for people to look at, and `unknown` is what nobody searches for. */
function labelled({ causes, trigger, components, detection }, taxonomy) {
    const counts = (label) => label !== undefined && label.origin !== 'suggestion' && label.id !== 'unknown';
    const faulty = components.filter(counts).flatMap((label) => componentLine(taxonomy, label.id));
    return [
        ...causes.filter(counts).map(({ id }) => ({ axis: 'causes', id })),
        ...[...new Set(faulty)].map((id) => ({ axis: 'components', id })),
        ...[trigger].filter(counts).map(({ id }) => ({ axis: 'triggers', id })),
        ...[detection].filter(counts).map(({ id }) => ({ axis: 'detections', id })),
    ];
}
function keysOf(incident, taxonomy) {
    const prefixes = new Map(axes.map(({ axis, prefix }) => [axis, prefix]));
    return labelled(incident, taxonomy).map(({ axis, id }) => `${prefixes.get(axis) ?? axis}:${id}`);
}
function labelsOf(incident, taxonomy) {
    const { organization, services, tags, severity, date } = incident.postmortem;
    const day = formatDate(date.instant, date.zone);
    const names = labelled(incident, taxonomy).map(({ axis, id }) => taxonomy[axis].find((value) => value.id === id)?.name ?? id);
    return [
        organization,
        severity,
        ...services,
        ...tags,
        ...names,
        day,
        day.slice(0, 4),
        months[Number(day.slice(5, 7)) - 1],
    ].filter((label) => label !== undefined);
}
const months = 'January February March April May June July August September October November December'.split(' ');
