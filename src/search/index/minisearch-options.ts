// How MiniSearch is set up, in one place: an index can only be read with the options it was built with.

/** Changes whenever an index built before would be read wrongly: fields, terms, the shape of the file. */
export const indexFormat = 3;

/** The fields that words are searched in; `keys` holds ids, which only aliases reach. */
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

/** The fields of a document by what a word found there is worth. */
export const boosts: Readonly<Record<(typeof wordFields)[number], number>> = {
  title: 6,
  labels: 2.5,
  errors: 3,
  summary: 2.5,
  causes: 2.5,
  headings: 2,
  text: 1,
  aside: 0.5,
};

/** What a way of matching is worth beside the word itself. */
export const weights = {
  parts: 0.6,
  prefix: 0.6,
  /** The last word going on, though it is a word already. */
  further: 0.1,
  completion: 0.8,
  slip: 0.3,
  alias: 0.35,
  related: 0.2,
} as const;

/** Every indexed field; an index file knows them by their place here. */
export const fields = [...wordFields, 'keys'] as const;

/** MiniSearch's options. Terms come ready made, from `buildIndex` and from queries, and are not read a second time. */
export const indexOptions = {
  idField: 'id',
  fields: [...fields],
  tokenize: (term: string): string[] => [term],
  processTerm: (term: string): string => term,
  searchOptions: { boost: { ...boosts } },
};
