// One document of a batch to its files and the receipts of its incidents.
import { hasErrors } from '../../model/diagnostic.ts';
import type { ReadDocument } from './batch.ts';
import type { ImportFolder } from './import-folder.ts';
import { prepareImport, type ReceiptContext } from './prepare.ts';
import type { Receipt } from './report/receipt.ts';

/** Writes every incident of the document that has no errors, and returns the receipts of all of them. */
export function writeDocument(
  { path, input, incidents }: ReadDocument,
  { context, folder }: { readonly context: ReceiptContext; readonly folder: ImportFolder },
): readonly Receipt[] {
  // Decoded text is not the same as the bytes of the file, so the file itself is kept.
  const text = input.encoding === undefined ? input.text : '';
  const original = { name: path, bytes: input.bytes, text };
  return incidents.map((facts, part) => {
    const prepared = prepareImport(facts, titleOf(path), context);
    const written = hasErrors(prepared.diagnostics) ? undefined : folder.write(prepared, { original, part });
    return {
      file: path,
      written: written?.paths ?? [],
      note: written?.note,
      ...prepared.receipt,
      problem: problemOf(prepared.diagnostics),
    };
  });
}

function problemOf(diagnostics: Parameters<typeof hasErrors>[0]): string | undefined {
  const error = diagnostics.find(({ level }) => level === 'error');
  if (error === undefined) return undefined;
  if (error.id === 'missing-date')
    return 'gives no date for an incident; add a line such as "Date: 2024-03-31"';
  return `gives no postmortem without errors: found ${error.found}, expected ${error.expected}`;
}

/** A title for a document that has none: the words of its file's name. */
function titleOf(path: string): string {
  const words = (path.split('/').at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Untitled incident' : words;
}
