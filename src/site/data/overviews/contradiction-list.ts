// The contradictions of all postmortems, each with links to the lines that cannot both be true.
import type { Incident } from '../../../model/incident.ts';
import { anchorOfFrontMatter, bodyOptions } from '../incident-facts.ts';
import { type RenderedBody, renderBody } from '../../files/body-html.ts';
import type { LineLink } from '../../ui/incident/line-links.ts';
import type { SiteCore } from '../site-core.ts';

export interface ContradictionRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly message: string;
  /** Lines of the source file. Those of front matter lead to where the page shows the times. */
  readonly lines: readonly LineLink[];
}

export interface ContradictionList {
  readonly total: number;
  readonly incidents: number;
  /** Newest incident first; the newest 200 in a large archive. */
  readonly rows: readonly ContradictionRow[];
}

const mostListed = 200;

/** All contradictions of a site. */
export function listContradictions(core: SiteCore): ContradictionList {
  const contradictory = core.archive.incidents.filter(({ contradictions }) => contradictions.length > 0);
  return {
    total: contradictory.reduce((total, { contradictions }) => total + contradictions.length, 0),
    incidents: contradictory.length,
    rows: contradictory
      .slice(0, mostListed)
      .flatMap((incident) => toRows(incident, core))
      .slice(0, mostListed),
  };
}

/** Links lines of an incident's file to the places on its page that show them. */
export function linkLines(
  lines: readonly number[],
  incident: Incident,
  { urls, anchorOf }: Pick<SiteCore, 'urls'> & Pick<RenderedBody, 'anchorOf'>,
): readonly LineLink[] {
  return lines.map((line) => ({
    line,
    href: urls.incident(incident.id, anchorOf(line) ?? anchorOfFrontMatter(incident, line)),
  }));
}

function toRows(incident: Incident, { urls, record }: SiteCore): readonly ContradictionRow[] {
  const { anchorOf } = renderBody(incident.postmortem, bodyOptions(incident));
  return incident.contradictions.map(({ message, lines }) => ({
    id: incident.id,
    title: incident.postmortem.title,
    date: record(incident.id).date,
    message,
    lines: linkLines(lines, incident, { urls, anchorOf }),
  }));
}
