// What to say about front matter that has not the right shape: where it stands, what would fit, and what was meant.
import { readStatus, readType } from '../body/action-words.ts';
import type { Field } from './front-matter.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { listChoices, quote, type Report } from '../diagnostics/collector.ts';
import { type FieldPath, fieldNames, type Misfit } from './schema.ts';

/** The value at a path of keys and positions, or the nearest one above it that exists. */
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

/** Reports each misfit as an error at its place. */
export function reportMisfits(misfits: readonly Misfit[], fields: Field, report: Report): void {
  for (const misfit of misfits) reportMisfit(misfit, fields, report);
}

function reportMisfit(misfit: Misfit, fields: Field, report: Report): void {
  const field = fieldAt(fields, misfit.path);
  const name = misfit.path.filter((step) => typeof step === 'string').join('.');
  const found = `${name} ${describe(field)}`;
  const id = `invalid-${name.replaceAll('.', '-')}`;
  switch (misfit.kind) {
    case 'unknown-field':
      reportUnknown(misfit.key, misfit.path, { fields, report });
      return;
    case 'missing':
      report.at(
        { start: field.span.start, end: field.span.start + 1 },
        { id: `missing-${name.replaceAll('.', '-')}`, found: `no ${name}`, expected: `${name}: …` },
      );
      return;
    case 'choice': {
      const { choices } = misfit;
      const meant = field.kind === 'text' ? suggestChoice(name, field.text, choices) : undefined;
      report.at(field.span, { id, found, expected: listChoices(choices), fix: meant });
      return;
    }
    case 'want-list': {
      const fix = field.kind === 'text' ? `write ${name}: [${field.text.trim()}]` : undefined;
      report.at(field.span, { id, found, expected: 'a list such as [a, b]', fix });
      return;
    }
    case 'want-fields': {
      const [first] = fieldNames(name);
      const fix = first === undefined ? undefined : `write ${name}: { ${first}: … }`;
      report.at(field.span, { id, found, expected: `fields: ${listChoices(fieldNames(name))}`, fix });
      return;
    }
    default:
      report.at(field.span, { id, found, expected: 'one text' });
  }
}

interface Place {
  readonly fields: Field;
  readonly report: Report;
}

/** Words people write at the top for something that has a place elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fieldNames('times').map((name) => [name, `write it below times:`])),
  ...Object.fromEntries(fieldNames('components').map((name) => [name, `write it below components:`])),
  ...Object.fromEntries(
    ['url', 'archive', 'publisher', 'published'].map((name) => [name, `write it below source:`]),
  ),
  start: 'write it below times: as started',
  end: 'write it below times: as mitigated or resolved',
  duration: 'leave it out: durations are computed from times',
  summary: 'write it in the body below ## Summary, or below impact:',
  description: 'write it in the body below ## Summary',
  id: 'leave it out: the file name is the id',
  slug: 'leave it out: the file name is the id',
  company: 'did you mean organization?',
  zone: 'did you mean timezone?',
  tz: 'did you mean timezone?',
};

function reportUnknown(key: string, path: FieldPath, { fields, report }: Place): void {
  const parent = fieldAt(fields, path);
  const entry = parent.kind === 'map' ? parent.entries.find((one) => one.key === key) : undefined;
  const place = path.filter((step) => typeof step === 'string').join('.');
  const known = fieldNames(place);
  const hint = place === '' && Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
  report.at(entry?.keySpan ?? parent.span, {
    id: 'unknown-field',
    found: `field ${quote(key)}`,
    expected: listChoices(known),
    fix: hint ?? suggestNearest(key, known),
  });
}

/** Words for choices that no edit distance finds. */
const otherWords: Readonly<Record<string, string>> = {
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
  const said =
    name === 'actions.status' ? readStatus(word) : name === 'actions.type' ? readType(word) : undefined;
  const other = Object.hasOwn(otherWords, word.toLowerCase()) ? otherWords[word.toLowerCase()] : undefined;
  const meant = [said, other].find((one) => one !== undefined && one !== 'unknown' && choices.includes(one));
  return meant === undefined ? suggestNearest(word, choices) : `did you mean ${meant}?`;
}

function describe(field: Field): string {
  if (field.kind === 'text') return quote(field.text);
  return field.kind === 'list' ? 'as a list' : 'with fields of its own';
}
