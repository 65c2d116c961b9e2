// Every action item in one line each, for filters in the browser and for anybody's own questions.
import { getSite } from '../data/current-site.ts';

/** `{ asOf, names, actions }`; only the names of components are in it. */
export function GET(): Response {
  const { actionItems, archive, names } = getSite();
  const own = { causes: [], triggers: [], detections: [], topics: [], components: names.components };
  return Response.json({ asOf: archive.asOf, names: own, actions: actionItems.register });
}
