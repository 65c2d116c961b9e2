// content/archive.yaml: what the archive is called, where it will live, and the team's words for severities.
import type { ArchiveSettings } from '../model/archive.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Severity } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { type Field, type FieldEntry, readYaml } from './front-matter.ts';

import { suggestNearest } from './nearest.ts';
import { createReport, listChoices, quote, type Report } from './report.ts';
import { readZone } from './zones.ts';

const severities: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];

const defaults: ArchiveSettings = {
  name: 'Hindsight',
  base: '/',
  timezone: 'UTC',
  severities: Object.fromEntries(severities.map((severity) => [severity, severity])),
  edition: 'public',
};

/** The settings with defaults filled in; a field with an error keeps its default. No file, all defaults. */
export function readSettings(file: SourceFile | undefined): {
  readonly settings: ArchiveSettings;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (file === undefined) return { settings: defaults, diagnostics: [] };
  const report = createReport(file);
  const fields = readYaml(report);
  if (fields === undefined || (fields.kind === 'text' && fields.text === ''))
    return { settings: defaults, diagnostics: report.diagnostics };
  if (fields.kind !== 'map') {
    report.at(fields.span, {
      id: 'settings-not-a-map',
      found: 'no fields',
      expected: `fields such as name: …`,
    });
    return { settings: defaults, diagnostics: report.diagnostics };
  }
  const settings = fields.entries.reduce<ArchiveSettings>(
    (soFar, entry) => ({ ...soFar, ...readEntry(entry, report) }),
    defaults,
  );
  return { settings, diagnostics: report.diagnostics };
}

const readers: Readonly<Record<string, (value: Field, report: Report) => Partial<ArchiveSettings>>> = {
  name: (value, report) => withText(value, report, (name) => ({ name })),
  description: (value, report) => withText(value, report, (description) => ({ description })),
  site: (value, report) =>
    withText(value, report, (text) =>
      /^https?:\/\//.test(text) && URL.canParse(text)
        ? { site: new URL(text).origin }
        : complain(value, report, {
            found: `site ${quote(text)}`,
            expected: 'an address such as https://example.org',
          }),
    ),
  base: (value, report) =>
    withText(value, report, (text) =>
      /^[\w\-./~]*$/.test(text) && !text.includes('..')
        ? { base: `/${text}/`.replace(/\/+/g, '/') }
        : complain(value, report, { found: `base ${quote(text)}`, expected: 'a path such as /postmortems/' }),
    ),
  timezone: (value, report) =>
    withText(value, report, (text) => {
      const reading = readZone(text);
      if ('zone' in reading) return { timezone: reading.zone };
      report.at(value.span, reading.complaint);
      return {};
    }),
  'edit-link': (value, report) =>
    withText(value, report, (text) =>
      /^https?:\/\//.test(text) && text.includes('{path}')
        ? { editLink: text }
        : complain(value, report, {
            found: `edit-link ${quote(text)}`,
            expected: 'an address with {path} in it',
          }),
    ),
  edition: (value, report) =>
    withText(value, report, (text) =>
      text === 'public' || text === 'internal'
        ? { edition: text }
        : complain(value, report, { found: `edition ${quote(text)}`, expected: 'public or internal' }),
    ),
  severities: readScale,
};

function readEntry({ key, keySpan, value }: FieldEntry, report: Report): Partial<ArchiveSettings> {
  const reader = readers[key];
  if (reader !== undefined) return value.kind === 'text' && value.text === '' ? {} : reader(value, report);
  const names = Object.keys(readers);
  report.at(keySpan, {
    id: 'unknown-setting',
    found: `setting ${quote(key)}`,
    expected: listChoices(names),
    fix: suggestNearest(key, names),
  });
  return {};
}

/** `severities: { critical: sev1, major: sev2 }`: the team's words beside our own. */
function readScale(value: Field, report: Report): Partial<ArchiveSettings> {
  if (value.kind !== 'map') {
    return complain(value, report, {
      found: 'severities without words',
      expected: 'words such as critical: sev1',
    });
  }
  const words = value.entries.flatMap(({ key, value: meant }) => {
    const severity = severities.find((one) => meant.kind === 'text' && one === meant.text.toLowerCase());
    if (severity !== undefined) return [[key.toLowerCase(), severity] as const];
    report.at(meant.span, {
      id: 'invalid-setting',
      found: `severity ${meant.kind === 'text' ? quote(meant.text) : 'with fields'}`,
      expected: listChoices(severities),
    });
    return [];
  });
  return { severities: { ...defaults.severities, ...Object.fromEntries(words) } };
}

function withText(
  value: Field,
  report: Report,
  use: (text: string) => Partial<ArchiveSettings>,
): Partial<ArchiveSettings> {
  if (value.kind === 'text') return use(value.text.trim());
  return complain(value, report, { found: `a ${value.kind}`, expected: 'one text' });
}

function complain(
  value: Field,
  report: Report,
  what: { readonly found: string; readonly expected: string },
): Partial<ArchiveSettings> {
  report.at(value.span, { id: 'invalid-setting', ...what });
  return {};
}
