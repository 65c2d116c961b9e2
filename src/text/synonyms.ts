// Synonyms: what somebody calls a problem at 3 am, and what the postmortem calls it later.
import { normalize } from './tokens.ts';

/**
 * Groups of synonyms, separated by blanks, in no order. A word may be in several groups. Spelling variants are in
 * `spellings`, and other names of labels are aliases in the taxonomy.
 */
export const synonymGroups: readonly string[] = [
  'delete remove drop destroy wipe erase truncate purge',
  'slow latency lag sluggish degraded performance',
  'down outage unavailable offline downtime unreachable inaccessible',
  'crash panic segfault die abort killed',
  'restart reboot recycle',
  'full exhausted saturated filled space',
  'hot overheat temperature cooling heat thermal',
  'login signin authentication sso logon',
  'password credential secret token',
  'picture image photo media thumbnail',
  'customer user client people visitor',
  'server machine host instance node vm',
  'website site page homepage web',
  'email mail smtp',
  'wrong incorrect invalid bad malformed erroneous',
  'mistake accident accidental accidentally inadvertently unintentionally erroneously typo',
  'change update modify edit',
  'deploy release rollout ship push',
  'revert rollback undo backout',
  'expire lapse expiration expiry outdated',
  'certificate tls ssl x509 https',
  'dns nameserver resolver domain zone',
  'memory oom ram heap',
  'cpu processor core',
  'disk volume storage filesystem',
  'traffic load requests spike surge',
  'attack ddos malicious hacked exploit breach compromised intrusion attacker',
  'malware virus ransomware trojan worm',
  'leak expose disclose',
  'lose lost missing disappear vanish gone',
  'network connectivity connection link',
  'block reject deny refuse forbidden',
  'stuck hang hung freeze frozen stall deadlock wedged',
  'queue backlog',
  'duplicate twice double repeated',
  'limit quota cap threshold maximum',
  'overload overwhelm saturate swamp flood exhaustion',
  'power electricity electrical ups generator blackout',
  'cable fiber fibre',
  'router bgp routing route peering backbone',
  'primary master leader',
  'replica slave secondary standby follower replication',
  'failover switchover promote election',
  'backup snapshot restore dump',
  'migration migrate move',
  'schema column ddl table',
  'lock contention mutex',
  'regex regexp backtracking',
  'configuration setting misconfiguration misconfigured',
  'clock ntp timestamp',
  'integer int int32 overflow wraparound',
  'payment billing charge checkout invoice',
  'engineer operator developer admin human',
  'notice detect discover',
  'alert alarm page pager notification',
  'script job cron automation',
  'test staging sandbox',
  'live production',
  'old legacy stale obsolete outdated',
  'container docker pod',
  'vendor provider supplier upstream',
  'popular viral announcement reddit twitter forum',
  'datacenter facility colocation',
  'log logging',
  'message event',
  'missed unnoticed undetected',
  '5xx 500',
  '5xx 502',
  '5xx 503',
  '5xx 504',
  '4xx 401',
  '4xx 403',
  '4xx 404',
  '4xx 429',
  'capacity scale scaling autoscaling',
  'enospc disk space full',
  'econnrefused refused connection',
  'econnreset reset connection',
  'etimedout timeout',
  'enotfound dns resolve',
  'eaiagain dns resolve',
  'emfile descriptor',
  'eaddrinuse port address',
  'eacces permission denied',
  'sigkill killed oom',
  'e11000 duplicate',
  'ora00060 deadlock',
  '40p01 deadlock',
  '57014 timeout',
  '53300 connection slots',
  '23505 duplicate',
];

/** The synonyms of a term, as terms; empty for most. */
export function synonymsOf(term: string): readonly string[] {
  return byTerm.get(term) ?? [];
}

const byTerm: ReadonlyMap<string, readonly string[]> = groupTerms();

function groupTerms(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const group of synonymGroups) {
    const terms = [...new Set(group.split(' ').map(normalize))];
    for (const term of terms) {
      const others = terms.filter((other) => other !== term);
      found.set(term, [...new Set([...(found.get(term) ?? []), ...others])]);
    }
  }
  return found;
}
