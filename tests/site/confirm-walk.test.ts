import { describe, expect, test } from 'vitest';
import type { FactQuestion } from '../../src/model/fact-decision.ts';
import type { LabelQuestion } from '../../src/model/label-decision.ts';
import type { IncidentId } from '../../src/model/postmortem.ts';
import { changeLabel, putFirst, takeDecision } from '../../src/site/browser/pages/confirm-walk.ts';
import { changeFact, takeFactDecision } from '../../src/site/browser/pages/fact-walk.ts';
import { progressOf, startWalk } from '../../src/site/browser/pages/walk.ts';

const aQuestion = (id: string, question: Partial<LabelQuestion> = {}): LabelQuestion => ({
  incident: `incident-of-${id}` as IncidentId,
  path: 'a.md',
  title: 'An incident',
  axis: 'causes',
  id,
  isCounted: true,
  confidence: 0.9,
  evidence: [{ rule: 'a', section: 'summary', quote: 'It broke.', line: 3 }],
  context: { firstLine: 1, lines: [] },
  ...question,
});
const walk = startWalk([
  aQuestion('config-error'),
  aQuestion('redis', { axis: 'components', role: 'affected' }),
]);

describe('A walk through unconfirmed labels', () => {
  test('accepting moves to the next question and informs the server', () => {
    const { next, request } = takeDecision(walk, 'accept');
    expect(next.waiting.map(({ id }) => id)).toEqual(['redis']);
    expect(request).toEqual({
      route: 'decide',
      body: { kind: 'accept', axis: 'causes', id: 'config-error', incident: 'incident-of-config-error' },
    });
    expect(progressOf(next)).toEqual({ left: 1, accepted: 1, rejected: 0, skipped: 0 });
  });

  test('a component keeps its role unless another one is chosen', () => {
    const second = takeDecision(walk, 'skip').next;
    expect(takeDecision(second, 'accept').request?.body).toMatchObject({ role: 'affected' });
    expect(takeDecision(second, 'accept', 'faulty').request?.body).toMatchObject({ role: 'faulty' });
  });

  test('skipping writes nothing; undoing a skip writes nothing either', () => {
    const skipped = takeDecision(walk, 'skip');
    expect(skipped.request).toBeUndefined();
    expect(takeDecision(skipped.next, 'undo')).toEqual({ next: walk });
  });

  test('undo returns to the question and informs the server; at the start it does nothing', () => {
    const { next } = takeDecision(walk, 'reject');
    expect(takeDecision(next, 'undo')).toEqual({ next: walk, request: { route: 'undo', body: {} } });
    expect(takeDecision(walk, 'undo')).toEqual({ next: walk });
  });

  test('changing a label to itself accepts it', () => {
    expect(changeLabel(walk, 'config-error').request?.body).toMatchObject({ kind: 'accept' });
    expect(changeLabel(walk, 'code-defect').request?.body).toMatchObject({
      kind: 'change',
      id: 'config-error',
      replacement: 'code-defect',
    });
  });

  test('a chosen label is asked first', () => {
    expect(putFirst(walk, 'components', 'redis').waiting.map(({ id }) => id)).toEqual([
      'redis',
      'config-error',
    ]);
  });

  test('after the last question nothing is left to decide', () => {
    const end = startWalk([]);
    expect(takeDecision(end, 'accept')).toEqual({ next: end });
  });
});

describe('A walk through doubtful facts', () => {
  const question: FactQuestion = {
    incident: 'disk' as IncidentId,
    path: 'a.md',
    title: 'Disk full',
    fact: 'started',
    value: '2024-01-02T10:00Z',
    line: 3,
    quote: '',
    why: 'it is so',
    isWritten: false,
    context: { firstLine: 1, lines: [] },
  };
  const facts = startWalk([question]);

  test('a decision names the report and the fact; undo takes it back', () => {
    const { next, request } = takeFactDecision(facts, 'reject');
    expect(request).toEqual({ route: 'decide', body: { kind: 'reject', incident: 'disk', fact: 'started' } });
    expect(takeFactDecision(next, 'undo')).toEqual({ next: facts, request: { route: 'undo', body: {} } });
  });

  test('another value is a change, the same value is accepted, and an empty one changes nothing', () => {
    expect(changeFact(facts, ' 2024-01-02T11:00Z ').request?.body).toMatchObject({
      kind: 'change',
      value: '2024-01-02T11:00Z',
    });
    expect(changeFact(facts, question.value).request?.body).toMatchObject({ kind: 'accept' });
    expect(changeFact(facts, ' ')).toEqual({ next: facts });
  });
});
