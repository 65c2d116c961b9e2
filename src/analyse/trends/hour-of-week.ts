// The hours of a team's week: business hours, off hours and sleep hours.
import type { Incident } from '../../model/incident.ts';
import { toWallTime } from '../../model/time.ts';

/** Monday to Friday 08 to 18; the rest of the waking day; 22 to 08 (PagerDuty's operational review calls them so). */
export const hourBands = [
  { id: 'business', name: 'Business hours' },
  { id: 'off', name: 'Off hours' },
  { id: 'sleep', name: 'Sleep hours' },
] as const;
export type HourBand = (typeof hourBands)[number]['id'];

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const business = { from: 8, to: 18 } as const;
const sleep = { from: 22, to: 8 } as const;
export const hoursOfWeek = 168;

/**
 * The hour of the week, 0 (Monday at midnight) to 167, at which the impact started, or else was detected, by the clock
 * of the archive's zone, or of the document's zone if the archive's is UTC. Undefined if only the day is known, or if
 * both zones are UTC, which tells nothing about day and night.
 */
export function readWeekHour({ postmortem }: Incident, archiveZone: string): number | undefined {
  const { times } = postmortem;
  const moment = times.started ?? times.detected;
  const zone = archiveZone === 'UTC' ? postmortem.zone : archiveZone;
  if (moment === undefined || moment.precision === 'day' || zone === 'UTC') return undefined;
  const { year, month, day, hour } = toWallTime(moment.instant, zone);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return ((date.getUTCDay() + 6) % 7) * 24 + hour;
}

/** `mon-09`. */
export function nameWeekHour(weekHour: number): string {
  const day = weekdays[Math.floor(weekHour / 24)] ?? 'Mon';
  return `${day.toLowerCase()}-${String(weekHour % 24).padStart(2, '0')}`;
}

/** Which of the three bands an hour of the week lies in. */
export function bandOfHour(weekHour: number): HourBand {
  const hour = weekHour % 24;
  if (hour >= sleep.from || hour < sleep.to) return 'sleep';
  return weekHour < 5 * 24 && hour >= business.from && hour < business.to ? 'business' : 'off';
}
