// hindsight dev: serves the site and redraws it after every edit.
import { resolve } from 'node:path';
import { type FolderOptions, openSettings } from '../archive-folder.ts';
import { printDiagnostics } from '../output/print-diagnostics.ts';
import type { ExitCode } from '../exit-code.ts';
import { serveSite } from '../build/site-build.ts';

export interface DevOptions extends FolderOptions {
  readonly port: number;
  readonly host?: string | boolean;
}

/** Serves until it is stopped. Problems are shown whenever they change; incidents without errors are served. */
export async function dev(options: DevOptions): Promise<ExitCode> {
  const settings = openSettings(options);
  let shown = '';
  await serveSite(settings, {
    ...options,
    content: resolve(options.content),
    tell: ({ diagnostics }) => {
      const found = JSON.stringify(diagnostics);
      if (found === shown) return;
      shown = found;
      if (diagnostics.length === 0) console.error('The content has no problems.');
      printDiagnostics(diagnostics);
    },
  });
  return 0;
}
