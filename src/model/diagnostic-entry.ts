// One row of the catalog of diagnostics.

/** The parts of an archive that diagnostics are about, in the order of the reference page. */
export const diagnosticAreas = [
  'Files',
  'Front matter',
  'Dates and times',
  'Labels',
  'Body',
  'References',
  'Settings and taxonomy',
] as const;

export interface CatalogEntry {
  readonly area: (typeof diagnosticAreas)[number];
  readonly level: 'error' | 'warning';
  readonly cause: string;
  readonly fix: string;
}

/** Makes a row; kept short because the catalog has many. */
export const entry = (
  area: CatalogEntry['area'],
  level: CatalogEntry['level'],
  cause: string,
  fix: string,
): CatalogEntry => ({ area, level, cause, fix });
