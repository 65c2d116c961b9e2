// Where confident rules and an author say different things: warnings that keep the author's label.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Classification, Label } from '../model/incident.ts';
import type { DeclaredValue, Postmortem } from '../model/postmortem.ts';

/** Warnings for a trigger or detection a rule at home reads differently. */
export function findDisagreements(postmortem: Postmortem, inferred: Classification): readonly Diagnostic[] {
  const { trigger, detection } = postmortem.declared;
  const single = (
    name: string,
    declared: DeclaredValue | undefined,
    label: Label | undefined,
  ): readonly Diagnostic[] =>
    declared === undefined ||
    label === undefined ||
    label.origin !== 'rule' ||
    label.confidence < leastConfidence ||
    declared.id === label.id ||
    declared.id === 'unknown'
      ? []
      : [disagreement(postmortem, declared, { name, label })];
  return [
    ...single('trigger', trigger, inferred.trigger),
    ...single('detection', detection, inferred.detection),
  ];
}

/** Below this a rule keeps quiet: warnings that are often wrong are not read. */
const leastConfidence = 0.75;

interface Contested {
  readonly name: string;
  readonly label: Label;
}

function disagreement(
  postmortem: Postmortem,
  declared: DeclaredValue,
  { name, label }: Contested,
): Diagnostic {
  const [evidence] = label.evidence;
  const words = evidence === undefined ? '' : `: "${evidence.quote.slice(0, 80)}" (line ${evidence.line})`;
  return {
    ...place(postmortem, declared.line),
    id: 'label-disagreement',
    found: `${name} ${declared.id}`,
    expected: `${label.id}, going by the text${words}`,
    fix: 'the author’s label is kept',
  };
}

function place(postmortem: Postmortem, line: number) {
  return {
    level: 'warning' as const,
    path: postmortem.path,
    position: { line, column: 1 },
    length: 1,
    excerpt: '',
  };
}
