// hindsight import: foreign documents to postmortem files, each with the receipt of what was read where.
import { readContext } from '../../build-archive.js';
import { createClassifier } from '../../classify/classify.js';
import { isFolder, readArchiveFiles } from '../../files.js';
import { readForeign } from '../../import/read-document.js';
import { toVocabulary } from '../../ingest/config/vocabulary.js';
import { hasErrors } from '../../model/diagnostic.js';
import { readZone } from '../../ingest/time/zones.js';
import { UsageError } from '../usage-error.js';
import { countNoun } from '../../text/english.js';
import { openImportFolder } from '../import/import-folder.js';
import { describeSkipped, listInputs, readInput } from '../import/import-inputs.js';
import { prepareImport } from '../import/prepare.js';
import { formatReceipt } from '../import/receipt-table.js';
/** Imports every document below `paths` and prints the receipts; 1 when one could not be written, 2 when one is not there. */
export async function importDocuments(paths, options) {
    const zone = options.timezone === undefined ? undefined : readZone(options.timezone);
    if (zone !== undefined && 'problem' in zone)
        throw new UsageError(`--timezone "${options.timezone ?? ''}" is no zone; write Europe/Madrid, UTC or +02:00`);
    const context = readReceiptContext(options.out);
    const folder = openImportFolder(options.out, {
        isDry: options.dryRun === true,
        update: options.update === true,
    });
    const { paths: inputs, skipped } = listInputs(paths);
    const outcomes = [];
    for (const [index, path] of inputs.entries()) {
        showProgress(index, inputs.length, options);
        outcomes.push(importInput(await readInput(path), { context, folder, zone: zone?.zone }));
    }
    showProgress(inputs.length, inputs.length, options);
    print(outcomes, options);
    const note = describeSkipped(skipped);
    if (note !== undefined && options.json !== true)
        console.log(note);
    if (outcomes.some(({ isMisuse }) => isMisuse === true))
        return 2;
    return outcomes.some(({ problem }) => problem !== undefined) ? 1 : 0;
}
/** What the archive that is written to knows of severities and labels. */
function readReceiptContext(out) {
    const files = isFolder(out) ? readArchiveFiles(out) : undefined;
    const { settings, taxonomy } = readContext(files ?? {}, { edition: 'internal' });
    return {
        settings,
        vocabulary: toVocabulary(taxonomy),
        classify: createClassifier(taxonomy),
    };
}
function importInput(input, { context, folder, zone }) {
    if ('problem' in input)
        return { receipts: [], problem: `${input.path} ${input.problem}`, isMisuse: input.isMisuse };
    const severities = Object.keys(context.settings.severities);
    const reading = readForeign(input.text, { path: input.path, zone, severities });
    if ('problem' in reading)
        return { receipts: [], problem: `${input.path} ${reading.problem}` };
    // Text in another encoding is not what the file holds byte for byte, so the file itself is kept.
    const original = {
        name: input.path,
        bytes: input.bytes,
        text: input.encoding === undefined ? input.text : '',
    };
    const receipts = reading.incidents.map((facts, part) => {
        const prepared = prepareImport(facts, titleOf(input.path), context);
        const written = hasErrors(prepared.diagnostics) ? undefined : folder.write(prepared, { original, part });
        return {
            file: input.path,
            written: written?.paths ?? [],
            note: written?.note,
            ...prepared.receipt,
            problem: problemOf(prepared.diagnostics),
        };
    });
    const failed = receipts.find(({ problem }) => problem !== undefined);
    return {
        receipts,
        problem: failed === undefined ? undefined : `${input.path}: not written, ${failed.problem ?? ''}`,
    };
}
function problemOf(diagnostics) {
    const error = diagnostics.find(({ level }) => level === 'error');
    if (error === undefined)
        return undefined;
    if (error.id === 'missing-date')
        return 'it names no date of an incident; add a line such as "Date: 2024-03-31"';
    return `found ${error.found}, expected ${error.expected}`;
}
/** A title for a document that has none: the words of its file's name. */
function titleOf(path) {
    const words = (path.split('/').at(-1) ?? '')
        .replace(/\.\w+$/, '')
        .replace(/[-_\s]+/g, ' ')
        .trim();
    return words === '' ? 'Untitled incident' : words;
}
function showProgress(done, count, { json }) {
    if (!process.stderr.isTTY || count < 5 || json === true)
        return;
    process.stderr.write(done === count ? '\r\u001B[K' : `\r${done} of ${count} documents read`);
}
function print(outcomes, options) {
    const receipts = outcomes.flatMap((outcome) => outcome.receipts);
    for (const { problem } of outcomes)
        if (problem !== undefined)
            console.error(`hindsight: ${problem}`);
    if (options.json === true) {
        console.log(JSON.stringify(receipts, null, 2));
        return;
    }
    for (const receipt of receipts)
        console.log(`${formatReceipt(receipt)}\n`);
    const count = receipts.filter(({ written }) => written.length > 0).length;
    console.log(`${countNoun(outcomes.length, 'document')} read, ${countNoun(count, 'incident')} ${options.dryRun === true ? 'would be written' : 'written'}.`);
}
