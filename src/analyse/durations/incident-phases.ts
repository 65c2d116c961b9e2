// Where the time of an incident goes: unnoticed, responding, cleaning up; only where its moments are known.
import { compareText } from '../../model/diagnostic.ts';
import type { PhaseName } from './phases.ts';
import type { IncidentRecord } from '../records/records.ts';
import {
  type Interval,
  type MedianEstimate,
  medianInterval,
  wilsonInterval,
} from '../statistics/statistics.ts';

/** Phases of an incident in minutes, from the start of its harm on; `latent` lies before. */
export interface PhasedIncident {
  readonly record: IncidentRecord;
  readonly latent?: number;
  readonly undetected: number;
  readonly responding: number;
  readonly recovery?: number;
}

export interface PhaseFacts {
  readonly n: number;
  /** Newest first: incidents whose start, detection and end are all known. */
  readonly rows: readonly PhasedIncident[];
  /** Minutes over `rows`; absent under six known spans. */
  readonly estimates: {
    readonly [phase in Exclude<PhaseName, 'impact'>]?: MedianEstimate & { readonly n: number };
  };
  /** Of `rows`, those where more of the harm passed before anybody noticed than after. */
  readonly mostlyUndetected: { readonly count: number; readonly share?: Interval };
}

/** The phases of all incidents that have them; a signal after the end of the harm counts as at its end. */
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
  if (detectMinutes === undefined || impactMinutes === undefined) return undefined;
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
