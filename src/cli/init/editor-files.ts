// Files for VS Code: a task that shows problems while one writes, and snippets for Markdown.
import { actionStatuses, actionTypes, impactKinds, kinds, severities } from '../../model/postmortem.ts';
import { problemMatcher } from '../output/problem-matcher.ts';

/** `.vscode/tasks.json` with a task that runs `command`. */
export function tasksFile(command: string): string {
  const task = {
    label: 'Check postmortems',
    type: 'shell',
    command,
    isBackground: true,
    presentation: { reveal: 'never' },
    problemMatcher,
  };
  return toJson({ version: '2.0.0', tasks: [task] });
}

/** A snippet file: the facts of an incident, a row of a timeline, an action item. */
export function snippetFile(): string {
  const choose = (place: number, choices: readonly string[]): string => `\${${place}|${choices.join(',')}|}`;
  return toJson({
    Postmortem: {
      scope: 'markdown',
      prefix: 'postmortem',
      description: 'The front matter and the first headings of a postmortem',
      body: [
        '---',
        'title: ${1:What happened}',
        `kind: ${choose(2, kinds)}`,
        `severity: ${choose(3, severities)}`,
        'times:',
        '  started: ${4:$CURRENT_YEAR-$CURRENT_MONTH-${CURRENT_DATE}T00:00Z}',
        '  resolved: ${5:$CURRENT_YEAR-$CURRENT_MONTH-${CURRENT_DATE}T01:00Z}',
        `impact: { kinds: [${choose(6, impactKinds)}] }`,
        '---',
        '',
        '## Summary',
        '',
        '$0',
      ],
    },
    'Timeline row': { scope: 'markdown', prefix: 'event', body: ['- ${1:14:05} ${2:What happened}'] },
    'Action item': {
      scope: 'markdown',
      prefix: 'action',
      description: 'An action item in front matter',
      body: [
        `- { title: \${1:What to do}, type: ${choose(2, actionTypes)}, status: ${choose(3, actionStatuses)}, owner: \${4:team} }`,
      ],
    },
  });
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
