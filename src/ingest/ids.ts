// Incident ids from file names.

/** Names of the main file in a folder per incident; the folder's name is then the id. */
const bundleNames = /^_?(?:index|readme|postmortem|post-mortem|incident|report|rca)$/i;

/** True for the main file of a folder per incident: `2024-01-02-checkout/postmortem.md`. */
export function isBundleName(path: string): boolean {
  const [stem, folder] = splitPath(path);
  // A folder that only sorts incidents, such as postmortems/2024/01, is not an incident.
  return (
    bundleNames.test(stem) &&
    folder !== undefined &&
    !/^(?:post-?mortems|incidents|themes|\d{1,4})$/i.test(folder)
  );
}

/** True for a file in a folder of postmortems that is none itself: a template, or something in a drafts folder. */
export function isUnfinishedPath(path: string): boolean {
  const parts = path.split('/');
  return parts.some((part, index) =>
    index === parts.length - 1
      ? /^_?(?:(?:post-?mortem|incident|incident-report|rca)[-_ ])?template\.(?:md|markdown)$/i.test(part)
      : /^_?drafts?$/i.test(part),
  );
}

/** True for the name of a Markdown file that describes a folder or a project. */
export function isAboutFolder(name: string): boolean {
  return /^(?:readme|_?index|contributing|changelog|license|code_of_conduct|security)\.(?:md|markdown)$/i.test(
    name,
  );
}

/**
 * The id of a file: its name without the extension, in lower case, with words joined by hyphens. Files with a general name
 * such as index.md take the name of their folder.
 */
export function toId(path: string): string {
  const [stem, folder] = splitPath(path);
  const name = isBundleName(path) ? (folder ?? stem) : stem;
  return nameToId(name) ?? 'incident';
}

function nameToId(name: string): string | undefined {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join('-');
}

function splitPath(path: string): readonly [stem: string, folder: string | undefined] {
  const parts = path.split('/');
  return [(parts.at(-1) ?? path).replace(/\.(?:md|markdown)$/i, ''), parts.at(-2)];
}
