// What a status page's notices claim: when the public heard of it, when it was over.
import { findTimes, readLeadingTime } from '../../ingest/time/time-text.ts';
import { type Calendar, dayOf, toReading } from './calendar.ts';
import type { Claim } from './candidates.ts';
import { harm, type Role } from './time-phrases.ts';
import type { Structure } from '../structure/incident-part.ts';
import type { Update } from '../formats/status-log.ts';

const recovered =
  /\b(?:fix (?:has been|was|is) (?:implemented|deployed|applied|rolled out)|implemented a fix|back (?:online|up|to normal|in service)|recovered|restored|returned to normal|operational|mitigated|working (?:again|normally)|no longer|stabili[sz]ed|resolved|are (?:now )?(?:healthy|online))\b/i;

/** What the notices of a status page say: the first is public notice, the last the end, monitoring means recovered. */
export function readLogClaims(updates: readonly Update[], calendar: Calendar): readonly Claim[] {
  const dated = updates
    .flatMap((update) => {
      const time = update.written === undefined ? undefined : readLeadingTime(update.written);
      const at = time && toReading({ ...time, line: update.timeLine }, calendar);
      return at === undefined || at.precision === 'day' ? [] : [{ ...update, at }];
    })
    .toReversed()
    .toSorted((a, b) => a.at.instant - b.at.instant);
  const told = dated.filter(({ status }) => !/^scheduled$/i.test(status));
  const claim = (role: Role, update: (typeof dated)[number] | undefined, rank: number): readonly Claim[] =>
    update === undefined
      ? []
      : [{ role, at: update.at, rank, quote: `${update.status} ${update.written ?? ''}`, source: 'log' }];
  const isMaintenance = updates.some(({ status }) =>
    /^(?:scheduled|in progress|verifying|completed)$/i.test(status),
  );
  // A log of states that starts with "Update" lacks the notice before it.
  const lacksBeginning =
    /^update$/i.test(told[0]?.status ?? '') && told.some(({ status }) => !/^update$/i.test(status));
  return [
    ...claim('announced', isMaintenance || lacksBeginning ? undefined : told[0], 70),
    ...claim(
      'started',
      dated.find(({ status }) => /^in progress$/i.test(status)),
      40,
    ),
    ...claim(
      'harm-end',
      told.find(
        ({ status, text }) => /^(?:monitoring|mitigated|fixed)$/i.test(status) && recovered.test(text),
      ),
      40,
    ),
    ...claim(
      'end',
      told.findLast(({ status }) => /^(?:resolved|completed|closed)$/i.test(status)),
      40,
    ),
  ];
}

/** What notices say of the beginning: "tiles load slowly since 08:30". */
export function readNoticeClaims({ updates }: Structure, calendar: Calendar): readonly Claim[] {
  return updates.flatMap(({ text, written = '', textLine: line }) => {
    const posted = readLeadingTime(written);
    const at = posted && toReading({ ...posted, line }, calendar);
    if (at === undefined || !harm.test(text)) return [];
    const own = { day: dayOf(at), near: dayOf(at), zone: posted?.zone ?? calendar.zone };
    return findTimes(text).flatMap((time): readonly Claim[] => {
      const isSince = /\b(?:since|began|started|starting|beginning)\b[^.;,]{0,15}$/i.test(
        text.slice(0, time.index),
      );
      const since = time.clock && isSince ? toReading({ ...time, line }, own) : undefined;
      return since === undefined || since.instant > at.instant
        ? []
        : [{ role: 'started', at: since, rank: 45, quote: text, source: 'log' }];
    });
  });
}
