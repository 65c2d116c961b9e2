// Archives that every drawing must handle: empty, one, few, nothing known, extreme dates and durations, thousands.
import { type KnownBefore, recurrenceStatuses } from '../../src/analyse/trends/recurrence-rate.ts';
import { factIds } from '../../src/analyse/trends/missing-facts.ts';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import type { ChartOptions } from '../../src/charts/drawing/chart-options.ts';
import type { ChartContext } from '../../src/charts/trend-chart.ts';
import { at, aRecord, builtInNames } from '../analyse/builders.ts';

/** Random-looking numbers, always the same for a seed (mulberry32). */
export function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const few: readonly IncidentRecord[] = [
  aRecord({
    id: 'queue',
    title: 'The queue fills up',
    date: '2020-02-10',
    severity: 'sev2',
    causes: ['capacity-exhaustion'],
    components: ['job-queue'],
    detection: 'automated-alert',
    impactMinutes: 47,
    trigger: 'code-deploy',
    detectMinutes: 4,
    resolveMinutes: 47,
    weekHour: 9,
    actionTypes: { prevent: { done: 2 }, detect: { done: 1 } },
    actions: { open: 0, done: 3, declined: 0, unknown: 0 },
  }),
  aRecord({
    id: 'redis',
    title: 'Redis runs out of memory',
    date: '2020-11-26',
    severity: 'sev1',
    causes: ['code-defect', 'capacity-exhaustion', 'missing-safeguard'],
    components: ['redis'],
    detection: 'third-party-report',
    impactMinutes: 897,
    trigger: 'config-change',
    latentMinutes: 20_160,
    detectMinutes: 30,
    resolveMinutes: 1200,
    weekHour: 75,
    actionTypes: { prevent: { open: 1, declined: 1 }, mitigate: { open: 2 } },
    actions: { open: 3, done: 0, declined: 1, unknown: 0 },
  }),
  aRecord({
    id: 'replica',
    title: 'A replica is promoted too early',
    date: '2021-03-13',
    severity: 'sev1',
    causes: ['failover-failure', 'cascading-failure'],
    components: ['db-failover', 'proxy-gateway'],
    detection: 'customer-report',
    impactMinutes: 2804,
    trigger: 'migration-or-upgrade',
    detectMinutes: 1500,
    weekHour: 127,
    missing: ['actions', 'owners'],
  }),
  aRecord({
    id: 'certificate',
    title: 'A certificate expires on a Sunday',
    date: '2021-03-14',
    severity: 'sev3',
    causes: ['expiry-or-clock', 'process-gap'],
    components: ['certificates-secrets'],
    detection: 'customer-report',
    impactMinutes: 95,
    detectMinutes: 12,
    weekHour: 154,
    missing: ['trigger', 'actions', 'owners'],
  }),
  aRecord({
    id: 'pipeline',
    title: 'The pipeline ships 1.2 instead of 1.20 <script>',
    date: '2022-06-20',
    severity: 'sev2',
    causes: ['change-delivery', 'config-error'],
    components: ['ci'],
    detection: 'unknown',
    impactMinutes: 23,
    trigger: 'code-deploy',
    missing: ['detection', 'detected', 'owners', 'zone'],
    actionTypes: { other: { unknown: 4 } },
    actions: { open: 0, done: 0, declined: 0, unknown: 4 },
  }),
  aRecord({
    id: 'account',
    title: 'Deleted in the wrong account',
    date: '2022-06-22',
    causes: ['human-error', 'missing-safeguard'],
    components: ['deploy-tooling'],
    detection: 'operator-noticed',
    impactMinutes: 33,
    trigger: 'manual-operation',
    latentMinutes: 5,
    detectMinutes: 0,
    resolveMinutes: 40,
    weekHour: 57,
    missing: ['severity', 'source'],
    actionTypes: { prevent: { done: 1, open: 1 } },
    actions: { open: 1, done: 1, declined: 0, unknown: 0 },
  }),
  aRecord({
    id: 'silent',
    title: 'Nobody knows why',
    date: '2022-07-01',
    severity: 'sev4',
    missing: factIds,
  }),
  aRecord({
    id: 'cloud',
    title: 'The provider loses a zone',
    date: '2023-01-30',
    severity: 'sev2',
    causes: ['dependency-failure'],
    components: ['cloud-provider'],
    detection: 'internal-report',
    impactMinutes: 240,
  }),
];

const farOut: readonly IncidentRecord[] = [
  aRecord({
    id: 'vasa',
    title: 'The Vasa sinks',
    date: '1628-08-10',
    severity: 'sev1',
    causes: ['process-gap'],
    impactMinutes: 20,
    detectMinutes: 1,
    missing: ['zone', 'owners', 'actions'],
  }),
  ...few,
  aRecord({
    id: 'long',
    title: 'Open for 14,232 hours',
    date: '2019-05-01',
    severity: 'sev3',
    causes: ['security-breach'],
    components: ['third-party'],
    impactMinutes: 853_920,
    detectMinutes: 400_000,
    latentMinutes: 900_000,
    resolveMinutes: 900_000,
    weekHour: 167,
  }),
  aRecord({
    id: 'instant',
    title: 'Over at once',
    date: '2019-08-01',
    severity: 'sev4',
    causes: ['config-error'],
    components: ['dns'],
    detection: 'automated-alert',
    impactMinutes: 0,
    detectMinutes: 0,
    resolveMinutes: 0,
    weekHour: 0,
  }),
];

function pick<T>(values: readonly T[], share: number): T {
  return values[Math.min(values.length - 1, Math.floor(share * share * values.length))]!;
}

/** `count` records over twelve years, common values more often than rare ones. */
export function manyRecords(count: number): readonly IncidentRecord[] {
  const next = createNumbers(7);
  const other = createNumbers(8);
  const causes = builtInNames.causes.map(({ id }) => id);
  const components = builtInNames.components.filter(({ parent }) => parent !== undefined).map(({ id }) => id);
  return Array.from({ length: count }, (_, place) => {
    const day = new Date(Date.UTC(2014, 0, 1) + Math.floor(next() * 4300) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const hasCause = next() < 0.8;
    return aRecord({
      id: `incident-${place}`,
      title: `Incident ${place}`,
      date: day,
      organization: `Team ${Math.floor(next() * 40)}`,
      severity: pick([undefined, 'sev3', 'sev4', 'sev2', 'sev1'] as const, next()),
      causes: hasCause ? [...new Set([pick(causes, next()), pick(causes, next())])] : [],
      components: next() < 0.7 ? [...new Set([pick(components, next()), pick(components, next())])] : [],
      detection: pick(['unknown', ...builtInNames.detections.map(({ id }) => id)], next()),
      impactMinutes: next() < 0.75 ? Math.round(Math.exp(next() * 4 + next() * 5)) : undefined,
      ...moreOf(other),
    });
  });
}

/** More fields, from random numbers of their own, so that the others keep their values. */
function moreOf(next: () => number): Partial<IncidentRecord> {
  const statuses = ['unknown', 'open', 'done', 'declined'] as const;
  const status = pick(statuses, next());
  const items = next() < 0.6 ? 1 + Math.floor(next() * 5) : 0;
  const type = pick(['prevent', 'other', 'detect', 'mitigate', 'process'] as const, next());
  return {
    trigger: pick(['unknown', ...builtInNames.triggers.map(({ id }) => id)], next()),
    detectMinutes: next() < 0.5 ? Math.round(Math.exp(next() * 7)) : undefined,
    latentMinutes: next() < 0.2 ? Math.round(Math.exp(next() * 12)) : undefined,
    weekHour: next() < 0.6 ? Math.floor(next() * 168) : undefined,
    missing: factIds.filter(() => next() < 0.3),
    actions: { open: 0, done: 0, declined: 0, unknown: 0, [status]: items },
    actionTypes: items === 0 ? undefined : { [type]: { [status]: items } },
  };
}

export const cases: Readonly<Record<string, readonly IncidentRecord[]>> = {
  none: [],
  one: few.slice(1, 2),
  two: few.slice(1, 3),
  eight: few,
  'all-unknown': Array.from({ length: 7 }, (_, place) =>
    aRecord({ id: `unknown-${place}`, date: `2021-0${place + 1}-11`, missing: factIds }),
  ),
  'far-out': farOut,
  'hundred-and-twenty': manyRecords(120),
  'ten-thousand': manyRecords(10_000),
};

/** Each case's recurrences: every third incident is like the one five before it, each with the next status. */
function relate(records: readonly IncidentRecord[]): readonly KnownBefore[] {
  const sorted = [...records].sort((a, b) => a.at - b.at);
  return sorted.flatMap((later, place) => {
    const earlier = sorted[place - (place % 5 === 0 ? 5 : 1)];
    const status = recurrenceStatuses[place % recurrenceStatuses.length];
    return place % 3 === 2 || earlier === undefined || status === undefined
      ? []
      : [{ later: later.id, earlier: earlier.id, status }];
  });
}

const recurrences: readonly KnownBefore[] = [...relate(farOut), ...relate(cases['ten-thousand'] ?? [])];

export function aContext(fields: Partial<ChartContext> = {}): ChartContext {
  return {
    names: builtInNames,
    asOf: at('2026-01-20'),
    zone: 'UTC',
    recurrences,
    links: {
      incident: (id, anchor) =>
        `/incidents/${encodeURIComponent(id)}/${anchor === undefined ? '' : `#${anchor}`}`,
      incidents: (filter) => `/incidents/?${filter?.toString() ?? ''}`,
    },
    ...fields,
  };
}

export function chartOptions(width: number): ChartOptions {
  return { ...aContext(), width };
}
