import { straighten } from '../../typed-text.ts';
import { MONTH, MONTH_NAMES, MONTH_STEMS } from '../reading/dates/date-words.ts';
import type { Want } from './update-draft.ts';

/** What can be changed of a draft by its name; the recommendation is changed by its number. */
export type EditSlot = Exclude<Want, 'recommendation'>;

/** One change of a draft, as it is said. */
export type Edit =
  | { readonly kind: 'set' | 'add'; readonly slot: EditSlot; readonly value: string }
  | { readonly kind: 'clear'; readonly slot: EditSlot }
  /** The old words, which must stand in the draft, and the new. */
  | { readonly kind: 'swap'; readonly from: string; readonly to: string; readonly ordered: boolean }
  /** "Take out the bit about public health": the clause that has the words. `named`: it can be nothing but an order. */
  | { readonly kind: 'cut'; readonly words: string; readonly exact: boolean; readonly named: boolean }
  /** "Change it to amber": a status by itself; what is none is read as everything else is. */
  | { readonly kind: 'status'; readonly to: string }
  /** "No, 48% response": the number that stands in the draft in the same place. */
  | { readonly kind: 'number'; readonly to: string }
  /** "And results are 19 January now": the day of what is named, and of nothing else. */
  | { readonly kind: 'day'; readonly of: string; readonly to: string; readonly been: boolean };

const SLOTS: readonly (readonly [EditSlot, string])[] = [
  ['status', '(?:status|rag(?: status| rating)?|rating|colour)'],
  ['progress', "(?:progress|what(?:'s|s| has)? happened)"],
  ['due', '(?:(?:due|target|new|end|completion) ?dates?|due|date|deadline|target)'],
  ['nextStep', '(?:next (?:steps?|actions?|milestones?)|steps?)'],
  ['blocker', '(?:blockers?|barriers?|hold ?ups?)'],
  ['correctiveAction', '(?:corrective actions?|recovery (?:plan|actions?)|mitigations?)'],
  ['explanation', '(?:explanation|reason for the change)'],
  ['evidence', '(?:evidence|links?)'],
];
const SLOT = `(${SLOTS.map(([, names]) => names).join('|')})`;
const OF = `(?: (?:of|for|on) (?:it|that|this|the update))?`;
const THE = '(?:the |my |our |its |that )?';
const POLITE =
  /^(?:(?:ok|okay|yes|yep|hi|hmm+|oh|ah|and|but|also|so|then|please|pls|plz|sorry|oops|actually|just|wait|thanks|great|perfect)[ ,.!-]+|(?:can|could|would|will) (?:you|we|i) (?:please |just |also )*|i(?:'d| would)? (?:like|want|need) to |let's |let me )+/i;
const POLITE_AFTER = /(?:[ ,]+(?:please|pls|plz|thanks|thank you|ta|cheers|sorry|instead))+$/i;

const SET = [
  // "move the training date to 5 February"
  new RegExp(
    `^(?:change|set|move|push|put) ${THE}(?:[\\p{L}'-]+ ){1,3}(date)${OF}(?: (?:back|out|forward))? to (.*\\d.*)$`,
    'isu',
  ),
  // "change the date to 22 December"
  new RegExp(
    `^(?:change|set|make|put|move|push|amend|edit|correct|replace|switch|update) ${THE}${SLOT}${OF}(?: (?:back|out|forward|over))? (?:to(?: be| say| read)?|with|should (?:be|say|read))[: ]+(.+)$`,
    'is',
  ),
  // "make the blocker legal", "put the date as 5 January"
  new RegExp(
    `^(?:change|set|make|put|amend|edit|correct) ${THE}${SLOT}${OF}(?:\\s*[:=–]\\s*|\\s+-\\s+| (?:as|is|at|for|on|in) | )(?!(?:to|in|on|at|into|up|out|back|and|with)\\b)(.+)$`,
    'is',
  ),
  // "next step should be the inquiry", "progress should read …"
  new RegExp(
    `^${THE}${SLOT}${OF} (?:should|ought to|needs to|must) (?:be|say|read|have (?:been|said|read))[: ]+(.+)$`,
    'is',
  ),
];
/** "Date to 22 December": without a verb only where a day follows. */
const SET_DAY = new RegExp(
  `^${THE}(?:due |target |new )?(?:date|deadline)${OF} (?:(?:back|out|forward) )?to (.*\\d.*)$`,
  'is',
);
const ADD = [
  new RegExp(
    `^(?:add|include|append)(?: (?:to|in|into|under))? ${THE}(?:another |an? )?${SLOT}(?:\\s*[:–-]\\s*| (?:of|that|is) | )(.+)$`,
    'is',
  ),
];
const ADD_TO = new RegExp(
  `^(?:add|include|append|put) (.+?) (?:to|in|into|under|as|as an?) ${THE}${SLOT}$`,
  'is',
);
const ADD_ANY = /^(?:add|append|include)(?:(?: in)?\s*[:,–-]\s*| that )(.+)$/is;
/** "Add two posts" is an answer, too, where something was asked for. */
const ADD_LOOSE = /^(?:add|append|include) (.+)$/is;
const TAKE_OUT =
  '(?:(?:drop|remove|delete|clear|lose|scrap|omit|blank|cut|strike|strip)(?: out)?|take out|get rid of|leave out)';
const CLEAR = new RegExp(
  `^${TAKE_OUT} ${THE}${SLOT}(?: (?:line|bit|part|text|out|off|altogether|completely))*$|^take ${THE}${SLOT} (?:out|off|away)$`,
  'i',
);
/** "Scrap the blocker, we filled it yesterday": what ended it is news. */
const CLEAR_FOR = new RegExp(
  `^${TAKE_OUT} ${THE}(blockers?|barriers?|hold ?ups?)(?:\\s*[,;:.–-]+\\s*|\\s+(?=(?:as|because|since|cos) ))(?:(?:as|because|since|cos|and|so) )*(\\S.*)$`,
  'is',
);
/** … but "it's sorted" tells no more than that it is gone. */
const JUST_GONE =
  /^(?:(?:it|that|this|they|there)(?:'s| is|'re| are| has| have)? ?)?(?:(?:now|all|been|no longer|not) )*(?:gone|sorted|resolved|fixed|cleared|lifted|over|done|an? (?:issue|problem|blocker)|there|needed|relevant|applies|true|right|none)(?: (?:now|any ?more|today))*$/i;
const BIT = '(?:bit|part|sentence|line|words?|phrase|clause|mention|piece|reference|point)s?';
const CUT_BIT = [
  // "take out the bit about public health"
  new RegExp(
    `^${TAKE_OUT} (?:the |that |any )?${BIT} (?:(?:about|on|of|to|saying|that says?|which says?|where it says|with|regarding|re|mentioning|that|for) )?(?:the )?["“]?(.+?)["”]?$`,
    'is',
  ),
  // "drop the publication bit"
  new RegExp(`^${TAKE_OUT} (?:the |that )["“]?(.+?)["”]? (?:bit|part|sentence|line|clause)$`, 'is'),
  // "take the bit about the college out"
  new RegExp(`^take (?:the |that )?${BIT} (?:about|on|with|saying) (?:the )?(.+?) (?:out|off|away)$`, 'is'),
];
/** "Take out 30 of 48 trained": nobody says so of the work; "drop in complaints" and "cut the backlog" may. */
const CUT_ANY =
  /^(?:take out|remove|delete|drop|leave out|get rid of|strike(?: out)?) (?:the )?["“]?(.+?)["”]?$/is;
const ONLY_ORDERS = /^(?:take out|remove|delete|leave out|strike)\b/i;
/** "Remove the old cameras by 4 December" is something to do; "delete it" is for the whole draft. */
const TO_BE_DONE = new RegExp(
  `\\b(?:by|on|before|in|until|next) (?:the )?(?:\\d|\\p{L}+day\\b|week|month|${MONTH_NAMES.join('|')}|spring|summer|autumn|winter)`,
  'iu',
);
const ALL_OF_IT =
  /^(?:it|that|this|them|all|everything|(?:my|the|this|that|last|whole)? ?(?:update|draft|one|message|post)s?)(?: .*)?$/i;
const FROM_IT =
  /,? (?:from|of|in) (?:it|that|this|there|the (?:update|draft|text)|(?:the |my )?(?:progress|next steps?|blockers?))$/i;

/** "Change 4 to 5 posts": one figure for another answers nothing; "replace the 12 oldest posts with …" may. */
const ORDERED =
  /^(?:no[ ,]+)?(?:change|replace|swap|correct) ["“]?(.+?)["”]? (?:to|with|for|by|into) ["“]?(.+?)["”]?$/is;
const SWAP = [
  ORDERED,
  /^(?:no[ ,]+)?not ["“]?(.+?)["”]?[ ,;-]+(?:but |it's |its |it is |that's |rather |should be )["“]?(.+?)["”]?$/is,
  /^(?:no[ ,]+)?not ["“]?([^,;]+?)["”]?[,;] *["“]?(.+?)["”]?$/is,
];
const SWAP_BACK =
  /^(?:no[ ,]+)?(?:(?:it's|its|it is|it was|there were|that's|it should (?:be|say|read)|should (?:be|say|read)|i meant|make (?:it|that)) )?["“]?(.+?)["”]?,? (?:not|instead of|rather than) ["“]?(.+?)["”]?$/is;
const STATUS =
  /^(?:(?:change|make|move|set|mark|put|turn|switch|amend|update|call)(?: (?:it|that|this|the update))?|(?:it|that|this) should (?:be|say|read|have been))(?: back| down)?(?: (?:to|as|at|on))? (\p{L}+(?:[ -]\p{L}+){0,2})$/iu;
/** A word that is a month, or begins with the full name of one: "no, 9 March" gives a day and no number. */
const MONTH_BEGINS = `(?:${MONTH_NAMES.filter((name) => name !== 'may').join('|')}|(?:${MONTH_STEMS.join('|')}|sept)\\b)`;
const NUMBER = new RegExp(
  `^(?:(?:no|nope|sorry|actually|correction|oops)[ ,:-]+(?:wait[ ,]+)?(?:it's |its |it is |it was |that's |there (?:were|are) |make (?:it|that) |should be )?|make (?:it|that) |(?:it |that )?should (?:be|say|read|have been) |(?:and |but |so |oh )?(?:it was|it's|its|that was|there were) (?:actually |really |now )?)(£?\\d[\\d,.]*(?: ?(?:%|k|m|bn|million|percent)(?![\\p{L}]))?(?: (?!${MONTH_BEGINS})\\p{L}[\\p{L}'-]*){0,3})$`,
  'iu',
);
const DAY =
  /^(?:the )?(\p{L}[\p{L}' -]{2,40}?) (?:is now|are now|now|is|are|will be|(?:has |have |was |were )?(?:been )?(?:moved?|moves|gone|went|slipped|pushed|put|postponed|deferred|delayed|brought)(?: back| out| off| forward)? (?:to|till|until)|(?:is |are )?(?:due|on)) (?:on |by )?(.*\d.*?)(?: now| instead)?$/iu;

/** "The workshop was on 6 November": what has been, and nothing of it but its day. */
const DAY_WAS = new RegExp(
  `^(?:the )?(\\p{L}[\\p{L}' -]{2,40}?) (?:(?:was|were)(?: held)?|took place|happened|should (?:be|say|read|have been)) (?:on |by )?(?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)$`,
  'iu',
);

/** "No wait, 11th": another day of the same month. */
const ORDINAL =
  /^(?:(?:no|nope|sorry|oops|hmm+|actually|wait|hang on|hold on|make (?:it|that)|i mean|i meant|correction)[ ,:-]+)+(?:the |it's |its |on )*(\d{1,2}(?:st|nd|rd|th))(?: (?:sorry|now|instead|please))?$/i;

/** Splits "change the date to 22 December and drop the blocker". */
const JOINS =
  /(?:[.;]\s+|,?\s+(?:and|then)\s+)(?=(?:also )?(?:change|set|make|put|add|drop|remove|delete|clear|take|move)\b)/i;

/** Longer than any change that is said in a sentence: nothing longer is tried. */
const LONGEST = 400;

/**
 * Reads the ways in which a message may change a draft, the likeliest first; each way is one or several changes.
 * `asked`: something was asked for, so that what names no slot may well be the answer.
 */
export function readEdits(text: string, asked: boolean): readonly (readonly Edit[])[] {
  const plain = straighten(text).trim();
  if (plain.length > LONGEST) return [];
  const cleared = readClearedFor(plain);
  if (cleared) return [cleared];
  const pieces = plain.split(JOINS).map((piece) => readOne(piece, asked));
  const joined = pieces.length > 1 ? pieces.flatMap(([first]) => first ?? []) : [];
  const whole = readOne(plain, asked).map((edit) => [edit]);
  return joined.length > 1 && joined.length === pieces.length ? [joined, ...whole] : whole;
}

/** A blocker that is over, and what ended it. */
function readClearedFor(text: string): readonly Edit[] | null {
  const plain = text.replace(POLITE, '').replace(/[.!\s]+$/, '');
  const [, slot, news] = CLEAR_FOR.exec(plain) ?? [];
  if (!slot || !news) return null;
  const clear = { kind: 'clear', slot: 'blocker' } as const;
  return JUST_GONE.test(news) ? [clear] : [clear, { kind: 'add', slot: 'progress', value: news }];
}

/** What is to go, by words of it. */
function readCut(plain: string, asked: boolean): Edit | null {
  for (const pattern of CUT_BIT) {
    const words = pattern.exec(plain)?.[1];
    if (words) return { kind: 'cut', words: words.replace(FROM_IT, ''), exact: false, named: true };
  }
  const words = CUT_ANY.exec(plain)?.[1]?.replace(FROM_IT, '');
  if (!words || ALL_OF_IT.test(words) || (asked && words.split(/\s+/).length < 3)) return null;
  const named = !asked && ONLY_ORDERS.test(plain) && !TO_BE_DONE.test(words);
  return { kind: 'cut', words, exact: asked || !named, named };
}

function readOne(text: string, asked: boolean): readonly Edit[] {
  const raw = text.trim().replace(/[.!?\s]+$/, '');
  const plain = raw.replace(POLITE, '').replace(POLITE_AFTER, '');
  const named = readNamed(plain);
  if (named) return [named];
  const loose = asked ? undefined : ADD_LOOSE.exec(plain)?.[1];
  if (loose) return [{ kind: 'add', slot: 'progress', value: loose }];
  const puts = (wrong: string, said: string) =>
    !asked || /\d/.test(wrong) || /^(?:no|not|sorry)\b/i.test(said);
  const cut = readCut(plain, asked);
  if (cut) return [cut];
  const edits: Edit[] = [];
  for (const pattern of SWAP) {
    const [, from, to] = pattern.exec(plain) ?? [];
    const ordered = pattern === ORDERED && /^£?\d/.test(from ?? '') && /^£?\d/.test(to ?? '');
    if (from && to && puts(from, raw)) edits.push({ kind: 'swap', from, to, ordered });
  }
  const [, right, wrong] = SWAP_BACK.exec(plain) ?? [];
  if (right && wrong && puts(wrong, raw))
    edits.push({ kind: 'swap', from: wrong, to: right, ordered: false });
  const status = STATUS.exec(plain)?.[1];
  if (status) edits.push({ kind: 'status', to: status });
  const ordinal = ORDINAL.exec(raw)?.[1];
  if (ordinal) edits.push({ kind: 'set', slot: 'due', value: ordinal });
  const number = NUMBER.exec(raw)?.[1];
  if (number) edits.push({ kind: 'number', to: number });
  return [...edits, ...readDays(plain)];
}

/** The day of what is named: that it will be, or that it was. */
function readDays(plain: string): Edit[] {
  const [, of, day] = DAY.exec(plain) ?? [];
  const [, held, on] = DAY_WAS.exec(plain) ?? [];
  return [
    ...(of && day ? [{ kind: 'day', of, to: day, been: false } as const] : []),
    ...(held && on ? [{ kind: 'day', of: held, to: on, been: true } as const] : []),
  ];
}

/** A change that names its slot; whatever is added without one is progress. */
function readNamed(plain: string): Edit | null {
  const cleared = CLEAR.exec(plain);
  if (cleared) return { kind: 'clear', slot: slotOf(cleared[1] ?? cleared[2] ?? '') };
  for (const pattern of SET) {
    const [, slot, value] = pattern.exec(plain) ?? [];
    if (slot && value) return { kind: 'set', slot: slotOf(slot), value };
  }
  const day = SET_DAY.exec(plain)?.[1];
  if (day) return { kind: 'set', slot: 'due', value: day };
  for (const pattern of ADD) {
    const [, slot, value] = pattern.exec(plain) ?? [];
    if (slot && value) return { kind: 'add', slot: slotOf(slot), value };
  }
  const [, put, into] = ADD_TO.exec(plain) ?? [];
  if (put && into) return { kind: 'add', slot: slotOf(into), value: put };
  const added = ADD_ANY.exec(plain)?.[1];
  return added ? { kind: 'add', slot: 'progress', value: added } : null;
}

function slotOf(name: string): EditSlot {
  const found = SLOTS.find(([, names]) => new RegExp(`^${names}$`, 'i').test(name));
  return found?.[0] ?? 'progress';
}
