// A row of the dictionary of technologies.
export {};
