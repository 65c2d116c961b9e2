// How long it was quiet between incidents, and whether it is remarkably quiet now.
import type { Instant } from '../../model/time.ts';
import { type Filter, noFilter } from '../records/filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { type MedianEstimate, medianInterval } from '../statistics/statistics.ts';
import { splitEarly, toDay } from './trend-dates.ts';

/** From one incident to the next. */
export interface IncidentInterval {
  readonly days: number;
  readonly from: IncidentRecord;
  /** The incident that ended it. */
  readonly to: IncidentRecord;
}

export interface TimeBetweenFacts {
  readonly n: number;
  /** Incidents so long before all others that the silence after them says nothing. */
  readonly early: number;
  /** Shortest first. */
  readonly spells: readonly IncidentInterval[];
  /** Days; absent under six spells. */
  readonly estimate?: MedianEstimate;
  /** The spell that is not over; absent without an incident before the archive's day. */
  readonly current?: CurrentInterval;
}

export interface CurrentInterval {
  readonly days: number;
  readonly since: IncidentRecord;
  /** `YYYY-MM-DD` it is counted to: the archive's day, or the filter's last. */
  readonly until: string;
  /** Earlier spells that were at least as long. */
  readonly longer: number;
  /**
   * The part of all days from the first incident to the last, 0 to 1, on which it had been quiet at least as long. A
   * day drawn at random falls into long spells more often than into short ones; counting days, not spells, allows for
   * that (the inspection paradox; Feller, An Introduction to Probability Theory, vol. 2, section I.4).
   */
  readonly shareOfDays: number;
  readonly verdict: 'usual' | 'remarkable' | 'too few spells';
}

const dayMilliseconds = 86_400_000;
/** A spell that fewer than 1 in 20 past days had reached is remarkable; with fewer spells than these nothing is. */
const rare = 0.05;
const fewestSpells = 20;

/** The spells between incidents in days, and the running one against them; `filter` is the one that left the records. */
export function measureTimeBetweenIncidents(
  records: readonly IncidentRecord[],
  asOf: Instant,
  filter: Filter = noFilter,
): TimeBetweenFacts {
  const { early, main } = splitEarly(records, asOf);
  const spells = main
    .slice(1)
    .flatMap((to, place) => {
      const from = main[place];
      return from === undefined ? [] : [{ days: (to.at - from.at) / dayMilliseconds, from, to }];
    })
    .sort((a, b) => a.days - b.days || a.to.at - b.to.at);
  const until = Math.min(asOf, filter.to === undefined ? asOf : Date.parse(filter.to) + dayMilliseconds);
  return {
    n: records.length,
    early: early.length,
    spells,
    estimate: medianInterval(spells.map(({ days }) => days)),
    current: judgeCurrent(main.at(-1), spells, until),
  };
}

function judgeCurrent(
  since: IncidentRecord | undefined,
  spells: readonly IncidentInterval[],
  until: number,
): CurrentInterval | undefined {
  if (since === undefined || since.at > until) return undefined;
  const days = (until - since.at) / dayMilliseconds;
  const all = spells.reduce((total, spell) => total + spell.days, 0);
  const reached = spells.reduce((total, spell) => total + Math.max(0, spell.days - days), 0);
  const shareOfDays = all === 0 ? 0 : reached / all;
  return {
    days,
    since,
    until: toDay(until),
    longer: spells.filter((spell) => spell.days >= days).length,
    shareOfDays,
    verdict: spells.length < fewestSpells ? 'too few spells' : shareOfDays < rare ? 'remarkable' : 'usual',
  };
}
