import type { Span } from './clauses.ts';
import { MONTH, WEEKDAY_NAME } from './dates/date-words.ts';
import type { Topics } from './topics.ts';
import { type MessageView, overlaps, tellingWords, textOf, within } from './view.ts';
import { anyOf, FRAME_WORDS } from './words.ts';

/** Nothing new: the sender's last update still holds. */
const UNCHANGED = new RegExp(
  anyOf(
    `same as (?:last|before|the last|previous)(?: (?:week|time|month|update))?`,
    `as (?:per )?last (?:week|time|update)|as before|no (?:changes?|movement|shift)`,
    `(?:keep|leave|left|kept) (?:it|that|this|everything|things|all) (?:as (?:it|they|things) (?:is|was|are|were)|as is|the same|unchanged)`,
    `nothing new|nothing to report|no update|nothing(?:'s|s| has| is)? (?:changed|different|moved)`,
    `(?:copy|copy over|repeat|re-?use|roll(?: forward| over)?|carry(?: forward| over)?|duplicate|re-?post|resend)(?: across| over)? (?:the |my |our )?(?:last|previous|same)(?: (?:week|time|month)(?:['’]?s)?)?(?: (?:updates?|ones?|reports?))?`,
    `unchanged|nothing further to report|nothing|ditto|same(?: (?:again|still|here|as ever|please))*`,
  ),
  'iu',
);
/** "… since 9 Nov", "… from last month": from when on nothing has changed. "No movement from the bank" names who has not moved. */
const SINCE = new RegExp(
  `(?:^|\\s)(?:since|as of|as at|from|on|compared (?:to|with)) (?=.*\\b(?:${[
    'last|previous|before|then|earlier|past|weeks?|months?|quarters?|years?|times?|updates?|reports?|reporting|reviews?|visits?|yesterday|today',
    'spring|summer|autumn|winter|christmas|xmas|easter|cpc|peer challenge',
    `${WEEKDAY_NAME}|${MONTH}|\\d{1,2}(?:st|nd|rd|th)?`,
  ].join('|')})\\b)(?:\\S+\\s*){1,5}$`,
  'iu',
);

/**
 * The words by which a clause says that nothing has changed, and nothing else: "R4 no change since 9 Nov". "No change in
 * the numbers" and "scope as before" report something, and are none. Null where the clause says anything further.
 */
export function unchangedIn(
  view: MessageView,
  span: Span,
  recommendation: string | null,
  topics: Topics,
): Span | null {
  const found = UNCHANGED.exec(textOf(view, span));
  if (!found) return null;
  const start = span.start + found.index;
  const end = start + found[0].length;
  const before = { start: span.start, end: start };
  if (!isFrame(view, before) && !isWholeName(view, before, recommendation, topics)) return null;
  const since = SINCE.exec(view.plain.slice(end, span.end));
  const rest = { start: end, end: since ? end + since.index : span.end };
  return isFrame(view, rest) ? { start, end: span.end } : null;
}

/** "Pledges unchanged" says it of the whole; "budget unchanged", of a part of the work. */
function isWholeName(view: MessageView, span: Span, recommendation: string | null, topics: Topics): boolean {
  return (
    recommendation !== null &&
    topics.names(recommendation, textOf(view, span), 1) &&
    tellingWords(view, span, recommendation, topics).length === 0
  );
}

/** Nothing but words that frame a status, and numbers of recommendations. */
function isFrame(view: MessageView, span: Span): boolean {
  const skipped = [...within(view.mentions, span), ...within(view.hits, span)];
  return [...textOf(view, span).matchAll(/[\p{L}\p{N}']+/gu)].every(({ 0: word, index }) => {
    const at = { start: span.start + index, end: span.start + index + word.length };
    return FRAME_WORDS.has(word.toLowerCase()) || skipped.some((other) => overlaps(other, at));
  });
}
