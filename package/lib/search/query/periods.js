/** `after:2021-06` means started on June 1 or later, `before:2021-06` earlier; years, months and days are understood. */
export function readPeriod(field, text) {
    const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
    const [year = 0, month = 1, day = 1] = (match?.slice(1) ?? []).map((part) => part === undefined ? undefined : Number(part));
    const first = new Date(Date.UTC(year, month - 1, day));
    const exists = first.getUTCMonth() === month - 1 && first.getUTCDate() === day && year >= 1000;
    if (match === null || !exists)
        return { expected: 'a day, month or year such as 2021-06' };
    return {
        filter: field === 'after' ? { values: {}, from: dayOf(first) } : { values: {}, to: dayOf(first, -1) },
    };
}
/** The days of a filter as `after:` and `before:` take them, shortened to months or years where possible. */
export function formatDays(field, { from, to }) {
    const bound = field === 'after' ? from : to;
    if (bound === undefined)
        return [];
    const day = field === 'after' ? bound : dayOf(new Date(Date.parse(bound)), 1);
    return [[field, day.replace(/-01$/, '').replace(/^(\d{4})-01$/, '$1')]];
}
/**
 * `>1h`, `<30m`, `1h..4h`, `2h30m` and days: an hour or more, less than half an hour, from one hour to under four.
 * Undefined for other texts.
 */
export function readMinutes(text) {
    const [, sign, one, other] = /^(?:(>=?|<)(\w+)|(\w+)\.\.\w+)$/.exec(text.replace(/\s/g, '')) ?? [];
    const low = minutesOf(one ?? other ?? '');
    if (low === undefined)
        return undefined;
    if (sign === '<')
        return { values: {}, below: low };
    if (sign !== undefined)
        return { values: {}, atLeast: low };
    const high = minutesOf(text.replace(/\s/g, '').split('..')[1] ?? '');
    return high === undefined || high <= low ? undefined : { values: {}, atLeast: low, below: high };
}
/** The bounds of a filter as `duration:` takes them. */
export function formatMinuteBounds({ atLeast, below }) {
    if (atLeast !== undefined && below !== undefined && below > atLeast)
        return [`${formatLength(atLeast)}..${formatLength(below)}`];
    return [
        ...(atLeast === undefined ? [] : [`>${formatLength(atLeast)}`]),
        ...(below === undefined ? [] : [`<${formatLength(below)}`]),
    ];
}
const units = [
    ['w|wk|week|weeks', 10_080],
    ['d|day|days', 1440],
    ['h|hr|hrs|hour|hours', 60],
    ['m|min|mins|minute|minutes', 1],
];
/** `90`, `90m`, `1h30m`, `2days` in minutes; undefined for anything else. */
function minutesOf(text) {
    if (/^\d{1,6}$/.test(text))
        return Number(text);
    const pattern = units.map(([names]) => `(?:(\\d{1,5})(?:${names}))?`).join('');
    const match = text === '' ? null : new RegExp(`^${pattern}$`, 'i').exec(text);
    if (match === null)
        return undefined;
    return units.reduce((sum, [, minutes], place) => sum + Number(match[place + 1] ?? 0) * minutes, 0);
}
function formatLength(minutes) {
    if (minutes > 0 && minutes % 1440 === 0)
        return `${minutes / 1440}d`;
    if (minutes > 0 && minutes % 60 === 0)
        return `${minutes / 60}h`;
    return `${minutes}m`;
}
function dayOf(day, later = 0) {
    return new Date(day.getTime() + later * 86_400_000).toISOString().slice(0, 10);
}
