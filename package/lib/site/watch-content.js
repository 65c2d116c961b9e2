// In `hindsight dev`: an edit in the content folder makes the pages read it again and the browser reload.
import { sep } from 'node:path';
/**
 * A Vite plugin that watches `content` (absolute path) while serving; in a build it does nothing. A path in `ownEdits`
 * was written by the page that is open: it is read again, but that page is not reloaded.
 */
export function watchContent(content, ownEdits) {
    return {
        name: 'hindsight:watch-content',
        apply: 'serve',
        configureServer(server) {
            server.watcher.add(content);
            server.watcher.on('all', (_event, path) => {
                if (!path.startsWith(content + sep))
                    return;
                for (const environment of Object.values(server.environments))
                    environment.moduleGraph.invalidateAll();
                if (!ownEdits.delete(path))
                    server.ws.send({ type: 'full-reload' });
            });
        },
    };
}
