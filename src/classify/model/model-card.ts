// Facts about the weights: which reports they were trained on, and how they scored on those kept aside.
import type { Evaluation } from '../../model/evaluation.ts';
import card from './model-card.json' with { type: 'json' };

/** The first twelve digits of the SHA-256 of every raw report in the training data. */
export const trainedDocuments: ReadonlySet<string> = new Set<string>(card.trainedOn);

/** Raw public reports of sources kept out of training, as `npm run train` measured them. */
export const keptAsideEvaluation: Evaluation = card.figures.keptAside as Evaluation;
