/** The heading of each axis, and the question its values answer. */
export const axisStrings = {
    causes: {
        title: 'Causes',
        question: 'What failed, and what allowed it to fail? An incident can have several causes; the first is the primary one.',
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
        question: 'Whose incident was it?',
    },
    services: {
        title: 'Services',
        question: 'Which service did users lose?',
    },
    topics: {
        title: 'Topics',
        question: 'Saved questions, each with the incidents that match.',
    },
};
export const labelStrings = {
    noneInUse: 'No incident has a label on this axis yet.',
    unused: 'Not used yet',
    incidents: 'Incidents',
    partOf: 'part of',
    includes: 'Includes',
    borderline: (text) => `Borderline cases: ${text}`,
    aliases: (aliases) => `Also called: ${aliases.join(', ')}`,
    filter: 'Filter',
    trends: 'Show trends',
    companions: 'Often seen with',
};
