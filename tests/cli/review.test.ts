import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, hindsight } from './run.ts';

const settings = 'name: Ours\nsite: https://ours.example\nbase: /memory/\n';
const good = `---
title: Checkout fails after a cache upgrade
times: { started: 2024-03-05T10:00Z, mitigated: 2024-03-05T10:23Z }
causes: [capacity-exhaustion]
---

Checkout failed because \`redis\` ran out of memory.
`;
const one = { 'content/postmortems/2024/2024-03-05-checkout.md': good };
const quarter = ['review', '--from', '2024-01-01', '--to', '2024-03-31', '--as-of', '2024-06-01'] as const;

describe('hindsight review', () => {
  test('prints the review as Markdown and exits with 0', async () => {
    const { code, stdout, stderr } = await hindsight(aFolder(one), ...quarter);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^# Review of 2024 Q1\n/);
    expect(stdout).toContain('- 2024-03-05 Checkout fails after a cache upgrade (`2024-03-05-checkout`)');
    expect(stdout).toContain('As of 2024-06-01.');
    expect(stdout).toContain('## Questions for the meeting');
  });

  test('links the pages of the site when its address is known', async () => {
    const { stdout } = await hindsight(aFolder({ ...one, 'content/archive.yaml': settings }), ...quarter);
    expect(stdout).toContain('](https://ours.example/memory/incidents/2024-03-05-checkout/)');
  });

  test('writes a new file and never overwrites one', async () => {
    const folder = aFolder(one);
    const written = await hindsight(folder, ...quarter, '--out', 'reviews/q1.md');
    expect(written).toMatchObject({ code: 0, stdout: 'reviews/q1.md\n' });
    expect(readFileSync(join(folder, 'reviews/q1.md'), 'utf8')).toMatch(/^# Review of 2024 Q1/);
    writeFileSync(join(folder, 'reviews/q1.md'), 'Minutes');
    const again = await hindsight(folder, ...quarter, '--out', 'reviews/q1.md');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('"reviews/q1.md" already exists');
    expect(readFileSync(join(folder, 'reviews/q1.md'), 'utf8')).toBe('Minutes');
  });

  test('days without an incident are not an error', async () => {
    const { code, stdout } = await hindsight(
      aFolder(one),
      'review',
      '--from',
      '2023-05-02',
      '--to',
      '2023-05-03',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('# Review of 2023-05-02 to 2023-05-03');
    expect(stdout).toContain('No incident was written up.');
  });

  test('a public edition leaves out internal incidents', async () => {
    const secret = good.replace('title: Checkout', 'visibility: internal\ntitle: Secret checkout');
    const folder = aFolder({ ...one, 'content/postmortems/2024/2024-03-06-secret.md': secret });
    expect((await hindsight(folder, ...quarter, '--edition', 'public')).stdout).not.toMatch(/secret/i);
    expect((await hindsight(folder, ...quarter, '--edition', 'internal')).stdout).toContain(
      'Secret checkout',
    );
  });

  test('content with errors exits with 1 and prints the errors', async () => {
    const bad = good.replace('capacity-exhaustion', 'capasity-exhaustion');
    const folder = aFolder({ 'content/postmortems/2024/2024-03-05-checkout.md': bad });
    const { code, stdout, stderr } = await hindsight(folder, ...quarter, '--out', 'q1.md');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('capasity-exhaustion');
    expect(existsSync(join(folder, 'q1.md'))).toBe(false);
  });

  test.each([
    [['--from', '2024-01-01'], '--to'],
    [['--to', '2024-01-01'], '--from'],
    [['--from', '2024-02-30', '--to', '2024-03-01'], 'Write a day such as 2024-03-31.'],
    [['--from', 'January', '--to', '2024-03-01'], 'Write a day such as 2024-03-31.'],
    [['--from', '2024-03-02', '--to', '2024-03-01'], '--from 2024-03-02 comes after --to 2024-03-01'],
    [['--from', '2024-01-01', '--to', '2024-03-01', '--content', 'nowhere'], 'no folder "nowhere"'],
    [['--from', '2024-01-01', '--to', '2024-03-01', '--out', 'content'], '"content" already exists'],
  ])('%j is a usage error: exit 2 and the reason', async (args, reason) => {
    const { code, stdout, stderr } = await hindsight(aFolder(one), 'review', ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
