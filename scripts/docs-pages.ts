// The pages of docs/reference as Markdown, made from the code that they describe.
import { formatLabeledShares, formatScores } from '../src/analyse/evaluation/evaluation-table.ts';
import { keptAsideEvaluation } from '../src/classify/model/model-card.ts';
import { builtInTaxonomy } from '../src/classify/taxonomy/built-in-taxonomy.ts';
import { openArchive } from '../src/cli/archive-folder.ts';
import { diagnosticCatalog } from '../src/model/diagnostic-catalog.ts';
import { diagnosticAreas } from '../src/model/diagnostic-entry.ts';
import type { Evaluation } from '../src/model/evaluation.ts';
import type { Cause, Component, TaxonomyValue } from '../src/model/taxonomy.ts';
import { queryFields, statuses } from '../src/search/query/query-fields.ts';
import { commandSections, frontMatterTable, toMarkdownTable } from './docs-tables.ts';

export function referenceIndex(pages: readonly (readonly [name: string, title: string])[]): string {
  const list = pages.map(([name, title]) => `- [${title}](${name}.md)`).join('\n');
  return `# Reference\n\nEvery page is generated from the code and tested to be current.\n\n${list}`;
}

export function frontMatterPage(): string {
  return `# Front matter

Only \`title\` and a date are required. The date is \`date\`, or any time under \`times\`. All other fields are optional:
a missing field means that the fact is unknown.

${frontMatterTable()}

Label ids are listed in the [label reference](labels.md).`;
}

export function commandPage(): string {
  return `# Commands

${commandSections()}

Every command also takes \`--help\` and \`--debug\`, which prints the stack trace of an error. \`hindsight --version\` prints
the version.

| exit code | meaning |
| --- | --- |
| 0 | success |
| 1 | the content has errors, or a document could not be imported |
| 2 | the command was used wrongly, or a file cannot be read or written |
| 3 | a bug in Hindsight |`;
}

export function diagnosticPage(): string {
  const sections = diagnosticAreas.map((area) => {
    const rows = Object.entries(diagnosticCatalog)
      .filter(([, entry]) => entry.area === area)
      .map(([id, { level, cause, fix }]) => [`\`${id}\``, level, cause, fix]);
    return `## ${area}\n\n${toMarkdownTable(['id', 'level', 'cause', 'fix'], rows)}`;
  });
  return `# Diagnostics

\`hindsight check\` prints every problem with its file, line and column. Errors stop a build; warnings do not, unless you pass
\`--strict\`. A time in a timeline that cannot be read is always a warning, whatever its level here.

${sections.join('\n\n')}`;
}

export function labelPage(): string {
  const { causes, triggers, components, detections } = builtInTaxonomy;
  return `# Labels

These are the built-in labels. Add your own components in \`taxonomy.yaml\`. An incident has one or more causes, at most one
trigger and one detection, and any number of components in three roles: faulty, affected and involved.

## Causes

A *mechanism* is what failed, and a *condition* is what let it happen.

${labelTable(causes, ['family', ({ family }: Cause) => family])}

## Triggers

${labelTable(triggers)}

## Detections

${labelTable(detections)}

## Components

${labelTable(components, ['part of', ({ parent }: Component) => (parent === undefined ? '' : `\`${parent}\``)])}`;
}

function labelTable<Value extends TaxonomyValue>(
  values: readonly Value[],
  more?: readonly [column: string, cell: (value: Value) => string],
): string {
  const extra = more === undefined ? [] : [more];
  const columns = ['id', 'name', ...extra.map(([column]) => column), 'definition', 'other words'];
  const rows = values.map((value) => [
    `\`${value.id}\``,
    value.name,
    ...extra.map(([, cell]) => cell(value)),
    [value.definition, value.borderline ?? ''].join(' ').trim(),
    value.aliases.join(', '),
  ]);
  return toMarkdownTable(columns, rows);
}

export function queryLanguagePage(): string {
  const rows = queryFields.map(({ name, aliases, hint }) => [
    `\`${name}:\``,
    hint,
    aliases.map((alias) => `\`${alias}:\``).join(', '),
  ]);
  return `# Query language

The search box and \`hindsight search\` take the same queries. Words find incidents that mention them; the best matches come
first. Quotes find a phrase: \`"out of memory"\`. A minus excludes: \`-memcached\`, \`-component:redis\`. A comma allows
several values: \`sev:1,2\`.

${toMarkdownTable(['field', 'finds', 'also written'], rows)}

Values of \`is:\` are ${statuses.map(([value]) => `\`${value}\``).join(', ')}.`;
}

/** The accuracy of the rules on the archive in a folder. */
export async function evaluationPage(content: string): Promise<string> {
  const { evaluation } = await openArchive({ content, edition: 'internal' });
  const describe = (one: Evaluation, reports: string): string => {
    const { caption, columns, rows } = formatScores(one, { reports });
    return `${caption}.\n\n${toMarkdownTable(columns, rows)}\n\n${formatLabeledShares(one)}`;
  };
  return `# Evaluation

How well the classifier agrees with labels that people gave. A label from the author always wins. "Counted" labels appear in
charts and lists. What the classifier is less sure about is a suggestion and not counted. [How it works](../decisions/classifier.md).

## Public reports

Raw public reports, read as \`hindsight import\` reads them, measured with a model that had not seen these sources. Its thresholds were not chosen on them, but versions were measured on them during development, so the figures may be somewhat too good. The model that ships was then trained in the same way on all reports, these included.
${describe(keptAsideEvaluation, 'raw public reports of sources the measured model had not seen')}

## This repository's archive

Retold by us: the classifier was trained on these reports, and their wording is ours. These figures say little about other reports.

${describe(evaluation, 'reports of this archive, retold by us')}`;
}
