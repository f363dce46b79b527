import { anyForm } from '../../forms.ts';
import { levelMessage } from '../../typed-text.ts';

/**
 * What somebody says to a draft itself. "Yes" and "no" are answers, and what they answer depends on what was asked;
 * "save" and "skip" mean the same wherever they are said.
 */
export type DraftWord = 'yes' | 'no' | 'save' | 'cancel' | 'skip' | 'edit' | 'show';

const YES = `(?:yes|yep|yeah|yup|y|ok|okay|k|sure|great|perfect|lovely|brilliant|super|cool|nice|good|fine|please|correct|that's right|thats right|that's fine|thats fine|it is|looks (?:good|right|fine)(?: to me)?|lgtm|all good|go ahead|go for it|do it|go on then|happy with that|spot on|👍|:[+]1:|:thumbsup:)`;
const THANKS = `(?:[ ,]*(?:please|pls|plz|thanks|thank you|ta|cheers|sorry))*`;
const IT = `(?: (?:it|that|this|them|those|both|all|all of (?:it|them)|the (?:draft|update)s?|my (?:draft|update)s?|for now|now|please|as (?:it |they )?(?:is|are)))*`;

/** "Skip it", "don't know yet", "tbc", "no link": the question is passed over. */
const SKIPS = [
  `(?:please )?(?:skip|pass|leave|next)${IT}(?: (?:that one|this one|it for now|it blank|it open|blank|open))?`,
  'not (?:yet|now|known|sure)(?: (?:yet|known))?|not applicable|not yet known|to be (?:confirmed|decided)',
  "(?:i )?(?:don't|dont|do not) (?:know|have (?:one|any|it|that))(?: yet)?|can't (?:say|tell|remember)",
  "(?:(?:i )?(?:have |haven't |have not )?(?:no idea|not a clue|no clue|a clue))|dunno|idk",
  'none(?: (?:yet|so far|at the moment|really))?',
  'nothing(?: (?:yet|so far|at the moment|really|to add|else|much|major|serious|significant|specific|in particular|to speak of|as such))?|n/?a|-+|tbc|tba|tbd',
  "(?:no|nope)?[ ,]*(?:that's|thats|that is) (?:it|all|everything)",
  'no (?:link|links|evidence|blockers?|date|date yet|next steps?|figures?)(?: (?:yet|so far|at the moment))?',
];
const SHOWS = anyForm(
  {
    "hi, i'm back": /i'm back/,
    'where were we': /where (?:was i|were we|did (?:we|i) (?:get to|leave (?:it|off)))/,
    'show me my draft':
      /(?:show|see|view|read|what(?:'s| is)|where(?:'s| is))(?: me)?(?: (?:my|the|this|that|our))? (?:draft|update so far)/,
    'read it back to me': /read (?:it|that|this|them) back(?: to me)?/,
    'what have we got so far': /what have (?:you|i|we) got(?: so far| there)?/,
    'what is still missing':
      /what(?:'s| is) (?:left|missing|outstanding|still (?:missing|needed|open))(?: to (?:do|answer|say|fill in))?/,
    'what else do you need':
      /(?:what|anything) else(?: (?:do|did) you (?:need|want)| you need| is (?:needed|missing))?/,
    'is that everything': /is (?:that|this) (?:it|all|everything)/,
    'is that enough':
      /(?:is|will) (?:that|this|it) (?:be )?(?:enough|sufficient)(?: (?:now|like that|as it is))?/,
    'should I save it': /(?:should|shall) i (?:just )?save (?:it|this|that)/,
    'draft so far': /(?:(?:my|the) )?draft/,
  },
  {
    before:
      /^(?:(?:please|ok|okay|right|hi|hiya|hello|and|so|i'm|im|can (?:you|i)|let me|back(?: now| again)?)[ ,]+)*/,
    after: /(?: (?:again|please|now|so far|back))*$/,
  },
);

const WORDS: readonly (readonly [DraftWord, RegExp])[] = [
  [
    'save',
    new RegExp(
      `^(?:${YES}[ ,.!]*|then |just |now |you can |(?:can|could|would|will) (?:you|we|i) |let's |please )*(?:(?:save|confirm|submit|send|log|record|post)${IT}|pass (?:it|this|that|them) on)${THANKS}$`,
      'i',
    ),
  ],
  ['yes', new RegExp(`^(?:(?:thanks|thank you|ta|cheers)[ ,.!]+)?(?:${YES}[ ,.!]*)+${THANKS}$`, 'i')],
  [
    'cancel',
    new RegExp(
      `^(?:no[ ,.]+|please |actually[ ,]+|let me |can (?:i|we) |let's |i(?:'d like| want) to )*(?:(?:cancel|stop|abandon|discard|delete|scrap|bin|drop|forget)${IT}|start (?:again|over|afresh)|begin again|restart)${THANKS}$|^(?:actually[ ,]+)?never ?mind$|^nvm$`,
      'i',
    ),
  ],
  [
    'no',
    new RegExp(
      `^(?:no|nope|nah|n|not (?:really|quite|right|correct)|no,? (?:it isn't|it's not|that's (?:wrong|not right))|(?:that's |thats |it's |that is )?(?:wrong|incorrect|not (?:right|quite right|correct)))${THANKS}$`,
      'i',
    ),
  ],
  ['skip', new RegExp(`^(?:${SKIPS.join('|')})${THANKS}$`, 'i')],
  [
    'edit',
    /^(?:please )?(?:edit|change|amend|correct)(?: (?:it|that|this|something|the (?:draft|update)))?$/i,
  ],
  ['show', SHOWS],
];

/** Longer than any of these words: nothing longer is tried, so that no pattern works on a whole page. */
const LONGEST_WORD = 80;

/** Reads a message that speaks to the draft and not about the work; null for everything else. */
export function readDraftWord(text: string): DraftWord | null {
  const plain = levelMessage(text);
  if (plain.length > LONGEST_WORD) return null;
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** What a finger may slip on. */
const TYPED_OFTEN = ['save', 'cancel', 'confirm', 'submit', 'skip', 'undo'] as const;
/** In longer words one wrong letter still leaves no doubt; "same" and "sale" are words of their own. */
const LONG = 6;
/** One slip away, and words of their own. */
const WORDS_OF_THEIR_OWN: readonly string[] = ['ave', 'conform', 'kip', 'sip', 'ski'];
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The word that is meant by one that is mistyped ("saev", "cancle"); null for all others. */
export function readSlip(text: string): string | null {
  const typed = levelMessage(text).toLowerCase();
  if (WORDS_OF_THEIR_OWN.includes(typed)) return null;
  return TYPED_OFTEN.find((word) => typed !== word && isSlipOf(typed, word)) ?? null;
}

/** Two neighbours changed places, a letter is missing or typed twice, or, in a long word, is one beside it on the keys. */
function isSlipOf(typed: string, word: string): boolean {
  return [...word].some((letter, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const swapped = `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
    const isOther =
      word.length >= LONG &&
      typed.length === word.length &&
      typed.startsWith(before) &&
      typed.endsWith(after) &&
      isBeside(typed[at] ?? '', letter);
    return [swapped, before + after, before + letter + letter + after].includes(typed) || isOther;
  });
}

/** "Summit" is no "submit": a finger lands on the next key, along its row or above or below. */
function isBeside(one: string, other: string): boolean {
  const [here, there] = [one, other].map((letter) => {
    const row = KEYS.findIndex((keys) => keys.includes(letter));
    return { row, at: (KEYS[row]?.indexOf(letter) ?? Number.NaN) + row / 3 };
  });
  if (!here || !there) return false;
  return Math.abs(here.row - there.row) <= 1 && Math.abs(here.at - there.at) <= 1;
}
