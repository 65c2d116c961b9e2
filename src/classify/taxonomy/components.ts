// The parts of a system, in nine groups. Products are leaves, or aliases of the component they are.
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
  ['data-store', 'Data stores', 'Databases, caches, files and other places that keep data. Also “a database” if the report does not say which kind.', [
    ['relational-db', 'Relational database', 'An SQL database.', ['postgres', 'postgresql', 'mysql', 'mariadb', 'aurora', 'rds', 'sql server', 'oracle database'], 'A problem with replication or with switching the primary is database failover.'],
    ['nosql-db', 'NoSQL database', 'A document, wide-column or key-value database.', ['mongodb', 'cassandra', 'dynamodb', 'couchbase', 'hbase', 'bigtable'], 'If it is only used as a cache, it is a cache.'],
    ['cache', 'Cache', 'An in-memory store for data that can be fetched or computed again.', ['caching layer', 'in-memory store']],
    ['search-index', 'Search index', 'A search engine and its indexes.', ['elasticsearch', 'opensearch', 'solr'], 'Your own code for the search feature is an API or service.'],
    ['object-storage', 'Object storage', 'Storage for files and blobs, accessed over HTTP.', ['s3', 'gcs', 'blob storage', 'swift'], 'A CDN in front of it is CDN and edge.'],
    ['file-storage', 'File and block storage', 'Disks, volumes and file systems.', ['ebs', 'nfs', 'ceph', 'block storage', 'file system'], 'A failed physical disk belongs to the host.'],
    ['db-failover', 'Database failover', 'Replication, promotion and quorum, and the proxies and connection pools that follow the primary.', ['replica', 'replication', 'patroni', 'orchestrator', 'pgbouncer', 'proxysql', 'primary election', 'standby'], 'If the database crashed and the failover worked, it is the database.'],
    ['backup', 'Backup', 'Backup and restore.', ['backups', 'snapshots', 'restore'], 'If a restore was only the fix, backup is involved, not faulty.'],
    ['coordination', 'Coordination', 'Consensus, leader election, locks and service discovery.', ['etcd', 'zookeeper', 'consul'], 'The etcd of a managed Kubernetes cluster is Kubernetes.'],
  ]],
  ['messaging', 'Messaging', 'Queues and streams that pass work and events between services.', [
    ['job-queue', 'Job queue', 'Queues of jobs or tasks, with their brokers and workers.', ['rabbitmq', 'sqs', 'sidekiq', 'celery', 'resque', 'task queue', 'queue']],
    ['event-stream', 'Event stream', 'Ordered event logs that consumers read at their own position.', ['kafka', 'kinesis', 'pulsar', 'nats', 'pub/sub']],
  ]],
  ['compute', 'Compute', 'Machines and platforms that run programs.', [
    ['kubernetes', 'Kubernetes', 'The cluster: its control plane, nodes, pods and probes.', ['k8s', 'eks', 'gke', 'aks', 'kubelet', 'kube-apiserver', 'pods'], 'An ingress is a proxy or gateway. The network plugin is the network fabric.'],
    ['host', 'Host', 'A physical or virtual machine: its operating system, kernel, hardware, power, rack and cooling.', ['vm', 'virtual machine', 'server', 'kernel', 'operating system', 'bare metal'], 'A machine that a cloud provider operates is the cloud provider.'],
    ['autoscaling', 'Autoscaling', 'Adds and removes capacity automatically.', ['autoscaler', 'hpa', 'asg', 'auto scaling group']],
    ['serverless', 'Serverless', 'Functions that run on demand, without servers of your own.', ['aws lambda', 'cloud functions', 'functions as a service']],
    ['scheduler', 'Scheduler', 'Starts jobs at set times.', ['cron', 'batch scheduler', 'cronjob'], 'The schedule of a pipeline is CI.'],
  ]],
  ['network', 'Network', 'Everything that connects machines and users: DNS, load balancers, proxies, links and firewalls.', [
    ['dns', 'DNS', 'DNS resolvers, name servers, zones and records.', ['route53', 'route 53', 'coredns', 'bind', 'nameserver', 'name server', 'domain name system', 'dnssec']],
    ['load-balancer', 'Load balancer', 'Distributes connections across machines.', ['elb', 'alb', 'nlb', 'lvs', 'haproxy', 'load balancing'], 'Routing rules inside a proxy belong to proxy and gateway.'],
    ['proxy-gateway', 'Proxy and gateway', 'Reverse proxies, ingress controllers, service meshes and API gateways.', ['nginx', 'envoy', 'traefik', 'istio', 'linkerd', 'reverse proxy', 'ingress', 'api gateway', 'service mesh']],
    ['cdn-edge', 'CDN and edge', 'Servers close to users that cache and forward requests.', ['cdn', 'fastly', 'akamai', 'varnish', 'edge network', 'points of presence'], 'If a provider’s CDN failed, add third party.'],
    ['fabric', 'Network fabric', 'Links, switches, routers, routes and virtual networks.', ['bgp', 'router', 'backbone', 'vpc', 'cni', 'network link', 'switches', 'transit gateway'], 'A packet filter is a firewall.'],
    ['firewall', 'Firewall', 'Filters for packets and requests.', ['waf', 'web application firewall', 'acl', 'security group', 'iptables'], 'A policy about what people may do is identity.'],
  ]],
  ['delivery', 'Delivery', 'How changes reach production.', [
    ['ci', 'CI', 'Builds, tests, pipelines and runners.', ['continuous integration', 'gitlab ci', 'jenkins', 'github actions', 'circleci', 'build pipeline', 'ci/cd'], 'The way a deploy step rolls out a version is deploy tooling.'],
    ['deploy-tooling', 'Deploy tooling', 'Tools that roll out versions and roll them back.', ['argocd', 'argo cd', 'spinnaker', 'helm', 'ecs deploy', 'deployment system', 'deployer'], 'A wrong value in a Helm chart is config management.'],
    ['config-management', 'Config management', 'Infrastructure code, and services that distribute configuration.', ['terraform', 'puppet', 'ansible', 'saltstack', 'configuration service', 'infrastructure as code'], 'The value of a secret belongs to certificates and secrets.'],
    ['artifact-registry', 'Artifact registry', 'Stores of images and packages, with their tags.', ['container registry', 'docker hub', 'npm registry', 'package registry'], 'If a package was compromised, the cause is a security breach.'],
    ['feature-flags', 'Feature flags', 'Feature flags and the service that delivers them.', ['feature flag', 'launchdarkly', 'feature toggle'], 'A plain settings file is config management.'],
  ]],
  ['security', 'Security', 'Accounts, permissions, certificates and secrets.', [
    ['identity', 'Identity', 'Accounts, roles, sign-in and sessions.', ['iam', 'sso', 'ldap', 'oauth', 'authentication', 'single sign-on', 'login'], 'A bug in an application’s own permission checks is an API or service.'],
    ['certificates-secrets', 'Certificates and secrets', 'Certificates, keys and tokens, and the systems that store them.', ['tls', 'ssl', 'pki', 'certificate', 'hashicorp vault', 'secrets', 'api keys']],
  ]],
  ['observability', 'Observability', 'Monitoring, logging and alerting.', [
    ['monitoring', 'Monitoring', 'Metrics, dashboards and probes.', ['prometheus', 'datadog', 'pingdom', 'grafana', 'metrics', 'health monitoring'], 'Getting the page to a person is alerting and on-call.'],
    ['logging', 'Logging', 'Collecting, shipping and storing logs.', ['log pipeline', 'logstash', 'fluentd', 'loki'], 'A host’s disk that filled up with logs is a host.'],
    ['alerting-oncall', 'Alerting and on-call', 'Paging, escalation and on-call schedules.', ['pagerduty', 'opsgenie', 'on-call', 'escalation', 'paging']],
  ]],
  ['application', 'Application', 'Software that you write yourself.', [
    ['api-service', 'API or service', 'A back end or worker of your own. Also a hosting or email service that you offer, a blockchain node or a smart contract.', ['backend', 'api', 'microservice', 'web service', 'application server'], 'Software that your users run themselves is a client or SDK (a wallet app).'],
    ['web-frontend', 'Web front end', 'Code that runs in the browser.', ['frontend', 'web ui', 'web app', 'dashboard'], 'Somebody else’s widget is a third party.'],
    ['client-sdk', 'Client or SDK', 'Apps, libraries and agents that customers install.', ['mobile app', 'sdk', 'agent', 'client software']],
    ['data-pipeline', 'Data pipeline', 'ETL, webhooks, batch jobs and machine learning models.', ['etl', 'webhooks', 'batch processing', 'machine learning pipeline'], 'If only the queue is stuck, it is the job queue.'],
  ]],
  ['external', 'External', 'Services that other organizations run.', [
    ['cloud-provider', 'Cloud provider', 'A cloud whose own service failed.', ['aws', 'gcp', 'azure', 'google cloud', 'amazon web services'], 'Running on a cloud is not enough to list it.'],
    ['third-party', 'Third party', 'Somebody else’s SaaS product, payment service, carrier or registry.', ['vendor', 'saas provider', 'payment provider', 'carrier']],
  ]],
];

const leaves: readonly Component[] = [
  {
    id: 'redis',
    name: 'Redis',
    definition: 'Redis and its forks.',
    borderline: 'If it holds a job queue, add job queue.',
    aliases: ['redict', 'valkey', 'elasticache', 'redis sentinel', 'redis cluster'],
    parent: 'cache',
  },
  {
    id: 'memcached',
    name: 'Memcached',
    definition: 'Memcached and its proxies, such as mcrouter.',
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
