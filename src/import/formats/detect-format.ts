// A name for the kind of document, by its typical features. It is only a hint for people; no reader depends on it.
import { toKey } from '../structure/key-meanings.ts';
import type { Structure } from '../structure/incident-part.ts';

const kinds: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    'pagerduty',
    [
      /how d we do|how did we do/,
      /messaging|internal email|external message/,
      /responders/,
      /contributing factors/,
      /what didn t go so well/,
    ],
  ],
  [
    'gitlab',
    [/corrective actions/, /current status/, /exec summary|summary for cmoc/, /takeaways/, /incident review/],
  ],
  [
    'wikimedia',
    [
      /actionables/,
      /conclusions/,
      /what went poorly/,
      /links to relevant documentation/,
      /scorecard/,
      /where did we get lucky/,
    ],
  ],
  [
    'incident-io',
    [/key information/, /contributors/, /mitigators/, /follow ups/, /learnings( and)? risks|risks/],
  ],
  [
    'atlassian',
    [
      /lead ?up/,
      /fault/,
      /recovery/,
      /backlog check/,
      /recurrence/,
      /follow up tasks/,
      /root cause identification|five whys/,
    ],
  ],
  [
    'google-sre',
    [
      /root causes?/,
      /trigger/,
      /resolution/,
      /detection/,
      /action items/,
      /lessons learned/,
      /supporting information/,
      /where we got lucky/,
    ],
  ],
  ['dfds', [/stats/, /at+endees/, /contributing factors/, /lessons learned/]],
  [
    'cloud-history',
    [
      /summary of impact/,
      /next steps/,
      /mitigation/,
      /remediation and prevention|detailed description of impact/,
    ],
  ],
  [
    'prose-questions',
    [
      /what happened/,
      /how was it resolved|how did we fix it|how did we resolve/,
      /how will we (?:avoid|prevent)|what are we doing|what we re doing/,
      /why did/,
    ],
  ],
];

/** The format that most headings indicate; `prose` if there are none. */
export function nameFormat(structure: Structure, container: string | undefined): string {
  if (container !== undefined) return container;
  if (structure.updates.length > 0 || structure.postmortem !== undefined) return 'statuspage-text';
  const words = [
    ...structure.sections.map(({ heading }) => heading),
    ...structure.fields.map(({ key }) => key),
  ].map((heading) => toKey(heading.replace(/['’]/g, ' ')));
  const scores = kinds.map(([name, signs]) => {
    const count = signs.filter((sign) => words.some((word) => sign.test(word))).length;
    return { name, count, share: count / signs.length };
  });
  const [best] = scores
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.share - a.share || b.count - a.count);
  if (best !== undefined) return best.name;
  return words.filter((word) => word !== '').length > 1 ? 'sections' : 'prose';
}
