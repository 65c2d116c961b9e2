// Typos of authors: rare terms one edit away from a frequent one, so that "outage" also finds "outtage".
import { countEdits } from '../../text/spelling.js';
/** A term in this many incidents or fewer may be an author's typo. */
const rareCount = 2;
/**
 * By term, the rare terms of the archive one edit away that begin with the same letter: "outage" finds "outtage",
 * but "node" does not find "code". `counts` says how many incidents have a term.
 */
export function findVariants(counts) {
    const groups = new Map();
    for (const term of counts.keys()) {
        if (!/^[a-z]{5,24}$/.test(term))
            continue;
        // Two words one edit apart have a common word that lacks one letter of each.
        for (const shorter of shortenings(term)) {
            const group = groups.get(shorter);
            if (group === undefined)
                groups.set(shorter, [term]);
            else
                group.push(term);
        }
    }
    const variants = new Map();
    for (const group of groups.values()) {
        if (group.length > 1)
            addVariants(group, counts, variants);
    }
    return new Map([...variants].map(([term, found]) => [term, [...found].sort()]));
}
function shortenings(term) {
    const found = new Set([term]);
    for (let at = 1; at < term.length; at++)
        found.add(term.slice(0, at) + term.slice(at + 1));
    return found;
}
function addVariants(group, counts, variants) {
    for (const typo of group) {
        const count = counts.get(typo) ?? 0;
        if (count > rareCount)
            continue;
        for (const term of group) {
            if (term === typo || (counts.get(term) ?? 0) < count || countEdits(term, typo) > 1)
                continue;
            variants.set(term, (variants.get(term) ?? new Set()).add(typo));
        }
    }
}
