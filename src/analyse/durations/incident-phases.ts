// Where the time of an incident goes: undetected, responding, recovery; only where its moments are known.
import { compareText } from '../../model/diagnostic.ts';
import type { PhaseName } from './phases.ts';
import { startsAtAlert } from '../records/known-delay.ts';
import type { IncidentRecord } from '../records/records.ts';
import {
  type Interval,
  type MedianEstimate,
  medianInterval,
  wilsonInterval,
} from '../statistics/statistics.ts';

/** Phases of an incident in minutes from the start of its impact; `latent` is before. */
export interface PhasedIncident {
  readonly record: IncidentRecord;
  readonly latent?: number;
  readonly undetected: number;
  readonly responding: number;
  readonly recovery?: number;
}

export interface PhaseFacts {
  readonly n: number;
  /** Newest first: incidents whose start, detection, and end are all known. */
  readonly rows: readonly PhasedIncident[];
  /** Minutes over `rows`; absent under six known spans. */
  readonly estimates: {
    readonly [phase in Exclude<PhaseName, 'impact'>]?: MedianEstimate & { readonly n: number };
  };
  /** Incidents left out because their start is the moment of detection: it was set to the alert. */
  readonly startsAtAlert: number;
  /** Of `rows`, those where more of the impact passed before detection than after. */
  readonly mostlyUndetected: { readonly count: number; readonly share?: Interval };
}

/** The phases of all incidents that have them; a signal after the end of the impact counts as at its end. */
export function summarizePhases(records: readonly IncidentRecord[]): PhaseFacts {
  const rows = records
    .flatMap((record) => toPhases(record) ?? [])
    .sort((a, b) => b.record.at - a.record.at || compareText(a.record.id, b.record.id));
  const count = rows.filter(({ undetected, responding }) => undetected > responding).length;
  const estimate = (phase: Exclude<PhaseName, 'impact'>): PhaseFacts['estimates'] => {
    const minutes = rows.flatMap((row) => row[phase] ?? []);
    const median = medianInterval(minutes);
    return median === undefined ? {} : { [phase]: { ...median, n: minutes.length } };
  };
  return {
    n: records.length,
    rows,
    startsAtAlert: records.filter(startsAtAlert).length,
    estimates: {
      ...estimate('latent'),
      ...estimate('undetected'),
      ...estimate('responding'),
      ...estimate('recovery'),
    },
    mostlyUndetected: { count, share: wilsonInterval(count, rows.length) },
  };
}

function toPhases(record: IncidentRecord): PhasedIncident | undefined {
  const { latentMinutes, detectMinutes, impactMinutes, resolveMinutes } = record;
  if (detectMinutes === undefined || impactMinutes === undefined || startsAtAlert(record)) return undefined;
  const undetected = Math.min(detectMinutes, impactMinutes);
  const recovery =
    resolveMinutes === undefined || resolveMinutes <= impactMinutes
      ? undefined
      : resolveMinutes - impactMinutes;
  return {
    record,
    latent: latentMinutes === undefined || latentMinutes === 0 ? undefined : latentMinutes,
    undetected,
    responding: impactMinutes - undetected,
    recovery,
  };
}
