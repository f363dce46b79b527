import type { ClockQuestion } from '../updates/wanted.ts';

/** What a message wants to know of the steps after a peer challenge. */
export interface ClockIntent {
  readonly kind: 'clock';
  readonly asks?: ClockQuestion;
}

/** Those of the newest review; one with its year is a matter for the documents. */
const VISITORS =
  '(?:they|(?:the |our )?(?:lga )?(?:peers?|peer team|review team|team|lga|reviewers|peer challenge|cpc)(?: team)?)';
const CAME_BACK =
  '(?:(?:come|came|coming|be|been|were|was|visit|visited) (?:back|again|here again)|return(?:ed|ing)?)';
const TO_CHECK =
  '(?: (?:and|to) (?:check|see|look|find out|review|have a look|follow up)(?: (?:on )?(?:us|it|that|this|progress|how (?:we|it|things)\\b.*))*)';
const PROGRESS_REVIEW =
  '(?:the |our |their |that |this )?(?:progress review|return visit|second visit|follow[- ]up(?: visit| review)?)';
const SAID =
  '(?:find|found|say|said|think|thought|conclude|concluded|see|saw|report|make of it|tell us|discover)';
const WE = '(?:we|they|the (?:council|executive|cabinet|leadership|leader|clt|board))';
const ACTION_PLAN =
  "(?:(?:the|our|its|their|an?|your|the council's) )?(?:(?:cpc|lga|peer challenge|peer review|post-challenge) )?action plan";
const ENDS_PLAN =
  '(?: (?:for|after|from|to|in response to) (?:the |our )?(?:peer challenge|peer review|cpc|lga|review|peers|report))?(?: (?:yet|on time|in time|by now|already|at all))*';

/** What is asked of what came after the peers' visit, beside the clock itself. */
export const CLOCK_ASKED: readonly (readonly [forms: readonly string[], ClockIntent])[] = [
  [
    [`(?:did|have|has|will|do) ${VISITORS} (?:(?:ever|actually|really|even) )*${CAME_BACK}${TO_CHECK}`],
    { kind: 'clock', asks: 'return' },
  ],
  [
    [
      `(?:did|have|has) ${VISITORS} (?:(?:ever|actually|really|even) )*(?:come|turn(?:ed)? up|show(?:ed|n)? up)(?: (?:then|in the end|after all|as planned|at all|yet))*`,
    ],
    { kind: 'clock', asks: 'return' },
  ],
  [
    [
      `what (?:did|do|have|had) ${VISITORS} ${SAID}(?: (?:about us|of us))? (?:(?:when|after|once|the time) they ${CAME_BACK}|(?:at|in|during|on|after) ${PROGRESS_REVIEW}|(?:the second time|on their (?:return|second visit))(?: round)?)`,
    ],
    { kind: 'clock', asks: 'outcome' },
  ],
  [
    [
      `what (?:did|does|do) ${PROGRESS_REVIEW} ${SAID}(?: (?:about us|of us))?`,
      `what (?:were|was|are|is) the (?:findings?|results?|outcomes?|conclusions?|verdict) (?:of|from|at) ${PROGRESS_REVIEW}`,
      `how did (?:we do (?:at|in) )?${PROGRESS_REVIEW}(?: go)?`,
      `what (?:came|has come) (?:out )?of ${PROGRESS_REVIEW}`,
    ],
    { kind: 'clock', asks: 'outcome' },
  ],
  [
    [
      ...[
        `(?:is|are|was|were) ${WE} (?:on time|in time|late|behind|on track|on schedule|ahead) with ${ACTION_PLAN}`,
        `(?:did|have|has|do|does) ${WE} (?:(?:ever|actually|already) )?(?:publish(?:ed)?|issued?|finish(?:ed)?|agreed?|written|write|produced?|made|make|got|have|done|do) ${ACTION_PLAN}`,
        `(?:is|was|has|did) ${ACTION_PLAN} (?:(?:been|ever|already|now) )*(?:publish(?:ed)?|out|issued|late|on time|in time|overdue|ready|finished|agreed|come out|behind|done)`,
        `(?:is|was) there ${ACTION_PLAN}`,
      ].map((asked) => asked + ENDS_PLAN),
    ],
    { kind: 'clock', asks: 'action-plan' },
  ],
];

const WHAT_CAME_OF_IT = new RegExp(
  `^(?:what (?:did|do|have|had) ${VISITORS} ${SAID}(?: (?:then|there|about us|of us))*|what (?:was|were|is|are) the (?:outcome|result|findings|verdict)s?|how did (?:it|that) go|what (?:happened|came of it|came out of it)(?: then| there)?)$`,
  'i',
);

/** "And what did they find?", after a question about the peers' return: of what they found then. Level words, without marks. */
export function asksWhatTheyFoundThen(text: string): boolean {
  return WHAT_CAME_OF_IT.test(text);
}
