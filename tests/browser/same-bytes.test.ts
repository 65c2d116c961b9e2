// Building is repeatable.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('hindsight build: the same content gives the same bytes, and a build replaces an older one', () => {
  const first = readTree(inject('nestedSite').folder);
  expect(Object.keys(first)).toContain('incidents/2021-11-13-exalate-services-disturbed/index.html');
  expect(readTree(inject('rebuiltFolder'))).toEqual(first);
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
