// The phases of one incident's life, as far as its moments are known.
import type { Postmortem } from '../../model/postmortem.ts';
import { minutesBetween, type Moment } from '../../model/time.ts';

/**
 * `latent`: the fault is there, no harm yet. `undetected`, `noticed`: people suffer, before and after the first signal.
 * `harm`: people suffer, and nobody says when it was noticed. `recovery`: after the harm.
 */
export type PhaseName = 'latent' | 'undetected' | 'responding' | 'impact' | 'recovery';

export interface Phase {
  readonly name: PhaseName;
  readonly minutes: number;
  readonly from: Moment;
  readonly to: Moment;
}

/**
 * Phases in time order without overlaps; gaps where a moment is unknown, known only to the day, or contradictory.
 * The harm runs to `mitigated`, or to `resolved` where nothing says when it ended.
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
