// The content of the patterns pages: named recurrence chains, unfinished action items, reflections, themes.
import { type Reflections, listReflections } from '../../../analyse/recurrence/reflections.ts';
import {
  listUnfinishedActionItems,
  type UnfinishedActionItems,
} from '../../../analyse/recurrence/unfinished-action-items.ts';
import { combineCauses, type CombinationFacts } from '../../../analyse/trends/cause-combinations.ts';
import type { RecurrenceChain, RecurrenceLink } from '../../../analyse/recurrence/chains.ts';
import type { IncidentRecord } from '../../../analyse/records/records.ts';
import type { NamedChain } from '../../../charts/incident/recurrence-arcs.ts';
import { parseMarkdown, toText } from '../../../ingest/body/markdown.ts';
import type { Theme } from '../../../model/archive.ts';
import type { IncidentId } from '../../../model/postmortem.ts';
import { chainNameStrings, patternListStrings } from '../../strings/pattern-strings.ts';
import { pagePath, rowsPerPage, toPages } from '../list-pages.ts';
import type { SiteCore } from '../site-core.ts';

/** A recurrence between two incidents, and the longest chain that contains it. */
export interface RecurrenceInChain {
  readonly link: RecurrenceLink;
  readonly chain: NamedChain;
}

export interface PatternLists {
  /** The chain with the latest incident first. */
  readonly namedChains: readonly NamedChain[];
  /** The chain with the most incidents first; among equals the one with the latest incident. */
  readonly longestChains: readonly NamedChain[];
  readonly unfinished: readonly UnfinishedActionItems[];
  readonly combinations: CombinationFacts;
  readonly reflections: Reflections;
  /** Every page of every list behind the patterns page: its path, what it shows and its heading. */
  readonly pages: () => ReturnType<typeof listPatternPages>;
  /** The address of a chain in the list of all chains, which has several pages. */
  readonly chainAddress: (id: string) => string;
  /** The incidents of a theme in its author's order, without those that a public edition leaves out. */
  readonly themeRecords: (theme: Theme) => readonly IncidentRecord[];
  /** The recurrence between two incidents; undefined if they are not linked. */
  readonly recurrenceBetween: (one: IncidentId, other: IncidentId) => RecurrenceInChain | undefined;
}

/** The patterns of a site; `chains` has the one with the latest incident first. */
export function createPatternLists(core: SiteCore, chains: readonly RecurrenceChain[]): PatternLists {
  const { archive, names, records, urls } = core;
  const namedChains = chains.map((chain) => ({
    chain,
    name: nameChain(chain, core),
    records: chain.incidents.map((id) => core.record(id)),
  }));
  const longestChains = namedChains.toSorted((a, b) => b.records.length - a.records.length);
  const unfinished = listUnfinishedActionItems(chains, archive.incidents);
  const reflections = listReflections(archive.incidents);
  const positions = new Map(chains.map(({ id }, position) => [id, position]));
  return {
    namedChains,
    longestChains,
    unfinished,
    combinations: combineCauses(records, names),
    reflections,
    pages: () => listPatternPages({ namedChains, unfinished, reflections, urls }),
    chainAddress: (id) => {
      const page = Math.floor((positions.get(id) ?? 0) / rowsPerPage) + 1;
      const anchor = `#${encodeURIComponent(id)}`;
      return page === 1 ? urls.patterns('chains', id) : `${urls.patterns('chains')}page/${page}/${anchor}`;
    },
    themeRecords: ({ incidents }) =>
      incidents.flatMap((id) => records.find((record) => record.id === id) ?? []),
    recurrenceBetween: createRecurrenceFinder(longestChains),
  };
}

type ListedPatterns = Pick<PatternLists, 'namedChains' | 'unfinished' | 'reflections'> &
  Pick<SiteCore, 'urls'>;

function listPatternPages({ namedChains, unfinished, reflections, urls }: ListedPatterns) {
  const reflectionPages = (kind: 'luck' | 'surprise') =>
    toPages(reflections[kind], urls.patterns(kind)).map((page) => ({ kind: 'reflections', page }) as const);
  const pagesOf = {
    chains: () =>
      toPages(namedChains, urls.patterns('chains')).map((page) => ({ kind: 'chains', page }) as const),
    'unfinished-action-items': () =>
      toPages(unfinished, urls.patterns('unfinished-action-items')).map(
        (page) => ({ kind: 'unfinished', page }) as const,
      ),
    luck: () => reflectionPages('luck'),
    surprise: () => reflectionPages('surprise'),
  };
  return patternListStrings.flatMap((head) =>
    pagesOf[head.list]().map((shown) => ({
      params: { list: head.list, page: pagePath(shown.page.number) },
      props: { head, shown },
    })),
  );
}

/** The first sentence of a theme; empty when it does not start with prose. */
export function gistOf({ body }: Theme): string {
  const [first] = parseMarkdown(body).children;
  const text = first?.type === 'paragraph' ? toText(first).replace(/\s+/g, ' ') : '';
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}

function createRecurrenceFinder(longestChains: readonly NamedChain[]): PatternLists['recurrenceBetween'] {
  const chainsOf = new Map<IncidentId, NamedChain[]>();
  for (const chain of longestChains)
    for (const id of chain.chain.incidents) chainsOf.set(id, [...(chainsOf.get(id) ?? []), chain]);
  return (one, other) => {
    for (const chain of chainsOf.get(one) ?? []) {
      const link = chain.chain.links.find(
        ({ earlier, later }) => (earlier === one && later === other) || (earlier === other && later === one),
      );
      if (link !== undefined) return { link, chain };
    }
    return undefined;
  };
}

/** `Redis: capacity exhaustion · Yasoon`; the last incident's title when only authors' links make it a chain. */
function nameChain(
  { origin, organization, service, causes, components, incidents }: RecurrenceChain,
  { incident, labelName }: SiteCore,
): string {
  const parts = components.map((id) => labelName('components', id)).slice(0, 2);
  const reasons = causes.map((id, place) => {
    const name = labelName('causes', id);
    return place === 0 && parts.length === 0 ? name : name.toLowerCase();
  });
  const label = [parts.join(', '), reasons.slice(0, 2).join(', ')].filter((part) => part !== '').join(': ');
  const [last] = incidents.slice(-1);
  const title =
    label === '' && last !== undefined ? chainNameStrings.endingIn(incident(last).postmortem.title) : label;
  const linked = origin === 'author' ? chainNameStrings.linked : undefined;
  return [title, service, organization, linked].filter((part) => part !== undefined).join(' · ');
}
