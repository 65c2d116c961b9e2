// What keys and sections say of people, severity, services and impact.
import { toText, parseMarkdown } from '../ingest/body/markdown.ts';
import { defaultScale, readSeverityWord } from '../ingest/config/severity-scale.ts';
import type { Severity } from '../model/postmortem.ts';
import { type Meaning, meaningOf } from './structure/key-meanings.ts';
import type { Quoted, Structure } from './structure/incident-part.ts';
import { plainWords } from './structure/titles.ts';
import { anyOf, compileList, type PatternList, whole } from './pattern-list.ts';

/** The values of the fields with a meaning, without Markdown's marks and without placeholders. */
function valuesOf({ fields }: Pick<Structure, 'fields'>, meaning: Meaning): readonly Quoted[] {
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
    const word = /\b(?:SEV[ -]?[0-5]|[Ss]everity [0-5])\b/.exec(value)?.[0];
    return word === undefined ? [] : [{ value: word, line, severity: readSeverityWord(word, scale) }];
  });
  return new Set(named.map(({ severity }) => severity)).size === 1 ? named[0] : undefined;
}

/** The first sentence of the section about impact, or the value of its key. */
export function findImpact({ sentences }: Structure): Quoted | undefined {
  const first = sentences.find(
    ({ section, kind, text }) => section === 'impact' && kind === 'prose' && text.length > 15,
  );
  if (first === undefined || first.text.length > 400 || isPlaceholder(first.text)) return undefined;
  return { value: first.text.replaceAll('`', ''), line: first.line };
}

const domainEndings = [
  'tech',
  'io',
  'com',
  'org',
  'net',
  'dev',
  'cloud',
  'app',
  'ai',
  'co',
  'social',
  'team',
  'sh',
];
// prettier-ignore
const domainNouns = ['instance', 'service', 'website', 'site', 'platform', 'app', 'api', 'status', 'servers?', 'team', 'network'];
const domain = new RegExp(
  String.raw`\b([A-Z][\w-]*\.${anyOf(domainEndings)})\b(?=(?:['’]s)?\s+(?:[A-Z]?\w+\s+){0,2}${anyOf(domainNouns)}\b)`,
);

/** Whose incident it was, where a key, the page or a sentence names it; a company that is only mentioned does not count. */
export function findOrganization(structure: Structure): Quoted | undefined {
  const [field] = valuesOf(structure, 'organization');
  const own = structure.organization;
  if (own !== undefined || field !== undefined) return own ? { ...own, value: plainWords(own.value) } : field;
  const titled = titleOrganization(structure);
  if (titled !== undefined) return titled;
  const named = structure.sentences.slice(0, 6).flatMap(({ text, line }) => {
    const name = domain.exec(text)?.[1];
    return name === undefined ? [] : [{ value: name, line }];
  });
  return new Set(named.map(({ value }) => value)).size === 1 ? named[0] : undefined;
}

/** "Acme Status" above a log, "Acme Availability Report", "© 2024 Acme". */
function titleOrganization({ title, fields, updates, markdown }: Structure): Quoted | undefined {
  const heads = [...(title === undefined ? [] : [title]), ...fields.filter(({ key }) => key === 'report')];
  for (const { value, line } of heads) {
    const words = value.replace(/^#+\s*/, '').trim();
    const name =
      /^(?:The )?([A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2}) (?:Availability Report|status history)\b/i.exec(
        words,
      )?.[1] ??
      (updates.length > 0
        ? /^([A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2}) Status(?: Page)?$/.exec(words)?.[1]
        : undefined);
    if (name !== undefined) return { value: name, line };
  }
  const [first] = markdown;
  return subjectOrganization(title, markdown.slice(0, 12), first?.number ?? 1);
}

/** Words with a capital at the beginning of a sentence that are not the name of an organization. */
// prettier-ignore
export const otherSubjects: PatternList = {
  around: whole,
  isExact: true,
  any: [
    'Redis', 'Kubernetes', 'Postgre(?:s\\w*|SQL)', 'MySQL', 'MongoDB', 'Elasticsearch', 'Kafka', 'RabbitMQ', 'Nginx', 'DNS', 'APIs?', 'AWS', 'GCP', 'Azure',
    'S3', 'EC2', 'RDS', 'Consul', 'Vault', 'Docker', 'Linux', 'Jenkins', 'Terraform', 'Cloudflare', 'CDN', 'GitHub', 'GitLab', 'Production',
    'Users?', 'Customers?', 'Services?', 'Server', 'Database', 'The', 'This', 'Our', 'All', 'Some', 'Many', 'Several', 'Most', 'It', 'We', 'They',
    'There', 'On', 'At', 'In', 'From', 'Between', 'After', 'During', 'When', 'Web', 'Website', 'Internal', 'External', 'Primary', 'Multiple',
    'Traffic', 'Search', 'Login', 'Builds?', 'Jobs', 'Queue', 'Cluster', 'Region', 'Parts?',
  ],
  finds: [
    'Redis', 'Kubernetes', 'PostgreSQL', 'MySQL', 'MongoDB', 'Elasticsearch', 'Kafka', 'RabbitMQ', 'Nginx', 'DNS', 'API', 'AWS', 'GCP', 'Azure',
    'S3', 'EC2', 'RDS', 'Consul', 'Vault', 'Docker', 'Linux', 'Jenkins', 'Terraform', 'Cloudflare', 'CDN', 'GitHub', 'GitLab', 'Production',
    'Users', 'Customer', 'Services', 'Server', 'Database', 'The', 'This', 'Our', 'All', 'Some', 'Many', 'Several', 'Most', 'It', 'We', 'They',
    'There', 'On', 'At', 'In', 'From', 'Between', 'After', 'During', 'When', 'Web', 'Website', 'Internal', 'External', 'Primary', 'Multiple',
    'Traffic', 'Search', 'Login', 'Builds', 'Jobs', 'Queue', 'Cluster', 'Region', 'Part',
  ],
  leaves: ['Fernhill', 'Redistribute', 'Allied', 'all'],
};
const otherSubject = compileList(otherSubjects);
const sufferings = [
  'experienced',
  'suffered',
  'was down',
  'went down',
  'was offline',
  String.raw`had an? (?:\w+ )?outage`,
];
const sufferer = new RegExp(
  String.raw`(?:^|[,.]\s+(?:the\s+)?)([A-Z][a-z]*[A-Z]?\w*(?:\.\w+)?) ${anyOf(sufferings)}\b`,
);

/** "Acme experienced an outage": a name that is the subject of the first lines, and is in the title or appears again later. */
function subjectOrganization(
  title: Quoted | undefined,
  lines: Structure['markdown'],
  first: number,
): Quoted | undefined {
  const all = lines.map(({ text }) => text).join('\n');
  for (const { text, number } of lines) {
    if (/^\s*[-*|>#]/.test(text) || number < first) continue;
    const name = sufferer.exec(text)?.[1];
    if (name === undefined || otherSubject.test(name)) continue;
    const count = all.split(name).length - 1 + (title?.value.includes(name) === true ? 1 : 0);
    if (count > 1) return { value: name, line: number };
  }
  return undefined;
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
