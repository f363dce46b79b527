import { NUMBERED_OR_FIRST } from '../../corpus/numbered.ts';
import { straighten } from '../../typed-text.ts';

/** What somebody orders of a draft beside other words, or of some of its updates. */
export type Order =
  /** "save R6 only", "cancel R5": the words that name which. */
  | { readonly kind: 'save-some' | 'drop-some'; readonly which: string }
  /** "due 5 January. save", "save, but change the date": what is said beside the word. */
  | { readonly kind: 'save-with'; readonly rest: string; readonly leads: boolean };

const LIST = String.raw`${NUMBERED_OR_FIRST}(?:(?:\s*,\s*|\s*&\s*|\s+and\s+)(?:and\s+)?(?:${NUMBERED_OR_FIRST}|\d{1,2}))*`;
const WISH = `(?:(?:ok|okay|yes|yep|please|pls|just|only|actually|and|then|now|can you|could you|great|perfect|thanks|lovely|good|fine)[ ,.!]+)*`;
const IT = '(?: (?:it|that|this|them|both|all|the (?:draft|update)s?|my (?:draft|update)s?))?';
const TAIL = String.raw`(?:[ ,]+(?:please|pls|only|for now|now|first|thanks|thank you))*[.!?\s]*`;

const SAVE_SOME = new RegExp(
  `^${WISH}(?:save|confirm|submit|record|log)(?: just| only)? (?:the (?:one|update) (?:on|for|about) )?(${LIST})${TAIL}$`,
  'i',
);
const DROP_SOME = new RegExp(
  `^${WISH}(?:cancel|drop|remove|delete|discard|scrap|bin|forget)(?: just| only)? (?:the (?:one|update) (?:on|for|about) )?(${LIST})${TAIL}$`,
  'i',
);
const LEADING = new RegExp(
  String.raw`^${WISH}save${IT}(?:[ ,]+(?:please|pls|thanks))*(?:\s*[,;:.!–-]+\s*(?:but |and |then )?|\s+(?:but|and|then)\s+)(?:please |also )*(\S[\s\S]*)$`,
  'i',
);
const TRAILING = new RegExp(
  String.raw`^([\s\S]*\S)(?:\s*[,;.!\n–-]\s*(?:and |then )?|\s+(?:and|then)\s+)(?:please |now |just )*save${IT}${TAIL}$`,
  'i',
);

/** Reads an order; null where a message gives none, or nothing but the word itself. */
export function readOrder(text: string): Order | null {
  const plain = straighten(text).trim();
  const saved = SAVE_SOME.exec(plain)?.[1];
  if (saved) return { kind: 'save-some', which: saved };
  const dropped = DROP_SOME.exec(plain)?.[1];
  if (dropped) return { kind: 'drop-some', which: dropped };
  const after = LEADING.exec(plain)?.[1];
  if (after) return { kind: 'save-with', rest: after, leads: true };
  const before = TRAILING.exec(plain)?.[1];
  return before ? { kind: 'save-with', rest: before.replace(/[\s,;]+$/, ''), leads: false } : null;
}
