// Long lists are split into pages, so that a list of ten thousand is complete without scripts and every page is small.

/** The rows of one page and the addresses of the pages before and after it. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly number: number;
  readonly pages: number;
  readonly total: number;
  readonly newer?: string;
  readonly older?: string;
}

/** Rows of a page that is not the last. */
export const rowsPerPage = 100;

/** All pages of a list, at least one; page 1 is at `address`, the others at `address` + `page/N/`. */
export function toPages<Row>(rows: readonly Row[], address: string): readonly ListPage<Row>[] {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const addressOf = (number: number): string | undefined =>
    number < 1 || number > pages ? undefined : number === 1 ? address : `${address}page/${number}/`;
  return Array.from({ length: pages }, (_, place) => ({
    rows: rows.slice(place * rowsPerPage, (place + 1) * rowsPerPage),
    number: place + 1,
    pages,
    total: rows.length,
    newer: addressOf(place),
    older: addressOf(place + 2),
  }));
}

/** The rest of the path of a page: undefined for the first, `page/2` for the second. */
export function pagePath(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
