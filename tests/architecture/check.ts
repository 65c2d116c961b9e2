// Source files against the rules of src/README.md: every violation as one line, `path:line what is wrong`.
import { posix } from 'node:path';
import type { SourceFile } from '../../src/model/source-file.ts';
import type { Allowance, FolderRule, Rules } from './rules.ts';
import { type Import, type Module, scanFile } from './scan.ts';

/** Every violation in file order; empty when the tree keeps the rules. Paths are relative to the repository. */
export function findViolations(files: readonly SourceFile[], rules: Rules): readonly string[] {
  const modules = files.flatMap(scanFile);
  const paths = new Set(files.map((file) => file.path));
  const tree: Tree = { rules, paths, modules: new Map(modules.map((module) => [keyOf(module), module])) };
  return [
    ...modules.flatMap((module) => checkImports(module, tree)),
    ...modules.flatMap((module) => checkDoors(module, tree)),
    ...modules.flatMap((module) => checkDeeds(module, tree)),
    ...checkRulesAreUsed(modules, tree),
  ];
}

interface Tree {
  readonly rules: Rules;
  readonly paths: ReadonlySet<string>;
  readonly modules: ReadonlyMap<string, Module>;
}

function checkImports(module: Module, tree: Tree): readonly string[] {
  if (!module.path.startsWith('src/')) return [];
  const rule = ruleOf(module.path, module.inBrowser, tree);
  if (rule === undefined) return [`${module.path}:1 lies in no folder of the import table`];
  return module.imports.flatMap((found) => {
    const target = targetOf(module.path, found.specifier);
    if (target !== undefined && isScript(target) && !tree.paths.has(target)) {
      return [`${module.path}:${found.line} imports "${found.specifier}", which is not in the repository`];
    }
    if (target !== undefined && isAtHome(target, rule, tree)) return [];
    if (rule.allowed.some((allowance) => permits(allowance, found, target))) return [];
    return [`${module.path}:${found.line} "${rule.folder}" may not import "${found.specifier}"`];
  });
}

/** True for a file that the same rule holds for, and for style sheets, which run nothing. */
function isAtHome(target: string, rule: FolderRule, tree: Tree): boolean {
  return (target.startsWith('src/') && !isScript(target)) || ruleOf(target, false, tree) === rule;
}

function permits(allowance: Allowance, found: Import, target: string | undefined): boolean {
  if (allowance.typesOnly && !found.typesOnly) return false;
  if (allowance.kind === 'folder') return target !== undefined && lies(target, `src/${allowance.name}`);
  if (target !== undefined) return false;
  if (allowance.kind === 'node') return found.specifier.startsWith('node:');
  return isPackage(found.specifier, allowance.name);
}

function checkDoors(module: Module, tree: Tree): readonly string[] {
  return module.imports.flatMap((found) => {
    if (targetOf(module.path, found.specifier) !== undefined || found.specifier.startsWith('node:'))
      return [];
    const place = `${module.path}:${found.line}`;
    const door = doorOf(found.specifier, tree.rules);
    if (door === undefined) return [`${place} imports "${found.specifier}", which has no door`];
    if (door.door !== undefined && toPath(door.door) === module.path) return [];
    if (found.typesOnly && door.typesIn.some((folder) => lies(module.path, toPath(folder)))) return [];
    return [
      `${place} imports "${found.specifier}", whose door is ${door.door ?? 'for types in ' + door.typesIn.join(', ')}`,
    ];
  });
}

/** What a module does, and what it makes others do by importing them. */
function checkDeeds(module: Module, tree: Tree): readonly string[] {
  const rule = module.path.startsWith('src/') ? ruleOf(module.path, module.inBrowser, tree) : undefined;
  if (rule === undefined || rule.never.length === 0) return [];
  return reach(module, tree).flatMap(({ reached, way }) => {
    const nodeImports = reached.imports.filter((one) => !one.typesOnly && one.specifier.startsWith('node:'));
    const deeds = [
      ...reached.deeds,
      ...nodeImports.map((one) => ({
        capability: 'node:' as const,
        written: `import of ${one.specifier}`,
        line: one.line,
      })),
    ].filter((deed) => rule.never.includes(deed.capability));
    return deeds.map((deed) => {
      const through = way.length > 1 ? ` (through ${way.slice(1).join(' -> ')}:${deed.line})` : '';
      const line = way.length > 1 ? 1 : deed.line;
      return `${module.path}:${line} "${rule.folder}" never: ${deed.capability}, but ${deed.written}${through}`;
    });
  });
}

interface Reached {
  readonly reached: Module;
  /** Paths from the first module to this one. */
  readonly way: readonly string[];
}

/** The module itself and every module that runs because of it. */
function reach(module: Module, tree: Tree): readonly Reached[] {
  const all: Reached[] = [{ reached: module, way: [module.path] }];
  const seen = new Set([keyOf(module)]);
  for (const { reached, way } of all) {
    for (const found of reached.imports.filter((one) => !one.typesOnly)) {
      const target = targetOf(reached.path, found.specifier);
      const next = target === undefined ? undefined : tree.modules.get(target);
      if (next === undefined || seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      all.push({ reached: next, way: [...way, next.path] });
    }
  }
  return all;
}

/** Rules that apply to nothing are as misleading as broken rules. */
function checkRulesAreUsed(modules: readonly Module[], { rules, paths }: Tree): readonly string[] {
  const all = [...paths];
  const folders = rules.folders
    .filter((rule) => !all.some((path) => lies(path, `src/${rule.folder}`)))
    .map((rule) => `src/README.md: the import table names "${rule.folder}", which does not exist`);
  const doors = rules.doors
    .filter((rule) => !modules.some((module) => module.imports.some((one) => opens(one, module, rule))))
    .map((rule) => `src/README.md: nothing imports "${rule.library}" through ${rule.door ?? 'types'}`);
  return [...folders, ...doors];
}

function opens(found: Import, module: Module, rule: Rules['doors'][number]): boolean {
  if (!isPackage(found.specifier, rule.library)) return false;
  return rule.door === undefined ? found.typesOnly : toPath(rule.door) === module.path;
}

/** The most specific rule for a path. Scripts in .astro files run in the browser, whatever folder they lie in. */
function ruleOf(path: string, inBrowser: boolean, { rules }: Tree): FolderRule | undefined {
  if (inBrowser) return rules.folders.find((rule) => rule.folder === 'site/browser');
  return rules.folders
    .filter((rule) => lies(path, `src/${rule.folder}`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function doorOf(specifier: string, rules: Rules): Rules['doors'][number] | undefined {
  return rules.doors
    .filter((rule) => isPackage(specifier, rule.library))
    .sort((a, b) => b.library.length - a.library.length)[0];
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** The repository path a relative import leads to; undefined for packages and built-ins. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier.split('?')[0] ?? specifier);
}

/** A path as the README in src writes it, from the repository's root. */
function toPath(written: string): string {
  return posix.join('src', written);
}

function lies(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function isScript(path: string): boolean {
  return /\.(ts|mts|js|mjs|astro)$/.test(path);
}

function keyOf(module: Module): string {
  return module.inBrowser ? `${module.path}?browser` : module.path;
}
