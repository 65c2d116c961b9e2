import { summarizePhases, } from '../../analyse/durations/incident-phases.js';
import { fewestForShare } from '../../analyse/trends/detections.js';
import { formatMinutes } from '../../model/time.js';
import { countNoun, formatCount } from '../../text/english.js';
import { s } from '../../html/elements.js';
import { toMinutesCell } from '../drawing/chart-options.js';
import { drawLegend } from '../drawing/legend.js';
import { formatEstimatedShare, formatMinutesInterval, joinWords } from '../drawing/number-text.js';
import { drawFrame, drawLine, drawLink, drawText, round } from '../drawing/svg.js';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.js';
import { createChart } from '../trend-chart.js';
export const incidentPhasesChart = createChart({
    id: 'incident-phases',
    aliases: ['phases'],
    title: 'Phases of incidents',
    summarize: summarizePhases,
    findMissing: ({ n, rows }) => rows.length === 0
        ? `Start, detection, and end are known for none of ${countNoun(n, 'incident')}.`
        : undefined,
    draw: drawIncidentPhases,
    tabulate: tabulateIncidentPhases,
    describe: describeIncidentPhases,
});
/** More incidents than these are shown by the newest. */
const mostRows = 40;
const mostListed = 200;
const phases = [
    { id: 'latent', title: 'latent' },
    { id: 'undetected', title: 'undetected' },
    { id: 'responding', title: 'responding' },
    { id: 'recovery', title: 'recovery' },
];
/** How often more of the impact passed undetected than not, and typical spans from six on. */
function describeIncidentPhases(facts) {
    const { n, rows, estimates, mostlyUndetected, startsAtAlert } = facts;
    const { count, share } = mostlyUndetected;
    const interval = share === undefined || rows.length < fewestForShare
        ? ''
        : `: ${formatEstimatedShare(count / rows.length, share)}`;
    const typical = phases.flatMap(({ id, title }) => {
        const estimate = id === 'latent' ? undefined : estimates[id];
        return estimate === undefined
            ? []
            : [`${title} ${formatMinutes(estimate.median)} (${formatMinutesInterval(estimate)})`];
    });
    return {
        finding: `In ${formatCount(count)} of ${countNoun(rows.length, 'incident')}, more of the impact passed before detection than after it${interval}.`,
        caveats: [
            ...(typical.length === 0 ? [] : [`Medians: ${joinWords(typical)}.`]),
            `Start, detection, and end are known for ${formatCount(rows.length)} of ${formatCount(n)}; the others can differ.`,
            ...(startsAtAlert === 0
                ? []
                : [
                    `${countNoun(startsAtAlert, 'incident')} ${startsAtAlert === 1 ? 'is' : 'are'} left out because the start is set to the alert.`,
                ]),
        ],
    };
}
/** A row per incident, newest first. */
function tabulateIncidentPhases({ n, rows }) {
    const left = rows.length > mostListed ? `; the ${mostListed} newest` : '';
    return {
        caption: `${formatCount(rows.length)} of ${countNoun(n, 'incident')} with known start, detection, and end${left}`,
        columns: ['Incident', 'Date', 'Latent', 'Undetected', 'Responding', 'Recovery'],
        rows: rows
            .slice(0, mostListed)
            .map(({ record, latent, undetected, responding, recovery }) => [
            record.title,
            record.date,
            toMinutesCell(latent),
            toMinutesCell(undetected),
            toMinutesCell(responding),
            toMinutesCell(recovery),
        ]),
    };
}
function notesOf({ n, rows }) {
    return [
        `${formatCount(rows.length)} of ${countNoun(n, 'incident')} with known start, detection, and end`,
        ...(rows.length > mostRows ? [`the ${mostRows} newest of them`] : []),
        'time since the start',
        'logarithmic axis',
    ];
}
const keyHeight = 24;
const ticks = [1, 5, 30, 120, 480, 1440, 10_080, 43_200, 525_600];
/**
 * A line per incident from its start to its last known moment, with a mark at each moment. Lengths of phases cannot be
 * stacked on a logarithmic axis, but times since the start have their place on it.
 */
function drawIncidentPhases(facts, options) {
    const { width } = options;
    const rows = facts.rows.slice(0, mostRows);
    const axis = createPhaseAxis(rows, width);
    const rowHeight = axis.beside ? 17 : 30;
    const bottom = keyHeight + rows.length * rowHeight + 2;
    return drawFrame({
        name: 'incident-phases',
        heading: 'From start to resolution',
        notes: notesOf(facts),
        width,
        height: bottom + 20,
        body: [
            ...drawMomentLegend(width),
            ...drawTicks(axis, bottom, width),
            ...rows.map((row, order) => drawRow(row, axis, { y: keyHeight + order * rowHeight, options })),
            drawLine([axis.start, keyHeight - 2], [axis.start, bottom + 4], 'axis'),
        ],
    });
}
function createPhaseAxis(rows, width) {
    const beside = width >= 560;
    const labelWidth = beside ? Math.min(300, width * 0.36) : 0;
    const longest = Math.max(60, ...rows.map((row) => momentsOf(row).at(-1)?.minutes ?? 0));
    const [start, end] = [labelWidth + 6, width - 10];
    const xOf = (minutes) => start + (Math.log1p(minutes) / Math.log1p(longest)) * (end - start);
    return { beside, labelWidth, start, end, longest, xOf };
}
const moments = ['detected', 'mitigated', 'resolved'];
function momentsOf({ undetected, responding, recovery }) {
    const mitigated = undetected + responding;
    return [
        { name: 'detected', minutes: undetected },
        { name: 'mitigated', minutes: mitigated },
        ...(recovery === undefined ? [] : [{ name: 'resolved', minutes: mitigated + recovery }]),
    ];
}
function drawRow(row, { beside, labelWidth, xOf }, { y, options }) {
    const { record } = row;
    const middle = beside ? y + 8 : y + 21;
    const title = `${record.date} ${record.title}`;
    const name = shortenText(title, textSize.small, beside ? labelWidth - 8 : options.width);
    const places = momentsOf(row).map((moment) => ({ ...moment, x: xOf(moment.minutes) }));
    const lines = places.map(({ x }, order) => drawLine([order === 0 ? xOf(0) : (places[order - 1]?.x ?? x), middle], [x, middle], `phase-line phase-line-${order === 0 ? 'undetected' : order === 1 ? 'responding' : 'recovery'}`));
    return drawLink(options.links.incident(record.id), `${title}, ${spansOf(row)}`, [
        drawText(name, { x: 0, y: y + 12, class: 'tick' }),
        ...lines,
        ...places.map((place) => drawMoment(place.name, place.x, middle)),
    ]);
}
function spansOf(row) {
    return phases
        .flatMap(({ id, title }) => {
        const minutes = row[id];
        return minutes === undefined ? [] : [`${title} ${formatMinutes(minutes)}`];
    })
        .join(', ');
}
/** A circle, a square, or a bar: told apart by shape as well as by color. */
function drawMoment(name, x, y) {
    const shapes = {
        detected: `M${round(x - 3.5)} ${round(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`,
        mitigated: `M${round(x - 3)} ${round(y - 3)}h6v6h-6z`,
        resolved: `M${round(x)} ${round(y - 5)}v10`,
    };
    return s('path', { d: shapes[name], class: `moment moment-${name}` });
}
function drawMomentLegend(width) {
    const entries = moments.map((name) => ({
        text: name,
        width: 10,
        draw: (x, y) => drawMoment(name, x + 5, y),
    }));
    return drawLegend(entries, { y: 7, width }).parts;
}
function drawTicks({ start, xOf, end, longest }, y, width) {
    let free = start + 12;
    const drawn = ticks
        .filter((minutes) => minutes <= longest)
        .flatMap((minutes) => {
        const x = xOf(minutes);
        const text = formatMinutes(minutes);
        const half = measureText(text, textSize.small) / 2;
        if (x - half < free || x + half > width)
            return [];
        free = x + half + 8;
        return [
            drawLine([x, keyHeight], [x, y + 4], 'grid'),
            drawText(text, { x, y: y + 16, class: 'tick', anchor: 'middle' }),
        ];
    });
    return [
        ...drawn,
        drawText('0', { x: start, y: y + 16, class: 'tick', anchor: 'middle' }),
        drawLine([start, y], [end, y], 'axis'),
    ];
}
