// hindsight label: accepts inferred labels above a confidence in bulk, by writing them into front matter.
import { countNoun } from '../../text/english.js';
import { openLabelStore } from '../label/label-store.js';
import { requireFolder } from '../archive-folder.js';
/** Accepts every unconfirmed label at or above the confidence, one edit per file, and prints what was written. */
export function label({ content, acceptAbove, dryRun = false, json = false }) {
    requireFolder(content);
    const store = openLabelStore(content);
    const questions = store.questions();
    const accepted = questions.filter(({ confidence }) => confidence >= acceptAbove);
    const byIncident = Map.groupBy(accepted, ({ incident }) => incident);
    if (!dryRun) {
        for (const [incident, labels] of byIncident)
            store.decide(incident, labels.map(({ axis, id, role }) => ({ kind: 'accept', axis, id, role })));
    }
    const left = questions.length - accepted.length;
    if (json)
        console.log(JSON.stringify({ written: !dryRun, left, accepted: accepted.map(toJson) }, null, 2));
    else
        console.log(formatReport([...byIncident.values()], { dryRun, left }));
    return 0;
}
function toJson({ incident, path, axis, id, role, confidence, evidence }) {
    const [{ line, quote }] = evidence;
    return { incident, path, axis, id, role, confidence, line, quote };
}
function formatReport(files, { dryRun, left }) {
    const blocks = files.map((labels) => [labels[0]?.path ?? '', ...labels.map(formatLabel)].join('\n'));
    const count = files.reduce((sum, labels) => sum + labels.length, 0);
    const verb = dryRun ? 'Would accept' : 'Accepted';
    const summary = `${verb} ${countNoun(count, 'label')} in ${countNoun(files.length, 'file')}. ${countNoun(left, 'label')} below the confidence ${left === 1 ? 'is' : 'are'} left to confirm.`;
    return [...blocks, summary].join('\n\n');
}
function formatLabel({ axis, id, role, confidence, evidence }) {
    const [{ line, quote }] = evidence;
    const name = role === undefined ? id : `${id} (${role})`;
    const share = `${Math.round(confidence * 100)}%`;
    return `  ${axis.padEnd(10)} ${name.padEnd(34)} ${share.padStart(4)}  line ${line}: “${quote}”`;
}
