import { describe, expect, test } from 'vitest';
import { findDateOrder, readDateOrder, writeIsoDates } from '../../src/import/times/date-order.ts';
import { factsOf } from './read.ts';

describe('findDateOrder(texts): day or month first', () => {
  test.each([
    [['found on 09/07/2022, fixed on 09/27/2022'], 'month-first'],
    [['found on 07-09-2022, fixed on 27-09-2022'], 'day-first'],
    [['on 09/07/2022', 'another report: 27/09/2022'], 'day-first'],
    [['on 09/07/2022'], undefined],
    [['on 09/27/2022 and on 27/09/2022'], undefined],
    [['no dates, 1/2 of it'], undefined],
  ] as const)('%j: %s', (texts, order) => {
    expect(findDateOrder(texts)).toBe(order);
  });
});

describe('readDateOrder(text): what one document says about its own dates', () => {
  test.each([
    ['reported on 07/09/2022, a day after 2022-09-06', '', 'day-first'],
    ['reported on 07/09/2022', '2022-07-10-report.md', 'month-first'],
    ['- 04-03-2026 found\n- 05-03-2026 fixed\n- 06-03-2026 reviewed', '', 'day-first'],
    ['down on 4/9/23, up on 4/10/23', '', 'month-first'],
    ['down on 4/21/23', '', 'month-first'],
    ['found on 04/03/2026 and again on 04/16/2025 and 25/05/2025', '', undefined],
    ['found on 04/03/2026, reviewed on 04/12/2026', '', undefined],
    ['version 1/2/23.4', '', undefined],
  ] as const)('%j in %j: %s', (text, fileName, order) => {
    expect(readDateOrder(text, fileName).order).toBe(order);
  });

  test('lists the dates that are open', () => {
    expect(readDateOrder('on 09/07/2022 and on 27/09/2022').open).toEqual(['09/07/2022']);
  });
});

describe('writeIsoDates(text, order): ISO dates', () => {
  test.each([
    ['on 4/21/23', undefined, 'on 2023-04-21'],
    ['on 21/4/23', undefined, 'on 2023-04-21'],
    ['on 4/5/23', undefined, 'on 4/5/23'],
    ['on 4/5/23', 'day-first', 'on 2023-05-04'],
    ['on 04-05-2023', 'month-first', 'on 2023-04-05'],
    ['nodes 3/4/12.1', 'day-first', 'nodes 3/4/12.1'],
  ] as const)('%j, %s: %s', (text, order, expected) => {
    expect(writeIsoDates(text, order)).toBe(expected);
  });
});

describe('a date in either order', () => {
  test('is read where another date of the document settles it', () => {
    const { times } = factsOf(
      '# Wallet loops\n\n## Timeline\n\n- 09/07/2022 - A researcher reported it.\n- 09/27/2022 - Work began.\n',
    );
    expect(times.detected?.at.written).toContain('2022-09-07');
  });

  test('is left out where nothing settles it', () => {
    const { times, date } = factsOf(
      '# Wallet loops\n\n## Timeline\n\n- 09/07/2022 - A researcher reported it.\n',
    );
    expect([times.detected, date]).toEqual([undefined, undefined]);
  });
});
