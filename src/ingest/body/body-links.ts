// The links and pictures of a body that point at files next to it, rather than at other sites or at headings.
import type { BodyLink } from '../../model/postmortem.ts';
import { walk } from './markdown.ts';
import type { Part } from './sections.ts';

/** Links to files in the order they are written; `bodyLine` is the line of the source file on which the body starts. */
export function readBodyLinks(parts: readonly Part[], bodyLine: number): readonly BodyLink[] {
  return parts
    .flatMap(({ blocks }) => blocks.flatMap((block) => [block, ...walk(block)]))
    .flatMap((node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
      if (!isFileTarget(node.url)) return [];
      const line = (node.position?.start.line ?? 1) + bodyLine - 1;
      return [{ target: node.url, line, isPicture: node.type === 'image' }];
    });
}

/** True for a relative path: no scheme, no other host, not from the root of a site, and not only a heading. */
export function isFileTarget(target: string): boolean {
  return target !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/|#|\?)/i.test(target);
}
