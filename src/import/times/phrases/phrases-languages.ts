// Phrases in the rows of timelines in other languages than English, from the data of each language.
import { languages } from '../../../text/languages/languages.ts';
import type { Phrase } from './phrase.ts';

/** One phrase per language and moment. */
export const phrasesLanguages: readonly Phrase[] = languages.flatMap(({ name, rows }) =>
  rows.map(({ role, any, finds, leaves }): Phrase => ({
    id: `row-${name.toLowerCase()}-${role}`,
    role: role === 'resolved' ? 'end' : role,
    strength: 'statement',
    any,
    finds,
    leaves,
  })),
);
