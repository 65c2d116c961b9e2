import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { readInput } from '../../src/cli/import/import-inputs.ts';
import { importText } from '../import/read.ts';

const namespace = 'http://schemas.openxmlformats.org';
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (...paragraphs: readonly string[]): Uint8Array =>
  zip({
    '[Content_Types].xml': `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="r1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${namespace}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  });

/** A ZIP archive of stored files, as the format's specification lays it out. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(nameBytes.length, 22);
    const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, nameBytes, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, nameBytes]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from([0x50, 0x4b, 5, 6]), end]);
}

async function readFile(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-docx-'));
  const path = join(folder, 'report.docx');
  writeFileSync(path, bytes);
  const input = await readInput({ path, folder: '.' });
  rmSync(folder, { recursive: true });
  return input;
}

test('a Word document is read like a page: headings, paragraphs and facts', async () => {
  const input = await readFile(
    word(
      paragraph('Queue stops after an upgrade', 'Heading1'),
      paragraph('On 2 January 2024 the outage began at 10:00 UTC and ended at 10:40 UTC.'),
    ),
  );
  if ('problem' in input) throw new Error(input.problem);
  const [found] = importText(input.text, 'report.docx');
  expect(found?.receipt.title).toBe('Queue stops after an upgrade');
  expect(found?.receipt.date).toBe('2024-01-02');
});

test('a broken Word document gives an error that says what to do', async () => {
  const broken = Buffer.concat([word(paragraph('x')).subarray(0, 600), Buffer.from('word/document.xml')]);
  expect(await readFile(broken)).toMatchObject({ problem: expect.stringContaining('cannot be opened') });
});
