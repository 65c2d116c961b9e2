import { formatMinutes } from '../../model/time.js';
import { drawLink, drawText, round } from './svg.js';
import { s } from '../../html/elements.js';
import { measureText, textSize } from './text-metrics.js';
/** Sizes differ between these durations; one of 14,232 h must not turn all others into points. */
const shortest = 5;
const longest = 7 * 1440;
const radii = { least: 3, most: 10, unknown: 3.5 };
/** The radius in pixels, by the logarithm of the minutes. */
export function radiusOf(minutes) {
    if (minutes === undefined)
        return radii.unknown;
    const share = Math.log(Math.max(minutes, shortest) / shortest) / Math.log(longest / shortest);
    return round(radii.least + Math.min(1, share) * (radii.most - radii.least));
}
/**
 * Moves dots up and down until none covers another, as near to the middle line as possible (a beeswarm). The same dots
 * always land in the same places.
 */
export function arrangeSpots(spots) {
    const placed = [];
    const widest = Math.max(0, ...spots.map(({ radius }) => radius));
    for (const spot of [...spots].sort((a, b) => a.x - b.x)) {
        // Placed spots are in order of x, so the near ones are at the end.
        const near = [];
        for (let place = placed.length - 1; place >= 0; place -= 1) {
            const other = placed[place];
            if (other === undefined || spot.x - other.x >= spot.radius + widest + gap)
                break;
            const square = (spot.radius + other.radius + gap) ** 2 - (spot.x - other.x) ** 2;
            if (square > 0)
                near.push({ y: other.y, reach: Math.sqrt(square) });
        }
        placed.push({ ...spot, y: round(nearestFree(near)) });
    }
    return placed;
}
/** Free pixels between two dots. */
const gap = 1;
function nearestFree(near) {
    const candidates = [0, ...near.flatMap(({ y, reach }) => [y - reach, y + reach])].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
    const isFree = (y) => near.every((other) => Math.abs(other.y - y) >= other.reach - 0.01);
    return candidates.find(isFree) ?? 0;
}
/** The height a swarm needs above and below its middle line. */
export function reachOf(spots) {
    return spots.reduce((reach, { y, radius }) => Math.max(reach, Math.abs(y) + radius), 0);
}
/** A dot that links to its incident; all of one size where `radius` is given. */
export function drawSpot(record, place, links, radius = radiusOf(record.impactMinutes)) {
    return drawLink(links.incident(record.id), describeRecord(record), [
        drawCircle(place, radius, classOf(record)),
    ]);
}
/** `2021-10-04 Title, SEV1, impact 6 h 03 min`. */
function describeRecord({ title, date, severity, impactMinutes }) {
    const impact = impactMinutes === undefined ? 'duration unknown' : `impact ${formatMinutes(impactMinutes)}`;
    return [`${date} ${title}`, ...(severity === undefined ? [] : [severity.toUpperCase()]), impact].join(', ');
}
/** What sizes and fills mean, on one line from `x` on; `y` is the middle of the dots. */
export function drawSpotKey(x, y) {
    const samples = [5, 60, 1440, undefined];
    let left = x;
    return samples.flatMap((minutes) => {
        const radius = radiusOf(minutes);
        const text = minutes === undefined ? 'unknown' : formatMinutes(minutes);
        const middle = left + radius + 1;
        left = middle + radius + 4;
        const label = drawText(text, { x: left, y: y + 4, class: 'tick' });
        left += measureText(text, textSize.small) + 12;
        return [
            drawCircle({ x: middle, y }, radius, minutes === undefined ? 'spot sev-none unfilled' : 'spot sev-none'),
            label,
        ];
    });
}
/** A dot without a link; the class says what it is. */
export function drawCircle({ x, y }, radius, className) {
    return s('circle', { cx: round(x), cy: round(y), r: radius, class: className });
}
function classOf({ severity, impactMinutes }) {
    return `spot ${severity ?? 'sev-none'}${impactMinutes === undefined ? ' unfilled' : ''}`;
}
