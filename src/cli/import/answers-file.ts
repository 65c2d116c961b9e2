// The file that keeps what people answered during imports.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readTextFile, shownPath } from '../../files.ts';
import { type Answers, formatAnswers, noAnswers, readAnswers } from '../../import/batch/answers.ts';
import { formatDiagnostic } from '../../model/diagnostic.ts';
import { UsageError } from '../usage-error.ts';

/** The file in the archive folder that is written to; `out` may be its postmortems/ folder. */
export function answersPath(out: string): string {
  const root = basename(join(out, '.')) === 'postmortems' ? dirname(join(out, '.')) : out;
  return join(root, 'import-answers.yaml');
}

/** The answers of a file; none when it is missing. Throws `UsageError` with every problem when it cannot be used. */
export function loadAnswers(path: string): Answers {
  const text = readTextFile(path);
  if (text === undefined) return noAnswers;
  const { answers, diagnostics } = readAnswers({ path: shownPath(path), text });
  if (diagnostics.length > 0)
    throw new UsageError(`the answers cannot be used:\n\n${diagnostics.map(formatDiagnostic).join('\n\n')}`);
  return answers;
}

/** Writes the answers, unless the file already has them. */
export function saveAnswers(path: string, answers: Answers): void {
  const text = formatAnswers(answers);
  if (existsSync(path) && readTextFile(path) === text) return;
  // The archive folder may not exist before the first import.
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
