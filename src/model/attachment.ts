// Pictures, logs and other files that postmortems link to.

/** A file next to the postmortems that may be published. */
export interface Attachment {
  /** As shown to people, such as `content/postmortems/img/graph.png`. */
  readonly path: string;
  /** Relative to the content folder, with forward slashes. */
  readonly name: string;
  readonly isPicture: boolean;
  /** Of a picture, in pixels; absent where it could not be read. */
  readonly size?: { readonly width: number; readonly height: number };
}

const pictures = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'];
/** Browsers show or save these; they run no scripts in them, unlike in HTML and SVG. */
const documents = ['txt', 'log', 'csv', 'tsv', 'json', 'yaml', 'yml', 'diff', 'patch', 'pdf'];

/** The types of file that are published, by their extensions. */
export const attachmentTypes: readonly string[] = [...pictures, ...documents];

/** `picture` or `document`; undefined for a file that is not published. */
export function attachmentKind(path: string): 'picture' | 'document' | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (pictures.includes(extension)) return 'picture';
  return documents.includes(extension) ? 'document' : undefined;
}
