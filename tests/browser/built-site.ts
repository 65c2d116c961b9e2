// Before the browser tests: the sites are built with the command line and served.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { synthesize, writeFiles } from '../../scripts/synthesize.ts';
import { hostilePostmortem } from './hostile.ts';
import { serveFolder, type StaticServer } from './static-server.ts';

/** A built site and where it is served. */
export interface BuiltSite {
  readonly url: string;
  readonly folder: string;
  /** The path below the origin, with a slash at both ends. */
  readonly base: string;
  /** The origin it was built for, as in its canonical links. */
  readonly origin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The repository's archive at the root of its origin. */
    readonly site: BuiltSite;
    /** A part of the repository's archive, under a path. */
    readonly nestedSite: BuiltSite;
    /** Hundreds of synthetic incidents and a hostile one. */
    readonly largeSite: BuiltSite;
    /** The folder of a portable site of the part. */
    readonly portableFolder: string;
    /** The folder of a second build of `nestedSite`, which replaced the site of another archive. */
    readonly rebuiltFolder: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const runInTurn = `${root}tests/cli/run-in-turn.ts`;
const cache = `${root}.cache/browser`;
const origin = 'https://hindsight.example';
/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sites = [
  { name: 'site', content: `${root}content`, base: '/' },
  { name: 'nestedSite', content: `${cache}/part`, base: '/memory/of/' },
  { name: 'largeSite', content: `${cache}/content`, base: '/' },
] as const;
/** Folders that no server serves. The space in one of them is on purpose. */
const [portableFolder, rebuiltFolder] = [`${cache}/portable site`, `${cache}/rebuilt`];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(`${cache}/content`, { recursive: true, force: true });
  writeFiles([...synthesize(250, 3), hostilePostmortem], `${cache}/content`);
  writeFileSync(`${cache}/content/postmortems/2024/graph.png`, onePixel);
  writeFileSync(`${cache}/content/postmortems/2024/graph.svg`, '<svg/>');
  copyPart(`${cache}/part`);
  await buildSites();
  const servers: StaticServer[] = [];
  for (const { name, base } of sites) {
    const folder = `${cache}/${name}`;
    const server = await serveFolder(folder, base);
    servers.push(server);
    project.provide(name, { url: server.url, folder, base, origin });
  }
  project.provide('portableFolder', portableFolder);
  project.provide('rebuiltFolder', rebuiltFolder);
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

/** Two years of the repository's postmortems, without their links to other years. */
function copyPart(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const years = ['2021', '2022'].flatMap((year) =>
    readdirSync(`${root}content/postmortems/${year}`).map((name) => `postmortems/${year}/${name}`),
  );
  const files = ['taxonomy.yaml', ...years].map((path) => ({
    path,
    text: readFileSync(`${root}content/${path}`, 'utf8').replace(/^related:.*\n/m, ''),
  }));
  writeFiles(files, folder);
}

/** One process builds them all, which has Astro loaded and warm from the second on. */
async function buildSites(): Promise<void> {
  const commands = [
    ...sites.map(({ name, content, base }) => toCommand(`${cache}/${name}`, content, ['--base', base])),
    toCommand(portableFolder, `${cache}/part`, ['--portable']),
    toCommand(rebuiltFolder, `${cache}/part`, ['--base', '/memory/of/']),
  ];
  mkdirSync(`${rebuiltFolder}/incidents/old`, { recursive: true });
  writeFileSync(`${rebuiltFolder}/incidents/old/index.html`, 'an older site');
  // Rejects with what the command wrote to stderr.
  await promisify(execFile)(process.execPath, [runInTurn, JSON.stringify(commands)], { cwd: root });
}

function toCommand(folder: string, content: string, options: readonly string[]): readonly string[] {
  // The folder of an interrupted build must not be mistaken for somebody else's.
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/hindsight.json`, '{}');
  const given = ['--content', content, '--out', folder, '--site', origin, ...options];
  return ['build', '--quiet', '--as-of', '2026-01-01', ...given];
}
