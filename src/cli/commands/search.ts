// hindsight search: the site's search at the prompt, for words and for a log from standard input.
import { readFileSync } from 'node:fs';
import { countFacets, noFilter } from '../../analyse/records/filter.ts';
import { toAxisNames, toRecords } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { toAliases, toIncidentText, toSearchDocument } from '../../search/index/documents.ts';
import { loadIndex } from '../../search/ranking/engine.ts';
import { buildIndex } from '../../search/index/index-file.ts';
import { longestPaste } from '../../search/logs/pasted-text.ts';
import { answerQuery, type SearchableArchive } from '../../search/results/query-answer.ts';
import { openArchive, UsageError } from '../archive-folder.ts';
import { countNoun } from '../../text/english.ts';
import type { ExitCode } from '../hindsight.ts';
import { describeResults, formatProblems, formatResults } from '../output/search-output.ts';

export interface SearchOptions {
  readonly content: string;
  readonly limit: number;
  readonly json?: boolean;
}

/**
 * Prints what the archive has on the words, or on the log from standard input when there are none or `-` is one of them.
 * At 3 am some answer beats none: files with errors are left out and named as such, and the exit code is then 1.
 */
export async function searchArchive(words: readonly string[], options: SearchOptions): Promise<ExitCode> {
  const text = readText(words);
  const archive = await openArchive({ content: options.content, edition: 'internal' });
  const searchable = toSearchable(archive);
  const answer = answerQuery(text, searchable, options.limit);
  if (!answer.asked && answer.query?.problems.length === 0)
    throw new UsageError(`nothing in ${JSON.stringify(text.slice(0, 60).trim())} can be searched for`);
  const results = describeResults(answer, archive, searchable.records);
  if (options.json === true) console.log(JSON.stringify(results, null, 2));
  else {
    const problems = formatProblems(text, answer.query?.problems ?? []);
    if (problems !== '') console.error(problems);
    if (text.length > longestPaste)
      console.error(`Only the first ${longestPaste / 1000} kB of the text were read.`);
    console.log(formatResults(results, { colour: isColoured() }));
  }
  return warnOfErrors(archive, options.content);
}

/** The archive ready to be searched; the index is built in memory. */
export function toSearchable({ incidents, taxonomy, settings }: Archive): SearchableArchive {
  const names = toAxisNames(taxonomy);
  const records = toRecords({ incidents, taxonomy, settings });
  const byId = new Map(incidents.map((incident) => [String(incident.id), incident]));
  const engine = loadIndex(
    buildIndex(
      incidents.map((incident) => toSearchDocument(incident, taxonomy)),
      toAliases(taxonomy),
      'memory',
    ),
  );
  return {
    engine,
    vocabulary: { names, facets: countFacets(records, noFilter, names), aliases: engine.lexicon.aliases },
    records: new Map(records.map((record) => [record.id, record])),
    textOf: (id) => {
      const incident = byId.get(id);
      return (
        incident && {
          title: incident.postmortem.title,
          sections: toIncidentText(incident, undefined).sections,
        }
      );
    },
  };
}

function readText(words: readonly string[]): string {
  const typed = words.filter((word) => word !== '-').join(' ');
  const isPiped = words.includes('-') || (typed === '' && !process.stdin.isTTY);
  const piped = isPiped ? readFileSync(0, 'utf8') : '';
  const text = [typed, piped].filter((part) => part.trim() !== '').join('\n');
  if (text === '')
    throw new UsageError('nothing to search for; write words after "search", or pipe a log into it');
  return text;
}

function warnOfErrors({ diagnostics }: Archive, content: string): ExitCode {
  if (!hasErrors(diagnostics)) return 0;
  const files = new Set(diagnostics.filter(({ level }) => level === 'error').map(({ path }) => path));
  console.error(
    `${countNoun(files.size, 'file')} with errors ${files.size === 1 ? 'was' : 'were'} not searched; hindsight check --content ${content} tells what is wrong.`,
  );
  return 1;
}

/** Colours only where somebody looks, and nobody asked for none (no-color.org). */
function isColoured(): boolean {
  return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
}
