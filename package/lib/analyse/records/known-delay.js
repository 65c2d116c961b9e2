/**
 * Whether the start is the moment of detection. Nearly always the author set the start to the alert, because nothing
 * earlier was known: the impact may have begun long before.
 */
export function startsAtAlert({ detectMinutes }) {
    return detectMinutes === 0;
}
/** Minutes from the start to detection; undefined where either is unknown, or the start is set to the alert. */
export function delayOf(record) {
    return startsAtAlert(record) ? undefined : record.detectMinutes;
}
