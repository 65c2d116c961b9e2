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
];
/** Makes a row; kept short because the catalog has many. */
export const entry = (area, level, cause, fix) => ({ area, level, cause, fix });
