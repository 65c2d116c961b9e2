// Writes what the README says about the code from the code itself: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandTable, evaluationTable, frontMatterTable } from './docs-tables.ts';

/** Text between `<!-- generated:NAME -->` and `<!-- /generated -->`, by name. */
export type Blocks = Readonly<Record<string, string>>;

/** What the README holds between its markers. */
export async function readmeBlocks(): Promise<Blocks> {
  return {
    commands: commandTable(),
    'front-matter': frontMatterTable(),
    evaluation: await evaluationTable(fileURLToPath(new URL('../content', import.meta.url))),
  };
}

/** The document with every marked block replaced; throws when a marker or a block is without its partner. */
export function replaceBlocks(markdown: string, blocks: Blocks): string {
  const replaced = new Set<string>();
  const between = /(?<=<!-- generated:([\w-]+) -->\n)[\s\S]*?(?=<!-- \/generated -->)/g;
  const text = markdown.replace(between, (_old, name: string) => {
    const block = blocks[name];
    if (block === undefined)
      throw new Error(`replaceBlocks(markdown, blocks): nothing is made for "${name}"`);
    replaced.add(name);
    return `\n${block}\n\n`;
  });
  const lost = Object.keys(blocks).filter((name) => !replaced.has(name));
  if (lost.length > 0)
    throw new Error(`replaceBlocks(markdown, blocks): no marker for "${lost.join('", "')}"`);
  return text;
}

if (import.meta.main) {
  const path = fileURLToPath(new URL('../README.md', import.meta.url));
  const before = readFileSync(path, 'utf8');
  const after = replaceBlocks(before, await readmeBlocks());
  writeFileSync(path, after);
  console.log(before === after ? 'README.md was up to date.' : 'README.md is up to date now.');
}
