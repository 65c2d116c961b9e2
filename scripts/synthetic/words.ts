// Words for synthetic postmortems, the common ones first; they are drawn by Zipf's law. Every name is made up.

/** Things. */
export const nouns: readonly string[] = split(`
  request cache queue connection session worker thread record index partition replica shard cluster node
  pool payload message token header cookie schema table column row migration snapshot backup journal
  ledger invoice order basket payment refund account profile catalog price shipment parcel label
  manifest route timetable booking seat ticket voucher receipt balance statement transfer quota budget
  limit threshold counter gauge histogram trace span log metric dashboard alert rule policy role
  permission key secret certificate domain zone resolver packet socket buffer stream topic consumer
  producer offset batch job task timer scheduler lease lock mutex semaphore heap stack frame page block
  sector volume disk controller rack switch router cable feed sensor reading sample forecast model feature
  vector score ranking search query filter facet suggestion synonym document archive attachment image
  thumbnail video subtitle playlist channel episode chapter lesson course exam grade certificate-chain
  calendar reminder meeting room desk badge visitor contract clause signature approval workflow step
  branch commit artifact release version flag variant experiment cohort segment campaign newsletter banner
  template layout theme widget form field validator parser serializer encoder decoder compressor checksum
  digest nonce cursor iterator paginator throttle limiter breaker bulkhead fallback retry backoff timeout
  deadline heartbeat probe watchdog supervisor sidecar agent daemon gateway proxy balancer endpoint
  listener handler-chain adapter bridge connector importer exporter crawler scraper indexer aggregator
  reducer mapper dispatcher planner allocator reconciler janitor sweeper compactor archiver auditor
  collector emitter notifier mailer printer scanner kiosk terminal till locker warehouse depot hub fleet
  vehicle driver meter tariff outlet valve pump turbine panel greenhouse beehive lighthouse harbour crane
  container pallet conveyor elevator turnstile lamp kettle oven recipe menu
`);

/** Verbs, in the past tense. */
export const verbs: readonly string[] = split(`
  delayed blocked refused dropped repeated duplicated rejected overwrote ignored truncated saturated
  starved locked outlived replaced restarted reloaded reopened closed drained filled emptied flooded
  throttled shadowed masked confused misread skipped reordered rewrote restored recovered recreated
  evicted expired invalidated promoted demoted detached attached isolated exposed hid revealed doubled
  halved inflated shrank stretched compressed split merged joined copied mirrored relayed forwarded
  returned answered queried scanned counted sampled measured reported logged traced tagged signed verified
  trusted doubted contradicted confirmed surprised protected spared reached missed overtook awaited
  released reserved claimed allocated freed leaked retained preceded followed interrupted resumed
  canceled accepted tolerated absorbed amplified dampened triggered postponed finished
`);

/** Adjectives. */
export const adjectives: readonly string[] = split(`
  slow stale empty full healthy partial complete regional nightly idle busy cold warm large small old new
  shared dedicated internal external public private primary secondary temporary permanent optional
  mandatory strict lenient noisy quiet stable flaky unbounded bounded encrypted compressed signed unsigned
  cached uncached pending finished orphaned duplicate missing redundant obsolete experimental legacy
  upstream downstream nested flat sparse dense sequential parallel synchronous asynchronous idempotent
  stateless stateful immutable mutable consistent inconsistent ordinary unusual weekly monthly hourly
  manual automatic silent verbose narrow wide local remote virtual physical hot early late recent ancient
`);

/** First halves of service names. */
const firstParts: readonly string[] = split(`
  ledger order basket parcel seat fare tariff meter badge invoice refund voucher catalog price stock
  route depot fleet crew lesson exam grade video subtitle playlist photo album chat inbox digest banner
  coupon loyalty wallet payout escrow audit consent identity session token profile geo map tile weather
  sensor pump valve lamp recipe menu table ticket visa claim policy ward dose harvest orchard beehive
  lantern harbour signal anchor
`);

/** Second halves of service names. */
const secondParts: readonly string[] = split(`
  writer reader sync relay gate api worker planner index store feed mirror scanner router broker keeper
  sweeper cache reconciler importer exporter notifier mailer scheduler registry resolver collector
  stitcher ranker matcher packer sorter lister validator signer counter watcher archiver bridge hub edge
  core proxy splitter merger
`);

/** Service names, `ledger-writer`, `order-reader` and so on: a few hundred, as a large organization has. */
export const services: readonly string[] = [0, 1, 2, 3, 4].flatMap((shift) =>
  firstParts.map((first, place) => `${first}-${secondParts[(place + 7 * shift) % secondParts.length]}`),
);

/** Names of queues, tables, settings and flags: the long tail of a corpus, most seen once or twice. */
export const identifiers: readonly string[] = nouns.flatMap((noun, shift) =>
  firstParts.map((first, place) => `${first}_${noun}_${adjectives[(place + shift) % adjectives.length]}`),
);

/** Fictitious organizations. */
export const organizations: readonly string[] = [
  'Parcels',
  'Bank',
  'Airlines',
  'Grocers',
  'Telecom',
  'Railways',
  'Insurance',
  'Television',
  'Books',
  'Energy',
  'Hospital',
  'Games',
].flatMap((trade, shift) =>
  ['Imaginary', 'Fictional', 'Example', 'Placeholder', 'Notional', 'Pretend', 'Sample', 'Storybook'].map(
    (kind, place) => `${kind} ${shift % 2 === place % 2 ? trade : `${trade} Group`}`,
  ),
);

/** Teams that own services and action items. */
export const teams: readonly string[] = split(
  'platform storage network delivery identity payments search mobile web observability billing logistics content security',
);

/** Places that things run in. */
export const regions: readonly string[] = split(
  'north-1 south-2 east-1 west-3 central-1 island-1 harbour-2 valley-1',
);

function split(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
