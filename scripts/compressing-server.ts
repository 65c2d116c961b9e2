// A static server that compresses like any good host, and counts the bytes it sends.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface CountingServer {
  /** With a slash at its end. */
  readonly url: string;
  /** Bytes of bodies sent since the last call. */
  readonly takeBytes: () => number;
  readonly close: () => void;
}

/** Serves the folder on a free port; text goes out with Brotli, quality 9, everything else as it is. */
export async function serveCompressed(folder: string): Promise<CountingServer> {
  const bodies = new Map<string, { readonly body: Buffer; readonly isCompressed: boolean }>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const served = bodies.get(file) ?? readBody(file);
    bodies.set(file, served);
    sent += served.body.length;
    response.writeHead(200, {
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': served.body.length,
      ...(served.isCompressed ? { 'Content-Encoding': 'br' } : {}),
    });
    response.end(served.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeBytes: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function readBody(file: string): { readonly body: Buffer; readonly isCompressed: boolean } {
  const body = readFileSync(file);
  if (!/\.(?:html|css|m?js|json|svg|txt)$/.test(file)) return { body, isCompressed: false };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return { body: brotliCompressSync(body, { params }), isCompressed: true };
}
