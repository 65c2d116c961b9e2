import { listPhases } from '../../analyse/durations/phases.js';
import { formatClock, formatDate } from '../../model/time.js';
import { breakAxis } from '../drawing/broken-axis.js';
import { drawPhaseKey } from './phase-bar.js';
import { linkHorizontal } from '../drawing/scales.js';
import { drawBox, drawFrame, drawLine, drawLink, drawText, round } from '../drawing/svg.js';
import { countNoun } from '../../text/english.js';
import { s } from '../../html/elements.js';
import { measureText, shortenText, textSize } from '../drawing/text-metrics.js';
const rowHeight = 19;
/** More rows than these are drawn as points without their texts, which stand in the document. */
const mostRows = 60;
const plainHeight = 420;
const bandWidth = 12;
const axisX = 20;
const rowX = 52;
/** Rows with a clock time; undefined when fewer than two have one. Each links to its line in the text. */
export function drawTimeline(incident, options) {
    const { timeline, zone } = incident.postmortem;
    const rows = timeline.filter(isTimed).sort((a, b) => a.at.instant - b.at.instant || a.line - b.line);
    if (rows.length < 2)
        return undefined;
    const lines = rows.length > mostRows ? [] : layOutRows(rows, zone);
    const length = lines.length === 0 ? plainHeight : lines.length * rowHeight;
    const axis = breakAxis(rows.map(({ at }) => at.instant), length - rowHeight);
    const phases = listPhases(incident.postmortem).filter(({ name }) => name !== 'latent');
    const marks = lines.length === 0 ? rows.map((row) => ({ row, y: undefined })) : lines;
    return drawFrame({
        name: 'timeline',
        heading: 'The timeline, to scale',
        notes: notesOf(timeline.length - rows.length, axis, rows[0]?.at.zone ?? zone),
        width: options.width,
        height: length + phases.length * 17 + 12,
        body: [
            s('g', { transform: `translate(0 ${rowHeight / 2})` }, [
                ...drawPhases(phases, axis),
                drawLine([axisX, 0], [axisX, length - rowHeight], 'axis'),
                ...axis.breaks.map(({ from, to }) => drawText('≈', { x: axisX, y: (from + to) / 2 + 4, class: 'label', anchor: 'middle' })),
                ...marks.flatMap((line) => drawLineOfTimeline(line, { incident, axis, options })),
            ]),
            ...drawPhaseKey(phases, length + 8),
        ],
    });
}
function isTimed(entry) {
    return entry.at !== undefined && entry.at.precision !== 'day';
}
function notesOf(left, { breaks }, zone) {
    return [
        `times in ${zone}`,
        ...(breaks.length > 0 ? ['≈ a long silence, cut short'] : []),
        ...(left > 0 ? [`${countNoun(left, 'row')} without a clock time left out`] : []),
    ];
}
/** A date stands before the first row of a day, when there are several days. */
function layOutRows(rows, zone) {
    const dateOf = ({ at }) => formatDate(at.instant, at.zone || zone);
    const several = new Set(rows.map(dateOf)).size > 1;
    let date = '';
    const lines = rows.flatMap((row) => {
        const isNew = several && dateOf(row) !== date;
        date = dateOf(row);
        return isNew ? [{ date }, { row }] : [{ row }];
    });
    return lines.map((line, place) => ({ ...line, y: place * rowHeight }));
}
function drawPhases(phases, { placeOf }) {
    return phases.map(({ name, from, to }) => {
        const y = placeOf(from.instant);
        return drawBox({ x: 0, y, width: bandWidth, height: placeOf(to.instant) - y }, `phase-${name}`);
    });
}
function drawLineOfTimeline({ row, date, y }, { incident, axis, options }) {
    if (row === undefined)
        return [drawText(date ?? '', { x: rowX, y: (y ?? 0) + 4, class: 'value' })];
    const place = axis.placeOf(row.at.instant);
    const clock = `${row.at.precision === 'approximate' ? '~' : ''}${formatClock(row.at.instant, row.at.zone)}`;
    const text = row.text.replace(/[`*_\s]+/g, ' ').trim();
    const point = s('circle', { cx: axisX, cy: round(place), r: 3, class: 'spot sev-none' });
    const href = options.links.incident(incident.id, `line-${row.line}`);
    if (y === undefined)
        return [drawLink(href, `${clock} ${text}`, [point])];
    const clockWidth = measureText('~00:00', textSize.label);
    const room = options.width - rowX - clockWidth - 10;
    return [
        s('path', { d: leader({ source: [axisX + 3, place], target: [rowX - 5, y] }) ?? '', class: 'grid' }),
        drawLink(href, `${clock} ${text}`, [
            point,
            drawText(clock, { x: rowX, y: y + 4, class: 'value' }),
            drawText(shortenText(text, textSize.label, room), {
                x: rowX + clockWidth + 6,
                y: y + 4,
                class: 'label',
            }),
        ]),
    ];
}
const leader = linkHorizontal().digits(1);
