// How wide text is, without a browser: widths of a plain sans-serif, a little on the generous side.
/** Sizes of text in pixels, none under 11; the style sheet sets the same. */
export const textSize = { heading: 13, label: 12, small: 11 };
/** From one baseline to the next, in pixels. */
export const lineHeight = 15;
// Shares of the type size: the advance widths of DejaVu Sans, the widest of the usual fonts.
const widths = [
    [/[il.,:;'’|!()[\]jtfr·]/, 0.38],
    [/[mwMW@%—]/, 0.94],
    [/[A-Z]/, 0.7],
    [/\s/, 0.32],
    [/\d/, 0.64],
    [/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/, 1],
];
const otherWidth = 0.62;
// A table, because drawings measure every character of every row.
const plainWidths = Array.from({ length: 128 }, (_, code) => searchWidth(String.fromCharCode(code)));
/** The width of a line in pixels, at most a few percent too large. */
export function measureText(text, size) {
    let width = 0;
    for (const character of text)
        width += widthOf(character);
    return width * size;
}
function widthOf(character) {
    const known = plainWidths[character.charCodeAt(0)];
    return known ?? searchWidth(character);
}
function searchWidth(character) {
    return widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherWidth;
}
/** The text in lines no wider than `most`; a word that is wider has a line of its own. At least one line. */
export function wrapText(text, size, most) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && measureText(`${last} ${word}`, size) <= most)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}
/** The text, or as much of it as fits with an ellipsis. */
export function shortenText(text, size, most) {
    if (measureText(text, size) <= most)
        return text;
    const characters = [...text];
    let width = 0;
    let count = 0;
    for (const character of characters) {
        width += widthOf(character);
        if ((width + widthOf('…')) * size > most)
            break;
        count += 1;
    }
    return `${characters.slice(0, Math.max(1, count)).join('').trimEnd()}…`;
}
