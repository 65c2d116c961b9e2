// Whether two properties occur together more or less often than independent ones would.
import { logChoose } from './log-factorials.js';
/**
 * The exact test of an overlap of `count` with fixed margins: both tails of the hypergeometric distribution (Fisher's
 * exact test, one-sided either way).
 */
export function testOverlap(margins, count) {
    const { population, first, second } = margins;
    const { least, chances } = listChances(margins);
    const sum = (part) => Math.min(1, part.reduce((total, chance) => total + chance, 0));
    const place = Math.max(0, count - least);
    return {
        expected: population === 0 ? 0 : (first * second) / population,
        atLeast: sum(chances.slice(place)),
        atMost: count < least ? 0 : sum(chances.slice(0, place + 1)),
    };
}
/**
 * The overlaps that independent properties give in 95 of 100 cases (the central range of the hypergeometric
 * distribution). Of `looks` ranges that are looked at together, all hold in 95 of 100 cases (Bonferroni).
 */
export function overlapInterval(margins, looks = 1) {
    const tail = 0.025 / looks;
    const { least, chances } = listChances(margins);
    const find = (inOrder) => {
        let sum = 0;
        // Rounding may leave a sum of all chances a little under one.
        return Math.max(0, inOrder.findIndex((chance) => (sum += chance) > tail * (1 + 1e-9)));
    };
    return { low: least + find(chances), high: least + chances.length - 1 - find([...chances].reverse()) };
}
/** The chance of each possible overlap, from the least on. */
function listChances({ population, first, second }) {
    const least = Math.max(0, first + second - population);
    const total = logChoose(population, second);
    const chances = Array.from({ length: Math.min(first, second) - least + 1 }, (_, place) => {
        const shared = least + place;
        return Math.exp(logChoose(first, shared) + logChoose(population - first, second - shared) - total);
    });
    return { least, chances };
}
