// A channel exported from Slack: its messages as rows of a timeline, and people by their order of appearance.
import type { ForeignIncident } from '../../structure/incident-part.ts';
import type { Line } from '../../structure/lines.ts';
import { type JsonNode, type JsonTree, member, textOf } from '../json-tree.ts';

/** One incident for the messages of a channel; undefined for other JSON. Names of people are not kept. */
export function readSlack({ tree, lineOf }: JsonTree, path: string): readonly ForeignIncident[] | undefined {
  const messages = tree.type === 'array' ? (tree.children ?? []) : (member(tree, 'messages')?.children ?? []);
  const isSlack = messages.length > 0 && messages.every((one) => textOf(member(one, 'ts')) !== undefined);
  if (!isSlack) return undefined;
  const nameOf = createRoles();
  const rows = messages
    .filter((message) => textOf(member(message, 'text')) !== undefined && !isNotice(message))
    .toSorted((a, b) => secondsOf(a) - secondsOf(b))
    .map((message): Line => {
      const at = new Date(secondsOf(message) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
      const author = nameOf(authorOf(message));
      const text = plainMessage(textOf(member(message, 'text')) ?? '', nameOf);
      return { text: `- ${at} ${author}: ${text}`, number: lineOf(message.offset) };
    });
  const [first] = rows;
  if (first === undefined) return [];
  const title = channelTitle(path);
  const { number } = first;
  return [
    {
      fields: title === undefined ? [] : [{ key: 'title', value: title, line: 0 }],
      lines: [{ text: '## Timeline', number }, { text: '', number }, ...rows],
    },
  ];
}

/** People who join, leave or change the topic say nothing about the incident. */
function isNotice(message: JsonNode): boolean {
  return /^(?:channel|group)_|^(?:bot_add|bot_remove|pinned_item)$/.test(
    textOf(member(message, 'subtype')) ?? '',
  );
}

function secondsOf(message: JsonNode): number {
  return Math.floor(Number(textOf(member(message, 'ts')) ?? 0));
}

/** Bots keep their name; a person is an id. */
function authorOf(message: JsonNode): string {
  const bot = member(member(message, 'bot_profile'), 'name') ?? member(message, 'username');
  return textOf(bot) ?? textOf(member(message, 'user')) ?? 'unknown';
}

/** `U0123ABC` is responder 1, the next one responder 2; other names stay. */
function createRoles(): (author: string) => string {
  const known = new Map<string, string>();
  return (author) => {
    if (!/^[UW][A-Z0-9]{6,}$/.test(author)) return author;
    const role = known.get(author) ?? `responder ${known.size + 1}`;
    known.set(author, role);
    return role;
  };
}

function plainMessage(text: string, nameOf: (author: string) => string): string {
  return text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => nameOf(id))
    .replace(/<#\w+\|([^>]*)>/g, '#$1')
    .replace(/<!(\w+)(?:\^[^>]*)?>/g, '@$1')
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '[$2]($1)')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `inc-214-checkout-down/2024-01-02.json` is the channel "Checkout down". */
function channelTitle(path: string): string | undefined {
  const parts = path.split('/');
  const name = /^\d{4}-\d{2}-\d{2}\.json$/.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1);
  const words = (name ?? '')
    .replace(/\.json$/i, '')
    .replace(/^(?:inc(?:ident)?)?[-_]?(?:\d{4}-?\d{2}-?\d{2}|\d+)?[-_]/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? undefined : words.replace(/^./, (letter) => letter.toUpperCase());
}
