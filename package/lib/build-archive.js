// Where the stages meet: files in, archive out. Nothing here reads the disk or the clock.
import { findContradictions } from './analyse/contradictions/contradictions.js';
import { measureDurations } from './analyse/durations/durations.js';
import { evaluateLabels, humanLabels } from './analyse/evaluation/label-evaluation.js';
import { createClassifier } from './classify/classify.js';
import { builtInTaxonomy, extendTaxonomy } from './classify/taxonomy/built-in-taxonomy.js';
import { readPostmortem } from './ingest/read-postmortem.js';
import { readSettings } from './ingest/config/settings.js';
import { readTaxonomyAdditions } from './ingest/config/taxonomy-file.js';
import { publishThemes, readTheme } from './ingest/theme.js';
import { checkThemeReferences, checkCrossReferences } from './ingest/cross-references.js';
import { toVocabulary } from './ingest/config/vocabulary.js';
import { compareText, sortDiagnostics } from './model/diagnostic.js';
/** Reads the settings and the taxonomy, once per command. Options win over `archive.yaml`. */
export function readContext(files, options) {
    const read = readSettings(files.settings);
    const settings = {
        ...read.settings,
        edition: options.edition ?? read.settings.edition,
        site: options.site ?? read.settings.site,
        base: options.base ?? read.settings.base,
    };
    const additions = readTaxonomyAdditions(files.taxonomy, builtInTaxonomy);
    const taxonomy = extendTaxonomy(builtInTaxonomy, additions.additions);
    return { settings, taxonomy, diagnostics: [...read.diagnostics, ...additions.diagnostics] };
}
/**
 * A function that reads, checks and classifies one file: the part of `buildArchive` that worker threads can share. Creating
 * it takes a while, so create it once per thread.
 */
export function createReader({ settings, taxonomy }) {
    const context = { settings, vocabulary: toVocabulary(taxonomy) };
    const classify = createClassifier(taxonomy);
    return (file) => {
        const { postmortem, diagnostics } = readPostmortem(file, context);
        if (postmortem === undefined)
            return { diagnostics };
        const { classification, inferred } = classify(postmortem);
        const incident = {
            ...classification,
            id: postmortem.id,
            postmortem,
            durations: measureDurations(postmortem),
            contradictions: findContradictions(postmortem),
        };
        return { incident, inferred, diagnostics };
    };
}
/** Reads all files in the current thread. */
function readArchive(files, options) {
    const context = readContext(files, options);
    return { context, readings: files.postmortems.map(createReader(context)) };
}
/**
 * The whole archive, newest incident first. Incidents with errors are left out, and every problem is in `diagnostics`: check
 * `hasErrors` before you publish it. Pass `reading` if the files have been read already.
 */
export function buildArchive(files, options, reading = readArchive(files, options)) {
    const { context, readings } = reading;
    const { settings, taxonomy } = context;
    const all = readings.flatMap(({ incident }) => incident?.postmortem ?? []);
    const themes = files.themes.map(readTheme);
    const visible = settings.edition === 'internal' ? readings : publish(readings);
    const readThemes = themes.flatMap(({ theme }) => theme ?? []);
    const hidden = all.filter(({ visibility }) => visibility === 'internal');
    return {
        settings,
        taxonomy,
        incidents: visible.flatMap(({ incident }) => incident ?? []).sort(compareNewest),
        themes: settings.edition === 'internal' ? readThemes : publishThemes(readThemes, hidden),
        evaluation: evaluate(visible),
        diagnostics: sortDiagnostics([
            ...files.diagnostics,
            ...context.diagnostics,
            ...readings.flatMap(({ diagnostics }) => diagnostics),
            ...themes.flatMap(({ diagnostics }) => diagnostics),
            ...checkCrossReferences(all, files.postmortems),
            ...checkThemeReferences(readThemes, all, files.themes),
        ]),
        asOf: options.asOf,
    };
}
function evaluate(readings) {
    return evaluateLabels(readings.flatMap(({ incident, inferred }) => incident === undefined || inferred === undefined
        ? []
        : { human: humanLabels(incident.postmortem.declared), predicted: inferred }));
}
/** The readings of a public edition: no internal incidents, and no references to them. */
function publish(readings) {
    const visible = readings.filter(({ incident }) => incident?.postmortem.visibility === 'public');
    const ids = new Set(visible.flatMap(({ incident }) => incident?.id ?? []));
    return visible.map(({ incident, ...reading }) => {
        if (incident === undefined)
            return reading;
        const related = incident.postmortem.related.filter(({ id }) => ids.has(id));
        return { ...reading, incident: { ...incident, postmortem: { ...incident.postmortem, related } } };
    });
}
function compareNewest(a, b) {
    return b.postmortem.date.instant - a.postmortem.date.instant || compareText(a.id, b.id);
}
