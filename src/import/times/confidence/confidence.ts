// The confidence of a fact: how often times found in this way were right, and the evidence for and against it.
//
// The counts are of 93 public reports of 23 organizations and 66 more of 6 others, whose facts people had read;
// `npm run evaluate:import` measures on reports of other organizations how well the result holds.
import type { FactKind, TimeEvidence, Way } from './evidence.ts';

/** How many times of a kind that were found in a way were right, and how many were published. */
export type Tally = readonly [right: number, published: number];

export const tallies: { readonly [Kind in FactKind]: { readonly [Found in Way]?: Tally } } = {
  start: {
    key: [21, 21],
    'key with a day': [11, 11],
    marker: [1, 1],
    statement: [14, 15],
    phrase: [5, 5],
    hint: [1, 1],
    'row hint': [8, 8],
    opening: [7, 7],
    'detection as start': [10, 13],
    reckoned: [1, 1],
    'day of a row': [0, 2],
  },
  detection: {
    marker: [1, 1],
    phrase: [6, 7],
    'row phrase': [47, 51],
    reckoned: [1, 1],
    'day of a row': [4, 5],
    'day in a sentence': [2, 3],
  },
  end: {
    key: [24, 24],
    marker: [2, 2],
    statement: [17, 19],
    phrase: [8, 9],
    hint: [1, 1],
    'row statement': [43, 43],
    'row hint': [6, 6],
    'day of a row': [1, 2],
  },
  response: { 'row statement': [6, 6], 'row phrase': [3, 3], 'status page': [1, 1] },
};

/** The prior: a way is assumed to be right nine times in ten, as if it had been seen ten times. */
const prior: Tally = [9, 10];

/** The effect of a doubt or a support on the odds. Few were counted, so these are round numbers. */
const weights = {
  competing: 0.25,
  'other zone': 0.25,
  late: 0.1,
  recovery: 0.25,
  story: 0.1,
  relapse: 0.1,
  order: 0.5,
  far: 0.25,
  repeated: 2,
  'stated length': 2,
} as const;

/** The chance that a time is right, from 0 to 1. */
export function rateTime({ kind, way, doubts, supports }: TimeEvidence): number {
  const [right, published] = tallies[kind][way] ?? [0, 0];
  const share = (right + prior[0]) / (published + prior[1]);
  const odds = [...doubts, ...supports].reduce((all, one) => all * weights[one], share / (1 - share));
  return round(odds / (1 + odds));
}

/** Below this a fact is not published: the receipt lists it for somebody to check. */
export const publishedFrom = 0.85;

/** To three digits. */
export function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** How many of the facts with these chances are expected to be wrong. */
export function expectWrong(chances: readonly number[]): number {
  return Math.round(chances.reduce((sum, chance) => sum + 1 - chance, 0) * 10) / 10;
}
