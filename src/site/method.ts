// What the about page says of the archive itself: how much is known, and how far the rules agree with people.
import { measureCoverage } from '../analyse/coverage.ts';
import { evaluateLabels, type Evaluation } from '../analyse/evaluation.ts';
import { compileRules, inferLabels } from '../classify/classify.ts';
import { archive } from './archive.ts';

/** Each fact with the share of incidents that state it, in per cent. */
export const coverage = measureCoverage(archive.incidents).map((row) => ({
  ...row,
  share: row.total === 0 ? '–' : `${Math.round((100 * row.known) / row.total)} %`,
}));

/** The rules' labels against the authors'. */
export const evaluation: Evaluation = evaluateLabels(predictions());

function predictions(): Parameters<typeof evaluateLabels>[0] {
  const rules = compileRules(archive.taxonomy);
  return archive.incidents
    .filter(({ postmortem }) => Object.keys(postmortem.declared).length > 0)
    .map(({ id, postmortem }) => ({
      id,
      declared: postmortem.declared,
      predicted: inferLabels(postmortem, rules),
    }));
}
