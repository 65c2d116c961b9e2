import { describe, expect, test } from 'vitest';
import { brief, iso, read, readWell, type Source } from './read.ts';

/** Every item in one line: `status/type title @owner due url`. */
function items(body: string, source: Source = {}): readonly string[] {
  return readWell({ body: `## Action items\n\n${body}\n`, ...source }).actions.map(
    ({ status, type, title, owner, due, url }) =>
      [`${status}${type ? `/${type}` : ''}`, title, owner && `@${owner}`, due && iso(due), url]
        .filter((part) => part !== undefined)
        .join(' '),
  );
}

describe('action items: lists', () => {
  test('check boxes show whether an item is done; a plain bullet does not', () => {
    expect(items('- [ ] one\n- [x] two\n- [X] three\n- four\n\n1. five')).toEqual([
      'open one',
      'done two',
      'done three',
      'unknown four',
      'unknown five',
    ]);
  });

  test.each([
    ['- TODO: write it', 'open write it'],
    ['- **DONE** write it', 'done write it'],
    ['- [DONE] write it', 'done write it'],
    ['- ✅ write it', 'done write it'],
    ["- WON'T DO: write it", 'declined write it'],
    ['- todo: write it', 'open write it'],
    ['- write it (done)', 'done write it'],
    ['- [ ] write it (done)', 'done write it'],
    ['- Open the door', 'unknown Open the door'],
    ['- Done by hand today', 'unknown Done by hand today'],
    [
      '- [x] write it (owner: platform, due: 2022-07-15, prevent)',
      'done/prevent write it @platform 2022-07-15',
    ],
    ['- write it (@ops, 2022-07-15)', 'unknown write it @ops 2022-07-15'],
    ['- write it (again, and again)', 'unknown write it (again, and again)'],
    ['- [write it](https://x.org/1) now', 'unknown write it now https://x.org/1'],
    ['- [write it](javascript:x)', 'unknown write it'],
  ])('%s', (body, expected) => {
    expect(items(body)).toEqual([expected]);
  });

  test('a list below an item explains it, unless it has check boxes or the item only introduces it', () => {
    expect(items('- one\n  - detail\n- two\n  - [ ] three\n- Short term:\n  - four')).toEqual([
      'unknown one',
      'unknown two',
      'open three',
      'unknown four',
    ]);
  });

  test('placeholders are not items', () => {
    expect(items('- [ ]\n- TBD\n- N/A\n- none\n- …')).toEqual([]);
  });

  test('prose has no action items', () => {
    expect(items('We will be looking at our monitoring.')).toEqual([]);
  });

  test('a heading may apply to all items below it', () => {
    expect(
      items(
        '### Immediate actions (completed)\n\n- one\n\n### Detection\n\n- two\n\n### Long-term\n\n- three',
      ),
    ).toEqual(['done one', 'unknown/detect two', 'unknown three']);
  });

  test('items keep their lines', () => {
    const { actions } = readWell({ body: '## Actions\n\n- one\n- two\n\n| Action |\n| - |\n| three |\n' });
    expect(actions.map(({ line }) => line)).toEqual([7, 8, 12]);
  });
});

describe('action items: tables', () => {
  test('columns by the names people give them', () => {
    const body = `| Follow-up | Kind | Assignee | State | Deadline | Ticket |
| - | - | - | - | - | - |
| one | Prevention | Platform | In progress | 2022-07-15 | [OPS-1](https://x.org/1) |
| two | monitoring | – | Closed | | |
| three | process | ? | Won't fix | | |
| four | | | | | |
| | | | done | | |`;
    expect(items(body)).toEqual([
      'open/prevent one @Platform 2022-07-15 https://x.org/1',
      'done/detect two',
      'declined/process three',
      'unknown four',
    ]);
  });

  test.each([
    ['TODO', 'open'],
    ['not started', 'open'],
    ['Not done', 'open'],
    ['In review', 'open'],
    ['Incomplete', 'open'],
    ['DONE ✅', 'done'],
    ['Merged', 'done'],
    ['✓', 'done'],
    ['Cancelled', 'declined'],
    ['rejected', 'declined'],
    ['unknown', 'unknown'],
  ])('the status %s is %s', (word, status) => {
    expect(items(`| Action | Status |\n| - | - |\n| one | ${word} |`)).toEqual([`${status} one`]);
  });

  test('a status or a due date that cannot be read is a warning', () => {
    const body = '## Action items\n\n| Action | Status | Due |\n| - | - | - |\n| one | maybe | next week |\n';
    const { diagnostics, postmortem } = read({ body });
    expect(diagnostics.map(brief)).toEqual([
      '9:1 warning unknown-action-status: status "maybe"',
      '9:1 warning unreadable-due-date: time "next week"',
    ]);
    expect(postmortem?.actions).toMatchObject([{ status: 'unknown', due: undefined }]);
  });

  test('without a column for the action, the first unrecognized column is used', () => {
    expect(items('| Owner | Idea |\n| - | - |\n| ops | one |')).toEqual(['unknown one @ops']);
  });
});

describe('action items: front matter', () => {
  test('comes first; the same words in the body are the same item and add missing fields', () => {
    const frontMatter = `title: x
date: 2022-06-20
actions:
  - { title: Write it up, owner: platform }
  - { title: Only here, status: declined }`;
    const body = '## Action items\n\n- [x] Write it up! (prevent)\n- another\n';
    expect(items('', { frontMatter, body })).toEqual([
      'done/prevent Write it up @platform',
      'declined Only here',
      'unknown another',
    ]);
  });
});

describe('action items: front matter', () => {
  test('an item with a completion date is done', () => {
    const frontMatter =
      'title: A\ndate: 2022-06-20\nactions:\n  - { title: one, completed: 2022-07-01 }\n  - { title: two }';
    expect(
      readWell({ frontMatter }).actions.map(({ title, status, completed }) => [
        title,
        status,
        iso(completed),
      ]),
    ).toEqual([
      ['one', 'done', '2022-07-01'],
      ['two', 'unknown', '-'],
    ]);
  });
});
