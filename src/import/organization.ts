// Whose incident it was: a key, the page, or words that only the owner of a service writes.
import { valuesOf } from './metadata.ts';
import { anyOf, compileList, type PatternList, whole } from './pattern-list.ts';
import type { Quoted, Structure } from './structure/incident-part.ts';
import { plainWords } from './structure/titles.ts';

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

/** Longer values are sentences. */
const longestName = 60;

function isShort(quoted: Quoted | undefined): boolean {
  return quoted !== undefined && quoted.value.length <= longestName;
}

/** Whose incident it was, where a key, the page or a sentence names it; a company that is only mentioned does not count. */
export function findOrganization(structure: Structure): Quoted | undefined {
  const [field] = valuesOf(structure, 'organization').filter(isShort);
  const own = isShort(structure.organization) ? structure.organization : undefined;
  if (own !== undefined || field !== undefined) return own ? { ...own, value: plainWords(own.value) } : field;
  const titled = titleOrganization(structure);
  if (titled !== undefined) return titled;
  const named = structure.sentences.slice(0, 6).flatMap(({ text, line }) => {
    const name = domain.exec(text)?.[1];
    return name === undefined ? [] : [{ value: name, line }];
  });
  const spoken = spokenOrganization(structure);
  if (spoken !== undefined) return spoken;
  return new Set(named.map(({ value }) => value)).size === 1 ? named[0] : undefined;
}

const name = String.raw`((?:[A-Z][\w.&]*|\d\w?[a-z]\w*)(?: (?:the )?[A-Z][\w&]*){0,2})`;
const staff = [
  'team',
  'crew',
  'engineers',
  'staff',
  'engineering',
  'operations',
  'moderators',
  'moderation team',
  'SREs?',
];
const audience = [
  'users',
  'customers',
  'members',
  'community',
  'platform',
  'services',
  'websites?',
  'experience',
  'infrastructure',
];
const happened = [
  'experienced',
  'has experienced',
  'received',
  'suffered',
  'was down',
  'went down',
  'had (?:an?|intermittent)',
];

/** Words that the owner of a service writes, and how many points each is worth. */
const cues: readonly (readonly [pattern: RegExp, points: number])[] = [
  [new RegExp(String.raw`\b(?:[Tt]he|[Oo]ur) ${name} ${anyOf(staff)}\b`, 'g'), 2],
  [new RegExp(String.raw`^\W*(?:[-–—] ?)?(?:The )?${name} [Tt]eam\W*$`, 'g'), 3],
  [new RegExp(String.raw`\b(?:[Hh]ere at|[Aa]t) ${name},? we\b`, 'g'), 3],
  [new RegExp(String.raw`\bimprov\w+ the ${name} ${anyOf(audience)}\b`, 'g'), 2],
  [new RegExp(String.raw`\b${name} (?:core )?${anyOf(audience)}\b`, 'g'), 1],
  [new RegExp(String.raw`(?:^|[,.] )(?:the )?${name} ${anyOf(happened)}\b`, 'g'), 2],
  [new RegExp(String.raw`\b${name}['’]s (?:our )?${anyOf([...staff, ...audience])}\b`, 'g'), 2],
];
/** Fewer points are a name in passing. */
const enough = 3;

/** A quick test, since most lines have none of these words. */
const mayName = new RegExp(anyOf([...staff, ...audience, ...happened, 'we', 'team']), 'i');

/** The name that such words give most points, together with the owner of the repositories that are linked. */
function spokenOrganization({ markdown, title }: Structure): Quoted | undefined {
  const points = new Map<string, { points: number; quoted: Quoted }>();
  const give = (value: string, line: number, more: number): void => {
    const known = points.get(value);
    points.set(value, { points: (known?.points ?? 0) + more, quoted: known?.quoted ?? { value, line } });
  };
  for (const { text, number } of markdown) {
    if (!mayName.test(text)) continue;
    const plain = plainWords(text);
    for (const [pattern, worth] of cues)
      for (const [, found] of plain.matchAll(pattern)) {
        const value = trimName(found ?? '', title?.value ?? '');
        if (value !== undefined) give(value, number, worth);
      }
  }
  const owner = findOwner(markdown);
  if (owner !== undefined) {
    const spelling = findSpelling(owner.value, { markdown, title });
    // Links alone may be to somebody else's project.
    give(spelling ?? owner.value, owner.line, spelling !== undefined || owner.isOnly ? enough - 1 : 1);
  }
  for (const value of points.keys()) if (title?.value.includes(value) === true) give(value, title.line, 1);
  const best = [...points.values()].toSorted((a, b) => b.points - a.points);
  const [first, second] = best;
  const isAlone = second === undefined || (first !== undefined && first.points > second.points);
  return first !== undefined && first.points >= enough && isAlone ? first.quoted : undefined;
}

const article = /^(?:the|our|on|at|in|for|from|after|when|while|and|but|if|as)$/i;
const role = /^(?:operations|engineering|infrastructure|platform|security|support|moderation|sre|team)$/i;

/** They are named in everybody's reports: only in one whose title names them can it be their own. */
const providers = new Set([
  'AWS',
  'Amazon',
  'Azure',
  'Google',
  'GitHub',
  'GitLab',
  'Cloudflare',
  'Heroku',
  'Fastly',
]);

/** The name in a few words with capitals; undefined where a technology or a team is named, which may be anybody's. */
function trimName(found: string, title: string): string | undefined {
  const words = found.replace(/[.]+$/, '').split(' ');
  const provider = words.find((word) => providers.has(word) && title.includes(word));
  if (provider !== undefined) return provider;
  while (article.test(words[0] ?? '')) words.shift();
  while (role.test(words.at(-1) ?? '')) words.pop();
  const isOther = words.length === 0 || words.some((word) => otherSubject.test(word));
  return isOther ? undefined : words.join(' ');
}

/** The name as the text spells it, capitals and blanks included; undefined where only links have it. */
function findSpelling(
  owner: string,
  { markdown, title }: Pick<Structure, 'markdown' | 'title'>,
): string | undefined {
  const loose = new RegExp(
    String.raw`(?<![\w@/.-])${[...owner].filter((one) => /\w/.test(one)).join('[ .-]?')}(?![\w/-])`,
    'gi',
  );
  const texts = [
    ...(title === undefined ? [] : [title.value]),
    ...markdown.map(({ text }) => withoutLinks(text)),
  ];
  return texts.flatMap((text) => text.match(loose) ?? []).find((spelling) => /[A-Z\d]/.test(spelling));
}

function withoutLinks(text: string): string {
  return text.replace(/https?:\S+/g, ' ');
}

const ownerSuffix = /-?(?:org|inc|hq|io|team|infra|labs|oss)$/i;

/** The account that most linked repositories, issues and pull requests belong to. */
function findOwner(lines: Structure['markdown']): (Quoted & { readonly isOnly: boolean }) | undefined {
  const links = lines.flatMap(({ text, number }) =>
    [...text.matchAll(/github\.com\/([\w-]+)\/([\w.-]+)\/(?:pull|issues|commit|compare)\//g)].map(
      ([, owner = '']) => ({
        owner,
        number,
      }),
    ),
  );
  const owners = [...new Set(links.map(({ owner }) => owner))];
  const counts = owners.map((owner) => links.filter((link) => link.owner === owner).length);
  const most = Math.max(0, ...counts);
  const owner = owners[counts.indexOf(most)];
  const line = links.find((link) => link.owner === owner)?.number;
  if (owner === undefined || line === undefined || most < 2 || most / links.length < 0.6) return undefined;
  return otherSubject.test(owner)
    ? undefined
    : { value: owner.replace(ownerSuffix, ''), line, isOnly: owners.length === 1 && most >= 3 };
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
    'Traffic', 'Search', 'Login', 'Builds?', 'Jobs', 'Queue', 'Cluster', 'Region', 'Parts?', 'DevOps', 'SRE', 'Operations', 'Engineering', 'Support',
    'Security', 'Storage', 'Gateway', 'Networks?', 'Infrastructure', 'Backend', 'Frontend', 'Puppet', 'Ansible', 'Incident', 'For', 'And', 'If', 'As', 'Affected',
  ],
  finds: [
    'Redis', 'Kubernetes', 'PostgreSQL', 'MySQL', 'MongoDB', 'Elasticsearch', 'Kafka', 'RabbitMQ', 'Nginx', 'DNS', 'API', 'AWS', 'GCP', 'Azure',
    'S3', 'EC2', 'RDS', 'Consul', 'Vault', 'Docker', 'Linux', 'Jenkins', 'Terraform', 'Cloudflare', 'CDN', 'GitHub', 'GitLab', 'Production',
    'Users', 'Customer', 'Services', 'Server', 'Database', 'The', 'This', 'Our', 'All', 'Some', 'Many', 'Several', 'Most', 'It', 'We', 'They',
    'There', 'On', 'At', 'In', 'From', 'Between', 'After', 'During', 'When', 'Web', 'Website', 'Internal', 'External', 'Primary', 'Multiple',
    'Traffic', 'Search', 'Login', 'Builds', 'Jobs', 'Queue', 'Cluster', 'Region', 'Part', 'DevOps', 'SRE', 'Operations', 'Engineering', 'Support',
    'Security', 'Storage', 'Gateway', 'Network', 'Infrastructure', 'Backend', 'Frontend', 'Puppet', 'Ansible', 'Incident', 'For', 'And', 'If', 'As', 'Affected',
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
