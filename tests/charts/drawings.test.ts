import { readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { filterRecords, parseFilter } from '../../src/analyse/records/filter.ts';
import { type RenderedChart, trendCharts } from '../../src/charts/catalog.ts';
import { toHtml } from '../../src/html/render.ts';
import { drawSparkStrip, findSparkStart } from '../../src/charts/incident/spark-strip.ts';
import { arrangeSpots, radiusOf } from '../../src/charts/drawing/beeswarm.ts';
import { measureText, shortenText, wrapText } from '../../src/charts/drawing/text-metrics.ts';
import { aRecord, at, builtInNames } from '../analyse/builders.ts';
import { aContext, cases, createNumbers } from './cases.ts';
import { toPicture } from './picture.ts';

function listElements(tree: Element): readonly Element[] {
  const below = (node: ElementContent): readonly Element[] =>
    node.type === 'element' ? listElements(node) : [];
  return [tree, ...tree.children.flatMap(below)];
}

/** The accessible name of a link in a drawing: its title; empty for anything else. */
function nameOf(element: Element): string {
  const title = element.children.find((child) => child.type === 'element' && child.tagName === 'title');
  if (element.tagName !== 'a' || title?.type !== 'element') return '';
  return title.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

const drawn = Object.entries(cases).flatMap(([name, records]) =>
  [320, 960].flatMap((width) =>
    trendCharts.map((chart): readonly [string, number, string, RenderedChart] => [
      chart.id,
      width,
      name,
      chart.render(records, aContext(width)),
    ]),
  ),
);
const pictured = drawn.filter(([, width, name]) =>
  width === 960 ? name !== 'hundred-and-twenty' : name === 'eight' || name === 'ten-thousand',
);

describe('trendCharts', () => {
  test.each(pictured)(
    '%s at %d px for an archive of %s looks as it did',
    async (id, width, name, { svg }) => {
      await expect(toPicture(svg)).toMatchFileSnapshot(`pictures/${id}-${name}-${width}.svg`);
    },
  );

  test.each(trendCharts.map((chart) => [chart.id, chart] as const))(
    '%s says what it can and cannot conclude',
    async (id, chart) => {
      const sentences = Object.entries(cases).map(
        ([name, records]) => `${name}: ${chart.render(records, aContext(960)).sentence}`,
      );
      await expect(`${sentences.join('\n\n')}\n`).toMatchFileSnapshot(`sentences/${id}.txt`);
    },
  );

  test('draws the same bytes each time', () => {
    for (const chart of trendCharts) {
      const draw = (): string => toHtml(chart.render(cases['far-out']!, aContext(640)).svg);
      expect(draw()).toBe(draw());
    }
  });

  test.each(drawn)(
    '%s at %d px, %s: every link has a name and leads somewhere, no styles, ids once',
    (_id, _width, _name, { svg }) => {
      const elements = listElements(svg);
      for (const link of elements.filter(({ tagName }) => tagName === 'a')) {
        expect(link.properties['href']).toMatch(/^\/incidents\/./);
        expect(nameOf(link).length).toBeGreaterThan(3);
      }
      expect(elements.filter(({ properties }) => properties['style'] !== undefined)).toEqual([]);
      expect(toHtml(svg)).not.toMatch(/NaN|undefined|Infinity|[ "(,]-0[ ",)]/);
      const ids = elements.flatMap(({ properties }) => properties['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(svg.properties).toMatchObject({ role: 'group', ariaLabelledBy: ids.slice(0, 1) });
    },
  );

  test.each(drawn)('%s at %d px, %s: all shapes lie inside', (_id, width, _name, { svg }) => {
    for (const { tagName, properties } of listElements(svg)) {
      if (tagName !== 'rect' && tagName !== 'circle') continue;
      const [left, size] =
        tagName === 'rect'
          ? [Number(properties['x']), Number(properties['width'])]
          : [Number(properties['cx']) - Number(properties['r']), 2 * Number(properties['r'])];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + size).toBeLessThanOrEqual(width + 0.1);
    }
  });

  test('numbers in a link are those of the archive it leads to, whatever the page is filtered by', () => {
    const records = cases['hundred-and-twenty']!;
    const filter = parseFilter(new URLSearchParams('cause=code-defect&cause=config-error&from=2015-05-05'));
    const left = filterRecords(records, filter, builtInNames);
    for (const chart of trendCharts) {
      const links = listElements(chart.render(left, aContext(960, { filter })).svg).filter(
        ({ tagName }) => tagName === 'a',
      );
      expect(links).not.toEqual([]);
      for (const link of links) {
        const [path = '', query] = String(link.properties['href']).split('?');
        if (query === undefined) continue;
        const number = /: ([\d,]+) incident/.exec(nameOf(link))?.[1]?.replaceAll(',', '');
        const found = filterRecords(records, parseFilter(new URLSearchParams(query)), builtInNames);
        expect([path, nameOf(link), found.length]).toEqual(['/incidents/', nameOf(link), Number(number)]);
      }
    }
  });

  test('titles of incidents are text, never markup', () => {
    const { svg } = trendCharts[0]!.render(cases['eight']!, aContext(960));
    expect(toHtml(svg)).toContain('1.20 &#x3C;script>');
    expect(toHtml(svg)).not.toMatch(/>[^<]*<script/);
  });

  test.each(drawn)(
    '%s at %d px, %s: the table has a cell for each column',
    (_id, _width, _name, { table }) => {
      expect(table.caption).not.toBe('');
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    },
  );

  test('every incident is in the strip of spots, and all columns of many add up', () => {
    const hrefs = (name: string): readonly string[] =>
      listElements(trendCharts[0]!.render(cases[name]!, aContext(960)).svg).flatMap(
        ({ properties }) => String(properties['href'] ?? '') || [],
      );
    expect(hrefs('far-out')).toHaveLength(cases['far-out']!.length);
    const named = listElements(trendCharts[0]!.render(cases['ten-thousand']!, aContext(960)).svg).flatMap(
      (element) => Number(/: ([\d,]+) incident/.exec(nameOf(element))?.[1]?.replaceAll(',', '') ?? 0),
    );
    expect(named.reduce((total, count) => total + count, 0)).toBe(10_000);
  });
});

describe('arrangeSpots(spots)', () => {
  test('no spot covers another, and none leaves its place in time', () => {
    const next = createNumbers(11);
    const spots = Array.from({ length: 200 }, (_, place) => ({
      record: aRecord({ id: `${place}` }),
      x: next() * 600,
      radius: 3 + next() * 7,
    }));
    const placed = arrangeSpots(spots);
    expect(placed.map(({ x }) => x)).toEqual(spots.map(({ x }) => x).sort((a, b) => a - b));
    for (const [place, one] of placed.entries()) {
      for (const other of placed.slice(place + 1)) {
        const distance = Math.hypot(one.x - other.x, one.y - other.y);
        expect(distance).toBeGreaterThanOrEqual(one.radius + other.radius);
      }
    }
  });

  test.each([
    [undefined, 3.5],
    [0, 3],
    [5, 3],
    [60, 5.3],
    [10_080, 10],
    [853_920, 10],
  ])('an impact of %s min has a radius of %d', (minutes, radius) => {
    expect(radiusOf(minutes)).toBe(radius);
  });
});

describe('drawSparkStrip(records, options)', () => {
  test.each([
    ['none', '0 incidents'],
    ['one', '1 incident, 2020'],
    ['eight', '8 incidents, 2020 to 2023'],
    ['ten-thousand', '10,000 incidents, 2014 to 2025'],
  ])('%s is named %s', (name, label) => {
    const spark = drawSparkStrip(cases[name]!, {
      since: findSparkStart(cases['far-out']!, at('2026-01-20')),
      asOf: at('2026-01-20'),
    });
    expect(spark.properties).toMatchObject({ role: 'img', ariaLabel: label });
    expect(toHtml(spark)).not.toMatch(/NaN|undefined/);
    expect(toHtml(spark).length).toBeLessThan(2000);
  });
});

describe('texts', () => {
  test('are wrapped at blanks and shortened with an ellipsis, never wider than asked', () => {
    const lines = wrapText('the quick brown fox jumps over the lazy dog', 12, 90);
    expect(lines.join(' ')).toBe('the quick brown fox jumps over the lazy dog');
    for (const line of lines) expect(measureText(line, 12)).toBeLessThanOrEqual(90);
    expect(shortenText('Capacity exhaustion', 12, 80)).toBe('Capacity e…');
    expect(shortenText('Redis', 12, 80)).toBe('Redis');
  });
});

describe('charts.css', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../src/site/styles/${name}.css`, import.meta.url), 'utf8');
  const colours = [
    ...`${read('tokens')}${read('charts')}`.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
  ];
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((place) => {
      const share = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  const marks = colours.filter(([, name = '']) => /^(cause|sev|phase)/.test(name));

  test.each(marks.map(([, name = '', light = '', dark = '']) => [name, light, dark] as const))(
    '%s stands out from the paper, 3:1 in light and dark (WCAG 1.4.11)',
    (_name, light, dark) => {
      expect(contrast(light, '#fbfaf7')).toBeGreaterThanOrEqual(3);
      expect(contrast(dark, '#16181c')).toBeGreaterThanOrEqual(3);
    },
  );

  test('every cause has a colour', () => {
    const named = marks.map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(builtInNames.causes.map(({ id }) => `cause-${id}`)));
  });

  test('every class of the drawings has a rule', () => {
    const used = new Set(
      drawn
        .flatMap(([, , , { svg }]) => listElements(svg))
        .flatMap(({ properties }) => [properties['className'] ?? []].flat()),
    );
    const plain = new Set(['mark', 'label', 'cell', 'cause-unknown']);
    for (const name of used) {
      if (plain.has(String(name)) || /^(drawing|on-heat-[0-4]$)/.test(String(name))) continue;
      expect(`${read('charts')}${read('patterns')}`).toContain(`.${String(name)}`);
    }
  });
});
