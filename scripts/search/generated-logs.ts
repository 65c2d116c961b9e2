// Logs, alerts and traces around real error texts of an archive, with noise of many templates: what people paste.
import type { Archive } from '../../src/model/archive.ts';
import type { Random } from '../synthetic/random.ts';

/** The error texts that identify their incident: one each, of at least four words. */
export function listErrors({
  incidents,
}: Pick<Archive, 'incidents'>): readonly (readonly [string, string])[] {
  return incidents.flatMap(({ id, postmortem }): readonly (readonly [string, string])[] => {
    const texts = postmortem.sections.flatMap(({ passages }) =>
      passages.flatMap(({ kind, text }) => (kind === 'code' ? text.split('\n') : errorSentences(text))),
    );
    const best = texts.map((text) => text.trim()).find((text) => text.split(/\s+/).length >= 3);
    return best === undefined ? [] : [[id, best.slice(0, 220)]];
  });
}

/** Every shape that is generated, by name. */
export const logShapes: Readonly<Record<string, (error: string, random: Random) => string>> = {
  'JSON line': (error, random) =>
    JSON.stringify({
      timestamp: time(random),
      level: 'error',
      service: random.pick(services),
      trace_id: hex(random, 32),
      msg: error,
      caller: 'server/handler.go:212',
      duration_ms: random.between(0, 9000),
    }),
  'nested JSON': (error, random) =>
    JSON.stringify({
      '@timestamp': time(random),
      log: { level: 'ERROR', logger: 'http.server' },
      error: { message: error, stack_trace: 'Error\n    at handle (/srv/app/server.js:10:3)' },
      host: { name: `ip-10-0-${random.between(0, 255)}-${random.between(0, 255)}` },
    }),
  logfmt: (error, random) =>
    `ts=${time(random)} level=error service=${random.pick(services)} caller=main.go:41 msg=${JSON.stringify(error)} err="exit status 1" request_id=${hex(random, 16)}`,
  'Prometheus labels': (error, random) =>
    `{alertname="${random.pick(alertNames)}", cluster="prod-eu-1", instance="10.0.${random.between(0, 255)}.7:9100", namespace="shop", severity="critical", summary=${JSON.stringify(error)}}`,
  'alert line': (error, random) =>
    `[FIRING:1] ${random.pick(alertNames)} prod (shop api-${hex(random, 8)} critical) description=${JSON.stringify(error)}`,
  'stack trace': (error, random) =>
    [
      `${time(random)} ERROR [http-nio-8080-exec-${random.between(0, 40)}] c.e.shop.Handler - Unhandled`,
      `java.lang.IllegalStateException: ${error}`,
      ...Array.from(
        { length: 12 },
        () =>
          `\tat com.example.${random.pick(services)}.${random.pick(classes)}.run(${random.pick(classes)}.java:${random.between(0, 400)})`,
      ),
      'Caused by: java.lang.RuntimeException: ' + error,
      '\t... 23 more',
    ].join('\n'),
};

/** The error in the middle of this many lines of noise. */
export function inNoise(
  error: string,
  random: Random,
  { kind, lines }: { readonly kind: keyof typeof noises; readonly lines: number },
): string {
  const before = Array.from({ length: lines >> 1 }, () => noises[kind](random));
  const after = Array.from({ length: lines - (lines >> 1) }, () => noises[kind](random));
  return [...before, `${time(random)} ERROR ${random.pick(services)}: ${error}`, ...after].join('\n');
}

/**
 * Noise as services, web servers and clusters write it; each of dozens of templates, some of them warnings and errors.
 */
export const noises = {
  service: (random: Random): string =>
    `${time(random)} ${random.pick(['INFO', 'INFO', 'INFO', 'DEBUG', 'WARN', 'ERROR'])} [${random.pick(services)}] ${random.pick(verbs)} ${random.pick(objects)} ${hex(random, 8)} ${random.pick(['in', 'after', 'for user', 'on shard'])} ${random.between(0, 5000)}${random.pick(['ms', '', ' times'])}`,
  web: (random: Random): string =>
    `10.${random.between(0, 255)}.${random.between(0, 255)}.${random.between(0, 255)} - - [05/Mar/2024:10:${two(random)}:${two(random)} +0000] "${random.pick(['GET', 'POST', 'PUT'])} /${random.pick(objects)}/${random.between(0, 99_999)} HTTP/1.1" ${random.pick(['200', '200', '200', '304', '404', '500', '502'])} ${random.between(0, 9000)} "-" "Mozilla/5.0"`,
  cluster: (random: Random): string =>
    `Mar  5 10:${two(random)}:${two(random)} node-${random.between(0, 90)} ${random.pick(['kubelet', 'containerd', 'systemd', 'kernel', 'dockerd'])}[${random.between(0, 9999)}]: ${random.pick(verbs)} ${random.pick(objects)} ${random.pick(services)}-${hex(random, 10)} ${random.pick(['succeeded', 'is ready', 'probe failed', 'took long', 'was retried'])}`,
} as const;

const services = ['checkout', 'payments', 'search', 'billing', 'gateway', 'catalog', 'mailer', 'sessions'];
const classes = ['OrderService', 'HttpClient', 'RetryPolicy', 'ConnectionPool', 'EventBus', 'JobRunner'];
const alertNames = ['HighErrorRate', 'TargetDown', 'SLOBurnRate', 'JobFailed', 'InstanceUnhealthy'];
const verbs = ['handled', 'started', 'finished', 'scheduled', 'synced', 'mounted', 'retried', 'dropped'];
const objects = ['request', 'order', 'volume', 'session', 'job', 'event', 'image', 'invoice', 'metric'];

function errorSentences(text: string): readonly string[] {
  return text.split('`').filter((piece, place) => place % 2 === 1 && piece.length > 16);
}

function time(random: Random): string {
  return `2024-03-05T10:${two(random)}:${two(random)}.${random.between(0, 999)}Z`;
}

function two(random: Random): string {
  return String(random.between(0, 59)).padStart(2, '0');
}

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => random.between(0, 15).toString(16)).join('');
}
