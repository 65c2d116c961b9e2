// Every action item in one line each, for filters in the browser and for anybody's own questions.
import { archive, names } from '../data/site.js';
import { register } from '../data/overviews/action-item-pages.js';
/** `{ asOf, names, actions }`; only the names of components are in it. */
export function GET() {
    const own = { causes: [], triggers: [], detections: [], topics: [], components: names.components };
    return Response.json({ asOf: archive.asOf, names: own, actions: register });
}
