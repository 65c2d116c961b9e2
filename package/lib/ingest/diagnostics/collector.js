// Collects the diagnostics of one file and works out the line and column of each.
import { diagnosticCatalog } from '../../model/diagnostic-catalog.js';
/** A collector for one file; any style of line break is accepted. */
export function createCollector(file) {
    const diagnostics = [];
    const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const starts = lineStarts(text);
    const lineOf = (offset) => findLine(starts, Math.min(offset, text.length));
    const excerptOf = (line) => {
        const start = starts[line - 1] ?? text.length;
        return text.slice(start, (starts[line] ?? text.length + 1) - 1);
    };
    const add = (position, length, problem) => {
        const excerpt = excerptOf(position.line);
        const available = Math.max(1, excerpt.length - position.column + 1);
        diagnostics.push({
            level: diagnosticCatalog[problem.id].level,
            ...problem,
            path: file.path,
            position,
            length: Math.max(1, Math.min(length, available)),
            excerpt,
        });
    };
    return {
        diagnostics,
        text,
        lineOf,
        at({ start, end }, problem) {
            const offset = Math.min(start, text.length);
            const line = lineOf(offset);
            add({ line, column: offset - (starts[line - 1] ?? 0) + 1 }, end - start, problem);
        },
        onLine(line, problem) {
            const within = Math.max(1, Math.min(line, starts.length));
            const excerpt = excerptOf(within);
            const indent = excerpt.length - excerpt.trimStart().length;
            add({ line: within, column: indent + 1 }, excerpt.trim().length, problem);
        },
    };
}
/** `a, b or c`. */
export function listChoices(choices) {
    const last = choices.at(-1) ?? '';
    return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}
/** Text from a file in quotation marks, shortened, with control characters escaped. */
export function quote(text) {
    const plain = JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
    return plain.replace(/\\"/g, '"');
}
function lineStarts(text) {
    const starts = [0];
    for (let place = text.indexOf('\n'); place !== -1; place = text.indexOf('\n', place + 1))
        starts.push(place + 1);
    return starts;
}
function findLine(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
