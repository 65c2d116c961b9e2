// What stands above a document: front matter of other tools, or only a line.
import { expect, test } from 'vitest';
import { importText } from './read.ts';

const only = (text: string) => {
  const [first] = importText(text, '2024-01-02-shop.md');
  if (first === undefined) throw new Error('only(text): no incident');
  return first;
};

test('front matter in JSON is read', () => {
  const { facts } = only(
    '{\n  "title": "Shop down",\n  "date": "2024-01-02T10:04:00+01:00",\n  "tags": ["redis", "shop"]\n}\n\n## Summary\n\nThe shop was down.\n',
  );
  expect(facts.title).toMatchObject({ value: 'Shop down', line: 2 });
  expect(facts.tags.map(({ value }) => value)).toEqual(['redis', 'shop']);
  expect(facts.markdown[0]).toEqual({ text: '## Summary', number: 7 });
});

test('a rule at the top is not front matter: nothing of the text is lost', () => {
  const { facts } = only(
    '---\n\n# Shop down\n\nDate: 2024-01-02\n**Severity:** P2 Medium\n\n## Summary\n\nThe shop was down.\n\n---\n',
  );
  expect(facts.title?.value).toBe('Shop down');
  expect(facts.severity?.severity).toBe('sev2');
  expect(facts.structure.sections.map(({ heading }) => heading)).toContain('Summary');
});

test.each(['draft: true', 'published: false'])('a document with "%s" stays a draft', (line) => {
  const { composition } = only(
    `---\ntitle: Shop down\ndate: 2024-01-02\n${line}\n---\n\nThe shop was down.\n`,
  );
  expect(composition.text).toContain('\nstatus: draft\n');
});

test('other documents are for review', () => {
  expect(
    only('---\ntitle: Shop down\ndate: 2024-01-02\ndraft: false\n---\n\nText.\n').composition.text,
  ).toContain('\nstatus: review\n');
});
