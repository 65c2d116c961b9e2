// What is written is valid HTML, on every kind of page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { listPages } from './pages.ts';

// The recommended rules, less those about how source is typed, which no reader meets.
const validator = new HtmlValidate({
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
});

describe.each(['site', 'largeSite'] as const)('The HTML of the %s', (name) => {
  const { folder } = inject(name);

  test('validates on every page', { timeout: 240_000 }, async () => {
    const problems: string[] = [];
    for (const page of listPages(folder)) {
      const file = page === '' || page.endsWith('/') ? `${page}index.html` : page;
      const report = await validator.validateString(readFileSync(join(folder, file), 'utf8'), page);
      for (const message of report.results.flatMap((result) => result.messages)) {
        problems.push(`${file}:${message.line} ${message.ruleId}: ${message.message} (${message.selector})`);
      }
    }
    expect(problems.slice(0, 40)).toEqual([]);
  });
});
