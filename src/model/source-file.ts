// What comes in: text nobody has looked at yet, and the place each later statement about it points to.

/** One untrusted text file. `path` is written with `/`, as it is shown to people (relative to where they stand). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a source file; both numbers start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
