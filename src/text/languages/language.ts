// What is known of a language reports are written in, as data: names of months, headings, keys and words around times.
import type { SectionKind, TimeName } from '../../model/postmortem.ts';

/** Words in a row of a timeline that say what its time was, with sentences they must find and others they must leave alone. */
export interface RowWords {
  readonly role: Extract<TimeName, 'started' | 'detected' | 'mitigated' | 'resolved'>;
  /** Regular expressions. */
  readonly any: readonly string[];
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

export interface Language {
  readonly name: string;
  /** January first; several names of a month between bars. */
  readonly months: readonly string[];
  /** Headings by the kind of section they start; a heading may go on behind these words. */
  readonly headings: { readonly [Kind in SectionKind]?: readonly string[] };
  /** Keys of a report by the English key that means the same. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly RowWords[];
  /** The most frequent words that no other language here has, by which a text is recognized. */
  readonly frequent: readonly string[];
  /** A date as the language writes it, and the same date in ISO 8601. */
  readonly dates: readonly (readonly [written: string, iso: string])[];
  /** A sentence that is recognized as this language. */
  readonly sentence: string;
}
