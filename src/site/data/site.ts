// The current site's values under the names that pages not yet moved to `getSite()` import.
import type { IncidentId } from '../../model/postmortem.ts';
import { listActionItems } from '../../analyse/action-items/action-items.ts';
import { getSite } from './current-site.ts';

export const { archive, names, records, urls, chains } = getSite();
export const actionItems = listActionItems(archive.incidents, archive.asOf);
export const incidentOf = getSite().incident;
export const recordOf = getSite().record;
export const recordTitle = (id: string): string => getSite().record(id).title;
export const nameLabel = (axis: 'causes' | 'components', id: string): string => getSite().labelName(axis, id);
export type { IncidentId };
