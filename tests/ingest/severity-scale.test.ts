import { describe, expect, test } from 'vitest';
import { defaultScale, readSeverityWord } from '../../src/ingest/config/severity-scale.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { readWell } from './read.ts';

describe('readSeverityWord(written, scale): the severity that people mean', () => {
  test.each([
    ['SEV-1', 'sev1'],
    ['sev1', 'sev1'],
    ['SEV 2', 'sev2'],
    ['Severity 3', 'sev3'],
    ['S1', 'sev1'],
    ['S4', 'sev4'],
    ['P0', 'sev1'],
    ['P0 Critical', 'sev1'],
    ['P1', 'sev1'],
    ['P2 Medium', 'sev2'],
    ['P3', 'sev3'],
    ['P4', 'sev4'],
    ['P5', 'sev4'],
    ['Priority 2', 'sev2'],
    ['0', 'sev1'],
    ['1', 'sev1'],
    ['2', 'sev2'],
    ['3', 'sev3'],
    ['4', 'sev4'],
    ['5', 'sev4'],
    ['Critical', 'sev1'],
    ['**Critical** - all customers were hit', 'sev1'],
    ['Blocker', 'sev1'],
    ['Highest', 'sev1'],
    ['down', 'sev1'],
    ['Outage', 'sev1'],
    ['Major outage', 'sev1'],
    ['Catastrophic', 'sev1'],
    ['Emergency', 'sev1'],
    ['Fatal', 'sev1'],
    ['S0', 'sev1'],
    ['SEV0', 'sev1'],
    ['Major', 'sev2'],
    ['HIGH', 'sev2'],
    ['High severity', 'sev2'],
    ['Severe', 'sev2'],
    ['S2', 'sev2'],
    ['disrupted', 'sev2'],
    ['Partial outage', 'sev2'],
    ['minor', 'sev3'],
    ['Medium', 'sev3'],
    ['Moderate', 'sev3'],
    ['Normal', 'sev3'],
    ['S3', 'sev3'],
    ['degraded', 'sev3'],
    ['Degraded performance', 'sev3'],
    ['Low', 'sev4'],
    ['Lowest', 'sev4'],
    ['S5', 'sev4'],
    ['SEV5', 'sev4'],
    ['Trivial', 'sev4'],
    ['Cosmetic', 'sev4'],
    ['Negligible', 'sev4'],
    ['notice', 'sev4'],
    ['Informational', 'sev4'],
    ['info', 'sev4'],
  ])('%s is %s', (written, severity) => {
    expect(readSeverityWord(written, defaultScale)).toBe(severity);
  });

  test.each(['SEV9', 'P17', 'unknown', 'constructor', 'It was a long and major night for all', ''])(
    '%j is not on the scale',
    (written) => {
      expect(readSeverityWord(written, defaultScale)).toBeUndefined();
    },
  );

  test('a word in archive.yaml changes the default scale, in front matter as well', () => {
    const text = 'severities: { P1: sev2, fire: sev1 }';
    const { settings } = readSettings({ path: 'archive.yaml', text });
    expect(readSeverityWord('P1', settings.severities)).toBe('sev2');
    expect(readSeverityWord('Fire!', { ...settings.severities, 'fire!': 'sev1' })).toBe('sev1');
    expect(readWell({ frontMatter: 'title: x\ndate: 2024-01-02\nseverity: P1', settings }).severity).toBe(
      'sev2',
    );
    expect(readWell({ frontMatter: 'title: x\ndate: 2024-01-02\nseverity: Disrupted' }).severity).toBe(
      'sev2',
    );
  });
});
