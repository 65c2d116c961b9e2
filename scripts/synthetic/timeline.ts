// The timeline of a synthetic incident: a list or a table, with dates if it covers more than one day.
import { compareText } from '../../src/model/diagnostic.ts';
import { formatClock, formatDate, type Instant, minutesBetween, toInstant } from '../../src/model/time.ts';
import type { Facts } from './facts.ts';
import { fill } from './grammar.ts';
import { capitalize } from '../../src/text/english.ts';
import type { Random } from './random.ts';

interface Row {
  readonly at: Instant;
  readonly text: string;
}

const steps = [
  '{team} engineer looks at {part}',
  'Logs of {service} show that {part} {verb} {part}',
  '{peer} is restarted without effect',
  'Traffic is moved away from {region}',
  'A second engineer joins and checks {part}',
  'The theory that {part} {verb} {part} is dropped',
  'Half of {part} is switched off',
  'Error rates begin to fall',
];

/** Rows in order of time. */
export function writeTimeline(facts: Facts, random: Random): string {
  const rows = drawRows(facts, random);
  const days = new Set(rows.map((row) => formatDate(row.at, facts.zone)));
  const written = rows.map((row) => {
    const clock = `${random.chance(0.06) ? '~' : ''}${formatClock(row.at, facts.zone)}`;
    return { time: days.size > 1 ? `${formatDate(row.at, facts.zone)} ${clock}` : clock, text: row.text };
  });
  if (random.chance(0.6)) return written.map(({ time, text }) => `- ${time} ${text}`).join('\n');
  const table = written.map(({ time, text }) => `| ${time} | ${text} |`);
  return ['| Time | Event |', '| --- | --- |', ...table].join('\n');
}

function drawRows(facts: Facts, random: Random): readonly Row[] {
  const { times, slots, scenario } = facts;
  const say = (template: string): string => capitalize(fill(template, slots, random)).replace(/\.$/, '');
  const begin = times.detected ?? times.started;
  const span = Math.max(1, Math.floor(minutesBetween(begin, times.mitigated)) - 1);
  const between = Array.from({ length: random.between(2, 8) }, () => ({
    at: toInstant(begin + random.between(1, span) * 60_000),
    text: say(random.pick(steps)),
  }));
  const known: readonly (Row | undefined)[] = [
    { at: times.started, text: say(random.pick(scenario.triggered)) },
    rowAt(times.detected, say(random.pick(facts.detection.sentences))),
    rowAt(times.acknowledged, say('The {team} team takes the incident')),
    rowAt(times.announced, say('First message on the status page')),
    { at: times.mitigated, text: say(random.pick(scenario.fix)) },
    rowAt(times.resolved, 'The incident is declared over'),
  ];
  return [...known.flatMap((row) => row ?? []), ...between].sort(
    (a, b) => a.at - b.at || compareText(a.text, b.text),
  );
}

function rowAt(at: Instant | undefined, text: string): Row | undefined {
  return at === undefined ? undefined : { at, text };
}
