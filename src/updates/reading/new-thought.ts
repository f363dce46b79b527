import { NUMBERED_OR_FIRST } from '../../corpus/numbered.ts';
import { CAUSED_BY } from './blocker-words.ts';
import { MONTH_STEMS } from './dates/date-words.ts';
import { STATUS_WORD } from './status-words.ts';

/** Where a new thought begins in a message that has no stop there. */

/** "R5 red and R8 amber": with a status before and behind, a new report begins. */
const ANOTHER_REPORT = `(?<=\\b${STATUS_WORD}\\b\\s)(?:and|but|while|whereas)\\s+(?:the |our )?(?:\\p{L}[\\p{L}'-]*\\s+){1,4}(?:is|are|stays?|remains?|now|still)\\s+(?:now |still |also |at |on )*${STATUS_WORD}\\b|(?<=\\b${STATUS_WORD}\\b[^\\n.;]{0,80}\\s)(?:and|but|while)\\s+(?:(?:r|rec\\.?|recommendation)\\s?#?)?\\d{1,2}\\s+(?:is |now |still |also |at |on )*${STATUS_WORD}\\b`;

/** "R2 because of A and R8 because of B", "…, and R7: green": a number with its own reason or colon; "R2 and R8 because" is one. */
const ANOTHER_REASON = `(?<!\\b${NUMBERED_OR_FIRST}\\s)(?:and|but|while|whereas)\\s+${NUMBERED_OR_FIRST}(?=\\s+(?:because|cos|coz|since|as|due to|owing to)\\b|\\s*:\\s)`;
/** "… 30 trained next step refresher": typed without a stop, and not "agreed the next steps with partners". */
const NAMES_STEPS =
  '(?<!\\b(?:the|our|an?|my|its|this|that|as|of|for|on|with|any|no|agreed?|each|one|is|and|or|first|key|their|your|clear|about|to|but|so|then|now|main|only|immediate|some|these|those|of|in|next)\\s)';
const OF_STEPS =
  '(?!(?:for|with|in|of|on|at|and|or|are|were|was|agreed|taken|discussed|set|identified|workshops?|sessions?|meetings?|plan|planning|paper|unclear|unknown|tbc)\\b)';
const BARE_NEXT = `(?<=[\\p{L}\\p{N}%)]\\s)${NAMES_STEPS}next steps? ${OF_STEPS}(?=\\p{L})`;
/** "… waiting on the board next step meeting their chair": of one step, a meeting with somebody. */
const BARE_MEETING = `(?<=[\\p{L}\\p{N}%)]\\s)${NAMES_STEPS}next step meeting (?!held|was|is|on|at|in|went|took|has|next|of|to|for)(?=\\p{L})`;
/** "… by 12 December waiting for legal": said without a stop, as when dictated. */
const BARE_WAIT = `(?:waiting (?:for|on)|awaiting|held up by|blocked by|stuck (?:on|with))\\b(?<=(?:\\b(?:${MONTH_STEMS.join('|')})\\p{L}{0,6}|\\d(?:st|nd|rd|th)?|day|week|month)\\s+\\p{L}+(?: \\p{L}+){0,2})`;
/** "Green no wait amber" */
const SECOND_THOUGHT = `(?<=\\b${STATUS_WORD}\\b,?\\s)(?:no,? wait|no,? sorry|no,? actually|wait no|oh no|wait|sorry|actually|i mean)[ ,]+(?:make (?:it|that) |it's |its |that's )?${STATUS_WORD}\\b`;
/** "Same as last week except the engineer has started" */
const BUT_FOR =
  '(?<=\\b(?:(?:same )?as (?:per )?(?:last (?:week|time|month|update)|before)|no changes?|unchanged)\\s)(?:except|apart from|other than)\\s';

const NOT_AS = '(?<!\\b(?:long|soon|far|well|much|same)\\s+)as';
/** Where a new thought begins without a stop: "… slipped because …", "… drafted and will go …", "but …" */
export const NEW_THOUGHT = [
  '(?:because|cos|coz|owing to|although|though|but|however|whereas)\\s',
  `${NOT_AS} (?:the|we|our|they|there|no|nobody)\\s`,
  `${NOT_AS} (?!(?:it|they|things|that) (?:is|was|are|were)\\s*(?:$|[,.;!\\n]))(?:\\p{L}+ ){1,4}(?:\\p{L}{3,}ed|is|are|was|were|has|have|had|isn't|aren't|hasn't|haven't|won't|wont|can't|cant|keeps?|wants?|needs?|still|not)\\b`,
  ...[CAUSED_BY, ANOTHER_REPORT, ANOTHER_REASON, BARE_NEXT, BARE_MEETING, BARE_WAIT, BUT_FOR, SECOND_THOUGHT],
  "(?:and|then|so|with)\\s+(?:we'll |will |we will |we're going|we are going|next |then |plan to|planning to|going to|aiming to|taking |waiting |awaiting |still waiting|blocked |held up|need to|due to )",
];
