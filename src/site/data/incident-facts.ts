// What an incident's page says at a glance: times, spans, who, where from; unknown is said, not left out.
import type { Duration, Incident } from '../../model/incident.ts';
import { type TimeName, timeNames } from '../../model/postmortem.ts';
import type { Moment } from '../../model/time.ts';
import { archive } from './site.ts';
import type { BodyOptions } from '../files/body-html.ts';
import { fullMoment, spanOf } from '../fact-text.ts';

export interface Fact {
  readonly name: string;
  /** Absent: the author does not say. */
  readonly value?: string;
  /** What the fact means or how it was reached, where that is not plain. */
  readonly note?: string;
  /** Where links to it lead. */
  readonly anchor?: string;
}

/** The spans readers compare incidents by, in the order of an incident's life. */
export function spansOf(incident: Incident): readonly Fact[] {
  const { impact, timeToDetect, timeToMitigate, timeToResolve } = incident.durations;
  return [
    span('Impact', impact, 'from the start of the harm to its end'),
    span('Time to detect', timeToDetect, 'from the start of the harm to the first signal somebody acted on'),
    span('Time to mitigate', timeToMitigate, 'from the start of the harm until users were well again'),
    span('Time to resolve', timeToResolve, 'from the start of the harm until the incident was closed'),
  ];
}

/** The paths of pages and files that every incident has one of. */
export function incidentIds() {
  return archive.incidents.map(({ id }) => ({ params: { id }, props: { id } }));
}

/** Every moment the author could have given, known or not. */
export function momentsOf(incident: Incident): readonly Fact[] {
  return timeNames.map((name) => {
    const moment = incident.postmortem.times[name];
    return {
      name: timeTitles[name],
      value: moment && fullMoment(moment),
      anchor: moment && anchorOfTime(name),
    };
  });
}

/** The place beside the body that shows what a line of front matter says: one of the times, else all of them. */
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

/** What of an incident's body is marked, and what can be linked to. */
export function bodyOptions(incident: Incident): BodyOptions {
  return {
    evidenceLines: evidenceLines(incident),
    linkedLines: new Set(incident.postmortem.timeline.map((entry) => entry.line)),
  };
}

/** The incidents before and after in time; absent at the ends of the archive. */
export function neighbours(incident: Incident): { readonly newer?: Incident; readonly older?: Incident } {
  const place = positions.get(incident.id) ?? -1;
  return { newer: archive.incidents[place - 1], older: archive.incidents[place + 1] };
}

/** Where a line of the source can be read: in the repository when there is an edit link, else nowhere. */
export function editUrl(incident: Incident): string | undefined {
  return archive.settings.editLink?.replace('{path}', encodeURI(incident.postmortem.path));
}

const positions = new Map(archive.incidents.map((incident, place) => [incident.id, place]));

const timeTitles: Readonly<Record<TimeName, string>> = {
  introduced: 'Introduced',
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  announced: 'Announced',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

function span(name: string, duration: Duration | undefined, note: string): Fact {
  return { name, value: duration && spanOf(duration), note };
}

/** The moment an incident is filed under, for `datetime` attributes: a day alone where only that is known. */
export function machineTime(moment: Moment): string {
  const iso = new Date(moment.instant).toISOString();
  return moment.precision === 'day' ? iso.slice(0, 10) : iso;
}
