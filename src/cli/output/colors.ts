// Colors for terminals. Node decides whether to use them: it honors NO_COLOR, FORCE_COLOR and whether the stream is a terminal.
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** The text in a style if the stream takes colors, else as it is. */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream): string {
  return styleText(style, text, { stream });
}

/** True if text for the stream may have colors. */
export function isColored(stream: NodeJS.WriteStream): boolean {
  return paint('bold', 'x', stream) !== 'x';
}
