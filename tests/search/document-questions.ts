// Questions about 140 public incident reports in their own shape, for `npm run evaluate:search -- --corpus DIR`.
//
// The questions are in our own words, written from the reports before any engine was asked. Each names the reports that
// answer it, best first. Questions of each kind alternate between tuning and measuring.
import { toDocumentId } from '../../scripts/search/document-archive.ts';

export const documentKinds = [
  'keywords',
  'error message',
  'log line',
  'paraphrase',
  'symptom',
  'component and cause',
  'typo',
  'alert',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentQuestion {
  readonly kind: DocumentKind;
  readonly query: string;
  readonly relevant: Readonly<Record<string, 2 | 3>>;
}

/** A question as it is written below: its text and the paths of the reports that answer it. */
type Row = readonly [query: string, ...documents: string[]];

const rows: Readonly<Record<DocumentKind, readonly Row[]>> = {
  keywords: [
    ['expired tls certificate jira', 'jenkins-status/2025-08-02-jira-tls-expired'],
    ['mongodb too many connections', 'openfoodfacts/2023-10-14-mongodb-down'],
    ['dynamodb dns race condition', 'icco/36858814-a276-4723-8bd2-ce1d46236417'],
    ['stonith drbd heartbeat', 'icco/0787bc22-cd28-42d0-a0b2-71610a38a78f'],
    [
      'kiam upgrade',
      'dfds/pm2020-009-kiam-service-disruption-due-to-upgrade',
      'gsp/20190204-kiam-breaks-harbor',
    ],
    ['traefik ingressroute 404', 'dfds/pm2021-009-all-services-returning-404-in-kubernetes'],
    ['mtu fragmentation dhcp', 'misc/mtu'],
    ['cassandra cluster crash', 'icco/30bde82e-27e3-48da-873b-499ddc119a8f'],
    ['azure front door deployment', 'ids-azure/azure-20191120-1'],
    ['rustup proxy regression', 'rust-blog/rustup-1-24-0-incident-report'],
    ['signed urls cloud storage key', 'ids-google/google-storage-16029', 'ids-google/google-storage-18005'],
    ['feature flags redis overload', 'posthog/2025-10-21-feature-flags-recurring-outages'],
    [
      'artifactory down',
      'jenkins-status/2022-05-05-artifactory-down',
      'jenkins-status/2021-06-07-repo-jenkins-ci-org',
    ],
    ['prow namespace pods secrets', 'k8s-test-infra/2019-02-05', 'k8s-test-infra/2019-02-08'],
    ['wasm engine slow block airdrop', 'secret/secpk-verifications-bloat'],
    ['code search elasticsearch', 'ids-github/github-2013-02-04-recent-code-search-outages'],
    ['phishing maintainers credentials', 'pypi/2025-07-31-incident-report-phishing-attack'],
    ['direct connect tokyo', 'ids-aws/aws-2021-09-02'],
    ['filebeat disk space elasticsearch', 'openfoodfacts/2024-01-02-monitoring-disk-space'],
    ['helm chart image tag mismatch hub', 'datahub/2017-03-06-helm-config-image-mismatch'],
  ],
  'error message': [
    [
      'Connection refused because there are too many open connections',
      'openfoodfacts/2023-10-14-mongodb-down',
    ],
    ['x509: certificate has expired or is not yet valid', 'jenkins-status/2025-08-02-jira-tls-expired'],
    ['429 Too Many Requests for every flag evaluation', 'posthog/2025-10-21-feature-flags-recurring-outages'],
    ['Frag needed and DF set', 'misc/mtu'],
    ['Runtime code error: :code hash not found', 'onchain-misc/turboflakes-paritydb'],
    [
      'ClusterIndexWritesBlocked',
      'moj-cp/2024-07-25-elasticsearch-logging',
      'moj-cp/2023-08-04-dropped-logging-in-kibana',
    ],
    [
      'Failed to execute fetch: RequestInit duplex member must be specified',
      'posthog/2026-01-17-replay-sdk-fetch-wrapper-incident',
    ],
    ['isDisabled is not a function', 'posthog/2025-10-03-surveys-sdk-bug'],
    ['node NotReady, pods stuck in Terminating', 'dfds/pm2022-003-two-kuberneste-nodes-were-down'],
    ['SyntaxError merge conflict marker <<<<<<< HEAD', 'edgi/2019-02-12-wayback-machine-import-failure'],
    ['Currently unreadable (pending) sectors', 'openfoodfacts/2023-11-28-ovh3-sdf-broken'],
    [
      'no such table: django_migrations not included in wheel',
      'learningequality/003-instantschools-migrations-not-included',
    ],
    ['unknown proxy name rustfmt', 'rust-blog/rustup-1-24-0-incident-report'],
    [
      'HTTP 503 from all targets of the load balancer',
      'dfds/pm2021-006-all-services-returning-503-in-kubernetes',
      'dfds/pm2021-007-all-services-returning-503-in-kubernetes',
    ],
    ['Unable to attach or mount volumes: hub-db-dir', 'datahub/2018-02-06-hub-db-dir'],
    ['security group rules limit exceeded', 'moj-cp/2020-10-06-intermittent-downtime-ingress-controllers'],
    ['elasticsearch.service inactive (dead)', 'openfoodfacts/2022-03-03-zammad-elasticsearch-not-running'],
    [
      'Blank page: Cannot read property of undefined in localStorage profile',
      'misc/2021-08-13-localstorage-schema-error',
    ],
    [
      'could not find docker image checksum, version mismatch of web and enterprise server',
      'portswigger/all-instances-unavailable',
    ],
    [
      'E: Failed to fetch http://archive.ubuntu.com zesty 404 Not Found',
      'mybinder/2018-01-17-ubuntu-upgrade',
    ],
  ],
  'log line': [
    [
      '2023-10-15T10:54:09 mongod NETWORK listener Connection refused connectionCount 301',
      'openfoodfacts/2023-10-14-mongodb-down',
    ],
    [
      'Nov 25 22:24:55 host smartd[2244]: Device: /dev/sdf [SAT], 8 Currently unreadable (pending) sectors',
      'openfoodfacts/2023-11-28-ovh3-sdf-broken',
    ],
    [
      'Mar 21 21:26:21 polkadot[475304]: Error at calling runtime api: Runtime code error',
      'onchain-misc/turboflakes-paritydb',
    ],
    [
      '{"level":"error","msg":"too many open connections","service":"mongodb"}',
      'openfoodfacts/2023-10-14-mongodb-down',
    ],
    [
      'level=error msg="pool timed out waiting for connection" service=feature-flags',
      'posthog/2025-10-21-feature-flags-recurring-outages',
    ],
    [
      '{"level":"error","msg":"index writes blocked","component":"elasticsearch"}',
      'moj-cp/2024-07-25-elasticsearch-logging',
    ],
    [
      'Warning FailedMount kubelet secret not found in namespace default',
      'k8s-test-infra/2019-02-05',
      'k8s-test-infra/2019-02-08',
    ],
    [
      '2021-06-30T09:12:00Z ERROR target group has no registered targets, returning 503',
      'dfds/pm2021-006-all-services-returning-503-in-kubernetes',
      'dfds/pm2020-005-alb-instance-attachment',
    ],
    [
      'Traceback (most recent call last): python syntax error in web_monitoring processing import',
      'edgi/2019-02-12-wayback-machine-import-failure',
    ],
    ['level=warning msg="iops throttled" node=prow-build io wait high', 'k8s-test-infra/2019-05-30'],
    [
      '{"error":"could not resolve host burp enterprise dns", "pod":"scan-controller-1"}',
      'portswigger/unable-to-start-new-scans',
    ],
    [
      'kernel died before replying: ipython kernel died on start',
      'datahub/2017-03-23-kernel-deaths-incident',
    ],
    ['PING 1473 data bytes do-not-fragment frag needed', 'misc/mtu'],
    [
      '2020-11-17T10:00:00Z kiam-agent error fetching credentials from kiam server tls',
      'dfds/pm2020-009-kiam-service-disruption-due-to-upgrade',
    ],
    [
      'level=error msg="failed to push index commit" repo=crates.io-index',
      'rust-blog/crates-io-incident-report',
    ],
    ['ERROR configurable-http-proxy exited, adding routes again', 'datahub/2017-02-24-proxy-death-incident'],
    [
      '{"level":"fatal","msg":"S3_ENABLED is false, media not found","host":"cdn-fremont-1"}',
      'hachyderm/2022-12-18-unexpected-growth-and-unknown-media-caching',
    ],
    [
      'sidekiq ingress queue latency 1500s',
      'hachyderm/2022-12-20-ingress-queues-down-in-queueville',
      'hachyderm/2022-12-18-unexpected-growth-and-unknown-media-caching',
    ],
  ],
  paraphrase: [
    [
      'tired engineer removed the data directory on the wrong database server',
      'icco/f70ce67c-0944-422e-b0bd-be38f0edb0cd',
    ],
    ['one popular project used up all the build slots', 'mybinder/2019-03-24-r2d-upgrade'],
    [
      'two workshops at the same time were too much for the cluster',
      'mybinder/2020-07-09-simultaneous-launches-scipy',
      '2i2c/2025-07-21-openscapes-hub-pods-dying',
    ],
    ['bot was banned because it messaged hundreds of new members', 'chia/2023-05-04-discord-api-abuse'],
    [
      'somebody uploaded lots of packages with common names to reserve them',
      'rust-blog/update-on-crates-io-incident',
    ],
    ['short cache lifetime made the login database collapse', 'icco/e696c413-9af6-4e51-b073-51edbdb1ed2a'],
    [
      'a change for another course was merged to production by accident',
      'datahub/2018-01-25-helm-chart-upgrade',
    ],
    ["people with the same id got each other's calculated income", 'navikt/postmortem-013'],
    ['letters vanish while somebody types into the form', 'navikt/postmortem-021'],
    [
      'every request looked as if it came from the load balancer and was limited together',
      'posthog/2025-10-21-feature-flags-recurring-outages',
    ],
    [
      'monitoring company went down because its queue blocked when the time series store died',
      'icco/30bde82e-27e3-48da-873b-499ddc119a8f',
    ],
    [
      'capacity scaling flooded the internal network devices',
      'icco/adc3b69d-9cb8-40d7-941c-f63316a72eb6',
      'ids-aws/aws-2021-12-10',
    ],
    ['maintenance on the power supply cut off the network of a zone', 'ids-google/google-compute-16017'],
    [
      'storage servers asked the membership service all at once and it could not answer in time',
      'ids-aws/aws-2015-09-20',
    ],
    [
      'removed team member kept the rights of the organization',
      'pypi/2025-04-14-incident-report-organization-team-privileges',
    ],
    [
      'pull request could be merged automatically by changing how the diff was parsed',
      'brew/2021-04-21-security-incident-disclosure',
    ],
    [
      'comparing web pages ate all memory and processors of the cluster',
      'edgi/2018-10-10-differ-locked-cluster',
      'edgi/2019-07-21-differ-broken',
    ],
    [
      'website changed its markup so we collected nothing and did not notice',
      'edgi/2019-02-20-versionista-scraper-silent-failure',
      'edgi/2019-01-18-versionista-scraper-failure',
    ],
    ['memory leak in an agent after a name record was not updated everywhere', 'ids-aws/aws-2012-10-22'],
    [
      "workshop users had no memory limit and killed each other's kernels",
      '2i2c/2025-05-12-earthscope-resource-provisioning-issue',
    ],
  ],
  symptom: [
    [
      'users cannot edit, database does not answer, ssh is slow',
      'openfoodfacts/2023-05-19-overload-of-osm-machine',
    ],
    ['avatars and pictures do not load', 'hachyderm/2022-12-18-unexpected-growth-and-unknown-media-caching'],
    [
      'logs missing in kibana',
      'moj-cp/2023-08-04-dropped-logging-in-kibana',
      'moj-cp/2024-07-25-elasticsearch-logging',
    ],
    ['build logs are not shown', 'mybinder/2019-02-20-no-logs'],
    ['blank screen for returning users', 'misc/2021-08-13-localstorage-schema-error'],
    ['some wireless clients get no ip address', 'misc/mtu'],
    [
      'prometheus dashboard unreachable',
      'moj-cp/2020-02-18',
      'dfds/pm2022-003-two-kuberneste-nodes-were-down',
    ],
    ['scans stay queued and never start', 'portswigger/unable-to-start-new-scans'],
    [
      'new servers take very long to start',
      'datahub/2018-01-26-hub-slow-startup',
      '2i2c/2025-05-12-earthscope-resource-provisioning-issue',
    ],
    ['gem downloads fail now and then', 'rubygems-blog/2015-08-13-postmortem'],
    [
      'websites gone over the weekend because names do not resolve',
      'moj-cp/2022-01-22-some-dns-records-deleted',
    ],
    ['wallet loops forever', 'chia/2023-01-31-wallet-error-handling-causing-infinite-loop'],
    ['packages do not build with nightly', 'rust-blog/cargo-postmortem'],
    ['cannot sign in to cloud resources in asia', 'ids-azure/azure-20180406-1'],
    ['streaming inserts fail in bigquery', 'ids-google/google-bigquery-18022'],
    ['new app deployments fail in app engine', 'ids-google/google-appengine-19001'],
    ['crate not available after upload', 'rust-blog/crates-io-incident-report'],
    ['plex not reachable from outside', 'misc/january-outage'],
    ['jobs on ci agents wait in a long queue', 'jenkins-status/2023-03-28-ci-outage'],
    ['cannot create virtual machines in europe, management requests fail', 'ids-azure/azure-20190614-1'],
  ],
  'component and cause': [
    [
      'load balancer targets detached',
      'dfds/pm2020-005-alb-instance-attachment',
      'dfds/pm2021-006-all-services-returning-503-in-kubernetes',
    ],
    [
      'dns records deleted',
      'moj-cp/2022-01-22-some-dns-records-deleted',
      'icco/36858814-a276-4723-8bd2-ce1d46236417',
    ],
    ['kubernetes node without ip address', 'mybinder/2019-02-20-no-logs'],
    [
      'disk failure server',
      'openfoodfacts/2023-11-28-ovh3-sdf-broken',
      'dogsbody/2014-09-02-historic-incident-17',
    ],
    ['configuration file wrong microservice data lake', 'ids-azure/azure-20190328-1'],
    ['storage software bug extent management', 'ids-azure/azure-20161207-1'],
    ['container registry outage autoscaling', 'portswigger/cloud-provider-outage'],
    ['smart contract accounting flaw', 'yearn/2021-05-20', 'secret/earn-contract-exploit'],
    [
      'mempool transactions block creation',
      'chia/2025-02-25-block-production-impact-due-fastforward-mempool-issues',
      'chia/2024-03-07-unfinished-blocks-different-foliage',
    ],
    ['full node denial of service', 'chia/2023-05-08-remote-denial-of-service-attack-on-full-nodes'],
    ['third party library pdf validation', 'navikt/postmortem-026'],
    ['azure ad change wrong routing', 'navikt/postmortem-016'],
    ['ingress controller restart pod', 'moj-cp/2021-11-05-modsec-ingress-controller-erroring'],
    ['etcd crash inconsistent index', 'misc/v3-5-data-inconsistency'],
    ['database version upgrade maintenance', 'misc/rtd-business-downtime-feb-5'],
    [
      'datacentre network fault wordpress',
      'dogsbody/2022-08-02-22-30-00-incident',
      'dogsbody/2022-08-01-23-00-27-incident',
      'dogsbody/2022-01-31-09-22-27-incident',
    ],
    [
      'github actions script injection',
      'portswigger/04-03-2026-extension-portal-workflow-script-injection',
      'brew/2021-04-21-security-incident-disclosure',
    ],
    ['load balancer deployment network connectivity australia', 'ids-azure/azure-20170611-1'],
    [
      'proxysql mysql resource contention',
      'ids-github/github-2020-03-26-february-service-disruptions-post-incident-analysis',
      'ids-github/github-2020-05-22-april-service-disruptions-analysis',
    ],
    ['puppet certificate outage', 'jenkins-status/2021-09-23-puppet-outage'],
  ],
  typo: [
    [
      'mongdb conections',
      'openfoodfacts/2023-10-14-mongodb-down',
      'openfoodfacts/2023-05-19-overload-of-osm-machine',
    ],
    ['kuberntes nodes notredy', 'dfds/pm2022-003-two-kuberneste-nodes-were-down'],
    ['trafik ingres 404', 'dfds/pm2021-009-all-services-returning-404-in-kubernetes'],
    [
      'elasticsarch zamad',
      'openfoodfacts/2022-03-03-zammad-elasticsearch-not-running',
      'openfoodfacts/2023-02-13-zammad-down',
    ],
    ['expird certifcate', 'jenkins-status/2025-08-02-jira-tls-expired'],
    ['dynamobd outtage', 'icco/36858814-a276-4723-8bd2-ce1d46236417', 'ids-aws/aws-2015-09-20'],
    ['casandra crash', 'icco/30bde82e-27e3-48da-873b-499ddc119a8f'],
    ['postgers replication lag', 'icco/f70ce67c-0944-422e-b0bd-be38f0edb0cd'],
    ['signed urlss storage', 'ids-google/google-storage-16029'],
    ['bigqery streaming', 'ids-google/google-bigquery-18022'],
    ['phising pypi', 'pypi/2025-07-31-incident-report-phishing-attack'],
    ['local_storag schema', 'misc/2021-08-13-localstorage-schema-error'],
    ['simpledb disruptoin', 'ids-aws/aws-2014-06-13'],
    [
      'versionsta scraper',
      'edgi/2019-02-20-versionista-scraper-silent-failure',
      'edgi/2019-01-18-versionista-scraper-failure',
    ],
    ['hachyderm moderaton', 'hachyderm/2023-05-moderation'],
    ['rate limting featrue flags', 'posthog/2025-10-21-feature-flags-recurring-outages'],
    ['promethues unreachable', 'moj-cp/2020-02-18'],
    ['kolibri migratons', 'learningequality/003-instantschools-migrations-not-included'],
  ],
  alert: [
    ['[FIRING:1] PrometheusDown monitoring (critical) Pingdom cannot reach prometheus', 'moj-cp/2020-02-18'],
    [
      '{alertname="MongodbConnectionsHigh", severity="critical", instance="off3:9216"}',
      'openfoodfacts/2023-10-14-mongodb-down',
    ],
    [
      '{alertname="DiskSpaceLow", volume="elasticsearch", host="monitoring"} free space below 20%',
      'openfoodfacts/2024-01-02-monitoring-disk-space',
    ],
    [
      '[FIRING:2] KubeNodeNotReady (warning) pods stuck terminating',
      'dfds/pm2022-003-two-kuberneste-nodes-were-down',
    ],
    [
      '{alertname="ElasticsearchClusterIndexWritesBlocked", cluster="app-logs"}',
      'moj-cp/2024-07-25-elasticsearch-logging',
    ],
    [
      'CRITICAL: TLS certificate of issues site expires in 0 days',
      'jenkins-status/2025-08-02-jira-tls-expired',
    ],
    [
      '[FIRING:1] FeatureFlagsRedisCPU high redis overload',
      'posthog/2025-10-21-feature-flags-recurring-outages',
    ],
    [
      '{alertname="SmartDiskErrors", device="/dev/sdf"} pending sectors',
      'openfoodfacts/2023-11-28-ovh3-sdf-broken',
    ],
    [
      '{alertname="HealthCheckFailed", namespace="cloudbank"} groups-exporter restarting',
      '2i2c/2025-07-11-cloudbank-healthcheck',
    ],
    ['ALERT: all services unresponsive, cluster API does not answer', 'python-discord/all-services-outage'],
    [
      '{alertname="IngressControllerErrors", controller="modsec"}',
      'moj-cp/2021-11-05-modsec-ingress-controller-erroring',
    ],
    [
      '[FIRING:1] SidekiqQueueLatencyHigh ingress queue',
      'hachyderm/2022-12-20-ingress-queues-down-in-queueville',
      'hachyderm/2022-12-18-unexpected-growth-and-unknown-media-caching',
    ],
    [
      '{alertname="TargetGroupUnhealthy", loadbalancer="alb"} no healthy targets',
      'dfds/pm2020-005-alb-instance-attachment',
      'dfds/pm2021-006-all-services-returning-503-in-kubernetes',
    ],
    ['Pingdom: DOWN production sites, DNS lookup failed', 'moj-cp/2022-01-22-some-dns-records-deleted'],
    [
      '{alertname="ReplicationLagHigh", db="postgresql", role="secondary"}',
      'icco/f70ce67c-0944-422e-b0bd-be38f0edb0cd',
    ],
    ['[FIRING:1] BuildQueueTooLong azure vm agents', 'jenkins-status/2023-03-28-ci-outage'],
    [
      '{alertname="PodsOOMKilled", hub="openscapes"}',
      '2i2c/2025-07-21-openscapes-hub-pods-dying',
      '2i2c/2025-05-12-earthscope-resource-provisioning-issue',
    ],
    ['{alertname="DiskIOThrottled", cluster="k8s-prow-build"}', 'k8s-test-infra/2019-05-30'],
  ],
};

/** Every question. */
const documentQuestions: readonly DocumentQuestion[] = documentKinds.flatMap((kind) =>
  rows[kind].map(([query, ...documents]) => ({
    kind,
    query,
    relevant: Object.fromEntries(
      documents.map((path, place) => [toDocumentId(path), place === 0 ? 3 : 2] as const),
    ),
  })),
);

/** One half of the questions: those for tuning, or those that are kept aside. */
export function documentHalf(half: 'tuning' | 'kept aside'): readonly DocumentQuestion[] {
  return documentKinds.flatMap((kind) =>
    documentQuestions
      .filter((question) => question.kind === kind)
      .filter((_, place) => place % 2 === (half === 'tuning' ? 0 : 1)),
  );
}
