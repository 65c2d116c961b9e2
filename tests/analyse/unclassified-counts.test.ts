import { describe, expect, test } from 'vitest';
import { countUnclassified } from '../../src/analyse/records/unclassified-counts.ts';
import type { Incident } from '../../src/model/incident.ts';
import { anIncident } from './builders.ts';

describe('countUnclassified(incidents)', () => {
  const author = { origin: 'author', line: 3, evidence: [] } as const;
  const suggested = {
    origin: 'suggestion',
    confidence: 0.6,
    evidence: [{ rule: 'model', section: 'other', quote: 'It broke.', line: 9 }],
  } as const;

  test('a suggestion leaves an incident not classified; unknown by the author does not', () => {
    const incidents: readonly Incident[] = [
      { ...anIncident(), causes: [], components: [], trigger: undefined, detection: undefined },
      {
        ...anIncident(),
        causes: [{ ...suggested, id: 'code-defect', primary: false }],
        components: [{ ...suggested, id: 'redis', role: 'faulty' }],
        trigger: { ...suggested, id: 'unknown' },
        detection: { ...author, id: 'unknown' },
      },
      {
        ...anIncident(),
        causes: [{ ...author, id: 'unknown', primary: true }],
        components: [{ ...author, id: 'redis', role: 'affected' }],
        trigger: { ...author, id: 'unknown' },
        detection: { ...author, id: 'customer-report' },
      },
    ];
    expect(countUnclassified(incidents)).toEqual({ cause: 2, trigger: 2, component: 2, detection: 1 });
  });
});
