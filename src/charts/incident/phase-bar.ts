// The phases of one incident side by side, with how long each took.
import type { Element } from 'hast';
import { listPhases, type Phase, type PhaseName } from '../../analyse/durations/phases.ts';
import type { Incident } from '../../model/incident.ts';
import { formatMinutes } from '../../model/time.ts';
import { drawBox, drawFrame, drawText } from '../drawing/svg.ts';
import { countNoun } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

/** The names of the phases. */
const phaseTitles: Readonly<Record<PhaseName, string>> = {
  latent: 'latent fault',
  undetected: 'undetected',
  responding: 'responding',
  impact: 'impact',
  recovery: 'recovery',
};

const barHeight = 14;
const leastWidth = 6;
/** A phase that would take more of the bar is cut to this share, so that the others can be seen. */
const largestShare = 0.8;

interface PhasePlace {
  readonly phase: Phase;
  readonly x: number;
  readonly width: number;
  /** True when the phase is longer than drawn. */
  readonly isCut: boolean;
}

/**
 * A bar of the known phases to scale; undefined when no phase is known. One that is much longer than all others is cut,
 * with a break mark. Names are below their part if they fit, and otherwise in a list.
 */
export function drawPhaseBar(
  incident: Pick<Incident, 'postmortem'>,
  options: { readonly width: number },
): Element | undefined {
  const phases = listPhases(incident.postmortem);
  if (phases.length === 0) return undefined;
  const places = placePhases(phases, options.width);
  const fits = places.every(
    ({ phase, width }) =>
      Math.max(...textsOf(phase).map((text) => measureText(text, textSize.small))) + 6 <= width,
  );
  const height = barHeight + (fits ? 34 : 8 + phases.length * 17);
  return drawFrame({
    name: 'phases',
    heading: phases.length === 1 ? 'One phase is known' : `${countNoun(phases.length, 'known phase')}`,
    notes: places.some(({ isCut }) => isCut) ? ['to scale, except where ≈ marks a cut'] : ['to scale'],
    width: options.width,
    height,
    body: [...places.flatMap(drawPart), ...(fits ? drawBelow(places) : drawPhaseKey(phases, barHeight + 8))],
  });
}

function drawPart({ phase, x, width, isCut }: PhasePlace): readonly Element[] {
  const box = drawBox({ x, y: 0, width: width - 1, height: barHeight }, `phase-${phase.name}`);
  const middle = { x: x + width / 2, y: barHeight - 3, class: 'phase-cut', anchor: 'middle' } as const;
  return isCut ? [box, drawText('≈', middle)] : [box];
}

/** The phases as a list with swatches, one line each of 17 pixels. */
export function drawPhaseKey(phases: readonly Phase[], top: number): readonly Element[] {
  return phases.flatMap((phase, row) => [
    drawBox({ x: 0, y: top + row * 17 + 2, width: 10, height: 10 }, `phase-${phase.name}`),
    drawText(textsOf(phase).join(': '), { x: 16, y: top + row * 17 + 11, class: 'label' }),
  ]);
}

function textsOf({ name, minutes, from, to }: Phase): readonly [string, string] {
  const about = from.precision === 'approximate' || to.precision === 'approximate' ? 'about ' : '';
  return [phaseTitles[name], `${about}${formatMinutes(minutes)}`];
}

function placePhases(phases: readonly Phase[], width: number): readonly PhasePlace[] {
  const total = phases.reduce((sum, { minutes }) => sum + minutes, 0);
  const cut = phases.length === 1 ? undefined : phases.find(({ minutes }) => minutes > largestShare * total);
  const shareOf = (phase: Phase): number => {
    if (total === 0) return 1 / phases.length;
    if (cut === undefined) return phase.minutes / total;
    if (phase === cut) return largestShare;
    const others = total - cut.minutes;
    return (1 - largestShare) * (others === 0 ? 1 / (phases.length - 1) : phase.minutes / others);
  };
  const free = width - phases.length * leastWidth;
  let x = 0;
  return phases.map((phase) => {
    const start = x;
    const own = leastWidth + shareOf(phase) * free;
    x += own;
    return { phase, x: start, width: own, isCut: phase === cut };
  });
}

function drawBelow(places: readonly PhasePlace[]): readonly Element[] {
  return places.flatMap(({ phase, x }) => {
    const [name, span] = textsOf(phase);
    return [
      drawText(name, { x, y: barHeight + 15, class: 'tick' }),
      drawText(span, { x, y: barHeight + 30, class: 'value' }),
    ];
  });
}
