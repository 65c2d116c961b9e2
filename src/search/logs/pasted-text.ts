// What counts as a pasted text; apart from its reading, so that pages can tell before they load a search.

/** The longest paste that is read, in characters; the rest is ignored. */
export const longestPaste = 20_000;

/** True for a text that is pasted rather than typed: several lines, or longer than anybody types. */
export function isPaste(text: string): boolean {
  return text.trim().length > 200 || text.split('\n').filter((line) => line.trim() !== '').length > 1;
}
