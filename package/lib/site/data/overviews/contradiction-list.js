import { archive, recordOf, urls } from '../site.js';
import { anchorOfFrontMatter, bodyOptions } from '../incident-facts.js';
import { renderBody } from '../../files/body-html.js';
const mostListed = 200;
/** All contradictions of the archive, the newest of them in rows. */
export function listContradictions() {
    const contradictory = archive.incidents.filter(({ contradictions }) => contradictions.length > 0);
    return {
        total: contradictory.reduce((total, { contradictions }) => total + contradictions.length, 0),
        incidents: contradictory.length,
        rows: contradictory.slice(0, mostListed).flatMap(toRows).slice(0, mostListed),
    };
}
/** The place on an incident's page that shows a line of its file. */
export function linkLine(incident, line, anchorOf) {
    return { line, href: urls.incident(incident.id, anchorOf(line) ?? anchorOfFrontMatter(incident, line)) };
}
function toRows(incident) {
    const { anchorOf } = renderBody(incident.postmortem, bodyOptions(incident));
    return incident.contradictions.map(({ message, lines }) => ({
        id: incident.id,
        title: incident.postmortem.title,
        date: recordOf(incident.id).date,
        message,
        lines: lines.map((line) => linkLine(incident, line, anchorOf)),
    }));
}
