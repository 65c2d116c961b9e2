import { describe, expect, test } from 'vitest';
import { describeMissing, noteMissing } from '../../src/charts/drawing/missing-text.ts';

describe('describeMissing(subject, counts, n)', () => {
  test.each([
    [{ unknown: 0, unclassified: 0 }, []],
    [{ unknown: 3, unclassified: 0 }, ['The cause is unknown for 3 of 90.']],
    [{ unknown: 0, unclassified: 20 }, ['The cause is not classified for 20 of 90.']],
    [{ unknown: 3, unclassified: 20 }, ['The cause is unknown for 3 of 90 and not classified for 20.']],
  ])('%o reads %o', (counts, sentences) => {
    expect(describeMissing('The cause', counts, 90)).toEqual(sentences);
  });
});

describe('noteMissing(subject, counts)', () => {
  test.each([
    [{ unknown: 0, unclassified: 0 }, []],
    [{ unknown: 3, unclassified: 20 }, ['cause unknown for 3, not classified for 20']],
  ])('%o reads %o', (counts, notes) => {
    expect(noteMissing('cause', counts)).toEqual(notes);
  });
});
