// Spans of time an author states in words: "for 23 minutes", "7 hours 9 minutes", "about 6 minutes".
import type { Section, SectionKind, StatedDuration } from '../model/postmortem.ts';

const sections: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'resolution',
  'detection',
  'root-cause',
  'other',
]);

const number = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;
const unit = 'days?|d|hours?|hrs?|h|minutes?|mins?|min';
const span = new RegExp(
  String.raw`(?<about>about|around|roughly|approximately|approx\.?|nearly|almost|some|over|under|more than|less than|just over|just under|~)?\s*\b(?<first>${number})\s?-?\s?(?<unit>${unit})\b(?:,?\s*(?:and\s+)?(?<second>${number})\s?(?<unit2>${unit})\b)?`,
  'giu',
);
const minutesIn: Readonly<Record<string, number>> = { d: 1440, h: 60, m: 1 };

/** Every stated span of the sections that speak of the incident itself; ranges, rates, limits and leeways are none. */
export function readStatedDurations(all: readonly Section[]): readonly StatedDuration[] {
  return all
    .filter((section) => sections.has(section.kind))
    .flatMap((section) =>
      section.passages
        .filter((passage) => passage.kind !== 'code' && passage.kind !== 'quote')
        .flatMap((passage) => readPassage(passage.text, passage.line, section.kind)),
    );
}

function readPassage(text: string, line: number, section: SectionKind): readonly StatedDuration[] {
  const plain = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  return [...plain.matchAll(span)].flatMap((match) => {
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (!isAboutTheIncident(before, after)) return [];
    const minutes =
      toMinutes(match.groups?.['first'], match.groups?.['unit']) +
      toMinutes(match.groups?.['second'], match.groups?.['unit2']);
    if (minutes <= 0) return [];
    return [
      {
        minutes,
        approximate: match.groups?.['about'] !== undefined,
        quote: match[0].trim(),
        section,
        line: line + (plain.slice(0, match.index).match(/\n/g)?.length ?? 0),
      },
    ];
  });
}

function isAboutTheIncident(before: string, after: string): boolean {
  const isRange = /[\d][\s]*(?:-|–|to)\s*$/.test(before);
  const isRate =
    /(?:\bevery|\beach|\bper|\bonce an?|\bwithin|\bup to|\bat least|\btimeout of|\bTTL of|\blast|\bnext|\bold|\bprevious)\s*$/i.test(
      before,
    );
  const isOther =
    /^\s*(?:of (?:leeway|data|buffer|logs|history)|leeway|later|earlier|ago|before|after|prior|old|timeout|ttl|interval|window|retention|notice|sla|to react|warning|a (?:day|week)|per\b)/i.test(
      after,
    );
  return !isRange && !isRate && !isOther;
}

function toMinutes(amount: string | undefined, word: string | undefined): number {
  if (amount === undefined || word === undefined) return 0;
  return Number(amount.replaceAll(',', '')) * (minutesIn[word.charAt(0).toLowerCase()] ?? 0);
}
