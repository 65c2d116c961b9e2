// hindsight evaluate: how well the rules agree with people, label by label.
import { formatScores, type ScoreTable } from '../../analyse/evaluation/evaluation-table.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { openArchive, showDiagnostics } from '../archive-folder.ts';
import type { ExitCode } from '../exit-code.ts';

export interface EvaluateOptions {
  readonly content: string;
  readonly json?: boolean;
}

/** Prints precision, recall, F1 and counts with 95 % intervals for every label that authors or rules used. */
export async function evaluate(options: EvaluateOptions): Promise<ExitCode> {
  const { diagnostics, evaluation, heldOut } = await openArchive({
    content: options.content,
    edition: 'internal',
  });
  if (hasErrors(diagnostics)) {
    showDiagnostics(diagnostics.filter(({ level }) => level === 'error'));
    return 1;
  }
  if (options.json === true) console.log(JSON.stringify({ ...evaluation, heldOut }, null, 2));
  else {
    console.log(formatTable(formatScores(evaluation)));
    if (heldOut !== undefined) console.log(`\n${formatTable(formatScores(heldOut, { heldOut: true }))}`);
  }
  return 0;
}

