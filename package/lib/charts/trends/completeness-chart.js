import { countKnownFacts, } from '../../analyse/trends/completeness.js';
import { countNoun, formatCount } from '../../text/english.js';
import { linkTo } from '../drawing/chart-options.js';
import { drawRowName } from '../drawing/matrix-grid.js';
import { formatShare, joinWords } from '../drawing/number-text.js';
import { drawPeriodNames } from '../drawing/period-names.js';
import { drawBox, drawFrame, drawLink, drawText } from '../drawing/svg.js';
import { measureText, textSize } from '../drawing/text-metrics.js';
import { createChart } from '../trend-chart.js';
/** More quarters than these become years, in the table and in every drawing. */
const mostQuarters = 80;
export const completenessChart = createChart({
    id: 'completeness',
    aliases: ['coverage'],
    title: 'Completeness of write-ups',
    summarize: (records, { asOf, filter }) => {
        const tabulated = countKnownFacts(records, { asOf, filter, mostQuarters });
        return {
            tabulated,
            countFor: (mostPeriods) => tabulated.periods.length <= mostPeriods
                ? tabulated
                : countKnownFacts(records, { asOf, filter, mostQuarters: mostPeriods }),
        };
    },
    findMissing: () => undefined,
    draw: ({ countFor }, options) => drawCompleteness(countFor(Math.min(mostQuarters, countColumnsThatFit(options.width))), options),
    tabulate: ({ tabulated }) => tabulateCompleteness(tabulated),
    describe: ({ tabulated }) => describeCompleteness(tabulated),
});
const mostNamed = 6;
/** Which facts too few incidents state for the other charts to rest on. */
function describeCompleteness({ n, facts }) {
    const weak = facts
        .filter(({ known, total }) => known / total < 0.5)
        .sort((a, b) => a.known - b.known)
        .map(({ name, known, total }) => `${name.toLowerCase()} (${formatShare(known / total)})`);
    const more = weak.length > mostNamed ? [`${weak.length - mostNamed} more`] : [];
    if (weak.length === 0)
        return {
            finding: `Every fact is known for at least half of ${countNoun(n, 'incident')}.`,
            caveats: ['What is unknown can still differ from what is known.'],
        };
    return {
        finding: `Known for less than half of ${countNoun(n, 'incident')}: ${joinWords([...weak.slice(0, mostNamed), ...more])}.`,
        caveats: ['What the other charts say about these facts holds only for the incidents that state them.'],
    };
}
function tabulateCompleteness(facts) {
    const write = ({ known, total }) => total === 0 ? undefined : `${formatCount(known)} of ${formatCount(total)}`;
    return {
        caption: `${countNoun(facts.n, 'incident')}: for how many each fact is known, by ${facts.period}`,
        columns: ['Fact', 'Known', 'Share', ...facts.periods.map(({ name }) => name)],
        rows: facts.facts.map((fact) => [
            fact.name,
            write(fact),
            fact.total === 0 ? undefined : formatShare(fact.known / fact.total),
            ...fact.cells.map(write),
        ]),
    };
}
function notesOf({ n, early, period }) {
    return [
        countNoun(n, 'incident'),
        ...(early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} only in the first column`]),
        `percent of the ${period}’s incidents, darker where more is known`,
    ];
}
const rowHeight = 24;
const headHeight = 20;
const shareWidth = 46;
const shades = 5;
/** How many columns fit; under eleven pixels a quarter is too narrow to see. */
function countColumnsThatFit(width) {
    return Math.floor((width - labelWidth(width) - shareWidth) / 11);
}
function labelWidth(width) {
    return width >= 560 ? 186 : 104;
}
/** Facts down, periods across; what is unknown links to the incidents that lack it. */
function drawCompleteness(facts, options) {
    const { width } = options;
    const left = labelWidth(width) + shareWidth;
    const step = Math.min(40, (width - left - 2) / Math.max(1, facts.periods.length));
    const bottom = headHeight + facts.facts.length * rowHeight;
    return drawFrame({
        name: 'completeness',
        heading: `Known facts, over all and by ${facts.period}`,
        notes: notesOf(facts),
        width,
        height: bottom + 22,
        body: [
            drawText('All', { x: left - 8, y: 12, class: 'tick', anchor: 'end' }),
            ...facts.facts.flatMap((fact, order) => drawRow(fact, facts, { left, step, options, y: headHeight + order * rowHeight })),
            ...drawPeriodNames(facts.periods.map(({ name }) => name), { left, step, right: width, y: bottom }),
        ],
    });
}
function drawRow(fact, { periods }, place) {
    const { left, step, y, options } = place;
    const missing = fact.total - fact.known;
    const share = { x: left - 8, y: y + rowHeight / 2 + 4, class: 'value', anchor: 'end' };
    const texts = [
        ...drawRowName(fact.name, {
            x: 0,
            y: y + rowHeight / 2,
            room: labelWidth(options.width) - 4,
            size: options.width >= 560 ? textSize.label : textSize.small,
        }),
        drawText(formatShare(fact.known / fact.total), share),
    ];
    const label = `${fact.name} unknown: ${countNoun(missing, 'incident')} of ${formatCount(fact.total)}`;
    const name = missing === 0 ? texts : [drawLink(linkTo(fact.filter, options.links), label, texts)];
    const cells = fact.cells.flatMap((cell, column) => drawCell(cell, {
        ...place,
        x: left + column * step,
        name: `${fact.name}, ${periods[column]?.name ?? ''}`,
    }));
    return [...name, ...cells];
}
function drawCell({ known, total, filter }, { x, y, step, options, name }) {
    if (total === 0)
        return [];
    const box = { x: x + 0.5, y: y + 1, width: step - 1, height: rowHeight - 2 };
    const heat = shadeOf(known, total);
    const cell = drawBox(box, `cell heat-${heat}`);
    const text = { x: x + step / 2, y: y + rowHeight / 2 + 4, anchor: 'middle' };
    const number = measureText('100', textSize.small) + 4 <= step
        ? [drawText(String(Math.round((known / total) * 100)), { ...text, class: `value on-heat-${heat}` })]
        : [];
    if (known === total)
        return [cell, ...number];
    const label = `${name}, unknown: ${countNoun(total - known, 'incident')} of ${formatCount(total)}`;
    return [drawLink(linkTo(filter, options.links), label, [cell, ...number])];
}
/** Only what is wholly known is darkest, only what is wholly unknown has no shade. */
function shadeOf(known, total) {
    if (known === total)
        return shades;
    return known === 0 ? 0 : Math.min(shades - 1, 1 + Math.floor((known / total) * (shades - 1)));
}
