// Durations the way people write them: "23 minutes", "two hours and six minutes", "2h48m", "5.5 hours".

/** A duration in a text; `index` and `end` are where its words begin and end. */
export interface DurationText {
  readonly minutes: number;
  readonly approximate: boolean;
  readonly quote: string;
  readonly index: number;
  readonly end: number;
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Numbers in words; "forty-five" is made of two of them. */
const words: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...small, ...teens].map((word, value) => [word, value] as const),
  ...tens.map((word, place) => [word, (place + 2) * 10] as const),
  ['a', 1],
  ['an', 1],
]);
const minutesIn: Readonly<Record<string, number>> = { w: 10_080, d: 1440, h: 60, m: 1 };

const digits = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;
const half = String.raw`half an?|[a-z]+ and a half`;
const spoken = `${half}|(?:${tens.join('|')})-[a-z]+|${[...words.keys()].filter((word) => word !== 'zero').join('|')}`;
const longUnit = 'weeks?|days?|hours?|hrs?|minutes?|mins?';
const shortUnit = `${longUnit}|[dhm]`;
const about = String.raw`\b(?:about|around|roughly|approximately|nearly|almost|some|just over|just under|close to)\s+|\bapprox\.?\s*|\bca\.?\s*|~\s*`;
const first = String.raw`(?<![\w.:$€£/-])(?<digits>${digits})\s?-?\s?(?<unit>weeks?|days?|d|hours?|hrs?|h|minutes?|mins?)`;
const firstWord = String.raw`\b(?<word>${spoken})[\s-](?<wordUnit>weeks?|days?|hours?|minutes?)`;
const amount = String.raw`(?:${digits}|\b(?:(?:${tens.join('|')})-[a-z]+|${[...words.keys()].join('|')})(?=\s))`;
const next = String.raw`(?:,?\s*(?:and\s+)?)${amount}\s?(?:${shortUnit})\b`;
const pattern = new RegExp(
  `(?<about>${about})?(?:${first}|${firstWord})(?:\\b|(?=\\d))(?<rest>(?:${next}|(?:and a half)\\b|\\s+and a half\\b){0,3})`,
  'giu',
);
const part = new RegExp(String.raw`(?<amount>${amount})\s?(?<unit>${shortUnit})\b`, 'giu');

/** Every duration in a text, in order of appearance. */
export function findDurationTexts(text: string): readonly DurationText[] {
  // Most texts have none, so this check saves most of the time.
  if (!/(?:weeks?|days?|hours?|\d\s?(?:h|d|hrs?)|minutes?|mins?)(?:\b|\d)/i.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { digits: number, unit, word, wordUnit, rest = '', about: said } = match.groups ?? {};
    const size = toMinutes(number ?? word, unit ?? wordUnit);
    const minutes = size + readRest(rest, unit ?? wordUnit ?? '');
    if (!(minutes > 0)) return [];
    return [
      {
        minutes,
        approximate: said !== undefined || /^(?:half|an?)$|^half /i.test(word ?? ''),
        quote: match[0].replace(/\s+/g, ' ').trim(),
        index: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

/** The value of a key that is a duration and nothing else: `~2h`, `1h 30m`, `45 minutes (approx.)`, `01:30:00`. */
export function readDuration(value: string): DurationText | undefined {
  const plain = value.replace(/[*_`]/g, '').trim();
  const clock = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?(?:\s*(?:h|hrs?|hours?|\(hh?:mm(?::ss)?\)))?$/i.exec(plain);
  if (clock !== null && (plain.split(':').length === 3 || /h/i.test(plain)))
    return toClockDuration(plain, Number(clock[1]), Number(clock[2]));
  const found = findDurationTexts(plain.replace(/^(\d+)\s*m$/i, '$1 min'));
  const [only] = found;
  return found.length === 1 && only !== undefined && only.index <= 2 ? only : undefined;
}

function toClockDuration(quote: string, hours: number, minutes: number): DurationText {
  return { minutes: hours * 60 + minutes, approximate: false, quote, index: 0, end: quote.length };
}

function readRest(rest: string, unit: string): number {
  if (/and a half/i.test(rest)) return (minutesIn[unit.charAt(0).toLowerCase()] ?? 0) / 2;
  return [...rest.matchAll(part)].reduce(
    (sum, { groups }) => sum + toMinutes(groups?.['amount'], groups?.['unit']),
    0,
  );
}

function toMinutes(amount: string | undefined, unit: string | undefined): number {
  if (amount === undefined || unit === undefined) return 0;
  return readAmount(amount.toLowerCase()) * (minutesIn[unit.charAt(0).toLowerCase()] ?? 0);
}

function readAmount(amount: string): number {
  if (/^\d/.test(amount)) return Number(amount.replaceAll(',', ''));
  if (amount.startsWith('half')) return 0.5;
  const whole = amount.replace(/ and a half$/, '');
  const value = whole.split('-').reduce((sum, word) => sum + (words.get(word) ?? Number.NaN), 0);
  return whole === amount ? value : value + 0.5;
}
