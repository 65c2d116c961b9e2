import { describe, expect, test } from 'vitest';
import { findUnused, listSelectorNames } from '../../scripts/unused-css.ts';

const aSheet = (text: string) => [{ path: 'a.css', text }];

describe('listSelectorNames(sheets)', () => {
  test('finds classes, ids and data attributes in any selector, each once at its first line', () => {
    const names = listSelectorNames(
      aSheet(
        '.a > #b {\n  color: red;\n}\n@media print {\n  [data-c]:has(.d),\n  .a {\n    margin: .5em;\n  }\n}\n',
      ),
    );
    expect(names.map(({ name, line }) => [name, line])).toEqual([
      ['a', 1],
      ['b', 1],
      ['data-c', 5],
      ['d', 5],
    ]);
  });

  test('takes nothing from comments, values or at-rules', () => {
    expect(
      listSelectorNames(aSheet('/* .x */ @import "y.css"; p { background: url(a.png); width: 0.5em }')),
    ).toEqual([]);
  });
});

describe('findUnused(names, site)', () => {
  const unused = (css: string, site: { readonly pages?: string[]; readonly scripts?: string[] }) =>
    findUnused(listSelectorNames(aSheet(css)), { pages: [], scripts: [], ...site }).map(({ name }) => name);

  test('a page uses the names of its classes, ids and data attributes, not the words of its text', () => {
    const page = '<p class="row big" id="top" data-order>gone</p>';
    expect(unused('.row {} .big {} #top {} [data-order] {} .gone {}', { pages: [page] })).toEqual(['gone']);
    expect(unused('.row {}', { pages: ['<p class="row-head">'] })).toEqual(['row']);
  });

  test('a script uses every name that is a word in it', () => {
    expect(unused('.row-head {} .row {}', { scripts: ["h('p', { class: 'row-head' })"] })).toEqual(['row']);
    expect(unused('.row {} .big {} .gone {}', { scripts: ["h('p.row.big', gone)"] })).toEqual(['gone']);
  });

  test('a script uses the names that it composes', () => {
    expect(unused('.state-open {} .stateless {}', { scripts: ['class: `state-${status}`'] })).toEqual([
      'stateless',
    ]);
  });

  test('a script uses a data attribute that it sets through dataset', () => {
    expect(unused('[data-theme-name] {}', { scripts: ["root.dataset['themeName'] = 'dark'"] })).toEqual([]);
  });
});
