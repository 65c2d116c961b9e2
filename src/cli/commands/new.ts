// hindsight new: writes a postmortem to fill in, at the right path.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringifyScalar } from '../../ingest/front-matter/front-matter.ts';
import { findPostmortems, isFolder, readTextFile, shownPath, writeNewFile } from '../../files.ts';
import { UsageError } from '../usage-error.ts';
import { toSlug } from '../../text/english.ts';
import type { ExitCode } from '../exit-code.ts';

export interface NewOptions {
  readonly content: string;
  readonly date?: string;
  readonly organization?: string;
}

/** Used by archives without a template of their own. */
const builtInTemplate = fileURLToPath(new URL('../templates/template.md', import.meta.url));

/** Writes the template with title, date and organization filled in and prints its path; never overwrites a file. */
export function createPostmortem(title: string, options: NewOptions): ExitCode {
  if (!isFolder(options.content))
    throw new UsageError(
      `there is no folder "${options.content}"; create it, or pass another with --content`,
    );
  const template = readTemplate(options.content);
  const date = options.date ?? today();
  const slug = toSlug([options.organization, title].join(' '));
  if (slug === '')
    throw new UsageError(`no file name can be made from the title "${title}"; use letters or digits`);
  const path = join(folderFor(options.content, date.slice(0, 4)), `${date}-${slug}.md`);
  const filled = fillTemplate(template, { title, date, organization: options.organization ?? '' });
  try {
    writeNewFile(path, filled);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(`"${shownPath(path)}" already exists; choose another title or date`);
    }
    throw error;
  }
  console.log(shownPath(path));
  return 0;
}

/** The archive's template, from where teams keep it, or the built-in one. */
function readTemplate(content: string): string {
  const paths = ['template.md', '_template.md', 'postmortems/template.md', 'postmortems/_template.md'];
  const own = paths.map((path) => readTextFile(join(content, path))).find((text) => text !== undefined);
  return own ?? readTextFile(builtInTemplate) ?? '';
}

/** Where a postmortem of the year goes: sorted by year, unless the archive has its files side by side. */
function folderFor(content: string, year: string): string {
  const folder = findPostmortems(content);
  const isFlat = folder === content && !readdirSync(folder).some((name) => /^\d{4}$/.test(name));
  return isFlat ? folder : join(folder ?? join(content, 'postmortems'), year);
}

/** Today by the author's clock, which may be a day ahead of UTC. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Puts each value in place of `{{name}}`, written so that YAML reads it back as the same text. */
function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : stringifyScalar(value);
  });
}
