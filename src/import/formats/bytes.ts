// Bytes to text: UTF-8, UTF-16 or Windows-1252; for a file that is not text, the problem names its kind and what to do.

/** `encoding` is absent for UTF-8. A problem is a predicate: "is a PDF; …". */
export type TextReading =
  { readonly text: string; readonly encoding?: string } | { readonly problem: string };

/** The text of a file. Bytes that are not UTF-8 are read as Windows-1252 if that gives plausible text. */
export function decodeText(bytes: Uint8Array): TextReading {
  if (bytes.length === 0) return { problem: 'is empty' };
  const kind = nameBinary(bytes);
  if (kind !== undefined) return { problem: kind };
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (wide === undefined && isBinary(bytes))
    return { problem: 'is a binary file; save the report as Markdown, HTML or plain text' };
  const reading = decodeAs(bytes, wide ?? 'utf-8') ?? (wide === undefined ? readLegacy(bytes) : undefined);
  if (reading === undefined)
    return { problem: `is not ${wide ?? 'UTF-8'} text: see byte ${firstBadByte(bytes)}; save it as UTF-8` };
  return reading.text.trim() === '' ? { problem: 'is empty' } : reading;
}

/** The first bytes of files that are not text, and what to do with each. */
const signatures: readonly (readonly [start: readonly number[], problem: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF; save the report as Markdown, HTML, Word or plain text'],
  [[0x89, 0x50, 0x4e, 0x47], 'is a picture (PNG); write down what it says, or import the page it comes from'],
  [[0xff, 0xd8, 0xff], 'is a picture (JPEG); write down what it says, or import the page it comes from'],
  [[0x47, 0x49, 0x46, 0x38], 'is a picture (GIF); write down what it says, or import the page it comes from'],
  [[0x50, 0x4b, 0x03, 0x04], 'is an archive (ZIP); unpack it and import the folder'],
  [[0x1f, 0x8b], 'is an archive (gzip); unpack it and import the folder'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is an archive (7z); unpack it and import the folder'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Word or Excel file; save it as .docx, .csv or plain text'],
];

function nameBinary(bytes: Uint8Array): string | undefined {
  return signatures.find(([start]) => start.every((byte, place) => bytes[place] === byte))?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string): { readonly text: string } | undefined {
  const text = decode(bytes, encoding);
  return text === undefined ? undefined : { text };
}

/** Windows-1252, a superset of Latin-1: no byte is invalid, so the result must look like text between ASCII. */
function readLegacy(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const high = bytes.filter((byte) => byte > 0x7f);
  const isDefined = high.every((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  if (!isDefined || high.length > bytes.length / 4) return undefined;
  const text = decode(bytes, 'windows-1252');
  return text === undefined ? undefined : { text, encoding: 'Windows-1252' };
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

/** The position of the first byte that is not part of a UTF-8 character, by binary search; 1 is the first. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A character that is cut off at the end is not evidence against the text before it.
    const isFine = [0, 1, 2, 3].some(
      (less) => decode(bytes.subarray(0, Math.max(0, middle - less)), 'utf-8') !== undefined && middle > less,
    );
    if (isFine) good = middle;
    else bad = middle;
  }
  return good + 1;
}
