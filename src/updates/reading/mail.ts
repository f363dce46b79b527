import { NUMBERED } from '../../corpus/numbered.ts';
import { DAY, MONTH } from './dates/date-words.ts';
import { labelOf } from './labels.ts';
import { PAST } from './step-words.ts';

/** What an e-mail that was pasted in has around its text: who wrote when to whom is no progress, and no signature is. */

/** Stands for every character that is taken out of `plain`: no word, no separator. */
export const BLANK = '\uE000';
const blank = (found: string) => BLANK.repeat(found.length);

const NAME = "\\p{Lu}[\\p{Ll}'-]+";
/** "Kind regards, Dave Malik, Head of …" and an e-mail's block of lines: what follows a sign-off with a name is its sender's. */
const SIGN_OFF = new RegExp(
  `((?:(?:^|[\\n.!])\\s*(?:(?:[Kk]ind(?:est)?|[Ww]arm(?:est)?|[Bb]est|[Mm]any) )?(?:[Rr]egards|[Ww]ishes|[Ss]incerely)[,.]?\\s*|(?:^|\\n) *(?:[Mm]any )?(?:[Tt]hanks|[Cc]heers)[,.]? *\\n\\s*))((?:${NAME} ${NAME}(?=[\\s,|(]|$)|${NAME}(?= *\\n|, *(?:\\p{Lu}|\\d)))[\\s\\S]{0,600})$`,
  'u',
);
/** "Dave Malik | Head of Growth | 01234 567890" on a line of its own, with no sign-off. */
const CARD = new RegExp(
  `^ *${NAME} ${NAME} *[|,][^\\n]*(?:\\b0\\d{2,4}[ -]?\\d{3}[ -]?\\d{3,4}\\b|\\|)[^\\n]*$`,
  'gmu',
);
/** … unless it goes on to report. */
const REPORTS = new RegExp(
  `\\b(?:${[
    'will|is|are|was|were|has|have|had|by|to|for',
    NUMBERED,
    'green|amber|red|on track|at risk|off track|blockers?|next steps?|progress',
  ].join('|')})\\b`,
  'i',
);

const SENDER = new RegExp(`^ *${NAME}(?: ${NAME})?`, 'u');
const WORKING_DAYS = /\bmy (?:normal |usual )?working (?:days|hours|pattern)\b[^\n]*/gi;

const HEADER = /^[ >*]*(?:from|sent|date|to|cc|bcc|reply-to|importance|attachments?)\*?: ?.*$/gim;
const SUBJECT = /^[ >*]*subject\*?: *(?:(?:re|fwd?|fw): *)*|^[ >]*(?:(?:re|fwd?|fw): *)+/gim;
const FORWARDED =
  /^[ >-]*(?:begin forwarded message|(?:original|forwarded) message)[ :-]*$|^on .{6,60} wrote:$/gim;
/** The head run into one line, as far as the greeting where there is one. */
const IN_ONE_LINE =
  /(?:-{2,} ?(?:original|forwarded) message ?-{2,}\s*)?\bfrom: [^\n]{2,80}? (?:sent|date): [^\n]{4,60}? to: [^\n]{2,160}? subject: (?:(?:re|fwd?|fw): *)*(?:[^\n]{0,120}? (?:hi|hiya|hello|dear|morning|good (?:morning|afternoon)) \p{Lu}[\p{Ll}'-]+,?(?= ))?/giu;
/** What it answers, below "On 13 November Sue wrote:". */
const QUOTED = /^ *on [^\n]{6,140} wrote: *\n(?:(?: *>[^\n]*)?(?:\n|$))+/gim;

const SUBJECT_LINE = /^[ >*]*subject\*?:/gim;
/** Lines that open as a mail's head does; blank lines may stand between them. */
const HEAD =
  /(?:^[ >*]*(?:from|sent|date|to|cc|bcc|reply-to|importance|attachments?|subject)\*?:.*(?:\n[ >]*)*){2,}/gim;

/** "Date:" and "To:" stand in reports, too; a mail says from whom it is or what about. */
const NAMES_MAIL = /^[ >*]*(?:from|sent|subject)\*?:/im;

/** Levelled text without the head of a mail, what it quotes and its signature; its subject may name what it is about. */
export function blankMail(plain: string): string {
  return blankHeaders(plain.replace(QUOTED, blank).replace(IN_ONE_LINE, blank))
    .replace(CARD, (whole: string) => (isReport(whole) ? whole : blank(whole)))
    .replace(SIGN_OFF, (_: string, lead: string, rest: string) => lead + blankSignature(rest));
}

/** A name and the like, which its sender does not miss. */
const LEAST_TOLD = 10;

/** Whether so much of a mail was taken out that its sender is told of it. */
export function leavesMuchOut(blanked: string): boolean {
  return blanked.split(BLANK).length > LEAST_TOLD;
}

const NAMES_DAY = new RegExp(
  `\\b${DAY}(?: of)? ?${MONTH}\\b|\\b${MONTH} ${DAY}\\b|\\b\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?\\b`,
  'i',
);
/** When and where somebody can be reached is no news. */
const OF_SENDER =
  /^\W*(?:(?:i'?m |i am |i will be |i'll be )?(?:on |away on )?(?:annual )?leave\b|(?:office|working|opening) (?:days|hours|pattern)\b|(?:tel|telephone|phone|mobile|mob|email|e-mail|web|m|t|e|w)\b ?[:.]|sent from\b|[\d\s+()]{7,}$)/i;

/**
 * What stands under the sender's name is a signature as far as the first line that reports: "Next meeting 5 January" does,
 * verb or not.
 */
function blankSignature(signature: string): string {
  const lines = signature.split('\n');
  const reports = lines.map((line, at) => (at === 0 ? isReport(line) : tells(line)));
  const from = reports.indexOf(true);
  return lines
    .map((line, at) => (from >= 0 && at >= from && !OF_SENDER.test(line) ? line : blank(line)))
    .join('\n');
}

function tells(line: string): boolean {
  if (OF_SENDER.test(line)) return false;
  const label = labelOf(line.slice(0, Math.max(0, line.indexOf(':'))));
  // "Position: head of …" and "More: our site" are a signature's own.
  const isSlot = label !== null && label !== 'status' && label !== 'evidence';
  return isSlot || NAMES_DAY.test(line) || isReport(line);
}

function isReport(signature: string): boolean {
  // "Sam Reed" did nothing.
  const rest = signature.replace(SENDER, '');
  return REPORTS.test(rest.replace(WORKING_DAYS, '')) || PAST.test(rest);
}

function blankHeaders(plain: string): string {
  return plain.replace(HEAD, blankHead).replace(SUBJECT, blank).replace(FORWARDED, blank);
}

/** Lines of a mail's head in a row. "Date: 8 October" further down is a slot of the report. */
function blankHead(head: string): string {
  const isMail =
    (head.match(HEADER)?.length ?? 0) + (head.match(SUBJECT_LINE)?.length ?? 0) > 1 && NAMES_MAIL.test(head);
  return isMail ? head.replace(HEADER, blank) : head;
}
