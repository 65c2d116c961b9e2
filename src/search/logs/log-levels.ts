// How serious a line of a log is.
import { joinPatterns } from '../../text/join-patterns.ts';

/** 2: an error, 1: a warning, 0: anything else. */
export type LogLevel = 0 | 1 | 2;

/** Error levels as loggers write them, and words of failure in messages. */
const errors = joinPatterns(
  [
    joinPatterns(
      [
        /fatal|panic|emerg(?:ency)?|crit(?:ical)?|alert|severe|err(?:or)?s?|exceptions?|traceback/,
        /fail(?:ed|ure|ures|ing|s)?|refused|denied|timed? ?out|timeout|unreachable|unable|cannot|can't/,
        /couldn't|could not|not allowed|exceed(?:s|ed)?|exhausted|out of|no space|no such|expired|invalid/,
        /not found|crash\w*|killed|corrupt\w*|overflow\w*|deadlock\w*|back-?off|unavailable|rejected|aborted/,
        /segfault|caused by|violates|violation|mismatch|lost|evicted|throttl\w*|unhealthy|firing/,
        /sig(?:kill|segv|abrt|term)|oom\w*/,
      ],
      { before: /\b/, after: /\b/ },
    ),
    /\w(?:Error|Exception|Failure|Failed|BackOff|Killed|Crash\w*|Timeout|Refused)\b|\bE[A-Z]{4,}\b/,
    /\bE\d{4,5}\b|\bORA-\d+|\b5\d\d\b(?= |"|$)/,
  ],
  { flags: 'i' },
);
const warnings =
  /\b(?:warn(?:ing)?|degraded|slow|retry(?:ing)?|retries|deprecated|high|stale|skipp(?:ed|ing))\b/i;
const calm = joinPatterns(
  [
    /\b(?:level|lvl|severity)["']?\s*[=:]\s*["']?(?:info|debug|trace|notice)\b/,
    /^[^a-z]{0,60}\b(?:INFO|DEBUG|TRACE|NOTICE)\b/,
  ],
  { flags: 'i' },
);
/** A frame of a stack trace, or a line that continues the one above. */
const continuation =
  /^\s+\S|^\s*(?:at\s+\S|File\s+"|#?\d+:?\s+(?:0x|in\s)|goroutine\s|\.{3}\s*\d+ more|Caused by\b|\S+\.go:\d+)/;

/** The level of a line, by the level it names or by its words. */
export function levelOf(line: string): LogLevel {
  const start = line.slice(0, maxLevelText);
  if (calm.test(start)) return 0;
  return errors.test(start) ? 2 : warnings.test(start) ? 1 : 0;
}

/** True for frames of a stack trace and indented lines. */
export function isContinuation(line: string): boolean {
  return continuation.test(line.slice(0, 300));
}

const maxLevelText = 1000;
