import { describe, expect, test } from 'vitest';
import { causeRules } from '../../src/classify/rules/cause-rules.ts';
import { detectionRules, triggerRules } from '../../src/classify/rules/event-rules.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';

const rules = [...causeRules, ...triggerRules, ...detectionRules];

describe('Every rule', () => {
  test.each(rules)('$id finds its example: $finds', ({ pattern, finds }) => {
    expect(finds).toMatch(pattern);
  });

  test.each(rules)('$id leaves alone: $leaves', ({ pattern, leaves }) => {
    expect(leaves).not.toMatch(pattern);
  });

  test('has an id of its own and speaks for a value of its axis', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { axis, value } of rules) {
      expect(builtInTaxonomy[axis].map(({ id }) => id)).toContain(value);
    }
  });

  test.each(['causes', 'triggers', 'detections'] as const)(
    'of the %s together speak for every value but unknown',
    (axis) => {
      const spokenFor = new Set(rules.filter((rule) => rule.axis === axis).map(({ value }) => value));
      const values = builtInTaxonomy[axis].map(({ id }) => id).filter((id) => id !== 'unknown');
      expect(values.filter((id) => !spokenFor.has(id))).toEqual([]);
    },
  );
});
