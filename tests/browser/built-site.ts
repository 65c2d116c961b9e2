// Before the browser tests: the site is built as a user would build it, and served.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { synthesise, writeFiles } from '../../scripts/synthesise.ts';
import { hostilePostmortem } from './hostile.ts';
import { serveFolder, type StaticServer } from './static-server.ts';

/** A built site and where it is served. */
export interface BuiltSite {
  readonly url: string;
  readonly folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The repository's archive at the root of its origin. */
    readonly site: BuiltSite;
    /** The same archive under a path. */
    readonly nestedSite: BuiltSite;
    /** Hundreds of synthetic incidents and one that is up to no good. */
    readonly largeSite: BuiltSite;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = `${root}.cache/browser`;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(`${cache}/content`, { recursive: true, force: true });
  writeFiles([...synthesise(250, 3), hostilePostmortem], `${cache}/content`);
  const servers: StaticServer[] = [];
  const offer = async (name: 'site' | 'nestedSite' | 'largeSite', content: string, base: string) => {
    const folder = `${cache}/${name}`;
    buildSite(content, folder, base);
    const server = await serveFolder(folder, base);
    servers.push(server);
    project.provide(name, { url: server.url, folder });
  };
  await offer('site', `${root}content`, '/');
  await offer('nestedSite', `${root}content`, '/memory/of/');
  await offer('largeSite', `${cache}/content`, '/');
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

function buildSite(content: string, folder: string, base: string): void {
  // An interrupted build must not be taken for somebody else's folder.
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/hindsight.json`, '{}');
  const options = [
    '--content',
    content,
    '--out',
    folder,
    '--base',
    base,
    '--site',
    'https://hindsight.example',
  ];
  const command = [`${root}src/cli/hindsight.mjs`, 'build', '--quiet', '--as-of', '2026-01-01', ...options];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`hindsight build ended with ${status}:\n${stderr}`);
}
