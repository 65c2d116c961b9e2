// The facts at the top of an incident's page: durations and times. An unknown fact is shown as unknown, not left out.
import { impactOf } from '../../analyse/durations/durations.ts';
import type { Incident } from '../../model/incident.ts';
import { type StatedLength, type TimeName, timeNames } from '../../model/postmortem.ts';
import type { Moment } from '../../model/time.ts';
import { fullMoment, spanOf } from '../fact-text.ts';
import type { BodyOptions } from '../files/body-html.ts';
import { durationStrings, timeStrings } from '../strings/incident-strings.ts';

export interface Fact {
  readonly name: string;
  /** Absent when the postmortem does not say. */
  readonly value?: string;
  /** What the fact means, if the name does not say it. */
  readonly note?: string;
  /** The id that links to the fact use. */
  readonly anchor?: string;
}

/** The durations that readers compare incidents by, in the order of an incident's life. */
export function durationsOf(incident: Incident): readonly Fact[] {
  const { timeToDetect, timeToMitigate, timeToResolve } = incident.durations;
  const isStated = incident.postmortem.impact?.duration !== undefined;
  return [
    toFact(isStated ? durationStrings.stated : durationStrings.impact, impactOf(incident.postmortem)),
    toFact(durationStrings.detect, timeToDetect),
    toFact(durationStrings.mitigate, timeToMitigate),
    toFact(durationStrings.resolve, timeToResolve),
  ];
}

/** Every moment an author can give, known or not. */
export function momentsOf(incident: Incident): readonly Fact[] {
  return timeNames.map((name) => {
    const moment = incident.postmortem.times[name];
    return {
      name: timeStrings[name],
      value: moment && fullMoment(moment),
      anchor: moment && anchorOfTime(name),
    };
  });
}

/** The id of the place that shows what a line of front matter says: one of the times, or all of them. */
export function anchorOfFrontMatter({ postmortem }: Incident, line: number): string {
  const name = timeNames.find((one) => postmortem.times[one]?.line === line);
  return name === undefined ? 'times-title' : anchorOfTime(name);
}

function anchorOfTime(name: TimeName): string {
  return `time-${name}`;
}

/** Lines that evidence and contradictions point at. */
function evidenceLines(incident: Incident): ReadonlySet<number> {
  const { causes, trigger, components, detection, contradictions } = incident;
  const labels = [...causes, ...components, ...(trigger ? [trigger] : []), ...(detection ? [detection] : [])];
  return new Set([
    ...labels.flatMap((label) => label.evidence.map((evidence) => evidence.line)),
    ...contradictions.flatMap((contradiction) => contradiction.lines),
  ]);
}

/**
 * The lines of an incident's body that are marked, and those that can be linked to; `line` is one more line that
 * something links to.
 */
export function bodyOptions(incident: Incident, line?: number): Omit<BodyOptions, 'fileLink'> {
  return {
    evidenceLines: evidenceLines(incident),
    linkedLines: new Set([
      ...incident.postmortem.timeline.map((entry) => entry.line),
      ...(line === undefined ? [] : [line]),
    ]),
  };
}

function toFact([name, note]: readonly [string, string], duration: StatedLength | undefined): Fact {
  return { name, value: duration && spanOf(duration), note };
}

/** The moment of an incident for `datetime` attributes; only the day if no more is known. */
export function machineTime(moment: Moment): string {
  const iso = new Date(moment.instant).toISOString();
  return moment.precision === 'day' ? iso.slice(0, 10) : iso;
}
