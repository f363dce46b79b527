import { levelMessage } from '../../typed-text.ts';
import { ITEMS, numbersIn, THEM } from './read-pointer.ts';

/** What is to become of the list of quotations on show, beyond showing some of it again. */
export type ListOrder =
  /** Another in the place of some; `isShorter` where one was found too long. */
  | { readonly kind: 'swap'; readonly which: readonly number[]; readonly isShorter: boolean }
  /** Those that were shown before these. */
  | { readonly kind: 'previous' }
  /** Only those that nobody has used. */
  | { readonly kind: 'unused' };

const POLITE =
  /^(?:(?:ok(?:ay)?|great|thanks|thank you|yes|no|and|so|but|then|please|pls|now|sorry|actually|hmm+)\b[ ,.!]*|(?:can|could|would|will) (?:you|i|we) (?:please )?|i(?:'d| would) like (?:to )?(?:see )?|(?:show|give|get|find)(?: me)? |let'?s )+/i;
const TAIL = /(?:[ ,]+(?:please|pls|thanks|then|again|instead|for me))+$/i;
const ANOTHER =
  '(?:(?:for|with|by) (?:another|a different|something else|a new|some other|a shorter)(?: (?:one|quote|quotation|line))?)';
const SWAP = new RegExp(
  `^(?:(?:swap|replace|exchange|change|switch|substitute)(?: out)? (${ITEMS})(?: ${ANOTHER})?|(?:something|anything) (?:else )?(?:instead of|in place of|for) (${ITEMS}))$`,
  'i',
);
const TOO_LONG = new RegExp(
  `^(${ITEMS}) (?:is|are|was|'s|looks?|seems?|feels?) (?:(?:a bit|a little|far|much|way|rather|still) )?too (?:long|wordy|lengthy)$`,
  'i',
);
const NO_GOOD = new RegExp(
  `^(${ITEMS}) (?:is|are|'s) (?:no good|no use|not (?:right|good|usable|suitable|quite right)|too (?!long|wordy|lengthy)\\w+(?: \\w+){0,2})$`,
  'i',
);
const PREVIOUS =
  /^(?:(?:go )?back(?: to the (?:previous|earlier|first) (?:ones?|list|lot|quotes?|quotations?))?|(?:back to )?(?:the )?(?:previous|earlier)(?: (?:ones?|quotes?|quotations?|list|lot))?|(?:the )?(?:ones?|quotes?|quotations?|list|lot) (?:you (?:gave|showed|had)(?: me)? )?before(?: that| this| these| those)?|go back (?:one|a step)|what you (?:gave|showed)(?: me)? before)$/i;
const NOT_USED =
  "(?:(?:not|n't|never) (?:(?:been|yet|already) )*(?:used?|printed|published)(?: (?:yet|before|anywhere|already|so far))*|unused|(?:nobody|no one|we|i)(?: ha(?:s|ve)(?:n't| not)?)?(?: not)? (?:used|printed)(?: (?:yet|before))?)";
const UNUSED = new RegExp(
  `^(?:(?:just|only|any|a|the|some|one) )*(?:${THEM} |ones? |quot(?:e|ation)s? )?(?:that |which )?(?:(?:we|i|nobody|no one) )?(?:(?:has|have|is|are|was|were)(?: |(?=n't)))?${NOT_USED}(?: (?:ones?|quot(?:e|ation)s?))?(?: only)?$`,
  'i',
);

/** Reads what is to become of the list on show; null where a message says something else. */
export function readListOrder(text: string): ListOrder | null {
  const core = levelMessage(text).replace(POLITE, '').replace(TAIL, '');
  const swapped = SWAP.exec(core);
  const items = swapped?.slice(1).find(Boolean);
  if (items) return { kind: 'swap', which: numbersIn(items), isShorter: /shorter/i.test(core) };
  const long = TOO_LONG.exec(core)?.[1];
  if (long) return { kind: 'swap', which: numbersIn(long), isShorter: true };
  const bad = NO_GOOD.exec(core)?.[1];
  if (bad) return { kind: 'swap', which: numbersIn(bad), isShorter: false };
  if (PREVIOUS.test(core)) return { kind: 'previous' };
  return UNUSED.test(core) ? { kind: 'unused' } : null;
}
