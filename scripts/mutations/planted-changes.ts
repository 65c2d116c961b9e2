// Thirty changes that make the product worse. Each one must fail a test: npm run mutations plants them one at a time.

export interface PlantedChange {
  /** What gets worse, in a few words. */
  readonly name: string;
  readonly file: string;
  /** Must be in the file exactly once. */
  readonly find: string;
  readonly replacement: string;
  /** The tests that should notice. */
  readonly tests: readonly string[];
}

const phrases = 'src/import/times/phrases';
const phraseTests = ['tests/import/phrases.test.ts'];
const headingTests = ['tests/ingest/sections.test.ts'];
const actionTests = ['tests/ingest/action-words.test.ts', 'tests/ingest/actions.test.ts'];
const timeTests = ['tests/ingest/moments.test.ts', 'tests/ingest/timeline.test.ts'];
const classifyTests = ['tests/classify/'];
const rankingTests = ['tests/search/ranking.test.ts', 'tests/search/engine.test.ts'];
const vocabularyTests = ['tests/text/', 'tests/search/engine.test.ts'];

const importChanges: readonly PlantedChange[] = [
  {
    name: 'one alternative fewer for a recovery in prose',
    file: `${phrases}/phrases-before.ts`,
    find: "'(?:full|complete) recovery .. (?:achieved|reached|confirmed)', ",
    replacement: '',
    tests: phraseTests,
  },
  {
    name: 'a fix on staging ends the incident',
    file: `${phrases}/phrases-before.ts`,
    find: "'until', 'staging', 'attempt",
    replacement: "'until', 'attempt",
    tests: phraseTests,
  },
  {
    name: 'a duration counts far away from its words',
    file: `${phrases}/phrases-length.ts`,
    find: 'near: 25,',
    replacement: 'near: 80,',
    tests: [...phraseTests, 'tests/import/durations.test.ts'],
  },
  {
    name: 'a phrase counts far away from its time',
    file: `${phrases}/phrase.ts`,
    find: 'phrase.near ?? 45',
    replacement: 'phrase.near ?? 120',
    tests: phraseTests,
  },
  {
    name: 'reports by people count for less',
    file: `${phrases}/phrases-row.ts`,
    find: "id: 'signal-people',\n    role: 'detected',\n    strength: 'phrase',",
    replacement: "id: 'signal-people',\n    role: 'detected',\n    strength: 'weak',",
    tests: phraseTests,
  },
  {
    name: 'a habit is taken for the incident',
    file: `${phrases}/phrases-other.ts`,
    find: "'usually', ",
    replacement: '',
    tests: phraseTests,
  },
  {
    name: 'one word fewer for people who report',
    file: `${phrases}/word-classes.ts`,
    find: "'merchants?', ",
    replacement: '',
    tests: ['tests/import/word-classes.test.ts', ...phraseTests],
  },
  {
    name: 'one key fewer for the services',
    file: 'src/import/structure/key-meanings.ts',
    find: "after: ['affected', 'impacted', 'involved'],",
    replacement: "after: ['affected', 'impacted'],",
    tests: ['tests/import/key-meanings.test.ts'],
  },
  {
    name: 'one word fewer for SEV 2',
    file: 'src/ingest/config/severity-scale.ts',
    find: "'disrupted', ",
    replacement: '',
    tests: ['tests/ingest/severity-scale.test.ts'],
  },
];

const ingestChanges: readonly PlantedChange[] = [
  {
    name: 'one heading fewer for the impact',
    file: 'src/ingest/body/headings.ts',
    find: '|^blast radius',
    replacement: '',
    tests: headingTests,
  },
  {
    name: 'one heading fewer for the lessons',
    file: 'src/ingest/body/headings.ts',
    find: 'takeaways?|',
    replacement: '',
    tests: headingTests,
  },
  {
    name: 'noon is not a time',
    file: 'src/ingest/time/time-text.ts',
    find: String.raw`(?<word>midnight|noon)\b`,
    replacement: String.raw`(?<word>midnight)\b`,
    tests: timeTests,
  },
  {
    name: 'a zone is an hour off',
    file: 'src/ingest/time/zones.ts',
    find: "AEST: '+10:00'",
    replacement: "AEST: '+11:00'",
    tests: timeTests,
  },
  {
    name: 'an ambiguous zone has one meaning fewer',
    file: 'src/ingest/time/zones.ts',
    find: String.raw`|^Europe\/Dublin$`,
    replacement: '',
    tests: timeTests,
  },
  {
    name: 'one word fewer for declined action items',
    file: 'src/ingest/body/action-words.ts',
    find: '|obsolete',
    replacement: '',
    tests: actionTests,
  },
  {
    name: 'one verb fewer for action items',
    file: 'src/ingest/body/action-words.ts',
    find: '|rotate|',
    replacement: '|',
    tests: actionTests,
  },
];

const classifyChanges: readonly PlantedChange[] = [
  {
    name: 'one pattern fewer for race conditions',
    file: 'src/classify/model/concepts/mechanisms.ts',
    find: "'out of order', ",
    replacement: '',
    tests: classifyTests,
  },
  {
    name: 'one product fewer in the dictionary',
    file: 'src/text/technologies/infrastructure.ts',
    find: 'redict, valkey, ',
    replacement: 'redict, ',
    tests: classifyTests,
  },
  {
    name: "a team's own phrase counts for less",
    file: 'src/classify/infer-labels.ts',
    find: 'teamConfidence = 0.9;',
    replacement: 'teamConfidence = 0.5;',
    tests: classifyTests,
  },
  {
    name: 'fewer components are at fault',
    file: 'src/classify/components/ranking.ts',
    find: 'one.affected * 0.8',
    replacement: 'one.affected * 1.2',
    tests: classifyTests,
  },
  {
    name: 'weaker sentences are quoted as evidence',
    file: 'src/classify/infer-labels.ts',
    find: 'nearBest = 1;',
    replacement: 'nearBest = 4;',
    tests: classifyTests,
  },
];

const analyseChanges: readonly PlantedChange[] = [
  {
    name: '“about 14:00” is read more precisely',
    file: 'src/analyse/durations/moment-order.ts',
    find: 'aboutMilliseconds = 15 *',
    replacement: 'aboutMilliseconds = 5 *',
    tests: ['tests/analyse/contradictions.test.ts', 'tests/analyse/durations.test.ts'],
  },
  {
    name: 'durations may differ by half',
    file: 'src/analyse/contradictions/stated-duration-conflicts.ts',
    find: 'minutes * 0.05',
    replacement: 'minutes * 0.5',
    tests: ['tests/analyse/contradictions.test.ts'],
  },
  {
    name: 'more times of day are compared with the start',
    file: 'src/analyse/contradictions/stated-spans.ts',
    find: 'samePhase = 15;',
    replacement: 'samePhase = 60;',
    tests: ['tests/analyse/contradictions.test.ts'],
  },
  {
    name: 'a row of the timeline outweighs the resolution',
    file: 'src/analyse/fix/find-fix.ts',
    find: 'timeline: 0.5,',
    replacement: 'timeline: 2.5,',
    tests: ['tests/analyse/find-fix.test.ts'],
  },
  {
    name: 'a step that made it worse is taken for the fix',
    file: 'src/analyse/fix/fix-signs.ts',
    find: 'made (?:it|things|matters) worse|',
    replacement: '',
    tests: ['tests/analyse/find-fix.test.ts'],
  },
];

const searchChanges: readonly PlantedChange[] = [
  {
    name: 'one stop word fewer',
    file: 'src/text/stop-words.ts',
    find: "'would yet you",
    replacement: "'would you",
    tests: vocabularyTests,
  },
  {
    name: 'one synonym fewer',
    file: 'src/text/synonyms.ts',
    find: 'slow latency lag sluggish',
    replacement: 'slow latency lag',
    tests: vocabularyTests,
  },
  {
    name: 'a common word outweighs a rare one',
    file: 'src/search/ranking/scoring.ts',
    find: 'shareOf(result.queryTerms) ** 2',
    replacement: 'shareOf(result.queryTerms) ** 0.5',
    tests: rankingTests,
  },
  {
    name: 'titles weigh less',
    file: 'src/search/index/minisearch-options.ts',
    find: 'title: 6,',
    replacement: 'title: 1,',
    tests: rankingTests,
  },
];

export const plantedChanges: readonly PlantedChange[] = [
  ...importChanges,
  ...ingestChanges,
  ...classifyChanges,
  ...analyseChanges,
  ...searchChanges,
];
