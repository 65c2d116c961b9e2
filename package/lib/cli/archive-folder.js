// Reads and builds the archive folder of a command, and prints its problems. Knows the clock, so that the core does not.
import { buildArchive, readContext } from '../build-archive.js';
import { isFolder, readArchiveFiles } from '../files.js';
import { readSettings } from '../ingest/config/settings.js';
import { formatDiagnostic } from '../model/diagnostic.js';
import { readWallTime, toInstant } from '../model/time.js';
import { countNoun } from '../text/english.js';
import { UsageError } from './usage-error.js';
import { readInParallel } from './workers/read-in-parallel.js';
/** The whole archive of the folder, read on every core; throws `UsageError` if there is no such folder. */
export async function openArchive(options) {
    requireFolder(options.content);
    const files = readArchiveFiles(options.content);
    const { edition, site, base } = options;
    const archiveOptions = { edition, site, base, asOf: dayOf(options.asOf) };
    const context = readContext(files, archiveOptions);
    const readings = await readInParallel(files.postmortems, context);
    return buildArchive(files, archiveOptions, { context, readings });
}
/** The settings in the folder's `archive.yaml`; throws `UsageError` if there is no such folder. */
export function openSettings(options) {
    requireFolder(options.content);
    return readSettings(readArchiveFiles(options.content).settings).settings;
}
/** Prints every diagnostic and their count to stderr; prints nothing if there are none. */
export function showDiagnostics(diagnostics) {
    if (diagnostics.length === 0)
        return;
    console.error(diagnostics.map(formatDiagnostic).join('\n\n'));
    console.error(`\n${countLevels(diagnostics)}`);
}
/** `2 errors, 1 warning`. */
export function countLevels(diagnostics) {
    const errors = diagnostics.filter((diagnostic) => diagnostic.level === 'error').length;
    return `${countNoun(errors, 'error')}, ${countNoun(diagnostics.length - errors, 'warning')}`;
}
/** The start of a day in UTC. The default is today, or `SOURCE_DATE_EPOCH` for reproducible builds. */
export function dayOf(text) {
    const written = text === undefined ? undefined : parseDay(text);
    if (written !== undefined)
        return written;
    const epoch = process.env['SOURCE_DATE_EPOCH'];
    const now = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
    return toInstant(Math.floor(now / 86_400_000) * 86_400_000);
}
function parseDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (match === null)
        return undefined;
    const [, year, month, day] = match.map(Number);
    const reading = readWallTime({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, 'UTC');
    return reading.kind === 'instant' ? reading.instant : undefined;
}
/** Throws `WrongUse` when there is no such folder. */
export function requireFolder(content) {
    if (!isFolder(content)) {
        throw new UsageError(`no folder "${content}"; name the one that holds postmortems/ with --content DIR`);
    }
}
