// The words of a sentence: what is one word, and that plain text is read like any other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordReader } from '../../src/classify/model/words.ts';

describe('createWordReader()(text)', () => {
  const readWords = createWordReader();
  const stemsOf = (text: string): readonly string[] => readWords(text).map(({ stem }) => stem);

  test.each([
    ["The server didn't start.", ['the', 'server', 'didnt', 'start']],
    ["Redis's disk", ['redis', 'disk']],
    ['Überlast im Netz', ['uberlast', 'im', 'netz']],
    ['See https://example.org/disk now', ['see', 'now']],
  ])('%s', (text, stems) => {
    expect(stemsOf(text)).toEqual(stems);
  });

  test('plain text has the same words as it has next to other text', () => {
    const characters = fc.constantFrom(...`abcDEF 0129'.,-_/:@#"()\n\t`);
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), (written) => {
        const text = written.join('');
        const alone = readWords(text);
        const beside = readWords(`${text} ü`).slice(0, -1);
        expect(alone).toEqual(beside);
      }),
    );
  });

  test('the same stem has the same number, from any reader', () => {
    const [first] = readWords('crashes');
    const [second] = createWordReader()('Crashed');
    expect(first?.id).toBe(second?.id);
  });
});
