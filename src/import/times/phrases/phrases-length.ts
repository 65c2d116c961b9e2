// Phrases around a duration that make it that of the impact: "down for 45 minutes", "a 45-minute outage".
import type { Phrase } from './phrase.ts';

// prettier-ignore
const supposed = ['expect\\w*', 'eta', 'estimat\\w*', 'would', 'will', 'could', 'may (?:be|have)', 'might', 'should', "\\w+n['’]t", 'not', 'at most', 'up to', 'each', 'every', 'another', 'previous', 'earlier', 'per'];

// prettier-ignore
const supposedLeaves = ['We expect that the outage lasted 45 minutes.', 'The ETA says the outage lasted 45 minutes.', 'We estimate that the outage lasted 45 minutes.', 'The outage would have lasted 45 minutes.', 'The outage will have lasted 45 minutes.', 'The outage could have lasted 45 minutes.', 'The outage may have lasted 45 minutes.', 'The outage might have lasted 45 minutes.', 'The outage should have lasted 45 minutes.', "The outage hadn't lasted 45 minutes.", 'The outage had not lasted 45 minutes.', 'At most the outage lasted 45 minutes.', 'For up to some the outage lasted 45 minutes.', 'Each outage lasted 45 minutes.', 'Every outage lasted 45 minutes.', 'Another outage lasted 45 minutes.', 'The previous outage lasted 45 minutes.', 'The earlier outage lasted 45 minutes.', 'Per region the outage lasted 45 minutes.'];

/** Before a duration. */
// prettier-ignore
export const phrasesBeforeLength: readonly Phrase[] = [
  {
    id: 'length-lasted',
    role: 'started',
    strength: 'statement',
    near: 25,
    any: ['(?:{outage}|{incident}) .. (?:lasted|lasting|spanned|persisted|continued)', '{outage} (?:of|for|was)', 'total (?:downtime|outage|impact)'],
    unless: [...supposed, 'recovery'],
    finds: ['The incident lasted about 45 minutes.', 'There was an outage of 45 minutes.', 'Total impact came to 45 minutes.'],
    leaves: [...supposedLeaves, 'In the recovery the outage lasted 45 minutes.'],
  },
  {
    id: 'length-down-for',
    role: 'started',
    strength: 'statement',
    near: 20,
    any: ['{broken} .. for', 'fail(?:ed|ing) .. for', '(?:not|unable) .. for', '(?:impact|affect|disrupt|degrad|interrupt)\\w* .. for', '(?:errors|problems|issues|no access|delays|timeouts) .. for', '{broken} [^.;]{0,60} for'],
    unless: ['expect\\w*', 'eta', 'estimat\\w*', 'would', 'will', 'may (?:be|have)', 'might', 'should', 'at most', 'up to', 'each', 'every', 'previous', 'earlier', 'has been'],
    finds: ['The shop was down for 45 minutes.', 'Logins failed for 45 minutes.', 'Readers could not log in for 45 minutes.', 'Mail was affected for 45 minutes.', 'Readers saw errors in the shop for 45 minutes.', 'The pages were unavailable to nearly all readers of the shop for 45 minutes.'],
    leaves: ['We expect it down for 45 minutes.', 'By the ETA it is down for 45 minutes.', 'We estimate it down for 45 minutes.', 'It would be down for 45 minutes.', 'It will be down for 45 minutes.', 'It may be down for 45 minutes.', 'It might be down for 45 minutes.', 'It should be down for 45 minutes.', 'At most it was down for 45 minutes.', 'For up to three it was down for 45 minutes.', 'Each shop was down for 45 minutes.', 'Every shop was down for 45 minutes.', 'The previous one was down for 45 minutes.', 'The earlier one was down for 45 minutes.', 'It has been down for 45 minutes.'],
  },
  {
    id: 'length-fixed-in',
    role: 'started',
    strength: 'phrase',
    near: 15,
    any: ['(?:{incident}|everything|outage|{service}) .. (?:fixed|resolved|restored|recovered|repaired|mitigated|back) . (?:in|within|after)'],
    unless: [...supposed, 'detected', 'restart\\w*'],
    finds: ['Everything was fixed in 45 minutes.'],
    leaves: [...supposedLeaves.map((text) => text.replace('lasted', 'was fixed in')), 'Detected, then everything was fixed in 45 minutes.', 'Restarted, then everything was fixed in 45 minutes.'],
  },
];

/** After a duration. */
// prettier-ignore
export const phrasesAfterLength: readonly Phrase[] = [
  {
    id: 'length-of-outage',
    role: 'started',
    strength: 'statement',
    near: 6,
    any: ['(?:of )?(?:\\w+ ){0,2}{outage}', '(?:of )?(?:\\w+ ){0,2}(?:unavailability|service loss|being (?:down|offline))'],
    unless: ['window', 'maintenance', 'scheduled', 'after', 'before', 'until', 'budget'],
    finds: ['45 minutes of partial downtime followed.', '45 minutes of unavailability followed.'],
    leaves: ['45 minutes of outage window are planned.', '45 minutes of maintenance downtime are over.', '45 minutes of scheduled downtime are over.', '45 minutes after the outage we met.', '45 minutes before the outage we met.', '45 minutes until the downtime began.', '45 minutes of the downtime budget are left.'],
  },
];
