// Which words the search leaves out, and which it treats as equal.
import { describe, expect, test } from 'vitest';
import { synonymsOf } from '../../src/text/synonyms.ts';
import { toTerms } from '../../src/text/tokenizer.ts';

describe('stop words', () => {
  test.each([
    'a about after again all also am an and any are as at be became because been before being both but by can could',
    'did do does doing done during each for from further had has have having he her here him his how i if in into is',
    'it its itself just may me might more most much must my no nor not of off on once only or other our ours out over',
    'own same shall she should since so some such than that the their theirs them then there these they this those',
    'through to too under until upon us very was we were what when where which while who whom whose why will with',
    'would yet you your yours another anybody anyone came come everybody everyone got kept made nobody somebody someone went',
  ])('are not searched for: %s', (words) => {
    expect(words.split(' ').filter((word) => toTerms(word).length > 0)).toEqual([]);
  });

  test.each(['down', 'slow', 'up', 'full', 'never', 'back', 'new'])('%s is not one', (word) => {
    expect(toTerms(word)).toHaveLength(1);
  });
});

describe('synonymsOf(term): what people type finds what postmortems call it', () => {
  test.each([
    ['delete', 'dropped, destroyed, wiped, erased, truncated, purged, removed'],
    ['slow', 'latency, lag, sluggish, degraded, performance'],
    ['down', 'outage, unavailable, offline, downtime, unreachable, inaccessible'],
    ['crash', 'panic, segfault, die, aborted, killed'],
    ['restart', 'rebooted, recycled'],
    ['full', 'exhausted, saturated, filled, space'],
    ['hot', 'overheat, temperature, cooling, heat, thermal'],
    ['login', 'signin, authentication, sso, logon'],
    ['password', 'credentials, secret, token'],
    ['picture', 'images, photos, media, thumbnails'],
    ['wrong', 'incorrect, invalid, bad, malformed, erroneous'],
    ['revert', 'rollback, undo, backout'],
    ['deploy', 'releases, rollout, shipped, pushed'],
    ['memory', 'oom, ram, heap'],
    ['disk', 'volume, storage, filesystem'],
    ['hacked', 'attack, ddos, malicious, exploit, breach, compromised, intrusion, attacker'],
    ['stuck', 'hangs, hung, frozen, stalled, deadlock, wedged'],
    ['power', 'electricity, electrical, ups, generator, blackout'],
    ['failover', 'switchover, promoted, election'],
  ])('%s: %s', (typed, words) => {
    const found = synonymsOf(toTerms(typed)[0] ?? '');
    const terms = words.split(', ').flatMap((word) => toTerms(word).slice(0, 1));
    expect(terms.filter((term) => !found.includes(term))).toEqual([]);
  });
});
