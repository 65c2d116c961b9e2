// The result of all stages for a small folder.
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/build-archive.ts';
import type { ArchiveFiles } from '../../src/files.ts';
import { toInstant } from '../../src/model/time.ts';
import { aSourceFile } from '../builders.ts';

const aFile = (id: string, fields: string, body = '') =>
  aSourceFile({
    path: `content/postmortems/2024/${id}.md`,
    frontMatter: `title: An incident\n${fields}`,
    body,
  });
const files: ArchiveFiles = {
  postmortems: [
    aFile('2024-01-01-seen', 'date: 2024-01-01\nrelated: [2024-02-02-hidden]', '## Root cause\n\nA bug.\n'),
    aFile(
      '2024-02-02-hidden',
      'date: 2024-02-02\nvisibility: internal\ntrigger: code-deploy',
      '## Trigger\n\nA leap second.\n',
    ),
    aFile(
      '2024-03-03-later',
      'date: 2024-03-03',
      '## Impact\n\nAll.\n\n## Names (internal)\n\nSecret words.\n',
    ),
  ],
  themes: [],
  diagnostics: [],
};
const asOf = toInstant(Date.UTC(2024, 5, 1));

describe('buildArchive(files, options)', () => {
  test('incidents come newest first, whatever the files’ order', () => {
    const { incidents } = buildArchive(files, { asOf, edition: 'internal' });
    expect(incidents.map(({ id }) => id)).toEqual([
      '2024-03-03-later',
      '2024-02-02-hidden',
      '2024-01-01-seen',
    ]);
  });

  test('a public edition has no internal incident, no mention of one, and no internal section', () => {
    const { incidents, evaluation } = buildArchive(files, { asOf, edition: 'public' });
    const shown = JSON.stringify(incidents);
    expect(incidents.map(({ id }) => id)).toEqual(['2024-03-03-later', '2024-01-01-seen']);
    expect(shown).not.toContain('hidden');
    expect(shown).not.toContain('Secret words');
    expect(evaluation.postmortems).toBe(0);
  });

  test('every file is checked in any edition, and diagnostics come in file order', () => {
    const { diagnostics } = buildArchive(
      { ...files, postmortems: [...files.postmortems, aFile('2024-00-bad', 'severity: SEV9')] },
      { asOf, edition: 'public' },
    );
    expect(diagnostics.map(({ id }) => id)).toEqual(['missing-date', 'unknown-severity']);
  });

  test('the same files give the same archive', () => {
    expect(buildArchive(files, { asOf })).toEqual(buildArchive(files, { asOf }));
  });
});

describe('buildArchive(files, options).themes', () => {
  const aTheme = (id: string, frontMatter: string, body = '') =>
    aSourceFile({ path: `content/themes/${id}.md`, frontMatter, body });
  const themed: ArchiveFiles = {
    ...files,
    postmortems: [
      ...files.postmortems,
      aSourceFile({
        path: 'content/postmortems/2024/2024-04-04-secret.md',
        frontMatter: 'title: The payroll leak\ndate: 2024-04-04\nvisibility: internal',
      }),
    ],
    themes: [
      aTheme(
        'open',
        'title: Open\nincidents: [2024-01-01-seen]',
        'Said.\n\n## Names (internal)\n\nWhispered.\n',
      ),
      aTheme('marked', 'title: Marked\nvisibility: internal\nincidents: [2024-01-01-seen]'),
      aTheme('listing', 'title: Listing\nincidents: [2024-01-01-seen, 2024-02-02-hidden]'),
      aTheme('linking', 'title: Linking\nincidents: [2024-01-01-seen]', 'See [it](2024-02-02-hidden.md).'),
      aTheme('telling', 'title: Telling\nincidents: [2024-01-01-seen]', 'Like The payroll leak.'),
    ],
  };

  test('a public edition has those that do not mention an internal incident, without their internal sections', () => {
    const { themes } = buildArchive(themed, { asOf, edition: 'public' });
    expect(themes.map(({ id }) => id)).toEqual(['open']);
    expect(JSON.stringify(themes)).not.toContain('Whispered');
  });

  test('an internal edition has all of them, complete', () => {
    const { themes } = buildArchive(themed, { asOf, edition: 'internal' });
    expect(themes).toHaveLength(5);
    expect(themes[0]?.body).toContain('Whispered');
  });
});
