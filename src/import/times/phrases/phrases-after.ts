// Phrases behind a time that opens its clause: "at 10:00 the site went down". The first that fits in this order is taken.
import type { Phrase } from './phrase.ts';

// prettier-ignore
const unfinished = ['not', "\\w+n['’]t", 'never', 'partial\\w*', 'partly', 'mostly', 'largely', 'some', 'to be', 'will', 'would', 'should', 'could', 'expected', 'believed', 'attempt\\w*', 'tried'];

// prettier-ignore
export const phrasesAfter: readonly Phrase[] = [
  {
    id: 'then-announced',
    role: 'announced',
    strength: 'weak',
    near: 60,
    any: ['opened an? (?:public )?(?:status )?incident', 'status ?page .. (?:opened|updated|posted|created|published|set)', '(?:posted|published|opened|updated|created) .. status ?page', 'tweeted', '(?:informed|notified) .. (?:customers|users) .. status ?page'],
    unless: ['resolved', 'their', 'not', "\\w+n['’]t", 'monitoring'],
    finds: ['At 10:12 we opened a public incident.', 'At 10:12 the status page was updated.', 'At 10:12 we posted to the status page.', 'At 10:12 we tweeted.', 'At 10:12 we informed customers on our status page.'],
    leaves: ['At 10:12 we posted to the status page that it was resolved.', 'At 10:12 the provider posted to their status page.', 'At 10:12 the status page was not updated.', "At 10:12 the status page wasn't updated.", 'At 10:12 the status page was set to monitoring.'],
  },
  {
    id: 'then-detected',
    role: 'detected',
    strength: 'phrase',
    near: 90,
    any: ['{monitor} .. (?:fired|fires|triggered|notified|sent|detected|went off|paged|woke|called|alerted|raised|showed|informed|noticed|alerting|rang|reached)', '(?:alert|alarm|pager)', '(?:was|were|got|been) (?:first |automatically )?(?:alerted|paged|notified)', 'received .. (?:reports?|alerts?|pages?|complaints?|calls?|notifications?|tickets?|emails?)', '{people} .. (?:reported|report|reporting|noticed|notice|contacted|notified|called|phoned|wrote|complained|discovered|spotted|observed|detected)', '(?:first|initial) (?:customer |user )?(?:reports?|tickets?|complaints?|calls?)', '(?:became|made|were|was) aware', '(?:we|they|team) (?:first )?(?:noticed|detected|discovered|observed|spotted)'],
    unless: ['not', "\\w+n['’]t", 'resolved', 'recover\\w*', 'status ?page', 'should have', 'another', 'root cause', 'more', 'restored', 'fix\\w*', 'clear\\w*', 'cause of', 'no longer', 'silenced', 'customers were', 'users were', 'post-?mortem', 'acknowledged'],
    finds: ['At 10:03 monitoring of the queue fired.', 'At 10:03 an alert was seen by the team.', 'At 10:03 the engineer was paged.', 'At 10:03 the desk received a complaint.', 'At 10:03 customers reported empty pages.', 'At 10:03 the first reports came in.', 'At 10:03 we became aware of it.', 'At 10:03 we noticed it.'],
    leaves: ['At 10:03 an alert was not sent.', "At 10:03 an alert wasn't sent.", 'At 10:03 we noticed that it was resolved.', 'At 10:03 we noticed a recovery.', 'At 10:03 a robot was notified by the status page.', 'At 10:03 we should have been made aware and noticed it.', 'At 10:03 we noticed another fault.', 'At 10:03 we noticed the root cause.', 'At 10:03 we noticed more.', 'At 10:03 we noticed that it was restored.', 'At 10:03 we noticed that the fix worked.', 'At 10:03 the alert cleared.', 'At 10:03 we discovered the cause of it.', 'At 10:03 customers reported that it no longer failed.', 'At 10:03 the alert was silenced.', 'At 10:03 all customers were notified.', 'At 10:03 all users were notified.', 'At 10:03 we discovered an old postmortem.', 'At 10:03 the alert was acknowledged.'],
  },
  {
    id: 'then-over',
    role: 'end',
    strength: 'statement',
    near: 60,
    any: ['(?:{incident}|outage|disruption|degradation|downtime|impact) .. {over}'],
    unless: [...unfinished, 'another', 'their', 'until'],
    finds: ['At 10:50 the incident was closed.'],
    leaves: ['At 10:50 the incident was not closed.', "At 10:50 the incident wasn't closed.", 'At 10:50 the incident was never closed.', 'At 10:50 the incident was partially over.', 'At 10:50 the incident was partly over.', 'At 10:50 the incident was mostly over.', 'At 10:50 the incident was largely over.', 'At 10:50 for some the incident was over.', 'At 10:50 the incident had to be closed.', 'At 10:50 the incident will be closed.', 'At 10:50 the incident would be closed.', 'At 10:50 the incident should be closed.', 'At 10:50 the incident could be closed.', 'At 10:50 the incident was expected to have ended.', 'At 10:50 the incident was believed over.', 'At 10:50 an attempt to see the incident closed.', 'At 10:50 we tried to see the incident closed.', 'At 10:50 another incident was closed.', 'At 10:50 their incident was closed.', 'At 10:50 the incident stayed open until closed.'],
  },
  {
    id: 'then-mitigated',
    role: 'mitigated',
    strength: 'statement',
    near: 90,
    any: ['mitigated'],
    unless: unfinished,
    finds: ['At 10:40 the impact was mitigated.'],
    leaves: ['At 10:40 it was not mitigated.', "At 10:40 it wasn't mitigated.", 'At 10:40 it was never mitigated.', 'At 10:40 it was partially mitigated.', 'At 10:40 it was partly mitigated.', 'At 10:40 it was mostly mitigated.', 'At 10:40 it was largely mitigated.', 'At 10:40 some of it was mitigated.', 'At 10:40 it had to be mitigated.', 'At 10:40 it will be mitigated.', 'At 10:40 it would be mitigated.', 'At 10:40 it should be mitigated.', 'At 10:40 it could be mitigated.', 'At 10:40 it was expected mitigated.', 'At 10:40 we believed it mitigated.', 'At 10:40 an attempt mitigated it.', 'At 10:40 we tried and mitigated it.'],
  },
  {
    id: 'then-restored',
    role: 'impact-end',
    strength: 'phrase',
    near: 100,
    any: ['{service} .. {restored}', '(?:was|were|been|is|are|fully|completely) (?:fully |completely |now |successfully )*(?:restored|resolved|recovered|repaired|operational|back)', '(?:came|come|coming|brought|went) .. back', 'back (?:online|up|to normal|in service)', 'return(?:ed|s|ing)? to normal', '(?:reachable|available|accessible|usable|responsive|online|up|complete) again', '(?:accept|work|respond|serv|answer|function|operat|deliver|process|load|mov)\\w* . again', '(?:errors?|impact|alerts?) (?:stopped|ceased|subsided|cleared|ended)', 'normal (?:operation|service|levels?) .. (?:resumed|restored)', '(?:brought|came) (?:back )?(?:up|online)'],
    unless: [...unfinished, 'started to', 'except', 'staging', 'their', 'provider', 'upstream', 'dev', 'first', 'began', 'bring'],
    finds: ['At 10:44 most importantly every gateway looked healthy.', 'At 10:44 it was resolved.', 'At 10:44 the team came running back.', 'At 10:44 we had it back in service.', 'At 10:44 error rates returned to normal.', 'At 10:44 the shop was reachable again.', 'At 10:44 it was accepting parcels again.', 'At 10:44 the errors stopped.', 'At 10:44 normal operation was resumed.', 'At 10:44 the machine came up.'],
    leaves: ['At 10:44 the site was not restored.', "At 10:44 the site wasn't restored.", 'At 10:44 the site was never restored.', 'At 10:44 the site was partially restored.', 'At 10:44 the site was partly restored.', 'At 10:44 the site was mostly restored.', 'At 10:44 the site was largely restored.', 'At 10:44 for some the site was restored.', 'At 10:44 the site had to be restored.', 'At 10:44 the site will be restored.', 'At 10:44 the site would be restored.', 'At 10:44 the site should be restored.', 'At 10:44 the site could be restored.', 'At 10:44 the site was expected restored.', 'At 10:44 we believed the site restored.', 'At 10:44 an attempt to see the site restored.', 'At 10:44 we tried to see the site restored.', 'At 10:44 the site started to get restored.', 'At 10:44 the site was restored except for search.', 'At 10:44 the staging site was restored.', 'At 10:44 their site was restored.', 'At 10:44 the site of the provider was restored.', 'At 10:44 the upstream site was restored.', 'At 10:44 the dev site was restored.', 'At 10:44 the first site was restored.', 'At 10:44 the sites began coming back.', 'At 10:44 the plan was to bring the site back online.'],
  },
  {
    id: 'then-began',
    role: 'started',
    strength: 'phrase',
    near: 110,
    any: ['(?:began|started|begin|start|starts|begins) (?:to )?{failing}', '(?:{outage}|incident|issues?|problems?|errors?) (?:began|started|begins|starts)', '(?:went|was|were|going) (?:completely |fully |totally )?{broken}', '(?:became|becomes?) (?:completely |increasingly )?{broken}', 'stop(?:ped|s) (?:work|respond|serv|process|accept|deliver|send|receiv)\\w*', 'disconnected', 'crash(?:ed|es)', '(?:experienced|suffered|encountered) \\w+', 'lost . (?:power|connectivity|connections?|networks?|access|communication|quorum)', '(?:failed|fails|started failing)', '{symptom} (?:spiked|increased|rose|jumped|climbed)', 'triggered an? \\w+'],
    unless: ['investigat\\w*', 'recover\\w*', 'rolled back', 'rolling back', 'restor\\w*', 'not', "\\w+n['’]t", 'staging', 'still', 'again', 'second', 'also', 'attempt\\w*', 'fix\\w*', 'would', 'continued'],
    finds: ['At 10:00 requests began to fail.', 'At 10:00 the outage began.', 'At 10:00 the site went down.', 'At 10:00 the site became slow.', 'At 10:00 the site stopped responding.', 'At 10:00 the link disconnected.', 'At 10:00 the primary crashed.', 'At 10:00 we suffered losses.', 'At 10:00 the racks lost power.', 'At 10:00 the backup failed.', 'At 10:00 latency spiked.', 'At 10:00 a timer triggered an overload.'],
    leaves: ['At 10:00 the site that was down was investigated.', 'At 10:00 the site that was down recovered.', 'At 10:00 the site that was down was rolled back.', 'At 10:00 rolling back the site that was down.', 'At 10:00 the site that was down was restored.', 'At 10:00 the site was not what crashed.', "At 10:00 the site that crashed wasn't ours.", 'At 10:00 the staging site crashed.', 'At 10:00 the site still failed.', 'At 10:00 the site crashed again.', 'At 10:00 a second site crashed.', 'At 10:00 the search also failed.', 'At 10:00 the attempt failed.', 'At 10:00 the fix failed.', 'At 10:00 it would have failed.', 'At 10:00 it continued while requests failed.'],
  },
];
