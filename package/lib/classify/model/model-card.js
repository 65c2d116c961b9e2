import card from './model-card.json' with { type: 'json' };
/** The first twelve digits of the SHA-256 of every raw report in the training data. */
export const trainedDocuments = new Set(card.trainedOn);
/** Raw public reports of sources kept out of training, as `npm run train` measured them. */
export const keptAsideEvaluation = card.figures.keptAside;
