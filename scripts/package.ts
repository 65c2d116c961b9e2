// Makes the package that is published: npm run package. It writes package/, a folder for `npm pack` and `npm publish`, with
// compiled JavaScript in lib/, JSON Schemas in schemas/ and a manifest without anything that only this repository needs.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { schemaNames } from '../src/cli/options.ts';
import { toJsonSchema } from '../src/cli/commands/print-schema.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Writes the whole package into `out`, which is replaced. */
export function writePackage(out: string): void {
  rmSync(out, { recursive: true, force: true });
  compileFolder(join(root, 'src'), join(out, 'lib'));
  for (const name of schemaNames) writeFile(join(out, `schemas/${name}.json`), toJson(toJsonSchema(name)));
  for (const name of ['LICENSE', 'CHANGELOG.md', 'README.md']) cpSync(join(root, name), join(out, name));
  writeFile(join(out, 'package.json'), toJson(toManifest(readManifest())));
}

/** Compiles every module of a folder and copies every other file. */
export function compileFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, path));
    if (!entry.isFile() || /(?:\.d\.ts|README\.md)$/.test(path)) continue;
    if (path.endsWith('.ts'))
      writeFile(target.replace(/\.ts$/, '.js'), compileModule(readFileSync(path, 'utf8')));
    else if (/\.(?:astro|mjs)$/.test(path)) writeFile(target, renameImports(readFileSync(path, 'utf8')));
    else {
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target);
    }
  }
}

/** JavaScript without types, whose imports name the compiled files. */
export function compileModule(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
    },
  });
  return renameImports(outputText);
}

/** Relative `.ts` specifiers as `.js`: of imports, of `import()`, and of the addresses of workers. */
export function renameImports(text: string): string {
  return text.replace(
    /((?:from|import)\s*\(?\s*|new URL\(\s*)(['"])(\.\.?\/[^'"\n]*)\.ts\2/g,
    (_whole, before: string, quote: string, path: string) => `${before}${quote}${path}.js${quote}`,
  );
}

interface Manifest {
  readonly [key: string]: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
}

/** The published manifest: what users need, and nothing for working on Hindsight itself. */
function toManifest(manifest: Manifest): object {
  const { name, version, description, license, keywords, repository, dependencies, overrides } = manifest;
  return {
    name,
    version,
    description,
    keywords,
    license,
    repository,
    type: 'module',
    engines: { node: '>=22.18' },
    bin: { hindsight: 'lib/cli/hindsight.mjs', [String(name)]: 'lib/cli/hindsight.mjs' },
    exports: { './schemas/*': './schemas/*', './package.json': './package.json' },
    files: ['lib', 'schemas', 'CHANGELOG.md'],
    publishConfig: { access: 'public', provenance: true },
    dependencies,
    overrides,
  };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (import.meta.main) {
  const out = join(root, 'package');
  writePackage(out);
  console.log(
    `${relative(process.cwd(), out)}/ is ready for "npm pack ./package" and "npm publish ./package".`,
  );
}
