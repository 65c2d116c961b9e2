// The rules of src/README.md, read from its two tables: so the document is what is checked.

/** What a folder may import, and what must not happen in it or in anything it runs. */
export interface FolderRule {
  /** `analyse`, `site/browser` or a file, `archive.ts`; relative to src. */
  readonly folder: string;
  readonly allowed: readonly Allowance[];
  readonly never: readonly Capability[];
}

/** A folder or file under src, a package's name, or `node:`; `typesOnly` when nothing of it may run. */
export interface Allowance {
  readonly kind: 'folder' | 'package' | 'node';
  readonly name: string;
  readonly typesOnly: boolean;
}

/** Things code can do without importing anything. */
export const capabilities = ['node:', 'clock', 'random', 'console', 'DOM', 'module state', 'eval'] as const;
export type Capability = (typeof capabilities)[number];

/** The one module that may import a library, and the folders that may name its types. */
export interface DoorRule {
  readonly library: string;
  /** Absent for a library of types alone. */
  readonly door?: string;
  readonly typesIn: readonly string[];
  readonly reason: string;
}

export interface Rules {
  readonly folders: readonly FolderRule[];
  readonly doors: readonly DoorRule[];
}

/** The tables under "Import table" and "Doors"; throws when one is missing or holds a word it does not know. */
export function readRules(markdown: string): Rules {
  return {
    folders: readTable(markdown, 'Import table', ['folder', 'may import', 'never']).map(toFolderRule),
    doors: readTable(markdown, 'Doors', ['library', 'door', 'reason']).flatMap(toDoorRules),
  };
}

function toFolderRule([folder = '', allowed = '', never = '']: readonly string[]): FolderRule {
  return {
    folder: plain(folder),
    allowed: listOf(allowed).map(toAllowance),
    never: listOf(never).map(toCapability),
  };
}

function toAllowance(written: string): Allowance {
  const { name, typesOnly } = withoutTypes(written);
  if (plain(name) === 'node:') return { kind: 'node', name: 'node:', typesOnly };
  return { kind: name.startsWith('`') ? 'package' : 'folder', name: plain(name), typesOnly };
}

function toCapability(written: string): Capability {
  const found = capabilities.find((capability) => capability === plain(written));
  if (found === undefined)
    throw new Error(
      `src/README.md, Import table, never: "${written}", expected one of ${capabilities.join(', ')}`,
    );
  return found;
}

function toDoorRules([libraries = '', doors = '', reason = '']: readonly string[]): readonly DoorRule[] {
  const places = listOf(doors).map(withoutTypes);
  const [door, ...more] = places.filter((place) => !place.typesOnly).map((place) => plain(place.name));
  if (more.length > 0)
    throw new Error(`src/README.md, Doors: ${libraries} has ${more.length + 1} doors, expected one`);
  const typesIn = places.filter((place) => place.typesOnly).map((place) => plain(place.name));
  return listOf(libraries).map((library) => ({
    library: plain(library),
    ...(door === undefined ? {} : { door }),
    typesIn,
    reason,
  }));
}

function withoutTypes(written: string): { readonly name: string; readonly typesOnly: boolean } {
  const mark = ' (types)';
  return written.endsWith(mark)
    ? { name: written.slice(0, -mark.length), typesOnly: true }
    : { name: written, typesOnly: false };
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function plain(cell: string): string {
  return cell.replaceAll('`', '').trim();
}

function readTable(
  markdown: string,
  heading: string,
  columns: readonly string[],
): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith('#') && line.endsWith(` ${heading}`));
  const from = start < 0 ? -1 : lines.findIndex((line, number) => number > start && line.startsWith('|'));
  if (from < 0) throw new Error(`src/README.md: no table under a heading "${heading}"`);
  const rest = lines.slice(from);
  const length = rest.findIndex((line) => !line.startsWith('|'));
  const rows = rest.slice(0, length < 0 ? undefined : length).map(cellsOf);
  if (rows[0]?.join('|') !== columns.join('|'))
    throw new Error(
      `src/README.md, ${heading}: columns ${rows[0]?.join(', ')}, expected ${columns.join(', ')}`,
    );
  return rows.slice(2);
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
