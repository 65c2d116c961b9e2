/** Labels that count: the author's and the rules'. */
export function isCounted(label) {
    return label.origin !== 'suggestion';
}
/** The id of a label that counts; `unknown` where there is none. */
export function countedId(label) {
    return label !== undefined && isCounted(label) ? label.id : 'unknown';
}
/**
 * Each id once, `unknown` only by itself: beside a cause that is known it says that there may be more of them, not that
 * none is known.
 */
export function knownOrUnknown(ids) {
    const all = [...new Set(ids)];
    const known = all.filter((id) => id !== 'unknown');
    return known.length > 0 ? known : all;
}
/** The ids of the components with a role, each once. */
export function componentsWithRole(components, role) {
    return [...new Set(components.filter((one) => one.role === role && isCounted(one)).map(({ id }) => id))];
}
