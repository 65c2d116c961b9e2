// The words around the list of incidents. Those inside its rows and filters are in `ui/lists`.
export const listStrings = {
    title: 'Incidents',
    description: 'Every incident of the archive, newest first.',
    filters: 'Filters',
    order: 'Sort by',
    none: 'No incidents yet.',
};
