import { readdirSync, readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { filterRecords, parseFilter } from '../../src/analyse/records/filter.ts';
import { trendCharts } from '../../src/charts/catalog.ts';
import type { RenderedChart, TrendChart } from '../../src/charts/trend-chart.ts';
import { toHtml } from '../../src/html/render.ts';
import { drawSparkStrip, findSparkStart } from '../../src/charts/incident/spark-strip.ts';
import { arrangeDots, radiusOf } from '../../src/charts/drawing/beeswarm.ts';
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

interface Drawn {
  readonly id: string;
  readonly width: number;
  readonly name: string;
  readonly svg: Element;
  readonly rendered: RenderedChart;
}

const rendered = Object.entries(cases).flatMap(([name, records]) =>
  trendCharts.map((chart) => ({ id: chart.id, name, rendered: chart.render(records, aContext()) })),
);
const drawn: readonly Drawn[] = rendered
  .filter((one) => one.rendered.missing === undefined)
  .flatMap((one) => [320, 960].map((width) => ({ ...one, width, svg: one.rendered.drawAt(width) })));
const pictured = drawn.filter(({ width, name }) =>
  width === 960 ? name !== 'hundred-and-twenty' : name === 'eight' || name === 'ten-thousand',
);

function chartOf(id: string): TrendChart {
  const chart = trendCharts.find((one) => one.id === id);
  if (chart === undefined) throw new Error(`chartOf(id): no chart "${id}"`);
  return chart;
}

describe('trendCharts', () => {
  test.each(pictured)('$id at $width px for $name looks as it did', async ({ id, width, name, svg }) => {
    await expect(toPicture(svg)).toMatchFileSnapshot(`pictures/${id}-${name}-${width}.svg`);
  });

  test.each(trendCharts.map((chart) => [chart.id, chart] as const))(
    '%s says what it finds and what limits it',
    async (id, chart) => {
      const texts = Object.entries(cases).map(([name, records]) => {
        const { finding, caveats } = chart.render(records, aContext());
        return [`## ${name}`, `**${finding}**`, ...caveats.map((caveat) => `- ${caveat}`)].join('\n');
      });
      await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`sentences/${id}.md`);
    },
  );

  test('every finding and every caveat is one sentence', () => {
    for (const { rendered: text } of rendered) {
      for (const sentence of [text.finding, ...text.caveats]) {
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
        expect(sentence).not.toMatch(/undefined|NaN|Infinity| %|[.] [A-Z]/);
      }
    }
  });

  test('facts, drawing, and id share one name, and no former id is used twice', () => {
    const list = (folder: string): readonly string[] =>
      readdirSync(new URL(`../../src/${folder}/`, import.meta.url));
    const facts = ['trends', 'durations', 'action-items'].flatMap((hall) => list(`analyse/${hall}`));
    const drawings = ['trends', 'durations'].flatMap((hall) => list(`charts/${hall}`));
    for (const { id } of trendCharts) {
      expect(facts).toContain(`${id}.ts`);
      expect(drawings).toContain(`${id}-chart.ts`);
    }
    const names = trendCharts.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('draws the same bytes each time', () => {
    for (const chart of trendCharts) {
      const draw = (): string => toHtml(chart.render(cases['far-out']!, aContext()).drawAt(640));
      expect(draw()).toBe(draw());
    }
  });

  test('a chart without data says what is missing', () => {
    for (const chart of trendCharts) expect(chart.render([], aContext()).missing).toBe('No incidents match.');
    const missing = rendered.filter(
      (one) => one.name === 'all-unknown' && one.rendered.missing !== undefined,
    );
    expect(missing.map(({ id }) => id)).toEqual([
      ...['causes-by-component', 'triggers-by-cause', 'cause-combinations', 'recurrence-rate'],
      ...['detections', 'detections-by-severity', 'detection-delays', 'incident-phases'],
      ...['impact-durations', 'durations-by-severity', 'durations-by-cause', 'action-item-cohorts'],
      'week-hours',
    ]);
  });

  test.each(drawn)(
    '$id at $width px, $name: every link has a name and an address, no styles, ids once',
    ({ svg }) => {
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

  test.each(drawn)('$id at $width px, $name: all shapes are inside', ({ width, svg }) => {
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

  test('the number in a link is that of the list it leads to, whatever the page is filtered by', () => {
    const records = cases['hundred-and-twenty']!;
    const filter = parseFilter(new URLSearchParams('cause=code-defect&cause=config-error&from=2015-05-05'));
    const left = filterRecords(records, filter, builtInNames);
    for (const chart of trendCharts) {
      const { drawAt } = chart.render(left, aContext({ filter }));
      const links = listElements(drawAt(960)).filter(({ tagName }) => tagName === 'a');
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
    const html = toHtml(chartOf('arrivals').render(cases['eight']!, aContext()).drawAt(960));
    expect(html).toContain('1.20 &#x3C;script>');
    expect(html).not.toMatch(/>[^<]*<script/);
  });

  test.each(rendered)('$id, $name: the table has a cell for each column', ({ rendered: { table } }) => {
    expect(table.caption).not.toBe('');
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  test('every incident is a dot over time, and all columns of many add up', () => {
    const draw = (name: string): readonly Element[] =>
      listElements(chartOf('arrivals').render(cases[name]!, aContext()).drawAt(960));
    expect(draw('far-out').filter(({ tagName }) => tagName === 'a')).toHaveLength(cases['far-out']!.length);
    const counts = draw('ten-thousand').map((element) =>
      Number(/: ([\d,]+) incident/.exec(nameOf(element))?.[1]?.replaceAll(',', '') ?? 0),
    );
    expect(counts.reduce((total, count) => total + count, 0)).toBe(10_000);
  });
});

describe('former ids', () => {
  test.each([
    ['quarters', 'quarter-counts'],
    ['quiet-spells', 'time-between-incidents'],
    ['came-back', 'recurrence-rate'],
    ['phases', 'incident-phases'],
    ['durations', 'impact-durations'],
    ['action-cohorts', 'action-item-cohorts'],
    ['coverage', 'completeness'],
  ])('%s is an alias of %s', (alias, id) => {
    expect(chartOf(id).aliases).toContain(alias);
  });
});

describe('arrangeDots(dots)', () => {
  test('no dot overlaps another, and none moves in time', () => {
    const next = createNumbers(11);
    const dots = Array.from({ length: 200 }, (_, place) => ({
      record: aRecord({ id: `${place}` }),
      x: next() * 600,
      radius: 3 + next() * 7,
    }));
    const placed = arrangeDots(dots);
    expect(placed.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).sort((a, b) => a - b));
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

describe('text', () => {
  test('is wrapped at spaces and shortened with an ellipsis, never wider than asked', () => {
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
  const colors = [
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
  const marks = colors.filter(([, name = '']) => /^(cause|sev|phase)/.test(name));

  test.each(marks.map(([, name = '', light = '', dark = '']) => [name, light, dark] as const))(
    '%s stands out from the page, 3:1 in light and dark (WCAG 1.4.11)',
    (_name, light, dark) => {
      expect(contrast(light, '#fbfaf7')).toBeGreaterThanOrEqual(3);
      expect(contrast(dark, '#16181c')).toBeGreaterThanOrEqual(3);
    },
  );

  test('every cause has a color', () => {
    const named = marks.map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(builtInNames.causes.map(({ id }) => `cause-${id}`)));
  });

  test('every class in a drawing has a rule', () => {
    const used = new Set(
      drawn
        .flatMap(({ svg }) => listElements(svg))
        .flatMap(({ properties }) => [properties['className'] ?? []].flat()),
    );
    const plain = new Set(['mark', 'label', 'cell', 'cause-unknown', 'cause-unclassified']);
    for (const name of used) {
      if (plain.has(String(name)) || /^(drawing|on-heat-[0-4]$)/.test(String(name))) continue;
      expect(`${read('charts')}${read('patterns')}`).toContain(`.${String(name)}`);
    }
  });
});
