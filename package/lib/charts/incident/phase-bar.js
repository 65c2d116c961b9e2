import { listPhases } from '../../analyse/durations/phases.js';
import { formatMinutes } from '../../model/time.js';
import { drawBox, drawFrame, drawText } from '../drawing/svg.js';
import { countNoun } from '../../text/english.js';
import { measureText, textSize } from '../drawing/text-metrics.js';
/** What the phases are called. */
const phaseTitles = {
    latent: 'latent fault',
    undetected: 'undetected',
    responding: 'responding',
    impact: 'impact',
    recovery: 'recovery',
};
const barHeight = 14;
const leastWidth = 6;
/**
 * A bar of the known phases, each as wide as the logarithm of its minutes; undefined when no phase is known. Names stand
 * below their part where they fit, else in a list.
 */
export function drawPhaseBar(incident, options) {
    const phases = listPhases(incident.postmortem);
    if (phases.length === 0)
        return undefined;
    const places = placePhases(phases, options.width);
    const fits = places.every(({ phase, width }) => Math.max(...textsOf(phase).map((text) => measureText(text, textSize.small))) + 6 <= width);
    const height = barHeight + (fits ? 34 : 8 + phases.length * 17);
    return drawFrame({
        name: 'phases',
        heading: phases.length === 1 ? 'One phase is known' : `${countNoun(phases.length, 'known phase')}`,
        notes: ['widths grow with the logarithm of the time'],
        width: options.width,
        height,
        body: [
            ...places.map(({ phase, x, width }) => drawBox({ x, y: 0, width: width - 1, height: barHeight }, `phase-${phase.name}`)),
            ...(fits ? drawBelow(places) : drawPhaseKey(phases, barHeight + 8)),
        ],
    });
}
/** The phases as a list with swatches, one line each of 17 pixels. */
export function drawPhaseKey(phases, top) {
    return phases.flatMap((phase, row) => [
        drawBox({ x: 0, y: top + row * 17 + 2, width: 10, height: 10 }, `phase-${phase.name}`),
        drawText(textsOf(phase).join(': '), { x: 16, y: top + row * 17 + 11, class: 'label' }),
    ]);
}
function textsOf({ name, minutes, from, to }) {
    const about = from.precision === 'approximate' || to.precision === 'approximate' ? 'about ' : '';
    return [phaseTitles[name], `${about}${formatMinutes(minutes)}`];
}
function placePhases(phases, width) {
    const weights = phases.map(({ minutes }) => Math.log1p(minutes));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const free = width - phases.length * leastWidth;
    let x = 0;
    return phases.map((phase, place) => {
        const start = x;
        const own = leastWidth + ((weights[place] ?? 0) / total) * free;
        x += own;
        return { phase, x: start, width: own };
    });
}
function drawBelow(places) {
    return places.flatMap(({ phase, x }) => {
        const [name, span] = textsOf(phase);
        return [
            drawText(name, { x, y: barHeight + 15, class: 'tick' }),
            drawText(span, { x, y: barHeight + 30, class: 'value' }),
        ];
    });
}
