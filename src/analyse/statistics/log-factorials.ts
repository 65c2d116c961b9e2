// Logarithms of factorials and the tails of two distributions, for tests whose numbers would overflow.

const table: readonly number[] = buildTable(256);

function buildTable(size: number): readonly number[] {
  const logs = [0];
  for (let n = 1; n < size; n += 1) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  return logs;
}

/** The natural logarithm of `n!`: exact sums up to 255, above them Stirling's series, good to 14 digits. */
export function logFactorial(n: number): number {
  const known = table[n];
  if (known !== undefined) return known;
  const x = n + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

/** The natural logarithm of the number of ways to choose `k` of `n`. */
function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** The probability of exactly `k` successes in `n` trials of chance `share`. */
export function binomialProbability(k: number, n: number, share: number): number {
  if (share <= 0) return k === 0 ? 1 : 0;
  if (share >= 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share));
}

/** The probability of `k` successes or more in `n` trials of chance `share`. */
export function binomialAtLeast(k: number, n: number, share: number): number {
  if (k <= 0) return 1;
  // The smaller tail is added up, from its largest term on.
  if (k <= n * share) return 1 - binomialAtLeast(n - k + 1, n, 1 - share);
  let term = binomialProbability(k, n, share);
  let sum = 0;
  for (let count = k; count <= n && term > sum * 1e-17; count += 1) {
    sum += term;
    term *= ((n - count) / (count + 1)) * (share / (1 - share));
  }
  return sum;
}

/** The probability that a chi-square variable of `freedom` degrees is at least `value` (Numerical Recipes, section 6.2). */
export function chiSquareAtLeast(value: number, freedom: number): number {
  const [shape, x] = [freedom / 2, value / 2];
  if (x <= 0) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? 1 - front * gammaSeries(shape, x) : front * gammaFraction(shape, x);
}

/** Lanczos' approximation with the coefficients of Numerical Recipes, good to ten digits. */
function logGamma(x: number): number {
  const coefficients = [
    76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
    -0.5395239384953e-5,
  ];
  const base = x + 5.5;
  const sum = coefficients.reduce((total, one, place) => total + one / (x + 1 + place), 1.000000000190015);
  return (x + 0.5) * Math.log(base) - base + Math.log((2.5066282746310005 * sum) / x);
}

function gammaSeries(shape: number, x: number): number {
  let [term, sum] = [1 / shape, 1 / shape];
  for (let n = shape + 1; term > sum * 1e-16; n += 1) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

/** Lentz' method for the continued fraction. */
function gammaFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let [c, d] = [1 / tiny, 1 / b];
  let result = d;
  for (let n = 1; n < 10_000; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}
