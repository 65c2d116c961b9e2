// Writes docs/reference from the code: npm run docs
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  commandPage,
  diagnosticPage,
  evaluationPage,
  frontMatterPage,
  labelPage,
  queryLanguagePage,
  referenceIndex,
} from './docs-pages.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The pages of docs/reference, by path from the root of the repository. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const pages = [
    ['front-matter', frontMatterPage()],
    ['commands', commandPage()],
    ['diagnostics', diagnosticPage()],
    ['labels', labelPage()],
    ['query-language', queryLanguagePage()],
    ['evaluation', await evaluationPage(join(root, 'content'))],
  ] as const;
  const note = '<!-- Generated from the code by "npm run docs". Edit the code, not this page. -->';
  const all = [
    ['README', referenceIndex(pages.map(([name, text]) => [name, titleOf(text)]))],
    ...pages,
  ] as const;
  return new Map(all.map(([name, text]) => [`docs/reference/${name}.md`, `${note}\n\n${text.trim()}\n`]));
}

function titleOf(page: string): string {
  return /^# (.*)/.exec(page)?.[1] ?? '';
}

if (import.meta.main) {
  mkdirSync(join(root, 'docs/reference'), { recursive: true });
  for (const [path, text] of await referencePages()) {
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    writeFileSync(target, text);
    console.log(`Wrote ${path}`);
  }
}
