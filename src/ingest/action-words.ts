// The words people use for the state and the purpose of an action item.
import type { ActionStatus, ActionType } from '../model/postmortem.ts';

const statuses: readonly (readonly [RegExp, ActionStatus])[] = [
  [
    /\b(?:won['’]?t (?:do|fix)|wontfix|declined|rejected|abandoned|dropped|cancell?ed|not planned|obsolete|no longer needed|will not (?:do|fix))\b|^(?:❌|🚫)/i,
    'declined',
  ],
  [
    /\b(?:not (?:yet )?(?:done|started|complete|resolved|fixed)|incomplete|unresolved|to[ -]?do|open|reopened|in[ -](?:progress|review)|pending|planned|ongoing|started|backlog|blocked|deferred|scheduled|assigned|wip|new|outstanding|partly|partially)\b|^(?:⏳|🚧|⬜|☐)/i,
    'open',
  ],
  [
    /\b(?:done|completed?|closed|resolved|fixed|shipped|merged|finished|implemented|deployed|delivered|yes)\b|^(?:[✓✔✅☑]|x$|\[x\])/i,
    'done',
  ],
];

/** What a word or two say of an item's state: `DONE`, `won't do`, `not started`; `unknown` when they say nothing. */
export function readStatus(words: string): ActionStatus {
  return statuses.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? 'unknown';
}

const types: readonly (readonly [RegExp, ActionType])[] = [
  [/^(?:prevent|avoid|fix|harden)/i, 'prevent'],
  [/^(?:detect|monitor|alert|observ)/i, 'detect'],
  [/^(?:mitigat|respon|recover|reduc|contain|repair)/i, 'mitigate'],
  [/^(?:process|document|docs?\b|train|communic|review|investigat|organi[sz]ation)/i, 'process'],
];

/** What an item is for, by the word people use for it; absent when the word says nothing. */
export function readType(word: string): ActionType | undefined {
  return types.find(([pattern]) => pattern.test(word.trim()))?.[1];
}
