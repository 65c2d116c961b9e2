// The diagnostics about files and front matter.
import { entry } from './diagnostic-entry.ts';

export const fileDiagnostics = {
  'no-postmortems': entry(
    'Files',
    'error',
    'There is no postmortem in the archive folder or its `postmortems/` folder.',
    'Check `--content`, or create a postmortem with `hindsight new`. Pass `--allow-empty` if it is meant to be empty.',
  ),
  'link-not-followed': entry(
    'Files',
    'error',
    'A link points outside the archive folder, or to a file that does not exist.',
    'Replace the link with a copy of the file it points to.',
  ),
  'unreadable-file': entry(
    'Files',
    'error',
    'The system did not let Hindsight read the file.',
    'Check the permissions of the file, and that it still exists.',
  ),
  'reading-failed': entry(
    'Files',
    'error',
    'Hindsight failed while reading this file, which is a bug. All other files were read.',
    'Report the bug with the file. Move the file out of the folder to continue without it.',
  ),
  'file-too-large': entry(
    'Files',
    'error',
    'The file is larger than 5 MB.',
    'Move logs and dumps to files of their own and link to them.',
  ),
  'not-utf-8': entry(
    'Files',
    'error',
    'The file contains bytes that are not valid UTF-8.',
    'Save the file as UTF-8.',
  ),
  'not-text': entry(
    'Files',
    'error',
    'The file contains a NUL character, so it is probably not a text file.',
    'Move binary files out of the folder.',
  ),
  'empty-file': entry(
    'Files',
    'error',
    'The file is empty.',
    'Fill it in, delete it, or create a new postmortem with `hindsight new`.',
  ),
} as const;

export const frontMatterDiagnostics = {
  'missing-front-matter': entry(
    'Front matter',
    'error',
    'The file does not start with `---`.',
    'Add front matter as the first lines, or convert the document with `hindsight import`.',
  ),
  'unclosed-front-matter': entry(
    'Front matter',
    'error',
    'The front matter has no closing `---`.',
    'Add a line with only `---` after the last field.',
  ),
  'front-matter-delimiter': entry(
    'Front matter',
    'error',
    'A line that starts with dashes is not exactly `---`.',
    'Use exactly three dashes. Quote or indent text that starts with dashes.',
  ),
  'front-matter-language': entry(
    'Front matter',
    'error',
    'The front matter declares a language other than YAML, which could run code.',
    'Write the front matter in YAML and remove the language name.',
  ),
  'front-matter-split': entry(
    'Front matter',
    'error',
    'A `---` line in the middle of the front matter ends it early.',
    'Indent the line if it belongs to a value.',
  ),
  'front-matter-too-long': entry(
    'Front matter',
    'error',
    'The front matter is longer than 1,000 lines or 64 kB.',
    'Move prose below the front matter.',
  ),
  'front-matter-not-fields': entry(
    'Front matter',
    'error',
    'The front matter is a list or a single value.',
    'Write one `field: value` per line.',
  ),
  'yaml-syntax': entry(
    'Front matter',
    'error',
    'The YAML cannot be parsed.',
    'Quote values that contain `: ` or start with a special character, and close every bracket.',
  ),
  'yaml-comment': entry(
    'Front matter',
    'warning',
    'A `#` after a space starts a comment in YAML, so the rest of the value is lost.',
    'Quote the value if the `#` belongs to it.',
  ),
  'yaml-alias': entry(
    'Front matter',
    'error',
    'A value starts with `*`, which YAML reads as a reference to another value.',
    'Repeat the value, or quote it.',
  ),
  'yaml-anchor': entry(
    'Front matter',
    'error',
    'A value starts with `&`, which YAML reads as a name for the value.',
    'Remove the name, or quote the value.',
  ),
  'yaml-tag': entry(
    'Front matter',
    'error',
    'A value starts with `!`, which YAML reads as a type.',
    'Remove the type, or quote the value.',
  ),
  'yaml-complex-key': entry(
    'Front matter',
    'error',
    'A field name is a list or a map.',
    'Use one word as the field name.',
  ),
  'duplicate-field': entry('Front matter', 'error', 'The same field appears twice.', 'Keep one of the two.'),
  'unknown-field': entry(
    'Front matter',
    'error',
    'The field does not exist, or belongs under another field.',
    'Use one of the fields in the [front matter reference](front-matter.md).',
  ),
  'retired-field': entry(
    'Settings and taxonomy',
    'warning',
    'The field was used by an earlier version and no longer has an effect.',
    'Delete it.',
  ),
  'missing-field': entry('Front matter', 'error', 'A required field is missing.', 'Add the field.'),
  'empty-value': entry(
    'Front matter',
    'error',
    'A list contains an empty value.',
    'Fill it in or remove it.',
  ),
  'wrong-type': entry(
    'Front matter',
    'error',
    'The value is plain text where a list or fields are expected, or the other way around.',
    'Write the value in the form the message shows.',
  ),
  'unknown-value': entry(
    'Front matter',
    'error',
    'The value is not one of the allowed choices.',
    'Use one of the choices the message lists.',
  ),
  'unknown-severity': entry(
    'Front matter',
    'error',
    'The severity is not on the scale.',
    'Use `sev1` to `sev4`, or map your own words under `severities:` in `archive.yaml`.',
  ),
  'invalid-address': entry(
    'Front matter',
    'error',
    'A link is not an http or https address.',
    'Write the whole address, starting with `https://`.',
  ),
} as const;
