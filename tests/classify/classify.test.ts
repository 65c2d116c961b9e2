import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, compileRules } from '../../src/classify/classify.ts';
import { builtInTaxonomy, extendTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { aPostmortem, aSection } from '../builders.ts';

const rules = compileRules(builtInTaxonomy);
const inferred = (postmortem: Postmortem) => classify(postmortem, rules).inferred;
const withRootCause = (text: string) => aPostmortem({ sections: [aSection('root-cause', text)] });
const idsOf = (labels: readonly { readonly id: string; readonly origin: string }[]) =>
  labels.filter(({ origin }) => origin === 'rule').map(({ id }) => id);

describe('classify(postmortem, rules): causes', () => {
  test('a root cause is assigned, with the rule, the quotation and its line', () => {
    const [cause] = inferred(
      withRootCause('All was well.\nA bug in the scheduler dropped every second job.'),
    ).causes;
    expect(cause).toEqual({
      id: 'code-defect',
      origin: 'rule',
      primary: true,
      confidence: expect.any(Number),
      evidence: [
        {
          rule: 'defect-named',
          section: 'root-cause',
          quote: 'A bug in the scheduler dropped every second job.',
          line: 12,
        },
      ],
    });
  });

  test('the same words in the summary only suggest', () => {
    const { causes } = inferred(aPostmortem({ sections: [aSection('summary', 'A bug in the scheduler.')] }));
    expect(causes).toMatchObject([{ id: 'code-defect', origin: 'suggestion', primary: false }]);
  });

  test('the same words in any other section do not count', () => {
    const kinds = ['actions', 'status-updates', 'supporting', 'other', 'timeline'] as const;
    for (const kind of kinds) {
      expect(inferred(aPostmortem({ sections: [aSection(kind, 'A bug in the scheduler.')] })).causes).toEqual(
        [],
      );
    }
  });

  test.each([
    ['a negation', 'There was no bug in the scheduler.'],
    ['a negation with words between', 'We never found any sign of a bug.'],
    ['a counterfactual', 'It would have been a memory leak.'],
    ['a condition', 'If a bug had been there, tests would fail.'],
    ['what was ruled out', 'A memory leak was ruled out.'],
    ['a quotation', 'The banner read "a bug ate your job" all day.'],
    ['a typographic quotation', 'The banner read “a bug ate your job” all day.'],
    ['a quoted block', '> A bug in the scheduler.'],
    ['a code block', '    panic: out of memory'],
    ['what a template left', 'TODO: name the bug'],
  ])('%s does not count', (_name, text) => {
    expect(inferred(withRootCause(text)).causes).toEqual([]);
  });

  test('a negation in another clause does not take it back', () => {
    expect(
      idsOf(inferred(withRootCause('Nobody was hurt, but a bug in the scheduler dropped jobs.')).causes),
    ).toEqual(['code-defect']);
  });

  test('a mechanism is primary before a condition, wherever they stand', () => {
    const { causes } = inferred(withRootCause('There was no limit on the size.\nThe disk was full.'));
    expect(causes.map(({ id, primary }) => [id, primary])).toEqual([
      ['missing-safeguard', false],
      ['capacity-exhaustion', true],
    ]);
  });
});

describe('classify(postmortem, rules): trigger and detection', () => {
  test('each has one value: the first its section speaks for', () => {
    const { trigger, detection } = inferred(
      aPostmortem({
        sections: [
          aSection('trigger', 'The upgrade of the cluster.\nA deploy followed.'),
          aSection('detection', 'Customers reported failing logins.\nLater an alert fired.'),
        ],
      }),
    );
    expect(trigger).toMatchObject({ id: 'migration-or-upgrade', origin: 'rule' });
    expect(detection).toMatchObject({ id: 'customer-report', origin: 'rule' });
  });

  test('without a section that says so they are absent, not unknown', () => {
    const { trigger, detection } = inferred(aPostmortem());
    expect(trigger).toBeUndefined();
    expect(detection).toBeUndefined();
  });
});

describe('classify(postmortem, rules): components', () => {
  const faulty = (text: string) =>
    inferred(withRootCause(text))
      .components.filter(({ role, origin }) => role === 'faulty' && origin === 'rule')
      .map(({ id }) => id);

  test.each([
    ['Redis ran out of memory.', 'redis'],
    ['The `redis` instance was full.', 'redis'],
    ['The Kafka brokers lost their leader.', 'event-stream'],
    ['A k8s node went away.', 'kubernetes'],
    ['The CI pipeline cut the tag.', 'ci'],
    ['The nginx workers hung.', 'proxy-gateway'],
    ['Discovery went through Consul that day.', 'coordination'],
  ])('%s: %s', (text, id) => {
    expect(faulty(text)).toEqual([id]);
  });

  test.each([
    'A swift answer came from the lambda of a sheep.',
    'The node in question was its envoy.',
    'Ci sono due file, e il db/ci non conta.',
    'We ran pt-kill and redis-cli by hand.',
    'It was not Redis.',
  ])('%s: none', (text) => {
    expect(faulty(text)).toEqual([]);
  });

  test('where a move was going is not at fault', () => {
    const { components } = inferred(withRootCause('The upgrade was part of the migration to Kafka.'));
    expect(components).toMatchObject([{ id: 'event-stream', role: 'affected' }]);
  });

  test('a part named under impact was affected', () => {
    const { components } = inferred(aPostmortem({ sections: [aSection('impact', 'Kafka fell behind.')] }));
    expect(components).toMatchObject([{ id: 'event-stream', role: 'affected', origin: 'suggestion' }]);
  });
});

describe('classify(postmortem, rules): authors', () => {
  test('an author’s label stands and carries the words that agree with it', () => {
    const postmortem = {
      ...withRootCause('A bug in the scheduler dropped jobs.'),
      declared: { causes: [{ id: 'code-defect', line: 4 }], trigger: { id: 'unknown', line: 5 } },
    };
    const { classification, diagnostics } = classify(postmortem, rules);
    expect(classification.causes).toMatchObject([
      { id: 'code-defect', origin: 'author', line: 4, primary: true, evidence: [{ rule: 'defect-named' }] },
    ]);
    expect(classification.trigger).toEqual({ id: 'unknown', origin: 'author', line: 5, evidence: [] });
    expect(diagnostics).toEqual([]);
  });

  test('what rules see beyond the author’s list is a suggestion', () => {
    const postmortem = {
      ...withRootCause('A bug in the scheduler dropped jobs.'),
      declared: { causes: [{ id: 'config-error', line: 4 }] },
    };
    expect(classify(postmortem, rules).classification.causes).toMatchObject([
      { id: 'config-error', origin: 'author' },
      { id: 'code-defect', origin: 'suggestion', primary: false },
    ]);
  });

  test('a confident disagreement about the trigger is a warning at the author’s line', () => {
    const postmortem = aPostmortem({
      declared: { trigger: { id: 'code-deploy', line: 7 } },
      sections: [aSection('trigger', 'The certificate expired at noon.')],
    });
    expect(classify(postmortem, rules).diagnostics).toMatchObject([
      { level: 'warning', id: 'label-disagreement', position: { line: 7 }, found: 'trigger code-deploy' },
    ]);
  });
});

describe('extendTaxonomy(taxonomy, additions)', () => {
  const taxonomy = extendTaxonomy(builtInTaxonomy, {
    components: [
      { id: 'ledger', name: 'Ledger', definition: 'Books.', aliases: ['the books'], parent: 'relational-db' },
    ],
    topics: [],
    phrases: [{ axis: 'causes', id: 'capacity-exhaustion', phrase: 'ran hot' }],
    aliases: [{ axis: 'components', id: 'redis', alias: 'the hare' }],
  });
  const labels = (text: string) => classify(withRootCause(text), compileRules(taxonomy)).inferred;

  test('a team’s component, alias and phrase are recognised', () => {
    expect(labels('The books were closed.').components).toMatchObject([{ id: 'ledger' }]);
    expect(labels('The hare was slow.').components).toMatchObject([{ id: 'redis' }]);
    expect(labels('The pool ran hot.').causes).toMatchObject([
      { id: 'capacity-exhaustion', evidence: [{ rule: 'team-capacity-exhaustion-1' }] },
    ]);
  });
});

describe('The built-in taxonomy', () => {
  test.each(['causes', 'triggers', 'components', 'detections', 'topics'] as const)(
    '%s have ids of their own',
    (axis) => {
      const ids = builtInTaxonomy[axis].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test('every component’s parent exists, and groups stand at the top', () => {
    const ids = new Set(builtInTaxonomy.components.map(({ id }) => id));
    const parents = builtInTaxonomy.components.flatMap(({ parent }) => parent ?? []);
    expect(parents.filter((id) => !ids.has(id))).toEqual([]);
    expect(builtInTaxonomy.components.filter(({ parent }) => parent === undefined)).toHaveLength(9);
  });
});

test('Laws: whatever the text, evidence quotes a passage as it stands, and two readings agree', () => {
  const word = fc.constantFrom(
    'a bug',
    'Redis',
    'no',
    'was',
    'full',
    '. ',
    'the certificate',
    'expired',
    '"',
    '`x`',
    'failover',
    'failed',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const postmortem = withRootCause(words.join(' '));
      const { causes, components } = inferred(postmortem);
      const passages = postmortem.sections.flatMap((section) => section.passages);
      for (const { evidence } of [...causes, ...components]) {
        for (const { quote, line } of evidence) {
          expect(passages.some((one) => one.line === line && one.text.includes(quote))).toBe(true);
        }
      }
      expect(inferred(postmortem)).toEqual(inferred(postmortem));
    }),
  );
});
