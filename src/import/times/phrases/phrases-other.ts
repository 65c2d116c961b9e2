// Phrases that show that a time is not about the incident: plans, habits, data, what could have been.
import type { Phrase } from './phrase.ts';

/** Words that turn a whole sentence off. */
// prettier-ignore
export const phrasesOther: readonly Phrase[] = [
  {
    id: 'other-planned',
    role: 'other',
    strength: 'phrase',
    any: ['scheduled (?:for|maintenance|between|downtime)', 'window (?:of|between)', 'maintenance window (?:is|of|from|between|will)', 'will be', 'next (?:week|month)', 'planned (?:for|between)'],
    finds: ['It is scheduled for 10:00.', 'There is a window between 10:00 and 11:00.', 'The maintenance window is at 10:00.', 'It will be done at 10:00.', 'We meet next week at 10:00.', 'The move is planned for 10:00.'],
    leaves: ['The planned move took the site down at 10:00.'],
  },
  {
    id: 'other-habit',
    role: 'other',
    strength: 'phrase',
    any: ['(?:business|peak|office|support|working) hours', 'every (?:day|hour|night|week|morning)', 'normally', 'usually', 'typically', 'daily at', 'each (?:day|night|morning)'],
    finds: ['Our office hours end at 10:00.', 'The job runs every night at 10:00.', 'It normally runs at 10:00.', 'It usually runs at 10:00.', 'It typically runs at 10:00.', 'It runs daily at 10:00.', 'It runs each night at 10:00.'],
    leaves: ['The nightly job took the site down at 10:00.'],
  },
  {
    id: 'other-hypothetical',
    role: 'other',
    strength: 'phrase',
    any: ['would (?:not )?have', 'should have', 'might have', 'could have', 'would (?:only )?be'],
    finds: ['It would have been down from 10:00 to 11:00.', 'We should have seen it at 10:00.', 'It might have begun at 10:00.', 'It could have been avoided between 10:00 and 11:00.', 'It would be restored at 10:00.'],
    leaves: ['Users could not log in from 10:00 to 11:00.'],
  },
  {
    id: 'other-communication',
    role: 'other',
    strength: 'phrase',
    any: ['unable to (?:update|post|communicate|publish)', '(?:stand-?up|lunch|all-?hands|demo)s?', '(?:meeting|review|retrospective|call|post-?mortem) .. (?:held|scheduled|takes place|took place|between|from)', '(?:webinar|livestream|AMA)'],
    finds: ['We were unable to update our page from 10:00 to 11:00.', 'We talked about the errors at lunch from 12:00 to 12:30.', 'A review was held from 10:00 to 11:00.', 'The webinar ran from 10:00 to 11:00.'],
    leaves: ['The site was unable to serve pages from 10:00 to 11:00.'],
  },
  {
    id: 'other-data-window',
    role: 'other',
    strength: 'phrase',
    any: [
      '(?:lost|missing) .. (?:between|from)',
      '(?:data|records?|orders?|comments?|commits?|changes?|projects?|messages?|rows?|uploads?|transactions?|events?|backups?|snapshots?|emails?|accounts?|posts?|requests) .. (?:created|written|made|updated|submitted|posted|sent|generated|merged|deployed|taken|recorded|received|registered|added|placed|pushed|lost|committed)',
      '(?:merged|deployed|pushed|released|created|written|placed|submitted|registered|uploaded|installed|downloaded) (?:between|from|during)',
      '(?:anyone|users|customers|people|those) who',
      'if you',
      '(?:logs|graphs?|metrics|data|records) (?:from|between)',
    ],
    unless: ['no', 'not', "\\w+n['’]t", 'unable', 'fail\\w*', 'delayed', 'could'],
    finds: ['We lost what came in between 10:00 and 11:00.', 'Comments that people posted between 10:00 and 11:00 are gone.', 'Whatever was merged between 10:00 and 11:00 is safe.', 'Anyone who logged in between 10:00 and 11:00 was affected.', 'Please write if you saw errors between 10:00 and 11:00.', 'The graphs from 10:00 to 11:00 show errors.'],
    leaves: ['There were no orders placed between 10:00 and 11:00.', 'Orders placed were not accepted between 10:00 and 11:00.', "Orders placed weren't accepted between 10:00 and 11:00.", 'People who were unable to log in called between 10:00 and 11:00.', 'Emails sent failed between 10:00 and 11:00.', 'Emails sent were delayed between 10:00 and 11:00.', 'Those who tried could get nothing between 10:00 and 11:00.'],
  },
];

/** Words that make a span belong to a side issue: it is used only if there is nothing else. */
// prettier-ignore
export const phrasesSecondary: readonly Phrase[] = [
  {
    id: 'secondary-service',
    role: 'other',
    strength: 'phrase',
    any: ['also', 'additionally', 'in addition', 'separately', 'meanwhile', 'as well', 'secondary', 'a second', 'another', 'again (?:from|between)', 'side effect', 'during this time'],
    finds: ['The dashboard was also down from 10:00 to 11:00.', 'Additionally, mail failed from 10:00 to 11:00.', 'In addition, mail failed from 10:00 to 11:00.', 'Separately, mail failed from 10:00 to 11:00.', 'Meanwhile, mail failed from 10:00 to 11:00.', 'Mail failed from 10:00 to 11:00 as well.', 'The secondary site failed from 10:00 to 11:00.', 'A second wave failed from 10:00 to 11:00.', 'Another region failed from 10:00 to 11:00.', 'It failed again from 10:00 to 11:00.', 'As a side effect mail failed from 10:00 to 11:00.', 'During this time mail failed from 10:00 to 11:00.'],
    leaves: ['The shop was down from 10:00 to 11:00.'],
  },
];

/** Words of impact: what makes a span of time that of an incident. */
// prettier-ignore
export const phrasesImpact: readonly Phrase[] = [
  {
    id: 'impact-nouns',
    role: 'started',
    strength: 'statement',
    any: ['{outage}s?', '{incident}', 'error rates?', 'latenc\\w+', 'time-?outs?', 'delays?', 'loss of', 'packet loss', 'elevated'],
    finds: ['There was an outage from 10:00 to 11:00.', 'There were issues from 10:00 to 11:00.', 'The error rate was high from 10:00 to 11:00.', 'Latency was high from 10:00 to 11:00.', 'Timeouts were seen from 10:00 to 11:00.', 'There were delays from 10:00 to 11:00.', 'There was a loss of power from 10:00 to 11:00.', 'We measured packet loss from 10:00 to 11:00.', 'Load was elevated from 10:00 to 11:00.'],
    leaves: ['We met from 10:00 to 11:00.'],
  },
  {
    id: 'impact-verbs',
    role: 'started',
    strength: 'statement',
    any: ['{broken}', 'fail(?:ed|ing|s)?', '(?:impact|affect|disrupt|interrupt|degrad|experienc)\\w*', 'timed out', 'delayed', 'lost', 'not (?:able|available|working|accessible|possible|readable|reachable|usable|load\\w*)', '(?:could|did) ?(?:not|n[\'’]t)', 'returned 5\\d\\d', 'no . (?:was|were|could|would)', '(?:nobody|no one|nothing) (?:was|could)', 'suffered', "(?:could|was|were|did)n['’]t"],
    finds: ['The shop was down from 10:00 to 11:00.', 'Logins failed from 10:00 to 11:00.', 'Logins were affected from 10:00 to 11:00.', 'Logins timed out from 10:00 to 11:00.', 'Mail was delayed from 10:00 to 11:00.', 'Mail was lost from 10:00 to 11:00.', 'Login was not possible from 10:00 to 11:00.', 'People could not log in from 10:00 to 11:00.', 'Pages returned 503 from 10:00 to 11:00.', 'In total no mail was sent from 10:00 to 11:00.', 'Nobody could log in from 10:00 to 11:00.', 'Readers suffered from 10:00 to 11:00.', "Logins weren't answered from 10:00 to 11:00."],
    leaves: ['The team met from 10:00 to 11:00.'],
  },
];
