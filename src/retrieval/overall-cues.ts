import type { Stance } from '../corpus/types.ts';
import { levelQuestion } from '../typed-text.ts';

const WE = '(?:we|the council|our council|the authority|us)';
const PEERS = '(?:they|(?:the )?(?:peers?|peer team|lga|reviewers|report|review))';
const REVIEW =
  '(?:(?:the|our|this|that) (?:(?:last|latest|whole|lga|corporate|actual) )*(?:peer challenge|peer review|cpc|review|report|feedback|challenge))';
const MAIN =
  '(?:(?:overall|main|biggest|key|greatest|worst|top|major|real|final|general|headline|basic|single) )*';
const TAIL = `(?: (?:overall|in general|generally|on the whole|in the end|at all|then|really|exactly|by ${PEERS}|by|with ${PEERS}|(?:in|from|by|at|on|of) ${REVIEW}|of (?:us|${WE})|on us|about us|for us|for|on|over|about|or not|in 20\\d\\d))*`;

/** What is said of somebody who was told off, or did badly. */
const CAME_OUT_BADLY = [
  'told off|criticised|criticized|slated|slammed|pulled up|marked down|ticked off|rapped|blamed',
  'bad|worst|weak|weakest|poor|failing',
  'going wrong|wrong|go wrong|fall down|fall short|falling short|do (?:wrong|badly)|doing (?:wrong|badly)',
].join('|');
const GRADE =
  'good|outstanding|inadequate|excellent|poor|adequate|strong|green|amber|red|[a-d]|\\d|one|two|three|four';

const BAD: readonly Stance[] = ['concern', 'balanced'];
const GOOD: readonly Stance[] = ['praise', 'balanced'];

/** "What", "the three main things": what somebody new is to know. */
const WHAT_THINGS = `(?:what|(?:the )?(?:${MAIN}|most important )?(?:one|two|three|four|five|six|\\d) ${MAIN}(?:things?|points?|facts?)(?: that)?)`;
const NEWCOMER = '(?:i|we|someone new|somebody new|a newcomer|a new [\\w ]{3,30}?)';

/** Whole messages that ask how the council came out of its review, with the judgements that are wanted; none for all. */
const ASKED: readonly (readonly [readonly Stance[], string])[] = [
  [
    [],
    `how (?:well |badly |good |bad )?(?:did|have|were|was) ${WE} (?:do|done|fare|fared|perform|performed|come out|come off|get on|got on|score|scored|rated|judged|seen|viewed)`,
  ],
  [
    [],
    `(?:are|were|is|was) ${WE} (?:in (?:any |big |real |serious )?trouble|(?:doing )?(?:ok|okay|well|badly|alright|all right|fine)|any good|failing|a (?:good|bad|failing|well[- ]run|badly run|decent) council|well run|badly run)`,
  ],
  [
    [],
    `(?:(?:can|could|may|should) (?:we|i) say (?:that )?|is it true (?:that )?|did |so )*${PEERS} (?:have |has )?(?:rate|grade|judge|score|mark)d? (?:${WE}|the borough)(?: (?:as|at|a))?(?: (?:${GRADE})(?: (?:council|overall|or better))?)?`,
  ],
  [
    [],
    `(?:(?:are|were|was|is) ${WE}|(?:can|could) we say (?:that )?(?:we(?:'re| are| were)?|${WE} (?:is|was))) (?:rated|graded|judged|scored)(?: (?:as|a))? (?:good|outstanding|inadequate|excellent|poor|adequate)`,
  ],
  // “Outstanding” and “inadequate” are grades, whoever is said to have used them of the council.
  [
    [],
    `(?:(?:can|could|may|should) (?:we|i) say (?:that )?|is it true (?:that )?|did |so )*${PEERS} (?:have |has )?(?:(?:call|describe|label|brand|find|found|think|thought|consider)(?:ed|d|s)? ${WE}|(?:say|said)(?: that)? ${WE} (?:is|are|was|were))(?: (?:as|to be))?(?: an?)? (?:outstanding|inadequate)(?: (?:council|overall|authority))?`,
  ],
  [
    [],
    `(?:(?:is|are|were) ${WE}|(?:can|could) we say (?:that )?${WE} (?:is|are)) (?:an? )?(?:outstanding|inadequate)(?: (?:council|authority|overall))?`,
  ],
  [
    [],
    `(?:what|which) (?:rating|grade|score|mark|judgement) (?:did|have|has|do|was|were) (?:${WE}|${PEERS}|the borough) ?(?:get|got|give|given|gave|receive|received|score)?(?: (?:us|${WE}))?`,
  ],
  [[], `did ${WE} (?:pass|fail|do (?:ok|okay|well|badly|alright|all right|any good))`],
  [
    [],
    `what (?:is|was) (?:the|their|${PEERS}'?s?) ${MAIN}(?:verdict|judgement|judgment|conclusion|conclusions|assessment|opinion|feedback|picture)`,
  ],
  [[], `(?:the |their )?${MAIN}(?:verdict|judgement|judgment|conclusion|assessment)`],
  [
    [],
    `what (?:did|do) ${PEERS} (?:think|make|say|conclude|find)(?: (?:of|about) (?:us|${WE}))?(?: (?:overall|in general|generally|on the whole|as a whole))`,
  ],
  [[], `what (?:did|do) ${PEERS} (?:think|make) of (?:us|${WE})`],
  [
    [],
    `(?:(?:give|tell|show|name|list)(?: me| us)? )?${WHAT_THINGS}(?: (?:do|does|should|must|would))? ${NEWCOMER} (?:most |really |absolutely |first |definitely )*(?:need to |have to |ought to |should |must )?know(?: first| most| before (?:i|we) start)?`,
  ],
  [
    [],
    `(?:is|was) ${REVIEW} (?:good|bad|positive|negative|ok|okay|any good)(?: or (?:good|bad|positive|negative|not))?`,
  ],
  [[], `how (?:good|bad|positive|negative) (?:is|was) ${REVIEW}`],
  [
    BAD,
    `(?:what|where) (?:did|were|was|have|has|are|is|do) ${WE} (?:get |got |been |getting )*(?:${CAME_OUT_BADLY})(?: at)?`,
  ],
  [
    BAD,
    `what (?:did|do) ${PEERS} (?:criticise|criticize|dislike|not like|complain|tell us off|pull us up|mark us down|slate)(?: us)?`,
  ],
  [
    BAD,
    `(?:(?:what|which|where) (?:are|is|were|was) |list |name |show )?(?:our|the council's|the) ${MAIN}(?:weaknesses|weakness|weak (?:spots?|points?|areas?)|failings?|shortcomings?|criticisms?|problem areas|faults|flaws|failures)`,
  ],
  [
    BAD,
    `what (?:did|do) ${PEERS} (?:say|think|feel|find|reckon)(?: that)? (?:is|was|were|are|went|goes) (?:${CAME_OUT_BADLY}|not (?:so )?(?:good|working|great))`,
  ],
  [
    BAD,
    '(?:what|where) (?:do we (?:most )?)?(?:needs?|must|should|has|have)(?: to)?(?: we)? (?:improv(?:e|ing|ement)|fix(?:ing)?|get better|be (?:fixed|improved)|changing|work on)(?: (?:the )?(?:most|first|soonest))?',
  ],
  [
    GOOD,
    `what (?:did|do) ${PEERS} (?:say|think|feel|find|reckon)(?: that)? (?:is|was|were|are|went|goes|works|worked) (?:very |really )?(?:good|great|strong|working(?: well)?|going well|well|best|impressive)`,
  ],
  [GOOD, `what (?:did|do) ${PEERS} (?:like|love|admire|praise|commend|applaud)(?: (?:most|best))?`],
  [
    GOOD,
    `(?:what|where) (?:did|were|was|have|has|are|is) ${WE} (?:get |got |been |getting )*(?:praised|commended|applauded|complimented|strong|strongest)(?: at)?`,
  ],
];
const READINGS = ASKED.map(
  ([stances, source]) => [stances, new RegExp(`^(?:${source})${TAIL}$`, 'i')] as const,
);

/** "How did we do?", "what were we told off for?": the judgements that are wanted of the whole review; null for other questions. */
export function readOverall(text: string): readonly Stance[] | null {
  const plain = levelQuestion(text);
  return READINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
