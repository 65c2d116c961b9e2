// The words on the patterns page, its lists and its themes.
import { countNoun } from '../../text/english.ts';

export const patternStrings = {
  title: 'Patterns',
  description:
    'Recurring incidents, unfinished action items, causes that occur together, luck, surprises and themes.',
  lead: (incidents: number) =>
    `What ${countNoun(incidents, 'incident')} have in common, according to the labels and links in their postmortems. A shared label does not prove that two incidents are the same, so read the write-ups behind a pattern.`,
  chains: {
    title: 'What keeps recurring?',
    table: 'Show the numbers',
    tableLabel: 'What keeps recurring, the numbers',
    all: (count: number) => `All ${countNoun(count, 'recurrence chain')}`,
  },
  themes: { title: 'Themes', none: 'No themes yet.' },
  unfinished: {
    title: 'Unfinished action items',
    caveat:
      'Action items that were open when an incident of the same kind followed. They might not have prevented it, and some may have been done without updating the postmortem.',
    none: 'No action item is known to have been open when an incident recurred.',
    all: (count: number) => `All ${countNoun(count, 'incident')} with unfinished action items`,
    followedBy: 'Followed by ',
    moreActions: (count: number) => countNoun(count, 'more action item'),
    moreIncidents: (count: number) => ` and ${countNoun(count, 'more incident')}`,
  },
  combinations: {
    title: 'Which causes occur together?',
    caveat: (known: number, unknown: number) =>
      `Pairs of causes in ${countNoun(known, 'incident')} with a known cause (unknown for ${unknown.toLocaleString('en')}). “Expected” is the number if causes were independent. People choose the causes of an incident together, so treat a difference as a question to look into.`,
    none: 'No two causes occur together in two incidents.',
    columns: ['Causes', 'Incidents', 'Expected', 'Result'],
    verdicts: { more: 'more than expected', fewer: 'fewer than expected', 'as expected': 'as expected' },
  },
  reflections: {
    luck: 'Where we were lucky',
    surprise: 'What surprised us',
    none: 'No postmortem mentions any.',
    all: (count: number) => `All ${countNoun(count, 'quotation')}`,
  },
  earlierItems: 'Earlier action items by then: ',
  nothing: 'None.',
} as const;

/** The lists behind the page, each with its introduction. */
export const patternListStrings = [
  {
    list: 'chains',
    title: 'Recurrence chains',
    noun: 'chain',
    lead: 'Incidents that share a cause and a component within one organization, or that an author linked. Most recent first.',
  },
  {
    list: 'unfinished-action-items',
    title: 'Unfinished action items',
    noun: 'incident',
    lead: 'Action items that were open when a later incident of the same chain started.',
  },
  {
    list: 'luck',
    title: 'Where we were lucky',
    noun: 'quotation',
    lead: 'What went well only by luck, according to the authors.',
  },
  {
    list: 'surprise',
    title: 'What surprised us',
    noun: 'quotation',
    lead: 'What authors did not know or expect. The quotations are found by keywords, so some are missing.',
  },
] as const;

/** The parts of a chain's name that are not labels. */
export const chainNameStrings = {
  endingIn: (title: string) => `Ending in “${title}”`,
  linked: 'linked by authors',
} as const;
