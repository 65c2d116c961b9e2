// A body cut into sections by its headings, whatever people call them, and the text of each with its lines.
import type { Nodes, Root, RootContent } from 'mdast';
import type { Passage, Section, SectionKind } from '../model/postmortem.ts';
import { toText } from './markdown.ts';

/** Blocks of a section, for readers of timelines and action items. */
export interface SectionBlocks {
  readonly section: Section;
  readonly blocks: readonly RootContent[];
}

/** The sections in order; the text before the first heading is a section without heading when there is any. */
export function readSections(root: Root, bodyLine: number): readonly SectionBlocks[] {
  const offset = bodyLine - 1;
  const anchors = new Set<string>();
  const parts = cutAtHeadings(root);
  const above: { readonly depth: number; readonly kind: SectionKind }[] = [];
  return parts.flatMap(({ heading, blocks }) => {
    if (heading === undefined && blocks.length === 0) return [];
    const depth = heading?.depth ?? 0;
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const kind = heading === undefined ? 'summary' : kindOf(heading.text, above.at(-1)?.kind);
    above.push({ depth, kind });
    const section: Section = {
      kind,
      heading: heading?.text ?? '',
      anchor: heading === undefined ? '' : uniqueAnchor(heading.text, anchors),
      depth,
      line: (heading?.line ?? blocks[0]?.position?.start.line ?? 1) + offset,
      passages: blocks.flatMap((block) => toPassages(block, offset)),
    };
    return [{ section, blocks }];
  });
}

/** What a heading is about; `above` is the kind of the section it stands in. */
export function kindOf(heading: string, above: SectionKind | undefined): SectionKind {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = headings.find(([pattern]) => pattern.test(words))?.[1];
  if (found !== undefined) return found;
  return above !== undefined && inherited.has(above) ? above : 'other';
}

/** Sub-headings of these say more about the same thing. */
const inherited: ReadonlySet<SectionKind> = new Set([
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'resolution',
  'lessons',
  'actions',
  'supporting',
  'status-updates',
]);

/** First match wins: the narrow ones stand before the wide ones. */
const headings: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(where )?(did )?(we )?(got |get )?lucky|luck$/, 'lucky'],
  [/^what went (well|right)|^went well|^positives$|^what worked/, 'went-well'],
  [
    /^what (went (wrong|poorly|badly)|didnt|did not|could have gone)|^went (wrong|poorly|badly)|^negatives$/,
    'went-wrong',
  ],
  [
    /^(key )?(lessons?( learned| learnt)?|learnings?|takeaways?|insights|conclusions?|hows? wed we do|reflections?)\b/,
    'lessons',
  ],
  [
    /status (page )?updates?|^updates?( posted)?$|^communications?$|^messaging|^(internal email|external message)/,
    'status-updates',
  ],
  [/time ?line|^chain of events|^sequence of events|^chronology/, 'timeline'],
  [
    /action(s|able)?s?( items?)?\b|^corrective|^preventa?tive|^follow ?ups?|^next steps|^remediation( and prevention)?|^recommendations|^what (are we|were) doing|^how (will|do|can) we (avoid|prevent)|^prevention|^backlog|^future work|^todo/,
    'actions',
  ],
  [/^contributing|^contributors|^conditions|^why was it (bad|so)|^mitigators/, 'contributing-factors'],
  [
    /root causes?|^causes?$|^fault$|^why did (it|this) happen|^identified cause|^technical (cause|detail|background)|^five whys|^cause analysis|^analysis$|^what (was the )?cause|^the (bug|cause|problem|fault)$/,
    'root-cause',
  ],
  [/^triggers?$|^lead ?up|^what triggered|^the change$/, 'trigger'],
  [/detect|^how (did )?we (found|find|learned|noticed)|^discovery|^alerting$|^monitoring$/, 'detection'],
  [
    /^(resolution|mitigation|recovery|recover|remedy|response|fix|the fix|restoration|repair)\b|^how (was|did) (it|this|we) (resolved?|fixe?d?|recover)|^how we (fixed|resolved|recovered)/,
    'resolution',
  ],
  [/impact|^affected|^scope$|^blast radius|^who was affected|^customer experience/, 'impact'],
  [/^symptoms?|^error (messages?|strings?)|^what it looked like|^signs?$/, 'symptoms'],
  [/summary|^overview|^tl ?dr|^abstract|^what happened|^introduction|^background$|^description/, 'summary'],
  [
    /^supporting|^references?|^links?|^appendix|^further|^sources?$|^related|^glossary|^evidence|^supporting information/,
    'supporting',
  ],
];

interface Part {
  readonly heading?: { readonly text: string; readonly depth: number; readonly line: number };
  readonly blocks: RootContent[];
}

function cutAtHeadings(root: Root): readonly Part[] {
  const parts: Part[] = [{ blocks: [] }];
  for (const block of root.children) {
    const heading = headingOf(block);
    if (heading === undefined) parts.at(-1)?.blocks.push(block);
    else parts.push({ heading, blocks: [] });
  }
  return parts;
}

/** A heading, or a paragraph that is nothing but bold words. */
function headingOf(block: RootContent): Part['heading'] {
  const line = block.position?.start.line ?? 1;
  if (block.type === 'heading')
    return { text: toText(block).replaceAll('`', '').trim(), depth: block.depth, line };
  const [only] = block.type === 'paragraph' && block.children.length === 1 ? block.children : [];
  if (only?.type !== 'strong') return undefined;
  const text = toText(only).replace(/:$/, '').trim();
  return text.length > 60 || /[.!?]$/.test(text) || kindOf(text, undefined) === 'other'
    ? undefined
    : { text, depth: 6, line };
}

function uniqueAnchor(heading: string, taken: Set<string>): string {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ['section'];
  const plain = words.join('-');
  let anchor = plain;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${plain}-${count}`;
  taken.add(anchor);
  return anchor;
}

function toPassages(block: Nodes, offset: number): readonly Passage[] {
  const line = (block.position?.start.line ?? 1) + offset;
  switch (block.type) {
    case 'paragraph':
      return passage('prose', toText(block), line);
    case 'code':
      // The first line of a fenced block is its fence.
      return passage('code', block.value, line + 1);
    case 'blockquote':
      return block.children.flatMap((child) =>
        passage('quote', toText(child), (child.position?.start.line ?? 1) + offset),
      );
    case 'table':
      return block.children.flatMap((row) =>
        passage(
          'row',
          row.children.map((cell) => toText(cell).trim()).join(' | '),
          (row.position?.start.line ?? 1) + offset,
        ),
      );
    case 'list':
      return block.children.flatMap((entry) =>
        entry.children.flatMap((child) => asEntry(toPassages(child, offset))),
      );
    default:
      return [];
  }
}

function asEntry(passages: readonly Passage[]): readonly Passage[] {
  return passages.map((one) => (one.kind === 'prose' ? { ...one, kind: 'entry' } : one));
}

function passage(kind: Passage['kind'], text: string, line: number): readonly Passage[] {
  return text.trim() === '' ? [] : [{ kind, text, line }];
}
