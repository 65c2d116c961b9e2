import { describe, expect, test } from 'vitest';
import { factsOf } from './read.ts';

const titleOf = (...lines: readonly string[]): string | undefined => factsOf(lines.join('\n')).title?.value;

describe('the title of an incident', () => {
  test.each([
    ['without the word that every report has', ['# Postmortem: API gateway timeouts', '', 'It was slow.']],
    ['without that word behind it', ['# API gateway timeouts - Post-mortem', '', 'It was slow.']],
    ['without "retro"', ['# Incident retro - API gateway timeouts', '', 'It was slow.']],
    ['without "review"', ['# API gateway timeouts - Post-incident review', '', 'It was slow.']],
    ['without a number', ['# 003 - Postmortem for the API gateway timeouts', '', 'It was slow.']],
    ['without its label', ['# Title: API gateway timeouts', '', 'It was slow.']],
    ['below its label', ['# Title:', '### API gateway timeouts', '', 'It was slow.']],
    ['below a heading that is a date', ['# 2024-01-02', '', '## API gateway timeouts', '', 'It was slow.']],
    [
      'below a linked logo that is broken over two lines',
      [
        '# [![Fernhill](//fernhill.example/images/new-',
        'logo.png)](//fernhill.example)',
        '',
        '## API gateway timeouts',
        '',
        'It was slow.',
      ],
    ],
    ['without the logo above it', ['# ![Logo](logo.png) API gateway timeouts', '', 'It was slow.']],
    [
      'below the directives of reStructuredText',
      [
        '.. post:: Jan 2, 2024',
        '   :tags: api',
        '',
        'API gateway timeouts',
        '====================',
        '',
        'It was slow.',
      ],
    ],
    [
      'from front matter',
      ['---', 'title: "Postmortem: API gateway timeouts"', '---', '', '# Summary', '', 'It was slow.'],
    ],
  ])('comes %s', (_, lines) => {
    expect(titleOf(...lines)).toBe('API gateway timeouts');
  });

  test('may begin with the name of a part', () => {
    expect(
      titleOf(
        'Summary of the Gateway Service Disruption',
        'We want to tell what happened on 2 January 2024.',
      ),
    ).toBe('Summary of the Gateway Service Disruption');
  });

  test('stays what it is where nothing else is said', () => {
    expect(titleOf('# 2023-11-08 Post Mortem', '', 'It was slow.')).toBe('2023-11-08 Post Mortem');
  });
});
