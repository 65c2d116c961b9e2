// What only people can say about one report: its language, its zone, its severity.
import { recognizeLanguage } from '../text/languages/languages.ts';
import type { StatedSeverity } from './metadata.ts';
import type { Gap } from './output/unresolved.ts';
import type { Structure } from './structure/incident-part.ts';
import type { Candidate } from './times/candidates.ts';
import type { DocumentZone } from './times/zones/document-zone.ts';

interface Known {
  readonly zone: DocumentZone;
  readonly severity?: StatedSeverity;
  readonly candidates: readonly Candidate[];
}

/** The questions about a report, in no order. */
export function askPeople(structure: Structure, { zone, severity, candidates }: Known): readonly Gap[] {
  return [...askLanguage(structure), ...askZone(zone, candidates), ...askSeverity(severity)];
}

/** What is not read in a report that is not in English. */
function askLanguage({ sentences }: Structure): readonly Gap[] {
  const prose = sentences.filter(({ kind }) => kind === 'prose');
  const [first] = prose;
  const text = prose.map((sentence) => sentence.text).join(' ');
  if (first === undefined || text.length < shortestProse) return [];
  const language = recognizeLanguage(text);
  if (language === 'English') return [];
  const why =
    language === undefined
      ? 'the language is not known: only keys, dates and tables were read'
      : `the report is in ${language}: headings, keys, dates and timelines were read, but not its sentences`;
  return [{ line: first.line, text: first.text.slice(0, 160), why }];
}

/** In fewer characters no language can be told. */
const shortestProse = 200;

/** A severity in words that the scale lacks. */
function askSeverity(severity: StatedSeverity | undefined): readonly Gap[] {
  if (severity === undefined || severity.severity !== undefined) return [];
  const { value, line } = severity;
  return [
    {
      line,
      text: value,
      why: `the severity "${value}" is not on the scale: add it to severities in archive.yaml`,
    },
  ];
}

function askZone({ zone, unclear, line }: DocumentZone, candidates: readonly Candidate[]): readonly Gap[] {
  const floating = candidates.find(({ at }) => at.isFloating && at.precision !== 'day');
  if (unclear !== undefined && line !== undefined)
    return [{ line, text: unclear, why: `the zone ${unclear} means several: say which one with --timezone` }];
  if (zone !== undefined || floating === undefined) return [];
  const { at, quote } = floating;
  return [{ line: at.line, text: quote, why: 'no zone is named: say which one was meant with --timezone' }];
}
