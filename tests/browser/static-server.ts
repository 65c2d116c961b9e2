// A minimal web server: files of a folder under a path, as any static host would serve them.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** With the base path, and a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `folder` under `base` on a free port of this machine. Unknown addresses get `404.html` and status 404. */
export async function serveFolder(folder: string, base: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : undefined;
    const served = file ?? join(folder, '404.html');
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': contentTypes[extname(served)] ?? 'application/octet-stream',
    });
    createReadStream(served).pipe(response);
  });
  // With the usual five seconds, clients that keep connections would find them just closed.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => close(server) };
}

/** The file an address stands for; a folder stands for its index.html, and only with a slash at its end. */
function fileAt(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  const inside = file.startsWith(folder + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
