import { CARDINALS, ORDINALS, readNumberWord } from '../../corpus/number-words.ts';
import { ANYWHERE, anyForm } from '../../forms.ts';
import type { Span } from './clauses.ts';
import { STATUS_NAME } from './status-words.ts';

/** Where a message names recommendations by number: "R5", "recs 3 & 4", "recommendation five". */
export interface Mention extends Span {
  /** The numbers meant; several for "R3 and R4". */
  readonly numbers: readonly number[];
  /** Said only to be denied: "not 6". */
  readonly denied: boolean;
  /** "R5 or R6": one of them, and the sender doesn't say which. */
  readonly unsure: boolean;
}

const NUMBER = `(?:\\d{1,2}(?!\\d|\\.\\d|,\\d{3}|%|[ -]?(?:am|pm)\\b)|${CARDINALS.join('|')})`;
/** "Recomendation", "reccommendtion": the word that is misspelt most. */
const MISSPELT = 'rec{1,2}om{1,2}[ea]nd(?!ing)[a-z]{3,6}';
/** "recs" and "recommendations" may be followed by a list of bare numbers. */
const PLURAL = `(?:(?:key )?(?:recommendations|recc?s|recomms|${MISSPELT}s|nos\\.?|numbers))`;
const SINGULAR = `(?:(?:key )?(?:recommendation|recom+(?:end)?|${MISSPELT}|recc?|reco)\\.?(?: ?(?:no\\.?|number|num|#))?|no\\.|(?<=^|\\n)no(?= \\d{1,2}\\s*(?:[,:–-]\\s*)?(?:is |still |now )*${STATUS_NAME}\\b)|number(?! of)|num\\.?|#)`;
const SHORT = '(?:(?:cpc[ -]?)?(?<![\\p{L}\\p{N}&])r)';
const PREFIX = `(?:${PLURAL}|${SINGULAR}|${SHORT})`;
const JOIN = '\\s*(?:,\\s*and|,|&|\\+|/|and|plus|or(?: maybe| possibly| perhaps| is it)?|then)\\s*';

const ONE = new RegExp(
  `(?<![\\p{L}\\p{N}£.,/-])(?:${PREFIX}(?:[ -]?|: ?(?=\\d{1,2}\\s*(?:[|,;\\n]|[–-]\\s|$))|(?<=s) ?\\()0?(${NUMBER})\\b|the (${ORDINALS.join('|')}) (?:recommendation|rec)\\b)`,
  'giu',
);
const NEXT_PREFIXED = new RegExp(`^(?:${JOIN}|\\s+)${PREFIX}[ -]?0?(${NUMBER})\\b`, 'iu');
const NEXT_BARE_PLURAL = new RegExp(
  `^${JOIN}(${NUMBER})\\b(?!\\s+(?:of|out|sites|people|posts|weeks|months|days|partners))`,
  'iu',
);
const NEXT_BARE =
  /^(?:[/&+]| ?& ?| and | or )(\d{1,2})\b(?=\s*(?:$|[:–,.)]|- |(?:both|all|are|is|now|still|green|amber|red|blue|on track|off track|at risk|complete|done|not)\b))/iu;
/** "1 and 10 both done": numbers alone, at the head of a clause and said to be something together. */
const BARE_LIST =
  /(?<=^|[\n:;.!]\s*|[–-]\s+|closing\s+|update on\s+|for\s+|both\s+)(\d{1,2})((?:\s*(?:,|&|\+|and)\s*\d{1,2})+)(?=\s+(?:both|all|are|now|still|on track|off track|at risk|not started|green|amber|red|done|complete|closed|finished)\b|\s*[:–]|\s+-)/giu;
/** "5: amber", "5 - amber" */
const BARE_LABEL =
  /(?<=^|\n)\s*(?:[-*•]\s*)?\(?(\d{1,2})\)?(?=\s*[:.)–-]?\s*(?:is |still |now |status |rag )*(?:green|amber|red|blue|grey|on[ -]track|off[ -]track|at[ -]risk|complete\b|not[ -]started|🟢|🟡|🟠|🔴|🔵|⚪))/giu;
/** "9 is done and dusted" */
const BARE_SUBJECT =
  /(?<=(?:^|\n)\s*(?:(?:oops|whoops|sorry|actually|no|and|so|ok)[ ,]+)*)(\d{1,2})(?='s\b| (?:is|has|isn't|hasn't|isnt|hasnt)\b)/giu;
/** "amber for 5", "red on 9", "green on 2, 3 and 4" */
const BARE_TAIL =
  /(?<=\b(?:green|amber|red|blue|grey|complete|done|on[ -]track|off[ -]track|at[ -]risk|not[ -]started) (?:for|on) )(\d{1,2}(?:\s*(?:,\s*and|,|&|\+|and)\s*\d{1,2})*)(?=\s*(?:$|[.,;:\n]|[–-]\s))/giu;
/** "mark 8 as complete", "close 4 please" */
const BARE_ORDER = anyForm(
  {
    'mark 8 as complete':
      /(?<=\b(?:mark|put|make|call|set|record|log|show|turn|move) (?:no\.? )?)(\d{1,2})(?=\s+(?:(?:as|to|down as|is|at|on|back to)\s+)?(?:green|amber|red|blue|grey|complete\b|completed|done|closed|on[ -]track|off[ -]track|at[ -]risk|not[ -]started))/,
    'close 4 please':
      /(?<=(?:^|[\n.!]\s*|please |pls |can (?:you|we) )close (?:off |down )?)(\d{1,2})(?=\s*(?:please|pls|now|off|down|$|[.!\n]))/,
  },
  { before: ANYWHERE, after: ANYWHERE, flags: 'giu' },
);
const DENIED = /\b(?:not|instead of|rather than|isn't|isnt|wasn't|wasnt|nothing to do with)\s+(?:the\s+)?$/i;
const DENIED_BARE =
  // "22 instead of 45" compares two counts
  /(?<!(?<!\br ?|\brec )\b\d{1,4}%? )\b(?:not|instead of|rather than|(?:i|we) (?:typed|put|said|wrote|sent))\s+(?:rec(?:ommendation)?\s+|r)?(\d{1,2})\b(?!\s*(?:\/|%|[.,]\d|of\b|\p{L}))/giu;

/** Every mention of a recommendation by number, in order. */
export function findMentions(plain: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of plain.matchAll(ONE)) {
    if (match.index < (mentions.at(-1)?.end ?? 0)) continue;
    mentions.push(readList(plain, match));
  }
  for (const pattern of [BARE_LIST, BARE_LABEL, BARE_SUBJECT, BARE_TAIL, BARE_ORDER])
    for (const match of plain.matchAll(pattern)) {
      const start = match.index + match[0].search(/\d/);
      const end = match.index + match[0].replace(/\D+$/, '').length;
      const numbers = [...match[0].matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
      addMention(mentions, { start, end, numbers, denied: false, unsure: false });
    }
  for (const match of plain.matchAll(DENIED_BARE))
    addMention(mentions, {
      start: match.index,
      end: match.index + match[0].length,
      numbers: [Number(match[1])],
      denied: true,
      unsure: false,
    });
  return mentions.sort((a, b) => a.start - b.start);
}

function addMention(mentions: Mention[], mention: Mention): void {
  if (!mentions.some((other) => mention.start < other.end && other.start < mention.end))
    mentions.push(mention);
}

/** "recs 1-3", "R2-R4", "recs 1 to 3": all from the one to the other. */
const RANGE_NAMED = new RegExp(
  `^(?:\\s?[-–]\\s?|\\s(?:to|through|thru)\\s)${PREFIX}[ -]?0?(${NUMBER})\\b`,
  'iu',
);
const RANGE_BARE = new RegExp(
  `^(?:[-–]|\\s(?:to|through|thru)\\s)0?(${NUMBER})\\b(?!\\s+(?:of|out|sites|people|posts|weeks|months|days|partners))`,
  'iu',
);
/** After a single name a bare number needs to be said to be one: "rec 1-3 all green", not "R5 to 20 sites". */
const SAID_OF_ALL =
  /^\s*(?:$|[:=|,;.)\n]|[-–]\s|(?:all|both|are|is|now|still|no|same|green|amber|red|blue|grey|on[ -]track|off[ -]track|at[ -]risk|complete|done|not)\b)/iu;

function readRange(
  first: number,
  rest: string,
  plural: boolean,
): { numbers: number[]; length: number } | null {
  const bare = RANGE_BARE.exec(rest);
  const found =
    RANGE_NAMED.exec(rest) ??
    (bare && (plural || SAID_OF_ALL.test(rest.slice(bare[0].length))) ? bare : null);
  const last = readNumber(found?.[1] ?? '');
  if (!found || last <= first || last - first > 20) return null;
  return {
    numbers: Array.from({ length: last - first }, (_, at) => first + 1 + at),
    length: found[0].length,
  };
}

/** "R1 (exec), R9 (town centre) and R10": a name in brackets interrupts no list. */
const IN_BRACKETS = `\\s*\\((?![^()]*\\b(?:${STATUS_NAME}|done)\\b)[\\p{L}&,' /-]{2,40}\\)`;
const NAME_IN_BRACKETS = new RegExp(`^${IN_BRACKETS}`, 'iu');
const REMARK = new RegExp(`^${IN_BRACKETS}(?=${JOIN}${PREFIX}[ -]?\\d)`, 'iu');
/** "R5, 6 and 7 amber": bare numbers behind one name, where the list is closed and said to be something. */
const BARE_REST =
  /^((?:\s*,\s*\d{1,2})+\s*,?\s*(?:and|&|\+)\s*\d{1,2})(?=\s+(?:all|both|are|is|now|still|this (?:week|month)|green|amber|red|blue|grey|on[ -]track|off[ -]track|at[ -]risk|complete|done|not started|no changes?)\b|\s*[:.;]|\s+[-–]|\s*$)/iu;

function readList(plain: string, match: RegExpExecArray): Mention {
  const numbers = [readNumber(match[1] ?? match[2] ?? '')];
  let end = match.index + match[0].length;
  const plural = new RegExp(`^${PLURAL}`, 'iu').test(match[0]);
  const denied = DENIED.test(plain.slice(Math.max(0, match.index - 25), match.index));
  let unsure = false;
  for (;;) {
    const range = readRange(numbers.at(-1) ?? 0, plain.slice(end), plural);
    numbers.push(...(range?.numbers ?? []));
    end += range?.length ?? 0;
    const closed = plural ? null : BARE_REST.exec(plain.slice(end));
    if (closed) {
      numbers.push(...(closed[0].match(/\d+/g) ?? []).map(Number));
      end += closed[0].length;
      break;
    }
    const remark = REMARK.exec(plain.slice(end))?.[0] ?? '';
    const rest = plain.slice(end + remark.length);
    const next =
      NEXT_PREFIXED.exec(rest) ?? (plural ? NEXT_BARE_PLURAL.exec(rest) : null) ?? NEXT_BARE.exec(rest);
    const goesOn = (listed: string) => continuesList(listed) || (!denied && ENDS_LIST.test(listed));
    if (!next || (/^\s*,/.test(next[0]) && !plural && !goesOn(rest.slice(next[0].length)))) break;
    unsure ||= /\bor\b/i.test(next[0]);
    numbers.push(readNumber(next[1] ?? ''));
    end += remark.length + next[0].length;
  }
  end += closing(match[0], plain.slice(end));
  return { start: match.index, end, numbers: [...new Set(numbers)], denied, unsure };
}

/** "My recs (5, 6)" takes its bracket; "R2's survey", "R2's green": what belongs to a number begins behind both signs. */
function closing(opening: string, rest: string): number {
  if (opening.includes('(')) return rest.startsWith(')') ? 1 : 0;
  return /^['’]s\b/.test(rest) ? 2 : 0;
}

/** "R1, R2." ends a list; "not R8, R6" puts one in the place of the other. */
const ENDS_LIST = /^\s*(?:$|[.;!\n])/;

/** "R1, R2 and R5 all green" is a list; "R5, R6 red" is not: after a comma the list has to go on. */
function continuesList(listed: string): boolean {
  const rest = listed.replace(NAME_IN_BRACKETS, '');
  return new RegExp(`^(?:(?:${JOIN}|\\s+)${PREFIX}|\\s*(?:all|both|are)\\b|\\s*[:–-]\\s)`, 'iu').test(rest);
}

function readNumber(word: string): number {
  return readNumberWord(word) ?? 0;
}
