import { describe, expect, test } from 'vitest';
import { findContradictions } from '../../src/analyse/contradictions/contradictions.ts';
import type { Postmortem, SectionKind } from '../../src/model/postmortem.ts';
import { aMoment, aPostmortem, aRow, aSection } from './builders.ts';

const found = (fields: Partial<Postmortem>): readonly (readonly [string, string, readonly number[]])[] =>
  findContradictions(aPostmortem(fields)).map(({ id, message, lines }) => [id, message, lines]);
const idsOf = (fields: Partial<Postmortem>): readonly string[] => found(fields).map(([id]) => id);
const times = (moments: Readonly<Record<string, string>>): Postmortem['times'] =>
  Object.fromEntries(Object.entries(moments).map(([name, text], place) => [name, aMoment(text, 4 + place)]));

describe('findContradictions(postmortem)', () => {
  test('a consistent postmortem has none', () => {
    expect(
      found({
        times: times({
          introduced: '2022-06-20T13:00',
          started: '2022-06-20T14:23',
          detected: '2022-06-20T14:25',
          announced: '2022-06-20T14:30',
          mitigated: '2022-06-20T14:46',
          resolved: '2022-06-20T15:15',
        }),
        sections: [aSection('impact', 'The site was down for 23 minutes from 14:23 to 14:46.')],
        statedDurations: [
          { minutes: 23, approximate: false, quote: '23 minutes', section: 'impact', line: 20 },
        ],
        timeline: [
          aRow('2022-06-20T14:23', 'OUTAGE BEGINS', 30),
          aRow('2022-06-20T14:46', 'OUTAGE ENDS', 31),
        ],
      }),
    ).toEqual([]);
  });

  test('moments in the wrong order, with both lines', () => {
    expect(found({ times: times({ started: '2021-01-01T10:00', mitigated: '2021-01-01T09:30' }) })).toEqual([
      [
        'negative-interval',
        'Mitigated (2021-01-01 09:30 UTC) is before started (2021-01-01 10:00 UTC).',
        [4, 5],
      ],
    ]);
  });

  test('resolved before mitigated', () => {
    expect(
      idsOf({
        times: times({
          started: '2021-01-01T10:00',
          mitigated: '2021-01-01T12:00',
          resolved: '2021-01-01T11:00',
        }),
      }),
    ).toEqual(['resolved-before-mitigated']);
  });

  test.each([
    [
      'about ten minutes apart may be the same',
      { started: '~2021-01-01T10:10', detected: '2021-01-01T10:00' },
      [],
    ],
    ['a day includes all its times', { started: '2021-01-01T10:10', detected: '2021-01-01' }, []],
    [
      'a day does not include times of the next day',
      { started: '2021-01-02T10:10', detected: '2021-01-01' },
      ['negative-interval'],
    ],
  ])('precision is respected: %s', (_title, moments, expected) => {
    expect(idsOf({ times: times(moments) })).toEqual(expected);
  });

  test('the first public notice after the recovery (Landbot)', () => {
    expect(
      found({
        times: times({
          started: '2022-06-20T14:23',
          announced: '2022-06-20T14:48',
          mitigated: '2022-06-20T14:46',
        }),
      }),
    ).toEqual([
      [
        'notice-after-recovery',
        'The first public notice (2022-06-20 14:48 UTC) came after the recovery (2022-06-20 14:46 UTC).',
        [5, 6],
      ],
    ]);
  });

  test('a status page that was set to resolved before the timeline ends (Landbot)', () => {
    const fields = {
      times: times({ started: '2022-06-20T14:23', resolved: '2022-06-20T15:15' }),
      timeline: [
        aRow('2022-06-20T15:10', 'The status page is set to resolved', 40),
        aRow('2022-06-20T15:15', 'INCIDENT ENDS', 41),
      ],
    };
    expect(found(fields)).toEqual([
      [
        'two-ends',
        'The timeline has resolved at 2022-06-20 15:10 UTC, 5 min earlier than the incident’s times (2022-06-20 15:15 UTC).',
        [5, 40],
      ],
    ]);
  });

  test('two starts, and a stated duration that fits only one of them (mlafeldt)', () => {
    const fields = {
      times: times({ started: '2016-09-05T09:27', mitigated: '2016-09-05T10:00' }),
      sections: [aSection('impact', 'The API was unavailable for 31 minutes from 09:29 to 10:00.', 22)],
      statedDurations: [
        { minutes: 31, approximate: false, quote: '31 minutes', section: 'impact' as SectionKind, line: 22 },
      ],
    };
    expect(found(fields)).toEqual([
      [
        'two-starts',
        'The impact section has the start at 2016-09-05 09:29 UTC, 2 min away from the incident’s times (2016-09-05 09:27 UTC).',
        [4, 22],
      ],
      [
        'stated-duration',
        'The impact section gives “31 minutes” for the impact, but according to the incident’s times the whole impact lasted 33 min.',
        [4, 5, 22],
      ],
    ]);
  });

  test('a duration that contradicts the times, although both are approximate (Floofy)', () => {
    const fields = {
      times: times({ started: '~2024-07-29T13:52', resolved: '~2024-07-29T14:15' }),
      sections: [aSection('summary', 'Floofy was down for around 25 minutes.')],
      statedDurations: [
        {
          minutes: 25,
          approximate: true,
          quote: 'around 25 minutes',
          section: 'summary' as SectionKind,
          line: 20,
        },
      ],
    };
    expect(idsOf(fields)).toEqual(['stated-duration']);
  });

  test('two durations of the recovery in two sections (yasoon)', () => {
    const stated = (minutes: number, section: SectionKind, line: number) => ({
      minutes,
      approximate: true,
      quote: `${minutes} minutes`,
      section,
      line,
    });
    expect(
      found({
        sections: [
          aSection('summary', 'Recovery took around 30 minutes.', 20),
          aSection('resolution', 'It took about 20 minutes to restore the queue.', 30),
        ],
        statedDurations: [stated(30, 'summary', 20), stated(20, 'resolution', 30)],
      }),
    ).toEqual([
      [
        'two-durations',
        'The duration of the recovery is “30 minutes” in the summary section but “20 minutes” in the resolution section.',
        [20, 30],
      ],
    ]);
  });

  test.each([
    ['it is rounded to the hour', 'The outage lasted 2 hours.', '2 hours', 120],
    ['it is about something else', 'The outage showed after a timeout of 5 minutes.', '5 minutes', 5],
    ['it is about a part', 'Nothing was down for more than 5 minutes.', '5 minutes', 5],
    ['it does not say what it measures', 'It took 40 minutes.', '40 minutes', 40],
  ])('a stated duration does not contradict the times when %s', (_title, text, quote, minutes) => {
    expect(
      idsOf({
        times: times({ started: '2021-01-01T10:00', mitigated: '2021-01-01T12:07' }),
        sections: [aSection('impact', text)],
        statedDurations: [{ minutes, approximate: false, quote, section: 'impact', line: 20 }],
      }),
    ).toEqual([]);
  });

  test.each([
    ['it may be in another zone', ['The outage ran from 12:00 to 13:00.']],
    ['several starts belong to phases', ['An outage from 09:30 to 09:40.', 'An outage from 11:30.']],
    ['afternoon times are not read', ['The outage ran from 9:30 pm to 11 pm.']],
    ['no word means impact', ['We deployed from 09:30 to 09:40.']],
  ])('a time in prose does not contradict the start: %s', (_title, texts) => {
    const started = { ...aMoment('2021-01-01T10:00'), zone: '+02:00' };
    expect(idsOf({ times: { started }, sections: texts.map((text) => aSection('impact', text)) })).toEqual(
      [],
    );
  });

  test.each([
    [
      'the same end shows that it is the whole incident',
      'The report counts from 09:29 to 10:00 UTC.',
      ['two-starts'],
    ],
    ['the same start and a different end', 'It was down between 09:27 and 10:30.', ['two-ends']],
    ['a start far from the known one belongs to a part', 'The proxy was down from 09:50 to 10:00.', []],
    ['the known end is also mentioned', 'Login was down from 09:27 to 09:40. All was well at 10:00.', []],
    ['both are the same', 'It was down between about 09:27 and 10:00.', []],
    ['neither is the same, and no word means impact', 'We worked from 09:40 to 09:50.', []],
    ['two stretches', 'Down in both windows, 09:27 to 09:35 and 09:50 to 10:00.', []],
  ])('a stretch of clock time in prose: %s', (_title, text, expected) => {
    const known = times({ started: '2016-09-05T09:27', mitigated: '2016-09-05T10:00' });
    expect(idsOf({ times: known, sections: [aSection('impact', text)] })).toEqual(expected);
  });

  test('a recovery that lasted longer than the whole incident', () => {
    const stated = {
      minutes: 25,
      approximate: true,
      quote: 'around 25 minutes',
      section: 'impact',
      line: 20,
    } as const;
    const sections = [aSection('impact', 'Recovery took around 25 minutes.')];
    const known = times({ started: '~2024-07-29T13:52', resolved: '~2024-07-29T14:15' });
    expect(idsOf({ times: known, sections, statedDurations: [stated] })).toEqual(['stated-duration']);
    expect(idsOf({ times: known, sections, statedDurations: [{ ...stated, minutes: 10 }] })).toEqual([]);
  });

  test('an incident counted from the fault, before the impact, is not a contradiction', () => {
    const known = times({ introduced: '2022-06-20T13:59', started: '2022-06-20T14:23' });
    const timeline = [aRow('2022-06-20T13:59', 'INCIDENT BEGINS', 30)];
    expect(idsOf({ times: known, timeline })).toEqual([]);
    expect(idsOf({ times: known, timeline: [aRow('2022-06-20T14:10', 'INCIDENT BEGINS', 30)] })).toEqual([
      'two-starts',
    ]);
  });

  test('a second outage in a row is not the start', () => {
    expect(
      idsOf({
        times: times({ started: '2012-02-29T00:00' }),
        timeline: [aRow('2012-02-29T10:47', 'A second outage begins in seven clusters', 40)],
      }),
    ).toEqual([]);
  });

  test('reports one row out of order once, if all later rows are in order', () => {
    const rows = [
      aRow('2021-01-01T10:00', 'a', 30),
      aRow('2021-01-01T09:00', 'b', 31),
      aRow('2021-01-01T11:00', 'c', 32),
      aRow('2021-01-01T12:00', 'd', 33),
    ];
    expect(found({ timeline: rows })).toEqual([
      [
        'timeline-out-of-order',
        'The timeline jumps back: 2021-01-01 09:00 UTC is listed after 2021-01-01 10:00 UTC.',
        [30, 31],
      ],
    ]);
  });

  test('accepts newest first as an order', () => {
    const rows = ['12:00', '11:00', '10:00'].map((clock, place) =>
      aRow(`2021-01-01T${clock}`, 'x', 30 + place),
    );
    expect(idsOf({ timeline: rows })).toEqual([]);
  });

  test('rows about impact after the end, except those that look back', () => {
    const rows = [
      aRow('2021-01-01T12:00', 'Errors come back', 40),
      aRow('2021-01-05T12:00', 'Postmortem of the outage published', 41),
      aRow('2021-01-06T12:00', 'The migration is finished', 43),
      aRow('', 'At some time', 42),
    ];
    expect(found({ times: times({ resolved: '2021-01-01T11:00' }), timeline: rows })).toEqual([
      [
        'timeline-after-resolved',
        'A timeline row about impact or recovery (2021-01-01 12:00 UTC) is later than resolved (2021-01-01 11:00 UTC).',
        [4, 40],
      ],
    ]);
  });
});
