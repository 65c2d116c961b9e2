// The pictures and documents that postmortems link to: copied into a built site, and served by `hindsight dev`.
import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Archive } from '../../model/archive.ts';

type Attachments = Archive['attachments'];

/** Copies them below `out`; `content` is the absolute path of the content folder. */
export function copyAttachments(attachments: Attachments, content: string, out: string): void {
  for (const { name } of attachments.values()) {
    const target = join(out, 'attachments', name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, name), target);
  }
}

/** A plugin that serves the current attachments under `base`; nothing else of the content folder can be read. */
export function serveAttachments(current: () => Attachments, content: string, base: string): Plugin {
  return {
    name: 'hindsight:attachments',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodePath(request.url ?? '');
        const start = [`${base}attachments/`, '/attachments/'].find((one) => path.startsWith(one));
        const name = start === undefined ? undefined : path.slice(start.length);
        const known = [...current().values()].some((one) => one.name === name);
        if (name === undefined || !known) return next();
        response.setHeader('X-Content-Type-Options', 'nosniff');
        createReadStream(join(content, name)).on('error', next).pipe(response);
      });
    },
  };
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '';
  }
}
