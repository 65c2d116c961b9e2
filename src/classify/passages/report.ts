// A whole report as sentences: title, every section, tables, quotations and code, each with its line and its place.
import type { Passage, Postmortem, SectionKind } from '../../model/postmortem.ts';
import { countLineBreaks, splitSentences } from '../../text/sentences.ts';
import { type ConceptHit, findConcepts } from '../model/concepts/find-concepts.ts';
import type { Word, WordReader } from '../model/words.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

/** What a sentence is about, by its heading, by the words before a colon ("Root cause: …"), or by where it is. */
export const places = [
  'title',
  'cause',
  'trigger',
  'detection',
  'lead',
  'impact',
  'timeline',
  'fix',
  'after',
  'other',
] as const;
export type Place = (typeof places)[number];

export interface ReportSentence {
  readonly text: string;
  /** The line of the source file it begins on. */
  readonly line: number;
  /** The kind of section it is in. */
  readonly section: SectionKind;
  readonly place: Place;
  readonly kind: Passage['kind'] | 'title';
  readonly words: readonly Word[];
  readonly concepts: readonly ConceptHit[];
}

/**
 * Every sentence of a report in reading order, the title first. Lines of code count as sentences; template text is left
 * out.
 */
export function readReport(postmortem: Postmortem, readWords: WordReader): readonly ReportSentence[] {
  const { title, titleLine, sections } = postmortem;
  const toSentence = (sentence: Omit<ReportSentence, 'words' | 'concepts'>): ReportSentence => {
    const { text, line, section, place, kind } = sentence;
    const words = readWords(text);
    return { text, line, section, place, kind, words, concepts: findConcepts(words) };
  };
  const first = toSentence({
    text: title,
    line: titleLine,
    section: 'summary',
    place: 'title',
    kind: 'title',
  });
  const rest = sections.flatMap(({ kind, passages }) => {
    let labeled: Place | undefined;
    return passages.flatMap((passage) => {
      const label = readLabel(passage.text);
      // "Detection:" on a line of its own applies to the paragraphs below it, up to the next such line.
      if (label !== undefined) labeled = label.isAlone ? label.place : undefined;
      const place = label?.place ?? labeled ?? placeOfSection[kind];
      return splitPassage(passage).map(({ text, line }) =>
        toSentence({ text, line, section: kind, place, kind: passage.kind }),
      );
    });
  });
  return [first, ...rest];
}

const placeOfSection: Readonly<Record<SectionKind, Place>> = {
  summary: 'lead',
  impact: 'impact',
  timeline: 'timeline',
  'root-cause': 'cause',
  'contributing-factors': 'cause',
  trigger: 'trigger',
  detection: 'detection',
  resolution: 'fix',
  symptoms: 'impact',
  lessons: 'after',
  'went-well': 'after',
  'went-wrong': 'after',
  lucky: 'after',
  actions: 'after',
  'status-updates': 'timeline',
  supporting: 'other',
  other: 'other',
};

/** Up to five words before a colon at the start of a passage. */
const opening = /^[*_\s]*(\p{L}[\p{L}\s'’/-]{2,40}?)[*_]*\s*:[*_]*(?=\s|$)/u;

/** With room for the marks of emphasis around the words. */
const farthestColon = 60;

/** Words before a colon that say what follows, including words in the other languages of reports. */
const labels: readonly (readonly [RegExp, Place])[] = [
  [
    joinPatterns(
      [
        /identified|detected|detection|how detected|discovered|discovery|noticed|reported|påvisning|erkennung/,
        /détection|detección/,
      ],
      { before: /^/, after: /(?: by| via)?$/, flags: 'i' },
    ),
    'detection',
  ],
  [/^(?:root ?causes?|causes?|reason|rotårsaker?|årsak|ursache|cause racine|causa(?: raíz)?)$/i, 'cause'],
  [/^(?:trigger(?:ed by)?|utløsende faktor|auslöser|déclencheur|desencadenante)$/i, 'trigger'],
  [
    joinPatterns(
      [
        /context|background|what happened|summary|sammendrag|description|issue|problem|explanation/,
        /investigation|zusammenfassung|résumé|resumen/,
      ],
      { before: /^/, after: /$/, flags: 'i' },
    ),
    'lead',
  ],
  [/^(?:resolution|fix|solution|mitigation|workaround|løsning|lösung|solución|résolution)$/i, 'fix'],
  [/^(?:impact|consequences?|affected|konsekvens|auswirkung|impacto)$/i, 'impact'],
];

function readLabel(text: string): { readonly place: Place; readonly isAlone: boolean } | undefined {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > farthestColon) return undefined;
  const match = opening.exec(text);
  if (match === null) return undefined;
  const found = labels.find(([pattern]) => pattern.test((match[1] ?? '').trim()));
  return found && { place: found[1], isAlone: text.slice(match[0].length).trim() === '' };
}

function splitPassage(passage: Passage): readonly { readonly text: string; readonly line: number }[] {
  const parts = passage.kind === 'code' ? splitLines(passage.text) : splitSentences(passage.text);
  const isOneLine = !passage.text.includes('\n');
  return parts
    .filter(({ text }) => !isTemplate(text))
    .map(({ text, start }) => ({
      text,
      line: passage.line + (isOneLine ? 0 : countLineBreaks(passage.text, start)),
    }));
}

function splitLines(text: string): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((match) => ({ text: match[0].trim(), start: match.index }));
}

const templates = [
  /^TODO\b/,
  /\bTODO: /,
  /if human only, an actionable should/i,
  /^list the issues created to prevent/i,
  /^(describe|explain|write|add|list|include) (here )?(what|how|why|the|any|who|when)\b.*\bhere\b/i,
  /^\(?what (happened|went|was)\b.*\?\)?$/i,
  /^<.*>$/,
  /\b[Ll]orem ipsum\b/,
];

/** Sentences left over from a template say nothing about the incident. */
function isTemplate(sentence: string): boolean {
  const mayBe = mayBegin.test(sentence) || mayContain.some((words) => sentence.includes(words));
  return mayBe && templates.some((pattern) => pattern.test(sentence));
}

/** One look at a sentence rules most of them out. */
const mayBegin = /^(?:[<(]|describe|explain|write|add|list|include|what)/i;
const mayContain = ['TODO', 'orem ipsum', 'uman only'];
