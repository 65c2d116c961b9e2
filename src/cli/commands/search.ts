// hindsight search: the site's search on the command line, for words and for a log from standard input.
import { readFileSync } from 'node:fs';
import type { Archive } from '../../model/archive.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { longestPaste } from '../../search/logs/pasted-text.ts';
import { answerQuestion } from '../../search/results/answer.ts';
import { createArchiveSource } from '../../search/results/archive-source.ts';
import { toQuestion } from '../../search/results/question.ts';
import { countNoun } from '../../text/english.ts';
import { openArchive } from '../archive-folder.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { isColored } from '../output/colors.ts';
import { describeResults, formatProblems, formatResults } from '../output/search-output.ts';

export interface SearchOptions {
  readonly content: string;
  readonly limit: number;
  readonly json?: boolean;
}

/**
 * Prints the results for the words, or for the log on standard input if there are no words or one is `-`.
 * At 3 am some answer is better than no answer: files with errors are skipped and counted, and the exit code is then 1.
 */
export async function searchArchive(words: readonly string[], options: SearchOptions): Promise<ExitCode> {
  const text = readText(words);
  const archive = await openArchive({ content: options.content, edition: 'internal' });
  const full = await answerQuestion(createArchiveSource(archive), toQuestion(text, options.limit));
  const { query, asked } = full.answer;
  if (!asked && query.problems.length === 0)
    throw new UsageError(`nothing in ${JSON.stringify(text.slice(0, 60).trim())} can be searched for`);
  const results = describeResults(full, archive);
  if (options.json === true) console.log(JSON.stringify(results, null, 2));
  else {
    const problems = formatProblems(text, query.problems);
    if (problems !== '') console.error(problems);
    if (text.length > longestPaste)
      console.error(`Only the first ${longestPaste / 1_000_000} MB of the text were read.`);
    console.log(formatResults(results, { color: isColored(process.stdout) }));
  }
  return warnOfErrors(archive, options.content);
}

function readText(words: readonly string[]): string {
  const typed = words.filter((word) => word !== '-').join(' ');
  const isPiped = words.includes('-') || (typed === '' && !process.stdin.isTTY);
  const piped = isPiped ? readFileSync(0, 'utf8') : '';
  const text = [typed, piped].filter((part) => part.trim() !== '').join('\n');
  if (text === '')
    throw new UsageError('nothing to search for; add words after "search", or pipe a log into it');
  return text;
}

function warnOfErrors({ diagnostics }: Archive, content: string): ExitCode {
  if (!hasErrors(diagnostics)) return 0;
  const files = new Set(diagnostics.filter(({ level }) => level === 'error').map(({ path }) => path));
  console.error(
    `${countNoun(files.size, 'file')} with errors ${files.size === 1 ? 'was' : 'were'} not searched; run hindsight check --content ${content} to see why.`,
  );
  return 1;
}
