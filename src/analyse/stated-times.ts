// Starts and ends that the body states, in timeline markers and in the impact's prose, against the known moments.
import type { Contradiction } from '../model/incident.ts';
import type { Postmortem, TimelineEntry } from '../model/postmortem.ts';
import {
  minutesBetween,
  type Moment,
  readWallTime,
  formatMinutes,
  toInstant,
  toWallTime,
} from '../model/time.ts';
import { formatMoment, isSurelyBefore, linesOf, mayBeEqual } from './moments.ts';
import { listSentences, type Sentence } from './sentences.ts';

// Markers as Wikimedia and others write them, OUTAGE BEGINS, or a row that opens with the same statement. Elsewhere in a
// row the words must be shouted: "a second outage begins" is another matter.
const begins = [
  /^\W*(?:the )?(?:outage|incident|impact) (?:begins|began|starts|started)\b/i,
  /\b(?:OUTAGE|INCIDENT|IMPACT) (?:BEGINS|STARTS)\b|<START OF OUTAGE>/,
];
const harmEnds = [
  /^\W*(?:the )?(?:outage|impact) (?:ends|ended|is over|was over)\b/i,
  /\b(?:OUTAGE|IMPACT) (?:ENDS|OVER|MITIGATED)\b/,
];
const incidentEnds = [/^\W*(?:the )?incident (?:ends|ended|is over)\b/i, /\bINCIDENT ENDS\b/];
const noticeOfEnd = [/\bstatus ?page\b.*\bresolved\b|\b(?:set|marked|declared) (?:to |as )?resolved\b/i];
const unfinished = /\b(?:not|un|partially|partly|nearly|almost)[ -]?resolved\b/i;

/** Statements about start and end in the body that differ from the moments of the incident. */
export function compareStatedTimes(postmortem: Postmortem): readonly Contradiction[] {
  return [...compareMarkers(postmortem), ...compareProse(postmortem)];
}

function compareMarkers({ timeline, times }: Postmortem): readonly Contradiction[] {
  const { started, mitigated, resolved } = times;
  const checks: readonly (readonly [readonly RegExp[], Moment | undefined, string, string])[] = [
    [begins, started, 'two-starts', 'lets the incident begin at'],
    [harmEnds, mitigated ?? resolved, 'two-ends', 'lets the harm end at'],
    [incidentEnds, resolved ?? mitigated, 'two-ends', 'lets the incident end at'],
    [noticeOfEnd, resolved, 'two-ends', 'has it declared resolved at'],
  ];
  return checks.flatMap(([markers, known, id, says]) => {
    const row = timeline.find(
      ({ text }) => markers.some((marker) => marker.test(text)) && !unfinished.test(text),
    );
    return row === undefined ? [] : compareRow(row, known, { id, says });
  });
}

function compareRow(
  row: TimelineEntry,
  known: Moment | undefined,
  { id, says }: { readonly id: string; readonly says: string },
): readonly Contradiction[] {
  if (row.at === undefined || known === undefined || mayBeEqual(row.at, known)) return [];
  const side = isSurelyBefore(row.at, known) ? 'earlier' : 'later';
  const apart = formatMinutes(Math.abs(minutesBetween(row.at.instant, known.instant)));
  const message = `The timeline ${says} ${formatMoment(row.at)}, ${apart} ${side} than the incident's times say (${formatMoment(known)}).`;
  return [{ id, message, lines: linesOf(row, known) }];
}

const approximately = String.raw`(?:about |around |approximately |approx\.? |~ ?)?`;
const clock = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?!\d| ?[ap]\.?m\b)`;
const startInProse = new RegExp(String.raw`\b(?:from|between) ${approximately}${clock}(?: ?([A-Z]{2,5})\b)?`);
const harm = /\b(?:outage|down|downtime|unavailab\w*|unreachable|offline|impact\w*|incident)\b/i;

interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  readonly zoneWord?: string;
  readonly sentence: Sentence;
}

/** Only where summary and impact name a single start: several are those of several phases. */
function compareProse({ sections, times: { started }, zone }: Postmortem): readonly Contradiction[] {
  if (started === undefined || started.precision === 'day') return [];
  const readings = listSentences(sections, ['summary', 'impact']).flatMap((sentence) => readClock(sentence));
  const [reading] = readings;
  const same = ({ hour, minute }: ClockReading): boolean =>
    hour === reading?.hour && minute === reading.minute;
  if (reading === undefined || !readings.every(same)) return [];
  const zones =
    reading.zoneWord === 'UTC' || reading.zoneWord === 'GMT'
      ? ['UTC']
      : [...new Set([started.zone, zone, 'UTC'])];
  const moments = zones.flatMap((candidate) => nearestMoment(reading, started, candidate));
  const [stated] = moments;
  if (stated === undefined || moments.some((moment) => mayBeEqual(moment, started))) return [];
  const apart = Math.abs(minutesBetween(stated.instant, started.instant));
  const message = `The ${reading.sentence.section} section counts from ${formatMoment(stated)}, ${formatMinutes(apart)} from the start the incident's times say (${formatMoment(started)}).`;
  return [{ id: 'two-starts', message, lines: linesOf(reading.sentence, started) }];
}

function readClock(sentence: Sentence): readonly ClockReading[] {
  const match = startInProse.exec(sentence.text);
  if (match === null || !harm.test(sentence.text)) return [];
  return [{ hour: Number(match[1]), minute: Number(match[2]), zoneWord: match[3], sentence }];
}

/** The reading on the day, of the start's or its neighbours, that lies nearest to the start. */
function nearestMoment(reading: ClockReading, started: Moment, zone: string): readonly Moment[] {
  const { year, month, day } = toWallTime(started.instant, zone);
  const wall = readWallTime({ year, month, day, hour: reading.hour, minute: reading.minute }, zone);
  if (wall.kind !== 'instant') return [];
  const days = Math.round((started.instant - wall.instant) / 86_400_000);
  const instant = toInstant(wall.instant + days * 86_400_000);
  const written = `${reading.hour}:${String(reading.minute).padStart(2, '0')}`;
  return [{ instant, precision: started.precision, zone, written, line: reading.sentence.line }];
}
