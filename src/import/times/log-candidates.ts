// Candidates from the notices of a status page: when the incident was announced, and when it was over.
import { findTimes, readLeadingTime } from '../../ingest/time/time-text.ts';
import type { Update } from '../formats/status-log.ts';
import type { Structure } from '../structure/incident-part.ts';
import { type Calendar, dayOf, type Reading, toReading } from './calendar.ts';
import type { Candidate } from './candidates.ts';
import { compilePhrases, isSaid, type Role, type Strength } from './phrases/phrase.ts';
import { phrasesNotice } from './phrases/phrases-notice.ts';
import { isImpact } from './phrases/sentence-phrases.ts';

const notices = compilePhrases(phrasesNotice, 'row');

/** True when a notice says that the service works again. */
function saysRecovered(text: string): boolean {
  return text.split(/(?<=[.!])\s+/).some((sentence) => notices.some((phrase) => isSaid(phrase, sentence)));
}

type DatedUpdate = Update & { readonly at: Reading };

/** The first notice is the announcement, the last the end; "monitoring" after a recovery is the end of the impact. */
export function readLogCandidates(updates: readonly Update[], calendar: Calendar): readonly Candidate[] {
  const dated = listDated(updates, calendar);
  const told = dated.filter(({ status }) => !/^scheduled$/i.test(status));
  const isMaintenance = updates.some(({ status }) => maintenance.test(status));
  // A log of states that starts with "Update" lacks the notice before it.
  const lacksBeginning =
    /^update$/i.test(told[0]?.status ?? '') && told.some(({ status }) => !/^update$/i.test(status));
  const first = isMaintenance || lacksBeginning ? undefined : told[0];
  const inProgress = dated.find(({ status }) => /^in progress$/i.test(status));
  const recovered = told.find(
    ({ status, text }) => /^(?:monitoring|mitigated|fixed)$/i.test(status) && saysRecovered(text),
  );
  const closed = told.findLast(({ status }) => /^(?:resolved|completed|closed)$/i.test(status));
  return [
    ...toCandidates('announced', first, 'statement'),
    ...toCandidates('started', inProgress, 'weak'),
    ...toCandidates('impact-end', recovered, 'weak'),
    ...toCandidates('end', closed, 'weak'),
  ];
}

const maintenance = /^(?:scheduled|in progress|verifying|completed)$/i;

/** The notices whose time is known to the clock, oldest first. */
function listDated(updates: readonly Update[], calendar: Calendar): readonly DatedUpdate[] {
  return updates
    .flatMap((update) => {
      const time = update.written === undefined ? undefined : readLeadingTime(update.written);
      const at = time && toReading({ ...time, line: update.timeLine }, calendar);
      return at === undefined || at.precision === 'day' ? [] : [{ ...update, at }];
    })
    .toReversed()
    .toSorted((a, b) => a.at.instant - b.at.instant);
}

function toCandidates(role: Role, update: DatedUpdate | undefined, strength: Strength): readonly Candidate[] {
  if (update === undefined) return [];
  const { at, status, written = '' } = update;
  return [{ role, at, strength, quote: `${status} ${written}`, source: 'log' }];
}

/** Candidates for the start from notices: "tiles load slowly since 08:30". */
export function readNoticeCandidates({ updates }: Structure, calendar: Calendar): readonly Candidate[] {
  return updates.flatMap(({ text, written = '', textLine: line }) => {
    const posted = readLeadingTime(written);
    const at = posted && toReading({ ...posted, line }, calendar);
    if (at === undefined || !isImpact(text)) return [];
    const own = { day: dayOf(at), near: dayOf(at), zone: posted?.zone ?? calendar.zone };
    return findTimes(text).flatMap((time): readonly Candidate[] => {
      const isSince = /\b(?:since|began|started|starting|beginning)\b[^.;,]{0,15}$/i.test(
        text.slice(0, time.index),
      );
      const since = time.clock && isSince ? toReading({ ...time, line }, own) : undefined;
      return since === undefined || since.instant > at.instant
        ? []
        : [{ role: 'started', at: since, strength: 'weak', quote: text, source: 'log' }];
    });
  });
}
