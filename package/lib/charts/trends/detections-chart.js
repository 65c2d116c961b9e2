import { countDetections, fewestForShare, } from '../../analyse/trends/detections.js';
import { countNoun, formatCount } from '../../text/english.js';
import { drawSpot } from '../drawing/beeswarm.js';
import { linkTo } from '../drawing/chart-options.js';
import { formatEstimatedShare, formatShare } from '../drawing/number-text.js';
import { drawBox, drawFrame, drawLine, drawLink, drawText } from '../drawing/svg.js';
import { measureText, textSize } from '../drawing/text-metrics.js';
import { createChart } from '../trend-chart.js';
export const detectionsChart = createChart({
    id: 'detections',
    title: 'How incidents are detected',
    summarize: (records, { names, filter }) => countDetections(records, names, filter),
    findMissing: ({ n, unknown }) => n === unknown ? `Detection is unknown for all ${countNoun(n, 'incident')}.` : undefined,
    draw: drawDetections,
    tabulate: tabulateDetections,
    describe: describeDetections,
});
/** Whether people outside told the team first. */
function describeDetections({ n, unknown, outside }) {
    const known = n - unknown;
    const share = known < fewestForShare || outside.share === undefined
        ? ''
        : `, ${formatEstimatedShare(outside.count / known, outside.share)}`;
    return {
        finding: `People outside detected ${formatCount(outside.count)} of ${countNoun(known, 'incident')} first${share}.`,
        caveats: [
            ...(known < fewestForShare ? [`A share needs ${fewestForShare} incidents with known detection.`] : []),
            ...(unknown === 0 ? [] : [`Detection is unknown for ${formatCount(unknown)} of ${formatCount(n)}.`]),
        ],
    };
}
function tabulateDetections({ n, unknown, rows }) {
    return {
        caption: `${countNoun(n, 'incident')} by detection; shares are of the ${formatCount(n - unknown)} with known detection (Wilson intervals)`,
        columns: ['Detection', 'Incidents', 'Share', '95% CI'],
        rows: rows.map(({ name, count, share }) => [
            name,
            count,
            share === undefined ? undefined : formatShare(share.value),
            share === undefined ? undefined : `${formatShare(share.low)}–${formatShare(share.high)}`,
        ]),
    };
}
function notesOf({ n, unknown }) {
    const known = n - unknown;
    return [
        countNoun(n, 'incident'),
        `unknown for ${formatCount(unknown)}`,
        ...(known < fewestForShare ? [] : ['shares of the known ones']),
    ];
}
const spotStep = 12;
const spotRadius = 4.5;
const barHeight = 16;
const nameHeight = 18;
const rowGap = 10;
/** Rows by method, most frequent first; every name links to its incidents. */
function drawDetections(facts, options) {
    const { width } = options;
    const layout = layOut(facts, width);
    return drawFrame({
        name: 'detections',
        heading: 'Detection',
        notes: notesOf(facts),
        width,
        height: facts.rows.length * layout.rowHeight + 2,
        body: facts.rows.flatMap((row, place) => drawRow(row, { ...layout, y: place * layout.rowHeight, options })),
    });
}
function layOut(facts, width) {
    const beside = width >= 560;
    const longest = Math.max(...facts.rows.map(({ name }) => measureText(name, textSize.label)));
    const left = beside ? longest + 12 : 0;
    const most = Math.max(...facts.rows.map((row) => measureText(numberText(row), textSize.small)));
    const room = width - left - most - 10;
    const highest = Math.max(1, ...facts.rows.map(({ count }) => count));
    const rowHeight = barHeight + rowGap + (beside ? 0 : nameHeight);
    return { beside, left, room, rowHeight, spots: highest * spotStep <= room, highest };
}
function drawRow(row, place) {
    const { beside, left, y, options } = place;
    const top = beside ? y : y + nameHeight;
    const middle = top + barHeight / 2;
    const name = drawText(row.name, { x: 0, y: beside ? middle + 4 : y + 12, class: 'label' });
    const label = `${row.name}: ${countNoun(row.count, 'incident')}`;
    const length = place.spots ? row.count * spotStep : (row.count / place.highest) * place.room;
    return [
        row.count === 0 ? name : drawLink(linkTo(row.filter, options.links), label, [name]),
        drawLine([left, top - 1], [left, top + barHeight + 1], 'axis'),
        ...drawMarks(row, place, top),
        drawText(numberText(row), { x: left + length + 8, y: middle + 4, class: 'value' }),
    ];
}
function drawMarks(row, place, top) {
    const { left, options, spots } = place;
    if (spots)
        return row.records.map((record, order) => 
        // One size, since rows are read by their length.
        drawSpot(record, { x: left + (order + 0.5) * spotStep, y: top + barHeight / 2 }, options.links, spotRadius));
    if (row.count === 0)
        return [];
    const width = (row.count / place.highest) * place.room;
    const className = row.id === 'unknown' ? 'column partial' : 'column';
    const bar = drawBox({ x: left, y: top, width, height: barHeight }, className);
    const label = `${row.name}: ${countNoun(row.count, 'incident')}`;
    return [drawLink(linkTo(row.filter, options.links), label, [bar])];
}
function numberText({ count, share }) {
    return share === undefined ? formatCount(count) : `${formatCount(count)} (${formatShare(share.value)})`;
}
