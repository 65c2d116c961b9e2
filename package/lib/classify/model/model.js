import { inputCount, sigmoid, summarizeEvidence, toInputs } from './combine.js';
import { createFeatureReader } from './features.js';
import { unpackRows, } from './weights-file.js';
export const modelAxes = ['causes', 'triggers', 'detections'];
/** The model of a weights file, unpacked once and used for every report. */
export function createModel(file) {
    const names = file.features.split(' ');
    const numbers = new Map(names.map((name, number) => [name, number]));
    const labels = modelAxes.flatMap((axis) => file.axes[axis].labels);
    const scorer = {
        numbers,
        labels,
        sentence: unpackRows(file.sentence, names.length, labels.map(({ sentenceStep }) => sentenceStep)),
        report: unpackRows(file.report, names.length, labels.map(({ reportStep }) => reportStep)),
    };
    const reader = createFeatureReader((name) => numbers.has(name));
    return {
        predict: (sentences) => {
            const features = reader.ofSentences(sentences);
            const scores = features.map((one) => score(one, scorer.sentence, { scorer, bias: ({ sentenceBias }) => sentenceBias }));
            const report = score(reader.ofReport(sentences, features), scorer.report, {
                scorer,
                bias: ({ reportBias }) => reportBias,
            });
            return combine(file, sentences, { scores, report });
        },
    };
}
function score(features, { starts, labels, values }, { scorer, bias }) {
    const scores = Float64Array.from(scorer.labels, bias);
    for (const [name, value] of features) {
        const feature = scorer.numbers.get(name);
        if (feature === undefined)
            continue;
        for (let entry = starts[feature] ?? 0; entry < (starts[feature + 1] ?? 0); entry += 1) {
            const label = labels[entry] ?? 0;
            scores[label] = (scores[label] ?? 0) + value * (values[entry] ?? 0);
        }
    }
    return scores;
}
function combine(file, sentences, { scores, report }) {
    let number = 0;
    const evidence = modelAxes.map((axis) => file.axes[axis].labels.map((label) => {
        const place = number++;
        const own = Float64Array.from(scores, (one) => one[place] ?? 0);
        const summary = summarizeEvidence({ report: report[place] ?? 0, sentences: own }, sentences);
        return { label, sentences: own, summary };
    }));
    const summaries = evidence.map((axis) => new Map(axis.map(({ label, summary }) => [label.id, summary])));
    const [causes = new Map()] = summaries;
    const predict = (axis) => {
        const at = modelAxes.indexOf(axis);
        return (evidence[at] ?? []).map(({ label, sentences: own }, place) => ({
            label,
            sentences: own,
            probability: sigmoid(weigh(toInputs(axis, label.id, summaries[at] ?? new Map(), causes), file.axes[axis], place)),
        }));
    };
    return { causes: predict('causes'), triggers: predict('triggers'), detections: predict('detections') };
}
function weigh(inputs, { combine: weights }, place) {
    const bias = weights[inputCount + place] ?? 0;
    return inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), bias);
}
