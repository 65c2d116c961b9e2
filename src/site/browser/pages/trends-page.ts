// The charts with scripts on: they follow the filter, and clicking marks or dragging across time sets it.
import { readRecurrences } from '../../../analyse/trends/recurrence-rate.ts';
import { formatFilter, isEmpty, narrowFilter } from '../../../analyse/records/filter.ts';
import { countNoun } from '../../../text/english.ts';
import { followBrush } from '../filters/brush.ts';
import { followFigures } from '../filters/chart-figures.ts';
import { type FilteredView, followFilter, followPicked } from './filtered-page.ts';
import { urls } from '../filters/fetch-records.ts';

const place = document.querySelector<HTMLElement>('[data-charts]');
const reading = document.querySelector<HTMLElement>('[data-reading]');
if (place !== null) {
  const figures = followFigures(place);
  let last: FilteredView | undefined;
  let recurrences: ReturnType<typeof readRecurrences> | undefined;
  void followFilter((view) => {
    last = view;
    if (reading !== null) offerReading(reading, view);
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
    if (last !== undefined) followPicked(event, urls.incidents(), last.choose);
  });
  followBrush(place, (from, to) => last?.choose(narrowFilter(last.filter, { from, to, values: {} })));
}

/** Links a filter to the incidents behind it. */
function offerReading(link: HTMLElement, { left, filter }: FilteredView): void {
  link.hidden = isEmpty(filter) || left.length === 0;
  link.setAttribute('href', urls.incidents(formatFilter(filter)));
  link.textContent = left.length === 1 ? 'Read it' : `Read these ${countNoun(left.length, 'incident')}`;
}

/** Contradictions of the incidents that are left. */
function showContradictions({ left }: FilteredView): void {
  const ids = new Set(left.map(({ id }) => id));
  for (const row of document.querySelectorAll<HTMLElement>('[data-contradictions] > li'))
    row.hidden = !ids.has(row.dataset['incident'] ?? '');
}
