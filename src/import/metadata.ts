// What keys and sections say of people, severity, services and impact.
import { toText, parseMarkdown } from '../ingest/body/markdown.ts';
import { defaultScale, readSeverityWord } from '../ingest/config/severity-scale.ts';
import type { Severity } from '../model/postmortem.ts';
import { type Meaning, meaningOf } from './structure/key-meanings.ts';
import type { Quoted, Structure } from './structure/incident-part.ts';

/** The values of the fields with a meaning, without Markdown's marks and without placeholders. */
export function valuesOf({ fields }: Pick<Structure, 'fields'>, meaning: Meaning): readonly Quoted[] {
  return fields.flatMap(({ key, value, line }) => {
    if (meaningOf(key) !== meaning) return [];
    const text = toText(parseMarkdown(value)).replace(/`/g, '').replace(/\s+/g, ' ').trim();
    return text === '' || isPlaceholder(text) ? [] : [{ value: text, line }];
  });
}

function isPlaceholder(text: string): boolean {
  return /^(?:[-–—?.…]+|n\/?a|none|tbd|tba|unknown|todo|xx+)$|^[<[{(].*[>\]})]$/i.test(text);
}

/** Names in a list behind a key: between commas, bars or "and". */
export function namesOf(structure: Pick<Structure, 'fields'>, meaning: Meaning): readonly Quoted[] {
  return valuesOf(structure, meaning)
    .flatMap(({ value, line }) => splitNames(value).map((name) => ({ value: name, line })))
    .filter(({ value }, index, all) => all.findIndex((one) => one.value === value) === index);
}

function splitNames(text: string): readonly string[] {
  if (text.length > 300) return [];
  return text
    .replace(/^\[|\]$/g, '')
    .split(/\s*[,;|]\s*(?![^(]*\))|\s+(?:and|&)\s+(?![^(]*\))/)
    .map((name) => name.replace(/^["'@-]+\s*|["']+$/g, '').trim())
    .filter((name) => name !== '' && name.length <= 80 && !isPlaceholder(name));
}

/** A severity on the archive's scale with the words of the document; `severity` is absent where the scale lacks them. */
export interface StatedSeverity extends Quoted {
  readonly severity?: Severity;
}

/** "a SEV-2", "(P1)", "a P1 incident", "a high-severity outage". */
const spokenSeverities: readonly RegExp[] = [
  /\b(SEV[ -]?[0-5]|[Ss]everity[ -]+(?:SEV ?-?)?[0-5])\b/,
  /[([](P[0-5]|S[0-5])[)\]]|\b(?:an? )(P[0-5]|S[0-5])\b(?= (?:incident|outage|issue|bug))/,
  /\b(critical|high|medium|low)[- ]severity (?:incident|outage|issue|vulnerabilit)/i,
];

/** The severity a key states, or the one that title and summary name: "a SEV-2 incident". */
export function findSeverity(
  structure: Structure,
  scale: Readonly<Record<string, Severity>> = defaultScale,
): StatedSeverity | undefined {
  const stated = valuesOf(structure, 'severity');
  const known = stated.find(({ value }) => readSeverityWord(value, scale) !== undefined);
  const [first] = known === undefined ? stated : [known];
  if (first !== undefined) return { ...first, severity: readSeverityWord(first.value, scale) };
  const told = [
    ...(structure.title === undefined ? [] : [structure.title]),
    ...structure.sentences.slice(0, 8).map(({ text, line }) => ({ value: text, line })),
  ];
  const named = told.flatMap(({ value, line }) => {
    const word = findSpokenSeverity(value);
    return word === undefined ? [] : [{ value: word, line, severity: readSeverityWord(word, scale) }];
  });
  return new Set(named.map(({ severity }) => severity)).size === 1 ? named[0] : undefined;
}

function findSpokenSeverity(text: string): string | undefined {
  return spokenSeverities
    .flatMap((pattern) => pattern.exec(text)?.slice(1) ?? [])
    .find((word) => word !== undefined);
}

/** The first sentence of the section about impact, or the value of its key. */
export function findImpact({ sentences }: Structure): Quoted | undefined {
  const first = sentences.find(
    ({ section, kind, text }) => section === 'impact' && kind === 'prose' && text.length > 15,
  );
  if (first === undefined || first.text.length > 400 || isPlaceholder(first.text)) return undefined;
  return { value: first.text.replaceAll('`', ''), line: first.line };
}

/** Where the document was published, by a key of its own. */
export function findSource(structure: Structure): Quoted | undefined {
  return valuesOf(structure, 'url').find(
    ({ value }) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value),
  );
}

/** What kind of event it was, when the document calls itself so. */
export function findKind(structure: Structure): Quoted | undefined {
  const { updates, title } = structure;
  const done = updates.find(({ status }) => /^(?:scheduled|in progress|verifying|completed)$/i.test(status));
  const [stated] = valuesOf(structure, 'kind');
  const kind =
    stated && (/^(?:incident|near-miss|maintenance|false-alarm)$/.exec(stated.value)?.[0] ?? 'maintenance');
  if (stated !== undefined && kind !== undefined && kind !== 'incident')
    return { value: kind, line: stated.line };
  if (done !== undefined) return { value: 'maintenance', line: done.line };
  if (title !== undefined && /\bnear[- ]miss\b/i.test(title.value))
    return { value: 'near-miss', line: title.line };
  if (title !== undefined && /\bfalse alarm\b/i.test(title.value))
    return { value: 'false-alarm', line: title.line };
  return undefined;
}

const address = /https?:\/\/[^\s<>)\]"'`]+/g;

/** The addresses in the document's text, each once. */
export function findLinks({
  markdown,
}: Structure): readonly { readonly url: string; readonly line: number }[] {
  const seen = new Set<string>();
  return markdown.flatMap(({ text, number }) =>
    [...text.matchAll(address)].flatMap(([found]) => {
      const url = found.replace(/[.,;:!?*_]+$/, '');
      if (seen.has(url) || !URL.canParse(url)) return [];
      seen.add(url);
      return [{ url, line: number }];
    }),
  );
}
