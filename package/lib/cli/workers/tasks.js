/** Loads and sets up each task. Modules are loaded lazily, so that a worker only loads what its task needs. */
export const taskLoaders = {
    async readPostmortems(context) {
        const { createReader } = await import('../../build-archive.js');
        const read = createReader(context);
        return (files) => files.map(read);
    },
    async writeAssets(order) {
        const { createAssetWriter } = await import('../build/asset-writer.js');
        return createAssetWriter(order);
    },
};
