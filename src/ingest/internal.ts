// Sections for the organisation's own eyes: a heading that ends with "(internal)" and everything below it.

/** The body without its internal sections; blank lines stand in their place, so that line numbers stay true. */
export function dropInternal(body: string): string {
  if (!/\(internal\)/i.test(body)) return body;
  let hidden: number | undefined;
  let fence: string | undefined;
  return body
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined)
        fence = fence === undefined ? mark.charAt(0) : fence === mark.charAt(0) ? undefined : fence;
      const heading = fence === undefined ? /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) : null;
      const depth = heading?.[1]?.length;
      if (depth !== undefined && (hidden === undefined || depth <= hidden)) {
        hidden = /\(internal\)$/i.test(heading?.[2] ?? '') ? depth : undefined;
      }
      return hidden === undefined ? line : '';
    })
    .join('\n');
}
