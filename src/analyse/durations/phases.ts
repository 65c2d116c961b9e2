// The phases of an incident, as far as its times are known.
import type { Postmortem } from '../../model/postmortem.ts';
import { minutesBetween, type Moment } from '../../model/time.ts';

/**
 * `latent`: the fault exists without impact. `undetected` and `responding`: users are affected, before and after detection.
 * `impact`: users are affected, and the time of detection is unknown. `recovery`: after the impact.
 */
export type PhaseName = 'latent' | 'undetected' | 'responding' | 'impact' | 'recovery';

export interface Phase {
  readonly name: PhaseName;
  readonly minutes: number;
  readonly from: Moment;
  readonly to: Moment;
}

/**
 * The phases in time order, without overlaps. Moments that are unknown, known only to the day, or contradictory leave gaps.
 * The impact lasts until `mitigated`, or until `resolved` if no earlier end is known.
 */
export function listPhases({ times }: Pick<Postmortem, 'times'>): readonly Phase[] {
  const { introduced, started, detected, mitigated, resolved } = times;
  const end = mitigated ?? resolved;
  const responding =
    detected !== undefined && end !== undefined && detected.instant > end.instant ? end : detected;
  return [
    createPhase('latent', introduced, started),
    createPhase('undetected', started, responding),
    responding === undefined
      ? createPhase('impact', started, end)
      : createPhase('responding', responding, end),
    createPhase('recovery', mitigated, resolved),
  ].filter((phase) => phase !== undefined);
}

function createPhase(name: PhaseName, from: Moment | undefined, to: Moment | undefined): Phase | undefined {
  if (from === undefined || to === undefined || from.precision === 'day' || to.precision === 'day')
    return undefined;
  const minutes = minutesBetween(from.instant, to.instant);
  return minutes > 0 ? { name, minutes, from, to } : undefined;
}
