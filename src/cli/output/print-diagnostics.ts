// Prints diagnostics for people. Their format is in `formatDiagnostic` in model/diagnostic.ts.
import { type Diagnostic, formatDiagnostic } from '../../model/diagnostic.ts';
import { countNoun } from '../../text/english.ts';
import { paint } from './colors.ts';

/** So many warnings of one kind are shown; the others are counted. Errors are always shown. */
const shownPerKind = 3;

export interface PrintOptions {
  /** Shows all warnings. */
  readonly verbose?: boolean;
}

/** Prints diagnostics and their count to stderr, repeated warnings as a count; prints nothing if there are none. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { verbose = false }: PrintOptions = {},
): void {
  if (diagnostics.length === 0) return;
  const { shown, repeated } = groupWarnings(diagnostics, verbose ? Infinity : shownPerKind);
  console.error(shown.map(paintDiagnostic).join('\n\n'));
  if (repeated.size > 0) console.error(`\n${formatRepeated(repeated)}`);
  console.error(`\n${countLevels(diagnostics)}`);
}

/** `2 errors, 1 warning`. */
export function countLevels(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.level === 'error').length;
  return `${countNoun(errors, 'error')}, ${countNoun(diagnostics.length - errors, 'warning')}`;
}

/**
 * All errors and the first `limit` warnings of each kind, in the same order, and how many more there are of each kind.
 * A single one more is shown, since a line about it would take as much space.
 */
function groupWarnings(
  diagnostics: readonly Diagnostic[],
  limit: number,
): { readonly shown: readonly Diagnostic[]; readonly repeated: ReadonlyMap<Diagnostic['id'], number> } {
  const warnings = Map.groupBy(
    diagnostics.filter(({ level }) => level !== 'error'),
    ({ id }) => id,
  );
  const hidden = [...warnings].flatMap(([, all]) => (all.length > limit + 1 ? all.slice(limit) : []));
  const counts = Map.groupBy(hidden, ({ id }) => id);
  const isHidden = new Set(hidden);
  return {
    shown: diagnostics.filter((diagnostic) => !isHidden.has(diagnostic)),
    repeated: new Map([...counts].map(([id, all]) => [id, all.length])),
  };
}

function formatRepeated(repeated: ReadonlyMap<Diagnostic['id'], number>): string {
  const lines = [...repeated].map(([id, count]) => `and ${countNoun(count, `more ${id} warning`)}`);
  return [...lines, '"hindsight check --verbose" shows all of them.'].join('\n');
}

function paintDiagnostic(diagnostic: Diagnostic): string {
  const { level, id } = diagnostic;
  const color = level === 'error' ? 'red' : 'yellow';
  const use = (style: Parameters<typeof paint>[0], text: string): string =>
    paint(style, text, process.stderr);
  const [head = '', ...lines] = formatDiagnostic(diagnostic).split('\n');
  const place = head.slice(0, head.length - ` ${level} ${id}`.length);
  const body = lines.map((line) =>
    line.replace(/^( *\| *)(\^+)(.*)$/, (_whole, margin: string, carets: string, fix: string) =>
      [margin, use(color, carets), use('green', fix)].join(''),
    ),
  );
  return [`${use('bold', place)} ${use(color, level)} ${use('dim', id)}`, ...body].join('\n');
}
