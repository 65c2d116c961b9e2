import { describe, expect, test } from 'vitest';
import { impactOf, measureDurations } from '../../src/analyse/durations/durations.ts';
import { listPhases } from '../../src/analyse/durations/phases.ts';
import { aMoment, aPostmortem } from './builders.ts';

const minutesOf = (times: Readonly<Record<string, string>>): Readonly<Record<string, number | undefined>> => {
  const moments = Object.fromEntries(Object.entries(times).map(([name, text]) => [name, aMoment(text)]));
  const durations = measureDurations(aPostmortem({ times: moments }));
  return Object.fromEntries(Object.entries(durations).map(([name, duration]) => [name, duration?.minutes]));
};

describe('measureDurations(postmortem)', () => {
  test('counts from the start of the impact, with the latent fault before it', () => {
    expect(
      minutesOf({
        introduced: '2022-06-20T13:59',
        started: '2022-06-20T14:23',
        mitigated: '2022-06-20T14:46',
        resolved: '2022-06-20T15:15',
      }),
    ).toEqual({ latent: 24, timeToDetect: undefined, timeToMitigate: 23, timeToResolve: 52, impact: 23 });
  });

  test.each([
    [
      'the impact ends with the resolution if no earlier end is known',
      { started: '2021-01-01T10:00', resolved: '2021-01-01T11:00' },
      60,
    ],
    ['a missing end', { started: '2021-01-01T10:00' }, undefined],
    ['a missing start', { mitigated: '2021-01-01T10:00' }, undefined],
    [
      'an end known only to the day',
      { started: '2021-01-01T10:00', mitigated: '2021-01-02', resolved: '2021-01-02T09:00' },
      undefined,
    ],
    [
      'an end before the start, even with a later one to fall back on',
      { started: '2021-01-01T10:00', mitigated: '2021-01-01T09:00', resolved: '2021-01-01T12:00' },
      undefined,
    ],
    ['the same time for both', { started: '2021-01-01T10:00', mitigated: '2021-01-01T10:00' }, 0],
  ])('impact, %s: %j gives %s', (_title, times, minutes) => {
    expect(minutesOf(times)['impact']).toBe(minutes);
  });

  test('a span with an approximate end is approximate', () => {
    const times = { started: aMoment('~2021-01-01T10:00'), detected: aMoment('2021-01-01T10:20') };
    expect(measureDurations(aPostmortem({ times })).timeToDetect).toMatchObject({
      minutes: 20,
      approximate: true,
    });
  });
});

describe('listPhases(postmortem)', () => {
  const phasesOf = (times: Readonly<Record<string, string>>): readonly (readonly [string, number])[] => {
    const moments = Object.fromEntries(Object.entries(times).map(([name, text]) => [name, aMoment(text)]));
    return listPhases({ times: moments }).map(({ name, minutes }) => [name, minutes]);
  };

  test.each([
    [
      'all moments known',
      {
        introduced: '2021-01-01T09:00',
        started: '2021-01-01T10:00',
        detected: '2021-01-01T10:05',
        mitigated: '2021-01-01T10:30',
        resolved: '2021-01-01T12:00',
      },
      [
        ['latent', 60],
        ['undetected', 5],
        ['responding', 25],
        ['recovery', 90],
      ],
    ],
    [
      'detection is unknown',
      { started: '2021-01-01T10:00', mitigated: '2021-01-01T10:30' },
      [['impact', 30]],
    ],
    [
      'detected only after the end',
      { started: '2021-01-01T10:00', mitigated: '2021-01-01T10:30', detected: '2021-01-01T11:00' },
      [['undetected', 30]],
    ],
    [
      'detected at once',
      { started: '2021-01-01T10:00', detected: '2021-01-01T10:00', resolved: '2021-01-01T11:00' },
      [['responding', 60]],
    ],
    [
      'moments that contradict each other',
      { started: '2021-01-01T10:00', mitigated: '2021-01-01T09:00' },
      [],
    ],
    ['days only', { started: '2021-01-01', resolved: '2021-01-02' }, []],
  ])('%s', (_title, times, expected) => {
    expect(phasesOf(times)).toEqual(expected);
  });
});

describe('impactOf(postmortem)', () => {
  const times = { started: aMoment('2022-06-20T14:00'), resolved: aMoment('2022-06-20T16:00') };
  const stated = { kinds: [], duration: { minutes: 45, approximate: true } };

  test('is what the author states, else what the times give', () => {
    expect(impactOf(aPostmortem({ times, impact: stated }))).toEqual({ minutes: 45, approximate: true });
    expect(impactOf(aPostmortem({ times }))?.minutes).toBe(120);
    expect(impactOf(aPostmortem({ impact: stated, times: {} }))?.minutes).toBe(45);
    expect(impactOf(aPostmortem({ times: {} }))).toBeUndefined();
  });
});
