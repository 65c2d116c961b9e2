import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/import/formats/bytes.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

describe('decodeText(bytes)', () => {
  test('Windows-1252 is recognized: an apostrophe and an umlaut', () => {
    expect(
      decodeText(bytes(...ascii('We couldn'), 0x92, ...ascii('t reach M'), 0xfc, ...ascii('nster.'))),
    ).toEqual({
      text: 'We couldn’t reach Münster.',
      encoding: 'Windows-1252',
    });
  });

  test.each([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'save the report as'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47], 'write down what it says'],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04], 'unpack it'],
    ['old Word', [0xd0, 0xcf, 0x11, 0xe0], 'save it as .docx'],
  ])('a %s file is refused by name, with a way out', (name, start, wayOut) => {
    expect(decodeText(bytes(...start, 1, 2, 3))).toEqual({
      problem: expect.stringMatching(new RegExp(`${name}.*${wayOut}`)),
    });
  });

  test('bytes that no text has are refused', () => {
    expect(decodeText(bytes(...ascii('a'), 0x81, 0x8d, ...ascii('b')))).toHaveProperty('problem');
    expect(decodeText(bytes(0, 1, 2, 3, 4, 5, 0, 0, 0))).toHaveProperty('problem');
  });
});
