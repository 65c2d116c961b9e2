import { listActionItems } from '../../analyse/action-items/action-items.js';
import { getSite } from './current-site.js';
export const { archive, names, records, urls, chains } = getSite();
export const actionItems = listActionItems(archive.incidents, archive.asOf);
export const incidentOf = getSite().incident;
export const recordOf = getSite().record;
export const recordTitle = (id) => getSite().record(id).title;
export const nameLabel = (axis, id) => getSite().labelName(axis, id);
