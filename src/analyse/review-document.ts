// A review as a document: headings, lines, lists and tables that name incidents and ask for lists of them. A page draws
// it and Markdown writes it, so that both say the same.
import type { Filter } from './filter.ts';
import type { IncidentRecord } from './records.ts';

/** A run of words, an incident by its id, or words that lead to the incidents a filter leaves. */
export type Inline =
  | string
  | { readonly incident: string }
  | { readonly text: string; readonly filter: Filter }
  | { readonly strong: string };

export type Line = readonly Inline[];

export interface Entry {
  readonly line: Line;
  /** What stands below it, smaller, a line each. */
  readonly notes: readonly Line[];
}

export type Block =
  | { readonly kind: 'text'; readonly line: Line }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly entries: readonly Entry[];
      /** What the list leaves out. */
      readonly more?: Line;
    }
  | { readonly kind: 'incidents'; readonly records: readonly IncidentRecord[]; readonly more?: Line }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    };

export interface ReviewDocument {
  readonly title: string;
  readonly lead: Line;
  readonly sections: readonly {
    /** Good for an anchor. */
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
  }[];
}

/** `1 incident`, `1,204 incidents`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** The ids of the incidents a line names, in its order. */
export function incidentsIn(line: Line): readonly string[] {
  return line.flatMap((part) => (typeof part === 'object' && 'incident' in part ? part.incident : []));
}

/** Lines one after the other with a mark between them. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, place) => (place === 0 ? line : [between, ...line]));
}
