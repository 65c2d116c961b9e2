// Words that say much the same in an incident: what somebody calls it at 3 am, and what the write-up calls it later.
import { normalise } from './tokens.js';
/**
 * Groups of words that stand for one another, in no order and parted by blanks. A word may be in several groups; what
 * is merely spelled differently is in `spellings`, and what a label is called is an alias of the taxonomy.
 */
export const synonymGroups = [
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
];
/** The terms of the words that say much the same as the term's; none for most. */
export function synonymsOf(term) {
    return byTerm.get(term) ?? [];
}
const byTerm = groupTerms();
function groupTerms() {
    const found = new Map();
    for (const group of synonymGroups) {
        const terms = [...new Set(group.split(' ').map(normalise))];
        for (const term of terms) {
            const others = terms.filter((other) => other !== term);
            found.set(term, [...new Set([...(found.get(term) ?? []), ...others])]);
        }
    }
    return found;
}
