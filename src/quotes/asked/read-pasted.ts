import { splitSentences } from '../../corpus/sentences.ts';
import { ANYWHERE, anyForm } from '../../forms.ts';
import { countWords } from '../count-words.ts';
import { findSpans, type MarkedSpan } from '../find-spans.ts';
import { type AskedClaim, readClaim } from './read-claim.ts';
import { opensWithReport } from './read-reported.ts';
import { type CouncilNames, readSpeaker } from './read-speaker.ts';
import { SPAN } from './span.ts';

/** Words that a message wants checked, with what it claims about them. */
export interface Pasted {
  readonly words: string;
  readonly claim: AskedClaim;
}

/** A message that wants words checked. */
export interface AskedCheck {
  readonly pasted: readonly Pasted[];
  /** The message may as well be a question about a subject: only words that are found make it a check. */
  readonly tentative: boolean;
}

/** Fewer words in quotation marks are a name or a catchword, unless the message asks who said just them. */
const FEWEST_WORDS = 3;
const FEWEST_IN_PHRASE = 2;
/** Fewer words without any marks are no quotation. */
const FEWEST_UNMARKED = 4;

const ASKS = anyForm({
  cite: /cite|reference|source/,
  did: /did|do|does|have|has|was|is|were|are|who|whose|which|check|verify|confirm|really|actually|true/,
  right: /right|correct|accurate|exact|genuine|real|verbatim|quote|quoted|quotation|said|say|says|wrote/,
  word: /words?|print|use|publish|according|attribut\w+|credit|shorten|cut|trim|crop|abridge|condense/,
  stop: /stop|end/,
});
/** A question that "yes" or "no" would answer, or an order to check. */
const ASKS_WHETHER = anyForm(
  {
    verify:
      /^\W*(?:(?:so|and|hi|hiya|hello|hey|please|ok|okay|just checking)\W+)*(?:did|didn['’]?t|do|does|has|have|is|isn['’]?t|was|were|are|can|could|may|check|verify|confirm)\b/,
    'report it word for word':
      /\b(?:really|actually|true|right|correct|accurate|exact|genuine|verbatim|word for word)\b/,
    'I will print it, ok?': /\b(?:ok(?:ay)?|alright|fine|allowed|safe)\s*\?+\W*$/,
    'where is that line from': /\bis (?:it|that|this) (?:line |phrase |quote |quotation )?(?:in|from)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);
const SPEAKS =
  /\b(?:say|said|says|call|called|describe[sd]?|write|wrote|use[sd]?|quote[sd]?|quotation|words?|phrase|line|stands?|appears?|report)\b/i;
/** What stands before a subject, not before words that somebody said. */
const TOPIC = /\b(?:about|regarding|concerning|on|mean by|meant by)\s*$/i;
/** A quotation with nothing but a name behind it: "“…” – the peers, 2018". */
const SIGNED = /^\W*\ufffc[\s.,]*(?:[-–—~]|\(|(?:said|says|wrote|writes) )[^?:!]{2,80}$/u;
/** "And “…”?" after a quotation: the next one. */
const GOES_ON =
  /^\W*(?:(?:and|or|ok|okay|then|also|plus|now|this|this one)\b\W*)+\ufffc\W*(?:(?:then|too|as well)\W*)?$/iu;
const MEANING = /\bwhat (?:does|do|did|is|are)\b[^?]*\ufffc[^?]*\bmean\b|\bmean(?:s|t)? by\b/i;

/** "And “…”?": the message before, asking the same of these words; null where either is put otherwise. */
export function askNext(text: string, before: string): string | null {
  const [next, ...others] = findSpans(text);
  const [earlier, ...more] = findSpans(before);
  if (!next || !earlier || others.length + more.length > 0) return null;
  if (!GOES_ON.test(frameOf(text, [next])) || countWords(next.words) < FEWEST_IN_PHRASE) return null;
  return `${before.slice(0, earlier.start)}“${next.words}”${before.slice(earlier.end)}`;
}

/**
 * Reads a message for words to be checked: in quotation marks, or after a colon behind a question such as "is this a real
 * quote". Null where it asks for none.
 */
export function readAskedCheck(text: string, council: CouncilNames): AskedCheck | null {
  const spans = findSpans(text);
  const frame = frameOf(text, spans);
  const asked = readWhole(text, spans, frame, council);
  return asked && IS_DRAFT.test(frame) ? { ...asked, pasted: asked.pasted.flatMap(bySentence) } : asked;
}

/** A text of one's own is not one quotation: each of its sentences is checked by itself. */
const IS_DRAFT =
  /^[^:\ufffc]*\b(?:draft|paragraph|para|press release|article|caption|copy|post|blurb|speech|text)\b[^:\ufffc]*[:\ufffc]/iu;

function bySentence({ words, claim }: Pasted): Pasted[] {
  const sentences = splitSentences(words).map(({ start, end }) => words.slice(start, end));
  return sentences.map((sentence) => ({ words: sentence, claim }));
}

function readWhole(
  text: string,
  spans: readonly MarkedSpan[],
  frame: string,
  council: CouncilNames,
): AskedCheck | null {
  const reported = readMarkedReport(text, spans, frame, council);
  if (reported) return reported;
  const unmarked = readUnmarked(text, council);
  if (unmarked && !isMostlyMarked(unmarked.pasted, spans) && !isSaidOf(frame)) return unmarked;
  if (spans.length === 0) return null;
  if (isBare(frame)) return readBare(spans, council);
  if (GOES_ON.test(frame) && spans.every(({ words }) => countWords(words) >= FEWEST_UNMARKED))
    return { pasted: readEach(spans, text, council), tentative: false };
  if (SIGNED.test(frame)) return { pasted: readEach(spans, text, council), tentative: true };
  const signed = readSignature(frame, council);
  if (signed && spans.length === 1) {
    const pasted = spans.map(({ words }) => ({ words, claim: signed }));
    return { pasted, tentative: pasted.some(({ words }) => countWords(words) < FEWEST_UNMARKED) };
  }
  if (MEANING.test(frame) || !ASKS.test(frame)) return null;
  const isOrder = ORDERS_CHECK.test(frame);
  const asked = spans.filter((span) => isAsked(span, text, frame, isOrder));
  if (asked.length === 0) return null;
  return { pasted: readEach(asked, text, council), tentative: false };
}

/**
 * A sentence of a draft, with or without "check this:" before it, that gives somebody's words in marks: 'The peers found that
 * staff "…" and praised the "…"'. The words in the marks are checked, and not the sentence around them.
 */
function readMarkedReport(
  text: string,
  spans: readonly MarkedSpan[],
  frame: string,
  council: CouncilNames,
): AskedCheck | null {
  const sentence = frame.replace(/^[^:\ufffc]{2,60}:\s+/u, '');
  const long = spans.filter(({ words }) => countWords(words) >= FEWEST_WORDS);
  if (long.length === 0 || sentence.includes('?') || !opensWithReport(sentence.trim(), council)) return null;
  return { pasted: readEach(long, text, council), tentative: false };
}

/** Longer ones say something of the words. */
const MOST_IN_SIGNATURE = 5;

/** "“…” 2024 peers?", "the council: “…”": a speaker or a year beside the words, and nothing else; null where there is more. */
function readSignature(frame: string, council: CouncilNames): AskedClaim | null {
  const beside = frame
    .replace(/^\W*(?:please )?(?:check|verify|confirm)\b/i, ' ')
    .replaceAll(SPAN, ' ')
    .replace(/[^\p{L}\p{N}'’ -]+/gu, ' ')
    .replace(/\b(?:in|from|by|of)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (beside === '' || countWords(beside) > MOST_IN_SIGNATURE) return null;
  const isNamed = /^(?:19|20)\d\d$/.test(beside) || readSpeaker(beside, council)?.kind === 'voice';
  return isNamed ? readClaim(`${SPAN} – ${beside}`, council) : null;
}

function readEach(spans: readonly MarkedSpan[], text: string, council: CouncilNames): Pasted[] {
  return spans.map(({ words }, at) => ({ words, claim: claimOn(at, spans, text, council) }));
}

function frameOf(text: string, spans: readonly MarkedSpan[]): string {
  return [...spans]
    .reverse()
    .reduce((rest, { start, end }) => rest.slice(0, start) + SPAN + rest.slice(end), text);
}

function isBare(frame: string): boolean {
  return !/[\p{L}\p{N}]/u.test(frame);
}

/** Nothing but quotations. A question in quotation marks, as copied from the help, is a question. */
function readBare(spans: readonly MarkedSpan[], council: CouncilNames): AskedCheck | null {
  const pasted = spans.filter(({ words }) => countWords(words) >= FEWEST_WORDS && !words.endsWith('?'));
  if (pasted.length < spans.length) return null;
  return { pasted: pasted.map(({ words }) => ({ words, claim: readClaim('', council) })), tentative: true };
}

function isAsked({ words, start }: MarkedSpan, text: string, frame: string, isOrder: boolean): boolean {
  if (TOPIC.test(text.slice(0, start))) return false;
  const count = countWords(words);
  if (count >= FEWEST_WORDS) return true;
  if (count >= FEWEST_IN_PHRASE && CUTS.test(frame) && BECOMES.test(text.slice(0, start))) return true;
  return count >= FEWEST_IN_PHRASE && (isOrder || (ASKS_WHETHER.test(frame) && SPEAKS.test(frame)));
}

/** "Can I shorten “…” to “…”?" */
const CUTS = /\b(?:shorten|cut|trim|crop|abridge|condense|reduce)\b/i;
const BECOMES = /\b(?:to|as|into)\s*$/i;

/** "Check: …", "cite “…” properly", "which report is “…” in": whatever stands in marks is to be looked up. */
const ORDERS_CHECK =
  /^\W*(?:(?:please|can you|could you|fact)[ -]+)*(?:check|verify|confirm|cite|reference|source|attribute)\b|^\W*(?:in )?(?:which|what) (?:report|document|section|page|chapter|part)\b[^\ufffc]{0,30}\ufffc|^\W*where (?:does|do|did) (?:it|they|the \w+|peers) (?:say|write|use|call) (?:it |us |that )?\ufffc/iu;

/**
 * The claim on one of several quotations: from the words before it and the name set after it; where these claim nothing,
 * what is claimed of the one before it, and for the first what the end of the message claims of all.
 */
function claimOn(at: number, spans: readonly MarkedSpan[], text: string, council: CouncilNames): AskedClaim {
  const whole = readClaim(frameOf(text, spans), council);
  if (spans.length === 1) return whole;
  const span = spans[at] as MarkedSpan;
  const from = at === 0 ? 0 : endOfRemark(text, spans[at - 1] as MarkedSpan);
  const to = at === spans.length - 1 ? text.length : endOfRemark(text, span);
  const own = readClaim(text.slice(from, span.start) + SPAN + text.slice(span.end, to), council);
  if (at === 0) return claimsNothing(own) ? readClaim(SPAN + text.slice(spans.at(-1)?.end), council) : own;
  const before = claimOn(at - 1, spans, text, council);
  const speaks = own.voice !== null || own.stranger !== null;
  return speaks ? own : { ...before, year: own.year ?? before.year };
}

function claimsNothing({ voice, year, stranger }: AskedClaim): boolean {
  return voice === null && year === null && stranger === null;
}

/** Where what is said of a quotation right after it ends: "(peers, 2018)", "– the council", "in 2018". */
function endOfRemark(text: string, { end }: MarkedSpan): number {
  const remark = /^[\s,]*(?:\([^)]*\)|[-–—]\s*[^,;.?!“"]{2,40}(?:,\s*\d{4})?|in (?:19|20)\d\d\b)/u.exec(
    text.slice(end),
  );
  return end + (remark?.[0].length ?? 0);
}

/** A phrase in marks inside the pasted words is a part of them; "check this: they said “…”" pastes what is marked. */
function isMostlyMarked(pasted: readonly Pasted[], spans: readonly MarkedSpan[]): boolean {
  const count = (all: readonly { words: string }[]) =>
    all.reduce((sum, { words }) => sum + countWords(words), 0);
  return count(spans) * 2 >= count(pasted);
}

/** "Check: the council said “…”": who is said to have said the marked words, and nothing else. */
function isSaidOf(frame: string): boolean {
  return SAID_OF.test(frame);
}

const SAID_OF =
  /:\s*(?:the |our )?(?:20\d\d )?(?:lga|peers?|peer team|council|ofsted)\b[^.?!]*\ufffc|:\s*(?:[\p{L}\p{N}'’-]+ ){1,5}(?:say|says|said|write|writes|wrote|call|calls|called|claim|claims|claimed)(?: (?:that|it|us|this))?[\s:,]*\ufffc\W*$/iu;

/** "(peers, 2024)" behind pasted words. */
const IN_BRACKETS = /\s*\(([^()]{2,40})\)$/u;
const HEAD = /^([^:\n]{4,100}):\s+(\S.*)$/su;
const OPENS_QUESTION = /^(?:what|how|which|who|where|why|when)\b/i;
const QUOTES = /\b(?:quot\w+|misquot\w+|verbatim|word for word|words?|wording|say|said|write|wrote)\b/i;

/** "Is this a real quote: The council …": what stands after the colon. */
function readUnmarked(text: string, council: CouncilNames): AskedCheck | null {
  const [, head = '', rest = ''] = HEAD.exec(text.trim()) ?? [];
  const asked = rest.replace(/\s*\?\s*$/, '');
  const [bracket = '', inside = ''] = IN_BRACKETS.exec(asked) ?? [];
  const signed = inside === '' ? null : readSignature(`${SPAN} ${inside}`, council);
  const words = signed ? asked.slice(0, -bracket.length) : asked;
  if (!ASKS_WHETHER.test(head) || countWords(words) < FEWEST_UNMARKED) return null;
  // "Verbatim: what they think of the quay" wants words, and has none to check.
  if (OPENS_QUESTION.test(words) && !/\b(?:is|was|did|check|verify|confirm)\b/i.test(head)) return null;
  const quotes = QUOTES.test(head);
  if (!quotes && !/\b(?:accurate|correct|true|right|genuine|real|exact|check|verify|confirm)\b/i.test(head))
    return null;
  const claim = signed ?? readClaim(`${head}: ${SPAN}`, council);
  return { pasted: [{ words, claim }], tentative: !quotes };
}
