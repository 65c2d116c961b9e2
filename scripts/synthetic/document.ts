// A synthetic incident written the way people write: front matter, sections under varying headings, lists and tables.
import { timeNames } from '../../src/model/postmortem.ts';
import { formatDate, formatIso, type Instant, minutesBetween, toInstant } from '../../src/model/time.ts';
import type { Facts } from './facts.ts';
import { fill, general } from './grammar.ts';
import { capitalize } from '../../src/text/english.ts';
import type { Random } from './random.ts';
import { writeTimeline } from './timeline.ts';

interface Section {
  readonly heading: string;
  readonly prose: string[];
  /** Lists and code that follow the prose. */
  readonly after: string;
  /** Whether more sentences may be added to reach the length. */
  readonly grows: boolean;
}

/** The whole file; 400 to 900 words below the front matter. `earlier` are ids it may relate to. */
export function writeDocument(facts: Facts, earlier: readonly string[], random: Random): string {
  const title = capitalize(fill(random.pick(facts.scenario.titles), facts.slots, random));
  const sections = grow(writeSections(facts, random), random.between(400, 880), facts, random);
  const body = sections.map(
    ({ heading, prose, after }) => `${heading}\n\n${[paragraphs(prose), after].filter(Boolean).join('\n\n')}`,
  );
  return `---\n${frontMatter(facts, title, earlier, random)}\n---\n\n${body.join('\n\n')}\n`;
}

function frontMatter(facts: Facts, title: string, earlier: readonly string[], random: Random): string {
  const { scenario, zone, times, slots } = facts;
  const published = formatDate(toInstant(times.mitigated + random.between(2, 20) * 86_400_000), 'UTC');
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `organization: ${facts.organization}`,
    `status: ${random.chance(0.9) ? 'final' : 'review'}`,
    facts.severity === undefined ? '' : `severity: ${facts.severity}`,
    `timezone: "${zone}"`,
    ...writeTimes(facts, random),
    ...writeLabels(facts),
    `services: [${slots['service']?.[0]}, ${slots['peer']?.[0]}]`,
    `impact: { kinds: [${scenario.impact.join(', ')}] }`,
    `source: { url: "https://example.org/incidents/${facts.number}", publisher: ${facts.organization}, published: ${published} }`,
    earlier.length > 0 && random.chance(0.08) ? `related: [${random.pick(earlier)}]` : '',
    random.chance(0.5) ? `tags: [${scenario.name}, synthetic]` : 'tags: [synthetic]',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function writeTimes(facts: Facts, random: Random): readonly string[] {
  const { times, zone, precision } = facts;
  if (precision === 'unknown') return [`date: ${formatDate(times.started, zone)}`];
  if (precision === 'day') return ['times:', `  started: ${formatDate(times.started, zone)}`];
  const rows = timeNames.flatMap((name) => {
    const instant = times[name];
    if (instant === undefined || (name === 'mitigated' && random.chance(0.12))) return [];
    const about = precision === 'approximate' && name !== 'announced';
    return [`  ${name}: ${about ? `"~${formatIso(instant, zone)}"` : formatIso(instant, zone)}`];
  });
  return ['times:', ...rows];
}

function writeLabels({ labeled, scenario, detection }: Facts): readonly string[] {
  if (labeled === 'none') return [];
  const causes = `causes: [${scenario.causes.join(', ')}]`;
  if (labeled === 'some') return [causes];
  return [
    causes,
    `trigger: ${scenario.trigger}`,
    `components: { faulty: [${scenario.faulty.join(', ')}], affected: [${scenario.affected.join(', ')}] }`,
    `detection: ${detection.id}`,
  ];
}

function writeSections(facts: Facts, random: Random): readonly Section[] {
  const { scenario, detection } = facts;
  const say = (templates: readonly string[]): string =>
    capitalize(fill(random.pick(templates), facts.slots, random));
  const impact = `${say(general['impact'] ?? [])}${statedSpan(facts, random)}.`;
  const heading = (...names: readonly [string, ...string[]]): string => `## ${random.pickZipf(names)}`;
  const timeline =
    facts.precision === 'unknown' || facts.precision === 'day' ? '' : writeTimeline(facts, random);
  const symptoms = random.shuffle(scenario.symptoms).slice(0, 2);
  const sections: readonly (Section | undefined)[] = [
    section(heading('Summary', 'TL;DR', 'Overview', 'What happened?'), [
      `${say(['{Service} failed in {region}.', 'In {region} {service} was impaired.'])} ${impact}`,
      say(scenario.cause),
    ]),
    grown(heading('Impact', 'Customer impact'), [impact, `${say(general['impact'] ?? [])}.`]),
    timeline === '' ? undefined : section(heading('Timeline', 'Incident timeline'), [], timeline),
    grown(heading('Root cause', 'Root causes', 'Why did it happen?'), [say(scenario.cause)]),
    random.chance(0.5) ? grown('## Contributing factors', [say(general['badly'] ?? [])]) : undefined,
    random.chance(0.7) ? section('## Trigger', [say(scenario.triggered)]) : undefined,
    random.chance(0.8) ? section('## Detection', [say(detection.sentences)]) : undefined,
    grown(heading('Resolution', 'Recovery', 'How was it resolved?'), [say(scenario.fix)]),
    random.chance(0.7) ? section('## Symptoms', [], writeSymptoms(facts, symptoms, random)) : undefined,
    section('## Lessons learned', [], writeLessons(facts, random)),
    section(heading('Action items', 'Corrective actions', 'Follow-ups'), [], writeActions(facts, random)),
  ];
  return sections.flatMap((one) => one ?? []);
}

function section(heading: string, prose: readonly string[], after = ''): Section {
  return { heading, prose: [...prose], after, grows: false };
}

function grown(heading: string, prose: readonly string[]): Section {
  return { heading, prose: [...prose], after: '', grows: true };
}

/** Adds observations to the sections that may grow until all together have `target` words. */
function grow(
  sections: readonly Section[],
  target: number,
  facts: Facts,
  random: Random,
): readonly Section[] {
  const growing = sections.filter((one) => one.grows);
  let words = sections.reduce((sum, one) => sum + countWords([one.heading, ...one.prose, one.after]), 0);
  while (words < target) {
    const sentence = fill(random.pick(general['observation'] ?? []), facts.slots, random);
    random.pick(growing).prose.push(sentence);
    words += countWords([sentence]);
  }
  return sections;
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}

/** Four sentences a paragraph. */
function paragraphs(sentences: readonly string[]): string {
  const groups: string[] = [];
  for (let place = 0; place < sentences.length; place += 4) {
    groups.push(sentences.slice(place, place + 4).join(' '));
  }
  return groups.join('\n\n');
}

/** The duration in words that some authors give; a few are wrong. */
function statedSpan(facts: Facts, random: Random): string {
  if (!random.chance(0.4)) return '';
  const right = Math.round(minutesBetween(facts.times.started, facts.times.mitigated));
  const minutes = random.chance(0.05) ? right * 2 + 17 : right;
  return minutes < 120
    ? ` for ${minutes} minutes`
    : ` for ${Math.floor(minutes / 60)} hours and ${minutes % 60} minutes`;
}

function writeSymptoms(facts: Facts, symptoms: readonly string[], random: Random): string {
  const lines = symptoms.map((symptom) => fill(symptom, facts.slots, random));
  if (random.chance(0.3)) return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
  return lines.map((line) => `- \`${line.replaceAll('`', '')}\``).join('\n');
}

function writeLessons(facts: Facts, random: Random): string {
  const parts = [
    ['### What went well', general['well']],
    ['### What went wrong', general['badly']],
    ...(random.chance(0.4) ? [['### Where we got lucky', general['lucky']] as const] : []),
  ] as const;
  return parts
    .map(([heading, templates = []]) => {
      const chosen = random.shuffle(templates).slice(0, random.between(1, 3));
      return `${heading}\n\n${chosen.map((template) => `- ${capitalize(fill(template, facts.slots, random))}`).join('\n')}`;
    })
    .join('\n\n');
}

function writeActions(facts: Facts, random: Random): string {
  const templates = random.shuffle([...facts.scenario.actionItems, ...(general['actionItem'] ?? [])]);
  const titles = templates
    .slice(0, random.between(2, 5))
    .map((template) => capitalize(fill(template, facts.slots, random)));
  const form = random.pick(['boxes', 'table', 'plain'] as const);
  if (form === 'plain') return titles.map((title) => `- ${title}`).join('\n');
  if (form === 'boxes')
    return titles.map((title) => `- [${random.chance(0.55) ? 'x' : ' '}] ${title}`).join('\n');
  const rows = titles.map((title) => actionRow(title, facts, random));
  return ['| Action | Type | Owner | Status | Due |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function actionRow(title: string, facts: Facts, random: Random): string {
  const type = random.pick(['prevent', 'detect', 'mitigate', 'process']);
  const owner = facts.slots['team']?.[0] ?? '';
  const status = random.pickZipf(['done', 'open', 'declined']);
  const due: Instant = toInstant(facts.times.mitigated + random.between(7, 120) * 86_400_000);
  return `| ${title} | ${type} | ${owner} | ${status} | ${formatDate(due, 'UTC')} |`;
}

/** Path of the file below the content folder. */
export function pathOf(id: string): string {
  return `postmortems/${id.slice(0, 4)}/${id}.md`;
}
