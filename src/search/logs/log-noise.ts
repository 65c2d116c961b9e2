// The parts of a pasted log that change from one occurrence to the next. They are blanked, so that the rest can be
// searched for.
import { joinPatterns } from '../../text/join-patterns.ts';

/** In this order: patterns that contain other noise come first. Every match becomes blanks of the same length. */
const noise: readonly RegExp[] = [
  // Not words, and matching the other patterns in it would take quadratic time.
  /[^\s"'`,;(){}<>|]{200,}/g,
  // The start or end of every trace.
  joinPatterns(
    [
      /\bTraceback \(most recent call last\):?|\bMore details here:.*|\bException in thread "[^"]*"/,
      /\bnote: run with `RUST_BACKTRACE.*/,
    ],
    { flags: 'g' },
  ),
  // The start of every alert and every exception.
  joinPatterns(
    [/FIRING|RESOLVED|TRIGGERED|PROBLEM|critical|Critical|CRITICAL|Caused by|[Uu]nhandled|[Uu]ncaught/],
    {
      before: /\b/,
      after: /\b(?=[\s:\])",;-]|$)/,
      flags: 'g',
    },
  ),
  /\b(?:java\.lang\.)?(?:Runtime|IllegalState|IllegalArgument)?Exception\b(?=:|\s|$)/g,
  // The last words of every failed program.
  /\bexit (?:status|code):? [012]\b|\bexited with (?:status|code) [012]\b/gi,
  // Addresses: the host is removed, and the path is kept if it is made of words.
  joinPatterns(
    [/https?|wss?|ftp|ssh|git|tcp|udp|amqps?|rediss?|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|jdbc:\w+/],
    {
      before: /\b/,
      after: /:\/\/[^\s/"'<>)\]]+/,
      flags: 'gi',
    },
  ),
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  // Days and clock times: ISO, syslog, Apache, dates with slashes.
  /\b\d{4}[-/]\d{2}[-/]\d{2}(?:[T_ ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?/g,
  /\b\d{1,2}\/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\/\d{4}(?::\d{2}:\d{2}:\d{2})?(?:\s[+-]\d{4})?/gi,
  joinPatterns([/Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/], {
    before: /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?/,
    after: /\s+\d{1,2}(?:,?\s+\d{4})?(?:\s+\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?)?/,
    flags: 'g',
  }),
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?(?:AM|PM))?\b/gi,
  // klog: E0719 04:09:12.123456
  /\b[IWEF]\d{4}\b/g,
  // Addresses of machines and of memory.
  /\b\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?\b/g,
  /\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}\b|\b[0-9a-f:]*::[0-9a-f:]+\b/gi,
  /\b0x[0-9a-f]+\b/gi,
  // Pods of a deployment, and generated ends of names.
  /(?<=[a-z0-9])-[a-f0-9]{8,10}-[a-z0-9]{5}\b/g,
  /\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b/gi,
  // Base64 and tokens: long, with capitals, small letters and digits.
  /\b(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Z])(?=[\w+/=-]*[a-z])[A-Za-z0-9+/_-]{24,}={0,2}/g,
  // Hosts: at least three labels, or one of a private zone.
  joinPatterns([/com|net|org|io|dev|cloud|internal|local|lan|corp|svc|intern|home|example|test/], {
    before: /\b(?:[a-z0-9][a-z0-9-]*\.){2,}/,
    after: /\b(?:\.cluster\.local)?(?::\d+)?/,
    flags: 'gi',
  }),
  /\b[a-z0-9-]+\.(?:internal|local|lan|corp|svc)\b(?::\d+)?/gi,
  /\bip-\d+(?:-\d+){3}\b|\b(?:host|node|srv|vm|worker|web|app|db)-?\d{1,4}\b/gi,
  // Where in a program: lines, columns, processes, threads.
  /(?<=\.\w{1,6}):\d+(?::\d+)?/g,
  /\bline \d+(?:,? col(?:umn)? \d+)?/gi,
  /\[\d+\]/g,
  joinPatterns(
    [
      /pid|tid|thread|goroutine|uid|gid|id|ts|seq|offset|trace_?id|span_?id|request_?id|req_?id/,
      /correlation_?id|duration|elapsed|took|latency|bytes|size|length/,
    ],
    { before: /\b/, after: /\s*[=:#]\s*"?[\w.-]*"?/, flags: 'gi' },
  ),
  /\bgoroutine \d+/gi,
  /\b\d{6,}\b/g,
  /\b\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|b|kb|mb|gb|tb|kib|mib|gib|%)(?![\w.])/gi,
  // Levels and names of fields that every line has.
  joinPatterns(
    [
      /level|lvl|severity|msg|message|time|timestamp|logger|caller|source|host|hostname|instance|pod/,
      /namespace|env|status|startsAt|endsAt|generatorURL/,
    ],
    { before: /\b/, after: /\s*[=:]/, flags: 'g' },
  ),
  joinPatterns(
    [
      /INFO|WARN|WARNING|ERROR|ERR|DEBUG|TRACE|NOTICE|HINT|DETAIL|STATEMENT|CONTEXT|info|warn|warning|error/,
      /debug|trace/,
    ],
    { before: /\b/, after: /\b(?=[\s\]:|,)"]|$)/, flags: 'g' },
  ),
];

/** The text with what changes from one occurrence to the next made blank; everything else stays in its place. */
export function blankNoise(text: string): string {
  let rest = text;
  for (const pattern of noise) rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  return rest;
}
