// The files that `hindsight init` proposes, as text. Nothing is written here.
import { readFileSync } from 'node:fs';
import { stringifyScalar } from '../../ingest/front-matter/front-matter.ts';
import { snippetFile, tasksFile } from './editor-files.ts';
import { toEditLink } from './repository.ts';
import type { Survey } from './survey.ts';

export interface StarterFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Everything that an archive can start with; an incident to look at only if there is none. */
export function proposeFiles(survey: Survey, hasGitLabFile: boolean): readonly StarterFile[] {
  const { content, isEmpty } = survey;
  const inContent = (path: string): string => (content === '.' ? path : `${content}/${path}`);
  const command = (name: string, options = ''): string =>
    `npx --yes hindsight-postmortems ${name} --content ${quoteForShell(content)}${options}`;
  const sample = {
    path: inContent('postmortems/2026/2026-01-15-example.md'),
    text: readTemplate('sample.md'),
  };
  return [
    { path: inContent('archive.yaml'), text: settingsFile(survey) },
    { path: inContent('template.md'), text: readTemplate('template.md') },
    ...(isEmpty ? [sample] : []),
    { path: '.vscode/tasks.json', text: tasksFile(command('check', ' --watch')) },
    { path: '.vscode/postmortems.code-snippets', text: snippetFile() },
    survey.usesGitLab
      ? { path: hasGitLabFile ? '.gitlab/postmortems.yml' : '.gitlab-ci.yml', text: gitLabFile(command) }
      : { path: '.github/workflows/postmortems.yml', text: gitHubFile(survey, command) },
    { path: '.gitignore', text: '/dist/\nnode_modules/\n' },
  ];
}

function readTemplate(name: string): string {
  return readFileSync(new URL(`../templates/${name}`, import.meta.url), 'utf8');
}

function settingsFile({ name, timezone, unknownSeverities, remote }: Survey): string {
  const link = remote === undefined ? undefined : toEditLink(remote);
  const words = unknownSeverities.map((word) => `#   ${stringifyScalar(word)}: sev2`);
  const severities =
    words.length === 0
      ? ['# severities:', '#   critical: sev1']
      : [
          '# These words in your files are not known yet. Choose sev1 to sev4 for each.',
          '# severities:',
          ...words,
        ];
  return `# The archive's name and address. Every line is optional.
name: ${stringifyScalar(name)}

# The time zone for times without one, and for days and quarters in charts.
timezone: ${stringifyScalar(timezone)}

# Your words for severities, and which of sev1 (worst) to sev4 each one means. sev1 to sev4, P1 to P4, critical, major,
# minor and low always work.
${severities.join('\n')}

# Address of the finished site, for feeds and link previews, and the path it is served under.
# site: https://postmortems.example.org
# base: /

# Where readers can edit a file; {path} is replaced by its path.
${link === undefined ? '# edit-link: https://git.example.org/postmortems/edit/main/{path}' : `edit-link: ${stringifyScalar(link)}`}

# "public" leaves out internal incidents, drafts, and sections whose heading ends with "(internal)". "internal" has everything.
edition: public
`;
}

type CommandText = (name: string, options?: string) => string;

function gitHubFile({ content, remote }: Survey, command: CommandText): string {
  const paths = [content === '.' ? '**' : `${content}/**`, '.github/workflows/postmortems.yml'];
  return `name: Postmortems
on:
  push:
    branches: [${stringifyScalar(remote?.branch ?? 'main')}]
  pull_request:
    paths:
${paths.map((path) => `      - ${JSON.stringify(path)}`).join('\n')}
permissions:
  contents: read
jobs:
  postmortems:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Check
        run: ${stringifyScalar(command('check', ' --format github'))}
      - name: Build
        run: ${stringifyScalar(command('build', ' --out dist'))}
      - uses: actions/upload-artifact@v4
        with:
          name: postmortems
          path: dist
`;
}

function gitLabFile(command: CommandText): string {
  return `postmortems:
  image: node:24-slim
  script:
    - ${stringifyScalar(command('check'))}
    - ${stringifyScalar(command('build', ' --out dist'))}
  artifacts:
    paths:
      - dist
`;
}

/** As one word for a POSIX shell. */
export function quoteForShell(text: string): string {
  return /^[\w./-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
