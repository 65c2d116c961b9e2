// Word documents as HTML, which is read like a saved page. The door to mammoth.
import mammoth from 'mammoth';
import type { TextReading } from '../../import/formats/bytes.ts';

/** True for the bytes of a Word document (`.docx`): a ZIP archive that holds one. */
export function isDocx(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
}

/** The document as an HTML page, one block on each line; pictures are left out. A broken file is a problem. */
export async function readDocx(bytes: Uint8Array): Promise<TextReading> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: withoutPicture },
    );
    const blocks = value.replaceAll(/(<\/(?:p|h\d|li|tr|table|ul|ol)>)/g, '$1\n');
    return { text: `<!doctype html>\n<html><body>\n${blocks}\n</body></html>\n` };
  } catch {
    return { problem: 'is a Word document that cannot be opened; save it again, or as Markdown or HTML' };
  }
}

/** Pictures stay in the original file, which is kept next to the postmortem. */
const withoutPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
