// Training: the same data gives the same bytes, and the models learn what the data says.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fitLogistic, scoreRow, type TrainingRow } from '../../scripts/train/logistic.ts';
import { type Judged, thresholdOfBestF1, thresholdOfPrecision } from '../../scripts/train/thresholds.ts';
import { trainModel } from '../../scripts/train/train-model.ts';
import { readReports, readSentences } from '../../scripts/train/training-reports.ts';
import { createLabelInferrer } from '../../src/classify/infer-labels.ts';
import { createModel } from '../../src/classify/model/model.ts';
import { createWordReader } from '../../src/classify/model/words.ts';
import { readReport } from '../../src/classify/passages/report.ts';
import { builtInTaxonomy } from '../../src/classify/taxonomy/built-in-taxonomy.ts';
import { evaluateDocuments } from '../../src/cli/corpus/evaluate-corpus.ts';
import { readCorpus } from '../../src/cli/corpus/labeled-corpus.ts';
import { readSettings } from '../../src/ingest/config/settings.ts';
import { toVocabulary } from '../../src/ingest/config/vocabulary.ts';
import { aPostmortem, aSection } from '../builders.ts';

const context = { settings: readSettings(undefined).settings, vocabulary: toVocabulary(builtInTaxonomy) };
const folder = mkdtempSync(join(tmpdir(), 'hindsight-train-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ten sources with two reports each: one about a full disk, one about an expired certificate. */
function writeCorpus(): void {
  const labels: string[] = [];
  for (let source = 0; source < 10; source += 1) {
    const own = `team-${source}`;
    mkdirSync(join(folder, 'documents', own), { recursive: true });
    const add = (file: string, text: string, rest: object): void => {
      writeFileSync(join(folder, 'documents', own, file), text);
      labels.push(JSON.stringify({ file: `${own}/${file}`, kind: 'incident', ...rest }));
    };
    add(
      'disk.md',
      `# The service was down\n\nOn 2024-03-0${(source % 9) + 1} the disk of server ${source} was full.\n`,
      {
        causes: [{ id: 'capacity-exhaustion', quote: `the disk of server ${source} was full` }],
        trigger: { id: 'resource-creep' },
        detection: { id: 'unknown' },
        components: { faulty: [{ id: 'file-storage' }], affected: [] },
      },
    );
    add(
      'certificate.md',
      `# The site was down\n\nOn 2024-04-0${(source % 9) + 1} the certificate of site ${source} had expired.\n`,
      {
        causes: [{ id: 'expiry-or-clock', quote: `the certificate of site ${source} had expired` }],
        trigger: { id: 'clock-or-expiry' },
        detection: { id: 'unknown' },
        components: { faulty: [{ id: 'certificates-secrets' }], affected: [] },
      },
    );
  }
  writeFileSync(join(folder, 'labels.jsonl'), `${labels.join('\n')}\n`);
}
writeCorpus();

describe('trainModel(reports)', () => {
  const reports = readReports(folder, context);
  const { weights } = trainModel(reports);

  test('the same data gives the same bytes', () => {
    expect(JSON.stringify(trainModel(readReports(folder, context)).weights)).toBe(JSON.stringify(weights));
  });

  test('learns to distinguish the two kinds of report', () => {
    const model = createModel(weights);
    const likeliest = (text: string) => {
      const report = aPostmortem({ title: 'Down', sections: [aSection('summary', text)] });
      const { causes } = model.predict(readReport(report, createWordReader()));
      return causes.toSorted((a, b) => b.probability - a.probability)[0]?.label.id;
    };
    expect(likeliest('On Monday the disk was full.')).toBe('capacity-exhaustion');
    expect(likeliest('On Monday the certificate had expired.')).toBe('expiry-or-clock');
  });

  test('holds single words and pairs of words, and none that fewer than three reports have', () => {
    const names = weights.features.split(' ');
    expect(names).toContain('w:disk');
    expect(names.filter((name) => !/^(?:@\w+|[bcpwz]:[^ ]+)$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith('b:') && name.split('_').length > 2)).toEqual([]);
  });

  test('evaluates raw documents as they are imported', () => {
    const evaluation = evaluateDocuments(
      readCorpus(folder, context),
      createLabelInferrer(weights, builtInTaxonomy),
    );
    expect(evaluation.postmortems).toBe(20);
    expect(evaluation.scores[0]?.shown.f1.value).toBeGreaterThan(0.9);
  });
});

describe('readSentences(path)', () => {
  test('a sentence has the label of the heading above it', () => {
    const path = join(folder, 'sentences.txt');
    writeFileSync(path, '# code-defect\nA bug.\n\n# trigger:code-deploy\nA deploy.\n# none\nThanks.\n');
    expect(readSentences(path).map(({ axes }) => axes)).toMatchObject([
      { causes: { ids: ['code-defect'] } },
      { triggers: { ids: ['code-deploy'] } },
      { causes: { ids: [] }, triggers: { ids: [] }, detections: { ids: [] } },
    ]);
  });
});

describe('readCorpus(folder, context)', () => {
  const withLabels = (line: string): string => {
    const path = mkdtempSync(join(folder, 'odd-'));
    writeFileSync(join(path, 'labels.jsonl'), line);
    return path;
  };

  test.each([
    ['no JSON', 'causes: none', /labels\.jsonl:1: expected a JSON object/],
    ['no file', '{"causes":[]}', /labels\.jsonl:1: expected "file"/],
    ['a file elsewhere', '{"file":"../secret","causes":[]}', /labels\.jsonl:1: expected "file"/],
    ['no causes', '{"file":"a/b.md"}', /labels\.jsonl:1: expected "causes"/],
  ])('a line with %s is refused with its place', (_name, line, message) => {
    expect(() => readCorpus(withLabels(line), context)).toThrow(message);
  });

  test('a document whose incidents cannot be told apart is one report, with the title of its file', () => {
    const line = '{"file":"team/full-disk.md","causes":[]}';
    const path = withLabels(line);
    mkdirSync(join(path, 'documents', 'team'), { recursive: true });
    writeFileSync(
      join(path, 'documents', 'team', 'full-disk.md'),
      '# Two outages\n\nThis report covers two incidents. In both of them the disk was full.\n',
    );
    const read = readCorpus(path, context).flatMap(({ postmortems }) => postmortems);
    expect(read.map(({ title, sections }) => [title, sections.length > 0])).toEqual([['full disk', true]]);
  });

  test('a folder without labels is not a corpus', () => {
    expect(() => readCorpus(join(folder, 'documents'), context)).toThrow(
      'is not a corpus: it has no labels.jsonl',
    );
  });
});

describe('fitLogistic(rows, options)', () => {
  const aRow = (value: number, isPositive: boolean, weight = 1): TrainingRow => ({
    row: { features: Int32Array.of(0), values: Float64Array.of(value) },
    isPositive,
    weight,
  });

  test('finds the minimum of the regularized loss: its gradient is zero', () => {
    const rows = [aRow(1, true), aRow(2, true), aRow(-1, false), aRow(0.5, false, 2)];
    const cost = 2;
    const fit = fitLogistic(rows, { features: 1, cost, passes: 2_000 });
    let [slope, offset] = [fit.weights[0] ?? 0, fit.bias];
    for (const { row, isPositive, weight } of rows) {
      const sign = isPositive ? 1 : -1;
      const pull = (cost * weight * sign) / (1 + Math.exp(sign * scoreRow(fit, row)));
      slope -= pull * (row.values[0] ?? 0);
      offset -= pull;
    }
    expect(slope).toBeCloseTo(0, 2);
    expect(offset).toBeCloseTo(0, 2);
  });

  test('learns nothing without rows', () => {
    expect(fitLogistic([], { features: 2, cost: 1, passes: 3 })).toEqual({
      weights: new Float64Array(2),
      bias: 0,
    });
  });
});

describe('thresholds', () => {
  const judged: readonly Judged[] = [0.9, 0.8, 0.7, 0.6].map((probability, place) => ({
    id: 'a',
    probability,
    isRight: place !== 2,
  }));

  describe('of precision', () => {
    /** Predictions of which a share that equals the probability is right. */
    const calibrated: readonly Judged[] = Array.from({ length: 1000 }, (_, place) => {
      const probability = (place + 0.5) / 1000;
      return { id: 'a', probability, isRight: (place * 0.618) % 1 < probability };
    });

    test('is the lowest from which on the wanted share is expected to be right', () => {
      // The mean from .7 to 1 is .85.
      expect(thresholdOfPrecision(calibrated, 0)).toBeCloseTo(0.7, 1);
    });

    test('hardly moves with a single prediction', () => {
      const threshold = thresholdOfPrecision(calibrated, 0);
      for (const place of [50, 700, 999]) {
        const turned = calibrated.with(place, {
          ...calibrated[place],
          id: 'a',
          probability: (place + 0.5) / 1000,
          isRight: calibrated[place]?.isRight !== true,
        });
        expect(Math.abs(thresholdOfPrecision(turned, 0) - threshold)).toBeLessThan(0.02);
      }
    });

    test('is out of reach where most are wrong', () => {
      const wrong = calibrated.map((one) => ({ ...one, isRight: false }));
      expect(thresholdOfPrecision(wrong, 2)).toBe(2);
    });
  });

  test('of F1: the highest where it is within a point of its best', () => {
    expect(thresholdOfBestF1(judged, 3)).toBe(0.6);
    expect(thresholdOfBestF1(judged, 2)).toBe(0.8);
    const flat = [0.9, 0.8, 0.7].map((probability) => ({ id: 'a', probability, isRight: true }));
    const nearlyBest = [...flat, { id: 'a', probability: 0.2, isRight: true }];
    const many = [...Array.from({ length: 200 }, () => flat[0] ?? judged[0]), ...nearlyBest].flatMap(
      (one) => one ?? [],
    );
    expect(thresholdOfBestF1(many, 204)).toBe(0.9);
  });
});
