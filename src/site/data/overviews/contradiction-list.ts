// What does not add up, over the archive: each contradiction with the lines it rests on, as they stand on the pages.
import type { Incident } from '../../../model/incident.ts';
import { archive, recordOf, urls } from '../site.ts';
import { anchorOfFrontMatter, bodyOptions } from '../incident-facts.ts';
import { type RenderedBody, renderBody } from '../../files/body-html.ts';
import type { LineLink } from '../../ui/incident/line-links.ts';

export interface ContradictionRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly message: string;
  /** In the source file; times of front matter lead to where the page shows them. */
  readonly lines: readonly LineLink[];
}

export interface ContradictionList {
  readonly total: number;
  readonly incidents: number;
  /** Newest incident first; not all of them in a large archive. */
  readonly rows: readonly ContradictionRow[];
}

const mostListed = 200;

/** All contradictions of the archive, the newest of them in rows. */
export function listContradictions(): ContradictionList {
  const contradictory = archive.incidents.filter(({ contradictions }) => contradictions.length > 0);
  return {
    total: contradictory.reduce((total, { contradictions }) => total + contradictions.length, 0),
    incidents: contradictory.length,
    rows: contradictory.slice(0, mostListed).flatMap(toRows).slice(0, mostListed),
  };
}

/** The place on an incident's page that shows a line of its file. */
export function linkLine(incident: Incident, line: number, anchorOf: RenderedBody['anchorOf']): LineLink {
  return { line, href: urls.incident(incident.id, anchorOf(line) ?? anchorOfFrontMatter(incident, line)) };
}

function toRows(incident: Incident): readonly ContradictionRow[] {
  const { anchorOf } = renderBody(incident.postmortem, bodyOptions(incident));
  return incident.contradictions.map(({ message, lines }) => ({
    id: incident.id,
    title: incident.postmortem.title,
    date: recordOf(incident.id).date,
    message,
    lines: lines.map((line) => linkLine(incident, line, anchorOf)),
  }));
}
