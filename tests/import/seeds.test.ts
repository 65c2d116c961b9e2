// Real documents that are not part of the repository, if their folder is given: HINDSIGHT_SEEDS=/path npx vitest …
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importText } from './read.ts';

interface Expected {
  readonly title: string;
  readonly organization: string | null;
  readonly authors?: readonly string[];
  readonly date: string;
  readonly times: Readonly<Record<string, string | null>>;
  readonly impactMinutes: number;
  readonly statedMinutes: readonly number[];
  readonly timelineEntries: number;
  readonly statusUpdates: number;
  readonly actions?: readonly string[];
  readonly actionsAtLeast?: number;
  readonly actionDetails?: Readonly<Record<string, string>>;
  readonly affected?: readonly string[];
  readonly intentionsAtLeast?: number;
  readonly contradictions: readonly string[];
}

interface Row {
  readonly [key: string]: unknown;
}

const folder = process.env['HINDSIGHT_SEEDS'] ?? '';
const list = join(folder, 'expected.json');
const seeds =
  folder !== '' && existsSync(list)
    ? Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Readonly<Record<string, Expected>>)
    : [];

describe.skipIf(seeds.length === 0)('a real document gives what a careful reader takes from it', () => {
  test.each(seeds)('%s', (name, expected) => {
    const [imported] = importText(readFileSync(join(folder, name), 'utf8'), name);
    const receipt = imported!.receipt as unknown as Row & {
      times: Record<string, { value: string }>;
      actions: Row[];
    };
    const minutesOf = (key: string): unknown[] => (receipt[key] as Row[]).map(({ minutes }) => minutes);
    expect({
      title: receipt['title'],
      organization: receipt['organization'] ?? null,
      date: receipt['date'],
      impactMinutes: receipt['impactMinutes'],
      statedMinutes: minutesOf('statedMinutes').sort(),
      timelineEntries: (receipt['timeline'] as Row[]).length,
      statusUpdates: (receipt['statusUpdates'] as Row[]).length,
    }).toEqual({
      title: expected.title,
      organization: expected.organization,
      date: expected.date,
      impactMinutes: expected.impactMinutes,
      statedMinutes: [...expected.statedMinutes].sort(),
      timelineEntries: expected.timelineEntries,
      statusUpdates: expected.statusUpdates,
    });
    const known = Object.keys(expected.times);
    expect(Object.fromEntries(known.map((key) => [key, receipt.times[key]?.value ?? null]))).toEqual(
      expected.times,
    );
    const titles = receipt.actions.map(({ title }) => title);
    if (expected.actions) expect(titles).toEqual(expected.actions);
    expect(titles.length).toBeGreaterThanOrEqual(expected.actionsAtLeast ?? 0);
    for (const action of receipt.actions) expect(action).toMatchObject(expected.actionDetails ?? {});
    if (expected.authors) expect(receipt['authors']).toEqual(expected.authors);
    if (expected.affected) expect(receipt['affected']).toEqual(expected.affected);
    expect((receipt['intentions'] as Row[]).length).toBeGreaterThanOrEqual(expected.intentionsAtLeast ?? 0);
    expect((receipt['contradictions'] as Row[]).length).toBeGreaterThanOrEqual(
      expected.contradictions.length,
    );
    expect(imported!.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
