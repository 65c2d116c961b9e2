// What the Git repository of a folder says about itself, read from its files: nothing is run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Remote {
  readonly host: 'github' | 'gitlab' | 'other';
  /** The address of the repository in a browser, without credentials. */
  readonly url: string;
  /** The name of the repository. */
  readonly name: string;
  /** The branch that the remote calls its main one. */
  readonly branch: string;
}

/** The remote `origin` of the repository in `root`; undefined if there is none. */
export function readRemote(root: string): Remote | undefined {
  const config = readIfPresent(join(root, '.git/config'));
  const section = /\[remote "origin"\]([^[]*)/.exec(config)?.[1] ?? '';
  const written = /^\s*url\s*=\s*(\S+)/m.exec(section)?.[1];
  const head = readIfPresent(join(root, '.git/refs/remotes/origin/HEAD'));
  const branch = /refs\/remotes\/origin\/(\S+)/.exec(head)?.[1] ?? 'main';
  return written === undefined ? undefined : parseRemote(written, branch);
}

/** `git@host:team/repo.git`, `ssh://git@host/team/repo` or `https://user:token@host/team/repo.git`. */
export function parseRemote(written: string, branch: string): Remote | undefined {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/([\w./~-]+?)(?:\.git)?\/?$/.exec(written) ??
    /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([\w./~-]+?)(?:\.git)?\/?$/.exec(written);
  const [, domain, path] = match ?? [];
  if (domain === undefined || path === undefined) return undefined;
  const host = /github/i.test(domain) ? 'github' : /gitlab/i.test(domain) ? 'gitlab' : 'other';
  return { host, url: `https://${domain}/${path}`, name: path.split('/').at(-1) ?? path, branch };
}

/** Where a file can be edited, with `{path}` for its path; undefined for hosts whose addresses we do not know. */
export function toEditLink({ host, url, branch }: Remote): string | undefined {
  if (host === 'github') return `${url}/edit/${branch}/{path}`;
  return host === 'gitlab' ? `${url}/-/edit/${branch}/{path}` : undefined;
}

function readIfPresent(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
