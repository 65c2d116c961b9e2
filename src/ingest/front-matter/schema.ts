// What an author may write in front matter: one schema that checks its shape, types it and describes it. The door to
// zod. Ids and times are only texts here: what they mean is for the readers of labels and moments.
import { z } from 'zod';
import {
  actionStatuses,
  actionTypes,
  impactKinds,
  kinds,
  statuses,
  visibilities,
} from '../../model/postmortem.ts';
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
const choice = <const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  description: string,
) => z.enum(choices).describe(description);

const times = z
  .strictObject({
    introduced: text('The fault entered the system').optional(),
    started: text('The harm began').optional(),
    detected: text('The first signal that made somebody act').optional(),
    acknowledged: text('Somebody took it on').optional(),
    announced: text('The first public notice').optional(),
    mitigated: text('The harm was over for users').optional(),
    resolved: text('The incident was closed').optional(),
  })
  .describe(
    'ISO times such as 2022-06-20T16:23+02:00; a leading ~ means approximate, a bare date means the day alone is known',
  );

const components = z
  .strictObject({
    faulty: texts('The parts at fault', 'Component id').optional(),
    affected: texts('The parts that suffered', 'Component id').optional(),
    involved: texts('Other parts that matter to the story', 'Component id').optional(),
  })
  .describe('Components from the taxonomy, by role');

const impact = z
  .strictObject({
    kinds: z.array(choice(impactKinds, 'Kind of impact')).describe('Kinds of harm').optional(),
    summary: text('The harm in one sentence, with its numbers').optional(),
  })
  .describe('What people felt');

const action = z.strictObject({
  title: text('What was promised'),
  type: choice(actionTypes, 'What it is for').optional(),
  status: choice(actionStatuses, 'Its state; left out: unknown').optional(),
  owner: text('A team or role').optional(),
  due: text('A date').optional(),
  completed: text('The date it was done, so that the archive knows what had been done by when').optional(),
  url: text('Where it is tracked').optional(),
});

const source = z
  .strictObject({
    url: text('Address of the published postmortem').optional(),
    archive: text('Address of an archived copy').optional(),
    publisher: text('Who published it').optional(),
    published: text('When it was published: a date or a time').optional(),
  })
  .describe('Where the account comes from');

const schema = z.strictObject({
  title: text('Title of the incident, as plain text'),
  organization: text('Whose incident it was').optional(),
  kind: choice(kinds, 'What it was; left out: incident').optional(),
  status: choice(statuses, 'State of the write-up; left out: final').optional(),
  visibility: choice(
    visibilities,
    'Internal incidents are absent from a public edition; left out: public',
  ).optional(),
  severity: text('sev1 to sev4, or a word of the scale in archive.yaml').optional(),
  date: text('The day it happened, where no time is known').optional(),
  timezone: text('Zone of times written without one: Europe/Madrid, UTC or +02:00').optional(),
  times: times.optional(),
  causes: texts('Causes from the taxonomy; the first is primary', 'Cause id').optional(),
  trigger: text('Trigger from the taxonomy, or unknown').optional(),
  components: components.optional(),
  detection: text('Detection from the taxonomy, or unknown').optional(),
  services: texts('Services of the organisation that were hit', 'Name').optional(),
  authors: texts('Who wrote it up: teams or roles', 'Name').optional(),
  impact: impact.optional(),
  actions: z
    .array(z.union([text('What was promised'), action]))
    .describe('Action items, beside those in the body')
    .optional(),
  source: source.optional(),
  related: texts('Ids of incidents that belong together', 'File name without .md').optional(),
  tags: texts('Free words', 'Word').optional(),
});
const untitled = schema.partial({ title: true });

/** Front matter whose shape is right. `title` is absent only after an error that says so. */
export type FrontMatter = z.output<typeof untitled>;

const fieldsByParent: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(schema.shape),
  times: Object.keys(times.shape),
  components: Object.keys(components.shape),
  impact: Object.keys(impact.shape),
  source: Object.keys(source.shape),
  actions: Object.keys(action.shape),
};

/** The fields that may stand below a field of this name; those at the top for ''. */
export function fieldNames(parent = ''): readonly string[] {
  return fieldsByParent[parent] ?? [];
}

export type FieldPath = readonly (string | number)[];

/** One way in which front matter has not the shape it should have. */
export type Misfit =
  | { readonly kind: 'unknown-field'; readonly path: FieldPath; readonly key: string }
  | {
      readonly kind: 'missing' | 'empty' | 'want-text' | 'want-list' | 'want-fields';
      readonly path: FieldPath;
    }
  | { readonly kind: 'choice'; readonly path: FieldPath; readonly choices: readonly string[] };

export type PlainValue = string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Front matter without whatever does not fit, and everything that does not. Empty fields count as absent. */
export function parseFrontMatter(fields: Field): {
  readonly matter: FrontMatter;
  readonly misfits: readonly Misfit[];
} {
  const plain = toPlain(fields);
  const outcome = schema.safeParse(plain);
  if (outcome.success) return { matter: outcome.data, misfits: [] };
  const misfits = outcome.error.issues.flatMap((issue) => toMisfits(issue, plain));
  const pruned = misfits.reduce((left, misfit) => without(left, pathOf(misfit)), plain);
  return { matter: untitled.parse(pruned), misfits };
}

/** The schema as JSON Schema (draft 7) for editors; with a vocabulary it also lists the ids that may be written. */
export function frontMatterJsonSchema(vocabulary?: Vocabulary): object {
  const axes = new Map<unknown, Axis>([
    [schema.shape.causes.unwrap().element, 'causes'],
    [schema.shape.trigger.unwrap(), 'triggers'],
    [schema.shape.detection.unwrap(), 'detections'],
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

function toMisfits(issue: z.core.$ZodIssue, plain: PlainValue): readonly Misfit[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = path.reduce(below, plain);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-field', path, key }));
    case 'invalid_value':
      return [{ kind: 'choice', path, choices: issue.values.map(String) }];
    case 'invalid_union': {
      // The last alternative is the one with fields.
      const meant = typeof value === 'string' ? issue.errors[0] : issue.errors.at(-1);
      return (meant ?? []).flatMap((inner) =>
        toMisfits({ ...inner, path: [...issue.path, ...inner.path] }, plain),
      );
    }
    case 'invalid_type': {
      if (value === undefined) return [{ kind: 'missing', path }];
      if (issue.expected === 'array') return [{ kind: 'want-list', path }];
      return [{ kind: issue.expected === 'object' ? 'want-fields' : 'want-text', path }];
    }
    default:
      return [{ kind: 'empty', path }];
  }
}

/** What has to go so that the rest fits: an entry of a list is nothing without what it lacks. */
function pathOf(misfit: Misfit): FieldPath {
  if (misfit.kind === 'unknown-field') return [...misfit.path, misfit.key];
  const isEntry = misfit.path.length > 1 && typeof misfit.path.at(-2) === 'number';
  return isEntry && (misfit.kind === 'missing' || misfit.path.at(-1) === 'title')
    ? misfit.path.slice(0, -1)
    : misfit.path;
}

/** The value without the field a path leads to; a list with a misfit entry goes whole, so that places in it stay true. */
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
