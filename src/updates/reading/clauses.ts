import { CARDINALS } from '../../corpus/number-words.ts';
import { ANYWHERE, anyForm } from '../../forms.ts';
import { bulletAt } from './bullets.ts';
import { MONTH_STEMS } from './dates/date-words.ts';
import { NEW_THOUGHT } from './new-thought.ts';
import { either } from './words.ts';

/** A stretch of a message, in code units of its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands before a clause. */
export type Break =
  | 'start'
  | 'line'
  | 'sentence'
  | 'dash'
  | 'colon'
  | 'semicolon'
  | 'comma'
  | 'word'
  | 'bracket';

/** A clause: the smallest stretch that can fill a slot. */
export interface Clause extends Span {
  readonly before: Break;
  /** What stands after it. */
  readonly after: Break | 'end';
  /** Number of the line and of the sentence within the message. */
  readonly line: number;
  readonly sentence: number;
  /** The sentence ends with a question mark. */
  readonly asked: boolean;
}

/** A stop after one of these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:approx|e\.g|i\.e|eg|ie|vs|st|mr|mrs|ms|dr|cllr|dept|est|inc|incl|ref|fig|ca)$/i;
/** … and after one of these only where no number follows. */
const BEFORE_NUMBER =
  /(?:^|[\s(])(?:no|nos|rec|recs|c|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thurs?|fri)$/i;

interface Stop extends Span {
  readonly kind: Break;
  readonly asked: boolean;
}

const SEPARATOR = new RegExp(
  [
    '(?<line>\\n+)',
    // "plan is DONE 👏 adopted on Tuesday": a picture that shows no status ends a sentence
    '(?<sentence>[.!?…]+(?:["\')\\]]*)(?=\\s|$)|\\s(?:(?![🔴🟠🟡🟢🔵⚪⚫🟥🟧🟨🟩🟦⬜💚🧡💛🔘✅☑✔🏁])\\p{Extended_Pictographic}\\uFE0F?)+(?=\\s))',
    '(?<dash>\\s+(?:-{1,3}|–)(?=\\s)|–(?=\\D)|\\s-{2}\\s|\\s-(?=[a-z]{3}))',
    '(?<semicolon>\\uE000+|;|\\s[|•]\\s|\\s//\\s|\\s+\\(?[1-9]\\)\\s+(?=\\p{L}))',
    '(?<colon>:(?=\\s|$|[a-z£])|\\s=(?=\\s)|(?<=\\b(?:rag|status|brag))=)',
    // "retender, to be awarded by …" is one step; "19%, up from 16%", one figure
    '(?<comma>,(?!\\s+to (?:be|go|come|follow|report)\\b|\\s+(?:(?:up|down) (?:from|on)|compared (?:with|to)|against|from) £?\\d)(?=\\s|[a-z]))',
    `(?<word>(?<!\\bnot)\\s+(?=${either(NEW_THOUGHT)}))`,
    '(?<bracket>[()\\[\\]])',
  ].join('|'),
  'giu',
);
/** "(blocked by legal)" is a clause of its own; "(37 so far)" and "(was £2.9m)" belong to what stands before them. */
const TELLING_BRACKET = anyForm(
  {
    '(blocked':
      /blocked|waiting|awaiting|held up|due|next|because|risks?|issues?|status|rag|currently|now|was/,
    '(still': /still|green|amber|red|blue|grey|on track|at risk|off track|by \d|by the|by end|cpc|rec/,
    '(R5': /recommendation|no\.|#|r\s?\d/,
  },
  {
    before: /^[([]\s*(?!(?:was|now|currently|still) (?:only |just |at |about )?£?\d[^()[\]]{0,16}[)\]])/,
    after: ANYWHERE,
    flags: 'iu',
  },
);

/** Splits levelled text into clauses, in order, with their separators left out. */
export function splitClauses(plain: string): Clause[] {
  const stops = findStops(plain);
  const clauses: Clause[] = [];
  let at = 0;
  let before: Break = 'start';
  let line = 0;
  let sentence = 0;
  for (const stop of [
    ...stops,
    { start: plain.length, end: plain.length, kind: 'end' as const, asked: false },
  ]) {
    const span = trimSpan(plain, { start: at, end: stop.start });
    const places = { before, after: stop.kind, line, sentence, asked: false };
    for (const part of chopLong(plain, span)) clauses.push({ ...places, ...part });
    if (stop.kind === 'end') break;
    before = span.end > span.start || rank(stop.kind) > rank(before) ? stop.kind : before;
    if (stop.kind === 'line') line++;
    if (stop.kind === 'line' || stop.kind === 'sentence' || stop.kind === 'semicolon') sentence++;
    if (stop.asked) markAsked(clauses);
    at = stop.end;
  }
  return clauses;
}

/** Longer than anybody's clause: what goes on so long is chopped at a blank, so that no pattern works on a whole page. */
const LONGEST = 600;

function chopLong(plain: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const blank = plain.lastIndexOf(' ', from + LONGEST);
    const to = blank > from ? blank : from + LONGEST;
    spans.push({ start: from, end: to });
    from = blank > from ? to + 1 : to;
  }
  return end > from ? [...spans, { start: from, end }] : spans;
}

/** Where two separators meet, the stronger one counts. */
function rank(kind: Break): number {
  return ['start', 'word', 'comma', 'bracket', 'colon', 'dash', 'semicolon', 'sentence', 'line'].indexOf(
    kind,
  );
}

function markAsked(clauses: Clause[]): void {
  const last = clauses.at(-1);
  if (!last) return;
  for (const [index, clause] of clauses.entries())
    if (clause.sentence === last.sentence) clauses[index] = { ...clause, asked: true };
}

function findStops(plain: string): Stop[] {
  const stops: Stop[] = [];
  const bullet = bulletAt(plain, 0);
  if (bullet > 0) stops.push({ start: 0, end: bullet, kind: 'line', asked: false });
  const openBrackets: boolean[] = [];
  for (const match of maskSigns(plain).matchAll(SEPARATOR)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as Break;
    const start = match.index;
    if (start < (stops.at(-1)?.end ?? 0)) continue;
    const found = match[0];
    if (kind === 'sentence' && found === '.' && isAbbreviation(plain, start)) continue;
    if (kind === 'bracket' && !bracketCounts(plain, start, openBrackets)) continue;
    const end = kind === 'line' ? bulletAt(plain, start + found.length) : start + found.length;
    stops.push({ start, end, kind, asked: kind === 'sentence' && found.includes('?') });
  }
  return stops;
}

function isAbbreviation(plain: string, stop: number): boolean {
  const before = plain.slice(Math.max(0, stop - 10), stop);
  const isDated = /\d(?:st|nd|rd|th)? ?\p{L}{3,4}$/u.test(before);
  return (
    ABBREVIATED.test(before) ||
    (BEFORE_NUMBER.test(before) && !isDated && /^\.\s*\d/.test(plain.slice(stop, stop + 4)))
  );
}

function bracketCounts(plain: string, at: number, open: boolean[]): boolean {
  const sign = plain[at] ?? '';
  if (sign === ')' || sign === ']') return open.pop() ?? false;
  const telling = TELLING_BRACKET.test(plain.slice(at, at + 30));
  open.push(telling);
  return telling;
}

/**
 * Emoji codes (":red_circle:"), times and ratios hold colons that separate nothing; the days of one month ("4, 11 and 18
 * Nov") hold commas, and so does a remark in brackets that belongs to what stands before it.
 */
function maskSigns(plain: string): string {
  const blank = (found: string) => '_'.repeat(found.length);
  return plain
    .replace(/:[a-z0-9_+-]{2,}:/gi, blank)
    .replace(/\d:\d/g, blank)
    .replace(DAYS_OF_MONTH, blank)
    .replace(NUMBER_LIST, blank)
    .replace(REMARK, (found, at: number) =>
      TELLING_BRACKET.test(found) || AFTER_STATUS.test(plain.slice(Math.max(0, at - 16), at))
        ? found
        : blank(found),
    );
}

const NTH_DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** "9, 10 and 12 March": commas that part no clauses. */
const DAYS_OF_MONTH = new RegExp(
  [
    `\\b${NTH_DAY}(?:, ?${NTH_DAY})+(?:,? ?(?:and|&) ?${NTH_DAY})?(?= (?:of )?(?:${MONTH_STEMS.join('|')}))`,
    `\\b${NTH_DAY},(?= ?${NTH_DAY} (?:and|&) ${NTH_DAY} (?:${MONTH_STEMS.join('|')}))`,
  ].join('|'),
  'gi',
);
/** "one, three and five year actions" */
const NUMBER_LIST = new RegExp(
  `\\b(?:${CARDINALS.join('|')})(?:, (?:${CARDINALS.join('|')}))+,? (?:and|&|or) (?:${CARDINALS.join('|')})\\b`,
  'gi',
);
/** "green (induction done, mentoring starts in May)" reports inside its brackets. */
const AFTER_STATUS =
  /(?:green|amber|red|blue|gr[ea]y|track|risk|[\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7E2}]|\br\d+|^)\s*$/iu;
/** Up to so many characters of a remark are read as one with what they remark on. */
const REMARK = /\([^()\n.:;]{1,80}\)/g;

const LOOSE_SIGN = /[\s,.;:!–>|/=]/;

/** A span without the blanks, the loose punctuation and the half brackets at its ends. */
export function trimSpan(plain: string, { start, end }: Span): Span {
  const closes = plain.slice(start, end).search(/[)\]]/) >= 0;
  const opens = plain.slice(start, end).search(/[([]/) >= 0;
  const isLooseAt = (at: number) =>
    LOOSE_SIGN.test(plain[at] ?? '') ||
    (!opens && /[)\]]/.test(plain[at] ?? '')) ||
    (!closes && /[([]/.test(plain[at] ?? ''));
  const isDash = (at: number, beside: number) =>
    /[-*]/.test(plain[at] ?? '') && /[\s]|^$/.test(plain[beside] ?? '');
  let from = start;
  let to = end;
  while (from < to && (isLooseAt(from) || isDash(from, from + 1))) from++;
  while (to > from && (isLooseAt(to - 1) || isDash(to - 1, to - 2))) to--;
  const inner = plain.slice(from + 1, to - 1);
  const isBracketed = ['()', '[]'].includes(`${plain[from]}${plain[to - 1]}`) && !/[()[\]]/.test(inner);
  if (isBracketed) return trimSpan(plain, { start: from + 1, end: to - 1 });
  return { start: from, end: to };
}

/** The sender's words in order: spans that stand side by side become one, others and points of a list get a line each. */
export function sliceSpans(text: string, spans: readonly Span[]): string[] {
  const runs: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    if (
      last &&
      /^(?:[\s,.;:!?…–•*\-()]|\b(?:and|but|so|then|also|though|while|although|however)\b)*$/iu.test(
        between,
      ) &&
      between.length < 16 &&
      !/\n\s*[-•*–]\s/u.test(between)
    )
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else runs.push(span);
  }
  return runs.map(({ start, end }) => text.slice(start, end));
}
