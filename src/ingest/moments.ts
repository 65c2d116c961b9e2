// Times as people write them, to instants: zone, precision, and a complaint instead of a guess.
import {
  isZone,
  type Moment,
  type Precision,
  readWallTime,
  toInstant,
  type WallTime,
} from '../model/time.ts';
import { type Complaint, quote } from './report.ts';

/** A zone in words, or why it cannot be one. */
export type ZoneReading = { readonly zone: string } | { readonly complaint: Complaint };

/** Abbreviations that mean one offset wherever they are used, or one place's clock. */
const abbreviations: Readonly<Record<string, string>> = {
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
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  ET: 'America/New_York',
  PT: 'America/Los_Angeles',
};

const ambiguous: Readonly<Record<string, string>> = {
  CST: 'write -06:00 for Chicago or +08:00 for China',
  IST: 'write +05:30 for India, +01:00 for Ireland or +02:00 for Israel',
  AST: 'write -04:00 for Halifax or +03:00 for Riyadh',
  LOCAL: 'write the place, such as Europe/Madrid',
};

/** The zone of an IANA name, an offset or an abbreviation that means one thing. */
export function readZone(written: string): ZoneReading {
  const word = written.trim();
  const known = abbreviations[word.toUpperCase()];
  if (known !== undefined) return { zone: known };
  const hint = ambiguous[word.toUpperCase()];
  if (hint !== undefined) {
    return {
      complaint: {
        id: 'ambiguous-zone',
        found: `zone ${quote(word)}, which means several`,
        expected: 'one zone',
        fix: hint,
      },
    };
  }
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(word);
  if (offset !== null)
    return { zone: `${offset[1] ?? '+'}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` };
  if (/^[A-Za-z_]+(\/[A-Za-z_+\-0-9]+)+$/.test(word) && isZone(word)) return { zone: word };
  return {
    complaint: {
      id: 'unknown-zone',
      found: `zone ${quote(word)}`,
      expected: 'a zone such as Europe/Madrid, UTC or +02:00',
    },
  };
}

export type MomentReading = { readonly moment: Moment } | { readonly complaint: Complaint };

export interface MomentContext {
  /** The zone of times that name none. */
  readonly zone: string;
  readonly line: number;
}

const written =
  /^(~\s*)?(\d{4})-(\d{2})-(\d{2})(?:(?:[T ]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Za-z][A-Za-z_/]*)?)?$/;

/** The moment an author wrote in front matter: an ISO date, with or without time and zone, `~` for about. */
export function readMoment(text: string, { zone, line }: MomentContext): MomentReading {
  const match = written.exec(text.trim());
  if (match === null) {
    return {
      complaint: {
        id: 'invalid-time',
        found: `time ${quote(text)}`,
        expected: 'a time such as 2022-06-20T16:23+02:00, ~2022-06-20T16:23 or 2022-06-20',
      },
    };
  }
  const [, about, year, month, day, hour, minute, second, zoneText] = match;
  const own = zoneText === undefined ? { zone } : readZone(zoneText);
  if ('complaint' in own) return own;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour === undefined
      ? {}
      : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }),
  };
  const precision: Precision = hour === undefined ? 'day' : about === undefined ? 'minute' : 'approximate';
  return toMoment(wall, { zone: own.zone, precision, written: text.trim(), line });
}

/** The moment of a wall-clock reading, or a complaint when its zone's clock showed it twice or never. */
export function toMoment(wall: WallTime, rest: Omit<Moment, 'instant'>): MomentReading {
  const reading = readWallTime(wall, rest.zone);
  switch (reading.kind) {
    case 'instant':
      return { moment: { instant: toInstant(reading.instant), ...rest } };
    case 'ambiguous':
      return {
        complaint: {
          id: 'ambiguous-time',
          found: `time ${quote(rest.written)}, which the clock in ${rest.zone} showed twice`,
          expected: 'a time with its offset',
          fix: `append ${reading.offsets[0]} or ${reading.offsets[1]}`,
        },
      };
    case 'skipped':
      return {
        complaint: {
          id: 'skipped-time',
          found: `time ${quote(rest.written)}, which the clock in ${rest.zone} skipped`,
          expected: 'a time that was on the clock that day',
          fix: 'was it written in another zone?',
        },
      };
    case 'impossible':
      return {
        complaint: {
          id: 'impossible-time',
          found: `time ${quote(rest.written)}`,
          expected: 'a date and time that exist',
        },
      };
  }
}
