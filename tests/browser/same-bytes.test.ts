// Building is repeatable. Here rather than with the commands because two builds take longer than all of those.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, spawnInTurn } from '../cli/run.ts';

const postmortem = `---
title: Checkout fails after a cache upgrade
times:
  started: 2024-03-05T10:00Z
  mitigated: 2024-03-05T10:23Z
causes: [capacity-exhaustion]
---

Checkout failed for 23 minutes because \`redis\` ran out of memory.
`;

test('hindsight build: the same content gives the same bytes, and a build replaces an older one', () => {
  const folder = aFolder({
    'content/postmortems/2024/2024-03-05-checkout.md': postmortem,
    'b/hindsight.json': '{}',
    'b/incidents/old/index.html': 'an older site',
  });
  const args = ['build', '--as-of', '2024-06-01', '--quiet', '--out'];
  const outcome = spawnInTurn(folder, [
    [...args, 'a'],
    [...args, 'b'],
  ]);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  const first = readTree(join(folder, 'a'));
  expect(Object.keys(first)).toContain('incidents/2024-03-05-checkout/index.html');
  expect(readTree(join(folder, 'b'))).toEqual(first);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'content']);
});

function readTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]),
  );
}
