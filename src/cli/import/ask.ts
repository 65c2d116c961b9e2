// The conversation: asks the open questions once, on a terminal.
import { createInterface } from 'node:readline/promises';
import { type Answers, skipped } from '../../import/batch/answers.ts';
import { applyAnswer, type Question } from '../../import/batch/questions.ts';
import { plainText } from './report/plain-text.ts';

/** How a question is asked and answered; `ask` returns undefined if the person has left. */
export interface Conversation {
  readonly tell: (text: string) => void;
  readonly ask: (prompt: string) => Promise<string | undefined>;
}

/** Asks each question until its answer can be used. An empty answer leaves it open; `-` never asks again. */
export async function askQuestions(
  questions: readonly Question[],
  answers: Answers,
  { tell, ask }: Conversation,
): Promise<Answers> {
  let known = answers;
  for (const [place, question] of questions.entries()) {
    tell(`\nQuestion ${place + 1} of ${questions.length}: ${formatQuestion(question)}`);
    for (;;) {
      const text = await ask('> ');
      if (text === undefined) return known;
      if (text.trim() === '') break;
      const next = applyAnswer(known, question, text.trim());
      if (!('problem' in next)) {
        known = next;
        break;
      }
      tell(next.problem);
    }
  }
  return known;
}

/** The question with its examples and choices. */
function formatQuestion({ text, examples, choices }: Question): string {
  return plainText([
    text,
    ...examples.map((example) => `  e.g. ${example}`),
    ...(choices === undefined ? [] : [`  ${formatChoices(choices)}`]),
  ]);
}

function formatChoices(choices: readonly string[]): string {
  return choices
    .filter((choice) => choice !== skipped)
    .map((choice, place) => `${place + 1} ${choice}`)
    .join(' · ');
}

/** A conversation on this terminal, and what ends it. */
export function openTerminal(): { readonly conversation: Conversation; readonly close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let isClosed = false;
  terminal.once('close', () => (isClosed = true));
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  return {
    conversation: {
      tell: (text) => console.log(text),
      ask: (prompt) =>
        isClosed ? Promise.resolve(undefined) : Promise.race([terminal.question(prompt), ended]),
    },
    close: () => terminal.close(),
  };
}
