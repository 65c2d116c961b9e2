// Durations between the moments of a postmortem. Nothing is guessed: both ends must be known.
import type { Duration, Durations } from '../../model/incident.ts';
import type { Postmortem, StatedLength } from '../../model/postmortem.ts';
import { minutesBetween, type Moment } from '../../model/time.ts';

/** The durations of a postmortem in minutes. One is absent if an end is missing, known only to the day, or before its start. */
export function measureDurations({ times }: Postmortem): Durations {
  const { introduced, started, detected, mitigated, resolved } = times;
  return {
    latent: measureDuration(introduced, started),
    timeToDetect: measureDuration(started, detected),
    timeToMitigate: measureDuration(started, mitigated),
    timeToResolve: measureDuration(started, resolved),
    impact: measureDuration(started, mitigated ?? resolved),
  };
}

/** How long users were affected: what the author states, else what the times give. */
export function impactOf(postmortem: Postmortem): StatedLength | undefined {
  return postmortem.impact?.duration ?? measureDurations(postmortem).impact;
}

/** The duration between two moments; undefined if either is missing or known only to the day, or if it is negative. */
function measureDuration(from: Moment | undefined, to: Moment | undefined): Duration | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (from.precision === 'day' || to.precision === 'day') return undefined;
  const minutes = minutesBetween(from.instant, to.instant);
  if (minutes < 0) return undefined;
  return {
    minutes,
    from,
    to,
    approximate: from.precision === 'approximate' || to.precision === 'approximate',
  };
}
