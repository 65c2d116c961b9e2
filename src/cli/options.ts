// The options that several commands share, and the checks of their values. Loaded for every command, so it loads little.
// The door to commander.
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { visibilities } from '../model/postmortem.ts';

export { Argument, Command, CommanderError, Option };

/** The files of an archive that have a JSON Schema. */
export const schemaNames = ['front-matter', 'archive', 'taxonomy'] as const;

/** `--content <dir>`. */
export function contentOption(): Option {
  return new Option('--content <dir>', 'the archive folder').default('content');
}

/** `--content <dir>` for commands that also work without an archive. */
export function optionalContentOption(): Option {
  return new Option(
    '--content <dir>',
    'the archive folder (default: content, or only what is built in if there is no such folder)',
  );
}

/** `--edition <name>`. */
export function editionOption(): Option {
  return new Option('--edition <name>', 'leave out internal incidents and sections, or include them').choices(
    visibilities,
  );
}

/** The forms in which `check` reports problems. */
export const checkFormats = ['text', 'json', 'github', 'sarif'] as const;

/** `--format <name>`. */
export function formatOption(): Option {
  return new Option('--format <name>', 'how to print the problems').choices(checkFormats).default('text');
}

/** A day on the calendar, written as 2024-03-31. */
export function parseDay(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // JavaScript reads February 30 as March 1.
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('Write a day such as 2024-03-31.');
}

export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Write a whole number from 1 to 65535.');
}

export function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 10_000) return count;
  throw new InvalidArgumentError('Write a whole number from 1 to 10000.');
}

export function parseConfidence(text: string): number {
  const share = Number(text);
  if (share >= 0.5 && share <= 1) return share;
  throw new InvalidArgumentError('Write a number from 0.5 to 1, such as 0.9.');
}

/** The origin of an http or https address. */
export function parseSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('Write an address such as https://example.org.');
  if (url.pathname !== '/')
    throw new InvalidArgumentError(`Write --site ${url.origin} and --base ${url.pathname} instead.`);
  return url.origin;
}

/** A path with a slash at both ends. */
export function parseBase(text: string): string {
  if (/^[\w\-./~]*$/.test(text) && !text.includes('..')) return `/${text}/`.replace(/\/+/g, '/');
  throw new InvalidArgumentError('Write a path such as /postmortems/.');
}
