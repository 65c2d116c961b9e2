// The trained weights: the format of the file, and how it is unpacked.

/** One label of an axis. */
export interface LabelWeights {
  readonly id: string;
  /** The biases of the sentence model and the report model. */
  readonly sentenceBias: number;
  readonly reportBias: number;
  /** The value of one step of the packed integers. */
  readonly sentenceStep: number;
  readonly reportStep: number;
  /** The probability from which a label is suggested, and the one from which it counts; 2 if it never does. */
  readonly suggested: number;
  readonly counted: number;
}

export interface AxisWeights {
  readonly labels: readonly LabelWeights[];
  /** Weights of the evidence's summary (`combine.ts`), then one bias for each label. */
  readonly combine: readonly number[];
}

/** A model of sentences alone. */
export type SentenceWeights = Pick<LabelWeights, 'sentenceBias' | 'sentenceStep'>;

export interface ComponentWeights {
  readonly names: string;
  /** For each role: one whole number for each name, worth `step` each. */
  readonly faulty: { readonly packed: string; readonly step: number; readonly bias: number };
  readonly affected: { readonly packed: string; readonly step: number; readonly bias: number };
  readonly suggested: number;
  readonly counted: number;
  readonly countedAlone: number;
}

/** `weights.json`: written by `npm run train`, read only here. */
export interface WeightsFile {
  readonly version: 1;
  /** Names of features, separated by blanks, in the order of the packed rows. */
  readonly features: string;
  readonly axes: {
    readonly causes: AxisWeights;
    readonly triggers: AxisWeights;
    readonly detections: AxisWeights;
  };
  /** Sentences that say which part failed or suffered: the last two columns of `sentence`. */
  readonly roles: { readonly faulty: SentenceWeights; readonly affected: SentenceWeights };
  /** For each feature: how many labels it has a weight for, then label and weight of each, as bytes in base64. */
  readonly sentence: string;
  readonly report: string;
  readonly components: ComponentWeights;
}

/**
 * For each feature, the labels it has a weight for: entries `starts[feature]` to `starts[feature + 1]` of the other
 * two.
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly values: Float64Array;
}

/** Bytes of `[count, label, weight, label, weight, …]` for each feature, as `packRows` writes them. */
export function unpackRows(packed: string, features: number, steps: readonly number[]): SparseRows {
  const bytes = toBytes(packed);
  const starts = new Int32Array(features + 1);
  const entries = (bytes.length - features) / 2;
  const labels = new Uint8Array(entries);
  const values = new Float64Array(entries);
  let [at, entry] = [0, 0];
  for (let feature = 0; feature < features; feature += 1) {
    starts[feature] = entry;
    const count = bytes[at] ?? 0;
    for (at += 1; entry < (starts[feature] ?? 0) + count; entry += 1, at += 2) {
      const label = bytes[at] ?? 0;
      labels[entry] = label;
      values[entry] = toSigned(bytes[at + 1] ?? 0) * (steps[label] ?? 0);
    }
  }
  starts[features] = entry;
  return { starts, labels, values };
}

/** The reverse: for each feature its labels with whole numbers from -127 to 127. */
export function packRows(rows: readonly (readonly (readonly [label: number, value: number])[])[]): string {
  return toBase64(
    rows.flatMap((row) => [row.length, ...row.flatMap(([label, value]) => [label, value & 255])]),
  );
}

/** Signed bytes as numbers. */
export function unpackNumbers(packed: string, step: number): Float64Array {
  const bytes = toBytes(packed);
  const numbers = new Float64Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) numbers[at] = toSigned(bytes[at] ?? 0) * step;
  return numbers;
}

export function packNumbers(numbers: readonly number[]): string {
  return toBase64(numbers.map((number) => number & 255));
}

function toSigned(byte: number): number {
  return byte < 128 ? byte : byte - 256;
}

function toBytes(packed: string): Uint8Array {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
