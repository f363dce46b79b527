import { anyForm } from '../../forms.ts';
import { CLOSING_REMARK } from './chatter.ts';
import type { Span } from './clauses.ts';
import { MONTH } from './dates/date-words.ts';
import { isDeed, type Piece, type SlotContext } from './pieces.ts';
import { STATUS_NAME } from './status-words.ts';
import { NEXT_LEAD } from './step-words.ts';
import { hasPast } from './tense.ts';
import { unchangedIn } from './unchanged.ts';
import { isChatter, type MessageView, namesReason, tellingWords, textOf, within } from './view.ts';

/** Which pieces of a message tell nothing, and go to no slot. */

/** "R8 is no longer red, it's amber", "last week I said red": what it was, where it is told how it is. */
const WAS_STATUS = new RegExp(
  `^(?:(?:and|but|so) )?(?:last (?:week|time|month),? )?(?:(?:it|this|that|we|i)(?:'s|'re)? )?(?:(?:is|are|was|were|said|had|put|reported|called)(?: (?:it|this|that))?(?: (?:at|as|down as))? )?(?:(?:no longer|not|isn't|isnt) )?(?:an? )?${STATUS_NAME}(?: (?:last (?:week|time|month)|any ?more|before))?$`,
  'i',
);

function isWhole(piece: Span, hit: Span): boolean {
  return hit.start <= piece.start && hit.end >= piece.end;
}

const SITS_ON = /\p{L}\S* (?:now )?(?:sits?|reports|chairs|attends)(?: (?:on|in|at|to|with))? \p{L}/iu;

/** "Forward plan out", "roadmap now live": all the words are those of a name, and it still tells what came of it. */
const IS_OUT =
  /\p{L} (?:is |are |now |all )*(?:out|live|in place|in use|in force|up and running|ready|open)$/iu;

/** Told in no other words than those of a name. */
const TELLS_IN_ITS_WORDS = [SITS_ON, IS_OUT];

/** "Not sure if it's", before two statuses: what is undecided is asked, and tells nothing of the work. */
const UNDECIDED = anyForm(
  {
    "i'm not sure about": /(?:not (?:quite |really |entirely |too |at all )?|un)sure/,
    undecided: /undecided|torn|can't decide|cannot decide|hard to say/,
  },
  {
    before: /^(?:(?:i'm|i am|we're|we are|still) )*/,
    after:
      /(?: (?:if|whether|between|that|about))?(?: (?:it|this|that|we|things)(?:'s|'re| is| are| should be)?| i'd say| to (?:say|call it|put)| still)*$/,
  },
);

/** "Recommendation 3 of 2018": which report made it. */
const OF_REPORT = /^(?:of|in|from) (?:the )?20\d\d(?: (?:report|review|peer challenge|challenge|cpc))?$/i;

/** "Nov update", "on behalf of Ian", "please log against": which report this is, and what is to be done with it. */
const NAMES_REPORT = new RegExp(
  `^(?:(?:the|my|our|an?|this|here(?:'s| is)|short|quick|brief|please|pls|just|week(?:'s)?|month(?:'s)?|weekly|monthly|fortnightly|progress|w/e|${MONTH}|20\\d\\d) ?)*(?:updates?|reports?|return|progress|regarding|re|concerning|(?:(?:save|add|post|log|record|note)(?: (?:this|it))?)?(?: ?(?:against|under|for|on))?|for the record|on behalf of \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?|${MONTH})?$`,
  'iu',
);
/** Beside a number or a status, and nothing of the work. */
const NO_NEWS = [OF_REPORT, UNDECIDED, NAMES_REPORT];

/** What is left between two things that were taken out. */
const JOINS_ONLY =
  /^(?:(?:we )?(?:can't|cant|cannot)(?: yet)?|first(?:ly| up| off)?|and|or|but|so|then|also|plus|with|anyway|otherwise|i\.?e|e\.?g|evidence|links?)\.?$/i;

/** How a part stands, beside the whole: "tracker late", "three on track", "business partners not started". */
function tellsOfPart(view: MessageView, piece: Piece, { status }: SlotContext): boolean {
  const unspent = within(view.hits, piece).filter((hit) => !status.spent.includes(hit));
  if (unspent.some(({ kind }) => kind === 'unclear')) return true;
  const ofPart = unspent.filter((hit) => hit.usage === 'now' && !isWhole(piece, hit));
  return ofPart.some(({ kind }) => status.status !== null || kind === 'whole');
}

/** Whether a piece stands where a name or a label does: at the head of something, or before a mark that leads on. */
function isLabelling(view: MessageView, { start, cut, before, after }: Piece): boolean {
  // "No 10, growth strategy - amber": the name behind its number.
  const isBehind = ({ end }: Span) => end <= start && /^[\s,]*$/.test(view.plain.slice(end, start));
  if (before === 'comma' && view.mentions.some(isBehind)) return true;
  // "Rec 8 - People strategy.": the name behind its number heads what follows.
  const heads = before === 'start' || before === 'line' || before === 'sentence' || before === 'dash';
  return cut || heads || after === 'colon' || (after === 'dash' && before !== 'comma');
}

/** Greetings, closing remarks, questions, and names of the recommendation with nothing said of it. */
export function isIdle(view: MessageView, piece: Piece, context: SlotContext): boolean {
  const text = textOf(view, piece);
  if (!/[\p{L}\p{N}£]/u.test(text) || JOINS_ONLY.test(text)) return true;
  if (within(view.mentions, piece).some((mention) => namesReason(view, piece, mention))) return piece.asking;
  if (piece.asking) return true;
  if (isChatter(view, piece) || CLOSING_REMARK.test(text)) return true;
  if (NEXT_LEAD.test(text)) return false;
  if (piece.cut && NO_NEWS.some((form) => form.test(text))) return true;
  if (context.known !== null && WAS_STATUS.test(text)) return true;
  if (unchangedIn(view, piece, context.recommendation, context.topics)) return true;
  if (within(view.dates, piece).length > 0) return false;
  if (tellsOfPart(view, piece, context)) return false;
  // "S151 now sits on the board" has the words of a name, and says where somebody is
  if (!piece.cut && TELLS_IN_ITS_WORDS.some((form) => form.test(text))) return false;
  // "task force met weekly" names the recommendation in its own words, and still tells what was done.
  if (piece.cut ? isDeed(text) : hasPast(text)) return false;
  return (
    isLabelling(view, piece) && tellingWords(view, piece, context.recommendation, context.topics).length === 0
  );
}
