// Makes an archive of synthetic incidents of any size: node scripts/synthesize.ts --out DIR [--count N] [--seed N]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourceFile } from '../src/model/source-file.ts';
import { pathOf, writeDocument } from './synthetic/document.ts';
import { drawFacts } from './synthetic/facts.ts';
import { createRandom } from './synthetic/random.ts';

const settings = `name: Synthetic archive
description: Made-up incidents of made-up organizations, for measuring.
timezone: UTC
`;

/** How many incidents back a postmortem may refer to. */
const memory = 500;

/**
 * The files of a content folder with `count` incidents, paths relative to it. The same seed gives the same bytes, and a
 * larger count the same files and more.
 */
export function synthesize(count: number, seed: number): readonly SourceFile[] {
  const files: SourceFile[] = [{ path: 'archive.yaml', text: settings }];
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const random = createRandom(seed, number);
    const facts = drawFacts(number, random);
    files.push({ path: pathOf(facts.id), text: writeDocument(facts, ids.slice(-memory), random) });
    ids.push(facts.id);
  }
  return files;
}

/** Writes the files below `folder`, replacing existing ones. */
export function writeFiles(files: readonly SourceFile[], folder: string): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      count: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  });
  const count = Number(values.count);
  const seed = Number(values.seed);
  if (values.out === undefined || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    console.error('Usage: node scripts/synthesize.ts --out DIR [--count N] [--seed N]');
    process.exitCode = 2;
  } else {
    writeFiles(synthesize(count, seed), values.out);
    console.error(`${count} synthetic incidents written to ${values.out}`);
  }
}
