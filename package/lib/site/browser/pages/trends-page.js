// The charts with scripts on: they follow the filter, and marks and stretches of time choose one.
import { readRecurrences } from '../../../analyse/trends/recurrence-rate.js';
import { formatFilter, isEmpty, narrowFilter } from '../../../analyse/records/filter.js';
import { countNoun } from '../../../text/english.js';
import { followBrush } from '../filters/brush.js';
import { followFigures } from '../filters/chart-figures.js';
import { followFilter, followPicked } from './filtered-page.js';
import { urls } from '../filters/fetch-records.js';
const place = document.querySelector('[data-charts]');
const reading = document.querySelector('[data-reading]');
if (place !== null) {
    const figures = followFigures(place);
    let last;
    let recurrences;
    void followFilter((view) => {
        last = view;
        if (reading !== null)
            offerReading(reading, view);
        showContradictions(view);
        const { left, filter, file } = view;
        figures.show(left, {
            asOf: file.asOf,
            zone: file.timezone,
            names: file.names,
            links: urls,
            recurrences: (recurrences ??= readRecurrences(file.recurrences, file.records)),
            filter,
        });
    });
    document.querySelector('[data-picking]')?.removeAttribute('hidden');
    place.addEventListener('click', (event) => {
        if (last !== undefined)
            followPicked(event, urls.incidents(), last.choose);
    });
    followBrush(place, (from, to) => last?.choose(narrowFilter(last.filter, { from, to, values: {} })));
}
/** From a filter to the stories behind it. */
function offerReading(link, { left, filter }) {
    link.hidden = isEmpty(filter) || left.length === 0;
    link.setAttribute('href', urls.incidents(formatFilter(filter)));
    link.textContent = left.length === 1 ? 'Read it' : `Read these ${countNoun(left.length, 'incident')}`;
}
/** Contradictions of the incidents that are left. */
function showContradictions({ left }) {
    const ids = new Set(left.map(({ id }) => id));
    for (const row of document.querySelectorAll('[data-contradictions] > li'))
        row.hidden = !ids.has(row.dataset['incident'] ?? '');
}
