// Whole folders: each folder is read and compared with its expected.txt.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtInTaxonomy, extendTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { readArchiveFiles } from '../../src/files.ts';
import { readPostmortem } from '../../src/ingest/read-postmortem.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { readTaxonomyAdditions } from '../../src/ingest/config/taxonomy-file.ts';
import { readTheme } from '../../src/ingest/theme.ts';
import { checkThemeReferences, checkCrossReferences } from '../../src/ingest/cross-references.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { iso } from './read.ts';

const cases = fileURLToPath(new URL('../cases/ingest', import.meta.url));

test.each(readdirSync(cases))('the folder %s', async (name) => {
  await expect(readFolder(join(cases, name))).toMatchFileSnapshot(join(cases, name, 'expected.txt'));
});

function readFolder(folder: string): string {
  const files = readArchiveFiles(folder);
  const settings = readSettings(files.settings);
  const additions = readTaxonomyAdditions(files.taxonomy, builtInTaxonomy);
  const vocabulary = toVocabulary(extendTaxonomy(builtInTaxonomy, additions.additions));
  const readings = files.postmortems.map((file) =>
    readPostmortem(file, { settings: settings.settings, vocabulary }),
  );
  const postmortems = readings.flatMap(({ postmortem }) => postmortem ?? []);
  const themes = files.themes.map(readTheme);
  const diagnostics = [
    ...settings.diagnostics,
    ...additions.diagnostics,
    ...readings.flatMap((reading) => reading.diagnostics),
    ...checkCrossReferences(postmortems, files.postmortems),
    ...themes.flatMap((reading) => reading.diagnostics),
    ...checkThemeReferences(
      themes.flatMap(({ theme }) => theme ?? []),
      postmortems,
      files.themes,
    ),
  ];
  return `${[...diagnostics.map(formatDiagnostic), ...postmortems.map(show)].join('\n\n')}\n`;
}

function show(postmortem: Postmortem): string {
  const { id, date, severity, zone, summary } = postmortem;
  return [
    `${id}: ${iso(date)} in ${zone}, ${severity ?? 'no severity'}: ${summary}`,
    ...postmortem.sections.map(({ kind, heading, line }) => `  ${line} ${kind}: ${heading}`),
    ...postmortem.timeline.map(
      ({ at, until, text, line }) => `  ${line} at ${iso(at)} until ${iso(until)}: ${text}`,
    ),
    ...postmortem.actions.map(
      ({ title, status, type, owner, due, url, line }) =>
        `  ${line} action ${status}: ${title} (${[type, owner, due && iso(due), url].map((one) => one ?? '-').join(', ')})`,
    ),
    ...postmortem.statedDurations.map(
      ({ minutes, quote, section, line }) => `  ${line} stated in ${section}: ${minutes} min, "${quote}"`,
    ),
  ].join('\n');
}
