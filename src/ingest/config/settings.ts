// Reads content/archive.yaml: the archive's name, its address, and the team's words for severities.
import type { ArchiveSettings } from '../../model/archive.ts';
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts';
import { severities, visibilities } from '../../model/postmortem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { type Field, type FieldEntry, readYaml } from '../front-matter/front-matter.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import {
  type Problem,
  createCollector,
  listChoices,
  quote,
  type Collector,
} from '../diagnostics/collector.ts';
import { entriesOf, knownFields, type TextField, textOf } from '../front-matter/yaml-fields.ts';
import { readZone } from '../time/zones.ts';
import { fieldNamesOf, settingFields } from './file-schemas.ts';
import { defaultScale } from './severity-scale.ts';

const defaults: ArchiveSettings = {
  name: 'Hindsight',
  base: '/',
  timezone: 'UTC',
  severities: defaultScale,
  edition: 'public',
};

const names = fieldNamesOf(settingFields);

/** The settings with defaults filled in; a field with an error keeps its default. Without a file, all are defaults. */
export function readSettings(file: SourceFile | undefined): {
  readonly settings: ArchiveSettings;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (file === undefined) return { settings: defaults, diagnostics: [] };
  const collector = createCollector(file);
  const entries = entriesOf(readYaml(collector), 'archive.yaml', collector);
  const fields = knownFields(withoutRetired(entries, collector), names, collector);
  const text = (name: (typeof names)[number]): TextField | undefined =>
    textOf(fields.get(name), name, collector);
  const settings = {
    name: text('name')?.text ?? defaults.name,
    description: text('description')?.text,
    site: readSite(text('site'), collector),
    base: readBase(text('base'), collector) ?? defaults.base,
    timezone: readTimezone(text('timezone'), collector) ?? defaults.timezone,
    severities: readScale(fields.get('severities'), collector),
    editLink: readEditLink(text('edit-link'), collector),
    edition: readEdition(text('edition'), collector) ?? defaults.edition,
  };
  return { settings, diagnostics: sortDiagnostics(collector.diagnostics) };
}

/** `held-out` named incidents to judge the classifier by. It is now measured on reports it was not trained on. */
function withoutRetired(entries: readonly FieldEntry[], collector: Collector): readonly FieldEntry[] {
  return entries.filter(({ key, keySpan }) => {
    if (key !== 'held-out') return true;
    collector.at(keySpan, {
      id: 'retired-field',
      found: 'held-out, which no longer has an effect',
      expected: 'no such field',
      fix: 'delete it and its list',
    });
    return false;
  });
}

function readSite(field: TextField | undefined, collector: Collector): string | undefined {
  if (field === undefined) return undefined;
  const isAddress = /^https?:\/\//.test(field.text) && URL.canParse(field.text);
  const { origin, pathname } = new URL(isAddress ? field.text : 'https://example.org');
  if (isAddress && pathname === '/') return origin;
  return reportSetting(field, collector, {
    found: `site ${quote(field.text)}`,
    expected: 'an address such as https://example.org',
    fix: isAddress ? `write site: ${origin} and base: ${pathname}` : undefined,
  });
}

function readBase(field: TextField | undefined, collector: Collector): string | undefined {
  if (field === undefined) return undefined;
  if (/^[\w\-./~]*$/.test(field.text) && !field.text.includes('..'))
    return `/${field.text}/`.replace(/\/+/g, '/');
  const found = `base ${quote(field.text)}`;
  return reportSetting(field, collector, { found, expected: 'a path such as /postmortems/' });
}

function readTimezone(field: TextField | undefined, collector: Collector): string | undefined {
  if (field === undefined) return undefined;
  const reading = readZone(field.text);
  if ('zone' in reading) return reading.zone;
  collector.at(field.span, reading.problem);
  return undefined;
}

function readEditLink(field: TextField | undefined, collector: Collector): string | undefined {
  if (field === undefined) return undefined;
  if (/^https?:\/\//.test(field.text) && field.text.includes('{path}')) return field.text;
  const found = `edit-link ${quote(field.text)}`;
  return reportSetting(field, collector, {
    found,
    expected: 'an address that contains {path} where the file path goes',
  });
}

function readEdition(
  field: TextField | undefined,
  collector: Collector,
): ArchiveSettings['edition'] | undefined {
  if (field === undefined) return undefined;
  const edition = visibilities.find((one) => one === field.text);
  if (edition !== undefined) return edition;
  const fix = suggestNearest(field.text, visibilities);
  const found = `edition ${quote(field.text)}`;
  return reportSetting(field, collector, { found, expected: 'public or internal', fix });
}

/** `severities: { critical: sev1, major: sev2 }`: the team's words in lower case, in addition to sev1 to sev4. */
function readScale(field: Field | undefined, collector: Collector): ArchiveSettings['severities'] {
  const words = entriesOf(field, 'severities', collector).flatMap(({ key, keySpan, value }) => {
    const written = textOf(value, key, collector);
    const severity = severities.find((one) => one === written?.text.toLowerCase());
    if (severity !== undefined) return [[key.toLowerCase(), severity] as const];
    if (written === undefined && value.kind !== 'text') return [];
    reportSetting({ span: written?.span ?? keySpan }, collector, {
      found: `severity ${quote(written?.text ?? '')} for ${quote(key)}`,
      expected: listChoices(severities),
      fix: written && suggestNearest(written.text, severities),
    });
    return [];
  });
  return { ...defaults.severities, ...Object.fromEntries(words) };
}

function reportSetting(
  field: Pick<TextField, 'span'>,
  collector: Collector,
  problem: Omit<Problem, 'id'>,
): undefined {
  collector.at(field.span, { id: 'invalid-setting', ...problem });
  return undefined;
}
