// hindsight check: every problem of every file, for people or for programs.
import { hasErrors } from '../../model/diagnostic.js';
import { countLevels, openArchive, showDiagnostics } from '../archive-folder.js';
import { countNoun } from '../../text/english.js';
/** Checks the folder with everything in it, internal or not; 1 when there are errors (with `strict`: or warnings). */
export async function check(options) {
    const { diagnostics, incidents } = await openArchive({ content: options.content, edition: 'internal' });
    const failed = hasErrors(diagnostics) || (options.strict === true && diagnostics.length > 0);
    if (options.json === true) {
        console.log(JSON.stringify({ ok: !failed, incidents: incidents.length, diagnostics }, null, 2));
        return failed ? 1 : 0;
    }
    showDiagnostics(diagnostics);
    if (!failed)
        console.log(`${countNoun(incidents.length, 'incident')} checked: ${countLevels(diagnostics)}.`);
    return failed ? 1 : 0;
}
