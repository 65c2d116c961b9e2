// Internal sections: a heading that ends with "(internal)" and everything below it.
import { quote, type Collector } from '../diagnostics/collector.ts';
import { type BodyPlace, isInternal, type Part } from './sections.ts';

/** A body and its parts without internal sections, which become blank lines so that line numbers stay right. */
export function removeInternalSections(
  parts: readonly Part[],
  body: string,
): { readonly parts: readonly Part[]; readonly body: string } {
  if (!parts.some(({ heading }) => heading !== undefined && isInternal(heading.text))) return { parts, body };
  const lines = body.split('\n');
  let hidden: number | undefined;
  const kept = parts.filter(({ heading }, index) => {
    if (heading === undefined) return true;
    if (hidden === undefined || heading.depth <= hidden)
      hidden = isInternal(heading.text) ? heading.depth : undefined;
    if (hidden === undefined) return true;
    const end = (parts[index + 1]?.heading?.line ?? lines.length + 1) - 1;
    lines.fill('', heading.line - 1, end);
    return false;
  });
  return { parts: kept, body: lines.join('\n') };
}

/** Warns about "(internal)" marks that have no effect: other brackets, or headings inside other blocks. */
export function checkInternalMarks(
  parts: readonly Part[],
  { body, bodyLine }: BodyPlace,
  collector: Collector,
): void {
  if (!/internal/i.test(body)) return;
  const headings = new Map(parts.flatMap(({ heading }) => (heading ? [[heading.line, heading.text]] : [])));
  body.split('\n').forEach((line, index) => {
    const heading = headings.get(index + 1);
    const isMark =
      heading === undefined
        ? /^[ \t>*+-]*(?:#{1,6}[ \t]|\*\*|<h\d).*\(\s*internal\s*\)[\s#:*_]*(?:<\/h\d>)?\s*$/i.test(line)
        : !isInternal(heading) && /[([{<][^)\]}>]*\binternal\b[^([{<]*[)\]}>]\W*$/i.test(heading.slice(-100));
    if (!isMark) return;
    collector.onLine(bodyLine + index, {
      id: 'ineffective-internal-mark',
      found: `${quote(line.trim())}, which hides nothing`,
      expected: 'a heading at the start of a line that ends with (internal)',
    });
  });
}
