// Which documents of a batch follow one template, and how each of its keys, headings and date forms is read.
import type { ForeignFacts } from '../foreign-facts.ts';
import { meaningOf, toKey } from '../structure/key-meanings.ts';
import { type BatchDocument, listUnknownKeys } from './batch-document.ts';

/** A key or a heading: in how many documents, with an example, and how it is read; absent if unknown. */
export interface TemplatePart {
  readonly name: string;
  readonly count: number;
  readonly meaning?: string;
  /** A value of the key; absent for headings. */
  readonly example?: string;
}

/** A way to write dates, by an example, and what that example was read as. */
export interface DateForm {
  readonly example: string;
  readonly readAs: string;
  readonly count: number;
}

export interface Template {
  readonly paths: readonly string[];
  readonly keys: readonly TemplatePart[];
  readonly headings: readonly TemplatePart[];
  readonly dates: readonly DateForm[];
}

interface Member {
  readonly document: BatchDocument;
  readonly words: ReadonlySet<string>;
}

/** Two documents with at least this share of headings and keys in common have one template. */
const leastAlike = 0.4;

/** The templates of a batch, the most used first; documents without headings and keys are one group. */
export function groupByTemplate(documents: readonly BatchDocument[]): readonly Template[] {
  const groups: Member[][] = [];
  for (const document of documents) {
    const member = { document, words: wordsOf(document) };
    const [best] = groups
      .map((group) => ({ group, share: likeness(member.words, commonWords(group)) }))
      .filter(({ share }) => share >= leastAlike)
      .toSorted((a, b) => b.share - a.share);
    if (best === undefined) groups.push([member]);
    else best.group.push(member);
  }
  return groups.map(describe).toSorted((a, b) => b.paths.length - a.paths.length);
}

function wordsOf({ incidents }: BatchDocument): ReadonlySet<string> {
  return new Set(
    incidents.flatMap((facts) => [
      ...headingsOf(facts).map(({ name }) => `# ${name.toLowerCase()}`),
      ...keysOf(facts).map(({ name }) => toKey(name)),
    ]),
  );
}

/** Shared words over all words; 1 for two documents without any. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** Words in at least a third of the group. */
function commonWords(group: readonly Member[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const some = group.slice(0, 40);
  for (const { words } of some) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= some.length / 3).map(([word]) => word));
}

function describe(group: readonly Member[]): Template {
  const all = group.flatMap(({ document }) => document.incidents);
  return {
    paths: group.map(({ document }) => document.path),
    keys: countParts(all.map(keysOf)),
    headings: countParts(all.map(headingsOf)),
    dates: countDates(all),
  };
}

type Part = Omit<TemplatePart, 'count'>;

function keysOf(facts: ForeignFacts): readonly Part[] {
  return [...facts.structure.fields, ...listUnknownKeys(facts)].map(({ key, value }) => ({
    name: key,
    meaning: meaningOf(key),
    example: value,
  }));
}

/** Headings of sections; those that name a day or the incident itself belong to no template. */
function headingsOf({ structure, title }: ForeignFacts): readonly Part[] {
  return structure.sections.flatMap(({ heading, kind }) => {
    const name = heading.replace(/[\s*_:]+$/, '').trim();
    if (name === '' || name === title?.value || /\d{2}/.test(name) || name.length > 60) return [];
    return [{ name, meaning: kind === 'other' ? undefined : kind }];
  });
}

function countParts(documents: readonly (readonly Part[])[]): readonly TemplatePart[] {
  const counted = new Map<string, { part: Part; count: number }>();
  for (const parts of documents) {
    const seen = new Set<string>();
    for (const part of parts) {
      const key = toKey(part.name);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { part, count: 1 });
      else known.count += 1;
    }
  }
  return [...counted.values()]
    .map(({ part, count }) => ({ ...part, count }))
    .toSorted((a, b) => b.count - a.count);
}

function countDates(all: readonly ForeignFacts[]): readonly DateForm[] {
  const forms = new Map<string, DateForm>();
  for (const { times } of all)
    for (const { at } of Object.values(times)) {
      const form = at.written.replace(/\d/g, '9').replace(/\p{L}{3,}/gu, 'X');
      const known = forms.get(form);
      const readAs = new Date(at.instant).toISOString().slice(0, at.precision === 'day' ? 10 : 16);
      forms.set(form, {
        example: known?.example ?? at.written,
        readAs: known?.readAs ?? readAs,
        count: (known?.count ?? 0) + 1,
      });
    }
  return [...forms.values()].toSorted((a, b) => b.count - a.count);
}
