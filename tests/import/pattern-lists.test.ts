// Every list of alternatives is tested by its own texts, and every alternative by one that needs it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { footerLines, menuLines, smallLines } from '../../src/import/formats/boilerplate.ts';
import { incidentKeys } from '../../src/import/formats/foreign-front-matter.ts';
import { droppedClasses, publishingSites } from '../../src/import/formats/page-parts.ts';
import { intentions, passingRemarks } from '../../src/import/follow-ups.ts';
import { otherSubjects } from '../../src/import/organization.ts';
import { folderFiles, logLines } from '../../src/import/non-reports.ts';
import { placeholders } from '../../src/import/output/unresolved.ts';
import { compileList, type PatternList } from '../../src/import/pattern-list.ts';
import { columnWords } from '../../src/import/structure/column-words.ts';
import { openingVerbs, sentenceWords } from '../../src/import/structure/heading-lines.ts';
import { documentNotes, passingDates } from '../../src/import/times/dates.ts';
import { zoneDeclarations } from '../../src/import/times/zones/document-zone.ts';

const folder = fileURLToPath(new URL('../../src/import/', import.meta.url));
const lists: readonly (readonly [string, PatternList])[] = Object.entries({
  folderFiles,
  footerLines,
  logLines,
  menuLines,
  smallLines,
  incidentKeys,
  droppedClasses,
  publishingSites,
  intentions,
  passingRemarks,
  otherSubjects,
  placeholders,
  columnWords,
  openingVerbs,
  sentenceWords,
  documentNotes,
  passingDates,
  zoneDeclarations,
});

describe('every list', () => {
  test.each(lists)('%s finds its texts and leaves the others alone', (_, list) => {
    const pattern = compileList(list);
    expect(list.finds.filter((text) => !pattern.test(text))).toEqual([]);
    expect(list.leaves.filter((text) => pattern.test(text))).toEqual([]);
    expect(list.leaves).not.toEqual([]);
  });

  test.each(lists)('%s has a text that needs each alternative', (_, list) => {
    const unneeded = list.any.filter((_alternative, place) => {
      const fewer = compileList({ ...list, any: list.any.toSpliced(place, 1) });
      return list.finds.every((text) => fewer.test(text));
    });
    expect(unneeded).toEqual([]);
  });
});

describe('regular expressions of src/import', () => {
  test('none is longer than 120 characters', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const tooLong = files.flatMap((name) =>
      listExpressions(readFileSync(join(folder, name), 'utf8'))
        .filter((text) => text.length > 120)
        .map((text) => `${name}: ${text}`),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(tooLong).toEqual([]);
  });

  test('are found wherever they are', () => {
    expect(
      listExpressions("const a = /b/i;\nexport const c = (d: string) => d.replace(/e/, '/f/');"),
    ).toEqual(['/b/i', '/e/']);
  });
});

function listExpressions(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return found;
}
