// Runs Astro: the only module that does. The pages get the archive from memory instead of reading it again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type AstroIntegration, build as buildPages, dev as serveDev } from 'astro';
import { type IncidentRecord, toAxisNames, toRecords } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import { compareText } from '../../model/diagnostic.ts';
import { setBuildContext } from '../../site/build-context.ts';
import { toIncidentJson } from '../../site/files/incident-json.ts';
import { toSearchOrder } from '../../site/files/search-files.ts';
import { watchContent } from '../../site/watch-content.ts';
import { serveConfirmPage } from '../label/confirm-server.ts';
import { openFactStore } from '../label/fact-store.ts';
import { openLabelStore } from '../label/label-store.ts';
import type { IncidentFile } from './asset-writer.ts';
import { copyAttachments, serveAttachments } from './attachments.ts';
import { startAssetWriting } from './parallel-assets.ts';
import { type AstroProject, openAstroProject } from './astro-project.ts';
import { createAstroConfig } from './astro-config.ts';
import { precompressFolder } from './precompress.ts';

export interface SiteBuildOptions {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly project: AstroProject;
  /** An empty folder of the project. */
  readonly out: string;
  readonly quiet: boolean;
}

/** Writes every page of the archive into `out`. */
export async function buildSite(archive: Archive, options: SiteBuildOptions): Promise<void> {
  prepareEnvironment();
  // A shell's NODE_ENV would make this a development build, which has no Content-Security-Policy.
  process.env['NODE_ENV'] = 'production';
  const records = toRecords(archive);
  const order = toSearchOrder(archive, { records, names: toAxisNames(archive.taxonomy) });
  setBuildContext({ content: options.content, built: { archive, records, searchVersion: order.version } });
  const assets = startAssetWriting({ out: options.out, search: order }, listIncidentFiles(archive, records));
  try {
    await drawPages(archive.settings, options);
  } catch (error) {
    await assets.stop();
    throw error;
  }
  await assets.done;
  copyAttachments(archive.attachments, options.content, options.out);
  precompressFolder(join(options.out, '_astro'), /\.(?:js|css)$/);
  precompressFolder(options.out, /^records\.json$/);
  writeOfflineFiles(options.out);
}

function* listIncidentFiles(
  { incidents }: Archive,
  records: readonly IncidentRecord[],
): Generator<IncidentFile> {
  for (const [place, record] of records.entries()) {
    const incident = incidents[place];
    if (incident !== undefined) yield [incident.id, toIncidentJson(incident, record)];
  }
}

async function drawPages({ site, base }: Archive['settings'], options: SiteBuildOptions): Promise<void> {
  const here = process.cwd();
  // Astro looks at the current folder, not at its root option.
  process.chdir(options.project.root);
  try {
    await buildPages({
      ...createAstroConfig(options.project, { site, base }),
      outDir: options.out,
      logLevel: options.quiet ? 'error' : 'warn',
    });
  } finally {
    process.chdir(here);
  }
}

/** Files for servers and crawlers, which an offline copy does not need. */
const forServersOnly = /(?:^|\/)(?:_headers|robots\.txt|sitemap[^/]*\.xml|service-worker\.js)$|\.(?:br|gz)$/;

/**
 * Writes `offline.json`, the list of files to keep for offline use, and its version to the service worker: a hash of
 * names and sizes. Changed content renames the search files, and changed code renames scripts and styles.
 */
function writeOfflineFiles(out: string): void {
  const files = readdirSync(out, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(out, path).split(sep).join('/'), bytes: statSync(path).size }))
    .filter(({ path }) => !forServersOnly.test(path))
    .sort((a, b) => compareText(a.path, b.path));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const addresses = files.map(({ path }) => addressOf(path));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  writeFileSync(join(out, 'offline.json'), JSON.stringify({ version, bytes, files: addresses }));
  const worker = join(out, 'service-worker.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace("'not-built'", `'${version}'`));
}

/** A file's address relative to the site's; an index page has the address of its folder. */
function addressOf(path: string): string {
  const parts = path.split('/').map(encodeURIComponent);
  return parts.join('/').replace(/(^|\/)index\.html$/, '$1');
}

export interface SiteServeOptions {
  readonly content: string;
  readonly port: number;
  readonly host?: string | boolean;
  readonly edition?: Archive['settings']['edition'];
  /** Called with what was read after every change. */
  readonly tell: (archive: Archive) => void;
}

/** Serves the site until it is stopped; the pages read the content folder again after every change. */
export async function serveSite(settings: Archive['settings'], options: SiteServeOptions): Promise<void> {
  prepareEnvironment();
  let attachments: Archive['attachments'] = new Map();
  const onRead = (archive: Archive): void => {
    ({ attachments } = archive);
    options.tell(archive);
  };
  setBuildContext({ content: options.content, edition: options.edition, onRead });
  const ownEdits = new Set<string>();
  const onWrite = (path: string): Set<string> => ownEdits.add(path);
  const stores = {
    labels: openLabelStore(options.content, onWrite),
    facts: openFactStore(options.content, onWrite),
  };
  const project = openAstroProject();
  process.once('exit', project.close);
  const config = createAstroConfig(project, settings);
  await serveDev({
    ...config,
    server: { port: options.port, host: options.host ?? false },
    integrations: [...(config.integrations ?? []), createConfirmPages(project)],
    vite: {
      ...config.vite,
      plugins: [
        watchContent(options.content, ownEdits),
        serveConfirmPage(stores, settings.base),
        serveAttachments(() => attachments, options.content, settings.base),
      ],
    },
  });
}

/** The pages that confirm labels and facts are part of the served site only, never of a built one. */
function createConfirmPages(project: AstroProject): AstroIntegration {
  return {
    name: 'hindsight:confirm-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/confirm/', entrypoint: join(project.pages, 'dev/confirm.astro') });
        injectRoute({ pattern: '/confirm/facts/', entrypoint: join(project.pages, 'dev/facts.astro') });
      },
    },
  };
}

function prepareEnvironment(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Without a terminal, Astro assumes that a program started it and would move to the background.
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
}
