import { CARDINALS, ORDINALS, readNumberWord } from '../../corpus/number-words.ts';
import { levelMessage } from '../../typed-text.ts';

/** Which of the quotations shown a message means: by number from 1, `last`, or all of them; none named is `it`. */
export type Pointed = readonly number[] | 'it' | 'all';

/** What a message does with the quotations that were shown: mark them as used, see one again, or all but one. */
export type Pointer =
  | {
      readonly kind: 'use';
      readonly which: Pointed;
      readonly where: string;
      readonly isPlain: boolean;
      /** Whether it is called a quotation, and so can be nothing else that was shown. */
      readonly isNamed: boolean;
    }
  | { readonly kind: 'show' | 'drop'; readonly which: readonly number[] };

/** As a number: the last of them, whichever it is. */
export const LAST = -1;

const NUMBER = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|${CARDINALS.join('|')}|${ORDINALS.join('|')}|last)`;
const LABEL = '(?:(?:the|your|that|quote|quotation|number|num|no\\.?|#|option|line|point) ?)*';
const ITEM = `${LABEL}${NUMBER}(?: (?:one|quote|quotation|option|line))?`;
/** One or several of a list by their numbers: “number two”, “1 and 3”. */
export const ITEMS = String.raw`${ITEM}(?:(?:\s*,\s*(?:and )?|\s*(?:&|\+)\s*| and | plus )${ITEM})*`;
/** What was shown, pointed at without a number. */
export const THEM =
  '(?:it|this(?: one| quote)?|that(?: one| quote)?|them(?: all| both)?|(?:all|both)(?: of (?:them|these))?|these|(?:the|this|that) (?:quote|quotation))';
const WHERE = String.raw`(?:\s*(?:[,:–-]\s*|(?:\b(?:in|for|on|at|as part of)\b)\s*)(.{2,200}))?`;

const POLITE = new RegExp(
  `^(?:${[
    '(?:ok(?:ay)?|great|thanks|thank you|perfect|lovely|right|yes|and|so|then|please|pls|now|good)\\b[ ,.!]*',
    "(?:can|could|would) you (?:please )?|(?:can|could|may|shall) (?:i|we) |let'?s ",
    "(?:i'm|i am|we're|we are) (?=(?:using|going with|running|printing|publishing|taking)\\b)",
    "i(?:'ll|'d like to| will| would like to| want to| am going to|'m going to|'ve| have)? ",
    "we(?:'ll|'d like to| will| want to| are going to|'re going to|'ve| have)? ",
  ].join('|')})+`,
  'i',
);
const TAIL = /(?:[ ,]+(?:please|pls|thanks|thank you|then|again|instead))+$/i;

const USE = '(?:use|used|using|mark|tick(?: off)?|flag)';
/** Verbs that mean a quotation only where some have been shown. */
const PRINT =
  '(?:tak(?:e|ing)|took|print(?:ed|ing)?|publish(?:ed|ing)?|(?:go|going|went|run|running|ran) with|pick|choose|chose)';
const MARKED = '(?: (?:down )?as (?:being )?(?:used|taken|printed))?';
const uses = (verb: string) => new RegExp(`^${verb} (?:(${ITEMS})|(${THEM}))${MARKED}${WHERE}$`, 'i');
const USES = uses(USE);
const PRINTS = uses(PRINT);
/** "We are taking that on board": what is going on says nothing of "that" unless it is a quotation by name. */
const GOING_ON = /^(?:taking|publishing|running with|going with|printing)\b/i;
/** "Number 3 is best, use it in the leaflet". */
const PRAISED = new RegExp(
  String.raw`^(?:(?:like|love|prefer) )?(${ITEM})\b.{0,50}?[,;.–-]\s*(?:and |so |please |let'?s |we'?ll |i'?ll |can you )*${USE} ${THEM}${WHERE}$`,
  'i',
);
/** "3 was used in the leaflet". */
const WAS_USED = new RegExp(
  `^(${ITEMS}) (?:(?:is|are|was|were|has been|have been) )?(?:now )?used${WHERE}$`,
  'i',
);
const SHOWS = new RegExp(
  String.raw`^(?:(?:show|give|send|read|quote|see|have|want|repeat|get)(?: me)? |keep |(?:just|only) (?=(?:keep )?(?:number|no\.|#|quote|(?:the )?(?:${ORDINALS.join('|')}|last)\b)))?(${ITEM}|#\d{1,2})$`,
  'i',
);
/** "2 and 3 only", "just 1 and 4". */
const SHOWS_SOME = new RegExp(
  `^(?:(?:just|only|keep(?: only| just)?|show(?: me)?(?: only| just)?) )?(${ITEM}(?:(?:\\s*,\\s*(?:and )?|\\s*(?:&|\\+)\\s*| and | plus )${ITEM})+)(?: only| alone)?$`,
  'i',
);
/** "Drop 2", "all but the last one". */
const DROPS = new RegExp(
  `^(?:drop|remove|delete|lose|skip|cut|bin|scrap|take out|leave out|not(?! (?:that|this) one)|without|except|all (?:but|except)|everything (?:but|except)) (${ITEMS})$`,
  'i',
);
/** A recommendation, which a number may mean as well. */
const RECOMMENDATION = /^\W*(?:\w+ ){0,2}(?:r ?\d|recs?\b|recommendations?\b)/i;

/** Reads a message that points at a list of quotations; null where it does not. */
export function readPointer(text: string): Pointer | null {
  const plain = levelMessage(text);
  if (RECOMMENDATION.test(plain)) return null;
  const core = plain.replace(POLITE, '').replace(TAIL, '');
  const used = USES.exec(core);
  if (used) return use(used[1], used[2], used[3], true);
  const printed = PRINTS.exec(core);
  const isLoose = GOING_ON.test(core) && !printed?.[1] && !/\bquot/i.test(printed?.[2] ?? '');
  if (printed && !isLoose) return use(printed[1], printed[2], printed[3], false);
  const praised = PRAISED.exec(core) ?? WAS_USED.exec(core);
  if (praised) return use(praised[1], undefined, praised[2], true);
  const dropped = DROPS.exec(core)?.[1];
  if (dropped) return { kind: 'drop', which: numbersIn(dropped) };
  const some = SHOWS_SOME.exec(core)?.[1];
  if (some && /\b(?:only|just|keep|show)\b|\d/i.test(core)) return { kind: 'show', which: numbersIn(some) };
  const shown = SHOWS.exec(core)?.[1];
  return shown && !/^(?:\d|one$|two$|three$)/i.test(shown.replace(/^\d{1,2}$/, 'number'))
    ? { kind: 'show', which: numbersIn(shown) }
    : null;
}

function use(items: string | undefined, them: string | undefined, where = '', isPlain = true): Pointer {
  const all = /\b(?:all|both|them|these)\b/i.test(them ?? '');
  const isNamed = /\bquot/i.test(`${items ?? ''} ${them ?? ''}`);
  return {
    kind: 'use',
    which: items ? numbersIn(items) : all ? 'all' : 'it',
    where: where.trim(),
    isPlain,
    isNamed,
  };
}

/** The numbers that a text names, in order, each once: "number two" and "the third one" is 2 and 3. */
export function numbersIn(text: string): number[] {
  const words =
    text
      .toLowerCase()
      .replace(/\bone\b(?= ?$|,| and\b)(?<=(?:st|nd|rd|th|last|first|second) one)/g, ' ')
      .match(/\d+|[a-z]+/g) ?? [];
  const numbers = words.flatMap((word) => (word === 'last' ? LAST : (readNumberWord(word) ?? [])));
  return [...new Set(numbers)];
}

/** Which of several is meant: "them" is all, "the second one" the second, "it" whatever was spoken of last. */
export function pointedIn(text: string): Pointed {
  const numbers = numbersIn(
    text.replace(/\b(?:this|that|which|the (?:same|other)) one\b|\bat the last\b|\bone\b(?! ?$)/gi, ' '),
  );
  if (numbers.length > 0) return numbers;
  return /\b(?:them|these|those|they|all|both|each)\b/i.test(text) ? 'all' : 'it';
}
