// JSON as a tree that knows the line of every value. The door to jsonc-parser.
import { type Node, type ParseError, parseTree } from 'jsonc-parser';

export type JsonNode = Node;

/** The line of an offset in the text, counted from 1. */
export type LineOf = (offset: number) => number;

export interface JsonTree {
  readonly tree: JsonNode;
  readonly lineOf: LineOf;
}

/** The tree of a JSON text; a problem for JSON that is broken, and undefined for text that is not JSON. */
export function readJsonTree(text: string): JsonTree | { readonly problem: string } | undefined {
  const plain = text.replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(plain)) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(plain, errors, { allowTrailingComma: true });
  const lineOf = createLineOf(plain);
  const [error] = errors;
  if (tree === undefined || error !== undefined) {
    // A note in square brackets is text; only text that starts like JSON can be broken JSON.
    if (!/^\s*(?:\[\s*)?\{\s*"/.test(plain)) return undefined;
    return { problem: `is JSON that is truncated or broken in line ${lineOf(error?.offset ?? 0)}` };
  }
  return { tree, lineOf };
}

function createLineOf(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** The first of the members that an object has with a value. */
export function member(node: JsonNode | undefined, ...names: readonly string[]): JsonNode | undefined {
  if (node?.type !== 'object') return undefined;
  const pairs = node.children ?? [];
  for (const name of names) {
    const pair = pairs.find(({ children }) => children?.[0]?.value === name);
    if (pair?.children?.[1] !== undefined && pair.children[1].type !== 'null') return pair.children[1];
  }
  return undefined;
}

/** The text of a node that is one, and not empty. */
export function textOf(node: JsonNode | undefined): string | undefined {
  const value: unknown = node?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** What is at the end of a path such as `severity.name`, over lists too. */
export function nodesAt(node: JsonNode | undefined, path: string): readonly JsonNode[] {
  let nodes = node === undefined ? [] : [node];
  for (const name of path.split('.'))
    nodes = nodes.flatMap((one) => elementsOf(one).flatMap((element) => member(element, name) ?? []));
  return nodes.flatMap(elementsOf);
}

function elementsOf(node: JsonNode): readonly JsonNode[] {
  return node.type === 'array' ? (node.children ?? []) : [node];
}

/** `impactStartedAt`, `impact_started_at`: Impact started at. */
export function toWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.replace(/^./, (first) => first.toUpperCase());
}
