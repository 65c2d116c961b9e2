// Which words name which component. Ordinary words that are also products count only as products.
import type { Component, Taxonomy } from '../../model/taxonomy.ts';

/** Finds components in text: `find` gives each component named, with where. */
export interface ComponentFinder {
  readonly find: (text: string) => readonly ComponentMention[];
}

export interface ComponentMention {
  readonly id: string;
  readonly index: number;
  readonly word: string;
}

/** Products whose names are ordinary words: they count with their capital inside a sentence, or as code. */
const ordinaryWords: ReadonlySet<string> = new Set([
  'swift',
  'chef',
  'consul',
  'flux',
  'node',
  'go',
  'spark',
  'vault',
  'switch',
  'switches',
  'envoy',
  'lambda',
  'helm',
  'puppet',
  'salt',
  'ansible',
  'celery',
  'loki',
  'bind',
  'orchestrator',
  'pulsar',
  'fluentd',
  'fastly',
  'akamai',
]);

/** Names so short that only their capitals tell them from words and paths. */
const capitalsOnly =
  /^(?:ci|lb|db|vm|s3|dns|cdn|bgp|vpc|cni|acl|waf|asg|hpa|elb|alb|nlb|lvs|ebs|nfs|gcs|rds|sqs|eks|gke|aks|iam|sso|tls|ssl|pki|api|sdk|etl|aws|gcp)$/;

/** Words too general to name a part on their own: they are aliases for people who filter and search. */
const tooGeneral: ReadonlySet<string> = new Set([
  'server',
  'queue',
  'restore',
  'snapshots',
  'backups',
  'metrics',
  'login',
  'agent',
  'dashboard',
  'vendor',
  'carrier',
  'secrets',
  'api',
  'backend',
  'escalation',
  'paging',
  'kernel',
  'operating system',
  'data stores',
  'messaging',
  'compute',
  'network',
  'delivery',
  'security',
  'observability',
  'application',
  'external',
  'pods',
  'router',
  'file system',
  'aws',
  'gcp',
  'azure',
  'google cloud',
  'amazon web services',
  'third party',
  'load balancing',
]);

/** A finder over a taxonomy's names and aliases. */
export function createComponentFinder(taxonomy: Pick<Taxonomy, 'components'>): ComponentFinder {
  const words = new Map<string, string>();
  for (const component of taxonomy.components) {
    for (const word of wordsOf(component)) if (!words.has(word)) words.set(word, component.id);
  }
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // `pt-kill` and `redis.conf` are other things; a plural is the same thing.
  const pattern = new RegExp(`(?<![\\w/-])(${longestFirst.map(escape).join('|')})(s|es)?(?![\\w-])`, 'giu');
  return {
    find: (text) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const word = match[1] ?? '';
        const id = words.get(word.toLowerCase());
        return id === undefined || !isMeant(word, match.index, text)
          ? []
          : [{ id, index: match.index, word: match[0] }];
      }),
  };
}

function wordsOf({ id, name, aliases }: Component): readonly string[] {
  return [id.replaceAll('-', ' '), name, ...aliases]
    .map((word) => word.toLowerCase())
    .filter((word) => !tooGeneral.has(word));
}

/** Ordinary words need their capital away from a sentence's start, or to stand as code; short names their capitals. */
function isMeant(word: string, index: number, text: string): boolean {
  const lower = word.toLowerCase();
  if (capitalsOnly.test(lower)) return word === word.toUpperCase() || text.charAt(index - 1) === '`';
  if (!ordinaryWords.has(lower)) return true;
  if (text.charAt(index - 1) === '`') return true;
  const startsSentence = index === 0 || /[.!?]\s+$/.test(text.slice(0, index));
  return word !== lower && !startsSentence;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');
}
