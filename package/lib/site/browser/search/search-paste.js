// A pasted text next to the search field. It is too long for the field and the address, and may be confidential, so it
// stays in this tab.
import { condenseLog } from '../../../search/logs/log-templates.js';
import { longestPaste } from '../../../search/logs/pasted-text.js';
import { pastedSize, searchedFor, searchText } from '../../ui/search/search-text.js';
import { urls } from '../filters/fetch-records.js';
import { make } from './search-results.js';
/** The box in `place`, hidden while nothing is pasted; `onChange` runs when the reader changes the text. */
export function createPasteBox(place, onChange) {
    const summary = make('summary');
    const area = document.createElement('textarea');
    area.rows = 8;
    area.spellcheck = false;
    area.setAttribute('aria-label', searchText.pastedText);
    const words = make('p', { class: 'paste-words' });
    const remove = make('button', { type: 'button' }, [searchText.remove]);
    place.replaceChildren(make('div', { class: 'paste-head' }, [make('details', {}, [summary, area]), remove]), words);
    const describe = () => {
        summary.textContent = measure(area.value);
        place.hidden = area.value.trim() === '';
    };
    area.addEventListener('input', () => {
        describe();
        onChange();
    });
    const box = {
        text: () => (area.value.trim() === '' ? undefined : area.value),
        show: (text) => {
            area.value = text?.slice(0, longestPaste) ?? '';
            words.replaceChildren();
            describe();
        },
        sayWords: (found = []) => {
            if (found.length === 0)
                words.replaceChildren();
            else
                words.replaceChildren(searchedFor(found), linkTo(found));
        },
    };
    remove.addEventListener('click', () => {
        box.show(undefined);
        onChange();
    });
    box.show(undefined);
    return box;
}
/** The address of the search for the most specific words of a paste. */
export function addressOfWords(words) {
    return urls.search(words.slice(0, 8).join(' '));
}
/** Characters of a pasted text that the browser keeps across pages; of a longer one the lines that matter most. */
export const maxStored = 200_000;
const storageKey = 'hindsight-paste';
/** Keeps a text for the search page of this tab; false where storage is disabled. */
export function storePaste(text) {
    try {
        sessionStorage.setItem(storageKey, condenseLog(text, maxStored));
        return true;
    }
    catch {
        return false;
    }
}
/** The stored text, which is removed. */
export function takeStoredPaste() {
    try {
        const text = sessionStorage.getItem(storageKey) ?? undefined;
        sessionStorage.removeItem(storageKey);
        return text;
    }
    catch {
        return undefined;
    }
}
function linkTo(words) {
    return make('a', { href: addressOfWords(words) }, [searchText.linkToWords]);
}
function measure(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    return pastedSize({ lines, characters: text.length, isCut: text.length >= longestPaste });
}
