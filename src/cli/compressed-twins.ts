// Copies that servers send instead of compressing at every request: `app.js.br` and `app.js.gz` beside `app.js`.
//
// Only what the search waits for: its files, scripts and styles, the records. Pages are ten times as many and small.
// At 10,000 incidents these are 20 MB in 1,080 files: Brotli 6 takes 0.8 s of a core, gzip 6 as much; Brotli 9 takes
// 7.7 s and saves 2 % more, Brotli 4 takes 0.4 s and 7 % more bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Below this many bytes a copy saves nothing that a packet would notice. */
const leastBytes = 1000;

const compressed = /^(?:search\/[^/]+\.json|_astro\/[^/]+\.(?:js|css)|records\.json)$/;

/** Writes the copies for a built site in the folder `out`; files that compress badly go without. */
export function writeCompressedTwins(out: string): void {
  for (const entry of readdirSync(out, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const address = path
      .slice(out.length)
      .split(sep)
      .filter((part) => part !== '')
      .join('/');
    if (!entry.isFile() || !compressed.test(address)) continue;
    const bytes = readFileSync(path);
    if (bytes.length < leastBytes) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 6 }));
  }
}
