// The words people use for the status and the type of an action item.
import type { ActionStatus, ActionType } from '../../model/postmortem.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

const statuses: readonly (readonly [RegExp, ActionStatus])[] = [
  [
    joinPatterns(
      [
        joinPatterns(
          [
            /won['’]?t (?:do|fix)|wontfix|declined|rejected|abandoned|dropped|cancell?ed|not planned|obsolete/,
            /no longer needed|will not (?:do|fix)/,
          ],
          { before: /\b/, after: /\b/ },
        ),
        /^(?:❌|🚫)/,
      ],
      { flags: 'i' },
    ),
    'declined',
  ],
  [
    joinPatterns(
      [
        joinPatterns(
          [
            /not (?:yet )?(?:done|started|complete|resolved|fixed)|incomplete|unresolved|to[ -]?do|open|reopened/,
            /in[ -](?:progress|review)|pending|planned|ongoing|started|backlog|blocked|deferred|scheduled/,
            /assigned|wip|new|outstanding|partly|partially/,
          ],
          { before: /\b/, after: /\b/ },
        ),
        /^(?:⏳|🚧|⬜|☐)/,
      ],
      { flags: 'i' },
    ),
    'open',
  ],
  [
    joinPatterns(
      [
        /\b(?:done|completed?|closed|resolved|fixed|shipped|merged|finished|implemented|deployed|delivered|yes)\b/,
        /^(?:[✓✔✅☑]|x$|\[x\])/,
      ],
      { flags: 'i' },
    ),
    'done',
  ],
];

/** The status that a few words express: `DONE`, `won't do`, `not started`; `unknown` for any other words. */
export function readStatus(words: string): ActionStatus {
  return statuses.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? 'unknown';
}

const types: readonly (readonly [RegExp, ActionType])[] = [
  [/^(?:prevent|avoid|fix|harden)/i, 'prevent'],
  [/^(?:detect|monitor|alert|observ)/i, 'detect'],
  [/^(?:mitigat|respon|recover|reduc|contain|repair)/i, 'mitigate'],
  [/^(?:process|document|docs?\b|train|communic|review|investigat|organi[sz]ation)/i, 'process'],
];

/** The type that a word stands for; undefined for any other word. */
export function readType(word: string): ActionType | undefined {
  return types.find(([pattern]) => pattern.test(word.trim()))?.[1];
}

const imperative = joinPatterns(
  [
    /add|adjust|adopt|allow|apply|archive|ask|avoid|back up|bump|catch|communicate|confirm|delete/,
    /double-check|drop|educate|eliminate|find|finish|gather|give|install|instrument|integrate|invest/,
    /isolate|keep|maintain|manage|merge|mitigate|patch|pin|prepare|protect|publish|put|raise|rebuild/,
    /reconfigure|repair|restrict|retire|secure|send|share|simplify|store|tighten|turn (?:on|off)|assess/,
    /audit|automate|backport|block|build|change|check|clean|clarify|complete|conduct|configure|consider/,
    /convert|create|decide|define|deploy|deprecate|design|destroy|develop|disable|discuss|document|enable/,
    /enforce|enhance|ensure|establish|evaluate|expand|explore|extend|fix|formali[sz]e|harden|identify/,
    /implement|improve|include|increase|introduce|investigate|limit|look into|lower|make|migrate|monitor/,
    /move|notify|optimi[sz]e|perform|prevent|provide|reduce|refactor|remove|rename|replace|require|review/,
    /rework|revise|rewrite|rotate|run|scale|schedule|separate|set up|setup|split|stop|streamline/,
    /strengthen|switch|test|track|train|tune|update|upgrade|use|validate|verify|work with|write/,
  ],
  { before: /^/, after: /\b(?! (?:of|has|have|was|were|is|are)\b)/, flags: 'i' },
);

/** True for words that start with an imperative: "Add an alert". */
export function isImperative(words: string): boolean {
  return imperative.test(words.replace(/^[^\p{L}]+/u, ''));
}

/** True for the label of a group of items, such as "Short term" or "Monitoring". */
export function isGroupLabel(words: string): boolean {
  const label = words.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
  if (/^(?:immediate|short|mid|medium|long|near)(?:er)?\b.{0,24}$/i.test(label)) return true;
  return label.split(/\s+/).length <= 3 && !isImperative(label);
}
