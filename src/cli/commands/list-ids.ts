// hindsight ids: lists what may be written in front matter, with definitions.
import type { ReadingContext } from '../../build-archive.ts';
import { builtInTaxonomy } from '../../classify/taxonomy/built-in-taxonomy.ts';
import {
  actionStatusDefinitions,
  actionTypeDefinitions,
  impactDefinitions,
  kindDefinitions,
  severityDefinitions,
  statusDefinitions,
  timeDefinitions,
  visibilityDefinitions,
} from '../../model/choice-definitions.ts';
import { axes, type Axis } from '../../model/taxonomy.ts';
import { findNearest } from '../../text/suggestions.ts';
import { openVocabulary } from '../archive-folder.ts';
import type { ExitCode } from '../exit-code.ts';
import { printDiagnostics } from '../output/print-diagnostics.ts';
import { UsageError } from '../usage-error.ts';

export interface IdsOptions {
  readonly content?: string;
  readonly json?: boolean;
}

interface AllowedValue {
  readonly id: string;
  /** Absent where the id is the name. */
  readonly name?: string;
  readonly definition: string;
  /** Other words for the id that the archive knows. */
  readonly aliases: readonly string[];
  /** Added by the archive. */
  readonly own: boolean;
}

interface AllowedList {
  readonly axis: string;
  /** The field of front matter that takes the ids. */
  readonly field: string;
  readonly values: readonly AllowedValue[];
}

/** Prints the ids of one axis, or of all; throws `UsageError` for an unknown axis. */
export function listIds(axis: string | undefined, { content, json = false }: IdsOptions): ExitCode {
  const context = openVocabulary(content);
  const lists = gatherLists(context);
  const wanted = axis === undefined ? lists : [findList(axis, lists)];
  printDiagnostics(context.diagnostics);
  console.log(json ? JSON.stringify({ axes: wanted }, null, 2) : wanted.map(formatList).join('\n\n'));
  return 0;
}

function findList(written: string, lists: readonly AllowedList[]): AllowedList {
  const wanted = written.toLowerCase();
  const found = lists.find(({ axis, field }) => axis === wanted || field === wanted);
  if (found !== undefined) return found;
  const names = lists.map(({ axis }) => axis);
  const nearest = findNearest(written, names);
  const fix = nearest === undefined ? `choose one of ${names.join(', ')}` : `did you mean ${nearest}?`;
  throw new UsageError(`there is no axis "${written}"; ${fix}`);
}

function gatherLists({ taxonomy, settings }: ReadingContext): readonly AllowedList[] {
  const fields = { causes: 'causes', triggers: 'trigger', components: 'components', detections: 'detection' };
  const labels = axes.map((axis) => ({ axis, field: fields[axis], values: labelsOf(axis, taxonomy[axis]) }));
  const words = (severity: string): readonly string[] =>
    Object.keys(settings.severities).filter(
      (word) => settings.severities[word] === severity && word !== severity,
    );
  return [
    ...labels,
    closedList('severities', 'severity', severityDefinitions, words),
    closedList('impact-kinds', 'impact.kinds', impactDefinitions),
    closedList('kinds', 'kind', kindDefinitions),
    closedList('statuses', 'status', statusDefinitions),
    closedList('visibilities', 'visibility', visibilityDefinitions),
    closedList('times', 'times', timeDefinitions),
    closedList('action-types', 'actions.type', actionTypeDefinitions),
    closedList('action-statuses', 'actions.status', actionStatusDefinitions),
  ];
}

function labelsOf(axis: Axis, values: ReadingContext['taxonomy'][Axis]): readonly AllowedValue[] {
  const builtIn = new Set(builtInTaxonomy[axis].map(({ id }) => id));
  return values.map(({ id, name, definition, aliases }) => ({
    id,
    name,
    definition,
    aliases,
    own: !builtIn.has(id),
  }));
}

function closedList(
  axis: string,
  field: string,
  definitions: Readonly<Record<string, string>>,
  aliasesOf: (id: string) => readonly string[] = () => [],
): AllowedList {
  const values = Object.entries(definitions).map(([id, definition]) => ({
    id,
    definition,
    aliases: aliasesOf(id),
    own: false,
  }));
  return { axis, field, values };
}

function formatList({ axis, field, values }: AllowedList): string {
  const width = Math.max(...values.map(({ id }) => id.length));
  const rows = values.map(({ id, name, definition, aliases, own }) => {
    const known = [name, definition].filter((part) => part !== undefined && part !== '').join(': ');
    const more = [
      own ? 'added by this archive' : '',
      aliases.length === 0 ? '' : `also ${aliases.join(', ')}`,
    ];
    const note = more.filter((part) => part !== '').join('; ');
    return `  ${id.padEnd(width)}  ${known}${note === '' ? '' : ` (${note})`}`;
  });
  return [`${axis} (front matter: ${field})`, ...rows].join('\n');
}
