// A small archive that resembles real ones: the incidents that the search must find, and others that must not rank
// first.
import type { WriteUp } from './builders.ts';

export const writeUps: readonly WriteUp[] = [
  {
    id: 'redis-memory',
    title: 'Server outtage',
    organization: 'yasoon',
    causes: ['capacity-exhaustion'],
    components: ['redis'],
    sections: {
      summary:
        'New customers could not install the app. The main Redis instance, which queues jobs and caches answers, had no memory left, so every call to it failed.',
      'root-cause':
        "A flag that removes finished jobs was missing after a rewrite. Over three weeks Redis filled up until it refused writes with out of memory errors.\n    OOM command not allowed when used memory > 'maxmemory'",
      resolution:
        'The instance was resized from 3 GB to 60 GB; twenty minutes later the services answered again.',
      lessons: 'Finished jobs are now removed by default, and memory use raises an alert.',
    },
  },
  {
    id: 'database-failover',
    title: 'Services disturbed',
    organization: 'Exalate',
    components: ['relational-db'],
    sections: {
      summary: 'An unattended upgrade of the central database left the nodes able to read but not to write.',
      'root-cause':
        'While the services were failed over to the new instance, connections went stale and writes hung. The fail over itself was never rehearsed.',
      detection: 'Customers wrote mails on Sunday; the monitoring hung on the same proxy.',
      resolution: 'Every node was restarted, which took eight hours.',
    },
  },
  {
    id: 'image-tag',
    title: 'Downtime during component migration',
    organization: 'Landbot',
    components: ['kubernetes'],
    sections: {
      summary: 'A Redis migration took the application down for 23 minutes.',
      'root-cause':
        'The pipeline cut the trailing zero off an image tag and deployed release 1.2 where 1.20 was meant, so a container ended in CrashLoopBackOff.',
      resolution: 'The environment variables were restored to the previous Redis 5 instance.',
    },
  },
  {
    id: 'redict-image',
    title: 'A move to Redict that could not be undone',
    organization: 'Floofy.tech',
    components: ['redis'],
    sections: {
      summary: 'The instance answered 503 for 23 minutes after its Redis pods were moved to Redict.',
      'root-cause':
        'The new image wrote snapshots in a newer format, so a roll back was impossible; the health checks passed all the same.',
      resolution: 'A custom image with the missing scripts was built.',
    },
  },
  {
    id: 'deleted-service',
    title: 'Deployer API outage',
    causes: ['human-error'],
    sections: {
      summary: 'The API was gone for 31 minutes after its service was deleted by accident.',
      'root-cause':
        'The `deployer-api` service was deleted in the wrong account: the tool does not show which one is open.',
      resolution: 'The remaining pieces were removed by hand and the service was deployed again.',
    },
  },
  {
    id: 'expired-certificate',
    title: 'Expired certificate on the login page',
    sections: {
      summary: 'Nobody could log in for two hours because a TLS certificate had expired.',
      'root-cause': 'Renewal ran on a host that had been retired. Browsers showed `ERR_CERT_DATE_INVALID`.',
      'status-updates': 'We are investigating an outage of the login page.',
    },
  },
  {
    id: 'slow-queries',
    title: 'Slow checkout',
    components: ['relational-db'],
    sections: {
      summary: 'Checkout was slow: p99>500ms for an hour. 数据库连接失败 was shown to customers in China.',
      'root-cause': 'An index was missing after a schema migration, and the node at 10.0.0.1 answered alone.',
    },
  },
];
