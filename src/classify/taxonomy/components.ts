// The parts of a system, in nine groups. Products are leaves or other words for the part they are.
import type { Component } from '../../model/taxonomy.ts';

type Entry = readonly [
  id: string,
  name: string,
  definition: string,
  aliases: readonly string[],
  borderline?: string,
];

// prettier-ignore
const groups: readonly (readonly [id: string, name: string, definition: string, entries: readonly Entry[]])[] = [
  ['data-store', 'Data stores', 'Where data is kept; also “a database” when the report does not say which kind.', [
    ['relational-db', 'Relational database', 'A SQL database itself.', ['postgres', 'postgresql', 'mysql', 'mariadb', 'aurora', 'rds', 'sql server', 'oracle database'], 'Trouble in switching roles belongs to database failover.'],
    ['nosql-db', 'NoSQL database', 'A document, wide-column or key-value store that holds the truth.', ['mongodb', 'cassandra', 'dynamodb', 'couchbase', 'hbase', 'bigtable'], 'Used as a cache only, it is a cache.'],
    ['cache', 'Cache', 'A store in memory.', ['caching layer', 'in-memory store']],
    ['search-index', 'Search index', 'A search engine and its indices.', ['elasticsearch', 'opensearch', 'solr'], 'The search feature’s own code is an API or service.'],
    ['object-storage', 'Object storage', 'Stores of objects.', ['s3', 'gcs', 'blob storage', 'swift'], 'A CDN in front of it is CDN and edge.'],
    ['file-storage', 'File and block storage', 'Disks, volumes and file systems.', ['ebs', 'nfs', 'ceph', 'block storage', 'file system'], 'A dead physical disk is a host.'],
    ['db-failover', 'Database failover', 'Replication, promotion, quorum, and the proxies and pools that follow them.', ['replica', 'replication', 'patroni', 'orchestrator', 'pgbouncer', 'proxysql', 'primary election', 'standby'], 'When the database crashed and the failover worked, it is the database.'],
    ['backup', 'Backup', 'Backup and restore.', ['backups', 'snapshots', 'restore'], 'A restore that was only the cure is involved, not at fault.'],
    ['coordination', 'Coordination', 'Agreement and discovery.', ['etcd', 'zookeeper', 'consul'], 'The etcd inside a managed cluster is Kubernetes.'],
  ]],
  ['messaging', 'Messaging', 'What carries work and events.', [
    ['job-queue', 'Job queue', 'Queues of work.', ['rabbitmq', 'sqs', 'sidekiq', 'celery', 'resque', 'task queue', 'queue']],
    ['event-stream', 'Event stream', 'Ordered logs with offsets.', ['kafka', 'kinesis', 'pulsar', 'nats', 'pub/sub']],
  ]],
  ['compute', 'Compute', 'What runs programs.', [
    ['kubernetes', 'Kubernetes', 'The cluster, its control plane, pods and probes.', ['k8s', 'eks', 'gke', 'aks', 'kubelet', 'kube-apiserver', 'pods'], 'An ingress is a proxy or gateway; the network plugin is the network fabric.'],
    ['host', 'Host', 'A machine, virtual or not: its operating system, kernel, power, cooling and rack.', ['vm', 'virtual machine', 'server', 'kernel', 'operating system', 'bare metal'], 'A machine the provider runs is a cloud provider.'],
    ['autoscaling', 'Autoscaling', 'What adds and removes capacity by itself.', ['autoscaler', 'hpa', 'asg', 'auto scaling group']],
    ['serverless', 'Serverless', 'Functions somebody else schedules.', ['aws lambda', 'cloud functions', 'functions as a service']],
    ['scheduler', 'Scheduler', 'What runs jobs at their time.', ['cron', 'batch scheduler', 'cronjob'], 'The schedule of a pipeline is CI.'],
  ]],
  ['network', 'Network', 'What connects.', [
    ['dns', 'DNS', 'Resolvers and zones.', ['route53', 'route 53', 'coredns', 'bind', 'nameserver', 'name server', 'domain name system', 'dnssec']],
    ['load-balancer', 'Load balancer', 'Spreads connections over machines.', ['elb', 'alb', 'nlb', 'lvs', 'haproxy', 'load balancing'], 'Routing rules inside a proxy are proxy and gateway.'],
    ['proxy-gateway', 'Proxy and gateway', 'Reverse proxies, ingress, meshes, API gateways.', ['nginx', 'envoy', 'traefik', 'istio', 'linkerd', 'reverse proxy', 'ingress', 'api gateway', 'service mesh']],
    ['cdn-edge', 'CDN and edge', 'The servers nearest to users.', ['cdn', 'fastly', 'akamai', 'varnish', 'edge network', 'points of presence'], 'When a provider’s failed, it is a third party as well.'],
    ['fabric', 'Network fabric', 'Links, routers, routes and virtual networks.', ['bgp', 'router', 'backbone', 'vpc', 'cni', 'network link', 'switches', 'transit gateway'], 'A packet filter is a firewall.'],
    ['firewall', 'Firewall', 'Packet and request filters.', ['waf', 'web application firewall', 'acl', 'security group', 'iptables'], 'A policy about people is identity.'],
  ]],
  ['delivery', 'Delivery', 'How changes reach production.', [
    ['ci', 'CI', 'Builds, tests, pipelines, runners.', ['continuous integration', 'gitlab ci', 'jenkins', 'github actions', 'circleci', 'build pipeline', 'ci/cd'], 'How the deploy step rolls out is deploy tooling.'],
    ['deploy-tooling', 'Deploy tooling', 'What puts versions into place and takes them out again.', ['argocd', 'argo cd', 'spinnaker', 'helm', 'ecs deploy', 'deployment system', 'deployer'], 'A wrong value in a chart is a configuration error in config management.'],
    ['config-management', 'Config management', 'Infrastructure code and the services that spread configuration.', ['terraform', 'puppet', 'ansible', 'saltstack', 'configuration service', 'infrastructure as code'], 'A secret’s value belongs to certificates and secrets.'],
    ['artifact-registry', 'Artifact registry', 'Images, packages and tags.', ['container registry', 'docker hub', 'npm registry', 'package registry'], 'A compromised package is a security breach as well.'],
    ['feature-flags', 'Feature flags', 'Flags and the service that serves them.', ['feature flag', 'launchdarkly', 'feature toggle'], 'A plain file of settings is config management.'],
  ]],
  ['security', 'Security', 'Who may do what, and how it is proved.', [
    ['identity', 'Identity', 'Accounts, roles, sign-in, sessions.', ['iam', 'sso', 'ldap', 'oauth', 'authentication', 'single sign-on', 'login'], 'A mistake in an application’s own permissions is an API or service.'],
    ['certificates-secrets', 'Certificates and secrets', 'Certificates, keys, tokens and where they are kept.', ['tls', 'ssl', 'pki', 'certificate', 'hashicorp vault', 'secrets', 'api keys']],
  ]],
  ['observability', 'Observability', 'How a system is watched.', [
    ['monitoring', 'Monitoring', 'Metrics and probes.', ['prometheus', 'datadog', 'pingdom', 'grafana', 'metrics', 'health monitoring'], 'Bringing the page to a person is alerting and on-call.'],
    ['logging', 'Logging', 'The way of the logs.', ['log pipeline', 'logstash', 'fluentd', 'loki'], 'A host’s disk that logs filled is a host.'],
    ['alerting-oncall', 'Alerting and on-call', 'Paging, escalation, rotas.', ['pagerduty', 'opsgenie', 'on-call', 'escalation', 'paging']],
  ]],
  ['application', 'Application', 'What you write yourself.', [
    ['api-service', 'API or service', 'A back end or worker of your own, also a hosting or email service you offer, a blockchain node or a smart contract.', ['backend', 'api', 'microservice', 'web service', 'application server'], 'Software that your users run themselves is a client or SDK (a wallet).'],
    ['web-frontend', 'Web front end', 'What runs in the page.', ['frontend', 'web ui', 'web app', 'dashboard'], 'A widget of others is a third party.'],
    ['client-sdk', 'Client or SDK', 'Apps, libraries and agents on the customer’s side.', ['mobile app', 'sdk', 'agent', 'client software']],
    ['data-pipeline', 'Data pipeline', 'ETL, webhooks, batches, models.', ['etl', 'webhooks', 'batch processing', 'machine learning pipeline'], 'When only the queue is stuck, it is the job queue.'],
  ]],
  ['external', 'External', 'What others run.', [
    ['cloud-provider', 'Cloud provider', 'A cloud, when it failed as an operator.', ['aws', 'gcp', 'azure', 'google cloud', 'amazon web services'], 'Being merely hosted there is no involvement.'],
    ['third-party', 'Third party', 'A SaaS, payment, carrier or registry that is not ours.', ['vendor', 'saas provider', 'payment provider', 'carrier']],
  ]],
];

const leaves: readonly Component[] = [
  {
    id: 'redis',
    name: 'Redis',
    definition: 'Redis and what descends from it.',
    borderline: 'When it holds a queue of jobs, it is a job queue as well.',
    aliases: ['redict', 'valkey', 'elasticache', 'redis sentinel', 'redis cluster'],
    parent: 'cache',
  },
  {
    id: 'memcached',
    name: 'Memcached',
    definition: 'Memcached and its proxies.',
    aliases: ['mcrouter', 'memcache'],
    parent: 'cache',
  },
];

/** Every component: each group before its parts, `cache` before its leaves. */
export const components: readonly Component[] = groups.flatMap(([id, name, definition, entries]) => [
  { id, name, definition, aliases: [] },
  ...entries.flatMap((entry) => [
    toComponent(entry, id),
    ...leaves.filter((leaf) => leaf.parent === entry[0]),
  ]),
]);

function toComponent([id, name, definition, aliases, borderline]: Entry, parent: string): Component {
  return { id, name, definition, borderline, aliases, parent };
}
