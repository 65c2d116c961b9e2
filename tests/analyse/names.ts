// Names in the shape of the built-in taxonomy, but of this test's own, so that a change of wording there changes no
// picture.
import type { AxisNames } from '../../src/analyse/records/records.ts';

const sentence = (id: string): string => {
  const text = id.replaceAll('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};
const toNames = (ids: string): readonly { id: string; name: string }[] =>
  ids.split(' ').map((id) => ({ id, name: sentence(id) }));

const tree: Readonly<Record<string, string>> = {
  'data-store':
    'relational-db nosql-db cache search-index object-storage file-storage db-failover backup coordination',
  messaging: 'job-queue event-stream',
  compute: 'kubernetes host autoscaling serverless scheduler',
  network: 'dns load-balancer proxy-gateway cdn-edge fabric firewall',
  delivery: 'ci deploy-tooling config-management artifact-registry feature-flags',
  security: 'identity certificates-secrets',
  observability: 'monitoring logging alerting-oncall',
  application: 'api-service web-frontend client-sdk data-pipeline',
  external: 'cloud-provider third-party',
};

export const builtInNames: AxisNames = {
  causes: toNames(
    'code-defect config-error change-delivery capacity-exhaustion cascading-failure failover-failure dependency-failure infrastructure-fault expiry-or-clock security-breach human-error missing-safeguard observability-gap process-gap unknown',
  ),
  triggers: toNames('code-deploy config-change migration-or-upgrade manual-operation unknown'),
  components: [
    ...Object.entries(tree).flatMap(([group, parts]) => [
      { id: group, name: sentence(group) },
      ...toNames(parts).map((part) => ({ ...part, parent: group })),
    ]),
    { id: 'redis', name: 'Redis', parent: 'cache' },
  ],
  detections: toNames(
    'automated-alert customer-report internal-report operator-noticed third-party-report routine-review unknown',
  ),
  topics: toNames('redis ci db-failover human-error'),
};
