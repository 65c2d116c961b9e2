// All concepts of the model.
import type { Concept } from './concept.ts';
import { events } from './events.ts';
import { mechanisms } from './mechanisms.ts';
import { surroundings } from './surroundings.ts';

export const concepts: readonly Concept[] = [...mechanisms, ...surroundings, ...events].map(
  ([id, finds, leaves, patterns]) => ({ id, finds, leaves, patterns }),
);
