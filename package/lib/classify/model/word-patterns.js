// Patterns of words, as data: `ran|running out of ~2 memory|disk` finds these words in this order, with up to two other
// words in the place of `~2`. A name after `@` stands for a list of words.
import { toStem } from './words.js';
/** The patterns ready to be looked for. A list of words that `lists` does not have is a mistake in the data: it throws. */
export function indexPatterns(patterns, lists = {}) {
    const index = new Map();
    for (const [text, value] of patterns) {
        const [first, ...rest] = readSteps(text, lists);
        for (const stem of first?.stems ?? []) {
            const others = index.get(stem);
            if (others === undefined)
                index.set(stem, [{ value, rest }]);
            else
                others.push({ value, rest });
        }
    }
    return index;
}
function readSteps(text, lists) {
    const steps = [];
    let gap = 0;
    for (const part of text.split(' ')) {
        if (part.startsWith('~'))
            gap = Number(part.slice(1));
        else {
            steps.push({
                gap,
                stems: new Set(part
                    .split('|')
                    .flatMap((one) => expand(one, lists))
                    .map(toStem)),
            });
            gap = 0;
        }
    }
    return steps;
}
function expand(one, lists) {
    if (!one.startsWith('@'))
        return [one];
    const list = lists[one.slice(1)];
    if (list === undefined)
        throw new Error(`indexPatterns: there is no list of words named ${one}`);
    return list.split('|');
}
/** Every pattern found, in the order of the words; where it can match in several ways, the shortest. */
export function findPatterns(words, index) {
    const hits = [];
    for (const [first, { stem }] of words.entries()) {
        for (const { value, rest } of index.get(stem) ?? []) {
            const last = follow(words, rest, 0, first);
            if (last !== undefined)
                hits.push({ value, first, last });
        }
    }
    return hits;
}
/** The place of the last word when the steps from `at` on follow on the word at `place`. */
function follow(words, steps, at, place) {
    const step = steps[at];
    if (step === undefined)
        return place;
    for (let next = place + 1; next <= place + 1 + step.gap; next += 1) {
        const stem = words[next]?.stem;
        if (stem === undefined || !step.stems.has(stem))
            continue;
        const last = follow(words, steps, at + 1, next);
        if (last !== undefined)
            return last;
    }
    return undefined;
}
