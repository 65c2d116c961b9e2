// Bytes to text: what is no text says so in a few words.

export type TextReading = { readonly text: string } | { readonly problem: string };

/** The text of a file: UTF-8 with or without a mark, UTF-16 with one; anything else is a problem, said in a few words. */
export function decodeText(bytes: Uint8Array): TextReading {
  if (bytes.length === 0) return { problem: 'is empty' };
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (wide === undefined && isBinary(bytes)) return { problem: 'is no text but a binary file' };
  const text = decode(bytes, wide ?? 'utf-8');
  if (text === undefined)
    return { problem: `is not ${wide ?? 'UTF-8'} text: see byte ${firstBadByte(bytes)}; save it as UTF-8` };
  if (text.trim() === '') return { problem: 'is empty' };
  return { text };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text has no NUL characters, and hardly any others that cannot be printed. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192);
  const control = start.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
  return start.includes(0) || control.length > start.length / 20;
}

/** The place of the first byte that is no part of a UTF-8 character, found by halves; 1 is the first. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A character that is cut at the end is no fault of what stands before it.
    const isFine = [0, 1, 2, 3].some(
      (less) => decode(bytes.subarray(0, Math.max(0, middle - less)), 'utf-8') !== undefined && middle > less,
    );
    if (isFine) good = middle;
    else bad = middle;
  }
  return good + 1;
}
