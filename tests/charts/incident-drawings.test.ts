import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import type { Times } from '../../src/model/postmortem.ts';
import { breakAxis } from '../../src/charts/drawing/broken-axis.ts';
import { drawPhaseBar } from '../../src/charts/incident/phase-bar.ts';
import { toHtml } from '../../src/html/render.ts';
import { drawTimeline } from '../../src/charts/incident/timeline-drawing.ts';
import { aMoment, anIncident, aRow } from '../analyse/builders.ts';
import { chartOptions } from './cases.ts';
import { toPicture } from './picture.ts';

const landbot = anIncident({
  id: 'landbot',
  times: {
    introduced: aMoment('2022-06-20T13:59'),
    started: aMoment('2022-06-20T14:23'),
    mitigated: aMoment('2022-06-20T14:46'),
    resolved: aMoment('~2022-06-20T15:15'),
  },
  timeline: [
    aRow('2022-06-20T13:59', 'The pipeline turns 1.20 into 1.2', 40),
    aRow(
      '2022-06-20T14:23',
      'INCIDENT BEGINS The application stops working for everybody who is logged in, in every region',
      41,
    ),
    aRow('2022-06-20T14:31', '`kubectl rollout undo` <b>does not help</b>', 42),
    aRow('~2022-06-20T14:46', 'OUTAGE ENDS', 43),
    aRow('2022-06-20T15:15', 'INCIDENT ENDS', 44),
    aRow('2022-07-20T09:00', 'The pipeline is repaired', 45),
    aRow('2022-07-21', 'Some time that day', 46),
    aRow('', 'No time at all', 47),
  ],
});

function timelineOf(count: number): Incident {
  const rows = Array.from({ length: count }, (_, place) =>
    aRow(
      `2021-01-01T${String(Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`,
      `Row ${place}`,
      30 + place,
    ),
  );
  return anIncident({ id: 'rows', timeline: rows });
}

function widthsOf(times: Times): readonly number[] {
  const html = toHtml(drawPhaseBar(anIncident({ times }), { width: 960 })!);
  const boxes = [...html.matchAll(/<rect[^>]*>/g)].map(([box]) => box);
  return boxes
    .filter((box) => box.includes('phase-') && box.includes('height="14"'))
    .map((box) => Number(/ width="([\d.]+)"/.exec(box)?.[1]));
}

describe('drawPhaseBar(incident, options)', () => {
  test.each([320, 960])('at %d px looks as it did', async (width) => {
    await expect(toPicture(drawPhaseBar(landbot, { width })!)).toMatchFileSnapshot(
      `pictures/phases-${width}.svg`,
    );
  });

  test('widths are to scale', () => {
    const widths = widthsOf({
      introduced: aMoment('2021-01-01T09:00'),
      started: aMoment('2021-01-01T10:00'),
      resolved: aMoment('2021-01-01T11:00'),
    });
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 0);
  });

  test('a phase much longer than the others is cut to 80% of the bar, with a break mark', () => {
    const times = {
      introduced: aMoment('2020-01-01T10:00'),
      started: aMoment('2021-01-01T10:00'),
      resolved: aMoment('2021-01-01T11:00'),
    };
    expect((widthsOf(times)[0] ?? 0) / 960).toBeCloseTo(0.8, 1);
    expect(toHtml(drawPhaseBar(anIncident({ times }), { width: 960 })!)).toContain('≈</text>');
  });

  test('draws nothing if no phase is known', () => {
    expect(
      drawPhaseBar(anIncident({ times: { started: aMoment('2021-01-01T10:00') } }), { width: 960 }),
    ).toBeUndefined();
  });
});

describe('drawTimeline(incident, options)', () => {
  test.each([320, 960])('at %d px looks as it did', async (width) => {
    const drawing = drawTimeline(landbot, chartOptions(width))!;
    await expect(toPicture(drawing)).toMatchFileSnapshot(`pictures/timeline-${width}.svg`);
  });

  test('links each row with a clock time to its line, and says how many have none', () => {
    const html = toHtml(drawTimeline(landbot, chartOptions(960))!);
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      [40, 41, 42, 43, 44, 45].map((line) => `/incidents/landbot/#line-${line}`),
    );
    expect(html).toContain('2 rows without a time of day left out');
    expect(html).not.toMatch(/>[^<]*<b>/);
  });

  test.each([
    ['one row', timelineOf(1)],
    [
      'rows without clock times',
      anIncident({ timeline: [aRow('2021-01-01', 'a', 1), aRow('', 'b', 2), aRow('2021-01-02', 'c', 3)] }),
    ],
  ])('draws nothing for %s', (_title, incident) => {
    expect(drawTimeline(incident, chartOptions(960))).toBeUndefined();
  });

  test('hundreds of rows keep their links and lose their texts', () => {
    const html = toHtml(drawTimeline(timelineOf(300), chartOptions(320))!);
    expect(html.match(/<a /g)).toHaveLength(300);
    expect(html).toContain('<title>00:00 Row 0</title>');
    expect(html).not.toMatch(/<text[^>]*>Row/);
  });

  test('rows at one and the same minute are drawn', () => {
    const rows = [aRow('2021-01-01T10:00', 'a', 1), aRow('2021-01-01T10:00', 'b', 2)];
    expect(toHtml(drawTimeline(anIncident({ timeline: rows }), chartOptions(320))!)).not.toContain('NaN');
  });
});

describe('breakAxis(instants, length)', () => {
  test('is to scale without a long gap', () => {
    const { placeOf, breaks } = breakAxis([0, 10, 20, 40], 100);
    expect([0, 10, 15, 40].map(placeOf)).toEqual([0, 25, 37.5, 100]);
    expect(breaks).toEqual([]);
  });

  test('shortens a gap that takes most of the axis, and all positions stay in order', () => {
    const { placeOf, breaks } = breakAxis([0, 10, 20, 10_000], 100);
    expect([0, 10, 20, 5010, 10_000, 20_000].map(placeOf)).toEqual([0, 40, 80, 90, 100, 100]);
    expect(breaks).toEqual([{ from: 80, to: 100 }]);
  });
});
