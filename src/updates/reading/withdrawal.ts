import { ANYWHERE, anyForm } from '../../forms.ts';
import { CHATTER } from './chatter.ts';
import { STATUS_NAME } from './status-words.ts';
import { IMPERATIVE, NEXT_CUE, PAST } from './step-words.ts';

/** What is taken back: the message, the update, everything. Never a thing of the work itself. */
const OBJECT =
  "(?:that|this|it|me|everything|all(?: of)?(?: that| this| it)?|about (?:it|that|this)|(?:my|the|that|this)(?: (?:last|latest|previous|above|whole))?(?: (?:update|message|post|draft|one|thing))|my (?:last|previous)|what i(?:'ve| have)?(?: just)? (?:said|sent|wrote|posted|written|put))";
const VERB =
  '(?:delete|remove|cancel|undo|discard|bin|drop|withdraw|disregard|ignore|scrap|scratch|forget|retract)';
const WISH =
  "(?:i(?:'d| would)? (?:like|want|need) to |i(?:'ll| will| must)? ?|let me |let's |(?:can|could|would|will) (?:you|we|i) )";
const PLACE = '(?:chat|channel|thread|group|window|bot|place|person)';

/** A whole sentence, as an order or in the first person, that takes back what was sent. */
const TAKES_BACK = new RegExp(
  `^(?:${[
    `${WISH}?(?:just )?${VERB}(?: ${OBJECT})?`,
    'never ?mind|nvm',
    `${WISH}?take (?:that|this|it) (?:down|off|out|back)`,
    `(?:(?:that|this|it)(?:'s| is| was)?|(?:i )?(?:sent|posted|wrote)(?: (?:that|this|it))?)? ?(?:(?:in|to|for) )?(?:the )?wrong ${PLACE}`,
    `(?:(?:that|this|it)(?:'s| is| was)? )?not for (?:here|this (?:chat|channel|thread))`,
    `(?:(?:that|this|it)(?:'s| is| was)? )?(?:meant )?for (?:someone|somebody|another|a different|the other)(?: \\p{L}+){0,2}`,
    `(?:(?:that|this|it)(?:'s| is| was)? )?(?:an? |the )?(?:old|earlier|wrong|test) (?:draft|one|version|message|update)`,
    "(?:i )?(?:didn't|didnt|did not) mean to (?:send|post|say|write) (?:that|this|it)",
    '(?:(?:that|this|it) was |i )?(?:sent|posted)(?: (?:that|this|it))? (?:by mistake|in error|too (?:soon|early))',
  ].join('|')})$`,
  'iu',
);

/** What stands around it and says nothing: "oops", "please", "my mistake". */
const AROUND =
  /^(?:(?:oops|whoops|oh|ah|no|actually|sorry|apologies|so sorry|please|pls|plz|thanks|thank you|ta|cheers|ok|okay|hang on|hold on|wait|my (?:mistake|bad|fault))[ ,]*)+$/i;
/** "The leader hasn't seen it yet", "haven't cleared it with the chair" */
const NOT_SEEN = anyForm(
  {
    "hasn't seen":
      /seen|agreed?|approved?|signed|sign|cleared?|read|see|check(?:ed)?|ok'?d|heard|told|look(?:ed)?/,
    "hasn't verified":
      /verified|validated|final|finalised|ready|right|confirmed|public|correct|announced|out/,
  },
  {
    before:
      /^(?:(?:because|as|cos) )?(?:(?:the |our |my |her |his )?(?:\p{L}+ ){1,3})?(?:hasn't|hasnt|haven't|havent|has not|have not|isn't|isnt|aren't|arent|wasn't|wasnt|weren't|werent|not|still to|needs? to|wants? to|yet to)(?: \p{L}+){0,2} /u,
    after: /(?: (?:it|this|that|at it|it off))?(?: (?:with|by|past) (?:\p{L}+ ?){1,4})?(?: (?:yet|first))?$/u,
  },
);
/** Why it should not have been sent: "not agreed yet", "too early". A status that is denied is put right instead. */
const REASON = anyForm(
  {
    'it is too early':
      /^(?:(?:it|that|this)(?:'s| is| was) |its )?(?:not|isn't|wasn't|too (?:soon|early)|premature|out of date|confidential)\b(?!.*\b(?:complete|done|finished|started|red|amber|green|blue|grey|on track|at risk|off track)\b)(?: \p{L}+){0,6}$/u,
    'sorry that was for the board':
      /^(?:sorry )?(?:that|this|it) (?:was|is) (?:only |just )?(?:an? )?(?:old )?(?:draft|test|trial|mistake|error|meant for|for) ?(?: \p{L}+){0,4}$/u,
  },
  { before: ANYWHERE, after: ANYWHERE },
);
const BEFORE =
  /^(?:(?:oops|whoops|oh|ah|no|ok|okay|actually|sorry|apologies|please|pls|plz|and|just|so)[ ,]+)+/i;
const AFTER = /(?:[ ,]+(?:please|pls|plz|thanks|thank you|ta|cheers|sorry|then|for now|now))+$/i;

/** Words by which somebody might want it gone, whatever else is said. */
const MAYBE = new RegExp(
  `\\b(?:${VERB} ${OBJECT}|take (?:that|this|it) (?:down|off|out|back)|wrong ${PLACE}|never ?mind)\\b`,
  'iu',
);

/** Nothing but an order to take it back: "wrong one" may be followed by which is right. */
const ORDERS_BACK =
  /\b(?:delete|remove|withdraw|retract|undo|take (?:that|this|it) (?:down|back))\b|\b(?:please|pls|plz|(?:can|could) you)\b.*\b(?:scrap|bin|ignore|drop|cancel|disregard|discard)\b|\b(?:scrap|bin|ignore|drop|cancel|disregard|discard) (?:that|this|it) (?:please|pls|plz)\b/i;

/** How it stands instead, or what is to be changed. */
const SAYS_INSTEAD = new RegExp(
  `\\b(?:instead|rather|now|${STATUS_NAME}|next|due|blocker|status|progress|make|change|should)\\b`,
  'i',
);

/** "Withdraw that, finance are sending their own": a few words on others, which report nothing. */
function isMereReason(piece: string): boolean {
  return (
    piece.split(/\s+/).length <= MOST_WORDS &&
    !/\d|£/.test(piece) &&
    !PAST.test(piece) &&
    !NEXT_CUE.test(piece) &&
    !IMPERATIVE.test(piece) &&
    !SAYS_INSTEAD.test(piece)
  );
}

const MOST_WORDS = 8;

/** `whole`: all of it takes back what was sent. `maybe`: it might; whoever wrote it is asked. */
export type Withdrawal = 'whole' | 'maybe' | null;

/** Reads whether a message (levelled text) takes back what was sent before it. */
export function readWithdrawal(plain: string): Withdrawal {
  const pieces = plain
    .split(/[.,;:!\n]+|\s+[-–]+\s+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const isAround = (piece: string) =>
    AROUND.test(piece) || CHATTER.test(piece) || REASON.test(piece) || NOT_SEEN.test(piece);
  const takesBack = (piece: string) => TAKES_BACK.test(piece.replace(BEFORE, '').replace(AFTER, ''));
  const isSaid = (piece: string) => takesBack(piece) || isAround(piece);
  if (pieces.some(takesBack) && pieces.every(isSaid)) return 'whole';
  const [first, ...rest] = pieces;
  if (
    first &&
    ORDERS_BACK.test(first) &&
    takesBack(first) &&
    rest.every((piece) => isSaid(piece) || isMereReason(piece))
  )
    return 'whole';
  return MAYBE.test(plain) ? 'maybe' : null;
}
