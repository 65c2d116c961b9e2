// hindsight dev: the site as it will be, redrawn at every edit.
import { resolve } from 'node:path';
import { openSettings, showDiagnostics } from '../archive-folder.js';
import { serveSite } from '../build/site-build.js';
/** Serves until it is stopped. Problems are shown whenever they change; incidents without errors are served. */
export async function dev(options) {
    const settings = openSettings(options);
    let shown = '';
    await serveSite(settings, {
        ...options,
        content: resolve(options.content),
        tell: ({ diagnostics }) => {
            const found = JSON.stringify(diagnostics);
            if (found === shown)
                return;
            shown = found;
            if (diagnostics.length === 0)
                console.error('The content has no problems.');
            showDiagnostics(diagnostics);
        },
    });
    return 0;
}
