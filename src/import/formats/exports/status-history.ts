// The history of a status page as JSON (`/history.json`): months with their incidents.
import type { ForeignIncident } from '../../structure/incident-part.ts';
import type { Field } from '../../structure/key-values.ts';
import { type JsonNode, type JsonTree, type LineOf, member, nodesAt, textOf } from '../json-tree.ts';

/** The incidents of all months; undefined for other JSON. */
export function readHistory({ tree, lineOf }: JsonTree): readonly ForeignIncident[] | undefined {
  const months = nodesAt(tree, 'months').filter((month) => member(month, 'year', 'name') !== undefined);
  if (months.length === 0) return undefined;
  return months.flatMap((month) => {
    const year = String(member(month, 'year')?.value ?? '');
    return nodesAt(month, 'incidents').map((incident) => readIncident(incident, year, lineOf));
  });
}

function readIncident(incident: JsonNode, year: string, lineOf: LineOf): ForeignIncident {
  const field = (key: string, name: string): readonly Field[] => {
    const node = member(incident, name);
    const value = textOf(node);
    return value === undefined || node === undefined ? [] : [{ key, value, line: lineOf(node.offset) }];
  };
  const message = member(incident, 'message');
  const number = lineOf(message?.offset ?? incident.offset);
  const text = (textOf(message) ?? '').replace(/<[^>]{1,200}>/g, '').trim();
  return {
    fields: [...field('title', 'name'), ...field('severity', 'impact'), ...readSpan(incident, year, lineOf)],
    lines: text === '' ? [] : [{ text, number }],
  };
}

/** `Sep <var>5</var>, <var>14:02</var> - <var>15:10</var> UTC`: from the first notice to the last. */
function readSpan(incident: JsonNode, year: string, lineOf: LineOf): readonly Field[] {
  const node = member(incident, 'timestamp');
  const plain = (textOf(node) ?? '').replace(/<[^>]{1,200}>/g, '').replace(/\s+/g, ' ');
  const pattern = /^(\w{3}) ?(\d{1,2}), (\d\d:\d\d) - (?:(\w{3}) ?(\d{1,2}), )?(\d\d:\d\d) (\S+)$/;
  const [, month = '', day = '', from = '', nextMonth = month, nextDay = day, to = '', zone = ''] =
    pattern.exec(plain.trim()) ?? [];
  if (node === undefined || month === '') return [];
  const line = lineOf(node.offset);
  return [
    { key: 'announced', value: `${month} ${day}, ${year} ${from} ${zone}`, line },
    { key: 'resolved', value: `${nextMonth} ${nextDay}, ${year} ${to} ${zone}`, line },
  ];
}
