// Reports front matter that does not match the schema: where, what is allowed, and what the author probably meant.
import { readStatus, readType } from '../body/action-words.ts';
import type { Field } from './front-matter.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { type Collector, listChoices, type Problem, quote } from '../diagnostics/collector.ts';
import { type FieldPath, fieldNames, type SchemaError } from './schema.ts';

/** The value at a path of keys and indexes, or the nearest existing one above it. */
export function fieldAt(fields: Field, path: FieldPath): Field {
  let field = fields;
  for (const step of path) {
    const below =
      field.kind === 'map'
        ? field.entries.find((entry) => entry.key === step)?.value
        : field.kind === 'list'
          ? field.entries[Number(step)]
          : undefined;
    if (below === undefined) return field;
    field = below;
  }
  return field;
}

/** Reports each error as an error at its place. */
export function reportSchemaErrors(
  errors: readonly SchemaError[],
  fields: Field,
  collector: Collector,
): void {
  for (const error of errors) reportSchemaError(error, fields, collector);
}

function reportSchemaError(error: SchemaError, fields: Field, collector: Collector): void {
  const field = fieldAt(fields, error.path);
  const name = error.path.filter((step) => typeof step === 'string').join('.');
  const found = `${name} ${describe(field)}`;
  switch (error.kind) {
    case 'unknown-field':
      reportUnknown(error.key, error.path, { fields, collector });
      return;
    case 'missing': {
      const start = { start: field.span.start, end: field.span.start + 1 };
      collector.at(start, { id: 'missing-field', found: `no ${name}`, expected: `${name}: …` });
      return;
    }
    case 'choice': {
      const { choices } = error;
      const meant = field.kind === 'text' ? suggestChoice(name, field.text, choices) : undefined;
      collector.at(field.span, { id: 'unknown-value', found, expected: listChoices(choices), fix: meant });
      return;
    }
    case 'empty':
      collector.at(field.span, {
        id: 'empty-value',
        found: `an empty entry in ${name}`,
        expected: 'a value',
      });
      return;
    default:
      collector.at(field.span, { id: 'wrong-type', found, ...expectType(error.kind, name, field) });
  }
}

function expectType(
  kind: 'not-a-text' | 'not-a-list' | 'not-fields',
  name: string,
  field: Field,
): Pick<Problem, 'expected' | 'fix'> {
  if (kind === 'not-a-text') return { expected: 'a single value' };
  if (kind === 'not-a-list') {
    const fix = field.kind === 'text' ? `write ${name}: [${field.text.trim()}]` : undefined;
    return { expected: 'a list such as [a, b]', fix };
  }
  const [first] = fieldNames(name);
  const fix = first === undefined ? undefined : `write ${name}: { ${first}: … }`;
  return { expected: `fields: ${listChoices(fieldNames(name))}`, fix };
}

interface Place {
  readonly fields: Field;
  readonly collector: Collector;
}

/** Top-level fields people write for something that belongs under another field. */
const elsewhere: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fieldNames('times').map((name) => [name, `write it under times:`])),
  ...Object.fromEntries(fieldNames('components').map((name) => [name, `write it under components:`])),
  ...Object.fromEntries(
    ['url', 'archive', 'publisher', 'published'].map((name) => [name, `write it under source:`]),
  ),
  start: 'write it under times: as started',
  end: 'write it under times: as mitigated or resolved',
  duration: 'remove it: durations are computed from times',
  summary: 'write it in the body under ## Summary, or under impact:',
  description: 'write it in the body under ## Summary',
  id: 'remove it: the file name is the id',
  slug: 'remove it: the file name is the id',
  company: 'did you mean organization?',
  zone: 'did you mean timezone?',
  tz: 'did you mean timezone?',
};

function reportUnknown(key: string, path: FieldPath, { fields, collector }: Place): void {
  const parent = fieldAt(fields, path);
  const entry = parent.kind === 'map' ? parent.entries.find((one) => one.key === key) : undefined;
  const place = path.filter((step) => typeof step === 'string').join('.');
  const known = fieldNames(place);
  const hint = place === '' && Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
  collector.at(entry?.keySpan ?? parent.span, {
    id: 'unknown-field',
    found: `field ${quote(key)}`,
    expected: listChoices(known),
    fix: hint ?? suggestNearest(key, known),
  });
}

/** Synonyms of choices that edit distance does not find. */
const choiceSynonyms: Readonly<Record<string, string>> = {
  'near miss': 'near-miss',
  outage: 'incident',
  postmortem: 'incident',
  'false positive': 'false-alarm',
  published: 'final',
  complete: 'final',
  done: 'final',
  wip: 'draft',
  private: 'internal',
  downtime: 'availability',
  slow: 'latency',
  performance: 'latency',
  'data-loss': 'durability',
  'data loss': 'durability',
  corruption: 'correctness',
};

function suggestChoice(name: string, word: string, choices: readonly string[]): string | undefined {
  const actionWord =
    name === 'actions.status' ? readStatus(word) : name === 'actions.type' ? readType(word) : undefined;
  const other = Object.hasOwn(choiceSynonyms, word.toLowerCase())
    ? choiceSynonyms[word.toLowerCase()]
    : undefined;
  const meant = [actionWord, other].find(
    (one) => one !== undefined && one !== 'unknown' && choices.includes(one),
  );
  return meant === undefined ? suggestNearest(word, choices) : `did you mean ${meant}?`;
}

function describe(field: Field): string {
  if (field.kind === 'text') return quote(field.text);
  return field.kind === 'list' ? 'as a list' : 'as fields';
}
