import { sigmoid } from '../model/combine.js';
import { unpackNumbers } from '../model/weights-file.js';
import { listCandidates } from './component-candidates.js';
/** A ranker over the weights of a file. */
export function createRanker(weights, context) {
    const numbers = new Map(weights.names.split(' ').map((name, number) => [name, number]));
    const score = createScorer(weights, numbers);
    return {
        rank: (sentences, predictions) => {
            const scored = listCandidates(sentences, predictions, context).map((candidate) => ({
                candidate,
                faulty: sigmoid(score('faulty', candidate)),
                affected: sigmoid(score('affected', candidate)),
            }));
            return chooseComponents(scored, weights);
        },
    };
}
function createScorer(weights, numbers) {
    const unpacked = {
        faulty: unpackNumbers(weights.faulty.packed, weights.faulty.step),
        affected: unpackNumbers(weights.affected.packed, weights.affected.step),
    };
    return (role, { features }) => {
        let sum = weights[role].bias;
        for (const [name, value] of features) {
            const number = numbers.get(name);
            if (number !== undefined)
                sum += value * (unpacked[role][number] ?? 0);
        }
        return sum;
    };
}
/**
 * Shown is what passes the threshold, and in any case the likeliest component if it comes near it: a report is about
 * something. Each has the role it is likelier to have; most failures are of the part that is most affected.
 */
export function chooseComponents(scored, { suggested, counted, countedAlone }) {
    const either = ({ faulty, affected }) => 1 - (1 - faulty) * (1 - affected);
    return scored
        .toSorted((a, b) => either(b) - either(a))
        .flatMap((one, rank) => {
        if (either(one) < (rank === 0 ? suggested / 2 : suggested))
            return [];
        const role = one.faulty >= one.affected * 0.8 ? 'faulty' : 'affected';
        const isCounted = one[role] >= counted || (either(one) >= countedAlone && one[role] >= suggested);
        return [
            {
                component: one.candidate.component,
                role,
                probability: one[role],
                isCounted,
                candidate: one.candidate,
            },
        ];
    });
}
