// Downloads with retries: for lost connections, restarting servers and truncated files.
import { fingerprint } from '../../../search/index/checksum.ts';
import type { FailureReason } from './search-messages.ts';

/** The index or a part of it could not be loaded. */
export class LoadFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}

export interface FetchChoices {
  /** The file's name, which ends with the fingerprint of its text; another text is a failure. */
  readonly check?: string;
  /** Called with the bytes so far, and the total where the server says. */
  readonly onProgress?: (received: number, of?: number) => void;
}

/** Milliseconds before each retry. */
const pauses = [300, 1200] as const;

/**
 * The text at an address, tried three times. Fails as `network` if there is no answer, as `outdated` if the server has
 * no such file (names change with the content, so the site was rebuilt), as `broken` when the file stays wrong.
 */
export async function fetchText(address: string, choices: FetchChoices = {}): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      // A truncated file may be in the browser's cache, so a retry skips the cache.
      return await fetchOnce(address, { ...choices, cache: attempt === 0 ? 'default' : 'reload' });
    } catch (error) {
      const pause = pauses[attempt];
      const failure = error instanceof LoadFailure ? error : new LoadFailure('network');
      if (pause === undefined || failure.reason === 'outdated') throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** The JSON at an address, tried once. */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await ask(address, 'default');
  return response.json();
}

async function fetchOnce(
  address: string,
  { check, onProgress, cache }: FetchChoices & { readonly cache: RequestCache },
): Promise<string> {
  const response = await ask(address, cache);
  const text = await (onProgress === undefined ? response.text() : readWithProgress(response, onProgress));
  if (check !== undefined && !check.endsWith(fingerprint(text))) throw new LoadFailure('broken');
  return text;
}

async function ask(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (response.status === 404 || response.status === 410) throw new LoadFailure('outdated');
  if (!response.ok) throw new LoadFailure('network');
  return response;
}

async function readWithProgress(
  response: Response,
  onProgress: (received: number, of?: number) => void,
): Promise<string> {
  const length = Number(response.headers.get('content-length') ?? 0);
  // The length of a compressed file is not that of the bytes read here.
  const of = response.headers.has('content-encoding') || length === 0 ? undefined : length;
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    received += chunk.value.length;
    parts.push(decoder.decode(chunk.value, { stream: true }));
    onProgress(received, of);
  }
  return parts.join('') + decoder.decode();
}
