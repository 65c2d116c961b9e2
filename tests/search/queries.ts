// What readers look for in content/, and how well each incident answers it: 3 exactly, 2 it helps, 1 it is related.
// Judged by reading the incidents, before any engine was asked. Do not fit the judgements to an engine: fit the engine.

export type QueryKind =
  'exact' | 'typo' | 'synonym' | 'paraphrase' | 'error message' | 'component and cause' | '3 am' | 'paste';

/** A query, and the grade of every incident that answers it; the others have none. */
export interface JudgedQuery {
  readonly kind: QueryKind;
  readonly query: string;
  readonly relevant: Readonly<Record<string, 1 | 2 | 3>>;
}

/** Queries of each kind alternate between tuning and measuring. */
export const judgedQueries: readonly JudgedQuery[] = [
  {
    kind: 'exact',
    query: 'knight capital power peg',
    relevant: {
      '2012-08-01-knight-capital-power-peg': 3,
    },
  },
  {
    kind: 'exact',
    query: 'haproxy iptables firewall rule',
    relevant: {
      '2014-08-25-stack-exchange-haproxy-iptables': 3,
    },
  },
  {
    kind: 'exact',
    query: 'leap second dns',
    relevant: {
      '2017-01-01-cloudflare-leap-second': 3,
    },
  },
  {
    kind: 'exact',
    query: 'wildcard certificate expired',
    relevant: {
      '2021-04-06-epic-games-wildcard-certificate': 3,
      '2025-12-26-bazel-certificate-expiry': 2,
    },
  },
  {
    kind: 'exact',
    query: 'transit gateway',
    relevant: {
      '2021-01-04-slack-transit-gateway': 3,
    },
  },
  {
    kind: 'exact',
    query: 'transaction id wraparound',
    relevant: {
      '2015-07-20-sentry-txid-wraparound': 3,
      '2019-02-04-mandrill-txid-wraparound': 3,
      '2015-07-27-joyent-manta-autovacuum': 2,
    },
  },
  {
    kind: 'exact',
    query: 'proxysql connections',
    relevant: {
      '2020-02-19-github-mysql1-proxysql': 3,
      '2022-03-16-github-mysql1-connections': 3,
    },
  },
  {
    kind: 'exact',
    query: 'kinesis thread limit',
    relevant: {
      '2020-11-25-aws-kinesis-thread-limit': 3,
      '2024-07-30-aws-kinesis-cell': 1,
    },
  },
  {
    kind: 'exact',
    query: 'dnssec',
    relevant: {
      '2021-09-30-slack-dnssec': 3,
      '2023-10-04-cloudflare-1-1-1-1-root-zone': 2,
    },
  },
  {
    kind: 'exact',
    query: 'route reflectors node label kubernetes upgrade',
    relevant: {
      '2023-03-14-reddit-pi-day': 3,
    },
  },
  {
    kind: 'exact',
    query: 'zookeeper quorum',
    relevant: {
      '2019-02-04-elastic-zookeeper-us-east-1': 3,
      '2019-01-18-elastic-zookeeper-eu-west-1': 2,
      '2016-08-11-reddit-autoscaler-zookeeper': 1,
    },
  },
  {
    kind: 'exact',
    query: 'boot.ini',
    relevant: {
      '2007-12-05-eve-online-boot-ini': 3,
    },
  },
  {
    kind: 'typo',
    query: 'lightnig strike data center',
    relevant: {
      '2015-08-13-google-persistent-disk-lightning': 3,
    },
  },
  {
    kind: 'typo',
    query: 'wraparuond vacuum postgres',
    relevant: {
      '2015-07-20-sentry-txid-wraparound': 3,
      '2019-02-04-mandrill-txid-wraparound': 3,
      '2015-07-27-joyent-manta-autovacuum': 3,
    },
  },
  {
    kind: 'typo',
    query: 'dynamdb dns empty',
    relevant: {
      '2025-10-19-aws-dynamodb-dns': 3,
      '2015-09-20-aws-dynamodb-metadata': 1,
    },
  },
  {
    kind: 'typo',
    query: 'rabitmq timeout consumers',
    relevant: {
      '2021-05-21-circleci-rabbitmq-ack-timeout': 3,
    },
  },
  {
    kind: 'typo',
    query: 'regluar expression cpu',
    relevant: {
      '2019-07-02-cloudflare-waf-regex': 3,
      '2016-07-20-stack-exchange-regex': 3,
    },
  },
  {
    kind: 'typo',
    query: 'crowdstike windows crash',
    relevant: {
      '2024-07-19-crowdstrike-channel-file': 3,
    },
  },
  {
    kind: 'typo',
    query: 'teraform destroy wrong cluster',
    relevant: {
      '2021-05-10-moj-manager-cluster-destroyed': 3,
      '2020-09-21-moj-live-components-deleted': 2,
      '2020-08-04-moj-test-settings-on-live': 2,
      '2022-03-10-moj-certificate-wrong-cluster-again': 1,
    },
  },
  {
    kind: 'typo',
    query: 'cetrificate expired consul',
    relevant: {
      '2019-08-07-gitlab-consul-certificate': 3,
    },
  },
  {
    kind: 'typo',
    query: 'pacemker promote replica',
    relevant: {
      '2017-10-10-gocardless-postgres-failover': 3,
      '2012-09-10-github-mysql-failover': 3,
    },
  },
  {
    kind: 'typo',
    query: 'gihtub token leaked',
    relevant: {
      '2018-07-31-homebrew-jenkins-token': 3,
      '2024-06-28-pypi-leaked-github-token': 3,
    },
  },
  {
    kind: 'typo',
    query: 'atlasian deleted customer sites',
    relevant: {
      '2022-04-05-atlassian-sites-deleted': 3,
    },
  },
  {
    kind: 'typo',
    query: 'presense server lockup',
    relevant: {
      '2017-03-20-discord-presence-lockups': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'k8s upgrade broke networking',
    relevant: {
      '2023-03-14-reddit-pi-day': 3,
      '2023-03-08-datadog-systemd-update': 2,
    },
  },
  {
    kind: 'synonym',
    query: 'OOM redis queue jobs not removed',
    relevant: {
      '2022-11-26-yasoon-server-outtage': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'regex catastrophic backtracking',
    relevant: {
      '2019-07-02-cloudflare-waf-regex': 3,
      '2016-07-20-stack-exchange-regex': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'ssl cert ran out',
    relevant: {
      '2025-12-26-bazel-certificate-expiry': 3,
      '2021-04-06-epic-games-wildcard-certificate': 3,
      '2019-08-07-gitlab-consul-certificate': 3,
      '2018-01-11-binder-certificate-warning': 1,
      '2012-02-29-azure-leap-day': 1,
    },
  },
  {
    kind: 'synonym',
    query: 'integer overflow primary key id',
    relevant: {
      '2021-03-01-github-check-suite-int32': 3,
      '2021-05-16-github-scoped-token-int32': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'power outage datacenter',
    relevant: {
      '2023-11-02-cloudflare-control-plane-power': 3,
      '2016-05-09-salesforce-na14': 3,
      '2016-06-04-aws-sydney-power': 3,
      '2016-01-28-github-power-redis': 3,
      '2015-08-13-google-persistent-disk-lightning': 2,
    },
  },
  {
    kind: 'synonym',
    query: 'dropped prod db by accident',
    relevant: {
      '2020-10-17-keepthescore-database-deleted': 3,
      '2018-03-13-travis-ci-database-truncated': 3,
      '2017-01-31-gitlab-database-deletion': 3,
      '2018-04-27-miraheze-database-dropped': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'denial of service attack botnet',
    relevant: {
      '2016-10-21-dyn-mirai-ddos': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'bgp routes withdrawn',
    relevant: {
      '2022-06-21-cloudflare-bgp-mcp': 3,
      '2021-10-04-facebook-backbone-dns': 3,
      '2016-04-11-google-compute-ip-blocks': 3,
      '2020-07-17-cloudflare-backbone-atlanta': 2,
    },
  },
  {
    kind: 'synonym',
    query: 'supply chain attack npm',
    relevant: {
      '2018-07-12-eslint-malicious-packages': 3,
      '2018-10-05-event-stream-supply-chain': 3,
      '2024-03-29-xz-back-door': 2,
      '2021-01-31-codecov-bash-uploader': 2,
    },
  },
  {
    kind: 'synonym',
    query: 'thundering herd reconnect',
    relevant: {
      '2017-03-20-discord-presence-lockups': 3,
      '2019-01-18-elastic-zookeeper-eu-west-1': 3,
      '2019-02-04-elastic-zookeeper-us-east-1': 2,
      '2021-12-07-aws-internal-network': 2,
      '2013-07-18-twilio-billing-redis': 3,
      '2015-09-20-aws-dynamodb-metadata': 2,
    },
  },
  {
    kind: 'synonym',
    query: 'disk full',
    relevant: {
      '2019-10-20-docs-rs-disk-full': 3,
      '2016-07-24-tarsnap-log-fills-disk': 3,
      '2018-03-26-binder-no-space-left': 3,
    },
  },
  {
    kind: 'synonym',
    query: 'network split master election',
    relevant: {
      '2018-10-21-github-mysql-partition': 3,
      '2012-09-10-github-mysql-failover': 2,
      '2019-07-10-stripe-database-election': 2,
    },
  },
  {
    kind: 'synonym',
    query: 'double charged credit cards',
    relevant: {
      '2013-07-18-twilio-billing-redis': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'deleted something in production thinking it was staging',
    relevant: {
      '2016-09-05-deployer-api-deleted': 3,
      '2020-09-21-moj-live-components-deleted': 3,
      '2021-05-10-moj-manager-cluster-destroyed': 3,
      '2017-01-31-gitlab-database-deletion': 2,
      '2020-10-17-keepthescore-database-deleted': 2,
      '2018-03-13-travis-ci-database-truncated': 2,
    },
  },
  {
    kind: 'paraphrase',
    query: 'backups did not exist when we needed them',
    relevant: {
      '2017-01-31-gitlab-database-deletion': 3,
      '2018-04-27-miraheze-database-dropped': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'monitoring hung together with the proxies so nobody was alerted',
    relevant: {
      '2021-11-13-exalate-services-disturbed': 3,
      '2023-05-23-exalate-database-restart': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'config change rolled out everywhere at once instead of gradually',
    relevant: {
      '2014-11-18-azure-storage-front-ends': 3,
      '2019-07-02-cloudflare-waf-regex': 2,
      '2024-07-19-crowdstrike-channel-file': 2,
      '2025-06-12-google-cloud-service-control': 2,
      '2012-08-01-knight-capital-power-peg': 1,
    },
  },
  {
    kind: 'paraphrase',
    query: 'unattended automatic update took down hosts',
    relevant: {
      '2023-03-08-datadog-systemd-update': 3,
      '2021-11-13-exalate-services-disturbed': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'cold cache after restart overloads the database',
    relevant: {
      '2022-02-22-slack-cache-consul-restarts': 3,
      '2016-08-11-reddit-autoscaler-zookeeper': 2,
      '2012-09-10-github-mysql-failover': 2,
      '2021-10-28-roblox-consul-contention': 2,
    },
  },
  {
    kind: 'paraphrase',
    query: 'engineers slept through the alerts',
    relevant: {
      '2016-08-22-buildkite-database-downgrade': 3,
      '2016-07-24-tarsnap-log-fills-disk': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'cloud provider has no more virtual machines in the zone',
    relevant: {
      '2019-10-23-circleci-gcp-zone-capacity': 3,
      '2019-10-24-circleci-gcp-zone-capacity-again': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'rollback made it worse or did not work',
    relevant: {
      '2019-07-10-stripe-database-election': 3,
      '2017-02-02-travis-ci-worker-rollback': 3,
      '2024-07-29-floofy-redict-migration': 3,
      '2021-09-30-slack-dnssec': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'passwords were written to logs in plain text',
    relevant: {
      '2019-03-21-facebook-readable-passwords': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'an image tag lost its trailing zero in the pipeline',
    relevant: {
      '2022-06-20-landbot-component-migration': 3,
    },
  },
  {
    kind: 'paraphrase',
    query: 'lost access to our own tools because the network was down',
    relevant: {
      '2021-10-04-facebook-backbone-dns': 3,
      '2021-12-07-aws-internal-network': 2,
      '2019-06-02-google-cloud-network-congestion': 2,
    },
  },
  {
    kind: 'paraphrase',
    query: 'retry loop without backoff overloaded the cache',
    relevant: {
      '2017-03-16-square-multipass-redis-retries': 3,
      '2019-01-18-elastic-zookeeper-eu-west-1': 1,
    },
  },
  {
    kind: 'paraphrase',
    query: 'customer account deleted because a field was left empty',
    relevant: {
      '2024-05-02-google-cloud-unisuper': 3,
      '2025-06-12-google-cloud-service-control': 1,
    },
  },
  {
    kind: 'error message',
    query: 'database is not accepting commands to avoid wraparound data loss',
    relevant: {
      '2015-07-20-sentry-txid-wraparound': 3,
      '2019-02-04-mandrill-txid-wraparound': 3,
      '2015-07-27-joyent-manta-autovacuum': 1,
    },
  },
  {
    kind: 'error message',
    query: 'CrashLoopBackOff',
    relevant: {
      '2022-06-20-landbot-component-migration': 3,
    },
  },
  {
    kind: 'error message',
    query: 'No space left on device',
    relevant: {
      '2018-03-26-binder-no-space-left': 3,
      '2019-10-20-docs-rs-disk-full': 3,
      '2016-07-24-tarsnap-log-fills-disk': 2,
    },
  },
  {
    kind: 'error message',
    query: 'OOM command not allowed when used memory > maxmemory',
    relevant: {
      '2022-11-26-yasoon-server-outtage': 3,
    },
  },
  {
    kind: 'error message',
    query: 'certificate has expired',
    relevant: {
      '2025-12-26-bazel-certificate-expiry': 3,
      '2021-04-06-epic-games-wildcard-certificate': 3,
      '2019-08-07-gitlab-consul-certificate': 2,
    },
  },
  {
    kind: 'error message',
    query: 'SERVFAIL resolving name',
    relevant: {
      '2023-10-04-cloudflare-1-1-1-1-root-zone': 3,
      '2021-07-22-akamai-dns-mapping': 2,
      '2021-09-30-slack-dnssec': 2,
      '2017-01-01-cloudflare-leap-second': 1,
      '2025-10-19-aws-dynamodb-dns': 1,
    },
  },
  {
    kind: 'error message',
    query: 'called Result::unwrap() on an Err value',
    relevant: {
      '2025-11-18-cloudflare-bot-management': 3,
    },
  },
  {
    kind: 'error message',
    query: 'Failed to pull image: unauthorized: incorrect username or password',
    relevant: {
      '2023-01-11-moj-dockerhub-password': 3,
    },
  },
  {
    kind: 'error message',
    query: 'panic: invalid argument to Int63n',
    relevant: {
      '2017-01-01-cloudflare-leap-second': 3,
    },
  },
  {
    kind: 'error message',
    query: 'Too many open files',
    relevant: {
      '2020-02-19-github-mysql1-proxysql': 3,
    },
  },
  {
    kind: 'error message',
    query: 'PAGE_FAULT_IN_NONPAGED_AREA csagent.sys',
    relevant: {
      '2024-07-19-crowdstrike-channel-file': 3,
    },
  },
  {
    kind: 'error message',
    query: 'ZONE_RESOURCE_POOL_EXHAUSTED',
    relevant: {
      '2019-10-23-circleci-gcp-zone-capacity': 3,
      '2019-10-24-circleci-gcp-zone-capacity-again': 3,
    },
  },
  {
    kind: 'component and cause',
    query: 'redis capacity',
    relevant: {
      '2022-11-26-yasoon-server-outtage': 3,
      '2023-10-19-openai-redis-auth-cache': 3,
      '2017-03-16-square-multipass-redis-retries': 3,
      '2013-07-18-twilio-billing-redis': 1,
    },
  },
  {
    kind: 'component and cause',
    query: 'dns human error',
    relevant: {
      '2021-09-30-slack-dnssec': 2,
      '2023-01-25-crates-io-dns-terraform': 2,
      '2021-07-22-akamai-dns-mapping': 3,
    },
  },
  {
    kind: 'component and cause',
    query: 'postgres failover failed',
    relevant: {
      '2017-10-10-gocardless-postgres-failover': 3,
    },
  },
  {
    kind: 'component and cause',
    query: 'mysql failover',
    relevant: {
      '2012-09-10-github-mysql-failover': 3,
      '2018-10-21-github-mysql-partition': 3,
      '2022-03-16-github-mysql1-connections': 2,
      '2020-02-19-github-mysql1-proxysql': 2,
    },
  },
  {
    kind: 'component and cause',
    query: 'load balancer configuration change',
    relevant: {
      '2014-08-25-stack-exchange-haproxy-iptables': 3,
      '2012-12-24-aws-elb-state-data-deleted': 3,
      '2021-07-22-akamai-dns-mapping': 2,
    },
  },
  {
    kind: 'component and cause',
    query: 'consul overload',
    relevant: {
      '2021-10-28-roblox-consul-contention': 3,
      '2022-02-22-slack-cache-consul-restarts': 2,
    },
  },
  {
    kind: 'component and cause',
    query: 'kafka network capacity',
    relevant: {
      '2015-03-26-parsely-kafka-network-limit': 3,
    },
  },
  {
    kind: 'component and cause',
    query: 'message queue upgrade',
    relevant: {
      '2021-05-21-circleci-rabbitmq-ack-timeout': 3,
    },
  },
  {
    kind: 'component and cause',
    query: 'ci pipeline leaked secrets',
    relevant: {
      '2021-01-31-codecov-bash-uploader': 3,
      '2022-12-16-circleci-stolen-session': 3,
      '2018-07-31-homebrew-jenkins-token': 3,
      '2023-01-04-moj-circleci-secrets': 2,
    },
  },
  {
    kind: 'component and cause',
    query: 'cdn software bug customer configuration',
    relevant: {
      '2021-06-08-fastly-customer-configuration': 3,
      '2026-08-15-pypi-fastly-canary': 1,
    },
  },
  {
    kind: '3 am',
    query: 'site down 502 everywhere cpu 100%',
    relevant: {
      '2019-07-02-cloudflare-waf-regex': 3,
      '2016-07-20-stack-exchange-regex': 1,
    },
  },
  {
    kind: '3 am',
    query: 'cant promote replica primary dead disk',
    relevant: {
      '2017-10-10-gocardless-postgres-failover': 3,
      '2019-07-10-stripe-database-election': 2,
    },
  },
  {
    kind: '3 am',
    query: 'deploy rollback image missing in registry',
    relevant: {
      '2017-02-02-travis-ci-worker-rollback': 3,
    },
  },
  {
    kind: '3 am',
    query: 'everything read only db refuses writes',
    relevant: {
      '2015-07-20-sentry-txid-wraparound': 3,
      '2019-02-04-mandrill-txid-wraparound': 2,
      '2021-11-13-exalate-services-disturbed': 2,
    },
  },
  {
    kind: '3 am',
    query: 'pods stuck terminating node deleted',
    relevant: {
      '2018-03-31-binder-node-launch-failures': 3,
    },
  },
  {
    kind: '3 am',
    query: 'health check takes all web servers out of rotation',
    relevant: {
      '2016-07-20-stack-exchange-regex': 3,
      '2016-08-22-buildkite-database-downgrade': 3,
    },
  },
  {
    kind: '3 am',
    query: 'login broken for all users quota',
    relevant: {
      '2020-12-14-google-identity-quota': 3,
    },
  },
  {
    kind: '3 am',
    query: 'build queue not moving github hooks burst',
    relevant: {
      '2015-07-07-circleci-database-queue': 3,
      '2015-10-14-circleci-build-queue': 2,
    },
  },
  {
    kind: '3 am',
    query: 'connection pool exhausted mysql',
    relevant: {
      '2022-03-16-github-mysql1-connections': 3,
      '2020-02-19-github-mysql1-proxysql': 3,
    },
  },
  {
    kind: '3 am',
    query: 'users see other peoples accounts',
    relevant: {
      '2018-03-13-travis-ci-database-truncated': 3,
      '2016-09-22-cloudflare-parser-memory-leak': 2,
    },
  },
  {
    kind: '3 am',
    query: 'zuul stuck nothing merges',
    relevant: {
      '2015-01-06-wikimedia-zuul-stalled': 3,
      '2019-05-06-wikimedia-zuul-configuration': 3,
    },
  },
  {
    kind: '3 am',
    query: 'wrong cluster context kubectl',
    relevant: {
      '2020-09-21-moj-live-components-deleted': 3,
      '2020-08-04-moj-test-settings-on-live': 3,
      '2021-05-10-moj-manager-cluster-destroyed': 2,
      '2022-03-10-moj-certificate-wrong-cluster-again': 2,
      '2021-07-12-moj-certificate-wrong-cluster': 1,
    },
  },
  {
    kind: '3 am',
    query: 's3 us-east-1 down what happened',
    relevant: {
      '2017-02-28-aws-s3-us-east-1': 3,
    },
  },
  {
    kind: '3 am',
    query: 'vm images gone builds cant start',
    relevant: {
      '2016-08-09-travis-ci-vm-images-deleted': 3,
      '2015-08-04-travis-ci-os-x-vm-leak': 1,
    },
  },
  {
    kind: 'paste',
    query: lines(
      '2024-11-02T03:11:09.482Z ERROR 1 --- [nio-8080-exec-7] o.a.c.c.C.[.[.[/].[dispatcherServlet] : Servlet.service() threw exception',
      "io.lettuce.core.RedisCommandExecutionException: OOM command not allowed when used memory > 'maxmemory'.",
      '\tat io.lettuce.core.ExceptionFactory.createExecutionException(ExceptionFactory.java:137)',
      '\tat io.lettuce.core.protocol.AsyncCommand.completeResult(AsyncCommand.java:120)',
      'host=jobs-7d9f8b6c5-x2x4z request_id=7f8a9b1c-1111-2222-3333-444455556666',
    ),
    relevant: {
      '2022-11-26-yasoon-server-outtage': 3,
    },
  },
  {
    kind: 'paste',
    query: lines(
      'Jul 20 03:12:01 db1 postgres[2211]: [5-1] ERROR:  database is not accepting commands to avoid wraparound data loss in database "app"',
      'Jul 20 03:12:01 db1 postgres[2211]: [5-2] HINT:  Stop the postmaster and vacuum that database in single-user mode.',
      'Jul 20 03:12:02 db1 postgres[2214]: [5-1] ERROR:  database is not accepting commands to avoid wraparound data loss in database "app"',
    ),
    relevant: {
      '2015-07-20-sentry-txid-wraparound': 3,
      '2019-02-04-mandrill-txid-wraparound': 3,
      '2015-07-27-joyent-manta-autovacuum': 1,
    },
  },
  {
    kind: 'paste',
    query: lines(
      'Events:',
      '  Type     Reason     Age                 From               Message',
      '  ----     ------     ----                ----               -------',
      '  Normal   Pulling    3m (x4 over 5m)     kubelet            Pulling image "registry.gitlab.com/acme/api:1.2"',
      '  Warning  Failed     3m (x4 over 5m)     kubelet            Error: ImagePullBackOff',
      '  Warning  BackOff    2m (x12 over 5m)    kubelet            Back-off restarting failed container',
      'NAME                   READY   STATUS             RESTARTS   AGE',
      'api-7d9f8b6c5-x2x4z    0/1     CrashLoopBackOff   5          4m',
    ),
    relevant: {
      '2022-06-20-landbot-component-migration': 3,
      '2023-01-11-moj-dockerhub-password': 2,
    },
  },
  {
    kind: 'paste',
    query: lines(
      '[FIRING:1] NodeFilesystemAlmostOutOfSpace (prod)',
      'summary: Filesystem on /dev/sda1 has less than 1% space left',
      'instance: 10.4.2.17:9100',
      "build: OSError: [Errno 28] No space left on device: '/tmp/tmp9xk2'",
      'startsAt: 2025-02-03T04:05:06Z',
    ),
    relevant: {
      '2019-10-20-docs-rs-disk-full': 3,
      '2018-03-26-binder-no-space-left': 3,
      '2016-07-24-tarsnap-log-fills-disk': 3,
    },
  },
  {
    kind: 'paste',
    query: lines(
      'curl: (60) SSL certificate problem: certificate has expired',
      'More details here: https://curl.se/docs/sslcerts.html',
      'curl failed to verify the legitimacy of the server and therefore could not',
      'establish a secure connection to it.',
    ),
    relevant: {
      '2025-12-26-bazel-certificate-expiry': 3,
      '2021-04-06-epic-games-wildcard-certificate': 3,
      '2019-08-07-gitlab-consul-certificate': 2,
    },
  },
  {
    kind: 'paste',
    query: lines(
      "Error response from daemon: pull access denied for acme/worker, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
      'toomanyrequests: too many failed login attempts for username or IP address',
      'time="2023-01-11T09:12:55Z" level=error msg="Failed to pull image from DockerHub" pod=web-5f6d7c8b9-abcde',
    ),
    relevant: {
      '2023-01-11-moj-dockerhub-password': 3,
    },
  },
  {
    kind: 'paste',
    query: lines(
      '2025/11/18 11:31:04 [error] 2211#2211: *9912 upstream prematurely closed connection',
      'thread fl2_worker_thread panicked: called Result::unwrap() on an Err value',
      'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
      'HTTP/1.1 500 Internal Server Error',
    ),
    relevant: {
      '2025-11-18-cloudflare-bot-management': 3,
    },
  },
  {
    kind: 'paste',
    query: lines(
      '08:14:55.101 [main-SendThread(zk-2.prod.internal:2181)] WARN org.apache.zookeeper.ClientCnxn - Session 0x16a8f8e0001 for server zk-2.prod.internal/10.0.3.7:2181, unexpected error, closing socket connection and attempting reconnect',
      'java.io.IOException: Connection reset by peer',
      '\tat sun.nio.ch.FileDispatcherImpl.read0(Native Method)',
      '08:14:56.220 proxy: lost connection to ZooKeeper ensemble, no quorum, reloading routing tree',
      'java.lang.OutOfMemoryError: Java heap space',
    ),
    relevant: {
      '2019-01-18-elastic-zookeeper-eu-west-1': 3,
      '2019-02-04-elastic-zookeeper-us-east-1': 3,
      '2016-08-11-reddit-autoscaler-zookeeper': 1,
    },
  },
  {
    kind: 'paste',
    query: lines(
      'Deadlocks and timeouts on mysql1',
      '2022-03-16 14:09:12 [ERROR] ProxySQL: Max connect timeout reached while reaching hostgroup 10 after 10001ms',
      "(2006, 'MySQL server has gone away')",
      "ActiveRecord::ConnectionNotEstablished: Can't connect to MySQL server on 'mysql1' (111)",
      'errno 24: Too many open files',
    ),
    relevant: {
      '2022-03-16-github-mysql1-connections': 3,
      '2020-02-19-github-mysql1-proxysql': 3,
    },
  },
  {
    kind: 'paste',
    query: lines(
      'module.components.helm_release.ingress: Destroying... [id=nginx-ingress]',
      'kubectl config current-context',
      'live-1',
      'Error: error deleting default ingress controller: namespaces "ingress-controllers" not found',
      'terraform destroy -auto-approve',
      'Destroy complete! Resources: 41 destroyed.',
    ),
    relevant: {
      '2020-09-21-moj-live-components-deleted': 3,
      '2021-05-10-moj-manager-cluster-destroyed': 3,
      '2020-08-04-moj-test-settings-on-live': 1,
    },
  },
  {
    kind: 'paste',
    query: lines(
      ';; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 31337',
      ';; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 1',
      '; EDE: 6 (DNSSEC Bogus): (validation failure <slack.com. A IN>: signature expired)',
      ';; SERVER: 1.1.1.1#53(1.1.1.1) (UDP)',
      ';; WHEN: Wed Oct 04 08:11:30 UTC 2023',
    ),
    relevant: {
      '2023-10-04-cloudflare-1-1-1-1-root-zone': 3,
      '2021-09-30-slack-dnssec': 3,
    },
  },
  {
    kind: 'paste',
    query: lines(
      '[error] 14:02:11 amqp: Channel closed: PRECONDITION_FAILED - delivery acknowledgement on channel 3 timed out. Timeout value used: 900000 ms.',
      'consumer vm-reaper cancelled',
      "quota 'INSTANCES' exceeded. Limit: 5000.0 in region us-east1",
      'machine executor: waiting for vm (queued 4h12m)',
    ),
    relevant: {
      '2021-05-21-circleci-rabbitmq-ack-timeout': 3,
      '2019-10-23-circleci-gcp-zone-capacity': 1,
    },
  },
];

/** The queries that ranking may be tuned on, or those held out: they take turns within each kind. */
export function listHalf(half: 'tuning' | 'held-out'): readonly JudgedQuery[] {
  const seen = new Map<QueryKind, number>();
  return judgedQueries.filter(({ kind }) => {
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    return (place % 2 === 0) === (half === 'tuning');
  });
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
