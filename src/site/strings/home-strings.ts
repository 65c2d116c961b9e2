// The words on the home page.
import { countNoun } from '../../text/english.ts';

export const homeStrings = {
  question: 'Have we seen this before, and what fixed it?',
  placeholder: 'Paste an alert, an error message, or a question',
  search: 'Search',
  searchLabel: 'Search the archive',
  topics: 'Topics:',
  newest: 'Newest incidents',
  allIncidents: (count: number) => `All ${countNoun(count, 'incident')}`,
  recurrences: 'Recent recurrences',
  noRecurrence: 'No incident shares a cause and a component with an earlier one in the same organization.',
  after: 'after',
  allChains: (count: number) => `All ${countNoun(count, 'recurrence chain')}`,
  openActions: 'Open action items',
  noOpenAction: 'No action item is known to be open.',
  openSince: (count: number, day: string) => `${countNoun(count, 'open action item')} since ${day}`,
  allActions: (count: number) => `All ${countNoun(count, 'action item')}`,
  retrospective: 'For your next retrospective',
  reviewCounts: (incidents: number, questions: number) =>
    `${countNoun(incidents, 'incident')}, ${countNoun(questions, 'question')}`,
  patterns: 'What keeps recurring',
  patternCounts: (chains: number, themes: number) =>
    `${countNoun(chains, 'recurrence chain')}, ${countNoun(themes, 'theme')}`,
  trends: 'What is changing',
  trendsNote: 'trends, checked against chance',
} as const;
