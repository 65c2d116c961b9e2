// Where a report names a part of the system: by the dictionary of technologies, and by a team's own words.
import type { Taxonomy } from '../../model/taxonomy.ts';
import { technologies } from '../../text/technologies/technologies.ts';
import { isInAddress } from './addresses.ts';
import { findPatterns, indexPatterns, type PatternHit } from '../model/word-patterns.ts';
import type { Word } from '../model/words.ts';
import { builtInTaxonomy } from '../taxonomy/built-in-taxonomy.ts';

export interface Mention {
  readonly component: string;
  /** As the dictionary or the taxonomy writes it. */
  readonly name: string;
  /** The name with `_` between its words. */
  readonly joined: string;
  /** `team`: a word of the team's own taxonomy. */
  readonly kind: 'product' | 'word' | 'team';
  /** The places of its first and last word in the sentence. */
  readonly first: number;
  readonly last: number;
}

export interface MentionFinder {
  /** Mentions in the order of the words; of names inside other names only the longest counts. */
  readonly find: (words: readonly Word[], text: string) => readonly Mention[];
}

type Name = Omit<Mention, 'first' | 'last'> & { readonly isOrdinaryWord: boolean };

/** A finder for the dictionary and what a taxonomy adds to the built-in one. */
export function createMentionFinder(taxonomy: Pick<Taxonomy, 'components'>): MentionFinder {
  const names: readonly Name[] = [
    ...technologies.map(({ component, name, kind, isOrdinaryWord }) => ({
      component,
      name,
      joined: join(name),
      kind,
      isOrdinaryWord,
    })),
    ...listTeamNames(taxonomy),
  ];
  const index = indexPatterns(names.map((name): [string, Name] => [toPattern(name.name), name]));
  return {
    find: (words, text) => {
      const found = findPatterns(words, index);
      if (found.length === 0) return [];
      const hits = found.filter((hit) => isMeant(hit, words, text));
      return hits
        .filter(
          (hit, at) =>
            !hits.some((other, place) => isInside(hit, other) || (place < at && isSame(hit, other))),
        )
        .map(({ value: { isOrdinaryWord: _, ...name }, first, last }) => ({ ...name, first, last }));
    },
  };
}

function listTeamNames({ components }: Pick<Taxonomy, 'components'>): readonly Name[] {
  const builtIn = new Map(builtInTaxonomy.components.map(({ id, aliases }) => [id, new Set(aliases)]));
  return components.flatMap(({ id, name, aliases }) => {
    const known = builtIn.get(id);
    const own =
      known === undefined
        ? [id.replaceAll('-', ' '), name, ...aliases]
        : aliases.filter((alias) => !known.has(alias));
    return own.map((word) => ({
      component: id,
      name: word.toLowerCase(),
      joined: join(word.toLowerCase()),
      kind: 'team',
      isOrdinaryWord: false,
    }));
  });
}

function join(name: string): string {
  return name.replaceAll(' ', '_');
}

/** Words separated by a blank, split as the word reader does: `crates.io` is two words. */
function toPattern(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? [name]).join(' ');
}

/** Singular and plural in the dictionary are one mention. */
function isSame(hit: PatternHit<Name>, other: PatternHit<Name>): boolean {
  return (
    other.value.component === hit.value.component && other.first === hit.first && other.last === hit.last
  );
}

function isInside(hit: PatternHit<Name>, other: PatternHit<Name>): boolean {
  return (
    other.first <= hit.first && other.last >= hit.last && other.last - other.first > hit.last - hit.first
  );
}

/**
 * Products are matched by their exact names: "optimized" is not Optimizely. The plural and the possessive are the name
 * too.
 */
function isExact({ value, first }: PatternHit<Name>, words: readonly Word[]): boolean {
  return (
    value.name.match(/[\p{L}\p{N}]+/gu)?.every((part, at) => {
      const written = (words[first + at]?.text ?? '').toLowerCase().replace(/['’]s$/, '');
      return written === part || written === `${part}s`;
    }) ?? false
  );
}

/** An ordinary word is a product's name only if it is capitalized inside a sentence, or in code. */
function isMeant(hit: PatternHit<Name>, words: readonly Word[], text: string): boolean {
  const { value, first } = hit;
  if (value.kind === 'product' && !isExact(hit, words)) return false;
  if (isPartOfAddress(hit, words, text)) return false;
  if (!value.isOrdinaryWord) return true;
  const word = words[first];
  if (word === undefined) return false;
  if (text.charAt(word.start - 1) === '`') return true;
  const isCapital = word.text !== word.text.toLowerCase();
  return isCapital && !/(?:^|[.!?:]\s+)$/.test(text.slice(0, word.start));
}

/** A name with so few letters is a folder or a host more often than a part of the system. */
const shortName = 3;

function isPartOfAddress(
  { value, first, last }: PatternHit<Name>,
  words: readonly Word[],
  text: string,
): boolean {
  const [begin, finish] = [words[first], words[last]];
  if (begin === undefined || finish === undefined) return false;
  return isInAddress(text, {
    start: begin.start,
    end: finish.start + finish.text.length,
    isCommon: value.kind === 'word' || value.name.length <= shortName,
  });
}
