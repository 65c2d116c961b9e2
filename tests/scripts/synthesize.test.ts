import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/build-archive.ts';
import { toInstant } from '../../src/model/time.ts';
import { synthesize } from '../../scripts/synthesize.ts';

const count = 400;
const files = synthesize(count, 7);
const postmortems = files.filter((file) => file.path.endsWith('.md'));
const archive = buildArchive(
  { settings: files.find((file) => file.path === 'archive.yaml'), postmortems, themes: [], diagnostics: [] },
  { asOf: toInstant(Date.UTC(2025, 0, 1)) },
);

describe('synthesize(count, seed)', () => {
  test('the same seed gives the same bytes, and another seed different ones', () => {
    expect(synthesize(20, 7)).toEqual(synthesize(20, 7));
    expect(synthesize(20, 8)).not.toEqual(synthesize(20, 7));
  });

  test('a larger count adds files to the same ones', () => {
    expect(synthesize(40, 7).slice(0, 21)).toEqual(synthesize(20, 7));
  });

  test('every file has a path of its own', () => {
    expect(new Set(files.map((file) => file.path)).size).toBe(count + 1);
  });

  test('bodies have 400 to 900 words', () => {
    const lengths = postmortems.map(({ text }) => wordsOf(bodyOf(text)).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(400);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(900);
  });

  test('words are distributed as in a language: few are common, most are rare, and new ones keep appearing', () => {
    const counts = new Map<string, number>();
    const words = postmortems.flatMap(({ text }) => wordsOf(bodyOf(text).toLowerCase()));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const top = sorted.slice(0, 100).reduce((sum, one) => sum + one, 0);
    expect(top / words.length).toBeGreaterThan(0.4);
    expect(sorted.filter((one) => one === 1).length / sorted.length).toBeGreaterThan(0.3);
    expect(counts.size).toBeGreaterThan(3_000);
  });

  test('the archive reads every one of them without an error', () => {
    expect(archive.diagnostics.filter((diagnostic) => diagnostic.level === 'error')).toEqual([]);
    expect(archive.incidents).toHaveLength(count);
  });

  test('authors labeled about 60 %, and the rest is left to the classifier', () => {
    const labeled = archive.incidents.filter(
      (incident) => incident.postmortem.declared.trigger !== undefined,
    );
    expect(labeled.length / count).toBeGreaterThan(0.5);
    expect(labeled.length / count).toBeLessThan(0.7);
  });

  test('the median impact is near 210 minutes, and some are unknown', () => {
    const minutes = archive.incidents.flatMap((incident) => incident.durations.impact?.minutes ?? []);
    const median = minutes.sort((a, b) => a - b)[Math.floor(minutes.length / 2)];
    expect(median).toBeGreaterThan(170);
    expect(median).toBeLessThan(260);
    expect(minutes.length).toBeLessThan(count);
  });

  test('dates spread over fifteen years, some known to the day only', () => {
    const years = new Set(archive.incidents.map(({ postmortem }) => postmortem.path.split('/')[1]));
    expect(years.size).toBeGreaterThanOrEqual(14);
    expect(archive.incidents.some(({ postmortem }) => postmortem.date.precision === 'day')).toBe(true);
  });
});

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n') + 5);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
