// Logistic regression with L2 regularization, by dual coordinate descent (Yu, Huang and Lin, Machine Learning 85, 2011).
// The number of passes is fixed and the order comes from a fixed seed: the same rows give the same weights.

/** A row as feature numbers and their values. */
export interface SparseRow {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface TrainingRow {
  readonly row: SparseRow;
  readonly isPositive: boolean;
  /** How much the row counts. */
  readonly weight: number;
}

export interface FitOptions {
  readonly features: number;
  /** The inverse of the strength of the regularization. */
  readonly cost: number;
  readonly passes: number;
}

/** Weights that separate positive from negative rows; all zero when there are no rows. */
export function fitLogistic(training: readonly TrainingRow[], { features, cost, passes }: FitOptions): Fit {
  // The bias is one more feature, with the value 1 in every row.
  const weights = new Float64Array(features + 1);
  const states = training.filter(({ weight }) => weight > 0).map((row) => startState(row, cost));
  for (const state of states) addRow(weights, state, state.sign * state.alpha);
  const order = [...states.keys()];
  let seed = 12_345;
  for (let pass = 0; pass < passes; pass += 1) {
    seed = shuffle(order, seed);
    for (const place of order) {
      const state = states[place];
      if (state !== undefined) descend(weights, state);
    }
  }
  return { weights: weights.slice(0, features), bias: weights[features] ?? 0 };
}

/** The logit of a row. */
export function scoreRow({ weights, bias }: Fit, { features, values }: SparseRow): number {
  let sum = bias;
  for (let at = 0; at < features.length; at += 1)
    sum += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

interface State {
  readonly row: SparseRow;
  readonly sign: 1 | -1;
  readonly limit: number;
  readonly length: number;
  /** The dual variable and what is left of the limit, both kept for precision. */
  alpha: number;
  rest: number;
}

function startState({ row, isPositive, weight }: TrainingRow, cost: number): State {
  const limit = cost * weight;
  const alpha = Math.min(0.001 * limit, 1e-8);
  const length = row.values.reduce((sum, value) => sum + value * value, 1);
  return { row, sign: isPositive ? 1 : -1, limit, length, alpha, rest: limit - alpha };
}

function addRow(weights: Float64Array, { row: { features, values } }: State, by: number): void {
  for (let at = 0; at < features.length; at += 1) {
    const feature = features[at] ?? 0;
    weights[feature] = (weights[feature] ?? 0) + by * (values[at] ?? 0);
  }
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] ?? 0) + by;
}

/** One step: Newton's method on the one dual variable, as in the paper's Algorithm 5. */
function descend(weights: Float64Array, state: State): void {
  const { row, sign, limit, length } = state;
  const margin = sign * scoreRow({ weights, bias: weights[weights.length - 1] ?? 0 }, row);
  const isRest = (length * (state.rest - state.alpha)) / 2 + margin < 0;
  const start = isRest ? state.rest : state.alpha;
  const slope = isRest ? -margin : margin;
  let next = limit - start < limit / 2 ? start / 10 : start;
  const gradientAt = (value: number): number =>
    length * (value - start) + slope + Math.log(value / (limit - value));
  for (let step = 0; step < 100; step += 1) {
    const gradient = gradientAt(next);
    if (Math.abs(gradient) <= 1e-3) break;
    const moved = next - gradient / (length + limit / (limit - next) / next);
    if (moved <= 0) next /= 10;
    else next = moved >= limit ? next + (limit - next) / 2 : moved;
  }
  state.alpha = isRest ? limit - next : next;
  state.rest = limit - state.alpha;
  addRow(weights, state, sign * (isRest ? start - next : next - start));
}

/** Fisher-Yates with a linear congruential generator; returns the seed for the next pass. */
function shuffle(order: number[], start: number): number {
  let seed = start;
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = seed % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return seed;
}
