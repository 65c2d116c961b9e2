// A postmortem's labels: the author's as they stand, the rules' where the author is silent, each with the words it
// rests on. The author always wins; a confident disagreement is reported.
import type { Diagnostic } from '../model/diagnostic.ts';
import type {
  CauseLabel,
  Classification,
  ComponentLabel,
  Evidence,
  Label,
  NonEmpty,
} from '../model/incident.ts';
import type { ComponentRole, DeclaredValue, Postmortem, SectionKind } from '../model/postmortem.ts';
import type { Axis, Taxonomy } from '../model/taxonomy.ts';
import { causeRules } from './rules/cause-rules.ts';
import { type ComponentFinder, createComponentFinder } from './rules/component-words.ts';
import { findDisagreements } from './disagreements.ts';
import { detectionRules, triggerRules } from './rules/event-rules.ts';
import { withoutRejected } from './confirm/rejected.ts';
import { homes, type Rule, suggestingSections } from './rules/rule.ts';
import { isTakenBack, type Sentence, toSentences } from './passages/passages.ts';

/** Rules and words of a taxonomy, made once and used for every postmortem. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly components: ComponentFinder;
}

/** The built-in rules and a team's own phrases. */
export function compileRules(taxonomy: Taxonomy): CompiledRules {
  const own = taxonomy.phrases.map(({ axis, id, phrase }, place): Rule => {
    const pattern = new RegExp(`(?<![\\w-])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'i');
    return {
      id: `team-${id}-${place + 1}`,
      axis,
      value: id,
      strength: 'assign',
      pattern,
      finds: phrase,
      leaves: '',
    };
  });
  return {
    rules: [...own, ...causeRules, ...triggerRules, ...detectionRules],
    components: createComponentFinder(taxonomy),
  };
}

/** Confirmed shares, measured on the tuned part of the archive: a rule at home, further down its home, elsewhere. */
const confidences = { home: 0.8, nearby: 0.7, elsewhere: 0.5 } as const;

function inferLabels(postmortem: Postmortem, rules: CompiledRules): Classification {
  const sentences = toSentences(postmortem);
  const found = (axis: Axis): readonly Finding[] => findAll(axis, sentences, rules.rules);
  return {
    causes: toCauses(found('causes')),
    trigger: toSingle(found('triggers')),
    components: toComponents(findComponents(sentences, rules.components), found('components')),
    detection: toSingle(found('detections')),
  };
}

export interface Judgement {
  readonly classification: Classification;
  /** What the rules say, as if the author had said nothing. */
  readonly inferred: Classification;
  readonly diagnostics: readonly Diagnostic[];
}

/** The labels of an incident, and warnings where confident rules and the author disagree. */
export function classify(postmortem: Postmortem, rules: CompiledRules): Judgement {
  const all = inferLabels(postmortem, rules);
  const inferred = withoutRejected(all, postmortem.declared.rejected);
  const { causes, trigger, components, detection } = postmortem.declared;
  const classification = {
    causes: causes === undefined ? inferred.causes : mergeCauses(causes, inferred.causes),
    trigger: trigger === undefined ? inferred.trigger : byAuthor(trigger, inferred.trigger),
    components:
      components === undefined ? inferred.components : mergeComponents(components, inferred.components),
    detection: detection === undefined ? inferred.detection : byAuthor(detection, inferred.detection),
  };
  return { classification, inferred: all, diagnostics: findDisagreements(postmortem, inferred) };
}

/** A value some sentences speak for. */
interface Finding {
  readonly value: string;
  readonly level: 'home' | 'nearby' | 'elsewhere';
  /** Where in the document, for ties: earlier counts more. */
  readonly place: number;
  readonly role?: ComponentRole;
  readonly evidence: NonEmpty<Evidence>;
}

function findAll(axis: Axis, sentences: readonly Sentence[], rules: readonly Rule[]): readonly Finding[] {
  const ofAxis = rules.filter((rule) => rule.axis === axis);
  return sentences.flatMap((sentence, place) => {
    const distance = distanceOf(axis, sentence.section);
    if (distance === undefined) return [];
    const matching = ofAxis.flatMap((rule) => {
      const match = rule.pattern.exec(sentence.spoken);
      if (match === null || isTakenBack(sentence.spoken, match.index)) return [];
      const level = rule.strength === 'suggest' ? 'elsewhere' : distance;
      return [
        { value: rule.value, level, place, evidence: [evidenceOf(rule.id, sentence)] } satisfies Finding,
      ];
    });
    // A sentence has one trigger and one signal: the rules stand with the narrow ones first.
    return axis === 'triggers' || axis === 'detections' ? matching.slice(0, 1) : matching;
  });
}

function distanceOf(axis: Axis, section: SectionKind): Finding['level'] | undefined {
  const rank = homes[axis].indexOf(section);
  if (rank === 0) return 'home';
  if (rank > 0) return 'nearby';
  return suggestingSections[axis].includes(section) ? 'elsewhere' : undefined;
}

function evidenceOf(rule: string, { section, text, line }: Sentence): Evidence {
  return { rule, section, quote: text, line };
}

/** Findings of one value joined: its best level, its first place, all its evidence (three quotations at most). */
function joinByValue(findings: readonly Finding[]): readonly Finding[] {
  const joined = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.value} ${finding.role ?? ''}`;
    const before = joined.get(key);
    joined.set(key, before === undefined ? finding : join(before, finding));
  }
  return [...joined.values()].sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.place - b.place,
  );
}

const levels = ['home', 'nearby', 'elsewhere'] as const;

function join(a: Finding, b: Finding): Finding {
  const better = levels.indexOf(b.level) < levels.indexOf(a.level) ? b : a;
  const other = better === a ? b : a;
  const [first, ...rest] = better.evidence;
  const more = [...rest, ...other.evidence].filter((one) => one.quote !== first.quote).slice(0, 2);
  return { ...better, place: Math.min(a.place, b.place), evidence: [first, ...more] };
}

function toLabel({ value, level, evidence }: Finding): Label {
  return {
    id: value,
    origin: level === 'elsewhere' ? 'suggestion' : 'rule',
    confidence: confidences[level],
    evidence,
  };
}

/** Weak classes are assigned in the section that is about causes, and suggested everywhere else. */
const conditions: ReadonlySet<string> = new Set([
  'human-error',
  'missing-safeguard',
  'observability-gap',
  'process-gap',
]);

function toCauses(findings: readonly Finding[]): readonly CauseLabel[] {
  const weighed = findings.map((finding) =>
    conditions.has(finding.value) && finding.value === 'process-gap' && finding.level !== 'home'
      ? { ...finding, level: 'elsewhere' as const }
      : finding,
  );
  const joined = joinByValue(weighed);
  const primary =
    joined.find(({ level, value }) => level !== 'elsewhere' && !conditions.has(value)) ??
    joined.find(({ level }) => level !== 'elsewhere');
  return joined.map((finding) => ({ ...toLabel(finding), primary: finding === primary }));
}

/** One value: the first that is spoken for at the best level. */
function toSingle(findings: readonly Finding[]): Label | undefined {
  const [best] = joinByValue(findings);
  return best && toLabel(best);
}

const roles: readonly ComponentRole[] = ['faulty', 'affected', 'involved'];

/** Where a part is named says what it did: root cause and trigger at fault, impact suffered, elsewhere involved. */
const roleBySection: Partial<Readonly<Record<SectionKind, ComponentRole>>> = {
  'root-cause': 'faulty',
  trigger: 'faulty',
  summary: 'affected',
  impact: 'affected',
  'contributing-factors': 'involved',
  resolution: 'involved',
};

const movingTo = /\b(?:to|onto|into|towards) (?:a |an |the )?(?:new |latest |managed )?(?:[\w-]+ )?$/i;

function findComponents(sentences: readonly Sentence[], finder: ComponentFinder): readonly Finding[] {
  return sentences.flatMap((sentence, place) => {
    const role = roleBySection[sentence.section];
    if (role === undefined) return [];
    return finder.find(sentence.spoken).flatMap(({ id, index, word }) => {
      if (isTakenBack(sentence.spoken, index)) return [];
      // Where a move was going is not what failed.
      const isTarget =
        /\b(?:migrat|mov|switch|upgrad)\w*/i.test(sentence.spoken) &&
        movingTo.test(sentence.spoken.slice(0, index));
      const finding: Finding = {
        value: id,
        level:
          sentence.section === 'root-cause'
            ? 'home'
            : sentence.section === 'trigger'
              ? 'nearby'
              : 'elsewhere',
        place,
        role: isTarget ? 'affected' : role,
        evidence: [evidenceOf(`names-${word.toLowerCase().replace(/\W+/g, '-')}`, sentence)],
      };
      return [finding];
    });
  });
}

/** One label a component: its gravest role. The part named most at home is at fault; the others are suggestions. */
function toComponents(named: readonly Finding[], phrased: readonly Finding[]): readonly ComponentLabel[] {
  const joined = joinByValue([
    ...named,
    ...phrased.map((finding) => ({ ...finding, role: 'faulty' as const })),
  ]);
  const counts = new Map<string, number>();
  for (const { value, level } of named)
    if (level !== 'elsewhere') counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const seen = new Set<string>();
  return roles.flatMap((role) =>
    joined
      .filter((finding) => finding.role === role && !seen.has(finding.value))
      .map((finding) => {
        seen.add(finding.value);
        const isMain = role === 'faulty' && finding.level === 'home' && counts.get(finding.value) === most;
        return { ...toLabel(isMain ? finding : { ...finding, level: 'elsewhere' }), role };
      }),
  );
}

function byAuthor({ id, line }: DeclaredValue, inferred: Label | undefined): Label {
  return { id, line, origin: 'author', evidence: inferred?.id === id ? inferred.evidence : [] };
}

function mergeCauses(
  declared: readonly DeclaredValue[],
  inferred: readonly CauseLabel[],
): readonly CauseLabel[] {
  const own = declared.map((value, place) => ({
    ...byAuthor(
      value,
      inferred.find(({ id }) => id === value.id),
    ),
    primary: place === 0,
  }));
  return [...own, ...asSuggestions(inferred, declared).map((label) => ({ ...label, primary: false }))];
}

function mergeComponents(
  declared: NonNullable<Postmortem['declared']['components']>,
  inferred: readonly ComponentLabel[],
): readonly ComponentLabel[] {
  const own = declared.map((value) => ({
    ...byAuthor(
      value,
      inferred.find(({ id }) => id === value.id),
    ),
    role: value.role,
  }));
  return own;
}

/** What rules saw beyond the author's list stays visible as a suggestion, when it stood where such things stand. */
function asSuggestions(
  inferred: readonly CauseLabel[],
  declared: readonly DeclaredValue[],
): readonly CauseLabel[] {
  return inferred.flatMap((label) =>
    label.origin === 'rule' && !declared.some(({ id }) => id === label.id)
      ? [{ ...label, origin: 'suggestion' as const }]
      : [],
  );
}
