// A report as sentences with lines and places.
import { describe, expect, test } from 'vitest';
import { createWordReader } from '../../src/classify/model/words.ts';
import { readReport } from '../../src/classify/passages/report.ts';
import { aPostmortem, aSection } from '../builders.ts';

const read = (...sections: ReturnType<typeof aSection>[]) =>
  readReport(aPostmortem({ title: 'Disk full', titleLine: 3, sections }), createWordReader()).map(
    ({ text, line, place }) => [text, line, place],
  );

describe('readReport(postmortem, readWords)', () => {
  test('the title comes first, with its line', () => {
    expect(read()).toEqual([['Disk full', 3, 'title']]);
  });

  test('every sentence of every section follows, with its line and place', () => {
    expect(read(aSection('root-cause', 'It broke. It was old.\nA second line.')).slice(1)).toEqual([
      ['It broke.', 11, 'cause'],
      ['It was old.', 11, 'cause'],
      ['A second line.', 12, 'cause'],
    ]);
  });

  test('code, quotations and tables are read too', () => {
    const texts = read(aSection('other', '    no space left on device\n> We are down.\n- An entry.')).map(
      ([text]) => text,
    );
    expect(texts.slice(1)).toEqual(['no space left on device', 'We are down.', 'An entry.']);
  });

  test.each([
    ['Root cause: a full disk.', 'cause'],
    ['Identified: Pingdom alarm.', 'detection'],
    ['Detected by: a customer.', 'detection'],
    ['Rotårsaker: full disk.', 'cause'],
    ['Auslöser: ein Neustart.', 'trigger'],
    ['Error: no space left.', 'other'],
  ])('words before a colon give the topic: %s', (text, place) => {
    expect(read(aSection('other', text))[1]?.[2]).toBe(place);
  });

  test('such words on a line of their own apply to the lines below', () => {
    const places = read(aSection('other', 'Trigger:\nA new version.\nResolution:\nAn old version.')).map(
      ([, , place]) => place,
    );
    expect(places).toEqual(['title', 'trigger', 'trigger', 'fix', 'fix']);
  });

  test('text left over from a template is not read', () => {
    expect(read(aSection('root-cause', 'TODO: say what broke'))).toHaveLength(1);
  });
});
