// Names for data stores, messaging, compute and network.
import type { TechnologyRow } from './technology.ts';

// prettier-ignore
export const infrastructure: readonly TechnologyRow[] = [
  {
    component: 'relational-db',
    products:
      'postgres, postgresql, psql, mysql, mariadb, percona, galera, aurora, rds, sqlite, oracle database, sql server, mssql, azure sql, ' +
      'cloud sql, cloudsql, cockroachdb, cockroach, tidb, vitess, spanner, db2, timescaledb, yugabyte, planetscale, innodb, autovacuum, ' +
      'pg_dump, singlestore, greenplum, redshift, snowflake, bigquery, vertica',
    words:
      'relational database, sql database, database server, primary database, database cluster, sql, database migration, main database, ' +
      'production database, database query, slow query, slow queries, database schema',
  },
  {
    component: 'data-store',
    products: '',
    words:
      'database, databases, db, datastore, data store, persistence layer, database connection, database connections',
  },
  {
    component: 'nosql-db',
    products:
      'mongodb, mongo, mongod, cassandra, scylla, scylladb, dynamodb, couchbase, couchdb, hbase, bigtable, cosmosdb, cosmos db, ' +
      'documentdb, firestore, firebase, datastore api, riak, aerospike, rethinkdb, neo4j, influxdb, clickhouse, leveldb, rocksdb, ' +
      'paritydb, druid, voldemort, foundationdb, badger',
    words:
      'document store, document database, key value store, nosql',
  },
  {
    component: 'redis',
    products:
      'redis, redict, valkey, elasticache, redis sentinel, redis cluster, keydb',
    words: '',
  },
  {
    component: 'memcached',
    products:
      'memcached, memcache, mcrouter',
    words: '',
  },
  {
    component: 'cache',
    products: '',
    words:
      'cache, caches, caching, caching layer, cache server, in memory store, cached, cache invalidation',
  },
  {
    component: 'search-index',
    products:
      'elasticsearch, opensearch, solr, lucene, elastic, kibana, meilisearch, typesense, algolia, sphinx, manticore, sonic',
    words:
      'search index, search cluster, code search, search engine, full text search, search service, search indices, search indexes',
  },
  {
    component: 'object-storage',
    products:
      's3, gcs, google cloud storage, minio, swift, blob storage, azure storage, backblaze, b2, spaces, wasabi, seaweedfs',
    words:
      'object storage, object store, bucket, buckets, blob, blobs, media storage',
  },
  {
    component: 'file-storage',
    products:
      'ebs, nfs, efs, ceph, gluster, glusterfs, zfs, drbd, longhorn, rook, portworx, openebs, azure disk, persistent disk, ' +
      'persistent volume, pvc, lvm, raid, btrfs, ext4, xfs, netapp, san, nas, iscsi, samba, hostpath, zpool',
    words:
      'disk, disks, volume, volumes, filesystem, filesystems, file system, file server, fileserver, file servers, storage, storage server, ' +
      'storage servers, storage node, storage nodes, storage attachment, disk space, hard drive, block storage, partition, mount, inodes',
  },
  {
    component: 'db-failover',
    products:
      'patroni, orchestrator, pgbouncer, proxysql, repmgr, pgpool, stolon, maxscale, mha, redis sentinel',
    words:
      'replica, replicas, replication, read replica, standby, database failover, primary election, quorum, replica set, ' +
      'secondary database, replication lag, master database, slave',
  },
  {
    component: 'backup',
    products:
      'velero, restic, borg, borgbackup, barman, pgbackrest, wal g, wal e, pg_basebackup, xtrabackup, rsnapshot, bacula, sanoid, syncoid',
    words:
      'backup, backups, backed up, restore from backup, backup job, snapshot, snapshots',
  },
  {
    component: 'coordination',
    products:
      'etcd, zookeeper, consul, chubby, curator, raft, serf, eureka, hazelcast',
    words:
      'service discovery, leader election, lock service, consensus store, metadata service',
  },
  {
    component: 'job-queue',
    products:
      'rabbitmq, sqs, sidekiq, celery, resque, bull, bullmq, beanstalkd, activemq, delayed job, gearman, rq, hangfire, temporal, faktory, ' +
      'service bus, qpid, artemis, que, oban, graphile',
    words:
      'queue, queues, job queue, task queue, work queue, message queue, message broker, broker, workers, background jobs, ' +
      'background workers, queue workers, message bus, ingress queue, queueing',
  },
  {
    component: 'event-stream',
    products:
      'kafka, kinesis, pulsar, nats, pubsub, pub sub, event hub, event hubs, redpanda, kafka connect, debezium, msk, jetstream, ' +
      'schema registry, google pubsub',
    words:
      'event stream, event bus, event log, consumer group, topic, topics, consumer lag, stream processing',
  },
  {
    component: 'kubernetes',
    products:
      'kubernetes, k8s, eks, gke, aks, kubelet, kubectl, kube apiserver, apiserver, kube system, openshift, rancher, k3s, nomad, minikube, ' +
      'kops, kube proxy, daemonset, statefulset, replicaset, crashloopbackoff, imagepullbackoff, mesos, docker swarm, ecs, fargate, kiam, ' +
      'gatekeeper, karpenter, kubeadm',
    words:
      'pod, pods, cluster, clusters, control plane, node pool, nodepool, namespace, namespaces, worker node, worker nodes, ' +
      'admission webhook, admission controller, readiness probe, liveness probe, container, containers, evicted, deployment object',
  },
  {
    component: 'host',
    products:
      'ec2, vmware, esxi, proxmox, kvm, xen, hyper v, systemd, lxc, docker daemon, dockerd, containerd, docker engine, cgroup, hypervisor, ' +
      'ubuntu, debian, centos, windows server, droplet, openvz, virtualbox, libvirt, qemu, bare metal, linux, grub',
    words:
      'server, servers, host, hosts, machine, machines, vm, vms, virtual machine, virtual machines, virtual server, node, nodes, instance, ' +
      'instances, kernel, operating system, physical server, hardware, rack, power, motherboard, cooling, chiller, memory module, ' +
      'dedicated server, vps',
  },
  {
    component: 'autoscaling',
    products:
      'hpa, asg, cluster autoscaler, karpenter, keda, autoscaling group, auto scaling group, autoscaling groups, vmss',
    words:
      'autoscaler, autoscaling, auto scaling, scale up, scale out, autoscale',
  },
  {
    component: 'serverless',
    products:
      'aws lambda, cloud functions, azure functions, cloud run, app engine, appengine, lambda, faas, cloudflare workers, vercel functions, ' +
      'knative',
    words:
      'serverless, functions as a service',
  },
  {
    component: 'scheduler',
    products:
      'cron, crontab, cronjob, cronjobs, quartz, airflow scheduler, rundeck, celery beat',
    words:
      'scheduled job, scheduled jobs, scheduled task, batch scheduler, job scheduler, nightly job, scheduler',
  },
  {
    component: 'dns',
    products:
      'route53, route 53, coredns, kube dns, bind9, unbound, dnsmasq, powerdns, dnssec, cloudflare dns, ns1, dyn, gandi, letsencrypt dns, ' +
      'external dns, named, nsd, nxdomain, servfail, registrar, resolv.conf, azure dns',
    words:
      'dns, nameserver, nameservers, name server, name servers, resolver, resolvers, dns record, dns records, hosted zone, domain name, ' +
      'name resolution, domain, zone file, hostname resolution',
  },
  {
    component: 'load-balancer',
    products:
      'elb, alb, nlb, lvs, haproxy, keepalived, metallb, slb, f5, big ip, maglev, ipvs, google load balancer, glb, elbs, albs, ' +
      'target group, target groups, gclb, github load balancer, octavia',
    words:
      'load balancer, load balancers, loadbalancer, loadbalancers, load balancing, virtual ip, vip, vips',
  },
  {
    component: 'proxy-gateway',
    products:
      'nginx, envoy, traefik, istio, linkerd, kong, apigee, zuul, caddy, squid, ambassador, contour, openresty, apache, httpd, ' +
      'modsecurity, modsec, ingressroute, nginx ingress, ingress nginx, api gateway, oauth2 proxy, configurable http proxy, front door, ' +
      'uwsgi, gunicorn',
    words:
      'reverse proxy, ingress, ingress controller, ingress controllers, gateway, proxy, proxies, service mesh, sidecar, webserver, ' +
      'web server, frontend proxy, edge proxy',
  },
  {
    component: 'cdn-edge',
    products:
      'cloudfront, fastly, akamai, varnish, cloudflare, bunnycdn, keycdn, maxcdn, stackpath, azure front door, imperva, incapsula',
    words:
      'cdn, cdns, edge, edge network, edge node, edge location, points of presence, pop, pops, edge servers, content delivery network',
  },
  {
    component: 'fabric',
    products:
      'bgp, vpc, cni, calico, flannel, cilium, weave, ospf, vlan, mlag, gre, wireguard, openvpn, ipsec, transit gateway, direct connect, ' +
      'directconnect, nat gateway, expressroute, vxlan, mpls, juniper, cisco, arista, aws cni, vpc peering, peering, as path',
    words:
      'network, networking, network link, links, router, routers, switch, switches, backbone, fiber, fibre, cable, packet loss, ' +
      'connectivity, datacenter network, network devices, network device, network path, aggregation switch, network connectivity, uplink, ' +
      'transit, mtu, vpn, tunnel, internal network, network fabric, network infrastructure, network partition, routing',
  },
  {
    component: 'firewall',
    products:
      'waf, iptables, nftables, security group, security groups, acl, acls, ufw, fail2ban, crowdsec, network policy, network policies, ' +
      'palo alto, fortigate, pfsense, opnsense',
    words:
      'firewall, firewalls, web application firewall, packet filter, ip block, blocklist',
  },
];
