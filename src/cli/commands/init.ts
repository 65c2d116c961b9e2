// hindsight init: proposes everything an archive starts with, and writes what does not exist yet.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { findPostmortems, isFolder, readTextFile, writeNewFile } from '../../files.ts';
import { countNoun } from '../../text/english.ts';
import type { ExitCode } from '../exit-code.ts';
import { proposeFiles, quoteForShell, type StarterFile } from '../init/starter-files.ts';
import { type Survey, surveyFolder } from '../init/survey.ts';
import { UsageError } from '../usage-error.ts';

export interface InitOptions {
  readonly content?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** Shows what it would write below `root`, asks, and writes it; existing files stay as they are. */
export async function initArchive(root: string, { content, dryRun, yes }: InitOptions): Promise<ExitCode> {
  if (existsSync(root) && !isFolder(root)) throw new UsageError(`"${root}" is a file; choose a folder`);
  const survey = surveyFolder(root, content);
  const all = proposeFiles(survey, existsSync(join(root, '.gitlab-ci.yml')));
  const isKept = ({ path }: StarterFile): boolean =>
    existsSync(join(root, path)) || existsSync(join(root, path.replace(/template\.md$/, '_template.md')));
  const files = all.filter((file) => !isKept(file));
  console.log(describePlan(survey, files, all.filter(isKept)));
  const wantsLine = !(readTextFile(join(root, '.gitignore')) ?? '/dist/').includes('dist');
  if (wantsLine) console.log('\nAdd this line to .gitignore: /dist/');
  if (files.length === 0 || dryRun === true) return 0;
  if (yes !== true && !(await confirm(files.length))) {
    console.log('Nothing was written.');
    return 0;
  }
  for (const { path, text } of files) writeNewFile(join(root, path), text);
  console.log(`\n${countNoun(files.length, 'file')} written.\n${describeNextSteps(root, survey, files)}`);
  return 0;
}

async function confirm(count: number): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError(
      'nothing was written; pass --yes to write these files, or --dry-run to only see them',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test(
      (await terminal.question(`\nWrite ${countNoun(count, 'file')}? [y/N] `)).trim(),
    );
  } finally {
    terminal.close();
  }
}

function describePlan(
  { content, count }: Survey,
  files: readonly StarterFile[],
  kept: readonly StarterFile[],
): string {
  const found =
    count === 0
      ? `No postmortems with front matter were found. The archive folder is ${content}.`
      : `The archive folder is ${content}. It has ${countNoun(count, 'postmortem')}.`;
  const settings = files.find(({ path }) => path.endsWith('archive.yaml'));
  return [
    found,
    ...(files.length === 0
      ? ['\nEverything is there already.']
      : ['\nNew files:', ...files.map(({ path }) => `  ${path}`)]),
    ...(kept.length === 0
      ? []
      : ['\nAlready there and not changed:', ...kept.map(({ path }) => `  ${path}`)]),
    ...(settings === undefined
      ? []
      : [`\n${settings.path}:`, settings.text.trimEnd().replace(/^(?=.)/gm, '  ')]),
  ].join('\n');
}

function describeNextSteps(root: string, { content }: Survey, files: readonly StarterFile[]): string {
  const folder = quoteForShell(content);
  const option = content === 'content' ? '' : ` --content ${folder}`;
  const place = findPostmortems(join(root, content));
  // An import writes to a folder called postmortems, and files beside such a folder are no longer read.
  const canImport = place === undefined || basename(place) === 'postmortems';
  const hasInclude = files.some(({ path }) => path === '.gitlab/postmortems.yml');
  const steps = [
    hasInclude ? 'Add this to .gitlab-ci.yml:     include: .gitlab/postmortems.yml' : '',
    root === '.' ? '' : `Go to the folder:               cd ${quoteForShell(root)}`,
    `See the site while you write:   npx hindsight-postmortems dev${option}`,
    `Find every problem:             npx hindsight-postmortems check${option}`,
    canImport
      ? `Convert other documents:        npx hindsight-postmortems import FOLDER --out ${folder}`
      : '',
  ];
  return steps.filter((step) => step !== '').join('\n');
}
