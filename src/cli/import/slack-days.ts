// Slack exports a channel as one file per day: the days of a channel are one incident.
import { basename, dirname } from 'node:path';
import type { DocumentInput, Input } from './import-inputs.ts';

/** The inputs with the days of each Slack channel as one document, in the place of its first day. */
export function mergeSlackDays(inputs: readonly Input[]): readonly Input[] {
  const days = inputs.filter(isSlackDay);
  const byFolder = Map.groupBy(days, ({ path }) => dirname(path));
  return inputs.flatMap((input) => {
    const channel = isSlackDay(input) ? byFolder.get(dirname(input.path)) : undefined;
    if (channel === undefined || channel.length === 1) return [input];
    return channel[0] === input ? [merge(channel, input)] : [];
  });
}

function isSlackDay(input: Input): input is DocumentInput {
  return (
    !('problem' in input) &&
    /^\d{4}-\d{2}-\d{2}\.json$/.test(basename(input.path)) &&
    /^\s*\[/.test(input.text) &&
    /"ts"\s*:\s*"\d+\.\d+"/.test(input.text)
  );
}

/** One list of all messages; each day keeps its lines, one day below the other. */
function merge(days: readonly DocumentInput[], first: DocumentInput): DocumentInput {
  const texts = days.map(({ text }) => text.trim().replace(/^\[|\]$/g, ''));
  const text = `[${texts.filter((one) => one.trim() !== '').join(',\n')}]\n`;
  return { ...first, text, bytes: new TextEncoder().encode(text) };
}
