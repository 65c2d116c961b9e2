// The words that distinguish a fix from a failed attempt, an aftermath or a plan. Each row has a sentence it must match
// and one it must not: those are its tests.
import { joinPatterns } from '../../text/join-patterns.ts';

export type FixSign = 'step' | 'outcome' | 'cure' | 'failure' | 'partial' | 'plan' | 'aside' | 'side-effect';

export interface FixSignRow {
  readonly sign: FixSign;
  readonly any: RegExp;
  readonly finds: string;
  readonly leaves: string;
}

export const fixSigns: readonly FixSignRow[] = [
  // What people do to end an incident.
  {
    sign: 'step',
    any: /\b(?:roll(?:ed|ing|s)?[- ]?back|rollback|revert(?:ed|ing|s)?|rolled forward|roll(?:ed|ing) out)\b/i,
    finds: 'The release was rolled back.',
    leaves: 'The release came back with an error.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /restart(?:ed|ing|s)?|reboot(?:ed|ing)?|power[- ]cycl(?:ed|ing)|re-?install(?:ed|ing)/,
        /re-?creat(?:ed?|ing)|re-?built|rebuild(?:ing)?|re-?provision(?:ed|ing)|reset(?:ting)?/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'We restarted the workers.',
    leaves: 'We started the workers.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /restor(?:ed|ing) (?:from|the (?:data|backup|snapshot|database))|recover(?:ed|ing) the data/,
        /replac(?:ed?|ing)|swapp(?:ed|ing)|promot(?:ed?|ing)|fail(?:ed|ing)[- ]?over/,
        /switch(?:ed|ing) (?:to|over|back|off)|mov(?:ed|ing)|migrat(?:ed|ing)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The replica was promoted.',
    leaves: 'The replica failed.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /remov(?:ed?|ing)|delet(?:ed?|ing)|disabl(?:ed?|ing)|turn(?:ed|ing) off|shut(?:ting)? (?:down|off)/,
        /stopp(?:ed|ing)|paus(?:ed|ing)|suspend(?:ed|ing)|suppress(?:ed|ing)|kill(?:ed|ing)/,
        /re-?enabl(?:ed?|ing)|enabl(?:ed|ing)|re-?activat(?:ed|ing)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The job was paused.',
    leaves: 'The job was slow.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /(?:increas|enlarg|rais|doubl|lower|reduc|extend|bump|resiz)(?:e?d|ing)|add(?:ed|ing)/,
        /scal(?:ed|ing) (?:it |them )?(?:up|out|down|back)|(?:freed|freeing)|clear(?:ed|ing)|flush(?:ed|ing)/,
        /purg(?:ed|ing)|drain(?:ed|ing)|truncat(?:ed|ing)|clean(?:ed|ing) up/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'We raised the limit to 8 GB.',
    leaves: 'The limit was 8 GB.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /deploy(?:ed|ing)|redeploy(?:ed|ing)?|merg(?:ed|ing)|patch(?:ed|ing)|hot-?fix(?:ed)?|upgrad(?:ed|ing)/,
        /downgrad(?:ed|ing)|pinn(?:ed|ing)|chang(?:ed|ing)|set(?:ting)? .{1,60} to|updat(?:ed|ing)/,
        /configur(?:ed|ing)|adjust(?:ed|ing)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'A patched version was deployed.',
    leaves: 'A version had a bug.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /block(?:ed|ing)|rate[- ]limit(?:s|ed|ing)?|throttl(?:ed|ing)|ban(?:ned|ning)|isolat(?:ed|ing)/,
        /renew(?:ed|ing)|re-?issu(?:ed|ing)|revok(?:ed|ing)|rotat(?:ed|ing)|withdr[ae]wn?|withdrew/,
        /re-?rout(?:ed|ing)|redirect(?:ed|ing)|divert(?:ed|ing)|bypass(?:ed|ing)/,
        /t(?:ook|aken) (?:it |them )?(?:out|off|away)|cut off|cordon(?:ed|ing)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The certificate was renewed.',
    leaves: 'The certificate had expired.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /cop(?:ied|ying)|(?:re-?)?r[au]n(?:ning)?\b|re-?launch(?:ed|ing)?|(?:re-?)?appl(?:ied|ying)/,
        /renam(?:ed|ing)|point(?:ed|ing)\b.{1,60} (?:to|back|at)|(?:re-?|de)?attach(?:ed|ing)/,
        /re-?tagg?(?:ed|ing)|(?:re-)?uploaded|terminat(?:ed|ing)|evict(?:ed|ing)|unblock(?:ed|ing)/,
        /allow-?list(?:ed|ing)|whitelist(?:ed|ing)|re-?installed|install(?:ed|ing)|replay(?:ed|ing)/,
        /re-?sync(?:ed|hronized|ing)|swap(?:ped|ping)|shift(?:ed|ing) (?:\w+ )?(?:traffic|load)/,
        /suppress(?:ed|ing)|re-?balanc(?:ed|ing)|re-?index(?:ed|ing)|manually/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The migrations were copied by hand and applied.',
    leaves: 'The migrations were missing.',
  },
  {
    sign: 'step',
    any: joinPatterns(
      [
        /stop|fail over|disable|enable|restore|restart|reboot|revert|roll (?:back|forward)|remove|delete|add/,
        /raise|lower|increase|reduce|scale|replace|patch|deploy|switch|turn|use|put|cut|freeze|block|throttle/,
        /revoke|renew|rotate|rebuild|promote|clear|flush|drain|refuse|shed|pause|bypass/,
      ],
      {
        before: /^(?:(?:then|finally|first|in the end|at the same time|let)[, ]+)?/,
        after: /\b/,
        flags: 'i',
      },
    ),
    finds: 'Fail over to a healthy replica.',
    leaves: 'Nobody could fail over to a replica.',
  },
  // That it worked.
  {
    sign: 'outcome',
    any: joinPatterns(
      [
        /recover(?:ed|y|s|ing)|came back|com(?:e|ing) back (?:up|online)|(?:was|were|is|are) back\b/,
        /back (?:up|online|to normal)|return(?:ed|ing) to (?:normal|service|health)/,
        joinPatterns([/service|access|traffic|availability|functionality|connectivity/], {
          after: / (?:was |were |is |has been |had been )?(?:fully )?restored/,
        }),
        /stabili[sz]ed|healthy|normali[sz]ed|back in service|work(?:ed|s|ing) (?:again|normally|as expected)/,
        /brought (?:\w+ )?back|began operating normally/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'Traffic was back to normal.',
    leaves: 'Traffic was slow.',
  },
  {
    sign: 'outcome',
    any: joinPatterns(
      [
        /stopped|ceased|ended|disappeared|cleared|went away|dropped|subsided|was over|was resolved/,
        /(?:has|had) been resolved|resolved|was mitigated|(?:is|was) (?:now )?fixed/,
      ],
      {
        before:
          /\b(?:errors?|failures?|crash(?:es|ing)?|alerts?|latency|impact|issue|problem|outage|incident) /,
        after: /\b/,
        flags: 'i',
      },
    ),
    finds: 'After that the errors stopped.',
    leaves: 'After that the errors rose.',
  },
  // A step and its outcome in one.
  {
    sign: 'cure',
    any: joinPatterns(
      [
        joinPatterns(
          [/by(?! \d)|with|through|via|(?:after|when|once|as soon as) (?!\d|about|around|approx)/],
          {
            before:
              /(?:resolved|mitigated|fixed|solved|remediated|cured|addressed|remedied|restored|ended) (?:\w+ |at [\d:]+ (?:\w+ )?)?/,
          },
        ),
        joinPatterns([/fix|solution|remedy|remediation|mitigation|workaround|resolution/], {
          after: / (?:was|is|involved|consisted) (?:to|by|in|that)\b(?! be)/,
        }),
        /(?:ended|stopped) the (?:outage|errors?|impact|problem)|brought (?:it|them|the \w+) (?:back|down)/,
        joinPatterns([/resolved|fixed|mitigated|solved|cured|stopped|restored|relieved|corrected/], {
          before: /(?:which|and|this) (?:immediately |quickly |finally |fully )?/,
          after: / (?:the|it|this|all|much|compatibility|service|access)\b/,
        }),
        /(?:resolved|fixed|solved|mitigated) the (?:issue|problem|incident|outage|error|event|situation|impact)/,
      ],
      { before: /\b/, flags: 'i' },
    ),
    finds: 'The outage was resolved by restarting the proxy.',
    leaves: 'The outage lasted until the proxy was restarted.',
  },
  {
    sign: 'cure',
    any: joinPatterns([/recover|restored|back|return|normal|resolved|mitigated|work(?:ed|ing)|stopped/], {
      before: /\b(?:after|once|as soon as|when|following) [^.;]{3,120}?(?:,|\bthen\b) [^.;]*/,
      flags: 'i',
    }),
    finds: 'Once the cache was flushed, requests recovered.',
    leaves: 'Once the cache was full, requests failed.',
  },
  // That it did not work, or that something went wrong.
  {
    sign: 'failure',
    any: joinPatterns(
      [
        joinPatterns(
          [
            /help|work|resolve|fix|solve|mitigate|restore|have (?:the|any)|able|been able|successful|enough/,
            /address|clear|complete|immediately|take/,
          ],
          { before: /(?:did|does|do|could|was|were|had|has|have)(?:n['’]t| not) (?:\w+ )?/, after: /\w*/ },
        ),
        /no (?:effect|result|results|success|luck|improvement|change)\b|without (?:effect|success|result)/,
        /to no avail|in vain|un(?:successful|able)\w*|made (?:it|things|matters) worse|nothing changed/,
        /not enough|helped in part|too slow|(?:attempt|tri(?:ed|es)|try)(?:s|ed|ing)? (?:\w+ )?to\b/,
        /attempts?\b|failed\b|fails\b|refused|had trouble|not\b|never\b|n['’]t\b|however\b|difference\b/,
        /several (?:\w+ )?retries\b|errors? (?:types?|messages?|codes?)/,
        /still (?:failing|down|broken|unavailable|see)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The restart did not help.',
    leaves: 'The restart helped.',
  },
  {
    sign: 'failure',
    any: joinPatterns(
      [
        /caus(?:ed|ing)|trigger(?:ed|ing)|led to|result(?:ed|ing) in|began (?:to fail|failing)/,
        /started (?:failing|to fail)|went down|overload(?:ed|ing)|degraded/,
        /became (?:unavailable|unresponsive)|crash(?:ed|ing)|broke\b|unavailable|outage (?:began|started)/,
        /problem (?:began|started)/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The deploy caused errors.',
    leaves: 'The deploy was rolled back.',
  },
  {
    sign: 'partial',
    any: joinPatterns(
      [
        /temporar\w+|briefly|for (?:a few |some |\d+ )?(?:minutes|moments|hours|a while)|seem(?:s|ed) to/,
        /appear(?:s|ed) to|initial(?:ly)?|at first|first attempt|partial(?:ly)?|in part|some improvement/,
        /preliminary|first(?=\.?$)|in the meantime|failing test|each time|and still|later\b|afterwards?\b/,
        /elsewhere|before (?:failing|going down) again|again went/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The restart helped for a few minutes.',
    leaves: 'The restart helped.',
  },
  // What has not happened, or happened to prevent the next one.
  {
    sign: 'plan',
    any: joinPatterns(
      [
        /will\b|we['’]ll|would\b|should\b|shall\b|could have|might\b|may\b|plan(?:s|ned|ning)?\b|going to/,
        /intend(?:s|ed)?|propos(?:e|ed|ing)|need(?:s|ed)? to|to (?:prevent|avoid|ensure|improve)/,
        /in (?:the )?future|next time|long[- ]term|action items?|follow[- ]up|recommend\w*|consider\w*/,
        /continu(?:e|es|ed|ing) to|moving forward|going forward|discuss\w*|decid\w+ (?:whether|if)|since then/,
        /subsequently|in addition\b|as a result of this/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'We will restart the workers every night.',
    leaves: 'We restarted the workers.',
  },
  {
    sign: 'aside',
    any: joinPatterns(
      [
        /status ?(?:page|site)|post-?mortem|investigat\w+|looked (?:for|into)|look(?:ing|s) (?:for|into)/,
        /inform(?:ed|ing|s)|notif(?:y|ied|ies|ying)|announce[ds]?|alert(?:ed|s)?|report(?:ed|s)?/,
        /communicat\w+|customers? (?:was|were|are) (?:told|asked)|escalat\w+|joined|page[ds]?\b|identified/,
        /found the|noticed|discovered|realized|ticket|tweet\w*|slack|apologi[sz]e\w*|ask(?:ed|ing|s)?\b/,
        /reproduc\w+|weeks|debug\w*|monitor(?:ed|ing|s)\b|confirm(?:ed|s)?|delayed|longer|widened/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'The team investigated.',
    leaves: 'The team restarted it.',
  },
  // What happened to somebody else, or as a consequence.
  {
    sign: 'side-effect',
    any: joinPatterns(
      [
        /customers? (?:were|who|could|can)/,
        joinPatterns([/services|customers|users|instances|volumes|requests/], {
          before: /(?:many|most|some|several|other|affected|impacted) (?:of the )?(?:\w+ ){0,3}/,
        }),
        /backlog|refund\w*|credit(?:s|ed)|compensat\w+|thank\w*|previous(?:ly)? (?:deployed|released)/,
        /was released with|inadvertent\w*|accidental\w*|by mistake/,
      ],
      { before: /\b/, after: /\b/, flags: 'i' },
    ),
    finds: 'Most services were moved to another region by their owners.',
    leaves: 'The service was moved to another region.',
  },
];

/** The signs in a sentence. */
export function signsOf(text: string): ReadonlySet<FixSign> {
  return new Set(fixSigns.filter(({ any }) => any.test(text)).map(({ sign }) => sign));
}
