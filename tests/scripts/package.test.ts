import { describe, expect, test } from 'vitest';
import { compileModule, renameImports } from '../../scripts/package.ts';

describe('compileModule(text)', () => {
  test('types are gone, and relative imports name the compiled files', () => {
    const compiled = compileModule(
      "import type { A } from './a.ts';\nimport { b } from '../b.ts';\nexport const c = (d: A): number => b(d);\n",
    );
    expect(compiled).toBe("import { b } from '../b.js';\nexport const c = (d) => b(d);\n");
  });
});

describe('renameImports(text)', () => {
  test.each([
    ["const { run } = await import('./hindsight.ts');", "const { run } = await import('./hindsight.js');"],
    [
      "new Worker(new URL('./worker.ts', import.meta.url))",
      "new Worker(new URL('./worker.js', import.meta.url))",
    ],
    ["<script>\n  import '../browser/a.ts';\n</script>", "<script>\n  import '../browser/a.js';\n</script>"],
    ["import x from 'other.ts';", "import x from 'other.ts';"],
  ])('%s', (text, expected) => {
    expect(renameImports(text)).toBe(expected);
  });
});
