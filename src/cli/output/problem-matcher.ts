// How VS Code finds problems in the output of `hindsight check --watch`.

/** The lines around each check while watching. */
export const watchMarks = { begin: 'Checking the content.', end: 'Waiting for changes.' };

/** A problem matcher for a task of VS Code: the first line of a diagnostic has the place, the second the message. */
export const problemMatcher = {
  owner: 'hindsight',
  source: 'hindsight',
  fileLocation: ['autoDetect', '${workspaceFolder}'],
  pattern: [
    {
      regexp: '^(.+):(\\d+):(\\d+) (error|warning) (\\S+)$',
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      code: 5,
    },
    { regexp: '^ {2}(Found .+)$', message: 1 },
  ],
  background: {
    activeOnStart: true,
    beginsPattern: `^${watchMarks.begin.replace('.', '\\.')}$`,
    endsPattern: `^${watchMarks.end.replace('.', '\\.')}$`,
  },
} as const;
