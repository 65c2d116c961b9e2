// Reads time zones as people write them: names, offsets and abbreviations. An ambiguous one is reported, never guessed.
import { formatOffset, type Instant, isZone } from '../../model/time.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { type Problem, quote } from '../diagnostics/collector.ts';

/** A time zone, or why the words are not one. */
export type ZoneReading = { readonly zone: string } | { readonly problem: Problem };

/** Abbreviations with a single meaning, and US abbreviations such as PT that follow daylight saving time. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Z: 'UTC',
    UTC: 'UTC',
    GMT: 'UTC',
    WET: '+00:00',
    WEST: '+01:00',
    BST: '+01:00',
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    MSK: '+03:00',
    SGT: '+08:00',
    HKT: '+08:00',
    JST: '+09:00',
    KST: '+09:00',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    EST: '-05:00',
    EDT: '-04:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
    ET: 'America/New_York',
    PT: 'America/Los_Angeles',
    CT: 'America/Chicago',
    MT: 'America/Denver',
    BRT: '-03:00',
    SAST: '+02:00',
    AWST: '+08:00',
    WIB: '+07:00',
  }),
);

/** Zones by full name, as public postmortems often write them. */
const longNames: ReadonlyMap<string, string> = new Map(
  [
    ['Pacific Standard Time', '-08:00'],
    ['Pacific Daylight Time', '-07:00'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['Mountain Standard Time', '-07:00'],
    ['Mountain Daylight Time', '-06:00'],
    ['Mountain Time', 'America/Denver'],
    ['Central Daylight Time', '-05:00'],
    ['Eastern Standard Time', '-05:00'],
    ['Eastern Daylight Time', '-04:00'],
    ['Eastern Time', 'America/New_York'],
    ['Central European Summer Time', '+02:00'],
    ['Central European Time', '+01:00'],
    ['British Summer Time', '+01:00'],
    ['Greenwich Mean Time', 'UTC'],
    ['Coordinated Universal Time', 'UTC'],
    ['Japan Standard Time', '+09:00'],
    ['Korea Standard Time', '+09:00'],
    ['India Standard Time', '+05:30'],
    ['PST/PDT', 'America/Los_Angeles'],
    ['PDT/PST', 'America/Los_Angeles'],
    ['MST/MDT', 'America/Denver'],
    ['EST/EDT', 'America/New_York'],
    ['EDT/EST', 'America/New_York'],
    ['CET/CEST', 'Europe/Berlin'],
    ['CEST/CET', 'Europe/Berlin'],
    ['GMT/BST', 'Europe/London'],
    ['BST/GMT', 'Europe/London'],
    ['Pacific', 'America/Los_Angeles'],
    ['Eastern', 'America/New_York'],
  ].map(([name = '', zone = '']) => [name, zone]),
);

interface Ambiguity {
  /** Zones in which the abbreviation is in local use. */
  readonly places: RegExp;
  readonly offsets: readonly string[];
  readonly fix: string;
}

const ambiguous: ReadonlyMap<string, Ambiguity> = new Map(
  Object.entries({
    CST: {
      places: /^(?:America|US|Canada)\/|^Asia\/(?:Shanghai|Taipei|Macau|Chongqing|Harbin)$/,
      offsets: ['-06:00', '+08:00'],
      fix: 'write -06:00 for Chicago or +08:00 for China',
    },
    IST: {
      places: /^Asia\/(?:Kolkata|Calcutta|Jerusalem|Tel_Aviv)$|^Europe\/Dublin$/,
      offsets: ['+05:30', '+01:00', '+02:00'],
      fix: 'write +05:30 for India, +01:00 for Ireland or +02:00 for Israel',
    },
    AST: {
      places: /^(?:America|Atlantic|Canada)\/|^Asia\/(?:Riyadh|Kuwait|Baghdad|Qatar|Bahrain|Aden)$/,
      offsets: ['-04:00', '+03:00'],
      fix: 'write -04:00 for Halifax or +03:00 for Riyadh',
    },
    LOCAL: { places: /^(?!)/, offsets: [], fix: 'write the place, such as Europe/Madrid' },
  }),
);

/** Words that name a zone in running text: full names first, then abbreviations in capitals. */
export const zoneWords: readonly string[] = [
  ...longNames.keys(),
  ...[...abbreviations.keys(), ...ambiguous.keys()].filter((word) => word !== 'LOCAL'),
];

/** The zone of an IANA name, an offset (`+02:00`, `UTC+2`) or an unambiguous abbreviation. */
export function readZone(written: string): ZoneReading {
  const word = written.trim();
  const known = longNames.get(word) ?? abbreviations.get(word.toUpperCase());
  if (known !== undefined) return { zone: known };
  const unclear = ambiguous.get(word.toUpperCase());
  if (unclear !== undefined) {
    const found = `time zone ${quote(word)}, which can mean several zones`;
    return { problem: { id: 'ambiguous-zone', found, expected: 'an offset or a place', fix: unclear.fix } };
  }
  const offset = /^(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(word);
  const zone =
    offset === null ? word : `${offset[1] ?? '+'}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  if ((offset !== null || word.includes('/')) && isZone(zone)) return { zone };
  return {
    problem: {
      id: 'unknown-zone',
      found: `time zone ${quote(word)}`,
      expected: 'a time zone such as Europe/Madrid, UTC or +02:00',
      fix: suggestNearest(word, Intl.supportedValuesOf('timeZone')),
    },
  };
}

/** The meaning of an ambiguous abbreviation at an instant, if the document's own zone decides it; else undefined. */
export function resolveAmbiguousZone(word: string, zone: string, at: Instant): string | undefined {
  const unclear = ambiguous.get(word.toUpperCase());
  if (unclear === undefined || !unclear.places.test(zone)) return undefined;
  const offset = formatOffset(at, zone);
  return unclear.offsets.includes(offset) ? offset : undefined;
}

/** A problem if an abbreviation does not fit the season: BST in a British winter. */
export function checkSeason(word: string, at: Instant): Problem | undefined {
  if (word.toUpperCase() !== 'BST' || formatOffset(at, 'Europe/London') === '+01:00') return undefined;
  return {
    id: 'ambiguous-zone',
    found: 'time zone BST in the British winter',
    expected: 'an offset',
    fix: 'write +00:00 for London or +06:00 for Bangladesh',
  };
}
