import { anyForm } from '../../forms.ts';
import { straighten } from '../../typed-text.ts';
import { MONTH, MONTH_NAMES, MONTH_STEMS } from '../reading/dates/date-words.ts';
import { isOneSlip } from '../reading/dates/respell.ts';
import { UNITS_GIVEN } from '../reading/figures.ts';
import type { Edit } from './edit.ts';
import { readCut } from './read-cut.ts';
import { readClearedFor, readNamed } from './read-named-edit.ts';
import { readShift } from './read-shift.ts';

const POLITE =
  /^(?:(?:ok|okay|yes|yep|hi|hmm+|oh|ah|and|but|also|so|then|please|pls|plz|sorry|oops|actually|just|wait|thanks|great|perfect|typo|spelling)[ ,.!:-]+|(?:can|could|would|will) (?:you|we|i) (?:please |just |also )*|i(?:'d| would)? (?:like|want|need) to |let's |let me )+/i;
const POLITE_AFTER = /(?:[ ,]+(?:please|pls|plz|thanks|thank you|ta|cheers|sorry|instead))+$/i;

/** "Add two posts" is an answer, too, where something was asked for. */
const ADD_LOOSE = /^(?:add|append|include) (.+)$/is;
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
/** "Psot should be post" */
const TYPED =
  /^["“]?(\p{L}{3,})["”]? (?:should (?:be|say|read|have been)|is (?:a typo for|meant to be)) ["“]?(\p{L}{3,})["”]?$/iu;
const STATUS =
  /^(?:(?:change|make|move|set|mark|put|turn|switch|amend|update|call)(?: (?:it|that|this|the update))?|(?:it|that|this) should (?:be|say|read|have been))(?: back| down)?(?: (?:to|as|at|on))? (\p{L}+(?:[ -]\p{L}+){0,2})$/iu;
/** A word that is a month, or begins with the full name of one: "no, 9 March" gives a day and no number. */
const MONTH_BEGINS = `(?:${MONTH_NAMES.filter((name) => name !== 'may').join('|')}|(?:${MONTH_STEMS.join('|')}|sept)\\b)`;
const PUTS_NUMBER = `(?:${[
  "(?:no|nope|sorry|actually|correction|oops|hang on|hold on|wait)[ ,:-]+(?:wait[ ,]+)?(?:it's |its |it is |it was |that's |there (?:were|are) |make (?:it|that) |should be )?",
  'make (?:it|that) |(?:it |that )?should (?:be|say|read|have been) ',
  "(?:and |but |so |oh )?(?:it was|it's|its|that was|there were) (?:actually |really |now )?",
].join('|')})`;
const NUMBER = new RegExp(
  `^${PUTS_NUMBER}(£?\\d[\\d,.]*(?: ?(?:${UNITS_GIVEN})(?!\\p{L}))?(?: (?!${MONTH_BEGINS})\\p{L}[\\p{L}'-]*){0,3})$`,
  'iu',
);
const DAY = anyForm(
  {
    'the review is now 6 march': /is now|are now|now|is|are|will be/,
    'review has moved to 6 march':
      /(?:has |have |was |were )?(?:been )?(?:moved?|moves|gone|went|slipped|pushed|put|postponed|deferred|delayed|brought)(?: back| out| off| forward)? (?:to|till|until)/,
    'waiting on R6': /(?:is |are )?(?:due|on)/,
  },
  { before: /^(?:the )?(\p{L}[\p{L}\d' -]{1,40}?) /u, after: / (?:on |by )?(.*\d.*?)(?: now| instead)?$/ },
);

/** "The workshop was on 6 November": what has been, and nothing of it but its day. */
const DAY_WAS = new RegExp(
  `^(?:the )?(\\p{L}[\\p{L}' -]{2,40}?) (?:(?:was|were)(?: held)?|took place|happened|should (?:be|say|read|have been)) (?:on |by )?(?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)$`,
  'iu',
);

/** "No wait, 11th": another day of the same month. */
const ORDINAL =
  /^(?:(?:no|nope|sorry|oops|hmm+|actually|wait|hang on|hold on|make (?:it|that)|i mean|i meant|correction)[ ,:-]+)+(?:the |it's |its |on )*(\d{1,2}(?:st|nd|rd|th))(?: (?:sorry|now|instead|please))?$/i;

/** Splits "change the date to 22 December and drop the blocker", "make it red and the date 2 February, and it's 3 not 4". */
const JOINS =
  /(?:[.;]\s+|,?\s+(?:and|then)\s+)(?=(?:also )?(?:(?:change|set|make|put|add|drop|remove|delete|clear|take|move)\b|(?:it's|its|it is|it was) £?\d|the (?:due )?date (?:is |to )?\d|£?\d[\w% ]{0,25} to £?\d))/i;
/** What a piece leaves out: "… and the date 2 February", "change 4 to 5 and 6 to 7". */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^the (?:due )?date (?:is |to )?(?=\d)/i, 'change the date to '],
  [/^(?=£?\d[\w% ]{0,25} to £?\d)/i, 'change '],
];

/** What takes the place of other words is not much longer than they are, or it is more than one change. */
const MUCH_LONGER = 4;

/** Longer than any change that is said in a sentence: nothing longer is tried. */
const LONGEST = 400;

/**
 * Reads the ways in which a message may change a draft, the likeliest first; each way is one or several changes.
 * `asked`: something was asked for, so that what names no slot may well be the answer.
 */
export function readEdits(text: string, asked: boolean): readonly (readonly Edit[])[] {
  const plain = straighten(text).trim();
  if (plain.length > LONGEST) return [];
  const cleared = readClearedFor(plain.replace(POLITE, '').replace(/[.!\s]+$/, ''));
  if (cleared) return [cleared];
  const pieces = plain.split(JOINS).map((piece) => readOne(spellOut(piece), asked));
  const joined = pieces.length > 1 ? pieces.flatMap(([first]) => first ?? []) : [];
  const whole = readOne(plain, asked).map((edit) => [edit]);
  return joined.length > 1 && joined.length === pieces.length ? [joined, ...whole] : whole;
}

function readOne(text: string, asked: boolean): readonly Edit[] {
  const raw = text.trim().replace(/[.!?\s]+$/, '');
  const plain = raw.replace(POLITE, '').replace(POLITE_AFTER, '');
  const named = readShift(plain) ?? readNamed(plain);
  if (named) return [named];
  const loose = asked ? undefined : ADD_LOOSE.exec(plain)?.[1];
  if (loose) return [{ kind: 'add', slot: 'progress', value: loose }];
  const puts = (wrong: string, said: string) =>
    !asked || /\d/.test(wrong) || /^(?:no|not|sorry)\b/i.test(said);
  const special = readTyped(plain, raw) ?? readCut(plain, asked);
  if (special) return [special];
  const edits: Edit[] = [];
  for (const pattern of SWAP) {
    const [, from, to] = pattern.exec(plain) ?? [];
    const ordered = pattern === ORDERED && /^£?\d/.test(from ?? '') && /^£?\d/.test(to ?? '');
    if (from && to && puts(from, raw)) edits.push({ kind: 'swap', from, to, ordered });
  }
  const [, right, wrong] = SWAP_BACK.exec(plain) ?? [];
  if (right && wrong && puts(wrong, raw) && countWords(right) <= countWords(wrong) + MUCH_LONGER)
    edits.push({ kind: 'swap', from: wrong, to: right, ordered: false });
  const status = STATUS.exec(plain)?.[1];
  if (status) edits.push({ kind: 'status', to: status });
  const ordinal = ORDINAL.exec(raw)?.[1];
  if (ordinal) edits.push({ kind: 'set', slot: 'due', value: ordinal });
  const number = NUMBER.exec(raw)?.[1];
  if (number) edits.push({ kind: 'number', to: number });
  return [...edits, ...readDays(plain)];
}

function readTyped(plain: string, raw: string): Edit | null {
  const [, typed, meant] = TYPED.exec(plain) ?? [];
  const isCalledTypo = /\btypo\b|\bspelling\b|\bshould (?:say|read)\b/i.test(raw);
  return typed && meant && (isCalledTypo || isOneSlip(typed.toLowerCase(), meant.toLowerCase()))
    ? { kind: 'swap', from: typed, to: meant, ordered: true }
    : null;
}

/** "The report goes to scrutiny on 12 December": the report. */
const WHERE_IT_GOES =
  / (?:(?:is|are|will be|now|will) )?(?:go(?:es|ing)?|com(?:e|es|ing)|heading)(?: back)?(?: (?:to|before) .+)?$/i;

/** The day of what is named: that it will be, or that it was. */
function readDays(plain: string): Edit[] {
  const [, of, day] = DAY.exec(plain) ?? [];
  const [, held, on] = DAY_WAS.exec(plain) ?? [];
  return [
    ...(of && day ? [{ kind: 'day', of: of.replace(WHERE_IT_GOES, ''), to: day, been: false } as const] : []),
    ...(held && on ? [{ kind: 'day', of: held, to: on, been: true } as const] : []),
  ];
}

function spellOut(piece: string): string {
  return LEFT_OUT.reduce((text, [pattern, words]) => text.replace(pattern, words), piece);
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}
