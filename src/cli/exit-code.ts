/** 0: success; 1: the content has errors; 2: wrong usage, or a file cannot be read or written; 3: a bug in Hindsight. */
export type ExitCode = 0 | 1 | 2 | 3;
