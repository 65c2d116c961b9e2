// Lines with a time, a length of time or a placeholder that nothing was made of: where a person has to look.
import { findTimes } from '../../ingest/time/time-text.js';
const length = /(?<![\w.:$€£/-])(?:~\s?)?\d+(?:[.,]\d+)?\s?-?(?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b/i;
const placeholder = /\bYYYY-MM-DD\b|\bHH:MM\b|\b(?:TBD|TBC|FIXME)\b|\?\?+\s?(?:mins?|%|hours?)?|\?mins\b|<(?:insert|add|your|name|date|time)[^>]*>|\[(?:insert|add|your|name|date|time|fill)[^\]]*\]|\{\{[^}]*\}\}|\bstart time\b.{0,12}\bend time\b|\bduration in minutes\b/i;
/** Every gap, in the order of the document; one a line. */
export function findGaps({ sentences }, covered) {
    const gaps = new Map();
    for (const { text, line, section } of sentences) {
        if (gaps.has(line))
            continue;
        const why = explain(text, line, { covered, isRow: section === 'timeline' });
        if (why !== undefined)
            gaps.set(line, { line, text: shorten(text), why });
    }
    return [...gaps.values()];
}
function explain(text, line, { covered, isRow }) {
    if (placeholder.test(text))
        return 'a placeholder of the template was left unfilled';
    if (covered.lines.has(line))
        return undefined;
    const times = findTimes(text).filter(({ written }) => !covered.words.has(`${line} ${written}`));
    const clock = times.find((time) => time.clock !== undefined);
    if (clock !== undefined)
        return `nothing says what happened at "${clock.written.trim()}"${isRow ? ', or on which day' : ''}`;
    const span = length.exec(text)?.[0];
    return span === undefined
        ? undefined
        : `nothing says that "${span.trim()}" is how long the incident lasted`;
}
function shorten(text) {
    return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
