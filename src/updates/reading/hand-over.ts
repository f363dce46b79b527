import { NUMBERED } from '../../corpus/numbered.ts';
import { levelTyped } from '../../typed-text.ts';

/**
 * Who reports from now on, or in whose place somebody reports today. It is about the people, not about the work, so that
 * nothing of it goes on record: who owns a recommendation stands in the register, and a colleague's sick leave on no board.
 */

const NAME =
  "(?!(?:we|i|it|they|this|that|the|he|she|who|there|you|nobody|which|what)\\b)\\p{L}[\\p{L}'-]*(?: (?!(?:has|is|will|takes?|took|who)\\b)\\p{L}[\\p{L}'-]*){0,2}";
const MINE = `(?:${NUMBERED}|(?:the|my|these|all my|his|her) (?:${NUMBERED} )?(?:reporting|updates?|returns?)(?: (?:for|on) ${NUMBERED})?|(?:updates?|returns?|reports?) (?:for|on) ${NUMBERED}|${NUMBERED}(?:'s)? (?:updates?|returns?|reports?|reporting))`;
const THIS = '(?:this|that|it|these)(?: one)?';
const FROM =
  '(?:,? (?:from|on|in|by|as of|starting|with effect from|until|till|while|for|this|next|now|today|going)\\b[^.;]*)?';
const I_AM = "(?:i'm|i am|i'll be|i will be)(?: now| just)?";
const AWAY =
  '(?:off(?: sick| ill)?|away|out|ill|unwell|sick|on (?:annual |sick |maternity |paternity |study )?leave|on holiday|in hospital)';
const REPORTING =
  '(?:doing|covering|posting|reporting(?: on)?|writing|updating(?: on)?|filling in|standing in|looking after|sending)';

/** Each names the reports, or whoever writes ("from me", "I'm"): who takes a piece of work over is news of the work. */
const HANDS_ON = [
  `${I_AM} (?:handing|passing|giving) (?:${MINE}|${THIS}) (?:over|on|across)(?: to ${NAME})?`,
  `${I_AM} (?:handing|passing) over (?:${MINE}|${THIS})(?: to ${NAME})?`,
  `(?:i've|i have|i) (?:handed|passed|given) ${MINE} (?:over|on|across) to ${NAME}`,
  `${NAME} (?:takes|took|is taking|will take|has taken|will be taking|is going to take) (?:over from me|over ${MINE}|${MINE} over|on ${MINE})(?: from me)?`,
  `${NAME}(?: will|'ll| is| is going to| going to)?(?: now)?(?: be)? (?:doing|do|writing|write|sending|send|posting|post|covering|cover|handling|handle) ${MINE}`,
  `${NAME} (?:is|will be) (?:now )?(?:the )?(?:new )?(?:owner|contact|responsible person) (?:on|for|of) ${NUMBERED}(?: now)?`,
  `${NAME}(?:'s| has)(?: now)? (?:got|taken|picked up) (?:${NUMBERED}|${THIS} now)(?: now| over| on)*`,
  `(?:${NUMBERED}(?:'s| is)|that's) (?:now ${NAME}'s|${NAME}'s now)`,
  `${NUMBERED} (?:now )?(?:belongs|has (?:now )?(?:been (?:handed|passed|given)(?: over| on)?|passed)) to ${NAME}(?: now)?`,
];
const STANDS_IN = [
  `${I_AM} ${REPORTING} (?:${MINE} |${THIS} )?(?:for|on behalf of|in place of|instead of) ${NAME}(?: who(?:'s| is) ${AWAY})?`,
  `${REPORTING} (?:${MINE} |${THIS} )?(?:on behalf of ${NAME}|for ${NAME} who(?:'s| is) ${AWAY})`,
  `(?:as|because|since|while|with) ${NAME}(?:'s| is)? (?:being )?${AWAY},? (?:so )?${I_AM} ${REPORTING}(?: ${MINE}| ${THIS})?`,
  `${NAME}(?:'s| is) ${AWAY}[^.;,]{0,20},? (?:so |and )?${I_AM} ${REPORTING}(?: ${MINE}| ${THIS})?`,
];

const LEAD = `^(?:(?:hi|hiya|hello|hey|oh|ok|and|also|ps|btw|fyi|by the way|just to say|please note|note)[\\s,:–-]+)*(?:(?:${NUMBERED})(?:[\\s,:–-]+|$))?`;
const whole = (patterns: readonly string[]) =>
  new RegExp(`${LEAD}(?:(?:${patterns.join('|')})${FROM})[\\s.!]*$`, 'iu');

const HANDED_ON = whole(HANDS_ON);
const STOOD_IN = whole(STANDS_IN);

/** A clause that tells who reports, and nothing of the work: "Priya Shah takes over from me on Monday". */
export function tellsWhoReports(clause: string): boolean {
  return HANDED_ON.test(clause) || STOOD_IN.test(clause);
}

/** A message, or a part of it, that wants another to report from now on. */
export function handsOver(text: string): boolean {
  return levelTyped(text)
    .split(/[.;!\n]\s*|,\s+(?=\p{L}[\p{L}'-]*(?:'s| has) got )/u)
    .some((part) => HANDED_ON.test(part.trim()));
}
