import { toHtml } from '../../html/render.js';
import { drawRow } from '../ui/lists/incident-rows.js';
/** The incident pages of a site. */
export function createIncidentPages({ archive, names, records, urls }) {
    const { incidents, settings } = archive;
    const positions = new Map(incidents.map((incident, position) => [incident.id, position]));
    const rows = new Map();
    const undrawn = new Map(records.map((record) => [record.id, record]));
    const drawHtml = (id) => {
        const record = undrawn.get(id);
        return record === undefined ? '' : toHtml(drawRow(record, { urls, names }));
    };
    return {
        paths: () => incidents.map(({ id }) => ({ params: { id }, props: { id } })),
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
