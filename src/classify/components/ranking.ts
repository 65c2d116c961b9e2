// Which of the components a report names were at fault, which were affected, and which are only mentioned.
import type { ComponentRole } from '../../model/postmortem.ts';
import { sigmoid } from '../model/combine.ts';
import type { Predictions } from '../model/model.ts';
import { type ComponentWeights, unpackNumbers } from '../model/weights-file.ts';
import type { ReportSentence } from '../passages/report.ts';
import { knownCandidateFeatures } from './candidate-features.ts';
import { type Candidate, type CandidateContext, listCandidates } from './component-candidates.ts';

export interface RankedComponent {
  readonly component: string;
  readonly role: ComponentRole;
  /** That it has this role. */
  readonly probability: number;
  readonly isCounted: boolean;
  readonly candidate: Candidate;
}

export interface ComponentRanker {
  /** Components that are worth showing, the likeliest first; one label each, in its likeliest role. */
  readonly rank: (
    sentences: readonly ReportSentence[],
    predictions: Predictions,
  ) => readonly RankedComponent[];
}

/** A ranker over the weights of a file. */
export function createRanker(
  weights: ComponentWeights,
  where: Omit<CandidateContext, 'numbers'>,
): ComponentRanker {
  const context = { ...where, numbers: knownCandidateFeatures(weights.names.split(' ')) };
  const score = createScorer(weights);
  return {
    rank: (sentences, predictions) => {
      const scored = listCandidates(sentences, predictions, context).map(score);
      return chooseComponents(scored, weights);
    },
  };
}

function createScorer(weights: ComponentWeights) {
  const unpacked = {
    faulty: unpackNumbers(weights.faulty.packed, weights.faulty.step),
    affected: unpackNumbers(weights.affected.packed, weights.affected.step),
  };
  return (candidate: Candidate): ScoredCandidate => {
    let [faulty, affected] = [weights.faulty.bias, weights.affected.bias];
    for (const [number, value] of candidate.features) {
      faulty += value * (unpacked.faulty[number] ?? 0);
      affected += value * (unpacked.affected[number] ?? 0);
    }
    return { candidate, faulty: sigmoid(faulty), affected: sigmoid(affected) };
  };
}

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly faulty: number;
  readonly affected: number;
}

/**
 * Components that pass the threshold are shown, and the likeliest one if it comes close: every report is about
 * something. Each gets its likelier role; most failures are of the part that is most affected.
 */
export function chooseComponents(
  scored: readonly ScoredCandidate[],
  { suggested, counted, countedAlone }: Pick<ComponentWeights, 'suggested' | 'counted' | 'countedAlone'>,
): readonly RankedComponent[] {
  const either = ({ faulty, affected }: ScoredCandidate): number => 1 - (1 - faulty) * (1 - affected);
  return scored
    .toSorted((a, b) => either(b) - either(a))
    .flatMap((one, rank) => {
      if (either(one) < (rank === 0 ? suggested / 2 : suggested)) return [];
      const role = one.faulty >= one.affected * 0.8 ? 'faulty' : 'affected';
      const isCounted = one[role] >= counted || (either(one) >= countedAlone && one[role] >= suggested);
      return [
        {
          component: one.candidate.component,
          role,
          probability: one[role],
          isCounted,
          candidate: one.candidate,
        },
      ];
    });
}
