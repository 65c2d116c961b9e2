// Reads durations an author states in words: "for 23 minutes", "7 hours 9 minutes", "about 6 minutes".
import { findDurationTexts } from './duration-text.ts';
import type { Section, SectionKind, StatedDuration } from '../../model/postmortem.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

const sections: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'resolution',
  'detection',
  'root-cause',
  'other',
]);

/** The durations stated in sections about the incident itself. Ranges, limits, rates and margins are not durations. */
export function readStatedDurations(all: readonly Section[]): readonly StatedDuration[] {
  return all
    .filter((section) => sections.has(section.kind))
    .flatMap((section) =>
      section.passages
        .filter(({ kind }) => kind !== 'code' && kind !== 'quote')
        .flatMap(({ text, line }) => readPassage(text, line, section.kind)),
    );
}

function readPassage(text: string, line: number, section: SectionKind): readonly StatedDuration[] {
  const plain = text.replace(/`[^`]*`/g, (code) => code.replace(/[^\n]/g, ' '));
  return findDurationTexts(plain).flatMap(({ minutes, approximate, quote, index, end }) => {
    const before = plain.slice(Math.max(0, index - 160), index);
    if (!isAboutTheIncident(before, plain.slice(end, end + 40))) return [];
    const breaks = plain.slice(0, index).match(/\n/g)?.length ?? 0;
    return [{ minutes, approximate, quote, section, line: line + breaks }];
  });
}

/** Words around bounds, rates, limits and ranges, which are not durations. */
const otherBefore = joinPatterns(
  [
    /\d\s*(?:-|–|to|or|and)/,
    joinPatterns(
      [
        /every|each|per|once|within|up to|at (?:least|most)|(?:more|less|longer|fewer|later|shorter) than/,
        /over|under|beyond|by|a?t?imeout of|ttl of|interval of|retention of|last|past|next|first|another|old/,
        /previous|for the (?:last|past|next)|set to|default of|takes?/,
        /(?:average|maximum|minimum|median|mean|delay\w*|latency|lag|backlog)(?: \w+){0,3} (?:of|was|is|to)/,
        /(?:shift|window|budget|limit|cycle|lifetime|age) of/,
        /(?:over|during|in|for) (?:a|the) (?:period|course|span|space) of/,
      ],
      { before: /\b/ },
    ),
  ],
  { after: /\s*$/, flags: 'i' },
);
const otherAfter = joinPatterns(
  [
    /\s*(?:-|–|to|or)\s*\d|-[a-z]|['’]/,
    joinPatterns(
      [
        /read\b|to (?:act|spare)\b|rather than|instead of/,
        /of (?:\w+ costs?|credits?|leeway|data|buffer|logs?|history|notice|warning|sleep|work)|leeway|late/,
        /later|earlier|ago|before|after|since|prior|into|old|in advance|time-?outs?|ttl|intervals?|windows?/,
        /retention|notice|slas?|slo|to react|of each|warnings?|an?\s(?:day|week|month|year)|per\b|behind/,
        /apart|worth|cache|trial|delay/,
      ],
      { before: /\s*/ },
    ),
  ],
  { before: /^/, flags: 'i' },
);
/** "The restart took 8 hours": how long work took, not how long users were affected. */
const work = joinPatterns(
  [
    /re-?starts?|restarted|re-?boot\w*|roll-?outs?|deploy\w*|builds?|back-?ups?|migrat\w*|upgrad\w*/,
    /re-?index\w*|copy\w*|replay\w*|test\w*/,
  ],
  {
    before: /\b/,
    after: /\b[^.!?]*\b(?:takes?|took|taken|lasted|ran for|needs?|needed(?! in))\b[^.!?]*$/,
    flags: 'i',
  },
);

function isAboutTheIncident(before: string, after: string): boolean {
  // "Down for 31 minutes after the deletion" is a duration; "31 minutes after the deletion" is an offset.
  const isLength = /\b(?:for|lasted|lasting|took)\s+$/i.test(before) && /^\s*(?:after|before)\b/i.test(after);
  return !otherBefore.test(before) && (isLength || !otherAfter.test(after)) && !work.test(before);
}
