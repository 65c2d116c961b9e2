// Concepts about what failed: code, configuration, delivery, capacity, the spread of failures.
import type { ConceptRow } from './concept.ts';

// prettier-ignore
export const mechanisms: readonly ConceptRow[] = [
  ['bug', 'A bug in the importer lost every second row.', 'The team met on Monday.', [
    'bug|bugs|buggy', 'defect|defects', 'software issue|error|fault|problem|flaw',
    'coding|code|programming|software|logic|logical|implementation error|errors|issue|flaw|mistake|defect', 'feil i kode|koden|logikk',
  ]],
  ['regression', 'The release brought a regression in the login.', 'The login was slow for a minute.', [
    'regression|regressions', 'regressed', 'introduced ~3 bug|regression|error|defect|issue|problem',
    'new|recent ~2 code ~3 bug|issue|error|problem',
  ]],
  ['race', 'Two writers met in a race condition.', 'The workers share one machine.', [
    'race condition|conditions', 'races|racing', 'deadlock|deadlocks|deadlocked', 'timing bug|issue|window',
    'concurrent|concurrency ~3 bug|issue|error|write|modification|access', 'out of order', 'double|twice ~2 spend|process|free|lock',
  ]],
  ['leak', 'A memory leak filled the host.', 'The host has much memory.', [
    'memory|connection|connections|descriptor|handle|thread|resource|socket|fd|goroutine leak|leaks|leaking|leaked',
    'leaking|leaked|leak ~2 memory|connections|handles|sockets|threads', 'minnelekkasje|speicherleck',
  ]],
  ['unhandled', 'The parser threw an unhandled error.', 'The parser was replaced.', [
    'unhandled|uncaught', 'exception|exceptions|traceback|stacktrace|panic|panicked|panics',
    'segfault|segmentation|nullpointer|nil|null|undefined|nullpointerexception|typeerror|keyerror|valueerror|attributeerror',
    'not ~2 handle|handled|handling|account|anticipate|expect|check|validate|escape', 'edge|corner case|cases', 'did|does not ~2 correctly|properly',
    'error handling', 'overflow|overflowed|underflow', 'off by one', 'assertion|assert',
  ]],
  ['loop', 'The client fell into an infinite recursion.', 'The client was updated.', [
    'infinite|endless loop|recursion', 'loop|loops|looping', 'recursion|recursive|recursively',
  ]],
  ['logic-flaw', 'The share price was calculated wrongly because of a flaw.', 'The price was published.', [
    'flaw|flaws|flawed',
    'incorrectly|wrongly ~1 calculated|computed|handled|assumed|marked|treated|interpreted',
    'incorrectly|wrongly ~1 parsed|returned|applied|determined|identified|set|removed|processed',
    'assumption|assumed|assumes|assuming', 'unexpected|unintended ~1 behavior|behaviour|result|state|consequence|interaction',
    'miscalculat|miscalculated|miscalculation|misinterpreted|misbehaved|misbehaving', 'accounting logic', 'logic', 'design flaw|issue|problem|error',
  ]],
  ['slow-code', 'A slow query held the lock.', 'The table has ten columns.', [
    'slow|expensive|inefficient|unoptimized|heavy|long ~1 query|queries|scan|scans|request|endpoint|join', 'n+1|quadratic|exponential|exponentially',
    'full table scan', 'missing index', 'inefficient|inefficiency|performance bug|problem', 'regex|backtracking', 'lock contention', 'query plan',
  ]],
  ['data-shape', 'The schema had changed and was incompatible.', 'The table was full.', [
    'schema|format|structure|protocol|type|encoding ~2 changed|different|mismatch|incompatible|unexpected|wrong', 'corrupt|corrupted|corruption',
    'deserialize|deserialization|serialization|parse|parsing|parser', 'backward|backwards compatibility|compatible|incompatible',
    'duplicate|duplicated|duplicates',
  ]],
  ['vulnerability', 'The vulnerability was exploited.', 'The door was open.', [
    'vulnerability|vulnerabilities|vulnerable', 'exploit|exploited|exploits|exploitation|exploiter|exploitable', 'injection|xss|csrf|rce|cve',
    'proof of concept', 'security flaw|bug|issue|hole', 'bounty|hackerone|bugcrowd', 'privilege|privileges ~1 escalation',
  ]],
  ['code', 'The commit touched one function.', 'The disk was full.', [
    'code|codebase|function|method|module|commit|patch|library|hotfix|implementation',
  ]],
  ['misconfig', 'The proxy was misconfigured.', 'The proxy was slow.', [
    'misconfigured|misconfiguration|misconfigurations|misconfiguring', '@wrong ~2 @config', '@config ~3 @wrong',
    '@config ~2 error|errors|mistake|issue|problem|bug', 'configured ~2 @wrong', 'configuration|config ~3 caused|led|resulted',
    'feilkonfigurert|konfigurasjonsfeil|konfigurasjon',
  ]],
  ['config-missing', 'The variable was not set.', 'The variable has a long name.', [
    '@config ~2 missing|absent|omitted|unset|empty', 'missing|lacking|without ~2 @config', 'not ~2 configured|set|specified|defined|declared|listed',
    'left out|over|behind', 'default|defaults ~1 value|values|setting|configuration|limit',
    'forgot|forgotten|neglected ~2 set|add|update|change|configure|include',
  ]],
  ['limit-low', 'The timeout was too short.', 'The day was long.', [
    'limit|timeout|threshold|quota|cap ~4 too low|small|short|high|large|aggressive|loose|strict|restrictive',
    'size|value|pool|buffer|memory|request ~4 too low|small|short|high|large|aggressive|loose|strict|restrictive',
    'too low|small|short|high|large|aggressive|loose|strict|restrictive',
    'undersized|oversized|underprovisioned|overprovisioned|overcommitted|overcommit', 'set|capped|configured ~3 lower|higher|low|high',
  ]],
  ['configuration', 'The configuration lives in one file.', 'The file is large.', [
    'config|configuration|configurations|configured|configuring|reconfigured', 'setting|settings',
    'terraform|ansible|puppet|helm|chart|yaml|manifest|configmap',
  ]],
  ['syntax', 'A typo in the name.', 'A name was chosen.', [
    'syntax error|errors', 'malformed', 'invalid ~1 yaml|json|syntax|format|manifest|file|config', 'typo|typos|misspelled|misspelt|mistyped',
  ]],
  ['routing', 'The prefix was withdrawn by a router.', 'The website was slow.', [
    'route|bgp|prefix|advertised|announce|withdrawn|peering',
    'network|traffic ~2 blackhole|misrouted|rerouted', 'vlan|mtu|gre|subnet|subnets|netmask|gateway',
  ]],
  ['permission', 'The role lacked a permission.', 'The disk was slow.', [
    'permission|permissions|acl|acls|iam|rbac|role|roles|privilege|privileges', 'access denied', 'forbidden|unauthorized|403|401',
  ]],
  ['deploy-fail', 'The deploy failed halfway.', 'The deploy took ten minutes.', [
    'deploy|rollout|release|upgrade|pipeline|build|ci|travis|jenkins ~4 fail|broke|broken|error|stuck|crashed|bug|incomplete',
    'fail|failed|failing|failure|broken ~3 deploy|deployment|rollout|release|build|pipeline|upgrade|migration',
  ]],
  ['pipeline', 'The pipeline skipped a stage.', 'The water was cold.', [
    'pipeline|pipelines|ci|cd|travis|jenkins|circleci|buildkite|workflow|workflows', 'build|builds|building|builder',
    'artifact|artifacts|image tag|tags|docker|image|images', 'helm upgrade|install|chart',
  ]],
  ['rollback', 'The change was reverted.', 'The change was announced.', [
    'roll|rolled|rolling back', 'rollback|rollbacks|revert|reverted|reverting|reverts', 'backed out', 'downgrade|downgraded|downgrading',
  ]],
  ['rollback-fail', 'The change could not be reverted; rollback was impossible.', 'The change was small.', [
    'not|unable|impossible|failed|cannot|couldnt ~3 revert|reverted|rollback|rolled|roll|downgrade|undo',
    'rollback|revert ~4 fail|failed|impossible|not|didnt', 'irreversible',
  ]],
  ['no-canary', 'There was no canary for this change.', 'The change was small.', [
    '@lack ~3 canary|staging|staged|gradual|phased|incremental|progressive', 'canary|canaries', 'staging|stage environment|cluster|server',
    'staging', 'all|every ~1 regions|region|servers|hosts|locations|customers', 'at once', 'globally|worldwide|simultaneously|fleet',
    'staggered|phased|gradually', 'straight|directly ~2 production|prod|master', 'sandbox|pre production',
  ]],
  ['incompatible', 'The two versions are incompatible.', 'The two teams met.', [
    'incompatible|incompatibility|incompatibilities|mismatch|mismatched|mismatching|incompatibly', 'not ~2 compatible', 'breaking change|changes',
    'different|old|older|newer|wrong|previous version|versions|release', 'version ~2 conflict|mismatch|skew|drift', 'out of sync|date|step',
    'version|versions|dependency|dependencies ~4 pinned|unpinned|bump|bumped|bumping', 'pin|pinned|pinning|unpinned',
    'outdated|obsolete|deprecated|eol|unsupported',
  ]],
  ['partial', 'The rollout was only partially done.', 'The rollout was announced.', [
    'only|not ~2 all|every|some|part|half|partially|one', 'partial|partially|incomplete|incompletely|half', 'remaining|leftover|orphaned|stale',
    'some ~1 servers|nodes|hosts|machines|instances',
  ]],
  ['migration-fail', 'The migration failed on the third table.', 'The birds left in autumn.', [
    'migration|migrations|migrating|migrate ~4 fail|failed|broke|missing|not|wrong|oversight|error|issue|problem',
  ]],
  ['merge', 'The pull request was merged at noon.', 'The road was closed.', [
    'merge|merged|merging|merges', 'pr|prs|pull request|requests', 'commit|commits|committed', 'branch|master|main',
  ]],
  ['out-of-memory', 'The pod was OOMKilled.', 'The pod was moved.', [
    'out of memory', 'oom|oomkilled|ooms|oomkiller', 'run|ran|running ~2 out of memory|ram',
    'memory ~3 exhausted|exhaustion|full|exceeded|limit|limits|pressure|usage|consumption|high|spike|increased',
    'consumed|consuming|consume|used|using|exhausted|exhausting ~4 memory|ram|heap', 'enough|sufficient|more memory|ram', 'killed ~4 memory|kernel',
    'swap|swapping|heap',
  ]],
  ['disk-full', 'There was no space left on the volume.', 'The volume was turned up.', [
    'disk|space|volume|storage|partition|filesystem|drive ~3 full|filled|exhausted|limit|usage|low|100|capacity',
    'no space|room left', 'run|ran|running ~2 out of ~2 disk|space|storage|inodes', 'enospc', 'out of ~1 space|inodes|disk|storage',
    'filled|filling|fill up', 'free|more|enough|insufficient|low disk ~1 space', 'inode|inodes', 'disk space', 'plass pa disk|disken',
    'speicherplatz',
  ]],
  ['cpu', 'The CPU was saturated.', 'The fan was loud.', [
    'cpu|cpus|cores ~3 high|100|usage|exhausted|saturated|spike|pressure',
    'cpu|cpus|cores ~3 throttled|starvation|utilization|maxed|load|consuming|bound',
    'high|maxed|excessive|increased|elevated ~2 cpu|load', 'load average',
  ]],
  ['connections', 'The connection pool was exhausted.', 'The pool was cleaned.', [
    'connection|pool|socket|port ~3 exhausted|limit|full|maximum|max|saturated|exceeded|depleted',
    'too many ~2 connections|clients|requests|files|processes', 'max|maximum ~2 connections|clients|sessions',
    'out of ~2 connections|sockets|ports|threads|workers',
    'thread|threads|worker|workers|slots ~3 exhausted|exhaustion|limit|blocked|busy|maximum|saturated|starved|stuck', 'file descriptor|descriptors',
    'ulimit|somaxconn|backlog',
  ]],
  ['quota', 'We hit the rate limit of the API.', 'The API has a manual.', [
    'quota|quotas', 'rate limit|limits|limited|limiting|limiter', 'throttle|throttled|throttling|throttles',
    'hit|reached|exceed|over|surpassed|past ~4 limit|quota|maximum|threshold|capacity|cap',
    'limit|limits|quota|capacity ~3 hit|reached|exceeded|exhausted', 'ip|ips|address|addresses ~3 exhausted|exhaustion|depleted|available', '429',
    'hard limit', 'insufficient ~2 capacity|resources|resource|quota|cpu|memory',
  ]],
  ['overload', 'The servers were overloaded.', 'The servers were painted.', [
    'overload|overloaded|overloading|overloads', 'overwhelm|overwhelmed|overwhelming|overwhelms', 'saturate|saturated|saturation',
    'congest|congested|congestion', 'exhaust|exhausted|exhausting|exhaustion|deplete|depleted',
    'resource|capacity ~2 exhaustion|constraint|constrained|contention|pressure|limits|starvation|shortage',
    'starve|starved|starvation|contention',
    'heavy|high|excessive|increased|additional|extra|too much|extreme load|traffic|usage|volume|demand|pressure',
    'not|unable|couldnt ~2 keep|cope|handle|handling|sustain|serve ~4 load|traffic|up|requests|volume|rate', 'bottleneck|bottlenecks|bottlenecked',
    'load',
  ]],
  ['capacity', 'More capacity was added.', 'More people came.', [
    'capacity', 'scale|scaled|scaling|scalability', 'resource|resources',
    'more|additional|new|extra|larger|bigger ~1 nodes|servers|instances|capacity|machines|memory|resources|disk',
  ]],
  ['queue', 'The queue grew all day.', 'The office was closed.', [
    'queue|queues|queued|queueing|queuing', 'backlog|backlogs', 'backed up', 'pile|piled|piling up', 'build|built|building up',
    'lag|lagging|lagged|delay|delays|delayed',
  ]],
  ['cascade', 'The failure cascaded to the web tier.', 'The web tier was moved.', [
    'cascade|cascaded|cascading|cascades', 'domino|snowball|snowballed|ripple|rippled', 'knock on', 'chain reaction', 'vicious circle|cycle',
    'feedback loop', 'metastable', 'death spiral', 'downstream', 'propagate|propagated|propagating|propagation', 'spread|spreading',
    'amplified|amplify|amplification|exacerbated|compounded|aggravated', 'in turn', 'then|subsequently|which|this ~3 caused|causing',
    'led|leading to', 'secondary|further|additional ~1 failure|failures|impact|effect|effects',
  ]],
  ['retry', 'Clients retried at once.', 'Clients were informed.', [
    'retry|retries|retried|retrying|retried', 'thundering|stampede|herd', 'reconnect|reconnecting|reconnection|reconnects|reconnected',
    'storm|storms|flood|flooded|flooding|floods', 'backoff|jitter', 'circuit breaker|breakers',
  ]],
  ['health-check', 'The readiness probe failed.', 'The doctor was called.', [
    'health|healthcheck|healthchecks|liveness|readiness ~1 check|checks|probe|probes', 'unhealthy|notready|unready', 'not ready',
    'heartbeat|heartbeats|quorum',
  ]],
  ['failover-fail', 'The failover did not complete.', 'The meeting was long.', [
    'failover|failovers', 'fail|failed|failing|fails over', 'switchover|switchovers|standby|promotion|promoted|promote|election|elected|leader',
    '@not ~4 failover|promote|elect|redundant', 'failover ~4 @fail|@not', 'split brain',
    'replication|replica|secondary|slave|follower ~3 lag|behind|broken|stopped|failed|sync|stale|corrupt|delay|not',
    'quorum', 'redundant|redundancy|redundantly|hot spare', 'resync|resynced|rejoin|desync|diverged|divergence',
    'master|primary ~3 lost|failed|crashed|died|unavailable|node|election|database|server', 'high availability', 'multi az',
  ]],
];
