// The keywords of an incident: the words that distinguish it from others, read by the tokenizer of the search.
import type { Postmortem, SectionKind } from '../../model/postmortem.ts';
import { toSingular } from '../../text/english.ts';
import { reportWords } from '../../text/report-words.ts';
import { tokenize } from '../../text/tokenizer.ts';
import { normalize, type Token } from '../../text/tokens.ts';

/** Sections about what failed and its symptoms. Resolutions and lessons are too similar everywhere. */
const distinctiveSections: readonly SectionKind[] = ['summary', 'root-cause', 'trigger', 'symptoms'];

const commonTerms: ReadonlySet<string> = new Set([...reportWords].map(normalize));

export interface Keyword {
  /** Equal for all forms and spellings of a word. */
  readonly term: string;
  /** As written at its first occurrence, in lower case and in the singular. */
  readonly written: string;
}

/** The distinct keywords of an incident's title, summary, tags and distinctive sections, in order of appearance. */
export function listKeywords({ title, summary, sections, tags }: Postmortem): readonly Keyword[] {
  const passages = sections
    .filter(({ kind }) => distinctiveSections.includes(kind))
    .flatMap((section) => section.passages.map(({ text }) => text));
  const text = [title, summary, ...tags, ...passages].join('\n');
  const keywords = new Map<string, Keyword>();
  for (const { term, start, end } of outermost(tokenize(text))) {
    const written = toSingular(text.slice(start, end).toLowerCase());
    if (!keywords.has(term) && isKeyword(term, written)) keywords.set(term, { term, written });
  }
  return [...keywords.values()];
}

/** Tokens without those inside a longer one: "out of memory" is one keyword, not three. */
function outermost(tokens: readonly Token[]): readonly Token[] {
  const spans = tokens.filter(({ kind }) => kind === 'phrase' || kind === 'whole');
  return tokens.filter(
    (token) =>
      token.kind !== 'stop' &&
      !spans.some((span) => span !== token && span.start <= token.start && token.end <= span.end),
  );
}

function isKeyword(term: string, written: string): boolean {
  return written.length > 2 && written.length < 40 && /\p{L}/u.test(written) && !commonTerms.has(term);
}
