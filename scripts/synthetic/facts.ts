// The facts of a synthetic incident, drawn at random: who, what, when, and how much of it the author knows.
import { formatDate, formatOffset, type Instant, toInstant } from '../../src/model/time.ts';
import type { Severity, TimeName } from '../../src/model/postmortem.ts';
import { fill, type Slots } from './grammar.ts';
import type { Random } from './random.ts';
import { detections, type Scenario, scenarios } from './scenarios.ts';
import { organizations, regions, services, teams } from './words.ts';

export interface Facts {
  readonly id: string;
  readonly number: number;
  readonly scenario: Scenario;
  /** Which of the axes the author labeled. */
  readonly labeled: 'all' | 'some' | 'none';
  readonly detection: (typeof detections)[number];
  readonly organization: string;
  readonly severity?: Severity;
  readonly zone: string;
  /** How well the start is known; `unknown`: only the day of filing is. */
  readonly precision: 'minute' | 'approximate' | 'day' | 'unknown';
  /** True times; the author may not know them all. `started` and `mitigated` are always there. */
  readonly times: Readonly<Partial<Record<TimeName, Instant>>> & {
    readonly started: Instant;
    readonly mitigated: Instant;
  };
  /** Names that stay the same throughout the text. */
  readonly slots: Slots;
}

const firstDay = Date.UTC(2010, 0, 1);
const lastDay = Date.UTC(2025, 0, 1);
const day = 86_400_000;
const minute = 60_000;
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', '+05:30', 'Asia/Tokyo', 'Europe/London'];

/** The facts of the incident with this number (from 1). */
export function drawFacts(number: number, random: Random): Facts {
  const scenario = random.pickZipf(scenarios);
  const organization = random.pickZipf(organizations);
  const times = drawTimes(random);
  const zone = steadyZone(random.pickZipf(zones), times.started, times.resolved ?? times.mitigated);
  const slug = organization.toLowerCase().replaceAll(' ', '-');
  return {
    id: `${formatDate(times.started, zone)}-${slug}-${scenario.name}-${number}`,
    number,
    scenario,
    labeled: random.chance(0.6) ? 'all' : random.chance(0.15) ? 'some' : 'none',
    detection: random.pickZipf(detections),
    organization,
    severity: random.chance(0.45) ? random.pick(['sev1', 'sev2', 'sev3', 'sev4'] as const) : undefined,
    zone,
    precision: drawPrecision(random),
    times,
    slots: drawSlots(random),
  };
}

/** More incidents in later years; spans around a median of 210 minutes (356 published ones: quartiles 105 and 455). */
function drawTimes(random: Random): Facts['times'] {
  const begin = firstDay + Math.sqrt(random.next()) * (lastDay - firstDay);
  const started = Math.floor(begin / minute) * minute;
  const span = Math.max(3, Math.min(30_000, Math.round(random.logNormal(210, 1.09))));
  const noticed = Math.min(Math.floor(span * 0.8), Math.round(random.logNormal(8, 1.2)));
  const later = (minutes: number): Instant => toInstant(started + minutes * minute);
  const maybe = (probability: number, minutes: number): Instant | undefined =>
    random.chance(probability) ? later(minutes) : undefined;
  return {
    introduced: maybe(0.2, -random.between(1, 4_000)),
    started: later(0),
    detected: maybe(0.75, noticed),
    acknowledged: maybe(0.3, Math.floor(noticed + (span - noticed) * 0.1)),
    announced: maybe(0.4, Math.floor(noticed + (span - noticed) * 0.3)),
    mitigated: later(span),
    resolved: maybe(0.8, span + Math.round(random.logNormal(25, 1))),
  };
}

/** The zone, unless its clocks change about then: a time that was shown twice needs more than a clock's reading. */
function steadyZone(zone: string, from: Instant, to: Instant): string {
  const before = formatOffset(toInstant(from - 4 * day), zone);
  return before === formatOffset(toInstant(to + 2 * day), zone) ? zone : 'UTC';
}

function drawPrecision(random: Random): Facts['precision'] {
  if (random.chance(0.85)) return 'minute';
  return random.pick(['approximate', 'day', 'unknown'] as const);
}

function drawSlots(random: Random): Slots {
  const service = random.pickZipf(services);
  const region = random.pick(regions);
  const version = `${random.between(1, 9)}.${random.between(0, 40)}.${random.between(0, 20)}`;
  return {
    service: [service],
    Service: [service],
    peer: [random.pickZipf(services)],
    region: [region],
    host: [`${service.split('-')[0]}-${random.between(1, 64)}.${region}`],
    team: [random.pick(teams)],
    version: [version],
    identifier: [fill('{identifier}', {}, random), fill('{identifier}', {}, random), '{tail}'],
    tail: [fill('{identifier}', {}, random), fill('{identifier}', {}, random)],
  };
}
