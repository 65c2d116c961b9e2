// Fitted models as the weights file: whole numbers from -127 to 127, each label with a step of its own.
import { modelAxes } from '../../src/classify/model/model.ts';
import {
  type ComponentWeights,
  type LabelWeights,
  packNumbers,
  packRows,
  type SentenceWeights,
  type WeightsFile,
} from '../../src/classify/model/weights-file.ts';
import { axisLabels } from './fit-axes.ts';
import type { LabelFit } from './fit-labels.ts';
import type { Role } from './fit-roles.ts';
import type { Fit } from './logistic.ts';

export interface Thresholds {
  readonly suggested: number;
  readonly counted: number;
}

export interface Fitted {
  /** Feature names by number. */
  readonly names: readonly string[];
  readonly labels: ReadonlyMap<string, LabelFit>;
  readonly roles: Readonly<Record<Role, Fit>>;
  readonly combine: Readonly<Record<(typeof modelAxes)[number], readonly number[]>>;
  /** By axis and label, such as `causes code-defect`. */
  readonly thresholds: ReadonlyMap<string, Thresholds>;
}

/** The file, without the components. Features no label kept are left out. */
export function packLabels({
  names,
  labels,
  roles,
  combine,
  thresholds,
}: Fitted): Omit<WeightsFile, 'components'> {
  const fits = modelAxes.flatMap((axis) => axisLabels[axis].map((id) => labels.get(`${axis} ${id}`)));
  const columns = (stage: 'sentence' | 'report') => fits.map((fit) => quantize(fit?.[stage]));
  const ofRoles = { faulty: quantize(roles.faulty), affected: quantize(roles.affected) };
  const sentence = [...columns('sentence'), ofRoles.faulty, ofRoles.affected];
  const report = columns('report');
  const kept = [...names.keys()].filter((feature) =>
    [...sentence, ...report].some(({ numbers }) => (numbers[feature] ?? 0) !== 0),
  );
  let place = 0;
  const axisOf = (axis: (typeof modelAxes)[number]) => ({
    labels: axisLabels[axis].map((id): LabelWeights => {
      const at = place++;
      const [ofSentence, ofReport] = [sentence[at], report[at]];
      return {
        id,
        sentenceBias: short(ofSentence?.bias ?? 0),
        reportBias: short(ofReport?.bias ?? 0),
        sentenceStep: ofSentence?.step ?? 0,
        reportStep: ofReport?.step ?? 0,
        ...(thresholds.get(`${axis} ${id}`) ?? { suggested: 2, counted: 2 }),
      };
    }),
    combine: combine[axis],
  });
  return {
    version: 1,
    features: kept.map((feature) => names[feature]).join(' '),
    axes: { causes: axisOf('causes'), triggers: axisOf('triggers'), detections: axisOf('detections') },
    roles: { faulty: toSentence(ofRoles.faulty), affected: toSentence(ofRoles.affected) },
    sentence: toRows(sentence, kept),
    report: toRows(report, kept),
  };
}

/** For each of the features its labels with whole numbers. */
function toRows(of: readonly Quantized[], features: readonly number[]): string {
  return packRows(
    features.map((feature) =>
      of.flatMap(({ numbers }, label) => {
        const number = numbers[feature] ?? 0;
        return number === 0 ? [] : [[label, number] as const];
      }),
    ),
  );
}

function toSentence({ step, bias }: Quantized): SentenceWeights {
  return { sentenceBias: short(bias), sentenceStep: step };
}

/** The component ranker's part of the file; names both roles give no weight to are left out. */
export function packComponents(
  names: readonly string[],
  fits: Readonly<Record<'faulty' | 'affected', Fit>>,
  thresholds: Pick<ComponentWeights, 'suggested' | 'counted' | 'countedAlone'>,
): ComponentWeights {
  const [faulty, affected] = [quantize(fits.faulty), quantize(fits.affected)];
  const kept = [...names.keys()].filter(
    (name) => (faulty.numbers[name] ?? 0) !== 0 || (affected.numbers[name] ?? 0) !== 0,
  );
  const pack = ({ numbers, step, bias }: Quantized) => ({
    packed: packNumbers(kept.map((name) => numbers[name] ?? 0)),
    step,
    bias: short(bias),
  });
  return {
    names: kept.map((name) => names[name]).join(' '),
    faulty: pack(faulty),
    affected: pack(affected),
    ...thresholds,
  };
}

interface Quantized {
  readonly numbers: readonly number[];
  readonly step: number;
  readonly bias: number;
}

function quantize(fit: Fit | undefined): Quantized {
  const { weights, bias } = fit ?? { weights: new Float64Array(), bias: 0 };
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / 127).toPrecision(4));
  return {
    numbers: Array.from(weights, (weight) => (step === 0 ? 0 : clamp(Math.round(weight / step)))),
    step,
    bias,
  };
}

function clamp(number: number): number {
  return Math.max(-127, Math.min(127, number));
}

function short(number: number): number {
  return Number(number.toFixed(4));
}
