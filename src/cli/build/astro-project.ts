// Where Astro works. In this repository that is the repository; an installed package may be read-only and shared, so
// there the pages are copied to a folder in the user's cache that is removed afterward.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface AstroProject {
  /** Astro's root; libraries are found from here. */
  readonly root: string;
  /** The folder `site` with the pages, below the root. */
  readonly pages: string;
  /** A new folder below the root. */
  readonly createFolder: (name: string) => string;
  /** Removes what was copied. */
  readonly close: () => void;
}

const code = fileURLToPath(new URL('../../', import.meta.url));
const isCompiled = import.meta.url.endsWith('.js');

/** Opens the project Astro works in. Close it when the site is written. */
export function openAstroProject(): AstroProject {
  return isCompiled ? copyProject() : openRepository();
}

function openRepository(): AstroProject {
  const root = dirname(code);
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  return {
    root,
    pages: join(code, 'site'),
    createFolder: (name) => mkdtempSync(join(cache, `${name}-`)),
    close: () => undefined,
  };
}

function copyProject(): AstroProject {
  const root = createOwnFolder();
  copyFolder(code, join(root, 'lib'));
  symlinkSync(librariesFolder(), join(root, 'node_modules'), 'junction');
  return {
    root,
    pages: join(root, 'lib', 'site'),
    createFolder: (name) => mkdtempSync(join(root, `${name}-`)),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Copies contents only: folders of a read-only installation must become writable ones. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else writeFileSync(target, readFileSync(source));
  }
}

/** The folder that holds Astro: npm puts a package's libraries next to it or inside it. */
function librariesFolder(): string {
  const astro = fileURLToPath(import.meta.resolve('astro/package.json'));
  return dirname(dirname(astro));
}

/** A new folder in the user's cache, or in the temporary folder where the user has no home to write to. */
function createOwnFolder(): string {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hindsight');
  try {
    mkdirSync(cache, { recursive: true });
    return mkdtempSync(join(cache, 'build-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'hindsight-build-'));
  }
}
