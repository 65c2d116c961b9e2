// hindsight build: check first, then write the whole site beside the old one, then swap.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { hasErrors } from '../model/diagnostic.ts';
import {
  countLevels,
  type FolderOptions,
  openArchive,
  plural,
  showDiagnostics,
  WrongUse,
} from './archive-folder.ts';
import type { ExitCode } from './hindsight.ts';
import { buildSite } from './site-build.ts';

export interface BuildOptions extends FolderOptions {
  readonly out: string;
  readonly quiet?: boolean;
}

/** Builds the site into `out`, all or nothing; 1 when the content has errors, with nothing written. */
export async function build(options: BuildOptions): Promise<ExitCode> {
  const started = performance.now();
  const say = (text: string): void => {
    if (options.quiet !== true) console.log(text);
  };
  const out = resolve(options.out);
  requireSafeTarget(out, resolve(options.content));
  const archive = openArchive(options);
  showDiagnostics(archive.diagnostics);
  if (hasErrors(archive.diagnostics)) {
    console.error('Nothing was written.');
    return 1;
  }
  say(
    `${plural(archive.incidents.length, 'incident')} read and classified (${countLevels(archive.diagnostics)}).`,
  );
  mkdirSync(dirname(out), { recursive: true });
  const fresh = mkdtempSync(`${out}.new-`);
  // Temporary folders are for their owner alone; a site is for everybody.
  chmodSync(fresh, 0o755);
  try {
    await buildSite(archive, {
      content: resolve(options.content),
      out: fresh,
      quiet: options.quiet === true,
    });
    swap(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(`Site written to ${options.out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return 0;
}

/** Puts `fresh` where `out` was; the old site is gone only once the new one stands. */
function swap(fresh: string, out: string): void {
  if (!existsSync(out)) {
    renameSync(fresh, out);
    return;
  }
  const old = mkdtempSync(`${out}.old-`);
  renameSync(out, `${old}/site`);
  try {
    renameSync(fresh, out);
  } catch (error) {
    renameSync(`${old}/site`, out);
    throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Refuses an `--out` whose contents are not a site we wrote: it is replaced as a whole. */
function requireSafeTarget(out: string, content: string): void {
  if (`${content}/`.startsWith(`${out}/`) || `${out}/`.startsWith(`${content}/`)) {
    throw new WrongUse(
      `--out "${basename(out)}" and the content folder lie in each other; the site would replace the content`,
    );
  }
  if (existsSync(out) && !existsSync(`${out}/hindsight.json`) && readdirSync(out).length > 0) {
    throw new WrongUse(
      `"${out}" is not a site of Hindsight and would be replaced; empty it or choose another --out`,
    );
  }
}
