import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClassifier } from '../../src/classify/classify.ts';
import { builtInTaxonomy, extendTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { readPostmortem } from '../../src/ingest/read-postmortem.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';
import type { Label } from '../../src/model/incident.ts';
import type { Postmortem } from '../../src/model/postmortem.ts';
import { toClassification } from '../../src/classify/infer-labels.ts';
import type { Prediction } from '../../src/classify/model/model.ts';
import { createWordReader } from '../../src/classify/model/words.ts';
import { readReport, type ReportSentence } from '../../src/classify/passages/report.ts';
import { aPostmortem, aSection } from '../builders.ts';

const classify = createClassifier(builtInTaxonomy);
const context = { settings: readSettings(undefined).settings, vocabulary: toVocabulary(builtInTaxonomy) };

/** A report as written in a file, and the lines of that file. */
function read(text: string): { readonly postmortem: Postmortem; readonly lines: readonly string[] } {
  const { postmortem } = readPostmortem({ path: 'report.md', text }, context);
  if (postmortem === undefined) throw new Error('expected a report without errors');
  return { postmortem, lines: text.split('\n') };
}

const report = `---
title: Redis runs out of memory
date: 2024-03-01
---

Customers reported that they could not log in. All of the service was slow for two hours.

| time | event |
| --- | --- |
| 10:02 | Release 2.4 of the session service is deployed to production, errors start |
| 10:20 | Several support tickets about failing logins |

The Redis server had used up all of its memory. A bug in the release wrote sessions without an end, until the process was
killed:

\`\`\`
redis-server invoked oom-killer
\`\`\`
`;

const [aReportSentence] = readReport(aPostmortem({ title: 'Disk full' }), createWordReader()) as [
  ReportSentence,
];
const sorted = (labels: readonly Label[]) => labels.map(({ id }) => id).sort();

describe('createClassifier(taxonomy)(postmortem): a report written without Hindsight in mind', () => {
  const { postmortem, lines } = read(report);
  const { classification } = classify(postmortem);

  test('causes are found without any heading, each with a probability and the sentence that names it', () => {
    expect(sorted(classification.causes)).toEqual(
      expect.arrayContaining(['capacity-exhaustion', 'code-defect']),
    );
    const memory = classification.causes.find(({ id }) => id === 'capacity-exhaustion');
    expect(memory?.evidence.map(({ quote }) => quote).join(' ')).toMatch(/memory|oom/);
  });

  test('trigger, detection and the faulty component come from tables, the title and prose', () => {
    expect(classification.trigger).toMatchObject({ id: 'code-deploy' });
    expect(classification.detection).toMatchObject({ id: 'customer-report' });
    expect(classification.components[0]).toMatchObject({ id: 'redis', role: 'faulty' });
  });

  test('every quotation is on the line it gives', () => {
    for (const label of labelsOf(classification)) {
      for (const { quote, line } of label.evidence) {
        const start = (quote.split(/\s|\|/)[0] ?? '').replaceAll('`', '');
        expect(lines[line - 1]).toContain(start);
      }
    }
  });

  test('exactly one cause that counts is primary', () => {
    const counted = classification.causes.filter(({ origin }) => origin === 'inferred');
    expect(classification.causes.filter(({ primary }) => primary)).toHaveLength(counted.length > 0 ? 1 : 0);
  });

  test('the same report gets the same labels, to the last digit', () => {
    expect(createClassifier(builtInTaxonomy)(postmortem)).toEqual(classify(postmortem));
  });
});

function labelsOf({ causes, trigger, components, detection }: ReturnType<typeof classify>['classification']) {
  return [...causes, ...components, ...(trigger ? [trigger] : []), ...(detection ? [detection] : [])];
}

describe('createClassifier(taxonomy)(postmortem): what is unknown', () => {
  test('a report that says little gets unknown as a suggestion that is never counted', () => {
    const { trigger, detection } = classify(
      aPostmortem({
        title: 'Disruption in one region',
        sections: [aSection('summary', 'We are investigating.')],
      }),
    ).classification;
    expect(trigger).toMatchObject({ id: 'unknown', origin: 'suggestion' });
    expect(detection).toMatchObject({ id: 'unknown', origin: 'suggestion' });
  });

  test('an author’s unknown is kept', () => {
    const { trigger } = classify({
      ...read(report).postmortem,
      declared: { trigger: { id: 'unknown', line: 5 } },
    }).classification;
    expect(trigger).toMatchObject({ id: 'unknown', origin: 'author', line: 5 });
  });

  test('a component that is only mentioned is not counted as faulty', () => {
    const { components } = classify(
      aPostmortem({
        title: 'Certificate expired',
        sections: [aSection('summary', 'The certificate of the site had expired. Kafka was not affected.')],
      }),
    ).classification;
    expect(components.filter(({ id, origin }) => id === 'event-stream' && origin === 'inferred')).toEqual([]);
  });
});

describe('createClassifier(taxonomy)(postmortem): authors and teams', () => {
  const { postmortem } = read(report);

  test('an author’s label is kept, with the sentences that agree with it', () => {
    const { causes } = classify({
      ...postmortem,
      declared: { causes: [{ id: 'capacity-exhaustion', line: 4 }] },
    }).classification;
    expect(causes[0]).toMatchObject({ id: 'capacity-exhaustion', origin: 'author', line: 4, primary: true });
    expect(causes[0]?.evidence.length).toBeGreaterThan(0);
    expect(causes.slice(1).every(({ origin, primary }) => origin === 'suggestion' && !primary)).toBe(true);
  });

  test('a label that a person rejected is not suggested again', () => {
    const declared = { rejected: { causes: ['capacity-exhaustion'], components: ['redis'] } };
    const { causes, components } = classify({ ...postmortem, declared }).classification;
    expect(sorted(causes)).not.toContain('capacity-exhaustion');
    expect(sorted(components)).not.toContain('redis');
  });

  test('a team’s phrase counts, and says which it was', () => {
    const taxonomy = extendTaxonomy(builtInTaxonomy, {
      components: [],
      topics: [],
      aliases: [],
      phrases: [{ axis: 'causes', id: 'human-error', phrase: 'fat thumbs' }],
    });
    const { causes } = createClassifier(taxonomy)(
      aPostmortem({ sections: [aSection('summary', 'It was fat thumbs again.')] }),
    ).classification;
    expect(causes).toMatchObject([
      {
        id: 'human-error',
        origin: 'inferred',
        primary: true,
        confidence: 0.9,
        evidence: [{ rule: 'team-human-error-1', quote: 'It was fat thumbs again.', line: 11 }],
      },
    ]);
  });
});

const noRoles = { faulty: new Float64Array(), affected: new Float64Array() };

describe('toClassification(report): the evidence of a label', () => {
  const texts = ['The disk was full.', 'No space was left.', 'Volumes grew.', 'We met.'];
  const sentences = texts.map((text) => ({ ...aReportSentence, text }));

  test.each([
    ['only the best sentence if the others score much lower', [5, 3.9, 2, 0], 1],
    ['others that score within one of the best', [5, 4.1, 2, 0], 2],
    ['at most three', [5, 4.9, 4.8, 4.7], 3],
    ['no sentence against the label, even close to the best', [0.2, -0.1, -0.3, -2], 1],
  ])('%s', (_, scores, count) => {
    const label = { id: 'capacity-exhaustion', suggested: 0.3, counted: 0.6 };
    const prediction = {
      label,
      probability: 0.8,
      sentences: new Float64Array(scores),
    } as unknown as Prediction;
    const { causes } = toClassification({
      sentences,
      predictions: { causes: [prediction], triggers: [], detections: [], roles: noRoles },
      ranked: [],
      teams: [],
    });
    expect(causes[0]?.evidence.map(({ quote }) => quote)).toEqual(texts.slice(0, count));
  });
});

describe('createClassifier(taxonomy): laws', () => {
  const words = fc.constantFrom(
    ...'the a disk database was full deployed certificate expired alert fired customers reported bug . no not | `x` 12:30 überlast'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { maxLength: 60 }).map((all) => all.join(' '));

  test('any text gets labels of the taxonomy, with probabilities and evidence that is in the report', () => {
    const ids = new Set(
      [
        ...builtInTaxonomy.causes,
        ...builtInTaxonomy.triggers,
        ...builtInTaxonomy.components,
        ...builtInTaxonomy.detections,
      ].map(({ id }) => id),
    );
    fc.assert(
      fc.property(text, text, (first, second) => {
        const postmortem = aPostmortem({
          title: 'Outage',
          sections: [aSection('summary', first), aSection('other', second)],
        });
        const { inferred } = classify(postmortem);
        const all = ['Outage', first, second].join('\n');
        for (const label of labelsOf(inferred)) {
          expect(ids.has(label.id)).toBe(true);
          if (label.origin === 'author') throw new Error('nothing was declared');
          expect(label.confidence).toBeGreaterThan(0);
          expect(label.confidence).toBeLessThanOrEqual(1);
          for (const { quote } of label.evidence) expect(all).toContain(quote);
        }
        expect(classify(postmortem)).toEqual(classify(postmortem));
      }),
      { numRuns: 60 },
    );
  });
});
