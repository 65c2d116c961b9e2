// One incident is one dot, the same everywhere: size by impact, color by severity, hollow where the duration is
// unknown.
import type { Element } from 'hast';
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { formatMinutes } from '../../model/time.ts';
import { type ChartLinks, drawLink, drawText, round } from './svg.ts';
import { s } from '../../html/elements.ts';
import { measureText, textSize } from './text-metrics.ts';

/** Sizes differ only between these durations, so that one of 14,232 h does not shrink all others to points. */
const shortest = 5;
const longest = 7 * 1440;
const radii = { least: 3, most: 10, unknown: 3.5 } as const;

export interface Dot {
  readonly record: IncidentRecord;
  readonly x: number;
  readonly radius: number;
}

export type PlacedDot<Own extends Dot = Dot> = Own & {
  /** From the middle line of the swarm; negative is up. */
  readonly y: number;
};

/** The radius in pixels, by the logarithm of the minutes. */
export function radiusOf(minutes: number | undefined): number {
  if (minutes === undefined) return radii.unknown;
  const share = Math.log(Math.max(minutes, shortest) / shortest) / Math.log(longest / shortest);
  return round(radii.least + Math.min(1, share) * (radii.most - radii.least));
}

/**
 * Moves dots up and down until none overlaps another, as close to the middle line as possible (a beeswarm). The same
 * dots always get the same places.
 */
export function arrangeDots<Own extends Dot>(dots: readonly Own[]): readonly PlacedDot<Own>[] {
  const placed: PlacedDot<Own>[] = [];
  const widest = Math.max(0, ...dots.map(({ radius }) => radius));
  for (const dot of [...dots].sort((a, b) => a.x - b.x)) {
    // Placed dots are in order of x, so the near ones are at the end.
    const near: { readonly y: number; readonly reach: number }[] = [];
    for (let place = placed.length - 1; place >= 0; place -= 1) {
      const other = placed[place];
      if (other === undefined || dot.x - other.x >= dot.radius + widest + gap) break;
      const square = (dot.radius + other.radius + gap) ** 2 - (dot.x - other.x) ** 2;
      if (square > 0) near.push({ y: other.y, reach: Math.sqrt(square) });
    }
    placed.push({ ...dot, y: round(nearestFree(near)) });
  }
  return placed;
}

/** Free pixels between two dots. */
const gap = 1;

function nearestFree(near: readonly { readonly y: number; readonly reach: number }[]): number {
  const candidates = [0, ...near.flatMap(({ y, reach }) => [y - reach, y + reach])].sort(
    (a, b) => Math.abs(a) - Math.abs(b) || a - b,
  );
  const isFree = (y: number): boolean => near.every((other) => Math.abs(other.y - y) >= other.reach - 0.01);
  return candidates.find(isFree) ?? 0;
}

/** The height a swarm needs above and below its middle line. */
export function reachOf(dots: readonly PlacedDot[]): number {
  return dots.reduce((reach, { y, radius }) => Math.max(reach, Math.abs(y) + radius), 0);
}

/** A dot that links to its incident; all of one size where `radius` is given. */
export function drawDot(
  record: IncidentRecord,
  place: { readonly x: number; readonly y: number },
  links: ChartLinks,
  radius: number = radiusOf(record.impactMinutes),
): Element {
  return drawLink(links.incident(record.id), describeRecord(record), [
    drawCircle(place, radius, classOf(record)),
  ]);
}

/** `2021-10-04 Title, SEV1, impact 6 h 03 min`. */
function describeRecord({ title, date, severity, impactMinutes }: IncidentRecord): string {
  const impact = impactMinutes === undefined ? 'duration unknown' : `impact ${formatMinutes(impactMinutes)}`;
  return [`${date} ${title}`, ...(severity === undefined ? [] : [severity.toUpperCase()]), impact].join(', ');
}

/** The legend of sizes and fills, on one line starting at `x`; `y` is the middle of the dots. */
export function drawDotKey(x: number, y: number): readonly Element[] {
  const samples = [5, 60, 1440, undefined] as const;
  let left = x;
  return samples.flatMap((minutes) => {
    const radius = radiusOf(minutes);
    const text = minutes === undefined ? 'unknown' : formatMinutes(minutes);
    const middle = left + radius + 1;
    left = middle + radius + 4;
    const label = drawText(text, { x: left, y: y + 4, class: 'tick' });
    left += measureText(text, textSize.small) + 12;
    return [
      drawCircle(
        { x: middle, y },
        radius,
        minutes === undefined ? 'incident-dot sev-none unfilled' : 'incident-dot sev-none',
      ),
      label,
    ];
  });
}

/** A dot without a link; the class gives its kind. */
export function drawCircle(
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  className: string,
): Element {
  return s('circle', { cx: round(x), cy: round(y), r: radius, class: className });
}

function classOf({ severity, impactMinutes }: IncidentRecord): string {
  return `incident-dot ${severity ?? 'sev-none'}${impactMinutes === undefined ? ' unfilled' : ''}`;
}
