// The labels of the ISSRE'22 study of cloud incidents (IntelligentDDS/Post-mortems-Analysis) as ours.
import type { ModelAxis } from '../../src/classify/model/model.ts';
import type { AxisLabels } from './training-reports.ts';

/** One incident of the study. */
export interface AzureIncident {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly root_cause?: string | null;
  readonly labels?: readonly Readonly<Record<'layer-1' | 'layer-2' | 'layer-3', string | undefined>>[];
  readonly human_error?: boolean;
  readonly operation?: readonly string[];
  readonly detection?: string | null;
}

/** The study names kinds of failure only: it did not record what allowed them or how they spread. */
const unaskedCauses: ReadonlySet<string> = new Set([
  'missing-safeguard',
  'observability-gap',
  'process-gap',
  'cascading-failure',
  'failover-failure',
  'change-delivery',
]);

/** The labels of the three axes; an axis that the study does not cover is absent. */
export function azureLabels(incident: AzureIncident): Partial<Record<ModelAxis, AxisLabels>> {
  const causes = [...new Set((incident.labels ?? []).flatMap(toCauses))];
  if (incident.human_error === true) causes.push('human-error');
  const trigger = (incident.operation ?? []).map((operation) => triggers[operation]).find(Boolean);
  return {
    causes: causes.length === 0 ? undefined : toAxis(causes, unaskedCauses),
    triggers: trigger === undefined ? undefined : toAxis([trigger]),
  };
}

function toAxis(ids: readonly string[], unasked?: ReadonlySet<string>): AxisLabels {
  return { ids, unasked, quotes: new Map() };
}

/** Third layers of "software bugs" that are other causes to us; the rest are code defects. */
const softwareCauses: Readonly<Record<string, string>> = {
  config: 'config-error',
  'payload flood': 'capacity-exhaustion',
  'resource race': 'capacity-exhaustion',
  incompatibility: 'change-delivery',
};

function toCauses(label: NonNullable<AzureIncident['labels']>[number]): readonly string[] {
  const second = label['layer-2'] ?? '';
  if (label['layer-1'] === 'unknown' || second === 'unknown') return ['unknown'];
  if (/^softwares? (?:bugs|failures)/.test(second))
    return [softwareCauses[(label['layer-3'] ?? '').toLowerCase()] ?? 'code-defect'];
  if (second.startsWith('hardware')) return ['infrastructure-fault'];
  if (/^(?:excessive|insufficient)/.test(second)) return ['capacity-exhaustion'];
  return second.startsWith('third') ? ['dependency-failure'] : [];
}

/** The activity at the time. "Normal operation" is not one of our triggers and stays open. */
const triggers: Readonly<Record<string, string>> = {
  deployment: 'code-deploy',
  rollout: 'code-deploy',
  update: 'code-deploy',
  upgrade: 'migration-or-upgrade',
  migration: 'migration-or-upgrade',
  change: 'config-change',
  'configuration change': 'config-change',
  maintenance: 'manual-operation',
  failover: 'failover-event',
};
