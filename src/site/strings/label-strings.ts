// The words on the pages of causes, components, triggers and the other labels.
import { countNoun } from '../../text/english.ts';
import type { LabelAxis } from '../urls.ts';

/** The heading of each axis, and the question its values answer. */
export const axisStrings: Readonly<Record<LabelAxis, { readonly title: string; readonly question: string }>> =
  {
    causes: {
      title: 'Causes',
      question:
        'What failed, and what allowed it to fail? An incident can have several causes; the first is the primary one.',
    },
    components: {
      title: 'Components',
      question: 'Which part of the system was at fault? A component includes the ones below it.',
    },
    triggers: {
      title: 'Triggers',
      question: 'What change or event set the incident off?',
    },
    detection: {
      title: 'Detection',
      question: 'How was the incident found?',
    },
    organizations: {
      title: 'Organizations',
      question: 'Which organization had the incident?',
    },
    services: {
      title: 'Services',
      question: 'Which service was affected?',
    },
    topics: {
      title: 'Topics',
      question: 'Saved questions, each with the incidents that match.',
    },
  };

export const labelStrings = {
  noneInUse: 'No incident has one of these labels yet.',
  unused: 'Not used yet',
  unclassified: (count: number) => `${countNoun(count, 'incident')} not classified`,
  incidents: 'Incidents',
  partOf: 'part of',
  includes: 'Includes',
  borderline: (text: string) => `Borderline cases: ${text}`,
  aliases: (aliases: readonly string[]) => `Also called: ${aliases.join(', ')}`,
  filter: 'Filter',
  trends: 'Show trends',
  companions: 'Often seen with',
} as const;
