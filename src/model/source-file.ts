// The input: text that has not been checked yet, and places in it that later statements point to.

/** One untrusted text file. `path` is written with `/`, as it is shown to people (relative to the current folder). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a source file; both numbers start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
