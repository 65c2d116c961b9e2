// A review as a document: headings, lines, lists and tables that name incidents and ask for lists of them. A page draws
// it and Markdown writes it, so that both say the same.
import { type Filter, formatFilter } from '../records/filter.ts';
import { formatActionItemFilter, type ActionItemFilter } from '../action-items/action-item-register.ts';
import type { IncidentRecord } from '../records/records.ts';

/** What words can lead to: incidents, action items or charts that a filter leaves, or a list of patterns. */
export type Target =
  | { readonly incidents: Filter }
  | { readonly actionItems: ActionItemFilter }
  | { readonly charts: Filter }
  | { readonly patterns: 'chains' | 'luck' | 'surprise' };

/** A run of words, an incident by its id, or words that lead somewhere. */
export type Inline =
  | string
  | { readonly incident: string }
  | { readonly text: string; readonly target: Target }
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

/** The addresses that a review leads to. */
export interface ReviewAddresses {
  readonly incident: (id: string) => string;
  readonly incidents: (filter?: URLSearchParams) => string;
  readonly actions: (filter?: URLSearchParams) => string;
  readonly trends: (filter?: URLSearchParams) => string;
  readonly patterns: (list?: 'chains' | 'luck' | 'surprise') => string;
}

/** Where a link leads. */
export function addressOf(target: Target, addresses: ReviewAddresses): string {
  if ('incidents' in target) return addresses.incidents(formatFilter(target.incidents));
  if ('actionItems' in target) return addresses.actions(formatActionItemFilter(target.actionItems));
  if ('charts' in target) return addresses.trends(formatFilter(target.charts));
  return addresses.patterns(target.patterns);
}

/** The ids of the incidents a line names, in its order. */
export function incidentsIn(line: Line): readonly string[] {
  return line.flatMap((part) => (typeof part === 'object' && 'incident' in part ? part.incident : []));
}

/** Lines one after the other with a mark between them. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, place) => (place === 0 ? line : [between, ...line]));
}

/** A paragraph. */
export function say(text: string): Block {
  return { kind: 'text', line: [text] };
}

/** A list; what is too long ends with how many are left out, and where `all` of them are. */
export function toList(entries: readonly Entry[], longest: number, all: Target): Block {
  const rest = entries.length - longest;
  return {
    kind: 'list',
    ordered: false,
    entries: entries.slice(0, longest),
    more:
      rest > 0
        ? [
            `and ${rest.toLocaleString('en')} more: `,
            { text: 'patterns' in all ? 'all chains' : 'the register', target: all },
          ]
        : undefined,
  };
}
