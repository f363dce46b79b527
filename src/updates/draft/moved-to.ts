import { NUMBERED } from '../../corpus/numbered.ts';
import { straighten } from '../../typed-text.ts';

const OPENERS =
  '(?:(?:oh|oops|whoops|sorry|apologies|no|actually|wait|hang on|ah|my mistake|my bad)[ ,.:–-]+)*';
const IT = '(?:it|that|this|that one|this one|that update|the update|the last one|the last update)';
const TO = `(?:(?:for|to|under|on|against|about) )?(?<number>${NUMBERED})`;
const NOT_THE_OTHER = `(?:,? (?:and )?not ${NUMBERED})?`;
const PUT = '(?:put|posted|sent|saved|logged|recorded|entered|filed|did|wrote|had)';
const WRONG = '(?:the |a )?wrong (?:one|recommendation|rec|number|place)';

/** All of a message that says for which recommendation an update was meant. */
const MOVED = [
  `(?:i )?meant (?:it |that |this )?${TO}${NOT_THE_OTHER}`,
  `${IT}(?:'s| is| was)? (?:meant|supposed|intended)(?: to (?:be|go))? ${TO}${NOT_THE_OTHER}`,
  `${IT} (?:should (?:be|have been|go|have gone)|(?:was|is) (?:really |actually )?(?:for|about)|belongs|goes) ${TO}${NOT_THE_OTHER}`,
  `(?:(?:i(?:'ve| have)? )?${PUT} (?:${IT} )?(?:on|under|against|to|for|in) )?${WRONG}[ ,.;:–-]+(?:(?:it|that)(?:'s| is| was| should be| should have been) |(?:i )?meant |should (?:be|have been) )?${TO}${NOT_THE_OTHER}`,
  `(?:move|switch|change) ${IT} ${TO}${NOT_THE_OTHER}`,
].map((form) => new RegExp(`^${OPENERS}${form}(?:,? (?:please|pls|sorry|instead|thanks))*[.! ]*$`, 'i'));

/** "It's rec 7": said of an update of another, it is moved; elsewhere it answers which one is meant. */
const IS_OF_ANOTHER = new RegExp(
  `^${OPENERS}${IT}(?:['’]s| is| was) ${TO}${NOT_THE_OTHER}(?:,? (?:please|pls|sorry|instead|thanks))*[.! ]*$`,
  'i',
);

/** Longer than any such message: nothing longer is tried. */
const LONGEST = 120;

/**
 * "Sorry, I meant R8 not R6", "that was meant for R8", "I put that on the wrong one, it's R8": the recommendation that an
 * update was meant for, as it was typed. Null where a message says anything else. `isOfAnother`: one update alone waits, and
 * "it's R8" is not what was asked.
 */
export function readMovedTo(text: string, isOfAnother = false): string | null {
  const plain = straighten(text).trim();
  if (plain.length > LONGEST) return null;
  for (const form of isOfAnother ? [...MOVED, IS_OF_ANOTHER] : MOVED) {
    const number = form.exec(plain)?.groups?.number;
    if (number) return number;
  }
  return null;
}
