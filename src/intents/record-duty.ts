import type { RecordIntent } from './record-intent.ts';
import { takeParts, WHEN } from './record-parts.ts';
import { firstRead, wholePatterns } from './whole-patterns.ts';

/** What somebody still owes the record, who else does, and until when: "any updates due from me?" */

const MY = '(?:me|us|~own~)';
const UPDATES = '(?:weekly )?(?:updates?|reports?|returns?)';
const MISSING = '(?:due|outstanding|owed|owing|missing|needed|required|expected|wanted|to come|late|overdue)';
const SEND = '(?:send|post|report|update|submit|give|do|make|write)';
const MUST =
  '(?:need to|have to|ought to|must|should|am (?:supposed|meant|expected|due) to|are (?:supposed|meant|expected|due) to)';
const ALL_OF = '(?:(?:all|everyone|everybody|the|our|my|their) )*';

const DUTIES = wholePatterns<'mine' | 'all' | 'until' | 'what'>([
  [
    [
      `do (?:i|we) owe(?: (?:you|anyone|them))?(?: (?:an?|any|my|our))?(?: ${UPDATES}| anything)?${WHEN}`,
      `what (?:do|updates do) (?:i|we) owe(?: (?:you|anyone|them))?${WHEN}`,
      `(?:(?:are|is) there |have i(?: got)? |do i have )?(?:(?:an?|any|which|what) )?${UPDATES}(?: (?:is|are|that is|that are))? ${MISSING}(?: (?:from|for|by|of) ${MY})?${WHEN}(?<=\\b(?:i|me|us|~own~)\\b.*)`,
      `(?:is|are) (?:my|our|an|any of my) (?:next )?${UPDATES} ${MISSING}${WHEN}`,
      `(?:are|is) (?:all )?(?:my|our) ${UPDATES} (?:in|done|up to date|sent|posted)${WHEN}`,
      `am i (?:all )?(?:up to date|up-to-date|done|finished)(?: with (?:my |the )?${UPDATES})?${WHEN}`,
      `(?:which|what)(?: (?:ones?|of them|~all~|recs?|recommendations?|actions?|updates?))? (?:am i|are we) (?:responsible|accountable|down|the (?:owner|lead)|lead(?:ing)?|answerable) (?:for|of|on)${WHEN}`,
      `(?:which|what)(?: (?:ones?|of them|~all~|recs?|recommendations?))? (?:do|did) (?:i|we) (?:own|lead|look after|have)${WHEN}`,
      `(?:which|what)(?: (?:ones?|of them|~all~|recs?|recommendations?))? (?:is|are) (?:mine|in my name|under my name|assigned to me|~own~)${WHEN}`,
      `am i (?:late|behind|overdue) (?:with|on|for) (?:anything|something|any(?: of (?:them|mine))?|(?:my |the |an )?${UPDATES})(?: (?:at the moment|right now))?${WHEN}`,
      `what(?: is| have i got| do i have)? (?:outstanding|missing|left|owing|to (?:do|report|update|send))(?: (?:for|from|by|with) ${MY})${WHEN}`,
      `(?:is there )?anything(?: that)? (?:i|we) ${MUST} ${SEND}(?: (?:on|here|with you|for you|about))?${WHEN}`,
      `(?:is there )?anything ${MISSING} (?:from|for|by|of) ${MY}${WHEN}`,
      `(?:what|which(?: ones| ~all~| ~own~)?) (?:do|should|must) (?:i|we) (?:(?:need|have) to )?(?:update|report on|post on)${WHEN}`,
      `have i (?:missed|forgotten)(?: (?:any|an|my))? ?(?:${UPDATES}|anything)${WHEN}`,
    ],
    'mine',
  ],
  [
    [
      `(?:who|which (?:owners?|directors?)) (?:owes?|lacks?|(?:is|are) missing)(?: (?:you|us|me))?(?: (?:an?|any|their))? ${UPDATES}${WHEN}`,
      `who (?:has|have|is|are|needs?) (?:to|yet to) ${SEND}(?: (?:an?|their|any))?(?: ${UPDATES})?${WHEN}`,
      `(?:who|which (?:owners?|directors?)) (?:is|are) (?:late|behind|outstanding) with (?:an |their |the )?${UPDATES}${WHEN}`,
      `whose ${UPDATES} (?:(?:is|are) )?(?:not in|${MISSING})${WHEN}`,
      `(?:what|which) ${UPDATES} (?:is|are) (?:not in|${MISSING})${WHEN}`,
      `(?:are|is) ${ALL_OF}${UPDATES} (?:in|done|sent|posted)${WHEN}`,
      `(?:has|have|is|are) (?:everyone|everybody|all (?:the )?(?:owners|directors))(?: now)? (?:reported|updated|posted|sent(?: (?:in|an|their))*|up to date|done)(?: ${UPDATES}| in)?${WHEN}`,
    ],
    'all',
  ],
  [
    [
      `(?:by )?when (?:do|does|would) (?:you|it|peersay|they) (?:need|want|expect) (?:(?:my|our|the|an?|these|all) )*${UPDATES}(?: (?:by|in))?${WHEN}`,
      `(?:by )?when (?:are|is) (?:the |our |all )*${UPDATES} (?:due|needed|wanted|expected|to be in)(?: (?:by|in))?${WHEN}`,
      `what is the (?:deadline|cut-?off|due date|closing date) (?:for|on) (?:(?:the|my|our|an|sending|all) )*${UPDATES}(?: in)?${WHEN}`,
      `(?:by )?when (?:do|should|must) (?:i|we) (?:(?:have|need) to )?${SEND}(?: (?:my|our|an|the|you|in|${UPDATES}))*(?: by)?${WHEN}`,
    ],
    'until',
  ],
  [
    [
      `(?:remind me |tell me |show )?what(?: it is)?(?: that)? (?:i|we) ${MUST} (?:send|report|put|include|say|give)(?: (?:you|in|each week|every week|in (?:an|my) update))*`,
      `what (?:(?:do|would|will) (?:you|they|peersay)|does (?:it|peersay)) (?:need|want|require|expect)(?: to know)?(?: from (?:me|us|~own~))?(?: (?:on|for|about) (?:#|it|this|that|mine|an? update|my updates?))?(?<=from .*|(?:on|for|about) .*)`,
      `how often (?:do|should|must) (?:i|we) (?:(?:have|need) to )?${SEND}(?: (?:my|our|an|the|you|in|${UPDATES}))*`,
    ],
    'what',
  ],
]);

/** Reads what is asked of duties; null where it is something else. */
export function readDuty(asked: string): RecordIntent | null {
  const { core, period } = takeParts(asked);
  const within = period === null ? {} : { period };
  return firstRead(DUTIES, core, (duty): RecordIntent => {
    if (duty === 'until') return { kind: 'guide', topic: 'reminders' };
    if (duty === 'what') return { kind: 'guide', topic: 'update' };
    return duty === 'mine' ? { kind: 'mine' } : { kind: 'silent', ...within };
  });
}
