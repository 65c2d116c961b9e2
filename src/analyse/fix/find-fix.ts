// What fixed an incident: as its author says in front matter, else the sentence that says it best. A sentence that may
// be a failed attempt, an aftermath or a plan is left out: no fix is better than a wrong one.
import type { DeclaredFix, Postmortem, SectionKind, Statement } from '../../model/postmortem.ts';
import { listSentences } from '../similarity/prose-sentences.ts';
import { type FixSign, signsOf } from './fix-signs.ts';

export interface Fix extends DeclaredFix {
  /** Of the summary. `derived`: a sentence of the prose, chosen by rules, so a reader may want to see its line. */
  readonly origin: 'author' | 'derived';
}

/** What the fix is read from. */
export type FixSources = Pick<Postmortem, 'fix' | 'sections' | 'timeline'>;

const longest = 240;
const leastScore = 2.5;
const fewestWords = 3;
const vetoes: readonly FixSign[] = ['failure', 'partial', 'plan', 'side-effect'];
const refersBack = /^(?:this|that|it|which|neither|nothing|however|but|unfortunately)\b/i;
const sourcePoints: Readonly<Record<'resolution' | 'timeline' | 'summary' | 'other', number>> = {
  resolution: 2,
  timeline: 0.5,
  summary: 1,
  other: 0,
};

/** A sentence or a row of the timeline that may say what fixed it. */
interface Candidate extends Statement {
  readonly source: keyof typeof sourcePoints;
  /**
   * The end of the candidate's source, from 0 at its beginning to 1: later steps are more often the ones that worked.
   */
  readonly position: number;
}

/** The fix of an incident; undefined when neither its author nor its prose says what it was. */
export function findFix(postmortem: FixSources): Fix | undefined {
  const { fix } = postmortem;
  if (fix?.summary !== undefined) return { ...fix, origin: 'author' };
  const summary = deriveFix(postmortem);
  if (fix === undefined && summary === undefined) return undefined;
  return { commands: [], didNotHelp: [], ...fix, summary, origin: 'derived' };
}

function deriveFix(postmortem: Omit<FixSources, 'fix'>): Statement | undefined {
  const candidates = listCandidates(postmortem);
  const scored = candidates.map((candidate, index) => ({
    candidate,
    score: scoreCandidate(candidate, candidates[index + 1]),
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, next) => (next.score > (top?.score ?? 0) ? next : top),
    undefined,
  );
  if (best === undefined || best.score < leastScore) return undefined;
  return { text: shorten(best.candidate.text.replaceAll('`', '')), line: best.candidate.line };
}

const proseSources: readonly (readonly [Candidate['source'], readonly SectionKind[]])[] = [
  ['resolution', ['resolution']],
  ['summary', ['summary']],
  [
    'other',
    [
      'impact',
      'root-cause',
      'trigger',
      'detection',
      'contributing-factors',
      'supporting',
      'status-updates',
      'other',
    ],
  ],
];

function listCandidates({ sections, timeline }: Omit<FixSources, 'fix'>): readonly Candidate[] {
  const prose = proseSources.flatMap(([source, kinds]) =>
    withPositions(
      source,
      listSentences(sections, kinds).map(({ text, line }) => ({ text: text.trim(), line })),
    ),
  );
  const rows = timeline.map(({ text, line }) => ({ text: text.replace(/\s+/g, ' ').trim(), line }));
  return [...prose, ...withPositions('timeline', rows)];
}

function withPositions(source: Candidate['source'], statements: readonly Statement[]): readonly Candidate[] {
  return statements.map((statement, index) => ({
    ...statement,
    source,
    position: (index + 1) / statements.length,
  }));
}

/** A section about the resolution says what was done; elsewhere a step counts only with the words that it worked. */
function scoreCandidate({ text, source, position }: Candidate, next: Candidate | undefined): number {
  if (text.split(' ').length < fewestWords || /\?$| \| /.test(text)) return 0;
  const signs = signsOf(text);
  if (vetoes.some((sign) => signs.has(sign))) return 0;
  if (next?.source === source && refersBack.test(next.text) && signsOf(next.text).has('failure')) return 0;
  if (!signs.has('step') || (refersBack.test(text) && !/\bby\b/.test(text))) return 0;
  const works = (signs.has('cure') ? 2 : 0) + (signs.has('outcome') ? 1 : 0);
  if (works === 0 && source !== 'resolution') return 0;
  if (source === 'other' && !signs.has('cure')) return 0;
  if ((source !== 'resolution' || works === 0) && (signs.has('aside') || text.length > longest)) return 0;
  // Of several steps the first is the fix in a text about the resolution, the last in a timeline.
  const order = source === 'resolution' ? -position / 10 : position / 10;
  return sourcePoints[source] + 1 + works - (signs.has('aside') ? 1 : 0) + order;
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest - 2))} …`;
}
