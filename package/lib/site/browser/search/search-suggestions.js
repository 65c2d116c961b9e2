import { searchText } from '../../ui/search/search-text.js';
import { make } from './search-results.js';
/** A group of options; undefined without suggestions. */
export function drawSuggestions({ start, end, suggestions }) {
    if (suggestions.length === 0)
        return undefined;
    const options = suggestions.map(({ text, label, count }) => {
        const attributes = {
            role: 'option',
            'aria-selected': 'false',
            class: 'search-suggestion',
            'data-text': text,
            'data-start': String(start),
            'data-end': String(end),
        };
        const known = text.toLowerCase().endsWith(label.toLowerCase());
        return make('div', attributes, [
            make('span', { class: 'suggestion-text' }, [text]),
            ...(known ? [] : [' ', make('span', { class: 'suggestion-label' }, [label])]),
            ...(count === undefined ? [] : [' ', make('span', { class: 'number' }, [count.toLocaleString('en')])]),
        ]);
    });
    return make('div', { role: 'group', 'aria-label': searchText.suggestions, class: 'search-suggestions' }, options);
}
/** Inserts the suggestion of an option, with the caret after it; false for any other option. */
export function acceptSuggestion(input, option) {
    const { text, start, end } = option.dataset;
    if (text === undefined)
        return false;
    const tail = input.value.slice(Number(end));
    // A field still needs its value; after a value a new word begins.
    const gap = text.endsWith(':') || /^\s/.test(tail) ? '' : ' ';
    const head = input.value.slice(0, Number(start)) + text + gap;
    input.value = head + tail;
    input.setSelectionRange(head.length, head.length);
    // The other suggestions were for the old text.
    option.parentElement?.remove();
    return true;
}
