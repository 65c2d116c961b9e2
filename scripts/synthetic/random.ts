// Reproducible random numbers: the same seed gives the same draws on every machine.

export interface Random {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the list, all equally likely. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, the nth about 1/n as likely as the first: how words are used. */
  readonly pickZipf: <T>(list: readonly T[]) => T;
  /** A positive number whose logarithm is normal around that of `median`, with standard deviation `spread`. */
  readonly logNormal: (median: number, spread: number) => number;
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
}

/** Draws from mulberry32 (Tommy Ettinger, public domain), started from two whole numbers. */
export function createRandom(seed: number, stream: number): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((stream + 1) | 0, 0x85ebca6b)) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, between(0, list.length - 1)),
    // The inverse of the continuous 1/x law, cut to whole ranks.
    pickZipf: (list) => at(list, Math.floor((list.length + 1) ** next()) - 1),
    logNormal: (median, spread) => median * Math.exp(spread * normal(next)),
    shuffle: (list) =>
      list
        .map((one) => ({ one, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ one }) => one),
  };
}

/** Box and Muller, Annals of Mathematical Statistics 29 (1958). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`pick(list): nothing at ${place} of ${list.length}`);
  return found;
}
