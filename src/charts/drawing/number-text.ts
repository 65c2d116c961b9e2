// Numbers and dates as the charts write them: shares, rates, intervals, days.
import { formatMinutes } from '../../model/time.ts';
import type { Interval } from '../../analyse/statistics/statistics.ts';
import { shortMonths } from './scales.ts';
import { round } from './svg.ts';

/** A share of 0 to 1 in whole percent: `31%`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A rate with one decimal, below 1 with two significant digits: `208.3`, `0.38`, `0.05`. */
export function formatRate(rate: number): string {
  return String(rate < 1 ? Number(rate.toPrecision(2)) : round(rate));
}

/** `95% CI 24–45%`. */
function formatShareInterval({ low, high }: Interval): string {
  return `95% CI ${Math.round(low * 100)}–${formatShare(high)}`;
}

/** `34% (95% CI 24–45%)`. */
export function formatEstimatedShare(share: number, interval: Interval): string {
  return `${formatShare(share)} (${formatShareInterval(interval)})`;
}

/** `95% CI 3.7–11`. */
export function formatRateInterval({ low, high }: Interval): string {
  return `95% CI ${formatFactor(low)}–${formatFactor(high)}`;
}

/** `95% CI 42 min – 2 h 40 min`. */
export function formatMinutesInterval({ low, high }: Interval): string {
  return `95% CI ${formatMinutes(low)} – ${formatMinutes(high)}`;
}

/** `0.016`, and `below 0.001` for what is smaller. */
export function formatProbability(p: number): string {
  return p < 0.001 ? 'below 0.001' : String(Number(p.toPrecision(2)));
}

/** A factor: `2.3`, `11`, and `0.38` below one. */
export function formatFactor(factor: number): string {
  return factor >= 10 ? String(Math.round(factor)) : formatRate(factor);
}

/** `Nov 30, 2026` for `2026-11-30`. */
export function formatDay(date: string): string {
  const [year, month, day] = [date.slice(0, -6), date.slice(-5, -3), date.slice(-2)].map(Number);
  return `${shortMonths[(month ?? 1) - 1] ?? ''} ${day ?? 1}, ${year ?? 0}`;
}

/** `a`, `a and b`, `a, b, and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 3) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1) ?? ''}`;
}
