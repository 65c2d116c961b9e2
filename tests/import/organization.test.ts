import { describe, expect, test } from 'vitest';
import { factsOf } from './read.ts';

function nameIn(text: string): string | undefined {
  return factsOf(`# The queue was down\n\nDate: 2024-05-03\n\n${text}\n`).organization?.value;
}

describe('findOrganization(structure): words that only the owner of a service writes', () => {
  test.each([
    ['The Fernhill team saw an alert. Fernhill users could not log in.', 'Fernhill'],
    ['At Fernhill, we run the queue on two hosts.', 'Fernhill'],
    ['Mail stopped.\n\nSorry again,\n\nThe Fernhill Team', 'Fernhill'],
    ['We work hard to improve the Fernhill platform. Fernhill customers were not told.', 'Fernhill'],
    ["Fernhill's customers could not log in. Fernhill experienced slow pages.", 'Fernhill'],
    ['The Fernhill Operations team was paged. Fernhill services failed.', 'Fernhill'],
    [
      'Fixed in https://github.com/fernhill-org/shop/pull/12 and https://github.com/fernhill-org/shop/issues/14. Fernhill users were told.',
      'Fernhill',
    ],
    [
      'See https://github.com/fernhill/shop/pull/1, https://github.com/fernhill/shop/pull/2 and https://github.com/fernhill/mail/issues/3. The Fernhill team is sorry.',
      'Fernhill',
    ],
  ])('%s', (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  test.each([
    'The AWS team answered, and AWS services failed.',
    'The Kubernetes team fixed it upstream, and Kubernetes users were told.',
    'Fernhill was named once.',
    'The queue of Fernhill: https://github.com/fernhill/shop/pull/1, https://github.com/fernhill/shop/pull/2, https://github.com/fernhill/shop/pull/3.',
    'It is a bug of https://github.com/upstream/queue/issues/1 and https://github.com/upstream/queue/pull/2.',
    'The Fernhill team and the Oakley team saw it. Fernhill users and Oakley users waited.',
    'Organization: this happened because nobody had told anybody else what to do about the old queue',
  ])('names nobody in: %s', (text) => {
    expect(nameIn(text)).toBeUndefined();
  });

  test('a provider is the owner only where the title names it', () => {
    const text = 'We want to say what happened to AWS customers. The AWS team was alerted.\n';
    expect(factsOf(`# AWS event in Oslo\n\n${text}`).organization?.value).toBe('AWS');
    expect(factsOf(`# Queue event\n\n${text}`).organization).toBeUndefined();
  });
});

describe('findSeverity(structure): the words people use', () => {
  test.each([
    ['Severity: 🔴 Critical', 'sev1'],
    ['Severity: Level 2', 'sev2'],
    ['Severity: Tier 1', 'sev1'],
    ['Severity: L1', 'sev1'],
    ['Severity: SEV-1', 'sev1'],
    ['Severity: disrupted', 'sev2'],
    ['This was a P1 incident.', 'sev1'],
    ['We treated it (S2) as urgent.', 'sev2'],
    ['We declared a SEV-3.', 'sev3'],
    ['It was a high-severity outage.', 'sev2'],
    ['Priority one was to find the P1 cable.', undefined],
    ['Severity: B', undefined],
  ])('%s: %s', (line, severity) => {
    expect(factsOf(`# Shop down\n\nDate: 2024-05-03\n\n${line}\n`).severity?.severity).toBe(severity);
  });
});
