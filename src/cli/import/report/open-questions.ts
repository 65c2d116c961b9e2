// Unanswered questions, with the lines that answer them.
import { stringifyScalar } from '../../../ingest/front-matter/front-matter.ts';
import type { Question } from '../../../import/batch/questions.ts';
import { mostQuestions } from '../../../import/batch/questions.ts';
import { countNoun } from '../../../text/english.ts';
import { shownPath } from '../../../files.ts';
import { cutText, plainText } from './plain-text.ts';

/** The first questions, each with the YAML that answers it in `file`. */
export function formatOpenQuestions(questions: readonly Question[], file: string): string {
  const shown = questions.slice(0, mostQuestions);
  const more = questions.length - shown.length;
  return plainText([
    `${countNoun(questions.length, 'question is', 'questions are')} open. Answer in ${shownPath(file)}, or import again on a terminal to be asked; then import with --update:`,
    ...shown.flatMap((question) => [`  ${cutText(question.text, 160)}`, `    ${formatLine(question)}`]),
    ...(more === 0 ? [] : [`  … and ${more} more`]),
  ]);
}

function formatLine({ kind, subject, examples }: Question): string {
  const example = examples.length === 0 ? '' : `   # ${cutText(examples[0] ?? '', 60)}`;
  if (kind === 'date-order') return `date-order: day-first${example}`;
  const placeholders = {
    organizations: 'NAME',
    timezones: 'Europe/Madrid',
    severities: 'sev2',
    keys: 'started',
  };
  return `${kind}: { ${stringifyScalar(subject)}: ${placeholders[kind]} }${example}`;
}
