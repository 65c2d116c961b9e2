// Every language besides English that reports are read in, and which language a text is written in.
import type { SectionKind } from '../../model/postmortem.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { Language } from './language.ts';
import { norwegian } from './norwegian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export const languages: readonly Language[] = [german, french, spanish, portuguese, norwegian, japanese];

const headings: ReadonlyMap<string, SectionKind> = new Map(
  languages.flatMap((language) =>
    (Object.entries(language.headings) as [SectionKind, readonly string[]][]).flatMap(([kind, words]) =>
      words.map((word) => [word, kind] as const),
    ),
  ),
);

/** The kind of section that words in lower case without marks start, in any of the languages; undefined for others. */
export function foreignKindOf(words: string): SectionKind | undefined {
  const exact = headings.get(words);
  if (exact !== undefined) return exact;
  for (let end = words.lastIndexOf(' '); end > 6; end = words.lastIndexOf(' ', end - 1)) {
    const kind = headings.get(words.slice(0, end));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const keys: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) =>
    Object.entries(language.keys).flatMap(([key, words]) => words.map((word) => [word, key] as const)),
  ),
);

/** The English key that a key in lower case without marks means; undefined for others. */
export function translateKey(key: string): string | undefined {
  return keys.get(key.replace(/[’']/g, '')) ?? keys.get(key.replace(/ (?=\p{L}+$)/u, ''));
}

const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    language.months.flatMap((names, place) => names.split('|').map((name) => [name, place + 1] as const)),
  ),
);

/** Names of months in all languages, the longest first; some are spelled as in English. */
export const foreignMonths: readonly string[] = [...months.keys()].toSorted((a, b) => b.length - a.length);

/** The number of a month by its name in lower case; undefined for names that are English only. */
export function monthNumber(name: string): number | undefined {
  return months.get(name);
}

/** Words that tell English from the other languages. */
const englishWords: ReadonlySet<string> = new Set(
  'the and was were of that this with which had have been our their at from after because'.split(' '),
);

/** The language of a text by its frequent words: `English`, one of the others, or undefined where none has enough. */
export function recognizeLanguage(text: string): string | undefined {
  if ((text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) > text.length / 20)
    return japanese.name;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (frequent: ReadonlySet<string>): number =>
    words.filter((word) => frequent.has(word)).length / Math.max(1, words.length);
  const [best] = [
    { name: 'English', share: share(englishWords) },
    ...languages.map(({ name, frequent }) => ({ name, share: share(new Set(frequent)) })),
  ].toSorted((a, b) => b.share - a.share);
  return best === undefined || best.share < 0.08 ? undefined : best.name;
}
