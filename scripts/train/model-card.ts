// The model card: what the weights were trained on, how they score, and where they are weak.
import type { Evaluation } from '../../src/model/evaluation.ts';
import { keptAsideSources } from './kept-aside.ts';
import { createHash } from 'node:crypto';
import type { TrainingReport, TrainingSet } from './training-reports.ts';

export interface CardFacts {
  readonly training: readonly TrainingReport[];
  readonly aside: readonly TrainingReport[];
  readonly figures: { readonly crossValidated: Evaluation; readonly keptAside: Evaluation };
}

/** The card; nothing in it depends on a clock. */
export function makeCard({ training, aside, figures }: CardFacts) {
  const describe = (set: TrainingSet, what: string) => {
    const own = training.filter((report) => report.set === set);
    return { what, count: own.length, sha256: hashAll(own) };
  };
  return {
    version: 1,
    what: 'Two-stage linear classifier of incident reports: causes, trigger, components, detection. English, with a few words of other languages.',
    data: [
      describe('reports', 'Public incident reports, raw, labeled by readers from the text alone'),
      describe('archive', 'Reports of content/, retold by us, labeled by their authors'),
      describe(
        'azure',
        'Short reports of cloud incidents with the labels of the ISSRE 2022 study, mapped to ours',
      ),
      describe('sentences', 'Sentences written for training, scripts/train/example-sentences.txt'),
    ],
    split:
      'By source. Thresholds come from five-fold cross-validation over sources. The figures were measured with a model that had not seen the sources below. Its thresholds were not chosen on them, but versions of the model were measured on them while it was being developed, so the figures may be somewhat too good. The shipped model was then trained in the same way on all reports, these included.',
    keptAside: { sources: keptAsideSources, reports: aside.length, sha256: hashAll(aside) },
    weaknesses: [
      'Triggers are right in about half of the reports: many reports do not name one, and readers differ.',
      'Rare labels (expiry or clock, failover failure, human error, routine review) were learned from few reports.',
      'A component is found by its name. Only the own service of a team is also suggested where no word names it.',
      'Counted causes were right in 85% of cases in cross-validation, and less often on the sources kept aside.',
      'Reports in other languages than English are mostly read by product names and loanwords.',
      'One person labeled each report; another reading is fair in about half of them.',
    ],
    trainedOn: training.filter(({ set }) => set === 'reports').map(({ hash }) => hash),
    figures: {
      keptAside: shorten(figures.keptAside),
      crossValidated: shorten(onlyTotals(figures.crossValidated)),
    },
  };
}

function onlyTotals(evaluation: Evaluation): Evaluation {
  return { ...evaluation, scores: evaluation.scores.filter(({ id }) => id === 'all' || id === 'any-role') };
}

/** Three decimals: the figures are published as whole percents. */
function shorten(evaluation: Evaluation): Evaluation {
  const text = JSON.stringify(evaluation, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(3)) : value,
  );
  return JSON.parse(text) as Evaluation;
}

function hashAll(reports: readonly TrainingReport[]): string {
  const hash = createHash('sha256');
  for (const report of reports) hash.update(`${report.id} ${report.hash} ${JSON.stringify(report.axes)}\n`);
  return hash.digest('hex').slice(0, 16);
}
