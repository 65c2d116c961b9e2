// The words of an incident that can tell it from others: where they stand, how they are spelt alike.
import type { Postmortem, SectionKind } from '../model/postmortem.ts';

/** Sections that say what failed and how it showed; resolutions and lessons sound alike everywhere. */
const tellingSections: readonly SectionKind[] = ['summary', 'root-cause', 'trigger', 'symptoms'];

/** Several spellings of one thing, as one term that people can read. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bout[- ]of[- ]memory\b|\boom(?:s|[- ]?kill(?:ed|er|s)?)?\b/g, ' out-of-memory '],
  [/\bfail(?:s|ed|ing)?[- ]?overs?\b/g, ' fail-over '],
  [/\btim(?:e|ed|es|ing)[- ]?outs?\b/g, ' time-out '],
  [/\broll(?:s|ed|ing)?[- ]?backs?\b/g, ' roll-back '],
  [/\bcrash[- ]?loop(?:s|ing|backoff)?\b/g, ' crash-loop '],
  [/\bsplit[- ]brain\b/g, ' split-brain '],
  [/\bthundering herds?\b/g, ' thundering-herd '],
];

/** Words of every postmortem, and of English, that say nothing about likeness. */
const common = new Set(
  `about above across after again against all almost alone along already also although always among and another any
  anything are around because been before began behind being below between both but came can cannot caused causes change
  changes could customer customers day days did does doing done down due during each early either else end ended enough
  error errors even ever every everything failed fails failure failures few first for found four from full further gave
  get give given goes gone good got had half happened has have having hence her here him his hour hours how however
  impact incident incidents into issue issues its itself just kept knew known large last late later least left less like
  list long made make makes making many may meant might minute minutes more most much must name names near need needed
  neither never new next night none nor not nothing now number off often old once one only open other others our out
  outage outages over own part people place problem problems put ran rather reached read report reported rest result
  root said same saw say second see seen self sent service services set several shall she should since small some
  something soon still stood stopped such system systems take taken team teams than that the their them themselves then
  there therefore these they thing things this those though three through thus time times together told too took toward
  turned two under unknown until upon use used user users using very via was way well went were what when where whether
  which while who whole whom whose why will with within without work worked working works would year years yet you your`.split(
    /\s+/,
  ),
);

/** The distinct terms of an incident's title, summary and telling sections, lower case, in order of appearance. */
export function listTerms({ title, summary, sections }: Postmortem): readonly string[] {
  const passages = sections
    .filter(({ kind }) => tellingSections.includes(kind))
    .flatMap((section) => section.passages.map(({ text }) => text));
  let text = [title, summary, ...passages].join('\n').toLowerCase();
  for (const [pattern, term] of spellings) text = text.replace(pattern, term);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]*[\p{L}\p{N}]/gu) ?? [];
  return [...new Set(words.filter(isTelling).map(toSingular))];
}

function isTelling(word: string): boolean {
  return word.length > 2 && word.length < 40 && /\p{L}/u.test(word) && !common.has(word);
}

/** Only the plural goes: whole words stay readable among the reasons. */
function toSingular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
