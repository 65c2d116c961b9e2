// Builders of postmortems, incidents and source files: a test sets only the fields that matter.
import type { IncidentId, Postmortem, Section, SectionKind } from '../src/model/postmortem.ts';
import type { SourceFile } from '../src/model/source-file.ts';
import { type Moment, toInstant } from '../src/model/time.ts';

/**
 * A moment as front matter writes it: `2022-06-20T16:23+02:00`, `~2022-06-20T16:23Z` (approximate), `2022-06-20` (day,
 * UTC).
 */
function aMoment(written: string, moment: Partial<Moment> = {}): Moment {
  const iso = written.replace(/^~/, '');
  const offset = /[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? 'UTC';
  const milliseconds = Date.parse(iso.length === 10 ? `${iso}T00:00Z` : iso);
  if (Number.isNaN(milliseconds))
    throw new Error(`aMoment("${written}"): expected an ISO time with Z or an offset`);
  const precision = iso.length === 10 ? 'day' : written.startsWith('~') ? 'approximate' : 'minute';
  return { instant: toInstant(milliseconds), precision, zone: offset, written, line: 1, ...moment };
}

/**
 * A section of prose passages, one to each line of `text`; lines that start with four blanks are code, with `- `
 * entries, with `> ` quotations.
 */
export function aSection(kind: SectionKind, text: string, section: Partial<Section> = {}): Section {
  const line = section.line ?? 10;
  const passages = text.split('\n').map((row, place) => ({ ...toPassage(row), line: line + 1 + place }));
  const spoken = kind.replaceAll('-', ' ');
  const heading = spoken.charAt(0).toUpperCase() + spoken.slice(1);
  return { kind, heading, anchor: kind, depth: 2, line, passages, ...section };
}

/** A finished public incident of 20 June 2022 (day precision) without any section, label or time. */
export function aPostmortem(
  postmortem: Partial<Omit<Postmortem, 'id'>> & { readonly id?: string } = {},
): Postmortem {
  const { id = '2022-06-20-an-incident', times = {}, ...rest } = postmortem;
  return {
    path: `content/postmortems/2022/${id}.md`,
    title: 'An incident',
    titleLine: 2,
    kind: 'incident',
    status: 'final',
    visibility: 'public',
    zone: 'UTC',
    date: times.started ?? aMoment('2022-06-20'),
    sections: [],
    timeline: [],
    actions: [],
    statedDurations: [],
    declared: {},
    services: [],
    related: [],
    tags: [],
    aliases: [],
    links: [],
    body: '',
    bodyLine: 5,
    summary: '',
    ...rest,
    times,
    id: anId(id),
  };
}

/** A brand for an id that a test writes down. */
export function anId(id: string): IncidentId {
  return id as IncidentId;
}

/**
 * A postmortem file: `frontMatter` is YAML without its fences, by default a title and a date; `body` is Markdown.
 * Give `text` instead to write the whole file.
 */
export function aSourceFile(
  file: Partial<SourceFile> & { readonly frontMatter?: string; readonly body?: string } = {},
): SourceFile {
  const { path = 'content/postmortems/2022/2022-06-20-an-incident.md', body = '' } = file;
  const frontMatter = file.frontMatter ?? 'title: An incident\ndate: 2022-06-20';
  return { path, text: file.text ?? `---\n${frontMatter}\n---\n${body}` };
}

function toPassage(row: string): Pick<Section['passages'][number], 'kind' | 'text'> {
  if (row.startsWith('    ')) return { kind: 'code', text: row.trim() };
  if (row.startsWith('- ')) return { kind: 'entry', text: row.slice(2) };
  if (row.startsWith('> ')) return { kind: 'quote', text: row.slice(2) };
  return { kind: 'prose', text: row };
}
