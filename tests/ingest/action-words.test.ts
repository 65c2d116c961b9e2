import { describe, expect, test } from 'vitest';
import { isImperative, readStatus, readType } from '../../src/ingest/body/action-words.ts';

describe('readStatus(words)', () => {
  test.each([
    [
      'declined',
      "won't do, won’t fix, wontfix, declined, rejected, abandoned, dropped, canceled, cancelled, not planned",
    ],
    ['declined', 'obsolete, no longer needed, will not do, will not fix, ❌, 🚫'],
    [
      'open',
      'not done, not yet started, not complete, not resolved, not fixed, incomplete, unresolved, todo, to-do, open',
    ],
    [
      'open',
      'reopened, in progress, in review, pending, planned, ongoing, started, backlog, blocked, deferred, scheduled',
    ],
    ['open', 'assigned, WIP, new, outstanding, partly, partially, ⏳, 🚧, ⬜, ☐'],
    [
      'done',
      'done, complete, completed, closed, resolved, fixed, shipped, merged, finished, implemented, deployed',
    ],
    ['done', 'delivered, yes, ✓, ✔, ✅, ☑, x, [x]'],
    ['unknown', 'soon, maybe, P2, doneness'],
  ])('%s: %s', (status, words) => {
    const written = words.split(', ');
    expect(written.filter((word) => readStatus(word) !== status)).toEqual([]);
  });
});

describe('readType(word)', () => {
  test.each([
    ['prevent', 'prevent, avoidance, fix, hardening'],
    ['detect', 'detection, monitoring, alerting, observability'],
    ['mitigate', 'mitigation, response, recovery, reduce, containment, repair'],
    [
      'process',
      'process, documentation, docs, training, communication, review, investigate, organization, organisation',
    ],
    [undefined, 'P2, platform'],
  ])('%s: %s', (type, words) => {
    expect(words.split(', ').filter((word) => readType(word) !== type)).toEqual([]);
  });
});

const verbs =
  'add adjust adopt allow apply archive ask assess audit automate avoid backport block build bump catch change check clarify clean communicate complete conduct confirm configure consider convert create decide define delete deploy deprecate design destroy develop disable discuss document double-check drop educate eliminate enable enforce enhance ensure establish evaluate expand explore extend find finish fix formalize gather give harden identify implement improve include increase install instrument integrate introduce invest investigate isolate keep limit lower maintain make manage merge migrate mitigate monitor move notify optimize patch perform pin prepare prevent protect provide publish put raise rebuild reconfigure reduce refactor remove rename repair replace require restrict retire review revise rework rewrite rotate run scale schedule secure send separate setup share simplify split stop store streamline strengthen switch test tighten track train tune update upgrade use validate verify write';

describe('isImperative(words)', () => {
  test('verbs that begin an action item', () => {
    expect(verbs.split(' ').filter((verb) => !isImperative(`${verb} the alert`))).toEqual([]);
  });

  test.each([
    'Back up the volume',
    'Look into the leak',
    'Set up a probe',
    'Turn off the job',
    'Work with the vendor',
  ])('%s', (words) => {
    expect(isImperative(words)).toBe(true);
  });

  test.each(['Change of the alert', 'Monitoring', 'The review', 'Test was slow', 'Additional alerts'])(
    '%s is not one',
    (words) => {
      expect(isImperative(words)).toBe(false);
    },
  );
});
