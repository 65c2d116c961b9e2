import { events } from './events.js';
import { mechanisms } from './mechanisms.js';
import { surroundings } from './surroundings.js';
export const concepts = [...mechanisms, ...surroundings, ...events].map(([id, finds, leaves, patterns]) => ({ id, finds, leaves, patterns }));
