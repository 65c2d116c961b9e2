// Days between incidents on a logarithmic axis, and the running spell beside its own history.
import type { Element } from 'hast';
import type {
  CurrentInterval,
  TimeBetweenFacts,
  IncidentInterval,
} from '../../analyse/trends/time-between-incidents.ts';
import { formatMinutes } from '../../model/time.ts';
import { createLogAxis, drawLogAxis, type LogAxis } from '../drawing/log-axis.ts';
import type { ChartOptions, ChartTable } from '../drawing/chart-options.ts';
import { arrangeSpots, drawCircle, reachOf } from '../drawing/beeswarm.ts';
import { drawBox, drawFrame, drawLine, drawLink, drawText, formatShare } from '../drawing/svg.ts';
import { capitalize, countNoun, formatCount } from '../../text/english.ts';
import { measureText, textSize } from '../drawing/text-metrics.ts';

/** An hour to ten years, in minutes. */
const stops = [60, 360, 1440, 4320, 10_080, 20_160, 43_200, 129_600, 259_200, 525_600, 1_051_200, 5_256_000];
const spotRadius = 4;
/** More spells than these are told by the longest of them. */
const mostSpots = 150;
const mostListed = 100;

/** One spot a spell, at the incident that ended it; a line for the spell that is not over. */
export function drawTimeBetweenIncidents(facts: TimeBetweenFacts, options: ChartOptions): Element {
  const { width, links } = options;
  const frame = { name: 'quiet-spells', heading: 'Quiet between incidents', notes: notesOf(facts), width };
  const { spells, current } = facts;
  if (spells.length === 0 && current === undefined) return drawFrame({ ...frame, height: 0, body: [] });
  const shown = spells.slice(-mostSpots);
  const minutes = [...shown, ...(current === undefined ? [] : [current])].map(({ days }) => days * 1440);
  const axis = createLogAxis(minutes, { stops, inner: [1440, 43_200], left: 14, width });
  const spots = arrangeSpots(
    shown.map((spell) => ({ record: spell.to, spell, x: axis.xOf(spell.days * 1440), radius: spotRadius })),
  );
  const spellOf = new Map(shown.map((spell) => [spell.to, spell]));
  const top = 26;
  const reach = Math.max(16, reachOf(spots) + 4);
  const bottom = top + 2 * reach;
  return drawFrame({
    ...frame,
    height: bottom + 22,
    body: [
      ...drawMedian(facts, axis, { top, bottom }),
      ...drawLogAxis(axis, { top, bottom }),
      ...spots.map(({ record, x, y }) =>
        drawLink(links.incident(record.id), nameSpell(spellOf.get(record)), [
          drawCircle({ x, y: top + reach + y }, spotRadius, 'spot sev-none'),
        ]),
      ),
      ...(current === undefined ? [] : drawCurrent(current, axis, { top, bottom, options })),
    ],
  });
}

/** The longest spells, and the running one first. */
export function tabulateTimeBetweenIncidents(facts: TimeBetweenFacts): ChartTable {
  const { spells, current } = facts;
  const listed = spells.slice(-mostListed).reverse();
  const left = spells.length - listed.length;
  return {
    caption: `${countNoun(spells.length, 'spell')} between ${countNoun(facts.n, 'incident')}, longest first${left === 0 ? '' : `; ${formatCount(left)} shorter ones left out`}`,
    columns: ['Quiet', 'From', 'To', 'Ended by'],
    rows: [
      ...(current === undefined
        ? []
        : [[{ minutes: toMinutes(current.days) }, current.since.date, current.until, 'not over']]),
      ...listed.map(({ days, from, to }) => [{ minutes: toMinutes(days) }, from.date, to.date, to.title]),
    ],
  };
}

/** Whether the running spell is remarkable against its own history; usual by default. */
export function describeTimeBetweenIncidents({ n, spells, estimate, current }: TimeBetweenFacts): string {
  if (n === 0) return 'No incident is left to measure from.';
  const typical =
    estimate === undefined
      ? `${countNoun(spells.length, 'spell')} between incidents, too few for a median with an interval (6 needed).`
      : `Half of the ${formatCount(spells.length)} spells were shorter than ${formatSpell(estimate.median)} (95 % interval ${formatSpell(estimate.low)} to ${formatSpell(estimate.high)}).`;
  if (current === undefined) return typical;
  const now = `Since ${current.since.date} it has been quiet for ${formatSpell(current.days)}`;
  const longer = `${formatCount(current.longer)} of ${countNoun(spells.length, 'earlier spell')} ${current.longer === 1 || spells.length === 1 ? 'was' : 'were'} at least as long`;
  if (spells.length === 0) return `${now}. There is no earlier spell to compare it with.`;
  if (current.verdict === 'too few spells')
    return `${now}; ${longer}. Whether that is remarkable takes 20 spells to say. ${typical}`;
  const days = `on ${formatShare(current.shareOfDays)} of all days before, it had been quiet as long`;
  return current.verdict === 'usual'
    ? `${now}: nothing remarkable. ${capitalize(longer)}, and ${days}. ${typical}`
    : `${now}, and that is remarkable: ${longer}, and ${days}. It says that something changed, be it the number of incidents or the habit of writing them up. ${typical}`;
}

function notesOf({ n, early, spells }: TimeBetweenFacts): readonly string[] {
  if (n === 0) return ['no incident'];
  const apart = early === 0 ? [] : [`${countNoun(early, 'much earlier incident')} left out`];
  const shown =
    spells.length > mostSpots
      ? [
          `the ${mostSpots} longest of ${formatCount(spells.length)} spells, each at the incident that ended it`,
        ]
      : [`${countNoun(spells.length, 'spell')}, each at the incident that ended it`];
  return [countNoun(n, 'incident'), ...apart, ...shown, 'logarithmic axis'];
}

/** Whole days from two on: a day's precision is all there is. */
function toMinutes(days: number): number {
  return days >= 2 ? Math.floor(days) * 1440 : Math.round(days * 1440);
}

function formatSpell(days: number): string {
  return formatMinutes(toMinutes(days));
}

function nameSpell(spell: IncidentInterval | undefined): string {
  if (spell === undefined) return '';
  return `${formatSpell(spell.days)} of quiet, ended ${spell.to.date} by ${spell.to.title}`;
}

interface Place {
  readonly top: number;
  readonly bottom: number;
}

function drawMedian(
  { estimate, spells }: TimeBetweenFacts,
  axis: LogAxis,
  { top, bottom }: Place,
): readonly Element[] {
  if (estimate === undefined || spells.length > mostSpots) return [];
  const [low, middle, high] = [estimate.low, estimate.median, estimate.high].map((days) =>
    axis.xOf(days * 1440),
  );
  if (low === undefined || middle === undefined || high === undefined) return [];
  return [
    drawBox({ x: low, y: top, width: high - low, height: bottom - top }, 'band'),
    drawLine([middle, top], [middle, bottom], 'centre'),
  ];
}

function drawCurrent(
  current: CurrentInterval,
  axis: LogAxis,
  { top, bottom, options }: Place & { readonly options: ChartOptions },
): readonly Element[] {
  const x = axis.xOf(current.days * 1440);
  const text = `now: ${formatSpell(current.days)}`;
  const half = measureText(text, textSize.label) / 2;
  const middle = Math.min(Math.max(x, half), options.width - half);
  const name = `Quiet for ${formatSpell(current.days)} since ${current.since.date}, ${current.since.title}`;
  return [
    drawLink(options.links.incident(current.since.id), name, [
      drawLine([x, top - 6], [x, bottom], 'now'),
      drawText(text, { x: middle, y: top - 11, class: 'label', anchor: 'middle' }),
    ]),
  ];
}
