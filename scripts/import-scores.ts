// Compares the facts of an imported document with those of a careful reader and other fair readings.
import { timeNames } from '../src/model/postmortem.ts';
import type { Findings } from '../src/cli/import/report/receipt.ts';

type Text = string | null;
export interface Facts {
  readonly file: string;
  readonly incidents: number;
  readonly title: Text;
  readonly organization: Text;
  readonly severity: Text;
  readonly date: Text;
  readonly times: Readonly<Record<string, Text>>;
  readonly accept: Readonly<Record<string, readonly (string | number | null)[]>>;
  readonly stated_duration_minutes: number | null;
  readonly duration_minutes: number | null;
}

export type Outcome = 'right' | 'wrong' | 'invented' | 'missing' | 'absent';
export interface Score {
  readonly fact: string;
  readonly file: string;
  readonly outcome: Outcome;
  /** The reader found it in the document. */
  readonly isStated: boolean;
  readonly found: string;
  readonly expected: string;
}

type Receipt = Findings;

/** All scores of one document; if the number of incidents is wrong, only the first is compared. */
export function scoreDocument(facts: Facts, receipts: readonly Receipt[]): readonly Score[] {
  const receipt: Receipt | undefined = receipts[0];
  const splits = [facts.incidents, ...(facts.accept['incidents'] ?? []), ...(facts.incidents > 1 ? [0] : [])];
  const split: Score = {
    fact: 'incidents',
    file: facts.file,
    outcome: splits.includes(receipts.length) ? 'right' : 'wrong',
    isStated: true,
    found: String(receipts.length),
    expected: splits.join(' | '),
  };
  // The reader described at most one of several incidents, so only their number is compared.
  if (facts.incidents > 1 || receipt === undefined) return [split];
  return [
    split,
    scoreMoment(facts, 'date', receipt.date, facts.date),
    ...timeNames.map((name) =>
      scoreMoment(facts, name, receipt.times[name]?.value, facts.times[name] ?? null),
    ),
    scoreEnd(facts, receipt),
    scoreDuration(facts, receipt),
    scoreStated(facts, receipt),
    score(facts, 'title', { found: receipt.title, stated: [facts.title], isSame: isSameTitle }),
    score(facts, 'organization', {
      found: receipt.organization,
      stated: [facts.organization],
      isSame: isSameName,
    }),
    score(facts, 'severity', { found: receipt.severity, stated: [facts.severity], isSame: isSameSeverity }),
  ];
}

interface Comparison {
  readonly found: string | undefined;
  readonly stated: readonly Text[];
  readonly isSame: (found: string, expected: string) => boolean;
}

function score(facts: Facts, fact: string, { found, stated, isSame }: Comparison): Score {
  const readings = [
    ...stated,
    ...(facts.accept[fact] ?? []).map((one) => (one === null ? null : String(one))),
  ];
  const known = readings.filter((one) => one !== null);
  const isStated = stated[0] !== null && stated[0] !== undefined;
  const outcome: Outcome =
    found === undefined
      ? readings.includes(null)
        ? 'absent'
        : 'missing'
      : known.length === 0
        ? 'invented'
        : known.some((one) => isSame(found, one))
          ? 'right'
          : 'wrong';
  return { fact, file: facts.file, outcome, isStated, found: found ?? '', expected: readings.join(' | ') };
}

function scoreMoment(facts: Facts, name: string, found: string | undefined, expected: Text): Score {
  return score(facts, name, { found: found, stated: [expected], isSame: isSameMoment });
}

/** Mitigated and resolved together: documents call the end of the impact by either name. */
function scoreEnd(facts: Facts, receipt: Receipt): Score {
  const { mitigated, resolved } = facts.times;
  const found = [receipt.times['mitigated']?.value, receipt.times['resolved']?.value].filter(
    (one) => one !== undefined,
  );
  const stated = [mitigated ?? null, resolved ?? null];
  const readings = [...stated, ...(facts.accept['mitigated'] ?? []), ...(facts.accept['resolved'] ?? [])];
  const known = readings.flatMap((one) => (one === null ? [] : [String(one)]));
  const isStated = stated.some((one) => one !== null);
  const isAbsentFair = [
    mitigated == null || facts.accept['mitigated']?.includes(null) === true,
    resolved == null || facts.accept['resolved']?.includes(null) === true,
  ].every(Boolean);
  const wrong = found.filter((one) => !known.some((reading) => isSameMoment(one, reading)));
  const outcome: Outcome =
    found.length === 0
      ? isAbsentFair
        ? 'absent'
        : 'missing'
      : known.length === 0
        ? 'invented'
        : wrong.length === 0
          ? 'right'
          : 'wrong';
  return {
    fact: 'end',
    file: facts.file,
    outcome,
    isStated,
    found: found.join(' + '),
    expected: readings.join(' | '),
  };
}

/** The duration of the impact that the archive shows, compared with stated and computed readings. */
function scoreDuration(facts: Facts, receipt: Receipt): Score {
  const found = receipt.impactMinutes;
  const readings = [
    ...(facts.stated_duration_minutes === null ? [] : [facts.stated_duration_minutes]),
    facts.duration_minutes,
    ...(facts.accept['duration_minutes'] ?? []),
    ...(facts.accept['stated_duration_minutes'] ?? []),
  ];
  return scoreMinutes(facts, 'duration', found, readings);
}

/** For documents that state a duration: whether it is the one shown. */
function scoreStated(facts: Facts, receipt: Receipt): Score {
  const stated = facts.stated_duration_minutes;
  if (stated === null)
    return {
      fact: 'stated duration',
      file: facts.file,
      outcome: 'absent',
      isStated: false,
      found: '',
      expected: '',
    };
  const readings = [
    stated,
    ...(facts.accept['stated_duration_minutes'] ?? []),
    ...(facts.accept['duration_minutes'] ?? []),
    ...(facts.duration_minutes === null ? [] : [facts.duration_minutes]),
  ];
  const one = scoreMinutes(facts, 'stated duration', receipt.impactMinutes, readings);
  return { ...one, isStated: true };
}

function scoreMinutes(
  facts: Facts,
  fact: string,
  found: number | undefined,
  readings: readonly (string | number | null)[],
): Score {
  const known = readings.flatMap((one) => (one === null ? [] : [Number(one)]));
  const spans = spansOf(facts);
  const isRight = (minutes: number): boolean =>
    [...known, ...spans].some((one) => Math.abs(one - minutes) <= Math.max(1, one * 0.05));
  const outcome: Outcome =
    found === undefined
      ? known.length === 0 || readings.includes(null)
        ? 'absent'
        : 'missing'
      : known.length + spans.length === 0
        ? 'invented'
        : isRight(found)
          ? 'right'
          : 'wrong';
  return {
    fact,
    file: facts.file,
    outcome,
    isStated: known.length > 0,
    found: found === undefined ? '' : String(found),
    expected: [...readings, ...(found === undefined ? [] : ['spans', ...spans])].join(' | '),
  };
}

/** Every duration that fair readings of start and end give. */
function spansOf({ times, accept }: Facts): readonly number[] {
  const all = (name: string): readonly string[] =>
    [times[name] ?? null, ...(accept[name] ?? [])].flatMap((one) =>
      typeof one === 'string' && one.includes('T') ? [one] : [],
    );
  return all('started').flatMap((start) =>
    [...all('mitigated'), ...all('resolved')].flatMap((end) => {
      const minutes = (instantOf(end) - instantOf(start)) / 60_000;
      return minutes >= 0 && hasOffset(start) === hasOffset(end) ? [minutes] : [];
    }),
  );
}

function hasOffset(text: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(text);
}

function instantOf(text: string): number {
  const plain = text.replace('~', '');
  return Date.parse(hasOffset(plain) || !plain.includes('T') ? plain : `${plain}Z`);
}

/** The same instant; the same clock time if one has no zone; the same day or month if one is no more precise. */
function isSameMoment(found: string, expected: string): boolean {
  const [a, b] = [found.replace('~', ''), expected.replace('~', '')];
  const length = Math.min(a.length, b.length, 10);
  if (!a.includes('T') || !b.includes('T')) return a.slice(0, length) === b.slice(0, length);
  const slack = expected.startsWith('~') ? 5 * 60_000 : 59_000;
  if (hasOffset(a) && hasOffset(b)) return Math.abs(instantOf(a) - instantOf(b)) <= slack;
  return Math.abs(Date.parse(`${a.slice(0, 19)}Z`) - Date.parse(`${b.slice(0, 19)}Z`)) <= slack;
}

function wordsOf(text: string): ReadonlySet<string> {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:post ?mortems?|incident|report|analysis|the|a|an|of|for|on|to|and|in)\b/g, ' ')
    .replace(/\b\d{1,4}(?:st|nd|rd|th)?\b/g, ' ')
    .trim();
  return new Set(plain.split(/\s+/).filter((word) => word !== ''));
}

/** Most words are the same; "Postmortem", dates and articles do not count. */
function isSameTitle(found: string, expected: string): boolean {
  if (found.toLowerCase() === expected.toLowerCase()) return true;
  const [a, b] = [wordsOf(found), wordsOf(expected)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared / Math.max(a.size, b.size) >= 0.6;
}

function isSameName(found: string, expected: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const [a, b] = [plain(found), plain(expected)];
  return a === b || (Math.min(a.length, b.length) > 2 && (a.includes(b) || b.includes(a)));
}

const severityRanks: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:sev-?[01]|p[01]|s[01]|critical|blocker|down|outage|major outage|highest|catastrophic|emergency)$/i,
    'sev1',
  ],
  [/^(?:sev-?2|p2|s2|high|major|disrupted|severe|partial outage)$/i, 'sev2'],
  [/^(?:sev-?3|p3|s3|medium|moderate|minor|degraded|degraded performance)$/i, 'sev3'],
  [/^(?:sev-?[45]|p[45]|s[45]|low|trivial|notice|informational|info|none|negligible)$/i, 'sev4'],
];

/** As written, or on the scale of four by this script's own table. */
function isSameSeverity(found: string, expected: string): boolean {
  const rank = (word: string): string =>
    severityRanks.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? word.toLowerCase();
  return rank(found) === rank(expected);
}
