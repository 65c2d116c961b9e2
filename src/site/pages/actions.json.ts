// All action items as JSON, for the filters in the browser and for other programs.
import { getSite } from '../data/current-site.ts';

/** `{ version, asOf, names, actions }`, see docs/guide/automation.md; `names` has only components. */
export function GET(): Response {
  const { actionItems, archive, names } = getSite();
  const own = { causes: [], triggers: [], detections: [], topics: [], components: names.components };
  return Response.json({ version: 2, asOf: archive.asOf, names: own, actions: actionItems.all });
}
