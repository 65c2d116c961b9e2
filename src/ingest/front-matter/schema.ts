// The schema of front matter: it checks the shape, gives the types, and describes each field for the docs and for editors.
// The door to zod. Ids and times are plain text here; other modules read what they mean.
import { z } from 'zod';
import {
  actionStatuses,
  actionTypes,
  impactKinds,
  kinds,
  statuses,
  type TimeName,
  visibilities,
} from '../../model/postmortem.ts';
import { timeDefinitions } from '../../model/choice-definitions.ts';
import type { Axis } from '../../model/taxonomy.ts';
import type { Field } from './front-matter.ts';
import type { Vocabulary } from '../config/vocabulary.ts';

const text = (description: string) =>
  z
    .string()
    .trim()
    .overwrite((value) => value.replace(/\s+/g, ' '))
    .min(1)
    .describe(description);
const texts = (description: string, entry: string) => z.array(text(entry)).describe(description);
/** Text that is kept as written, such as a command. */
const verbatim = (description: string) => z.string().trim().min(1).describe(description);
const choice = <const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  description: string,
) => z.enum(choices).describe(description);

const moment = (name: TimeName) => text(timeDefinitions[name]).optional();
const times = z
  .strictObject({
    introduced: moment('introduced'),
    started: moment('started'),
    detected: moment('detected'),
    acknowledged: moment('acknowledged'),
    announced: moment('announced'),
    mitigated: moment('mitigated'),
    resolved: moment('resolved'),
  })
  .describe(
    'ISO times such as 2022-06-20T16:23+02:00. A leading ~ means approximate; a bare date means that only the day is known',
  );

const components = z
  .strictObject({
    faulty: texts('What failed', 'Component id').optional(),
    affected: texts('What was affected', 'Component id').optional(),
    involved: texts('Other components that played a role', 'Component id').optional(),
  })
  .describe('Components from the taxonomy, by role');

const impact = z
  .strictObject({
    kinds: z.array(choice(impactKinds, 'Kind of impact')).describe('Kinds of impact').optional(),
    summary: text('The impact in one sentence, with numbers').optional(),
    duration: text(
      'How long users were affected, if the times do not say so: 45 minutes, ~2 hours',
    ).optional(),
  })
  .describe('What users felt');

const fix = z
  .strictObject({
    summary: text('What fixed it, in one sentence').optional(),
    commands: z.array(verbatim('Command')).describe('Commands that fixed it, in order').optional(),
    'did-not-help': texts('What was tried and did not help', 'Attempt').optional(),
    runbook: text('Link to the runbook').optional(),
  })
  .describe('What fixed the incident; shown first on its page and in search results');

const action = z.strictObject({
  title: text('What needs to be done'),
  type: choice(actionTypes, 'Purpose').optional(),
  status: choice(actionStatuses, 'Status (default: unknown)').optional(),
  owner: text('A team or role').optional(),
  due: text('A date').optional(),
  completed: text('The date it was done').optional(),
  url: text('Link to the ticket').optional(),
});

const source = z
  .strictObject({
    url: text('Address of the published postmortem').optional(),
    archive: text('Address of an archived copy').optional(),
    publisher: text('Who published it').optional(),
    published: text('When it was published: a date or a time').optional(),
  })
  .describe('Where the postmortem was published');

const rejected = z
  .strictObject({
    causes: texts('Causes that do not apply', 'Cause id').optional(),
    triggers: texts('Triggers that do not apply', 'Trigger id').optional(),
    components: texts('Components that do not apply', 'Component id').optional(),
    detections: texts('Detections that do not apply', 'Detection id').optional(),
  })
  .describe('Suggested labels that a person has rejected; they are not suggested again');

const schema = z.strictObject({
  title: text('Title of the incident, in plain text'),
  organization: text('Organization that had the incident').optional(),
  kind: choice(kinds, 'Kind of event (default: incident)').optional(),
  status: choice(statuses, 'Status of the write-up (default: final)').optional(),
  visibility: choice(
    visibilities,
    'A public edition leaves internal incidents out (default: public)',
  ).optional(),
  severity: text('sev1 to sev4, or a word from the scale in archive.yaml').optional(),
  date: text('The day it happened, if no time is known').optional(),
  timezone: text('Time zone of times written without one: Europe/Madrid, UTC or +02:00').optional(),
  times: times.optional(),
  causes: texts('Causes from the taxonomy; the first is primary', 'Cause id').optional(),
  trigger: text('Trigger from the taxonomy, or unknown').optional(),
  components: components.optional(),
  detection: text('Detection from the taxonomy, or unknown').optional(),
  rejected: rejected.optional(),
  services: texts('Affected services of the organization', 'Name').optional(),
  authors: texts('Who wrote the postmortem: teams or roles', 'Name').optional(),
  impact: impact.optional(),
  fix: fix.optional(),
  actions: z
    .array(z.union([text('What needs to be done'), action]))
    .describe('Action items, in addition to those in the body')
    .optional(),
  source: source.optional(),
  related: texts('Ids of related incidents', 'File name without .md').optional(),
  aliases: texts(
    'Earlier ids of this incident; their addresses redirect to it',
    'File name without .md',
  ).optional(),
  tags: texts('Free-form tags', 'Tag').optional(),
});
const untitled = schema.partial({ title: true });

/** Front matter that matches the schema. `title` is absent only after an error. */
export type FrontMatter = z.output<typeof untitled>;

const fieldsByParent: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(schema.shape),
  times: Object.keys(times.shape),
  components: Object.keys(components.shape),
  rejected: Object.keys(rejected.shape),
  impact: Object.keys(impact.shape),
  fix: Object.keys(fix.shape),
  source: Object.keys(source.shape),
  actions: Object.keys(action.shape),
};

/** The fields allowed under a field of this name; the top-level ones for ''. */
export function fieldNames(parent = ''): readonly string[] {
  return fieldsByParent[parent] ?? [];
}

export type FieldPath = readonly (string | number)[];

/** One way in which front matter does not match the schema. */
export type SchemaError =
  | { readonly kind: 'unknown-field'; readonly path: FieldPath; readonly key: string }
  | {
      readonly kind: 'missing' | 'empty' | 'not-a-text' | 'not-a-list' | 'not-fields';
      readonly path: FieldPath;
    }
  | { readonly kind: 'choice'; readonly path: FieldPath; readonly choices: readonly string[] };

export type PlainValue = string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Front matter without the values that do not match, and an error for each of those. Empty fields count as absent. */
export function parseFrontMatter(fields: Field): {
  readonly matter: FrontMatter;
  readonly errors: readonly SchemaError[];
} {
  const plain = toPlain(fields);
  const outcome = schema.safeParse(plain);
  if (outcome.success) return { matter: outcome.data, errors: [] };
  const errors = outcome.error.issues.flatMap((issue) => toSchemaErrors(issue, plain));
  const pruned = errors.reduce((left, error) => without(left, pathOf(error)), plain);
  return { matter: untitled.parse(pruned), errors };
}

/** The schema as JSON Schema (draft 7) for editors; with a vocabulary it also lists the allowed ids. */
export function frontMatterJsonSchema(vocabulary?: Vocabulary): object {
  const axes = new Map<unknown, Axis>([
    [schema.shape.causes.unwrap().element, 'causes'],
    [schema.shape.trigger.unwrap(), 'triggers'],
    [schema.shape.detection.unwrap(), 'detections'],
    ...Object.entries(rejected.shape).map(([axis, ids]) => [ids.unwrap().element, axis as Axis] as const),
    ...Object.values(components.shape).map((role) => [role.unwrap().element, 'components'] as const),
  ]);
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override({ zodSchema, jsonSchema }) {
      const axis = axes.get(zodSchema);
      if (vocabulary !== undefined && axis !== undefined) jsonSchema.enum = [...vocabulary.ids[axis]];
    },
  });
}

function toSchemaErrors(issue: z.core.$ZodIssue, plain: PlainValue): readonly SchemaError[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = path.reduce(below, plain);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-field', path, key }));
    case 'invalid_value':
      return [{ kind: 'choice', path, choices: issue.values.map(String) }];
    case 'invalid_union': {
      // The last alternative is the form with fields.
      const meant = typeof value === 'string' ? issue.errors[0] : issue.errors.at(-1);
      return (meant ?? []).flatMap((inner) =>
        toSchemaErrors({ ...inner, path: [...issue.path, ...inner.path] }, plain),
      );
    }
    case 'invalid_type': {
      if (value === undefined) return [{ kind: 'missing', path }];
      if (issue.expected === 'array') return [{ kind: 'not-a-list', path }];
      return [{ kind: issue.expected === 'object' ? 'not-fields' : 'not-a-text', path }];
    }
    default:
      return [{ kind: 'empty', path }];
  }
}

/** What to remove so that the rest matches: a list entry without a required field goes as a whole. */
function pathOf(error: SchemaError): FieldPath {
  if (error.kind === 'unknown-field') return [...error.path, error.key];
  const isEntry = error.path.length > 1 && typeof error.path.at(-2) === 'number';
  return isEntry && (error.kind === 'missing' || error.path.at(-1) === 'title')
    ? error.path.slice(0, -1)
    : error.path;
}

/** The value without the field at a path; a list with an invalid entry goes as a whole, so that indexes stay right. */
function without(value: PlainValue, path: FieldPath): PlainValue {
  const [step, ...rest] = path;
  if (typeof value === 'string' || step === undefined) return value;
  if (isList(value)) return value.map((entry, index) => (index === step ? without(entry, rest) : entry));
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key !== step) return [[key, inner] as const];
    const goesWhole = rest.length === 0 || (rest.length === 1 && isList(inner));
    return goesWhole ? [] : [[key, without(inner, rest)] as const];
  });
  return Object.fromEntries(entries);
}

function below(value: PlainValue | undefined, step: string | number): PlainValue | undefined {
  if (value === undefined || typeof value === 'string') return undefined;
  if (isList(value)) return value[Number(step)];
  return Object.hasOwn(value, step) ? value[step] : undefined;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function toPlain(field: Field): PlainValue {
  if (field.kind === 'text') return field.text;
  if (field.kind === 'list') return field.entries.map(toPlain);
  const filled = field.entries.filter(({ value }) => value.kind !== 'text' || value.text.trim() !== '');
  return Object.fromEntries(filled.map(({ key, value }) => [key, toPlain(value)]));
}
