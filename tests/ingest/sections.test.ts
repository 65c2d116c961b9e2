import { describe, expect, test } from 'vitest';
import type { SectionKind } from '../../src/model/postmortem.ts';
import { kindOf } from '../../src/ingest/body/headings.ts';
import { read, readWell } from './read.ts';

const sectionsOf = (body: string) => readWell({ body }).sections;
const outline = (body: string) =>
  sectionsOf(body).map(({ kind, heading, depth, line }) => [kind, heading, depth, line]);

describe('kindOf(heading): what a heading is about, whatever people call it', () => {
  const headings: readonly (readonly [SectionKind | undefined, string])[] = [
    [
      'summary',
      'Summary | Executive summary | Incident summary | Issue summary | Overview | TL;DR | Context | :memo: Summary | [Summary] | Exec summary | Summary for CMOC notice / Exec summary | What happened?',
    ],
    [
      'impact',
      'Impact | Customer impact | Affected users | Scope | Blast radius | Detailed description of impact | Users affected | 2. Impact | 2.1) Impact | (3) Impact | Step 2: Impact | IV. Impact | :boom: Impact',
    ],
    ['timeline', 'Timeline | Incident timeline | Chain of events | Timeline of the incident | Time line'],
    [
      'root-cause',
      'Root cause | Root causes | Root Cause(s) | Cause | Fault | Why did it happen? | Identified cause | Root cause identification (Five whys) | Root Cause Analysis | ROOT CAUSE: | The cause | How did this happen? | Investigation | Five whys | 5 Whys | 5. Five whys | Explanation | [Root cause]',
    ],
    [
      'contributing-factors',
      'Contributing factors | Contributing conditions | Contributing Factors (findings) | Contributors | Process Breakdown(s)',
    ],
    ['trigger', 'Trigger | Trigger(s) | Lead-up | Leadup'],
    ['detection', 'Detection | How we found out | Why didn’t we detect it sooner? | Incident Detected By'],
    [
      'resolution',
      'Resolution | Mitigation | Recovery | Remedy | How was it resolved? | Response | How we fixed it | Resolution and recovery',
    ],
    ['symptoms', 'Symptoms | Error messages'],
    [
      'lessons',
      'Lessons | Lessons learned | Lessons Learnt | Learnings | Takeaways | Key takeaways | Insights | Learnings/Risks | Conclusions | How’d We Do? | What we learned',
    ],
    ['went-well', 'What went well | What went well? | What Went Well? | What worked'],
    [
      'went-wrong',
      'What went wrong | What went poorly? | What Didn’t Go So Well? | What could have gone better',
    ],
    ['lucky', 'Where we got lucky | Where did we get lucky?'],
    [
      'actions',
      'Action items | Actions | Corrective measures | Corrective and preventative actions | Preventive | Preventive measures | Follow-up | Follow-ups | Follow-up tasks | Next steps | Remediation | Remediation and prevention | Actionables | Recommendations | What are we doing? | What we’re doing | How will we avoid this? | Immediate Actions Taken | Actions in Progress | Prevention | TODO',
    ],
    ['status-updates', 'Status updates | Status Updates Posted | Messaging | External Message'],
    [
      'supporting',
      'Supporting information | References | Links to relevant documentation | Appendix | Background',
    ],
    [
      undefined,
      'Attendees | Transactions | Reaction | Scorecard | Escalation | How many people were involved in the remediation? | Interactions of caches',
    ],
  ];
  test.each(headings.flatMap(([kind, names]) => names.split(' | ').map((name) => [name, kind] as const)))(
    '%s',
    (heading, kind) => {
      expect(kindOf(heading)).toBe(kind);
    },
  );

  test.each([
    ['\u{1F4D4}\u00A0Summary', 'summary'],
    ['\u{1F575}\u{FE0F}\u200D\u2642\u{FE0F} Root cause', 'root-cause'],
    ['⏱️ Timeline', 'timeline'],
  ] as const)('an emoji before it does not matter: %s', (heading, kind) => {
    expect(kindOf(heading)).toBe(kind);
  });
});

describe('sections', () => {
  test('every kind of heading starts one: hashes, underlines, and lines that are entirely bold', () => {
    const body =
      '\nSummary\n=======\n\nText\n\nImpact\n------\n\n## Root cause ##\n\n**Resolution:**\n\nText\n';
    expect(outline(body)).toEqual([
      ['summary', 'Summary', 1, 6],
      ['impact', 'Impact', 2, 11],
      ['root-cause', 'Root cause', 2, 14],
      ['resolution', 'Resolution', 6, 16],
    ]);
  });

  test('unknown bold words and bold sentences are text', () => {
    expect(outline('## Summary\n\n**Important**\n\n**The impact was small.**\n')).toHaveLength(1);
  });

  test('a heading in code or in a quotation does not start one', () => {
    expect(outline('## Summary\n\n```\n## Impact\n```\n\n> ## Impact\n')).toHaveLength(1);
  });

  test('the only heading of the first rank is the title, whatever it says', () => {
    expect(outline('# Timeline of a root cause\n\n## Impact\n\n### Scope\n').map(([kind]) => kind)).toEqual([
      'summary',
      'impact',
      'impact',
    ]);
  });

  test('subheadings belong to the heading above them, unless their words say otherwise', () => {
    const body = `## Root cause
### The pipeline
### Timeline
#### First day
#### Detection
## Lessons learned
### What went well
### Teamwork
## Action items
### Detection
### Short-term
## Anything
### Else
`;
    expect(outline(body).map(([kind, heading]) => [heading, kind])).toEqual([
      ['Root cause', 'root-cause'],
      ['The pipeline', 'root-cause'],
      ['Timeline', 'timeline'],
      ['First day', 'timeline'],
      ['Detection', 'timeline'],
      ['Lessons learned', 'lessons'],
      ['What went well', 'went-well'],
      ['Teamwork', 'lessons'],
      ['Action items', 'actions'],
      ['Detection', 'actions'],
      ['Short-term', 'actions'],
      ['Anything', 'other'],
      ['Else', 'other'],
    ]);
  });

  test('"What happened?" is a timeline if its rows have times, and otherwise a summary', () => {
    expect(outline('## What happened?\n\n- 10:00 a\n- 10:05 b\n')[0]?.[0]).toBe('timeline');
    expect(outline('## What happened?\n\nAt 10:00 it broke.\n')[0]?.[0]).toBe('summary');
  });

  test('text before the first heading is the summary if there is no other', () => {
    expect(sectionsOf('It broke.\n\n## Impact\n')[0]).toEqual({
      kind: 'summary',
      heading: '',
      anchor: '',
      depth: 0,
      line: 5,
      passages: [{ kind: 'prose', text: 'It broke.', line: 5 }],
    });
    expect(outline('It broke.\n\n## Summary\n')[0]?.[0]).toBe('other');
  });

  test('anchors are those of GitHub, and unique', () => {
    const body =
      '## What went *well*?\n\n## `redis-cli` & co.\n\n## Été 2022\n\n## Impact\n\n## Impact\n\n## Impact-1\n\n## 🎉\n\n## Impact\n';
    expect(sectionsOf(body).map(({ anchor }) => anchor)).toEqual([
      'what-went-well',
      'redis-cli--co',
      'été-2022',
      'impact',
      'impact-1',
      'impact-1-1',
      'section',
      'impact-2',
    ]);
  });

  test('a passage is the text of a block without marks, with the line it starts on', () => {
    const body = `## Summary

One *two* [three](https://x.org) \`four\`
five<br>six &amp; ~14:54 to ~15:08

- entry
  - nested

    more

> quoted
> - list

| a | b |
| - | - |
| 1 | **2** |

\`\`\`sh
run --flag
\`\`\`

    indented

<!-- a hint -->

<div>
inside
</div>
`;
    expect(sectionsOf(body)[0]?.passages).toEqual([
      { kind: 'prose', text: 'One two three `four`\nfive six & ~14:54 to ~15:08', line: 7 },
      { kind: 'entry', text: 'entry', line: 10 },
      { kind: 'entry', text: 'nested', line: 11 },
      { kind: 'entry', text: 'more', line: 13 },
      { kind: 'quote', text: 'quoted', line: 15 },
      { kind: 'quote', text: 'list', line: 16 },
      { kind: 'row', text: 'a | b', line: 18 },
      { kind: 'row', text: '1 | 2', line: 20 },
      { kind: 'code', text: 'run --flag', line: 23 },
      { kind: 'code', text: 'indented', line: 26 },
      { kind: 'prose', text: '\ninside\n', line: 30 },
    ]);
  });

  test('the summary is its first paragraph as plain text', () => {
    const body = '## Summary\n\n- a list\n\nIt `broke`\nat ten.\n\nMore.\n';
    expect(readWell({ body }).summary).toBe('It broke at ten.');
    expect(readWell({ body: '## Impact\n\nNone.\n' }).summary).toBe('');
  });

  test('the body is kept as it is, and its first line is known', () => {
    expect(readWell({ body: '\n\n## Impact  \n\n\ttext\n' })).toMatchObject({
      body: '\n\n## Impact  \n\n\ttext\n',
      bodyLine: 5,
    });
  });
});

describe('internal sections', () => {
  const body = `## Summary

Public.

## Notes (internal)

Secret one.

### Below

Secret two.

## Timeline

- 10:00 a

**Names (internal)**

- 10:05 secret three

## Action items

- [ ] public

Customers (Internal):
---------------------

- [ ] secret four

# Impact

Public again.
`;

  test('are left out of a public edition: sections, body, timeline and action items', () => {
    const postmortem = readWell({ body, settings: { edition: 'public' } });
    expect(JSON.stringify(postmortem)).not.toMatch(/secret/i);
    expect(JSON.stringify(postmortem)).not.toMatch(/internal|below/i);
    expect(postmortem.timeline).toHaveLength(1);
    expect(postmortem.actions).toHaveLength(1);
    expect(postmortem.sections.map(({ heading }) => heading)).toEqual([
      'Summary',
      'Timeline',
      'Action items',
      'Impact',
    ]);
  });

  test('leave blank lines behind, so that every other line keeps its number', () => {
    const [open, shut] = (['internal', 'public'] as const).map((edition) =>
      readWell({ body, settings: { edition } }),
    );
    expect(shut?.body.split('\n')).toHaveLength(body.split('\n').length);
    expect(shut?.sections.at(-1)).toEqual(open?.sections.at(-1));
  });

  test('are included in an internal edition', () => {
    const postmortem = readWell({ body, settings: { edition: 'internal' } });
    expect(postmortem.body).toBe(body);
    expect(postmortem.timeline).toHaveLength(2);
  });

  test.each([
    ['other brackets', '## Notes [internal]'],
    ['more words', '## Notes (internal only)'],
    ['a heading in a quotation', '> ## Notes (internal)'],
    ['a heading inside of HTML', '<details>\n## Notes (internal)\n</details>'],
    ['bold words in a list', '- **Notes (internal)**'],
  ])('%s: a mark that has no effect is a warning', (_name, heading) => {
    const { diagnostics } = read({ body: `${heading}\n\nSecret.\n` });
    expect(diagnostics.map(({ level, id }) => `${level} ${id}`)).toEqual([
      'warning ineffective-internal-mark',
    ]);
  });
});
