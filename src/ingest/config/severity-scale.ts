// The words people use for severities, and what each means on the scale of four; archive.yaml changes or adds to them.
import { type Severity, severities } from '../../model/postmortem.ts';

const words: { readonly [S in Severity]: readonly string[] } = {
  sev1: [
    '0',
    '1',
    'p0',
    'p1',
    's0',
    's1',
    'sev0',
    'critical',
    'blocker',
    'highest',
    'down',
    'outage',
    'major outage',
    'catastrophic',
    'emergency',
    'fatal',
  ],
  sev2: ['2', 'p2', 's2', 'major', 'high', 'severe', 'disrupted', 'partial outage'],
  sev3: ['3', 'p3', 's3', 'minor', 'medium', 'moderate', 'degraded', 'degraded performance', 'normal'],
  sev4: [
    '4',
    '5',
    'p4',
    'p5',
    's4',
    's5',
    'sev5',
    'low',
    'lowest',
    'trivial',
    'cosmetic',
    'negligible',
    'notice',
    'informational',
    'info',
  ],
};

/** Every word of the default scale, in lower case. */
export const defaultScale: Readonly<Record<string, Severity>> = Object.fromEntries(
  severities.flatMap((severity) => [severity, ...words[severity]].map((word) => [word, severity])),
);

/** The severity that a text names: `SEV-1`, `P2 Medium`, `**Critical** - all customers`; undefined for other words. */
export function readSeverityWord(
  written: string,
  scale: Readonly<Record<string, Severity>>,
): Severity | undefined {
  const plain = written
    .replace(/[*_`"']/g, '')
    .replace(/\s+/g, ' ')
    // A colored dot or another picture in front of the word.
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
    .toLowerCase();
  const [beginning = ''] = plain.split(/\s*(?:[(:;,|/–—]|\s-\s|\.(?:\s|$))\s*/);
  const numbered = /^(?:sev(?:erity)?|prio(?:rity)?|level|tier|[lps])[\s:#.-]*(\d)\b/.exec(plain);
  const [kind = '', number = ''] = [numbered?.[0].charAt(0), numbered?.[1]];
  const candidates = [
    plain,
    beginning,
    ...(numbered === null ? [] : [`${kind === 'p' ? 'p' : 'sev'}${number}`, `${kind}${number}`, number]),
    beginning.replace(/\s+(?:severity|priority|impact)$/, ''),
    beginning.split(' ').length < 3 ? (beginning.split(' ')[0] ?? '') : '',
  ];
  const known = candidates.find((word) => Object.hasOwn(scale, word));
  return known === undefined ? undefined : scale[known];
}
