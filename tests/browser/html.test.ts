// The pages are valid HTML.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { listPages } from './pages.ts';

// The recommended rules, without those about source formatting, which readers never see.
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Titles are the authors'.
    'long-title': 'off',
    // Facets act at once, and without scripts they are links: there is nothing to submit.
    'wcag/h32': 'off',
    // Typing a number that looks like one is fine in postmortems.
    'tel-non-breaking': 'off',
  },
};

/** Resolves the configuration once; the library's own loader does it for each page, which takes a fifth of the time. */
class SharedConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

const validator = new HtmlValidate(new SharedConfig(config));

async function listProblems(html: string, file: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, file);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message, selector }) => `${file}:${line} ${ruleId}: ${message} (${selector})`);
}

describe.each(['site', 'largeSite'] as const)('The HTML of the %s', (name) => {
  const { folder } = inject(name);

  test('is valid on every page', { timeout: 240_000 }, async () => {
    const problems: string[] = [];
    for (const page of listPages(folder)) {
      const file = page === '' || page.endsWith('/') ? `${page}index.html` : page;
      problems.push(...(await listProblems(readFileSync(join(folder, file), 'utf8'), file)));
    }
    // A fault of a template is on many pages.
    expect(problems.slice(0, 40)).toEqual([]);
  });
});

test('A page with a mistake does not pass, even after one without', async () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`;
  expect(await listProblems(page('<p>fine</p>'), 'fine.html')).toEqual([]);
  expect(await listProblems(page('<p><div>no</div></p><img>'), 'wrong.html')).not.toEqual([]);
});
