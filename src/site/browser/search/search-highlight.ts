// On an incident's page reached from a result: marks the words that were searched for.
import { matchesIn } from '../../../search/results/snippet.ts';
import { toTerms } from '../../../text/tokenizer.ts';

/** Marks the terms of `?highlight=` in `[data-highlight-here]`, with highlights where the browser knows them. */
export function highlightQuery(): void {
  const words = new URLSearchParams(location.search).get('highlight') ?? '';
  // The address carries terms of the index; they are read again, since anybody can write an address.
  const terms = new Set([...toTerms(words), ...words.split(' ')]);
  const ranges = [...document.querySelectorAll('[data-highlight-here]')].flatMap((place) =>
    rangesIn(place, terms),
  );
  if (ranges.length === 0) return;
  if ('highlights' in CSS && typeof Highlight === 'function') {
    CSS.highlights.set('search', new Highlight(...ranges));
    return;
  }
  // From the last to the first: marking splits the text nodes of later ranges.
  for (const range of ranges.reverse()) range.surroundContents(document.createElement('mark'));
}

function rangesIn(place: Element, terms: ReadonlySet<string>): readonly Range[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // Marks are not allowed inside a drawing.
    if (node.parentElement?.closest('svg') !== null) continue;
    let reached = 0;
    for (const { start, end } of matchesIn(node.textContent ?? '', terms)) {
      if (start < reached) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
      reached = end;
    }
  }
  return ranges;
}
