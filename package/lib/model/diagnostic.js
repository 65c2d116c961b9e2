/** True when at least one diagnostic is an error, which stops a build. */
export function hasErrors(diagnostics) {
    return diagnostics.some((diagnostic) => diagnostic.level === 'error');
}
/** Diagnostics sorted by path, line and column. */
export function sortDiagnostics(diagnostics) {
    return [...diagnostics].sort((a, b) => compareText(a.path, b.path) ||
        a.position.line - b.position.line ||
        a.position.column - b.position.column ||
        compareText(a.id, b.id));
}
/** `path:line:column level id`, a sentence, the source line, and carets under the problem. */
export function formatDiagnostic(diagnostic) {
    const { path, position, level, id, found, expected, excerpt, fix } = diagnostic;
    const head = `${path}:${position.line}:${position.column} ${level} ${id}`;
    const sentence = `  Found ${found}, expected ${expected}`;
    if (excerpt.trim() === '')
        return [head, sentence, ...(fix ? [`  ${fix}`] : [])].join('\n');
    const margin = `  ${position.line} | `;
    const before = excerpt.slice(0, position.column - 1).replace(/[^\t]/g, ' ');
    const carets = '^'.repeat(Math.max(1, Math.min(diagnostic.length, excerpt.length - position.column + 1)));
    const pointer = `${' '.repeat(margin.length - 2)}| ${before}${carets}${fix ? `  ${fix}` : ''}`;
    return [head, sentence, `${margin}${excerpt}`, pointer].join('\n');
}
/** Compares by code unit, so the order is the same in every locale. */
export function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
