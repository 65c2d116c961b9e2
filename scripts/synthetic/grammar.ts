// Sentences from templates: `{slot}` is replaced by one of the slot's words, which may hold slots themselves.
import type { Random } from './random.ts';
import { adjectives, identifiers, nouns, verbs } from './words.ts';

export type Slots = Readonly<Record<string, readonly string[]>>;

/** The template with every slot filled; a list of one word is a name that stays the same throughout. */
export function fill(template: string, slots: Slots, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    if (name === 'number') return String(random.between(2, 97));
    if (name === 'share') return `${random.between(3, 88)} %`;
    if (name === 'ticket') return `OPS-${random.between(100, 99_999)}`;
    const words = slots[name] ?? general[name];
    if (words === undefined) throw new Error(`fill(template): no slot "${name}" in "${template}"`);
    return fill(random.pickZipf(words), slots, random);
  });
}

/** Slots that every incident may use. Observations are what makes a text long: they hold no cause, trigger or signal. */
export const general: Slots = {
  noun: nouns,
  verb: verbs,
  adjective: adjectives,
  identifier: identifiers,
  part: [
    'the {noun} {noun}',
    'the {adjective} {noun}',
    'the {noun}',
    'the {noun} behind `{identifier}`',
    'every {adjective} {noun}',
    'the {identifier} {noun}',
  ],
  when: [
    'again and again',
    'from then on',
    'at first',
    'toward the end',
    'during the whole time',
    'shortly after',
    'for {share} of requests',
    'in {region}',
    'on {host}',
  ],
  people: ['customers', 'users', 'merchants', 'readers', 'dispatchers', 'partners', 'subscribers', 'tenants'],
  observation: [
    '{Part} {verb} {part} {when}.',
    'While {part} {verb} {part}, {part} stayed {adjective}.',
    'We compared {part} with {part} and found {number} {adjective} {noun} entries.',
    'As {part} {verb} {part}, the on-call engineer looked at {part} first.',
    'Graphs of {part} were {adjective} {when}, and {part} {verb} {part}.',
    'Tickets {ticket} and {ticket} describe how {part} {verb} {part}.',
    'The {team} team asked {peer} to slow down, so that {part} {verb} {part}.',
    'Queries against `{identifier}` {verb} {part} {when}.',
    'A {adjective} {noun} of {number} GB {verb} {part}.',
    'It took {number} attempts until {part} {verb} {part} again.',
    'In {region}, {part} {verb} {part}; elsewhere {part} was {adjective}.',
    'Nobody had expected that {part} {verb} {part}.',
    'The {noun} counter of `{identifier}` rose from {number} to {number} thousand {when}.',
  ],
  Part: ['The {noun} {noun}', 'The {adjective} {noun}', 'Each {adjective} {noun}', '{Identifier}'],
  Identifier: ['The {noun} called `{identifier}`', 'The `{identifier}` {noun}'],
  impact: [
    '{people} saw errors in {share} of requests',
    '{people} waited up to {number} seconds for a page',
    '{people} could not sign in',
    'orders of {number} thousand {people} were delayed',
    '{people} read outdated figures',
    'the mobile app showed an empty list',
    'webhooks arrived {number} minutes late',
    'exports ended early and had to be repeated',
  ],
  well: [
    'Roles were clear within {number} minutes.',
    'The status page was updated every {number} minutes.',
    'The {team} team knew {part} well and found the place quickly.',
    'Rolling back was rehearsed and took {number} minutes.',
    'Backups of `{identifier}` were complete.',
  ],
  badly: [
    'We looked at {part} for {number} minutes before we looked at {service}.',
    'The dashboard of {service} did not show {part}.',
    'The runbook described {part} as it was two years ago.',
    'Access to {host} had to be asked for first.',
    'Two teams changed {part} at the same time.',
  ],
  lucky: [
    'It happened outside of business hours in {region}.',
    'An engineer who had built {part} happened to be online.',
    'The {noun} had been enlarged for another reason a week before.',
  ],
  actionItem: [
    'Alert on the age of {part}',
    'Write a runbook for {service}',
    'Test how {part} behaves when {part} is {adjective}',
    'Limit what {peer} may ask of {service}',
    'Move {part} to its own {noun}',
    'Review who owns `{identifier}`',
    'Rehearse the loss of {host}',
    'Document the limits of {service}',
  ],
};
