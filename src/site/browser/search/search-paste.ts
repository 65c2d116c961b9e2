// A pasted text, kept beside the field: it would fit neither the field nor an address, and may hold what others must not
// read, so it stays in this tab.
import { longestPaste } from '../../../search/logs/pasted-text.ts';
import { urls } from '../filters/fetch-records.ts';
import { make } from './search-results.ts';

export interface PasteBox {
  readonly text: () => string | undefined;
  /** Shows another text, or none. */
  readonly show: (text: string | undefined) => void;
  /** Says which words of the text are searched for, and offers a link that holds those. */
  readonly sayWords: (words: readonly string[] | undefined) => void;
}

/** The box in `place`, which is empty and hidden while nothing is pasted; `onChange` runs when the reader changes it. */
export function createPasteBox(place: HTMLElement, onChange: () => void): PasteBox {
  const summary = make('summary');
  const area = document.createElement('textarea');
  area.rows = 8;
  area.spellcheck = false;
  area.setAttribute('aria-label', 'Pasted text');
  const words = make('p', { class: 'paste-words' });
  const remove = make('button', { type: 'button' }, ['Remove']);
  place.replaceChildren(
    make('div', { class: 'paste-head' }, [make('details', {}, [summary, area]), remove]),
    words,
  );
  const describe = (): void => {
    summary.textContent = measure(area.value);
    place.hidden = area.value.trim() === '';
  };
  area.addEventListener('input', () => {
    describe();
    onChange();
  });
  const box: PasteBox = {
    text: () => (area.value.trim() === '' ? undefined : area.value),
    show: (text) => {
      area.value = text?.slice(0, longestPaste) ?? '';
      words.replaceChildren();
      describe();
    },
    sayWords: (found = []) => {
      if (found.length === 0) words.replaceChildren();
      else words.replaceChildren('Searched by ', found.join(', '), '. ', linkTo(found));
    },
  };
  remove.addEventListener('click', () => {
    box.show(undefined);
    onChange();
  });
  box.show(undefined);
  return box;
}

/** The address of the search for the words that carry a paste. */
export function addressOfWords(words: readonly string[]): string {
  return urls.search(words.slice(0, 8).join(' '));
}

const kept = 'hindsight-paste';

/** Hands a text over to the search page of this tab; false where nothing may be stored. */
export function handOver(text: string): boolean {
  try {
    sessionStorage.setItem(kept, text);
    return true;
  } catch {
    return false;
  }
}

/** The text handed over, once. */
export function takeOver(): string | undefined {
  try {
    const text = sessionStorage.getItem(kept) ?? undefined;
    sessionStorage.removeItem(kept);
    return text;
  } catch {
    return undefined;
  }
}

function linkTo(words: readonly string[]): HTMLElement {
  return make('a', { href: addressOfWords(words) }, ['Link to these words']);
}

function measure(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const size = text.length < 1000 ? `${text.length} characters` : `${(text.length / 1000).toFixed(1)} kB`;
  const cut = text.length < longestPaste ? '' : '; more is not read';
  return `Pasted text: ${lines} ${lines === 1 ? 'line' : 'lines'}, ${size}${cut}`;
}
