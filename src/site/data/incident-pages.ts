// Incidents as the pages show them: their paths, their rows in lists, what is next to them.
import type { IncidentRecord } from '../../analyse/records/records.ts';
import { toHtml } from '../../html/render.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentId } from '../../model/postmortem.ts';
import { drawRow } from '../ui/lists/incident-rows.ts';
import type { SiteCore } from './site-core.ts';

export interface IncidentPages {
  /** Astro's static paths: one per incident. */
  readonly paths: () => { params: { id: IncidentId }; props: { id: IncidentId } }[];
  /** Former ids of incidents, without those that are an incident's id or no part of a path. */
  readonly aliases: () => readonly { readonly alias: string; readonly incident: Incident }[];
  /** The incident's row in lists as HTML. Each is drawn once, since it is on a page for each of its labels. */
  readonly rowHtml: (record: Pick<IncidentRecord, 'id'>) => string;
  /** The incidents before and after in time; absent at the ends of the archive. */
  readonly neighbors: (incident: Incident) => { readonly newer?: Incident; readonly older?: Incident };
  /** Where the source file can be edited; undefined if the settings give no address. */
  readonly editUrl: (incident: Incident) => string | undefined;
}

/** The incident pages of a site. */
export function createIncidentPages({ archive, names, records, urls }: SiteCore): IncidentPages {
  const { incidents, settings } = archive;
  const positions = new Map(incidents.map((incident, position) => [incident.id, position]));
  const rows = new Map<string, string>();
  const undrawn = new Map(records.map((record) => [record.id, record]));
  const drawHtml = (id: string): string => {
    const record = undrawn.get(id);
    return record === undefined ? '' : toHtml(drawRow(record, { urls, names }));
  };
  return {
    paths: () => incidents.map(({ id }) => ({ params: { id }, props: { id } })),
    aliases: () => listAliases(incidents),
    rowHtml: ({ id }) => {
      const row = rows.get(id) ?? drawHtml(id);
      rows.set(id, row);
      return row;
    },
    neighbors: ({ id }) => {
      const position = positions.get(id) ?? -1;
      return { newer: incidents[position - 1], older: incidents[position + 1] };
    },
    editUrl: ({ postmortem }) => settings.editLink?.replace('{path}', encodeURI(postmortem.path)),
  };
}

function listAliases(incidents: readonly Incident[]): ReturnType<IncidentPages['aliases']> {
  const taken = new Set<string>(incidents.map(({ id }) => id));
  return incidents.flatMap((incident) =>
    incident.postmortem.aliases.flatMap((alias) => {
      if (taken.has(alias) || !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(alias)) return [];
      taken.add(alias);
      return [{ alias, incident }];
    }),
  );
}
