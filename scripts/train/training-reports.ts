// Everything the classifier is trained on, in one shape: labeled public reports, this repository's archive, short
// reports of cloud incidents, and sentences written for it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findConcepts } from '../../src/classify/model/concepts/find-concepts.ts';
import type { ModelAxis } from '../../src/classify/model/model.ts';
import { createWordReader, type WordReader } from '../../src/classify/model/words.ts';
import { type Place, readReport, type ReportSentence } from '../../src/classify/passages/report.ts';
import { type LabeledDocument, readCorpus } from '../../src/cli/corpus/labeled-corpus.ts';
import { type IngestContext, readPostmortem } from '../../src/ingest/read-postmortem.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { azureLabels, type AzureIncident } from './azure-labels.ts';

export type TrainingSet = 'reports' | 'archive' | 'azure' | 'sentences';

/** The labels of one axis. Labels in neither list were not looked for. */
export interface AxisLabels {
  readonly ids: readonly string[];
  /** Labels that nobody looked for; undefined if all were looked for. */
  readonly unasked?: ReadonlySet<string>;
  /** The words a label is based on, if a reader gave them. */
  readonly quotes: ReadonlyMap<string, readonly string[]>;
}

export interface TrainingReport {
  readonly id: string;
  readonly set: TrainingSet;
  /** Reports of one source are never on both sides of a split. */
  readonly source: string;
  readonly kind: string;
  readonly hash: string;
  readonly sentences: readonly ReportSentence[];
  readonly axes: Partial<Readonly<Record<ModelAxis, AxisLabels>>>;
  readonly components?: LabeledComponents;
}

export interface LabeledComponents {
  readonly faulty: readonly string[];
  readonly affected: readonly string[];
  /** The words the labels rest on, where a reader gave them. */
  readonly quotes: { readonly faulty: readonly string[]; readonly affected: readonly string[] };
}

const noQuotes: ReadonlyMap<string, readonly string[]> = new Map();

/** The labeled reports of a corpus, raw documents read as the importer reads them. */
export function readReports(folder: string, context: IngestContext): readonly TrainingReport[] {
  const readWords = createWordReader();
  return readCorpus(folder, context).map((document) => toReport(document, readWords));
}

function toReport(
  { labels, source, hash, postmortems }: LabeledDocument,
  readWords: WordReader,
): TrainingReport {
  const single = (reading: LabeledDocument['labels']['trigger']): AxisLabels => ({
    ids: [reading?.id ?? 'unknown'],
    quotes: reading?.quote === undefined ? noQuotes : new Map([[reading.id, [reading.quote]]]),
  });
  return {
    id: labels.file,
    set: 'reports',
    source,
    kind: labels.kind,
    hash,
    sentences: postmortems.flatMap((postmortem) => readReport(postmortem, readWords)),
    axes: {
      causes: {
        ids: labels.causes.map(({ id }) => id),
        quotes: new Map(labels.causes.map(({ id, quote }) => [id, quote === undefined ? [] : [quote]])),
      },
      triggers: single(labels.trigger),
      detections: single(labels.detection),
    },
    components: {
      faulty: labels.components.faulty.map(({ id }) => id),
      affected: labels.components.affected.map(({ id }) => id),
      quotes: {
        faulty: labels.components.faulty.flatMap(({ quote }) => quote ?? []),
        affected: labels.components.affected.flatMap(({ quote }) => quote ?? []),
      },
    },
  };
}

/** The archive of this repository: retold by us, labels by its authors. */
export function readArchive(folder: string, context: IngestContext): readonly TrainingReport[] {
  const readWords = createWordReader();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return files.toSorted().flatMap((path): readonly TrainingReport[] => {
    const text = readFileSync(join(folder, path), 'utf8');
    const { postmortem } = readPostmortem({ path, text }, context);
    if (postmortem === undefined) return [];
    const { causes, trigger, detection, components } = postmortem.declared;
    const axis = (values: readonly { readonly id: string }[] | undefined): AxisLabels | undefined =>
      values && { ids: values.map(({ id }) => id), quotes: noQuotes };
    const withRole = (wanted: string): readonly string[] =>
      (components ?? []).filter(({ role }) => role === wanted).map(({ id }) => id);
    return [
      {
        id: path,
        set: 'archive',
        source: `archive: ${postmortem.organization ?? postmortem.source?.publisher ?? path}`,
        kind: postmortem.kind,
        hash: hashOf(text),
        sentences: readReport(postmortem, readWords),
        axes: {
          causes: axis(causes),
          triggers: axis(trigger && [trigger]),
          detections: axis(detection && [detection]),
        },
        components: components && {
          faulty: withRole('faulty'),
          affected: withRole('affected'),
          quotes: { faulty: [], affected: [] },
        },
      },
    ];
  });
}

/** Cloud incidents of a published study, by title, summary and root cause, with its labels as ours. */
export function readAzure(path: string): readonly TrainingReport[] {
  const readWords = createWordReader();
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AzureIncident)
    .filter(({ root_cause }) => root_cause !== '' && root_cause != null)
    .map((incident) => ({
      id: incident.id,
      set: 'azure',
      source: 'azure',
      kind: 'incident',
      hash: hashOf(JSON.stringify(incident)),
      sentences: [
        ...toSentences(incident.title, 'title', readWords),
        ...toSentences(incident.summary ?? '', 'lead', readWords),
        ...toSentences(incident.root_cause ?? '', 'cause', readWords),
      ],
      axes: azureLabels(incident),
    }));
}

/** Sentences written for training, each below its label: `# code-defect`, `# trigger:code-deploy`, `# none`. */
export function readSentences(path: string): readonly TrainingReport[] {
  const readWords = createWordReader();
  const text = readFileSync(path, 'utf8');
  let heading = 'none';
  return text.split('\n').flatMap((line, place): readonly TrainingReport[] => {
    if (line.startsWith('# ')) heading = line.slice(2).trim();
    if (line.startsWith('#') || line.trim() === '') return [];
    return [
      {
        id: `sentence ${place + 1}`,
        set: 'sentences',
        source: 'sentences',
        kind: 'incident',
        hash: hashOf(line),
        sentences: toSentences(line, 'lead', readWords),
        axes: axesOfHeading(heading),
      },
    ];
  });
}

function axesOfHeading(heading: string): TrainingReport['axes'] {
  const only = (id?: string): AxisLabels => ({ ids: id === undefined ? [] : [id], quotes: noQuotes });
  if (heading === 'none') return { causes: only(), triggers: only(), detections: only() };
  const [axis, id] = heading.split(':');
  if (id === undefined) return { causes: only(axis) };
  return axis === 'trigger' ? { triggers: only(id) } : { detections: only(id) };
}

function toSentences(text: string, place: Place, readWords: WordReader): readonly ReportSentence[] {
  const kind = place === 'title' ? 'title' : 'prose';
  return splitSentences(text).map((sentence) => {
    const words = readWords(sentence.text);
    return {
      text: sentence.text,
      line: 1,
      section: 'summary',
      place,
      kind,
      words,
      concepts: findConcepts(words),
    };
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
