// Phrases: the meaning of the words around a time. Each row is data, with the sentences that test it.
import { type WordClass, wordClasses } from './word-classes.ts';

/** What a time can be. `opened`: the incident as people count it; `impact-end`: the end of what users felt. */
export type Role =
  | 'introduced'
  | 'started'
  | 'opened'
  | 'detected'
  | 'acknowledged'
  | 'announced'
  | 'mitigated'
  | 'impact-end'
  | 'end'
  | 'published'
  | 'other';

/** How reliable words are, strongest first; of two candidates for one moment the stronger wins. */
export const strengths = ['field', 'marker', 'statement', 'phrase', 'weak'] as const;
export type Strength = (typeof strengths)[number];

/** True if the first is stronger than the second. */
export function isStronger(a: Strength, b: Strength): boolean {
  return strengths.indexOf(a) < strengths.indexOf(b);
}

/** True when words of this strength are at least as good as the other's. */
export function isAtLeast(a: Strength, b: Strength): boolean {
  return !isStronger(b, a);
}

export interface Phrase {
  /** Unique, and names what it finds. */
  readonly id: string;
  readonly role: Role;
  readonly strength: Strength;
  /** `{name}` is any word of that class, ` .. ` up to four words, `<` the beginning and `>` the end of the clause. */
  readonly any: readonly string[];
  /** Words in the same clause that turn the phrase off. */
  readonly unless?: readonly string[];
  /** Uppercase letters are meant as such. */
  readonly isExact?: boolean;
  /** How many characters may be between the words and the time; 45 by default. */
  readonly near?: number;
  /** Sentences it must match, and others it must not: its tests and its documentation. */
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

/** Where phrases look: in the words before a time, in those behind it, or in a row that a time begins. */
export type Place = 'before' | 'after' | 'row';

export interface CompiledPhrase {
  readonly phrase: Phrase;
  readonly any: RegExp;
  readonly unless?: RegExp;
}

/** The phrases of a place, ready to be matched. */
export function compilePhrases(phrases: readonly Phrase[], place: Place): readonly CompiledPhrase[] {
  return phrases.map((phrase) => {
    const flags = phrase.isExact === true ? '' : 'i';
    const any = phrase.any.map(expand).join('|');
    const unless = phrase.unless?.map(expand).join('|');
    return {
      phrase,
      any: new RegExp(anchor(any, place, phrase.near ?? 45), flags),
      unless: unless === undefined ? undefined : new RegExp(unless, 'i'),
    };
  });
}

function anchor(any: string, place: Place, near: number): string {
  if (place === 'before') return `(?:${any})[^.;:]{0,${near}}$`;
  if (place === 'after') return `^[^.;]{0,${near}}?(?:${any})`;
  return any;
}

const wordStart = String.raw`(?<![\w-])`;
const wordEnd = String.raw`(?![\w-])`;

/** A pattern of the rows as the source of a regular expression. */
export function expand(pattern: string): string {
  const words = pattern
    .replace(/^</, '')
    .replace(/>$/, '')
    .replace(/\{([a-z]+)\}/g, (_, name: string) => `(?:${listWords(name).join('|')})`)
    .replace(/ \.\. /g, String.raw`\s+(?:[^\s;:]*[^\s.;:]\s+){0,4}?`)
    .replace(/ \. /g, String.raw`\s+(?:[^\s;:]*[^\s.;:]\s+){0,2}?`);
  const start = pattern.startsWith('<') ? String.raw`^\W*(?:(?:the|our|this|all)\s+)*` : wordStart;
  const end = pattern.endsWith('>') ? String.raw`\W*$` : wordEnd;
  return `${start}(?:${words})${end}`;
}

function listWords(name: string): readonly string[] {
  if (!(name in wordClasses)) throw new Error(`expand(…): {${name}} is not among the word classes`);
  return wordClasses[name as WordClass];
}

/** True when the words say it and nothing in them says otherwise. */
export function isSaid({ any, unless }: CompiledPhrase, words: string): boolean {
  return any.test(words) && unless?.test(words) !== true;
}
