// Labels in words: what a write-up that nobody has labelled may call the same thing.
import type { Concept, Lexicon, Wanted } from './query.ts';
import { toTerms } from '../../text/tokenizer.ts';

/** A label, or any one of a group, as a concept: met by the words of its id, or by any of its aliases. */
export function labelConcept(keys: readonly string[], { aliases }: Pick<Lexicon, 'aliases'>): Concept {
  const wanted = new Set(keys);
  const called = [...aliases]
    .filter(([, meant]) => meant.some((key) => wanted.has(key)))
    .map(([terms]) => terms.split(' '));
  const named = keys.flatMap(wordsOfId).map((words) => toTerms(words));
  const ways = [...named, ...called]
    .filter((terms) => terms.length > 0)
    .map((terms): Wanted => ({ terms, weight: 1 }));
  return { written: keys.join(' '), term: '', others: ways, begun: false };
}

/** `cause:expiry-or-clock` is expiry, or clock. */
function wordsOfId(key: string): readonly string[] {
  return key
    .slice(key.indexOf(':') + 1)
    .split('-or-')
    .map((part) => part.replaceAll('-', ' '));
}
