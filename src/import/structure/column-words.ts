// Words at the head of a column: a line with nothing else is the head of a table that lost its marks.
import type { PatternList } from '../pattern-list.ts';

// prettier-ignore
export const columnWords: PatternList = {
  around: ['^(?:', String.raw`[\s/:|]*)+$`],
  any: [
    'the', 'and', 'actions?', 'items?', 'problem', 'type', 'owner', 'bug', 'status', 'due', 'date', 'tasks?', 'priority', 'ticket', 'link',
    'description', 'what', 'who', 'when', 'time', 'events?', 'issue', 'jira', 'follow-?ups?', 'notes?', 'responsible', 'deadline',
  ],
  finds: [
    'The action', 'What and who', 'Action item', 'Items', 'Problem | Owner', 'Type', 'Owner / Status', 'Bug', 'Status', 'Due date', 'Tasks', 'Priority',
    'Ticket link', 'Description', 'When', 'Who', 'What', 'Time / Event', 'Date', 'Issue', 'Jira', 'Follow-up', 'Notes', 'Responsible', 'Deadline',
  ],
  leaves: ['Add an alert', 'Owner: Ada', 'Notify the owner'],
};
