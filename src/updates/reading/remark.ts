import { NUMBERED } from '../../corpus/numbered.ts';
import { levelTyped, withoutEndMarks } from '../../typed-text.ts';
import { handsOver, tellsWhoReports } from './hand-over.ts';
import { STANDING_NAME } from './status-words.ts';
import { either } from './words.ts';

/**
 * What is said beside the work, though it may name a recommendation and a status. Each is a whole message: as soon as
 * something else is reported, the message is read as a report.
 */
export type Remark =
  /** "Don't record this, but …" */
  | 'unrecorded'
  /** "I'll send the R3 update tomorrow" */
  | 'later'
  /** "Nothing to report on R6" */
  | 'nothing'
  /** "I'm handing R2 over to Priya": who is to report. */
  | 'hand-over'
  /** "R6: see attached": all that there is stands in a file. */
  | 'attached'
  /** How it was, might be, should be or is said to be: "John says R6 is red". */
  | 'aside'
  /** "Hold on", "let me check with Dave": said to a draft. */
  | 'wait'
  /** "Can you make it sound better?": said to a draft. */
  | 'reword'
  /** "Back in 5": where somebody is, said to a draft. */
  | 'whereabouts';

/** Longer than any remark: nothing longer is tried. */
const LONGEST = 240;

const IT = `(?:${NUMBERED}|it|that|this|they)`;
const IS = "(?:is|are|'s|was|has gone|has turned|went)(?: (?:still|now|already|really|actually|all|back))*";
const OPENERS =
  '(?:(?:hi|hiya|hello|hey|morning|and|but|so|also|ok|okay|oh|well|ps|btw|fyi|by the way|sorry|apologies|please|pls|yes|no|right|just)(?:[\\s,:–-]+|$))*';
const TAG_FORM =
  "(?:,? (?:wasn't|isn't|aren't|weren't|hasn't|doesn't|didn't) (?:it|they|that)|,? (?:right|no|yes|correct|i think|i believe|why|how come|or (?:was|is) (?:it|that) \\w+))";
const TAG = `${TAG_FORM}?`;
const END = '\\W*$';

const whole = (...parts: readonly string[]) => new RegExp(`^${OPENERS}(?:${parts.join('|')})${END}`, 'iu');

/** Said of the whole message at its head or its end; in the midst of a report it tells of the work. */
const UNRECORDED = either([
  "\\b(?:do not|don't|dont) (?:please )?(?:record|log|minute|write down|note down|put on record|take down) (?:this|that|it|any of (?:this|that|it))(?! (?:as|under|for)\\b)",
  "\\b(?:do not|don't|dont) (?:save|post|put) (?:this|that|any of this) (?:down |on record |anywhere )?(?:but|yet but|though)\\b",
  '\\b(?:strictly |completely )?off the record\\b',
  "\\b(?:(?:this|that|it)(?:'s| is) )?not for (?:the|your) (?:record|log|minutes)\\b",
  '\\b(?:strictly |just )between (?:us|ourselves|you and me)\\b(?! and)',
]);
const UNRECORDED_AT_HEAD = new RegExp(`^${OPENERS}${UNRECORDED}`, 'iu');
const UNRECORDED_AT_END = new RegExp(`${UNRECORDED}[,]?(?: please)?${END}`, 'iu');

const TIME =
  '(?:(?:later|tomorrow|tonight|soon|shortly|asap|then|first thing|next (?:week|month|time)|this (?:afternoon|evening|week)|(?:at|over) the weekend|in (?:a|an|the) [\\w ]{2,16}|(?:on|by|before|after|at|once|when|as soon as|from)\\b[^,;.]{2,50}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|on|night|evening|today|now))*)';
/** "My update", "the R3 one": what somebody sends to this place, and no paper of the work. */
const PAPER = '(?:reports?|returns?|progress|news|one|figures)';
const UPDATE = `(?:(?:you|u|the|my|our|an?|this|that|your)\\s+)*(?:(?:weekly|monthly|progress|full|proper)\\s+)*(?:(?:${NUMBERED}(?:'s)?\\s+)?updates?(?: (?:on|for|about|of) ${NUMBERED})?|${NUMBERED}(?:'s)? ${PAPER}|${PAPER} (?:on|for|about) ${NUMBERED})`;
const WILL =
  "(?:i'll|i will|ill|we'll|we will|will|i'm going to|i am going to|going to|i need to|i'd rather)";
const HAND_IN = '(?:post|send|write|give|submit|type up|file|do|finish|log|send in|save|add|put in|pop in)';
const STANDS = `(?:,? (?:but |and |as )?${IT}(?:'s| is) (?:still |all )?${STANDING_NAME})?`;

const LATER = whole(
  `(?:(?:for |on |re )?${NUMBERED}[\\s,:–-]+(?:sorry|apologies)?[\\s,:–-]*)?${WILL} (?:just |then )?${HAND_IN} ${UPDATE}(?: to you| over| in| off| through)? ${TIME}${STANDS}`,
  `(?:(?:forget|scrap|leave|drop|bin) (?:it|that|this)[\\s,;.–-]+)?${WILL} (?:post|send|update|submit|log|do|report on) ${NUMBERED} ${TIME}${STANDS}`,
  `(?:i|we) (?:do not|don't|dont|would not|wouldn't|can't|cannot|can not|would rather not) (?:want to |wish to |like to )?(?:report|post|update|comment|say anything|send anything)(?: (?:on|about|for))? ${NUMBERED} (?:until|till|without|before|unless|yet|this week|today)\\b[^;]{0,80}`,
  `(?:(?:for |on |re )?${NUMBERED}[\\s,:–-]+(?:(?:sorry|apologies)[\\s,:–-]+)${WILL} ${HAND_IN}(?: (?:it|this|that|you (?:it|something)|something))?(?: over| in)? ${TIME})`,
  `(?:the |my |our )?(?:update (?:on|for) ${NUMBERED}|${NUMBERED}(?:'s)? update)(?:'s| is| will be)? (?:coming|to follow|to come|follows)(?: ${TIME})?`,
);

const FILE =
  '(?:the |my |our |an? |this )?(?:attached|enclosed)(?: (?:\\p{L}+ ){0,2}(?:spreadsheet|file|document|doc|paper|report|slides?|deck|pdf|table|sheet|tracker|update|note|word|excel)s?)?';
const OF_R = `(?: (?:for|on|of|about|re) (?:(?:the |my |our )?(?:progress|updates?|details?|latest|position)(?: (?:on|for) ${NUMBERED})?|${NUMBERED}))?`;
const ATTACHED = whole(
  `(?:${NUMBERED}[\\s,:–-]+)?(?:please |pls )?(?:see|find|refer to|as per|as) ${FILE}${OF_R}`,
  `(?:${NUMBERED}[\\s,:–-]+)?(?:please |pls )?(?:see|find) (?:attached|enclosed) (?:is )?${UPDATE}`,
  `${UPDATE}(?:'s| is| are)? (?:attached|enclosed|in the (?:attachment|file|attached \\p{L}+))`,
  `(?:attached|enclosed)(?: is| are)? ${UPDATE}`,
);

const NO_NEWS =
  '(?:no (?:new |further |real )?(?:updates?|news|report|progress update)|nothing (?:new |further |else |more |much |really )?(?:to (?:report|say|add|update|share|tell(?: you)?)))';
const NOTHING = whole(
  `(?:(?:there(?:'s| is)|i(?:'ve| have)(?: got)?|we(?:'ve| have)(?: got)?|still|got) )*${NO_NEWS}(?: (?:to (?:report|share|give)))?(?: from me)? (?:on|for|about|re|from|with) ${NUMBERED}(?: ${TIME}| (?:this|at|yet|so far|today|either|for now)\\b[\\w ]{0,20})?`,
);

const WAS = `(?:was|were|used to be|had been|stood at)(?: (?:still|already|only|all|at|on|showing|rated))* ${STANDING_NAME}`;
const AGO =
  '(?:last|back|in|before|at|until|when|a|two|three|four|six|the|some|earlier|previously|ages|months|weeks|yesterday|originally|on)\\b[^,;]{0,40}';
const MODAL =
  "(?:might|may|could|will|'ll|would|should|ought to|needs? to|must|has to|is going to|is likely to|is about to|is expected to|is meant to|is supposed to|risks?)(?: (?:well|probably|soon|still|also|have to))*";
const TURN = '(?:be|go|going|turn|become|get|move|come|slip|drop|end up|stay|remain)(?: back| to| into| at)*';
const AHEAD =
  '(?:soon|shortly|by|before|if|unless|next|when|once|until|till|in (?:a|the|time|\\d)|later|at this rate|again|for the|come)\\b[^;]{0,60}';
const SAYS =
  '(?:says|said|thinks|reckons|told (?:me|us)|tells (?:me|us)|claims|heard|believes|keeps saying|is saying|was saying)';
const SOMEBODY =
  '(?!i\\b|we\\b)(?:(?:the|my|our|a|one of (?:the|our)) )?\\p{L}[\\p{L}’-]*(?: (?!i\\b|we\\b)\\p{L}[\\p{L}’-]*){0,2}';

const ASIDE = whole(
  // how it was
  `(?:i (?:think|thought) )?(?:${IT} ${WAS}(?: ${AGO}${TAG}|${TAG_FORM})|${IT}(?:'s| has) been ${STANDING_NAME} (?:for|since)\\b[^,;]{2,30})`,
  // how it may or must be
  `(?:(?:i|we)(?:'m| am| are|'re)? (?:think|fear|worry|suspect|reckon|guess|worried|afraid|hope|expect)(?: that)? |(?:it )?looks like |maybe |perhaps )?${IT} ${MODAL} ${TURN} ${STANDING_NAME} ${AHEAD}`,
  `(?:(?:can|could|would) you |we (?:need|have) to |you (?:need|have) to |i (?:want|need)(?: you)? to |let's )?(?:make sure|ensure|see to it|be sure)(?: that)? ${IT} (?:is|are|stays?|goes|gets|turns|becomes|will be|remains?)(?: back| to)* ${STANDING_NAME}\\b[^;]{0,60}`,
  `(?:(?:can|could|would) you |we (?:need|have|want) to |you (?:need|have) to |i (?:want|need)(?: you)? to |let's )?(?:get|bring|have) ${IT}(?: back)?(?: to| on| at)? ${STANDING_NAME} ${AHEAD}`,
  `(?:i|we) (?:want|need|would like|'d like) ${IT}(?: to be| back)?(?: to| at)? ${STANDING_NAME} ${AHEAD}`,
  // what is to follow from it
  `(?:if|when|once|whenever|should|in case) ${IT} [^;]{0,30}${STANDING_NAME}\\b[^;]{0,20}?,?\\s*(?:then )?(?:please )?(?:tell|let|warn|alert|ping|message|email|notify|remind|shout|who|what|do (?:i|we|you)|can|could|should|would|will)\\b[^;]{0,60}`,
  `(?:please )?(?:tell|let|warn|alert|ping|message|email|notify|shout)\\b[^;]{0,20} (?:if|when|once|should) ${IT} [^;]{0,30}${STANDING_NAME}\\b[^;]{0,40}`,
  // what others say, and nothing beside it
  `${SOMEBODY} ${SAYS}(?: that)? ${IT} ?${IS} ${STANDING_NAME}${TAG}`,
  `(?:i|we) (?:heard|hear|read|was told|were told|am told|saw|gather)(?: that)? ${IT} ?${IS} ${STANDING_NAME}${TAG}`,
  `(?:apparently|rumour has it|supposedly|allegedly),? ${IT} ?${IS} ${STANDING_NAME}${TAG}`,
  // the way to work
  '(?:the )?(?:traffic|trains?|buses|weather)(?: (?:in|on|at|to|into|around|from) [\\w ]{2,20})? (?:is|are|was|were) [\\w ]{2,30}?(?:today|this morning|tonight|now|again|this afternoon)',
  // when it is to be talked of
  `(?:we|i)(?:'re|'m| are| am)? (?:meet(?:ing)?|talk(?:ing)?|discuss(?:ing)?|speak(?:ing)?|having an? (?:meeting|call|chat|catch[ -]?up))(?: (?:about|on|re|regarding|over|to discuss))? ${NUMBERED}\\b[^;]{0,50}`,
  `${NUMBERED}(?:'s| is| comes up| is up| goes| will be)?(?: also| now)? on (?:the|our|their|\\p{L}+'s)(?: \\p{L}+)? agenda\\b[^;,]{0,40}`,
  `(?:the |our |there(?:'s| is) an? )?${NUMBERED} (?:catch[ -]?up|meeting|call|session|discussion|mtg)(?:'s| is| has been| was)?(?: now)?(?: moved to| at| on| from| next| tomorrow| today) ?[^,;]{0,24}`,
);

/** Asks, mark or not. */
const ASKS =
  /\?\s*$|^(?:(?:and|so|but|also|ok|hi|please)[ ,]+)*(?:who|what|where|when|why|how|which|can|could|would|will|do|does|did|is|are|was|were|has|have|any (?:news|update|idea)) /i;

const WAIT = whole(
  `${either([
    'wait|hang on|hold on|hold (?:it|that|fire)|hold off|stop there|bear with(?: me)?|not now|later',
    'one (?:sec|second|moment|minute|min)|just a (?:sec|second|moment|minute)',
    '(?:give me )?(?:a|two|five|ten|\\d{1,2}) (?:secs?|seconds?|mins?|minutes?|moments?)',
  ])}(?: (?:a|one|two) (?:sec|second|moment|minute|minutes|bit|mo))?(?:[ ,]+(?:please|first|now|for now|then|a bit|on that|with (?:it|that|this)))*`,
  "(?:don't|dont|do not|no need to) (?:save|send|submit|log|record|confirm|post)(?: (?:it|that|this|anything|them))?(?: (?:yet|now|just yet|for now|until|till|before)\\b[^;]{0,50})?",
  `(?:let me|can i|could i|may i) (?:just |quickly |first )*(?:check|ask|confirm|speak|talk|clear|run|verify|double[- ]check|find out|look|think)\\b(?![^;.]*\\b(?:whether|if)\\b)[^;.]{0,50}`,
  `${WILL} (?:just |quickly |first )*(?:(?:check|confirm|clear|verify|double[- ]check|run) (?:it|this|that)(?: (?:with|past|by) (?:\\p{L}+ ?){1,3})?|(?:ask|speak to|talk to) (?:\\p{L}+ ){1,3}?first)`,
  '(?:can|could|may|shall|should) (?:i|we|this|it) (?:finish|do|complete|save|come back to|go on with|leave|wait|carry on)(?: (?:with )?(?:it|this|that|the rest))?(?: until| till)? (?:later|tomorrow|next|another|on|after|in)\\b[^;]{0,30}',
  `(?:i'll|i will|we'll|let me|i'd like to|i want to) (?:save|come back to|get back to|leave|sleep on|return to|think about)(?: (?:it|this|that|the rest|you on (?:it|this|that)))+(?: ${TIME})?`,
  `(?:i'll|i will|ill|we'll|we will) (?:come|be|get) back(?: to (?:it|this|that|you))?(?: ${TIME})?`,
  `(?:please )?(?:save|confirm|submit)(?: (?:it|this|that|them|the (?:draft|update)))? ${TIME}`,
  `(?:leave|keep|hold|park)(?: (?:it|this|that|the (?:draft|update)))(?: (?:for|until|till|open|there|here|on hold|waiting|as a draft))*(?: ${TIME}| now)?`,
);

/** "Actually, leave it for now": it waits as well. */
const SECOND_THOUGHT = /^(?:actually|on second thoughts?|hmm+|oh)[ ,–-]+/i;

const SENDER_IN =
  '(?:a |an |the |another |my )?(?:meeting|call|phone|lunch|train|bus|dentist|doctors?|school run|teams|interview|car)';
const WHEREABOUTS = whole(
  // what has been said already
  "(?:see|as) (?:above|earlier|before|(?:in )?my last(?: message)?)|(?:as|like) i (?:just )?said|(?:i(?:'ve| have)? )?already (?:said|told you)(?: (?:it|that))?",
  "(?:i'll be |i will be |will be |be )?(?:right )?back (?:in|at|by|after|soon|later|shortly|tomorrow|on|now)\\b[^,;]{0,20}",
  'brb|bbl|bbiab|afk|gtg|g2g|ttyl|back soon|gotta (?:go|run|dash)(?: now)?',
  `(?:i'm|i am|im|i have to|i need to|need to|got to|gotta|just|sorry)? ?(?:just )?(?:in|into|on|off to|going to|going into|go to|popping (?:out|to|into)|nipping (?:out|to)|heading (?:to|into|home)|dash|run|got|getting|taking)(?: to| for| into)? ?${SENDER_IN}(?: (?:now|soon|until|till|for|in|at|first)\\b[^,;]{0,20})?`,
  `(?:my )?(?:phone|door|doorbell)(?:'s| is)? (?:ringing|call|going|rang)`,
  "(?!r \\d)\\p{L}+(?:'s| is| are)(?: (?:off|away|on leave|ill|not in|working from home|wfh|poorly))+(?: sick| ill)? (?:today|this (?:morning|afternoon|week)|tomorrow|now)",
);

const ITS_WORDS =
  '(?:it|that|this|(?:my|the) (?:words?|wording|text|draft|update|spelling|grammar|english|typos?))';
const REWORD = whole(
  `(?:(?:can|could|will|would) you )?(?:please )?(?:make|get) ${ITS_WORDS} (?:sound |read |look )?(?:better|nicer|good|shorter|snappier|clearer|more \\p{L}+|less \\p{L}+|professional|proper)(?: for me)?`,
  `(?:(?:can|could|will|would) you )?(?:please )?(?:re-?word|re-?phrase|re-?write|tidy(?: (?:it|this|that))?(?: up)?|polish|proof-?read|improve|shorten|summari[sz]e|edit|smarten up|spell-?check|word|phrase)(?: ${ITS_WORDS})?(?: (?:up|better|nicely|properly|for me|a bit|please|pls))*`,
  `(?:(?:can|could|will|would) you )?(?:please )?(?:check|fix|correct) (?:my |the )?(?:spelling|grammar|english|typos?)(?: (?:in (?:it|that|this)|for me))*`,
);

/** Reads a remark that takes up the whole message; null for everything else. */
export function readRemark(text: string): Remark | null {
  const plain = levelTyped(text);
  if (plain.length > LONGEST || plain === '') return null;
  if (UNRECORDED_AT_HEAD.test(plain) || UNRECORDED_AT_END.test(plain)) return 'unrecorded';
  if (LATER.test(plain)) return 'later';
  if (NOTHING.test(plain)) return 'nothing';
  if (ATTACHED.test(plain)) return 'attached';
  if (tellsWhoReports(withoutEndMarks(plain))) return handsOver(plain) ? 'hand-over' : 'aside';
  return isAside(plain) ? 'aside' : null;
}

/** What is said to a draft and tells nothing of it. */
export function readDelay(text: string): Remark | null {
  const plain = levelTyped(text);
  if (plain.length > LONGEST) return null;
  if (REWORD.test(plain)) return 'reword';
  const parts = plain.replace(SECOND_THOUGHT, '').split(/[,;.]\s+|\s+(?:and|then)\s+/);
  const waits = parts.filter((part) => WAIT.test(part));
  if (WAIT.test(plain) || waits.length === parts.length) return 'wait';
  // "Bear with me, in a meeting"
  if (waits.length > 0 && parts.every((part) => WAIT.test(part) || WHEREABOUTS.test(part))) return 'wait';
  return WHEREABOUTS.test(plain) ? 'whereabouts' : null;
}

/** Every sentence is a remark or asks, and one of them is a remark; a question may stand behind a comma. */
function isAside(plain: string): boolean {
  const sentences = plain.split(/(?<=[.!?;])\s+/);
  const isRemark = (sentence: string) => ASIDE.test(sentence) || ASIDE.test(withoutQuestion(sentence));
  return sentences.some(isRemark) && sentences.every((one) => isRemark(one) || ASKS.test(one));
}

/** "…, who do I talk to?" */
function withoutQuestion(sentence: string): string {
  return sentence.replace(ASKED_BEHIND, '');
}

const ASKED_BEHIND =
  /[,–-]\s*(?:so |and |but )?(?:who|what|where|when|why|how|which|are you|can|could|should|do|does|did|is|was|will|would|any)\b[^,]{0,50}\?\s*$/i;
