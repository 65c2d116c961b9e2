// What a meeting could talk about: questions that the facts of a period raise, each with the incidents that raise it.
import { nameRecurrence } from './review-words.ts';
import type { IncidentRecord } from './records.ts';
import type { Review, ReviewSources } from './review.ts';

/** A question for people, and why the data ask it. */
export interface ReviewQuestion {
  readonly question: string;
  /** The incidents that raise it, in time order; never empty. */
  readonly incidents: readonly string[];
}

type Facts = Omit<Review, 'questions'>;

/** The more telling ones first; none that the data do not raise. */
export function askQuestions(facts: Facts, sources: ReviewSources): readonly ReviewQuestion[] {
  return [
    ...askAboutRecurrence(facts, sources),
    ...askAboutDifferences(facts, sources),
    ...askAboutPromises(facts),
    ...askAboutDetection(facts),
    ...askAboutLuck(facts, sources),
    ...askAboutGaps(facts),
  ].filter(({ incidents }) => incidents.length > 0);
}

const mostRecurrences = 3;
const stateWords = {
  open: 'A promise made then was still open',
  unknown: 'Nobody says what had become of the promises made then',
  declined: 'A promise made then had been declined',
  done: 'All promises made then had been kept',
  none: 'Nothing had been promised then',
} as const;

function askAboutRecurrence({ cameBack }: Facts, sources: ReviewSources): readonly ReviewQuestion[] {
  const order = ['open', 'done', 'none', 'declined', 'unknown'];
  return [...cameBack]
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .slice(0, mostRecurrences)
    .map((link) => ({
      question: `${nameRecurrence(link, sources)}. ${stateWords[link.state]}. ${
        link.state === 'done'
          ? 'What did they leave uncovered?'
          : 'What would have had to be done for this not to come back, and who does it now?'
      }`,
      incidents: [link.earlier, link.later],
    }));
}

function askAboutDifferences({ differences, incidents, before }: Facts, { names }: ReviewSources) {
  return differences
    .filter(({ verdict }) => verdict === 'above' || verdict === 'below')
    .map(({ axis, id, now, before: then, verdict }): ReviewQuestion => {
      const name = axis === 'all' ? 'Incidents' : (names[axis].find((one) => one.id === id)?.name ?? id);
      const having = incidents.filter((record) => axis === 'all' || holds(record, axis, id));
      return {
        question: `${name}: ${now} against ${then} in ${before.name}, ${verdict} what chance gives. What changed: what happened, or what gets written up?`,
        incidents: having.map((record) => record.id),
      };
    });
}

function holds(
  record: IncidentRecord,
  axis: 'causes' | 'components' | 'triggers' | 'detections',
  id: string,
): boolean {
  if (axis === 'triggers') return record.trigger === id;
  return axis === 'detections' ? record.detection === id : record[axis].includes(id);
}

function askAboutPromises({ promises, incidents }: Facts): readonly ReviewQuestion[] {
  const late = promises.due.filter(({ overdue }) => overdue);
  const silent = incidents.filter(
    ({ actions }) => actions.open + actions.done + actions.declined + actions.unknown === 0,
  );
  return [
    {
      question: `${count(late.length, 'promise')} due in this period ${late.length === 1 ? 'is' : 'are'} still open. Which do we keep, which do we decline, and what date is honest?`,
      incidents: unique(late.map(({ incident }) => incident)),
    },
    {
      question: `Nothing was promised after ${count(silent.length, 'incident')}. Is there nothing to do, or did nobody write it down?`,
      incidents: silent.map(({ id }) => id),
    },
  ];
}

function askAboutDetection({ incidents, phases }: Facts): readonly ReviewQuestion[] {
  const told = incidents.filter(
    ({ detection }) => detection === 'customer-report' || detection === 'third-party-report',
  );
  const unnoticed = phases.rows.filter(({ undetected, noticed }) => undetected > noticed);
  return [
    {
      question: `Others told us first in ${told.length} of ${count(incidents.length, 'incident')}. Which signal of our own would have been earlier?`,
      incidents: told.map(({ id }) => id),
    },
    {
      question: `More of the harm passed before anybody noticed than after, in ${unnoticed.length} of the ${phases.rows.length} where both are known. What would have shown it?`,
      incidents: unnoticed.map(({ record }) => record.id),
    },
  ];
}

function askAboutLuck({ incidents }: Facts, { luck }: ReviewSources): readonly ReviewQuestion[] {
  const ids = new Set(incidents.map(({ id }) => id));
  const lucky = luck.filter(({ incident }) => ids.has(incident));
  const [first] = lucky;
  if (first === undefined) return [];
  return [
    {
      question: `Luck helped, say the authors: “${first.quote}” What if it had not, and can it be had on purpose?`,
      incidents: unique(lucky.map(({ incident }) => incident)),
    },
  ];
}

function askAboutGaps({ incidents }: Facts): readonly ReviewQuestion[] {
  const open = incidents.filter(({ missing }) => missing.includes('cause'));
  const unowned = incidents.filter(({ actions, missing }) => actions.open > 0 && missing.includes('owners'));
  return [
    {
      question: `The cause of ${count(open.length, 'incident')} is not known. Who could still find out?`,
      incidents: open.map(({ id }) => id),
    },
    {
      question: `Open promises of ${count(unowned.length, 'incident')} have no owner. Whose are they?`,
      incidents: unowned.map(({ id }) => id),
    },
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
