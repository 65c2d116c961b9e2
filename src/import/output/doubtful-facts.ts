// The few facts of a report that a person should look at: those that were read and not published, and those that may be wrong.
import type { DoubtfulFact } from '../../model/fact-decision.ts';
import { timeNames } from '../../model/postmortem.ts';
import type { ForeignFacts } from '../foreign-facts.ts';
import { meaningOf } from '../structure/key-meanings.ts';
import { quoteLine } from './quotes.ts';
import { formatMatter } from './written-moments.ts';

/** Published times that are less sure than this are asked about as well. */
const askedBelow = 0.9;

/** Every fact to confirm, in the order of front matter; of two readings of one time the published one comes first. */
export function listDoubts(facts: ForeignFacts): readonly DoubtfulFact[] {
  const all = [...doubtName(facts), ...doubtTimes(facts), ...listUnpublished(facts)];
  return all.filter(({ fact }, place) => all.findIndex((one) => one.fact === fact) === place);
}

/** Titles from the name of a file, and organizations that no key names. */
function doubtName({ title, organization, structure, original }: ForeignFacts): readonly DoubtfulFact[] {
  const isStated =
    structure.organization !== undefined ||
    structure.fields.some(({ key }) => meaningOf(key) === 'organization');
  const fromFile: readonly DoubtfulFact[] =
    title?.line !== 0
      ? []
      : [
          {
            fact: 'title',
            value: title.value,
            line: 1,
            quote:
              original
                .find((line) => line.trim() !== '')
                ?.trim()
                .slice(0, 240) ?? '',
            why: 'it is the name of the file, since the document has no title',
            isWritten: true,
          },
        ];
  if (isStated || organization === undefined || organization.line === 0) return fromFile;
  const { value, line } = organization;
  const quote = quoteLine(original, line, { wanted: value, written: value });
  return [
    ...fromFile,
    {
      fact: 'organization',
      value,
      line,
      quote,
      why: 'only a sentence or the title names it',
      isWritten: true,
    },
  ];
}

function doubtTimes({ times, confidence, original, isUnclear }: ForeignFacts): readonly DoubtfulFact[] {
  return timeNames.flatMap((fact): readonly DoubtfulFact[] => {
    const found = times[fact];
    const chance = confidence[fact];
    if (found === undefined || chance === undefined || chance >= askedBelow) return [];
    const { at, quote: wanted } = found;
    const quote = quoteLine(original, at.line, { wanted, written: at.written });
    const why = `times found in this way are right in ${Math.round(chance * 100)} of 100 reports`;
    const isWritten = !(isUnclear && at.isFloating);
    return [{ fact, value: formatMatter(at), line: at.line, quote, why, isWritten }];
  });
}

function listUnpublished({ uncertain, original }: ForeignFacts): readonly DoubtfulFact[] {
  return uncertain.flatMap(({ fact: name, value, line, quote: wanted, why }): readonly DoubtfulFact[] => {
    const fact = timeNames.find((one) => one === name);
    if (fact === undefined) return [];
    const quote = quoteLine(original, line, { wanted, written: wanted });
    return [{ fact, value: value.replace(/(T\d\d:\d\d):00/, '$1'), line, quote, why, isWritten: false }];
  });
}
