// Lines that machines write with keys: JSON, logfmt, labels of Prometheus alerts. Only some of their values are useful.
import { joinPatterns } from '../../text/join-patterns.ts';

/** A piece of a line to search for, and its weight relative to a plain message, which has 1. */
export interface LogSegment {
  readonly text: string;
  readonly weight: number;
}

/** The content of a line: the values of its keys, or the line itself if it has none. */
export function readSegments(line: string): readonly LogSegment[] {
  return readJson(line) ?? readPairs(line) ?? [{ text: line, weight: 1 }];
}

/** What happened. */
const messageKeys = joinPatterns(
  [
    /msg|message|log|text|error|err|errors?_?(?:message|msg|kind|type|code)?|exception/,
    /exception_?(?:message|class|type)|stack|stack_?trace|reason|cause|detail|details|hint|description/,
    /summary|title|alertname|alert|event|event_?(?:name|title|type)|failure|fault|body|content/,
    /status_?reason|short_?description|body_?text|last_?state|terminat\w*|code|errno|sqlstate/,
    /monitor(?:_?name)?|newstatereason|alarmname|alarmdescription|labels?|annotations?|commonlabels/,
    /commonannotations|alerts?|metric|check|problem|output/,
  ],
  { before: /^/, after: /$/, flags: 'i' },
);
/** Where it happened. */
const placeKeys = joinPatterns(
  [
    /service(?:_?name)?|component|module|logger|subsystem|app|application|job|container(?:_?name)?/,
    /resource|kind|database|db|table|queue|topic|deployment|statefulset|daemonset|workload|product|system/,
    /op|operation|method|name|query|sql|statement|target|upstream|command|cmd|phase|tags?/,
  ],
  { before: /^/, after: /$/, flags: 'i' },
);
/** When, who and how long: different each time. */
const noiseKeys = joinPatterns(
  [
    /@?timestamp|ts|time|date|datetime|level|lvl|severity|priority|hostname|host|instance/,
    /pod(?:_?name|_?id)?|node(?:_?name)?|ip|addr|remote_?addr|client(?:_?ip)?|\w*_?(?:id|uuid)|id|pid|tid/,
    /thread(?:_?name)?|caller|file(?:name)?|line(?:_?number)?|func(?:tion)?|version|env|environment/,
    /region|zone|az|cluster|namespace|starts_?at|ends_?at|generatorurl|fingerprint|\w*url|\w*uri/,
    /user_?agent|duration\w*|latency\w*|elapsed\w*|took|bytes|size|prometheus|receiver|groupkey|groupby/,
    /truncatedalerts|attempt|retry|retries|port|v|account\w*|aws\w*|owner|team|oncall|channel|icon\w*/,
    /color|uid|gid|trace|span|status|externalurl|dashboard\w*|panel\w*|runbook\w*|silence\w*/,
  ],
  { before: /^/, after: /$/, flags: 'i' },
);

const weights = { message: 1.2, place: 0.3, other: 0.25 } as const;

function weightOf(key: string): number {
  if (messageKeys.test(key)) return weights.message;
  if (placeKeys.test(key)) return weights.place;
  return noiseKeys.test(key) ? 0 : weights.other;
}

/** The values of a JSON object, which may come after the time and name that a collector put before it. */
function readJson(line: string): readonly LogSegment[] | undefined {
  const start = line.indexOf('{');
  const end = line.lastIndexOf('}');
  if (start < 0 || end <= start || line[line.slice(start + 1).search(/\S/) + start + 1] !== '"')
    return undefined;
  try {
    const segments: LogSegment[] = [];
    collectValues(JSON.parse(line.slice(start, end + 1)), weights.message, segments);
    const before = line.slice(0, start).trim();
    return before === '' ? segments : [{ text: before, weight: weights.other }, ...segments];
  } catch {
    return undefined;
  }
}

function collectValues(value: unknown, weight: number, into: LogSegment[], depth = 0): void {
  if (into.length >= maxSegments || depth > maxDepth) return;
  if (typeof value === 'string') {
    const nested = value.startsWith('{') ? readJson(value) : undefined;
    into.push(...(nested ?? value.split('\n').map((text) => ({ text, weight }))));
  } else if (typeof value === 'number')
    into.push({ text: String(value), weight: Math.min(weight, weights.other) });
  else if (Array.isArray(value)) for (const one of value) collectValues(one, weight, into, depth + 1);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      const own = weightOf(key);
      if (own > 0) collectValues(one, own, into, depth + 1);
    }
}

/** `level=error msg="connection refused"`, `{alertname="KubePodCrashLooping", job="x"}`, `FIRING: … {…}`. */
const pair = /(?:^|[\s{,(])([A-Za-z_@][\w.@-]{0,40})=("(?:[^"\\]|\\.)*"|[^\s,"}]*)/g;

function readPairs(line: string): readonly LogSegment[] | undefined {
  const matches = [...line.slice(0, maxLine).matchAll(pair)].slice(0, maxSegments);
  const keys = matches.map(([, key = '']) => key);
  const isLabelSet = /\{\s*[A-Za-z_]\w*="/.test(line);
  const hasMessage = keys.some((key) => messageKeys.test(key));
  const isQuoted = matches.some(([, , value = '']) => value.startsWith('"'));
  if (!isLabelSet && (!hasMessage || (matches.length < 2 && !isQuoted))) return undefined;
  const first = matches[0]?.index ?? 0;
  const segments = matches.flatMap(([, key = '', value = '']): readonly LogSegment[] => {
    const weight = weightOf(key.split('.').at(-1) ?? key);
    const text = value.startsWith('"')
      ? value.slice(1, -1).replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
      : value;
    return weight === 0 ? [] : text.split('\n').map((one) => ({ text: one, weight }));
  });
  const last = matches.at(-1);
  const end = last === undefined ? 0 : last.index + last[0].length;
  const outside = [line.slice(0, first), line.slice(end)].map((text) => text.replace(/^[}\s]+|[{\s]+$/g, ''));
  const weight = hasMessage && !isLabelSet ? weights.place : 1;
  return [...outside.filter((text) => text !== '').map((text) => ({ text, weight })), ...segments];
}

const maxSegments = 200;
const maxDepth = 8;
const maxLine = 20_000;
