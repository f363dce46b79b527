import { anyForm } from '../../forms.ts';
import type { FoundDate } from './dates/find-dates.ts';
import type { Piece, Sorted } from './pieces.ts';
import { SLIPPED } from './step-words.ts';
import { hasPast } from './tense.ts';
import { type MessageView, textOf, within } from './view.ts';

const DATE_FRAME = anyForm(
  {
    by: /by|on|for|at|in|due|before|until|till|til|from|the|a|around|about|circa|no|later|than|latest/,
    deadline:
      /deadline|target(?:ing|ed)?|date|scheduled|booked|pencilled|planned|expected|set|aim(?:ing|ed)?/,
    is: /is|its|it's|it|will|be|hopefully|probably|prob|sometime|some time|of|now|then|make|that|this/,
    end: /end|say|think|should|they|reckon|saying|told|us|i|we|we're|we'll|were|and|but|to|moved|move/,
    moving: /moving|push(?:ed|ing)|shift(?:ed|ing)|slipp(?:ed|ing)|changing|forward|change|changed|new/,
    revised: /revised|done|finish(?:ed)?|complet(?:e|ed|ion)|also|still|both|all|please|pls|sorry|actually/,
    correction:
      /correction|not|eta|first thing|afternoon|morning|am|pm|next|step|yes|ok|so|looking|more likely/,
    like: /like|w\/c|ready|promised|agreed|confirmed|back(?: with us)?|scrap|forget|ignore|been|has|'s|im/,
    except: /i'm|week|except|apart|other/,
  },
  { flags: 'giu' },
);

/** "it's 8 January for the last two": what follows only says of what the day is. */
const DATE_VERDICT =
  /^(?:and |but |so |sorry,? |actually,? )*(?:it'?s|it is|that'?s|make (?:it|that)|should be|now|moved to|say|call it)\b/i;

/** "by 30 August", "booked for 14 November": a day and nothing to be done on it. */
export function isDateOnly(view: MessageView, piece: Piece): boolean {
  const dates = within(view.dates, piece);
  if (
    dates.length === 0 ||
    /^(?:finish|complete) (?:it|them|this|these|that|both|all)\b/i.test(textOf(view, piece))
  )
    return false;
  let text = '';
  let at = piece.start;
  for (const date of dates) {
    text += `${view.plain.slice(at, Math.max(at, date.start))} `;
    at = Math.max(at, date.end);
  }
  const lead = view.plain.slice(piece.start, dates[0]?.start ?? piece.start);
  if (DATE_VERDICT.test(lead) && !/[\p{L}\p{N}]/u.test(lead.replace(DATE_FRAME, ' '))) return true;
  text += view.plain.slice(at, Math.max(at, piece.end));
  return !/[\p{L}\p{N}]/u.test(
    text.replace(DATE_FRAME, ' ').replace(/\b(?:mon|tues?|weds?|thurs?|fri)(?:day)?\b/gi, ''),
  );
}

/** "dashboards still to build, 29 Nov": what stands before the day is the step, unless it has already happened. */
export function attachDate(
  view: MessageView,
  sorted: Sorted[],
  piece: Piece,
  dates: readonly FoundDate[],
): void {
  const last = sorted.at(-1);
  if (!last || dates.length === 0 || last.piece.sentence !== piece.sentence) return;
  if (last.role !== 'nextStep' && DATE_VERDICT.test(textOf(view, piece))) return;
  if (last.role !== 'nextStep' && (last.sure || last.role === 'blocker')) return;
  if (last.role !== 'nextStep' && hasPast(textOf(view, last.span))) return;
  // of several steps each keeps its own day
  const dated = { ...last.dated, end: Math.max(last.dated.end, piece.end) };
  sorted[sorted.length - 1] = { ...last, role: 'nextStep', dates: [...last.dates, ...dates], dated };
}

/** The day of the step that is called the next one; else an exact day before a month, a quarter or a feast. */
export function chooseDue(
  view: MessageView,
  sorted: readonly Sorted[],
  bareDates: readonly FoundDate[],
): string | null {
  const steps = sorted.filter(({ role, dates }) => role === 'nextStep' && dates.length > 0);
  const [step] = [...steps].sort((one, other) => rank(view, one) - rank(view, other));
  if (step) return dayOfStep(view, step);
  const [bare] = bareDates;
  if (bare) return bare.date;
  const slipped = sorted.find(({ dates, piece }) => dates.length > 0 && SLIPPED.test(textOf(view, piece)));
  return slipped?.dates.at(-1)?.date ?? null;
}

function rank({ plain }: MessageView, { led, dates }: Sorted): number {
  if (led) return 0;
  // "… Decision due 10 December": of several days the one that is called so.
  if (dates.some(({ start }) => CALLED_DUE.test(plain.slice(Math.max(0, start - 24), start)))) return 1;
  return dates.some(({ exact }) => exact) ? 2 : 3;
}

const CALLED_DUE = /\b(?:due|deadline)(?: date)?(?: is| on| by|:)?\s+(?:the )?$/i;

function dayOfStep(view: MessageView, { dates, piece }: Sorted): string | null {
  const text = textOf(view, piece);
  if (SLIPPED.test(text) || /\bnow\b/i.test(text)) return dates.at(-1)?.date ?? null;
  const exact = dates.filter((date) => date.exact);
  const among = exact.length > 0 ? exact : dates;
  const led = among.filter(({ start }) =>
    /\b(?:by|on|due|before|for)\s+(?:the )?$/i.test(view.plain.slice(Math.max(0, start - 12), start)),
  );
  return (led.length === 1 ? led : among)[0]?.date ?? null;
}

/** The day that a message gives as due, whatever else it says: "asked for £50k by 5 December". */
export function dueIn({ dates, plain }: MessageView): string | null {
  const ahead = dates.filter(({ past, denied }) => !past && !denied);
  // "By Feb" holds its own lead.
  const isLed = ({ start, end }: FoundDate) =>
    DUE_LEAD.test(plain.slice(0, start)) || /^(?:by|due|before|until)\b/i.test(plain.slice(start, end));
  return ahead.find(isLed)?.date ?? null;
}

const DUE_LEAD = /\b(?:by|due|before|until|for)\s+(?:the )?$/i;
