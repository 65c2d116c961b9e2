// Astro, started from here: the only place that runs it. The archive is handed to the pages, not read again.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroInlineConfig, type AstroIntegration, build as buildPages, dev as serveDev } from 'astro';
import { type IncidentRecord, toAxisNames, toRecords } from '../../analyse/records/records.ts';
import type { Archive } from '../../model/archive.ts';
import { compareText } from '../../model/diagnostic.ts';
import { setBuildContext } from '../../site/build-context.ts';
import { toIncidentJson } from '../../site/files/incident-json.ts';
import { toSearchOrder } from '../../site/files/search-files.ts';
import { watchContent } from '../../site/watch-content.ts';
import { serveConfirmPage } from '../label/confirm-server.ts';
import { openLabelStore } from '../label/label-store.ts';
import { writeCompressedTwins } from './precompress.ts';
import { type IncidentFile, writeFilesBeside } from './asset-writer.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface SiteBuildOptions {
  /** Absolute paths. */
  readonly content: string;
  readonly out: string;
  readonly quiet: boolean;
}

/**
 * A new empty folder to build into, removed by whoever asked for it. It lies inside the project: there Astro keeps what
 * it builds with in the same folder, so builds do not meet, and finds the libraries the pages need.
 */
export function createStagingFolder(): string {
  mkdirSync(join(root, '.cache'), { recursive: true });
  return mkdtempSync(join(root, '.cache', 'site-'));
}

/** Writes every page of the archive into `out`, a folder of `createStagingFolder`. */
export async function buildSite(archive: Archive, options: SiteBuildOptions): Promise<void> {
  prepareEnvironment();
  // A shell's NODE_ENV would make this a development build, which has no Content-Security-Policy.
  process.env['NODE_ENV'] = 'production';
  const records = toRecords(archive);
  const order = toSearchOrder(archive, { records, names: toAxisNames(archive.taxonomy) });
  setBuildContext({ content: options.content, built: { archive, records, searchVersion: order.version } });
  const files = writeFilesBeside({ out: options.out, search: order }, listIncidentFiles(archive, records));
  try {
    await drawPages(archive.settings, options);
  } catch (error) {
    await files.stop();
    throw error;
  }
  await files.done;
  writeCompressedTwins(join(options.out, '_astro'), /\.(?:js|css)$/);
  writeCompressedTwins(options.out, /^records\.json$/);
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
  // Astro asks where it stands, not where the project is.
  process.chdir(root);
  try {
    await buildPages({
      ...inline(site, base),
      // The folder is new, and what is being written there beside the pages is to stay.
      vite: { build: { emptyOutDir: false } },
      outDir: options.out,
      logLevel: options.quiet ? 'error' : 'warn',
    });
  } finally {
    process.chdir(here);
  }
}

/** What servers are told, and copies for them to send; readers have no use for either. */
const forServersOnly = /(?:^|\/)(?:_headers|robots\.txt|sitemap[^/]*\.xml|service-worker\.js)$|\.(?:br|gz)$/;

/**
 * `offline.json`, the list of all there is to keep on a device, and its version in the service worker: a hash of names
 * and sizes. Other content changes the names of the search's files, other code those of scripts and styles.
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

/** A file's address below the site's own; a folder's page is the folder's. */
function addressOf(path: string): string {
  const parts = path.split('/').map(encodeURIComponent);
  return parts.join('/').replace(/(^|\/)index\.html$/, '$1');
}

export interface SiteServeOptions {
  readonly content: string;
  readonly port: number;
  readonly host?: string | boolean;
  readonly edition?: Archive['settings']['edition'];
  /** Hears what was read after every change. */
  readonly tell: (archive: Archive) => void;
}

/** Serves the site from memory until it is stopped; pages read the folder themselves, at each change anew. */
export async function serveSite(settings: Archive['settings'], options: SiteServeOptions): Promise<void> {
  prepareEnvironment();
  setBuildContext({ content: options.content, edition: options.edition, onRead: options.tell });
  const ownEdits = new Set<string>();
  const store = openLabelStore(options.content, (path) => ownEdits.add(path));
  await serveDev({
    ...inline(settings.site, settings.base),
    server: { port: options.port, host: options.host ?? false },
    integrations: [confirmPage],
    vite: {
      plugins: [watchContent(options.content, ownEdits), serveConfirmPage(store, settings.base)],
    },
  });
}

/** The page that confirms labels is part of the served site only, never of a built one. */
const confirmPage: AstroIntegration = {
  name: 'hindsight:confirm-page',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/confirm/', entrypoint: join(root, 'src/site/dev/confirm.astro') });
    },
  },
};

function inline(site: string | undefined, base: string): AstroInlineConfig {
  return { root, base, ...(site === undefined ? {} : { site }) };
}

function prepareEnvironment(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro believes it was started by a program when there is no terminal, and would leave for the background.
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
}
