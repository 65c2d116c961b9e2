// Reads durations an author states in words: "for 23 minutes", "7 hours 9 minutes", "about 6 minutes".
import type { Section, SectionKind, StatedDuration } from '../../model/postmortem.ts';

const sections: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'resolution',
  'detection',
  'root-cause',
  'other',
]);

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  ninety: 90,
};
const digits = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;
const spoken = String.raw`half an?|${Object.keys(words).join('|')}`;
const shortUnit = 'days?|d|hours?|hrs?|h|minutes?|mins?';
const span = new RegExp(
  String.raw`(?<about>\b(?:about|around|roughly|approximately|nearly|almost|some|just over|just under|close to)\s+|\bapprox\.?\s*|\bca\.?\s*|~\s*)?(?<![\w.:$€£/-])(?:(?<first>${digits})\s?-?\s?(?<unit>weeks?|${shortUnit})|\b(?<word>${spoken})[\s-](?<unit1>weeks?|days?|hours?|minutes?))\b(?:(?:,?\s*(?:and\s+)?)(?<second>${digits})\s?(?<unit2>${shortUnit}|m)\b)?`,
  'giu',
);
const minutesIn: Readonly<Record<string, number>> = { w: 10_080, d: 1440, h: 60, m: 1 };

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
  // A quick test first: most passages contain no duration.
  if (!/(?:weeks?|days?|hours?|\d\s?(?:h|d|hrs?)|minutes?|mins?)\b/i.test(text)) return [];
  const plain = text.replace(/`[^`]*`/g, (code) => code.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(span)].flatMap((match) => {
    const { word, first = word, unit1, unit = unit1, second, unit2, about } = match.groups ?? {};
    const before = plain.slice(Math.max(0, match.index - 160), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const minutes = toMinutes(first, unit) + toMinutes(second, unit2);
    if (minutes <= 0 || !isAboutTheIncident(before, after)) return [];
    const statement: StatedDuration = {
      minutes,
      approximate: about !== undefined || /^(?:half|an?)\b/i.test(first ?? ''),
      quote: match[0].replace(/\s+/g, ' ').trim(),
      section,
      line: line + (plain.slice(0, match.index).match(/\n/g)?.length ?? 0),
    };
    return [statement];
  });
}

/** Words around bounds, rates, limits and ranges, which are not durations. */
const otherBefore =
  /(?:\d\s*(?:-|–|to|or|and)|\b(?:every|each|per|once|within|up to|at (?:least|most)|(?:more|less|longer|fewer|later|shorter) than|over|under|beyond|by|a?t?imeout of|ttl of|interval of|retention of|last|past|next|first|another|old|previous|for the (?:last|past|next)|set to|default of|takes?|(?:average|maximum|minimum|median|mean|delay\w*|latency|lag|backlog)(?: \w+){0,3} (?:of|was|is|to)|(?:shift|window|budget|limit|cycle|lifetime|age) of|(?:over|during|in|for) (?:a|the) (?:period|course|span|space) of))\s*$/i;
const otherAfter =
  /^(?:\s*(?:-|–|to|or)\s*\d|-[a-z]|['’]|\s*(?:read\b|to (?:act|spare)\b|rather than|instead of|of (?:\w+ costs?|credits?|leeway|data|buffer|logs?|history|notice|warning|sleep|work)|leeway|late|later|earlier|ago|before|after|since|prior|into|old|in advance|time-?outs?|ttl|intervals?|windows?|retention|notice|slas?|slo|to react|of each|warnings?|an?\s(?:day|week|month|year)|per\b|behind|apart|worth|cache|trial|delay))/i;
/** "The restart took 8 hours": how long work took, not how long users were affected. */
const work =
  /\b(?:re-?starts?|restarted|re-?boot\w*|roll-?outs?|deploy\w*|builds?|back-?ups?|migrat\w*|upgrad\w*|re-?index\w*|copy\w*|replay\w*|test\w*)\b[^.!?]*\b(?:takes?|took|taken|lasted|ran for|needs?|needed(?! in))\b[^.!?]*$/i;

function isAboutTheIncident(before: string, after: string): boolean {
  // "Down for 31 minutes after the deletion" is a duration; "31 minutes after the deletion" is an offset.
  const isLength = /\b(?:for|lasted|lasting|took)\s+$/i.test(before) && /^\s*(?:after|before)\b/i.test(after);
  return !otherBefore.test(before) && (isLength || !otherAfter.test(after)) && !work.test(before);
}

function toMinutes(amount: string | undefined, word: string | undefined): number {
  if (amount === undefined || word === undefined) return 0;
  const lower = amount.toLowerCase();
  const count = lower.startsWith('half') ? 0.5 : (words[lower] ?? Number(amount.replaceAll(',', '')));
  return count * (minutesIn[word.charAt(0).toLowerCase()] ?? 0);
}
