// The catalog of diagnostics is complete: the type checker rejects unknown ids, and these tests reject unused ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createCollector } from '../../src/ingest/diagnostics/collector.ts';
import { diagnosticCatalog } from '../../src/model/diagnostic-catalog.ts';
import { axes, axisNames } from '../../src/model/taxonomy.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/model\/[\w-]+-(?:catalog|diagnostics)\.ts$/.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

describe('diagnosticCatalog', () => {
  test('has no id that the code never reports', () => {
    const made = axes.map((axis) => `unknown-${axisNames[axis]}`);
    const ids = Object.keys(diagnosticCatalog);
    expect(ids.filter((id) => !code.includes(`'${id}'`) && !made.includes(id))).toEqual([]);
  });

  test.each(Object.entries(diagnosticCatalog))(
    '%s has a cause and a fix in whole sentences',
    (_id, entry) => {
      expect(entry.cause).toMatch(/^[A-Z`].*\.$/);
      expect(entry.fix).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('createCollector(file)', () => {
  test('takes the level from the catalog unless the caller lowers it', () => {
    const collector = createCollector({ path: 'a.md', text: 'a' });
    const problem = { found: 'a', expected: 'b' };
    collector.onLine(1, { id: 'date-mismatch', ...problem });
    collector.onLine(1, { id: 'invalid-time', ...problem });
    collector.onLine(1, { id: 'invalid-time', level: 'warning', ...problem });
    expect(collector.diagnostics.map(({ level }) => level)).toEqual(['warning', 'error', 'warning']);
  });
});
