// Small pieces of English, written the same way everywhere: counts, nouns, capitals, slugs.

/** `10,000`, the same in every locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 incident`, `10,000 incidents`; `plural` for nouns that do not just take an s. */
export function countNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** The text with its first letter as a capital. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The singular of a lower-case noun, by its ending: `queries`, `crashes`, `pods`; `status` and `access` stay. */
export function toSingular(noun: string): string {
  if (noun.length > 4 && noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (noun.length > 4 && /(?:[sxz]|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.length > 3 && /[^sui]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** Lower-case words joined by hyphens, letters and digits of any script, at most 60 characters; empty when there are none. */
export function toSlug(text: string): string {
  const words =
    text
      // Only Latin letters lose their marks: in other scripts, a word without them is another word.
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, 60).join('').replace(/-+$/, '');
}
