// Diagnostics as SARIF 2.1.0 (OASIS), the format that code scanning services read.
import { diagnosticCatalog, type DiagnosticId } from '../../model/diagnostic-catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { toRepositoryPath, toRepositoryUri } from './repository-paths.ts';

export interface SarifOptions {
  readonly version: string;
  /** The folder that paths are relative to. */
  readonly root: string;
}

/** A SARIF log with one run; its rules are those that were broken, in the order of their ids. */
export function toSarif(diagnostics: readonly Diagnostic[], { version, root }: SarifOptions): object {
  const ids = [...new Set(diagnostics.map(({ id }) => id))].sort();
  const results = diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.id,
    ruleIndex: ids.indexOf(diagnostic.id),
    level: diagnostic.level,
    message: { text: describe(diagnostic) },
    locations: [{ physicalLocation: locate(diagnostic, root) }],
  }));
  const driver = { name: 'Hindsight', semanticVersion: version, rules: ids.map(toRule) };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function describe({ found, expected, fix }: Diagnostic): string {
  return `Found ${found}, expected ${expected}.${fix === undefined ? '' : ` Fix: ${fix}`}`;
}

function toRule(id: DiagnosticId): object {
  const { area, level, cause, fix } = diagnosticCatalog[id];
  return {
    id,
    shortDescription: { text: toPlainText(cause) },
    help: { text: toPlainText(fix), markdown: withoutLinks(fix) },
    defaultConfiguration: { level },
    properties: { tags: [area] },
  };
}

function locate({ path, position, length, excerpt }: Diagnostic, root: string): object {
  const isNearby = toRepositoryPath(path, root) !== undefined;
  return {
    artifactLocation: {
      uri: toRepositoryUri(path, root),
      ...(isNearby ? { uriBaseId: '%SRCROOT%' } : {}),
    },
    region: {
      startLine: position.line,
      startColumn: position.column,
      endColumn: position.column + length,
      ...(excerpt === '' ? {} : { snippet: { text: excerpt } }),
    },
  };
}

/** The catalog links to pages of the reference, which are not where the report is read. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function toPlainText(markdown: string): string {
  return withoutLinks(markdown).replaceAll('`', '');
}
