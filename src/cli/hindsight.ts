// The command line: what each command takes. The code of a command is loaded when it runs.
import type { ExitCode } from './exit-code.ts';
import { describeFailure } from './failure.ts';
import {
  Argument,
  Command,
  CommanderError,
  contentOption,
  editionOption,
  formatOption,
  Option,
  optionalContentOption,
  parseBase,
  parseConfidence,
  parseCount,
  parseDay,
  parsePort,
  parseSite,
  schemaNames,
} from './options.ts';
import { readVersion } from './version.ts';

/** Runs the command line `argv` (as in `process.argv`) and returns its exit code; writes to stdout and stderr. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: 0 };
  try {
    await createProgram((code) => (outcome.code = code)).parseAsync([...argv]);
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { message, code } = describeFailure(error, argv.includes('--debug'));
    console.error(`hindsight: ${message}`);
    return code;
  }
}

type SetExitCode = (code: ExitCode) => void;

/** The command line as data, for running it and for its reference page. */
export function createProgram(setExitCode: SetExitCode = () => undefined): Command {
  const program = new Command('hindsight')
    .description('Turns a folder of postmortems into an archive you can search, browse and learn from.')
    .version(readVersion(), '--version', 'print the version')
    .option('--debug', 'print the stack trace of an error')
    .exitOverride()
    .showHelpAfterError('(run "hindsight --help" for a list of commands)');
  addInitCommand(program, setExitCode);
  addSiteCommands(program, setExitCode);
  addContentCommands(program, setExitCode);
  addLabelCommands(program, setExitCode);
  addReviewCommand(program, setExitCode);
  addSearchCommand(program, setExitCode);
  addImportCommand(program, setExitCode);
  addReferenceCommands(program, setExitCode);
  return program;
}

function addInitCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command('init')
    .description('propose settings, a template, editor files and a CI job, and write those that do not exist')
    .argument('[dir]', 'the repository or an empty folder', '.')
    .option('--content <dir>', 'the archive folder, from there (default: the one that is found, or content)')
    .option('--dry-run', 'show the files without writing them')
    .option('--yes', 'write the files without asking')
    .action(async (dir, options) => {
      const { initArchive } = await import('./commands/init.ts');
      setExitCode(await initArchive(dir, options));
    });
}

function addSiteCommands(program: Command, setExitCode: SetExitCode): void {
  program
    .command('build')
    .description('check the content and write the site; if the build fails, the previous site is kept')
    .addOption(contentOption())
    .option('--out <dir>', 'folder to write the site to', 'dist')
    .option('--site <url>', 'address the site will be served from, for feeds and the site map', parseSite)
    .option('--base <path>', 'path the site will be served under', parseBase)
    .addOption(editionOption())
    .option('--as-of <date>', 'build the site as of this day (default: today)', parseDay)
    .option(
      '--portable',
      'make a site that opens from disk without a server, search included; ignores --base',
    )
    .option('--allow-empty', 'build the site even if it has no incidents')
    .option('--quiet', 'print only problems')
    .action(async (options) => {
      const { build } = await import('./commands/build.ts');
      setExitCode(await build(options));
    });
  program
    .command('dev')
    .description('serve the site while you write, and reload it when you save')
    .addOption(contentOption())
    .addOption(editionOption())
    .option('--port <number>', 'port to listen on', parsePort, 4321)
    .option('--host [address]', 'also listen on the network')
    .action(async (options) => {
      const { dev } = await import('./commands/dev.ts');
      setExitCode(await dev(options));
    });
}

function addContentCommands(program: Command, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('report every problem in the content with its line and how to fix it')
    .argument('[path...]', 'report only the problems of these files and folders')
    .addOption(contentOption())
    .addOption(formatOption())
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--strict', 'also fail on warnings')
    .option('--verbose', 'show all warnings, and not just the first of each kind')
    .option('--watch', 'check again after every change, until stopped')
    .option('--allow-empty', 'accept an archive without postmortems')
    .action(async (paths, options) => {
      const { check } = await import('./commands/check.ts');
      setExitCode(await check(paths, options));
    });
  program
    .command('new')
    .description('write a new postmortem from the template')
    .argument('<title>', 'title of the incident, in quotes')
    .addOption(contentOption())
    .option('--date <date>', 'day the incident started (default: today)', parseDay)
    .option('--organization <name>', 'organization that had the incident')
    .action(async (title, options) => {
      const { createPostmortem } = await import('./commands/new.ts');
      setExitCode(createPostmortem(title, options));
    });
}

function addLabelCommands(program: Command, setExitCode: SetExitCode): void {
  program
    .command('evaluate')
    .description("compare the classifier with people's labels: precision, recall and F1 per label")
    .addOption(contentOption())
    .option(
      '--corpus <dir>',
      'evaluate labeled raw reports instead: a folder with labels.jsonl and documents/',
    )
    .option('--json', 'print the figures as JSON')
    .action(async (options) => {
      const { evaluate } = await import('./commands/evaluate.ts');
      setExitCode(await evaluate(options));
    });
  program
    .command('label')
    .description('accept inferred labels in bulk, by writing them into the front matter')
    .requiredOption(
      '--accept-above <confidence>',
      'accept labels of at least this confidence, 0.5 to 1',
      parseConfidence,
    )
    .addOption(contentOption())
    .option('--dry-run', 'show what would be written without writing it')
    .option('--json', 'print the labels as JSON')
    .action(async (options) => {
      const { label } = await import('./commands/label.ts');
      setExitCode(label(options));
    });
}

function addReviewCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command('review')
    .description('write the review of a period: recurrences, changes, action items, questions')
    .requiredOption('--from <date>', 'first day, such as 2024-01-01', parseDay)
    .requiredOption('--to <date>', 'last day', parseDay)
    .addOption(contentOption())
    .addOption(editionOption())
    .option('--out <file>', 'write a new Markdown file (default: print)')
    .option('--as-of <date>', 'write the review as of this day (default: today)', parseDay)
    .action(async (options) => {
      const { review } = await import('./commands/review.ts');
      setExitCode(await review(options));
    });
}

function addSearchCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command('search')
    .description(
      'find similar incidents by words, fields such as component:redis, or a log on standard input',
    )
    .argument('[query...]', 'what to search for; - reads standard input; put -- before -excluded words')
    .addOption(contentOption())
    .option('--limit <number>', 'how many results to show', parseCount, 10)
    .option('--json', 'print the results as JSON')
    .action(async (words, options) => {
      const { searchArchive } = await import('./commands/search.ts');
      setExitCode(await searchArchive(words, options));
    });
}

function addImportCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command('import')
    .description('convert documents of any format to postmortems, with a receipt for every fact')
    .argument('<document...>', 'files and folders; - reads standard input')
    .option('--out <dir>', 'archive folder; postmortems are written to its postmortems/ folder', 'content')
    .option(
      '--answers <file>',
      'file that keeps your answers about the batch (default: import-answers.yaml in the archive folder)',
    )
    .option('--json', 'print the receipts as JSON, and what became of each file on standard error')
    .option('--update', 'update postmortems imported before; edits by hand are kept')
    .option('--timezone <zone>', 'time zone for documents that name none, or an ambiguous one')
    .option('--dry-run', 'write nothing')
    .action(async (paths, options) => {
      const { importDocuments } = await import('./commands/import.ts');
      setExitCode(await importDocuments(paths, options));
    });
}

function addReferenceCommands(program: Command, setExitCode: SetExitCode): void {
  program
    .command('ids')
    .description('list what you can write in front matter, with definitions')
    .argument('[axis]', 'causes, triggers, components, detections, severities, …; all if left out')
    .addOption(optionalContentOption())
    .option('--json', 'print the lists as JSON')
    .action(async (axis, options) => {
      const { listIds } = await import('./commands/list-ids.ts');
      setExitCode(listIds(axis, options));
    });
  program
    .command('schema')
    .description('print the JSON Schema of a file, for editors and other programs')
    .addArgument(new Argument('[file]', 'which file').choices(schemaNames).default('front-matter'))
    .addOption(optionalContentOption())
    .action(async (name, options) => {
      const { printSchema } = await import('./commands/print-schema.ts');
      setExitCode(printSchema(name, options));
    });
}
