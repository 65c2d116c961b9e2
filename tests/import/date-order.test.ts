import { describe, expect, test } from 'vitest';
import { findDateOrder } from '../../src/import/times/date-order.ts';
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
