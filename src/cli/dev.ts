// hindsight dev: the site as it will be, redrawn at every edit.
import { resolve } from 'node:path';
import { type FolderOptions, openReading, showDiagnostics } from './archive-folder.ts';
import type { ExitCode } from './hindsight.ts';
import { serveSite } from './site-build.ts';

export interface DevOptions extends FolderOptions {
  readonly port: number;
  readonly host?: string | boolean;
}

/** Serves until it is stopped. Problems in the content are shown, and the incidents without errors are served. */
export async function dev(options: DevOptions): Promise<ExitCode> {
  const { settings, diagnostics } = openReading(options);
  showDiagnostics(diagnostics);
  await serveSite(settings, { ...options, content: resolve(options.content) });
  return 0;
}
