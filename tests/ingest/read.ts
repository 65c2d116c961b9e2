// Reads text the way the archive does, with the built-in taxonomy, and shows the result in a few words.
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { readPostmortem, type PostmortemReading } from '../../src/ingest/read-postmortem.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';
import type { ArchiveSettings } from '../../src/model/archive.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { formatIso, type Moment } from '../../src/model/time.ts';
import { aSourceFile } from '../builders.ts';

export const vocabulary = toVocabulary(builtInTaxonomy);

export interface Source {
  readonly frontMatter?: string;
  readonly body?: string;
  readonly text?: string;
  readonly path?: string;
  readonly settings?: Partial<ArchiveSettings>;
}

export function read({ settings, ...file }: Source = {}): PostmortemReading {
  const context = { settings: { ...readSettings(undefined).settings, ...settings }, vocabulary };
  return readPostmortem(aSourceFile(file), context);
}

/** The postmortem; throws with the diagnostics if it could not be read. */
export function readWell(source: Source = {}): Postmortem {
  const { postmortem, diagnostics } = read(source);
  if (postmortem === undefined) throw new Error(diagnostics.map(brief).join('\n'));
  return postmortem;
}

/** `3:11 error unknown-severity: severity "SEV9" (did you mean sev1?)` */
export function brief({ position, level, id, found, fix }: Diagnostic): string {
  return `${position.line}:${position.column} ${level} ${id}: ${found}${fix === undefined ? '' : ` (${fix})`}`;
}

export function briefs(source: Source): readonly string[] {
  return read(source).diagnostics.map(brief);
}

/** `2022-06-20T16:23+02:00`, with `~` before it when approximate, or a bare date; `-` for none. */
export function iso(moment: Moment | undefined): string {
  if (moment === undefined) return '-';
  const text = formatIso(moment.instant, moment.zone);
  return moment.precision === 'day'
    ? text.slice(0, 10)
    : moment.precision === 'approximate'
      ? `~${text}`
      : text;
}
