// How MiniSearch is set up, in one place: an index can only be read with the options it was built with.
import { toTerms } from './text.ts';

/** Changes whenever an index built before would be read wrongly: fields, terms, the shape of the file. */
export const indexFormat = 1;

/** The fields of a document by what a word found there is worth. */
export const boosts = {
  title: 6,
  labels: 2.5,
  errors: 3,
  summary: 2.5,
  causes: 2.5,
  heading: 2,
  text: 1,
  aside: 0.5,
} as const;

/** The fields that words are searched in; `keys` holds ids, which only aliases reach. */
export const wordFields: string[] = Object.keys(boosts);

/** What a way of matching is worth beside the word itself. */
export const weights = {
  parts: 0.6,
  prefix: 0.6,
  completion: 0.8,
  swapped: 0.5,
  slip: 0.3,
  alias: 0.35,
} as const;

/** MiniSearch's options for building and for loading. Nothing is stored but ids: results show text fetched by id. */
export const indexOptions = {
  idField: 'id',
  fields: [...wordFields, 'keys'],
  tokenize: (text: string, field?: string): string[] => (field === 'keys' ? text.split(' ') : toTerms(text)),
  processTerm: (term: string): string => term,
};
