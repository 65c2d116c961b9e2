// What an author may write in front matter: one schema that checks it, types it and describes it. The door to zod.
import { z } from 'zod';
import type { Field } from './front-matter.ts';
import { listChoices, quote, type Report, type Span } from './report.ts';
import { suggestNearest } from './nearest.ts';

const text = (description: string) => z.string().trim().min(1).describe(description);
const texts = (description: string) =>
  z
    .union([z.array(z.string().trim().min(1)), z.string().trim()], { error: 'a list such as [a, b]' })
    .transform((value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    )
    .describe(description);
const choice = <const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  description: string,
) => z.enum(choices, { error: listChoices(choices) }).describe(description);
const time = (description: string) => z.string().trim().describe(description);

const timesSchema = z
  .strictObject({
    introduced: time('The fault entered the system').optional(),
    started: time('The harm began').optional(),
    detected: time('The first signal that made somebody act').optional(),
    acknowledged: time('Somebody took it on').optional(),
    announced: time('The first public notice').optional(),
    mitigated: time('The harm was over for users').optional(),
    resolved: time('The incident was closed').optional(),
  })
  .describe('ISO times; a leading ~ means approximate, a bare date means the day alone is known');

const actionSchema = z.union(
  [
    z
      .string()
      .trim()
      .min(1)
      .transform((title) => ({ title })),
    z.strictObject({
      title: text('What was promised'),
      type: choice(['prevent', 'detect', 'mitigate', 'process'], 'What it is for').optional(),
      status: choice(['open', 'done', 'declined', 'unknown'], 'Its state; left out means unknown').optional(),
      owner: text('A team or role').optional(),
      due: text('A date').optional(),
      url: text('Where it is tracked').optional(),
    }),
  ],
  { error: 'a text, or { title: …, status: open, owner: … }' },
);

const schema = z.strictObject({
  title: text('Title of the incident, as plain text'),
  organization: text('Whose incident it was').optional(),
  kind: choice(['incident', 'near-miss', 'maintenance', 'false-alarm'], 'Left out: incident').optional(),
  status: choice(['draft', 'review', 'final'], 'State of the write-up; left out: final').optional(),
  visibility: choice(
    ['public', 'internal'],
    'Internal incidents are absent from a public edition; left out: public',
  ).optional(),
  severity: text('A word of the scale in archive.yaml, or sev1 to sev4').optional(),
  date: text('The day it happened, where no time is known').optional(),
  timezone: text('Zone of times written without one: Europe/Madrid, UTC or +02:00').optional(),
  times: timesSchema.optional(),
  causes: texts('Causes from the taxonomy; the first is primary').optional(),
  trigger: text('Trigger from the taxonomy').optional(),
  components: z
    .strictObject({
      faulty: texts('The parts at fault').optional(),
      affected: texts('The parts that suffered').optional(),
      involved: texts('Other parts that matter to the story').optional(),
    })
    .describe('Components from the taxonomy, by role')
    .optional(),
  detection: text('Detection from the taxonomy').optional(),
  services: texts('Names of the services people missed').optional(),
  authors: texts('Who wrote it up: teams or roles').optional(),
  impact: z
    .strictObject({
      kinds: z
        .array(
          choice(
            ['availability', 'latency', 'correctness', 'durability', 'security', 'cost'],
            'Kind of harm',
          ),
        )
        .describe('Kinds of harm')
        .optional(),
      summary: text('The harm in one sentence, with its numbers').optional(),
    })
    .describe('What people felt')
    .optional(),
  actions: z.array(actionSchema).describe('Action items, beside those in the body').optional(),
  source: z
    .strictObject({
      url: text('Address of the published postmortem').optional(),
      archive: text('Address of an archived copy').optional(),
      publisher: text('Who published it').optional(),
      published: text('When it was published').optional(),
    })
    .describe('Where the account comes from')
    .optional(),
  related: texts('Ids of incidents that belong together').optional(),
  tags: texts('Free words').optional(),
});

/** Front matter whose shape is right: texts trimmed, lists as lists; ids and times are still the author's words. */
export type FrontMatter = z.output<typeof schema>;

/** Empty fields are absent fields: an author may leave `detected:` open. */
export type PlainValue = string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Checks the shape of front matter and reports every problem at its place; undefined when there is any. */
export function parseFrontMatter(fields: Field, report: Report): FrontMatter | undefined {
  const outcome = schema.safeParse(toPlain(fields));
  if (outcome.success) return outcome.data;
  for (const issue of outcome.error.issues) reportIssue(issue, fields, report);
  return undefined;
}

/** The schema as JSON Schema (draft 7), for editors and for the documentation. */
export function frontMatterJsonSchema(): object {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/** The value at a path of keys and positions, or the nearest one above it that exists. */
export function fieldAt(fields: Field, path: readonly PropertyKey[]): Field {
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

function reportIssue(issue: z.core.$ZodIssue, fields: Field, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportUnknownKey(key, issue.path, { fields, report });
    return;
  }
  const field = fieldAt(fields, issue.path);
  const name = issue.path.filter((step) => typeof step === 'string').join('.');
  const isMissing = issue.code === 'invalid_type' && issue.path.length > 0 && lacks(fields, issue.path);
  if (isMissing) {
    const span = firstLine(fields.span);
    report.at(span, { id: `missing-${name}`, found: `no ${name}`, expected: `${name}: …` });
    return;
  }
  report.at(field.span, {
    id: `invalid-${name.replaceAll('.', '-')}`,
    found: `${name} ${describeField(field)}`,
    expected:
      issue.code === 'invalid_type' || issue.code === 'too_small' ? expectedType(issue) : issue.message,
    fix:
      issue.code === 'invalid_value' && field.kind === 'text'
        ? suggestNearest(field.text, issue.values.map(String))
        : undefined,
  });
}

interface Place {
  readonly fields: Field;
  readonly report: Report;
}

function reportUnknownKey(key: string, path: readonly PropertyKey[], { fields, report }: Place): void {
  const parent = fieldAt(fields, path);
  const entry = parent.kind === 'map' ? parent.entries.find((one) => one.key === key) : undefined;
  const known = knownKeys(path);
  const nearest = suggestNearest(key, known);
  const elsewhere =
    path.length === 0 ? Object.keys(timesSchema.shape).includes(key) && `write it under times:` : false;
  report.at(entry?.keySpan ?? parent.span, {
    id: 'unknown-field',
    found: `field ${quote(key)}`,
    expected: listChoices(known),
    fix: nearest ?? (elsewhere === false ? undefined : elsewhere),
  });
}

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const [first] = path;
  if (first === undefined) return Object.keys(schema.shape);
  if (first === 'times') return Object.keys(timesSchema.shape);
  if (first === 'components') return ['faulty', 'affected', 'involved'];
  if (first === 'impact') return ['kinds', 'summary'];
  if (first === 'source') return ['url', 'archive', 'publisher', 'published'];
  return ['title', 'type', 'status', 'owner', 'due', 'url'];
}

function expectedType(issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueTooSmall): string {
  if (issue.code === 'too_small') return 'at least one character';
  return (
    { array: 'a list', object: 'fields', string: 'one text' }[String(issue.expected)] ??
    String(issue.expected)
  );
}

function describeField(field: Field): string {
  if (field.kind === 'text') return quote(field.text);
  return field.kind === 'list' ? 'as a list' : 'with fields of its own';
}

function lacks(fields: Field, path: readonly PropertyKey[]): boolean {
  const parent = fieldAt(fields, path.slice(0, -1));
  const key = path.at(-1);
  return parent.kind === 'map' && !parent.entries.some((entry) => entry.key === key && !isEmpty(entry.value));
}

function firstLine(span: Span): Span {
  return { start: span.start, end: span.start + 1 };
}

function toPlain(field: Field): PlainValue {
  if (field.kind === 'text') return field.text;
  if (field.kind === 'list') return field.entries.map(toPlain);
  const filled = field.entries.filter(({ value }) => !isEmpty(value));
  return Object.fromEntries(filled.map(({ key, value }) => [key, toPlain(value)]));
}

function isEmpty(field: Field): boolean {
  return field.kind === 'text' && field.text.trim() === '';
}
