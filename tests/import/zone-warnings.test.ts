import { describe, expect, test } from 'vitest';
import { readForeign } from '../../src/import/read-document.ts';
import { factsOf } from './read.ts';

function warningsOf(text: string): readonly string[] {
  return factsOf(text).contradictions.map(({ id }) => id);
}

const rows = '- 10:00 The outage begins\n- 11:00 Incident resolved\n';

describe('zones that cannot be meant as written', () => {
  test.each([
    ['PST in July', `# Shop\n\nDate: 2024-07-03\n\n## Timeline (PST)\n\n${rows}`],
    ['BST in January', '# Shop\n\nThe outage began at 10:00 BST on 3 January 2024 and ended at 11:00 BST.\n'],
    ['CEST in December', '# Shop\n\nStart: 2024-12-03 10:00 CEST\nEnd: 2024-12-03 11:00 CEST\n'],
  ])('%s is a warning', (_, text) => {
    expect(warningsOf(text)).toContain('zone-and-season-differ');
  });

  test.each([
    ['PDT in July', `# Shop\n\nDate: 2024-07-03\n\n## Timeline (PDT)\n\n${rows}`],
    ['PT in July', `# Shop\n\nDate: 2024-07-03\n\n## Timeline (PT)\n\n${rows}`],
    ['GMT in July', '# Shop\n\nStart: 2024-07-03 10:00 GMT\n'],
  ])('%s is none', (_, text) => {
    expect(warningsOf(text)).not.toContain('zone-and-season-differ');
  });

  test('two declarations that differ on the day', () => {
    const text = `---\ntimezone: America/New_York\n---\n# Shop\n\nAll times are EST.\n\n## Timeline 2024-07-03\n\n${rows}`;
    expect(warningsOf(text)).toContain('two-zones');
    expect(warningsOf(text.replace('2024-07', '2024-01'))).not.toContain('two-zones');
  });
});

describe('the calendar', () => {
  test('a report that is older than its incident is a warning', () => {
    const text = (published: string): string =>
      `# Shop\n\nPublished: ${published}\nStart: 2024-07-03 10:00 UTC\nEnd: 2024-07-03 11:00 UTC\n`;
    expect(warningsOf(text('2023-07-08'))).toContain('published-before-incident');
    expect(warningsOf(text('2024-07-03'))).not.toContain('published-before-incident');
  });

  test('so is an incident in the future, where the day of reading is known', () => {
    const text = '# Shop\n\nStart: 2204-07-03 10:00 UTC\n';
    const read = (now?: number): readonly string[] => {
      const reading = readForeign(text, { path: 'report.md', now });
      return 'incidents' in reading ? (reading.incidents[0]?.contradictions ?? []).map(({ id }) => id) : [];
    };
    expect(read(Date.UTC(2026, 11, 1))).toContain('incident-in-future');
    expect(read()).not.toContain('incident-in-future');
  });
});
