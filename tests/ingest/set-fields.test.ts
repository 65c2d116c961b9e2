import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setFields } from '../../src/ingest/front-matter/set-fields.ts';

const file = (yaml: string): string => `---\n${yaml}\n---\n\n## Summary\n\nThe cache was full.\n`;

describe('setFields(text, edits)', () => {
  test.each([
    [
      'a flow list grows in place, and its comment is kept',
      'title: A\ncauses: [config-error]   # primary first\ntags: []',
      { path: ['causes'], value: ['config-error', 'code-defect'] },
      'title: A\ncauses: [config-error, code-defect]   # primary first\ntags: []',
    ],
    [
      'an empty list is filled',
      'title: A\ncauses: []',
      { path: ['causes'], value: ['code-defect'] },
      'title: A\ncauses: [code-defect]',
    ],
    [
      'a block list keeps its dashes and indentation',
      'title: A\ncauses:\n  - config-error # seen in the diff\ndetection: unknown',
      { path: ['causes'], value: ['config-error', 'code-defect'] },
      'title: A\ncauses:\n  - config-error # seen in the diff\n  - code-defect\ndetection: unknown',
    ],
    [
      'an empty field is filled before its comment',
      'title: A\ntrigger:    # what set it off\ntags: [x]',
      { path: ['trigger'], value: 'config-change' },
      'title: A\ntrigger: config-change    # what set it off\ntags: [x]',
    ],
    [
      'a value is replaced',
      'title: A\ndetection: unknown # nobody knows\ntags: [x]',
      { path: ['detection'], value: 'customer-report' },
      'title: A\ndetection: customer-report # nobody knows\ntags: [x]',
    ],
    [
      'a new field goes after the fields that usually come before it',
      'title: A\ndate: 2024-01-02\nservices: [Checkout]',
      { path: ['causes'], value: ['code-defect'] },
      'title: A\ndate: 2024-01-02\ncauses: [code-defect]\nservices: [Checkout]',
    ],
    [
      'a new field inside a flow mapping',
      'title: A\ncomponents: { faulty: [redis] }',
      { path: ['components', 'affected'], value: ['ci'] },
      'title: A\ncomponents: { faulty: [redis], affected: [ci] }',
    ],
    [
      'a new field inside a block mapping',
      'title: A\ncomponents:\n  faulty:\n    - redis\nservices: [B]',
      { path: ['components', 'affected'], value: ['ci'] },
      'title: A\ncomponents:\n  faulty:\n    - redis\n  affected: [ci]\nservices: [B]',
    ],
    [
      'a field in a mapping that does not exist yet',
      'title: A\ndate: 2024-01-02',
      { path: ['components', 'faulty'], value: ['ci'] },
      'title: A\ndate: 2024-01-02\ncomponents: { faulty: [ci] }',
    ],
  ])('%s', (_title, yaml, edit, expected) => {
    expect(setFields(file(yaml), [edit])).toBe(file(expected));
  });

  test('Windows line breaks and a byte order mark are kept', () => {
    const text = `\uFEFF${file('title: A\ncauses: [config-error]').replaceAll('\n', '\r\n')}`;
    const edited = setFields(text, [{ path: ['causes'], value: ['config-error', 'code-defect'] }]);
    expect(edited).toBe(text.replace('[config-error]', '[config-error, code-defect]'));
  });

  test('an explicit null that cannot be edited in place is written anew', () => {
    const edited = setFields(file('title: A\ntrigger: null'), [{ path: ['trigger'], value: 'code-deploy' }]);
    expect(edited).toContain('trigger: code-deploy');
    expect(edited).toContain('title: A');
  });

  test('a text without front matter is refused', () => {
    expect(() => setFields('# A\n', [{ path: ['trigger'], value: 'a' }])).toThrow('no front matter');
  });

  test('law: the body and all other fields are the same afterward', () => {
    const word = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
    const yaml = fc.record({ causes: fc.array(word, { maxLength: 3 }), block: fc.boolean(), tag: word });
    fc.assert(
      fc.property(yaml, word, ({ causes, block, tag }, added) => {
        const list =
          block && causes.length > 0
            ? `\n${causes.map((one) => `  - ${one}`).join('\n')}`
            : ` [${causes.join(', ')}]`;
        const text = file(`title: A # name\ncauses:${list}\ntags: [${tag}]`);
        const edited = setFields(text, [{ path: ['causes'], value: [...causes, added] }]);
        expect(edited.split('\n---\n')[1]).toBe(text.split('\n---\n')[1]);
        expect(edited).toContain('title: A # name');
        expect(edited).toContain(`tags: [${tag}]`);
        expect(edited).toContain(added);
      }),
    );
  });
});
