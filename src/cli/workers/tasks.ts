// The work that can run in a worker thread. Each task is set up once per worker and then called once per message.
import type { FileReading, ReadingContext } from '../../build-archive.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { AssetOrder, AssetPart } from '../build/asset-writer.ts';

interface Task<Setup, Input, Output> {
  readonly setup: Setup;
  readonly input: Input;
  readonly output: Output;
}

/** The messages of each task. Everything in them can be cloned. */
export interface Tasks {
  readonly readPostmortems: Task<ReadingContext, readonly SourceFile[], readonly FileReading[]>;
  readonly writeAssets: Task<AssetOrder, AssetPart, undefined>;
}

export type TaskName = keyof Tasks;

export type TaskRunner<Name extends TaskName> = (input: Tasks[Name]['input']) => Tasks[Name]['output'];

/** Loads and sets up each task. Modules are loaded lazily, so that a worker only loads what its task needs. */
export const taskLoaders: {
  readonly [Name in TaskName]: (setup: Tasks[Name]['setup']) => Promise<TaskRunner<Name>>;
} = {
  async readPostmortems(context) {
    const { createReader } = await import('../../build-archive.ts');
    const read = createReader(context);
    return (files) => files.map(read);
  },
  async writeAssets(order) {
    const { createAssetWriter } = await import('../build/asset-writer.ts');
    return createAssetWriter(order);
  },
};
