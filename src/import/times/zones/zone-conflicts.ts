// Zones that cannot be meant as they are written: winter time in summer, and two declarations that differ.
import { findTimes } from '../../../ingest/time/time-text.ts';
import type { Contradiction } from '../../../model/incident.ts';
import { formatClock, formatDate, formatOffset, toInstant } from '../../../model/time.ts';
import type { Reading } from '../calendar.ts';
import type { DocumentZone } from './document-zone.ts';

/** Places that keep each abbreviation for a part of the year. */
const places: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  MDT: 'America/Denver',
  CDT: 'America/Chicago',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
};

export interface ZonedTimes {
  readonly zone: DocumentZone;
  /** Every time that was read. */
  readonly readings: readonly Reading[];
}

/** A warning for each abbreviation that clocks did not show on its day, and for declarations that differ. */
export function compareZones({ zone, readings }: ZonedTimes): readonly Contradiction[] {
  return [...compareSeasons({ zone, readings }), ...compareDeclarations(zone)];
}

function compareSeasons({ zone, readings }: ZonedTimes): readonly Contradiction[] {
  const seen = new Set<string>();
  return readings.flatMap((at): readonly Contradiction[] => {
    if (at.precision === 'day' || at.isFloating) return [];
    const written = /[A-Z]{3}/.test(at.written) ? findTimes(at.written)[0]?.zone : undefined;
    const word = (written ?? (at.zone === zone.zone ? zone.word : undefined))?.toUpperCase();
    const place = word === undefined ? undefined : places[word];
    if (word === undefined || place === undefined || seen.has(word)) return [];
    const [meant, kept] = [formatOffset(at.instant, at.zone), formatOffset(at.instant, place)];
    if (meant === kept) return [];
    seen.add(word);
    const day = formatDate(at.instant, at.zone);
    const message = `${word} on ${day}: clocks in ${place.replace('_', ' ')} were at ${kept} then, and the time was read as ${meant}.`;
    return [{ id: 'zone-and-season-differ', message, lines: [at.line] }];
  });
}

function compareDeclarations({ word, line, others = [] }: DocumentZone): readonly Contradiction[] {
  const [other] = others;
  if (word === undefined || line === undefined || other === undefined) return [];
  const message = `The times are said to be ${word}, and ${other.word}.`;
  return [{ id: 'two-zones', message, lines: [...new Set([line, other.line])].sort((a, b) => a - b) }];
}

export interface KnownDays {
  readonly begun?: Reading;
  readonly published?: Reading;
  /** When the document is read; without it nothing is in the future. */
  readonly now?: number;
}

const day = 86_400_000;

/** Warnings about a report that is older than its incident, and an incident that is still to come. */
export function compareWithCalendar({ begun, published, now }: KnownDays): readonly Contradiction[] {
  if (begun === undefined) return [];
  const show = ({ instant, zone, precision }: Reading): string =>
    precision === 'day'
      ? formatDate(instant, zone)
      : `${formatDate(instant, zone)} ${formatClock(instant, zone)}`;
  // Where only a day is known, the moment may be any of it.
  const last = published && toInstant(published.instant + day);
  const isEarly = published !== undefined && last !== undefined && last < begun.instant;
  const isFuture = now !== undefined && begun.instant > now + day;
  return [
    ...(isEarly
      ? [
          {
            id: 'published-before-incident',
            message: `It was published on ${show(published)}, before it began (${show(begun)}).`,
            lines: [...new Set([published.line, begun.line])].sort((a, b) => a - b),
          },
        ]
      : []),
    ...(isFuture
      ? [
          {
            id: 'incident-in-future',
            message: `It begins in the future: ${show(begun)}.`,
            lines: [begun.line],
          },
        ]
      : []),
  ];
}
