// The configuration of MiniSearch, in one place: an index can only be read with the options it was built with.

/** Changes whenever an older index would be misread: fields, terms, the shape of the file. */
export const indexFormat = 4;

/** The fields that words are searched in; `keys` has ids of labels, which only aliases match. */
export const wordFields = [
  'title',
  'labels',
  'errors',
  'summary',
  'causes',
  'headings',
  'text',
  'aside',
] as const;

/** The weight of a match in each field. */
const boosts: Readonly<Record<(typeof wordFields)[number], number>> = {
  title: 6,
  labels: 2.5,
  errors: 3,
  summary: 2.5,
  causes: 2.5,
  headings: 2,
  text: 1,
  aside: 0.5,
};

/** The weight of each kind of match; the word itself has 1. */
export const weights = {
  parts: 0.6,
  prefix: 0.6,
  /** A continuation of the last word if that is already a word. */
  continuation: 0.1,
  completion: 0.8,
  typo: 0.3,
  alias: 0.35,
  synonym: 0.2,
} as const;

/** Every indexed field; an index file refers to them by their place here. */
export const fields = [...wordFields, 'keys'] as const;

/** MiniSearch's options. Documents and queries are tokenized before, so MiniSearch must not do it again. */
export const indexOptions = {
  idField: 'id',
  fields: [...fields],
  tokenize: (term: string): string[] => [term],
  processTerm: (term: string): string => term,
  searchOptions: { boost: { ...boosts } },
};
