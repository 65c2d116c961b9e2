// What links between files of the content folder lead to, and the links that lead nowhere.
import { type Attachment, attachmentKind, attachmentTypes } from '../model/attachment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BodyLink, Postmortem } from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { findNearest } from '../text/suggestions.ts';
import { placeOf } from './cross-references.ts';
import { quote } from './diagnostics/collector.ts';
import { toId } from './ids.ts';

/** The file a relative link names, without `?` and `#` parts; paths are relative to the current folder. */
export function resolveLink(
  from: string,
  target: string,
): { readonly path: string; readonly anchor?: string } {
  const isAbsolute = from.startsWith('/');
  const base = from.split('/').map(encodeURIComponent).join('/');
  const start = `file://${isAbsolute ? '' : '/'}${base}`;
  if (!URL.canParse(target, start)) return { path: target };
  const { pathname, hash } = new URL(target, start);
  const path = decode(pathname).slice(isAbsolute ? 0 : 1);
  return { path, anchor: hash === '' ? undefined : decode(hash.slice(1)) };
}

/** The files of an archive that links may lead to. */
export interface LinkTargets {
  readonly files: readonly SourceFile[];
  readonly attachments: readonly Attachment[];
  /** Files that are not published, as shown to people. */
  readonly skipped: readonly string[];
}

/** The attachments that these postmortems link to, by their paths. */
export function linkedAttachments(
  postmortems: readonly Pick<Postmortem, 'path' | 'links'>[],
  attachments: readonly Attachment[],
): ReadonlyMap<string, Attachment> {
  const linked = new Set(
    postmortems.flatMap(({ path, links }) => links.map(({ target }) => resolveLink(path, target).path)),
  );
  return new Map(attachments.flatMap((one) => (linked.has(one.path) ? [[one.path, one] as const] : [])));
}

/** Warnings about links and pictures that lead to no file, or to a file that is not published. */
export function checkFileLinks(
  postmortems: readonly Postmortem[],
  { files, attachments, skipped }: LinkTargets,
): readonly Diagnostic[] {
  const sources = new Map(files.map((file) => [file.path, file]));
  const known = new Set([...sources.keys(), ...attachments.map(({ path }) => path)]);
  const ids = new Set(files.map(({ path }) => toId(path)));
  const unpublished = new Set(skipped);
  return postmortems.flatMap(({ path, links }) =>
    links.flatMap((link) => {
      const target = resolveLink(path, link.target).path;
      if (known.has(target) || (!link.isPicture && ids.has(toId(target)))) return [];
      const place = placeOf(path, link.line, { word: link.target, file: sources.get(path) });
      const isUnpublished = unpublished.has(target);
      return {
        ...place,
        level: 'warning',
        ...(isUnpublished ? describeUnpublished(link) : describeDead(link, path, known)),
      };
    }),
  );
}

type Problem = Pick<Diagnostic, 'id' | 'found' | 'expected' | 'fix'>;

function describeDead({ target, isPicture }: BodyLink, from: string, known: ReadonlySet<string>): Problem {
  const nearby = [...known].map((path) => toRelative(from, path));
  const name = target.slice(target.lastIndexOf('/') + 1);
  const nearest = nearby.find((path) => `/${path}`.endsWith(`/${name}`)) ?? findNearest(target, nearby);
  return {
    id: 'dead-link',
    found: `a ${isPicture ? 'picture' : 'link'} ${quote(target)} that leads to no file of the archive`,
    expected: 'a file in the content folder, or a full address',
    fix: nearest === undefined ? undefined : `did you mean ${nearest}?`,
  };
}

/** The path `to` as a link in the file `from`. */
function toRelative(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  const shared = folders.findIndex((folder, at) => folder !== parts[at]);
  const depth = shared === -1 ? folders.length : shared;
  return [...folders.slice(depth).map(() => '..'), ...parts.slice(depth)].join('/');
}

function describeUnpublished({ target }: BodyLink): Problem {
  const isTooLarge = attachmentKind(target) !== undefined;
  return {
    id: 'unpublished-file',
    found: isTooLarge ? `a link to a file over 25 MB, ${quote(target)}` : `a link to ${quote(target)}`,
    expected: isTooLarge
      ? 'a smaller file'
      : `a file of a type that is published: ${attachmentTypes.join(', ')}`,
    fix: /\.svg$/i.test(target) ? 'export the picture as PNG, since SVG can contain scripts' : undefined,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
