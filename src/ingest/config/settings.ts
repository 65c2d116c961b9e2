// content/archive.yaml: what the archive is called, where it will live, and the team's words for severities.
import type { ArchiveSettings } from '../../model/archive.ts';
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts';
import { severities, visibilities } from '../../model/postmortem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { type Field, readYaml } from '../front-matter/front-matter.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { type Complaint, createReport, listChoices, quote, type Report } from '../diagnostics/collector.ts';
import { entriesOf, knownFields, type TextField, textOf, textsOf } from '../front-matter/yaml-fields.ts';
import { readZone } from '../time/zones.ts';

const defaults: ArchiveSettings = {
  name: 'Hindsight',
  base: '/',
  timezone: 'UTC',
  heldOut: [],
  severities: Object.fromEntries(severities.map((severity) => [severity, severity])),
  edition: 'public',
};

const names = [
  'name',
  'description',
  'site',
  'base',
  'timezone',
  'severities',
  'edit-link',
  'held-out',
  'edition',
] as const;

/** The settings with defaults filled in; a field with an error keeps its default. No file, all defaults. */
export function readSettings(file: SourceFile | undefined): {
  readonly settings: ArchiveSettings;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (file === undefined) return { settings: defaults, diagnostics: [] };
  const report = createReport(file);
  const fields = knownFields(entriesOf(readYaml(report), 'archive.yaml', report), names, report);
  const text = (name: (typeof names)[number]): TextField | undefined =>
    textOf(fields.get(name), name, report);
  const settings = {
    name: text('name')?.text ?? defaults.name,
    description: text('description')?.text,
    site: readSite(text('site'), report),
    base: readBase(text('base'), report) ?? defaults.base,
    timezone: readTimezone(text('timezone'), report) ?? defaults.timezone,
    severities: readScale(fields.get('severities'), report),
    editLink: readEditLink(text('edit-link'), report),
    heldOut: textsOf(fields.get('held-out'), 'held-out', report).map((id) => id.text),
    edition: readEdition(text('edition'), report) ?? defaults.edition,
  };
  return { settings, diagnostics: sortDiagnostics(report.diagnostics) };
}

function readSite(field: TextField | undefined, report: Report): string | undefined {
  if (field === undefined) return undefined;
  const isAddress = /^https?:\/\//.test(field.text) && URL.canParse(field.text);
  const { origin, pathname } = new URL(isAddress ? field.text : 'https://example.org');
  if (isAddress && pathname === '/') return origin;
  return complain(field, report, {
    found: `site ${quote(field.text)}`,
    expected: 'an address such as https://example.org',
    fix: isAddress ? `write site: ${origin} and base: ${pathname}` : undefined,
  });
}

function readBase(field: TextField | undefined, report: Report): string | undefined {
  if (field === undefined) return undefined;
  if (/^[\w\-./~]*$/.test(field.text) && !field.text.includes('..'))
    return `/${field.text}/`.replace(/\/+/g, '/');
  const found = `base ${quote(field.text)}`;
  return complain(field, report, { found, expected: 'a path such as /postmortems/' });
}

function readTimezone(field: TextField | undefined, report: Report): string | undefined {
  if (field === undefined) return undefined;
  const reading = readZone(field.text);
  if ('zone' in reading) return reading.zone;
  report.at(field.span, reading.complaint);
  return undefined;
}

function readEditLink(field: TextField | undefined, report: Report): string | undefined {
  if (field === undefined) return undefined;
  if (/^https?:\/\//.test(field.text) && field.text.includes('{path}')) return field.text;
  const found = `edit-link ${quote(field.text)}`;
  return complain(field, report, { found, expected: 'an address with {path} where the file goes' });
}

function readEdition(field: TextField | undefined, report: Report): ArchiveSettings['edition'] | undefined {
  if (field === undefined) return undefined;
  const edition = visibilities.find((one) => one === field.text);
  if (edition !== undefined) return edition;
  const fix = suggestNearest(field.text, visibilities);
  const found = `edition ${quote(field.text)}`;
  return complain(field, report, { found, expected: 'public or internal', fix });
}

/** `severities: { critical: sev1, major: sev2 }`: the team's words, in lower case, beside our own. */
function readScale(field: Field | undefined, report: Report): ArchiveSettings['severities'] {
  const words = entriesOf(field, 'severities', report).flatMap(({ key, keySpan, value }) => {
    const written = textOf(value, key, report);
    const severity = severities.find((one) => one === written?.text.toLowerCase());
    if (severity !== undefined) return [[key.toLowerCase(), severity] as const];
    if (written === undefined && value.kind !== 'text') return [];
    complain({ span: written?.span ?? keySpan }, report, {
      found: `severity ${quote(written?.text ?? '')} for ${quote(key)}`,
      expected: listChoices(severities),
      fix: written && suggestNearest(written.text, severities),
    });
    return [];
  });
  return { ...defaults.severities, ...Object.fromEntries(words) };
}

function complain(
  field: Pick<TextField, 'span'>,
  report: Report,
  complaint: Omit<Complaint, 'id'>,
): undefined {
  report.at(field.span, { id: 'invalid-setting', ...complaint });
  return undefined;
}
