// Whole documents: one folder a format, with traps; its expected.json is a part of the receipt (see cases/import/README.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/import/formats/bytes.ts';
import { importText } from './read.ts';

const cases = fileURLToPath(new URL('../cases/import', import.meta.url));
const folders = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))('the document %s', (name) => {
  const folder = join(cases, name);
  const file = readdirSync(folder).find((one) => one !== 'expected.json')!;
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as readonly Expectation[];
  expect(differences(expected, readReceipts(join(folder, file), file))).toEqual([]);
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Expectation = Readonly<Record<string, Json>>;
type Found = Readonly<Record<string, unknown>>;

function readReceipts(path: string, name: string): readonly Found[] {
  const reading = decodeText(readFileSync(path));
  if ('problem' in reading) return [];
  return importText(reading.text, name).map(({ receipt }) => JSON.parse(JSON.stringify(receipt)) as Found);
}

function differences(expected: readonly Expectation[], found: readonly Found[]): readonly string[] {
  const optional = expected.every((one) => one['optional'] === true);
  if (optional && found.length === 0) return [];
  const count =
    expected.length === found.length ? [] : [`expected ${expected.length} incidents, found ${found.length}`];
  return [...count, ...expected.flatMap((one, place) => compareReceipt(one, found[place] ?? {}, `${place}`))];
}

/** Members of lists of which the document needs only some. */
const among = new Set(['contradictions', 'intentions', 'gaps']);
/** The same contradiction under the names that the archive gives it. */
const names: Readonly<Record<string, readonly string[]>> = {
  'stated-and-computed-duration-differ': ['stated-duration'],
  'stated-durations-differ': ['two-durations'],
};

function compareReceipt(expected: Expectation, found: Found, path: string): readonly string[] {
  return Object.entries(expected).flatMap(([key, value]): readonly string[] => {
    const place = `${path}.${key}`;
    if (key === 'optional' || key === 'format') return [];
    if (key === 'absent')
      return (value as readonly string[]).flatMap((one) => checkAbsent(one, found, place));
    if (among.has(key))
      return (value as readonly Found[]).flatMap((one) => findAmong(one, found[key], place));
    return compare(value, found[key], place);
  });
}

function checkAbsent(name: string, found: Found, path: string): readonly string[] {
  const [first = '', second] = name.split('.');
  const value = found[first];
  if (second === undefined) {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [`${path}: ${name} is ${JSON.stringify(value).slice(0, 160)}`];
  }
  const inner = Array.isArray(value)
    ? value.find(({ id }: { id?: string }) => id === second || names[second]?.includes(id ?? ''))
    : (value as Found | undefined)?.[second];
  return inner === undefined ? [] : [`${path}: ${name} is ${JSON.stringify(inner).slice(0, 200)}`];
}

function findAmong(wanted: Found, list: unknown, path: string): readonly string[] {
  const all = (list ?? []) as readonly Found[];
  const isIt = (one: Found): boolean => {
    const { id, lines, line, ...rest } = wanted as { id?: string; lines?: readonly number[]; line?: number };
    const ids = id === undefined ? [] : [id, ...(names[id] ?? [])];
    if (id !== undefined && !ids.includes(String(one['id']))) return false;
    if (line !== undefined && one['line'] !== line) return false;
    if (lines !== undefined && !lines.every((each) => (one['lines'] as readonly number[]).includes(each)))
      return false;
    return compare(rest as Json, one, '').length === 0;
  };
  return all.some(isIt)
    ? []
    : [`${path}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(all).slice(0, 400)}`];
}

function compare(expected: Json, found: unknown, path: string): readonly string[] {
  const differs = [
    `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)?.slice(0, 300)}`,
  ];
  if (Array.isArray(expected)) return compareList(expected, found, path);
  if (typeof expected === 'object' && expected !== null) {
    if (Array.isArray(found)) return compareCounts(expected as Expectation, found, path);
    if (found === undefined) return differs;
    return Object.entries(expected).flatMap(([key, value]) =>
      compare(value, (found as Found)[key], `${path}.${key}`),
    );
  }
  if (typeof expected === 'number' && Array.isArray(found))
    return found.length === expected
      ? []
      : [`${path}: expected ${expected}, found ${found.length}: ${brief(found)}`];
  return isSame(expected, found) ? [] : differs;
}

function isSame(expected: unknown, found: unknown): boolean {
  if (typeof expected === 'string' && expected.endsWith('…'))
    return typeof found === 'string' && found.startsWith(expected.slice(0, -1));
  return expected === found;
}

function compareList(expected: readonly Json[], found: unknown, path: string): readonly string[] {
  if (Array.isArray(found)) {
    const count =
      found.length === expected.length
        ? []
        : [`${path}: expected ${expected.length} entries, found ${found.length}: ${brief(found)}`];
    return [...count, ...expected.flatMap((one, place) => compare(one, found[place], `${path}.${place}`))];
  }
  return expected.some((one) => isSame(one, found))
    ? []
    : [`${path}: expected one of ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

function compareCounts(
  { count, atLeast, first, last }: Expectation,
  found: readonly unknown[],
  path: string,
): readonly string[] {
  const total =
    count === undefined || found.length === count
      ? []
      : [`${path}: expected ${count}, found ${found.length}: ${brief(found)}`];
  const least =
    atLeast === undefined || found.length >= Number(atLeast)
      ? []
      : [`${path}: expected at least ${atLeast}, found ${found.length}`];
  return [
    ...total,
    ...least,
    ...(first === undefined ? [] : compare(first, found[0], `${path}.first`)),
    ...(last === undefined ? [] : compare(last, found.at(-1), `${path}.last`)),
  ];
}

function brief(found: readonly unknown[]): string {
  return JSON.stringify(found.map((one) => (one as Found)['line'] ?? one)).slice(0, 200);
}
