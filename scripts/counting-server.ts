// A web server that uses Brotli where it helps, and counts the bytes it sends, except pages and styles.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface CountingServer {
  readonly url: string;
  /** Bytes of bodies and requests since the last restart. */
  readonly counted: () => { readonly bytes: number; readonly requests: number };
  readonly restart: () => void;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};
const notCounted = new Set(['.html', '.css', '.woff2', '.svg', '.xml', '.ico']);

/**
 * Serves a folder on a free port of this machine. A compressed copy next to a file is sent; others are made as needed.
 */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let [bytes, requests] = [0, 0];
  const sent = new Map<string, { readonly body: Buffer; readonly isBrotli: boolean }>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const { body, isBrotli } = sent.get(file) ?? compress(file);
    sent.set(file, { body, isBrotli });
    if (!notCounted.has(extname(file))) {
      bytes += body.length;
      requests += 1;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
      ...(isBrotli ? { 'Content-Encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    counted: () => ({ bytes, requests }),
    restart: () => {
      [bytes, requests] = [0, 0];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Files of Pagefind's index are already compressed and would not get smaller. */
function compress(file: string): { readonly body: Buffer; readonly isBrotli: boolean } {
  if (existsSync(`${file}.br`)) return { body: readFileSync(`${file}.br`), isBrotli: true };
  const plain = readFileSync(file);
  const body = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return body.length < plain.length * 0.95 ? { body, isBrotli: true } : { body: plain, isBrotli: false };
}
