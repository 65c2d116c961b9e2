// The parts of a review's document: headings, lines, lists and tables, with incidents and links to lists in them. The
// page and the Markdown file are both made from it, so they agree.
import { type Filter, formatFilter } from '../records/filter.ts';
import { formatActionItemFilter, type ActionItemFilter } from '../action-items/action-item-filter.ts';
import type { IncidentRecord } from '../records/records.ts';
import { actionItemText, listText } from './review-text.ts';

/** What a link can lead to: filtered incidents, action items or charts, or a list of patterns. */
export type Target =
  | { readonly incidents: Filter }
  | { readonly actionItems: ActionItemFilter }
  | { readonly charts: Filter }
  | { readonly patterns: 'chains' | 'luck' | 'surprise' };

/** Text, an incident by its id, a link, or emphasized text. */
export type Inline =
  | string
  | { readonly incident: string }
  | { readonly text: string; readonly target: Target }
  | { readonly strong: string };

export type Line = readonly Inline[];

export interface Entry {
  readonly line: Line;
  /** Smaller lines below it. */
  readonly notes: readonly Line[];
}

export type Block =
  | { readonly kind: 'text'; readonly line: Line }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly entries: readonly Entry[];
      /** How many are left out, and the link to all of them. */
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
    /** Usable as an anchor. */
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
  }[];
}

/** The addresses that a review links to. */
export interface ReviewAddresses {
  readonly incident: (id: string) => string;
  readonly incidents: (filter?: URLSearchParams) => string;
  readonly actions: (filter?: URLSearchParams) => string;
  readonly trends: (filter?: URLSearchParams) => string;
  readonly patterns: (list?: 'chains' | 'luck' | 'surprise') => string;
}

/** The address of a link. */
export function addressOf(target: Target, addresses: ReviewAddresses): string {
  if ('incidents' in target) return addresses.incidents(formatFilter(target.incidents));
  if ('actionItems' in target) return addresses.actions(formatActionItemFilter(target.actionItems));
  if ('charts' in target) return addresses.trends(formatFilter(target.charts));
  return addresses.patterns(target.patterns);
}

/** The ids of the incidents that a line names, in order. */
export function incidentsIn(line: Line): readonly string[] {
  return line.flatMap((part) => (typeof part === 'object' && 'incident' in part ? part.incident : []));
}

/** Lines joined by a separator. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, place) => (place === 0 ? line : [between, ...line]));
}

/** A paragraph. */
export function say(text: string): Block {
  return { kind: 'text', line: [text] };
}

/** A list of at most `longest` entries; `all` is the link to the full list. */
export function toList(entries: readonly Entry[], longest: number, all: Target): Block {
  const rest = entries.length - longest;
  return {
    kind: 'list',
    ordered: false,
    entries: entries.slice(0, longest),
    more:
      rest > 0
        ? [
            listText.more(rest),
            { text: 'patterns' in all ? listText.allChains : actionItemText.all, target: all },
          ]
        : undefined,
  };
}
