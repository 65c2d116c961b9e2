// The structure of src: the size of its folders, its file names, and cycles among its imports.
import type { SourceFile } from '../../src/model/source-file.ts';
import { targetOf } from './check.ts';
import { scanFile } from './scan.ts';

const code = /\.(ts|mts|js|mjs|astro)$/;
/** Astro's own names, which say which address a page has. */
const routes = /^(?:index|\[.+\])\.(?:astro|ts)$/;

/** Folders with more than `most` code files of their own: `src/a holds 16 code files`. */
export function findCrowdedFolders(paths: readonly string[], most: number): readonly string[] {
  const folders = Map.groupBy(
    paths.filter((path) => code.test(path)),
    (path) => path.slice(0, path.lastIndexOf('/')),
  );
  return [...folders]
    .filter(([, files]) => files.length > most)
    .map(([folder, files]) => `${folder} holds ${files.length} code files`);
}

/** File names that occur in more than one folder, with their paths; a name identifies a file only if it is unique. */
export function findRepeatedNames(paths: readonly string[]): readonly string[] {
  const names = Map.groupBy(
    paths.filter((path) => !path.endsWith('README.md')),
    (path) => path.slice(path.lastIndexOf('/') + 1),
  );
  return [...names]
    .filter(([name, files]) => files.length > 1 && !routes.test(name))
    .map(([name, files]) => `${name}: ${files.join(', ')}`);
}

/** Import cycles, including imports of types. */
export function findCycles(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const imports = new Map<string, Set<string>>();
  for (const { path, imports: found } of files.flatMap(scanFile)) {
    const targets = found.flatMap(({ specifier }) => targetOf(path, specifier) ?? []);
    const known = imports.get(path) ?? new Set();
    imports.set(path, new Set([...known, ...targets.filter((target) => paths.has(target))]));
  }
  const reached = new Map([...imports.keys()].map((path) => [path, reach(path, imports)]));
  return [...imports].flatMap(([path, targets]) => {
    const back = [...targets].filter((target) => target === path || reached.get(target)?.has(path) === true);
    return back.length === 0 ? [] : [`${path} -> ${back.join(', ')}`];
  });
}

function reach(start: string, imports: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const target of imports.get(path) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
