// hindsight build | dev | check | new | import | review | evaluate: what each command takes. The door to commander.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { visibilities } from '../model/postmortem.ts';
import { isInstantText, UsageError } from './archive-folder.ts';
import { check } from './commands/check.ts';
import { evaluate } from './commands/evaluate.ts';
import { label } from './commands/label.ts';
import { importDocuments } from './commands/import.ts';
import { createPostmortem } from './commands/new.ts';
import { searchArchive } from './commands/search.ts';
import { review } from './commands/review.ts';

/** 0: fine; 1: the content has errors; 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command line `argv` (as in `process.argv`) and returns its exit code; writes to stdout and stderr. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: 0 };
  try {
    await createProgram((code) => (outcome.code = code)).parseAsync([...argv]);
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      console.error(`hindsight: ${error.message}`);
      return 2;
    }
    throw error;
  }
}

/** The command line as data, for running it and for its table in the README. `settle` hears the exit code. */
export function createProgram(settle: (code: ExitCode) => void = () => undefined): Command {
  const program = new Command('hindsight')
    .description(
      'Turns a folder of postmortems into an archive that can be searched, browsed and learnt from.',
    )
    .exitOverride()
    .showHelpAfterError('(hindsight --help lists the commands)');
  addSiteCommands(program, settle);
  addContentCommands(program, settle);
  addLabelCommand(program, settle);
  addSearchCommand(program, settle);
  addImportCommand(program, settle);
  return program;
}

function addSiteCommands(program: Command, settle: (code: ExitCode) => void): void {
  program
    .command('build')
    .description('check the content and write the site; a failing build leaves the last one untouched')
    .addOption(contentOption())
    .option('--out <dir>', 'where the site goes', 'dist')
    .option('--site <url>', 'address the site will be served from, for feeds and the site map', parseSite)
    .option('--base <path>', 'path the site will be served under', parseBase)
    .addOption(editionOption())
    .option('--as-of <date>', 'the day the site speaks for (default: today)', parseDay)
    .option('--portable', 'make a site that opens from a disk, search included; no server, no --base')
    .option('--quiet', 'say nothing but problems')
    .action(async (options) => {
      // Loaded when it is wanted: Astro takes a second to load, and the other commands do without it.
      const { build } = await import('./commands/build.ts');
      settle(await build(options));
    });
  program
    .command('dev')
    .description('serve the site while you write; shows edits to content and code at once')
    .addOption(contentOption())
    .addOption(editionOption())
    .option('--port <number>', 'port to listen on', parsePort, 4321)
    .option('--host [address]', 'listen on the network as well')
    .action(async (options) => {
      const { dev } = await import('./commands/dev.ts');
      settle(await dev(options));
    });
}

function addContentCommands(program: Command, settle: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('report every problem in the content, with its line and a way out')
    .addOption(contentOption())
    .option('--json', 'print the diagnostics as JSON')
    .option('--strict', 'let warnings fail as well')
    .action(async (options) => settle(await check(options)));
  program
    .command('new')
    .description('write a new postmortem from the template')
    .argument('<title>', 'title of the incident, in quotes')
    .addOption(contentOption())
    .option('--date <date>', 'day the incident began (default: today)', parseDay)
    .option('--organization <name>', 'whose incident it was')
    .action((title, options) => settle(createPostmortem(title, options)));
  program
    .command('review')
    .description('write the packet for a retrospective: what came back, what differs, promises, questions')
    .requiredOption('--from <date>', 'first day, as 2024-01-01', parseDay)
    .requiredOption('--to <date>', 'last day', parseDay)
    .addOption(contentOption())
    .addOption(editionOption())
    .option('--out <file>', 'write a new Markdown file (default: print)')
    .option('--as-of <date>', 'the day the review speaks for (default: today)', parseDay)
    .action(async (options) => settle(await review(options)));
  program
    .command('evaluate')
    .description('compare the rules with the authors’ labels: precision, recall and F1 per label')
    .addOption(contentOption())
    .option('--json', 'print the figures as JSON')
    .action(async (options) => settle(await evaluate(options)));
}

function addLabelCommand(program: Command, settle: (code: ExitCode) => void): void {
  program
    .command('label')
    .description('accept inferred labels in bulk, by writing them into the front matter')
    .requiredOption(
      '--accept-above <confidence>',
      'accept labels of at least this confidence, 0.5 to 1',
      parseConfidence,
    )
    .addOption(contentOption())
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--json', 'print the labels as JSON')
    .action((options) => settle(label(options)));
}

function addSearchCommand(program: Command, settle: (code: ExitCode) => void): void {
  program
    .command('search')
    .description(
      'find what happened before: words, fields such as component:redis, or a log on standard input',
    )
    .argument('[query...]', 'what to look for; - reads standard input, -- comes before -excluded words')
    .addOption(contentOption())
    .option('--limit <number>', 'how many results to show', parseCount, 10)
    .option('--json', 'print the results as JSON')
    .action(async (words, options) => settle(await searchArchive(words, options)));
}

function addImportCommand(program: Command, settle: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('read postmortems of any format as they are, and write each with a receipt for every fact')
    .argument('<document...>', 'files and folders; - reads standard input')
    .option('--out <dir>', 'the folder that holds the archive; files go to its postmortems/', 'content')
    .option('--json', 'print the receipts as JSON')
    .option('--update', 'bring files of an earlier import up to date; what was edited by hand stays')
    .option('--timezone <zone>', 'zone of documents that name none, or one that means several')
    .option('--dry-run', 'write nothing')
    .action((paths, options) => settle(importDocuments(paths, options)));
}

function contentOption(): Option {
  return new Option('--content <dir>', 'the folder that holds the archive').default('content');
}

function editionOption(): Option {
  return new Option('--edition <name>', 'leave out what is internal, or keep it').choices(visibilities);
}

function parseDay(text: string): string {
  if (isInstantText(text)) return text;
  throw new InvalidArgumentError('Write a day as 2024-03-31.');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}

function parseConfidence(text: string): number {
  const share = Number(text);
  if (share >= 0.5 && share <= 1) return share;
  throw new InvalidArgumentError('Write a number from 0.5 to 1, such as 0.9.');
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 10_000) return count;
  throw new InvalidArgumentError('Write a whole number from 1 to 10000.');
}

function parseSite(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  throw new InvalidArgumentError('Write an address such as https://example.org.');
}

function parseBase(text: string): string {
  if (/^[\w\-./~]*$/.test(text) && !text.includes('..')) return `/${text}/`.replace(/\/+/g, '/');
  throw new InvalidArgumentError('Write a path such as /postmortems/.');
}
