import type { Answer, Claim } from '../answers/answer.ts';
import type { Block } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import { readClaim } from '../quotes/asked/read-claim.ts';
import { type AskedCheck, askNext, type Pasted, readAskedCheck } from '../quotes/asked/read-pasted.ts';
import { readReported } from '../quotes/asked/read-reported.ts';
import { SPAN } from '../quotes/asked/span.ts';
import type { Place, QuotationCheck } from '../quotes/check/quotation-check.ts';
import { PRINTING, VERDICTS } from '../quotes/check/wording.ts';
import { describeCheck, foundPlaces } from '../quotes/describe-check.ts';
import type { SpanOffer } from '../quotes/offer.ts';
import type { Quotes } from '../quotes/quotes.ts';
import { onlyMarks } from '../quotes/tell-changes.ts';
import { isShort } from '../quotes/tell-found.ts';
import type { Answered } from './answered.ts';
import { spanClaim, spanStatement } from './quoting.ts';

/** "Did they say it?": from a message with pasted words to the reply. */
export interface Checking {
  /** Whether a message asks for words to be checked. */
  isAsked(message: string): boolean;
  /** Checks the words of a message; null where it asks for no check. `answer` is what it would get as a question. */
  check(message: string, answer: Answer): Answered | null;
  /**
   * The question that a message asks of the words of the one before, and whether they may be printed; null where there were
   * none to check.
   */
  again(message: string, before: string): { readonly question: string; readonly leave: string } | null;
  /** "And “…”?" after words that were checked: the same question of these; null where it is no such message. */
  next(message: string, before: string): string | null;
  /** The words that a message had checked, with what can be asked of them afterwards; null where it was no check. */
  onShow(before: string): readonly CheckedWords[] | null;
  /** Who a message would give words to that are on show; null where it names no voice of the documents. */
  namedSpeaker(message: string): Voice | null;
}

/** Words that were checked, as they are spoken of afterwards. */
export interface CheckedWords {
  readonly check: QuotationCheck;
  /** Words around them that were pasted as if they belonged to them; null where there are none. */
  readonly frame: string | null;
  /** Where words stand: those that were found, or else what comes nearest. */
  readonly places: readonly ShownPlace[];
  /** Who said them, line by line, as told to somebody who asked that. */
  readonly told: readonly string[];
}

export interface ShownPlace {
  readonly place: Place;
  readonly shortAttribution: string;
  readonly caution: string | null;
  /** The whole sentences; null where the words stand in a table or a figure. */
  readonly offer: SpanOffer | null;
}

/** A check, with what was claimed of its words. */
interface Checked {
  readonly pasted: Pasted;
  readonly check: QuotationCheck;
  readonly frame: string | null;
  /** The verdict and what belongs to it, line by line. */
  readonly lines: readonly string[];
}

export function createChecking(corpus: Corpus, quotes: () => Quotes): Checking {
  const read = (message: string): AskedCheck | null => readAskedCheck(message, corpus.council);
  /** What is found; where that is not the words, without the clause in which the asker reports them. */
  const find = ({ words, claim: { voice, year } }: Pasted): Pick<Checked, 'check' | 'frame'> => {
    const check = quotes().check(words, { voice, year });
    if (standsThere(check)) return { check, frame: null };
    for (const reported of readReported(words, corpus.council)) {
      const inner = quotes().check(reported.words, { voice: voice ?? reported.voice, year });
      if (standsThere(inner) && !standsBefore(inner, reported.frame))
        return { check: inner, frame: reported.frame };
    }
    return { check, frame: null };
  };
  const describe = ({ claim }: Pasted, check: QuotationCheck) => {
    const { cautionAt, toldAt } = quotes();
    return describeCheck(check, corpus, { ...claim, cautionAt, toldAt });
  };
  const checkOne = (pasted: Pasted): Checked => {
    const { check, frame } = find(pasted);
    const lines = describe(pasted, check);
    return { pasted, check, frame, lines: frame === null ? lines : withoutFrame(frame, check, lines) };
  };
  const toShown = (place: Place): ShownPlace => {
    const { shortAttribution, cautionAt, offerAt } = quotes();
    return {
      place,
      shortAttribution: shortAttribution(place),
      caution: cautionAt(place),
      offer: offerAt(place),
    };
  };
  return {
    isAsked: (message) => read(message) !== null,
    check(message, answer) {
      const asked = read(message);
      if (!asked) return null;
      const checked = asked.pasted.map(checkOne);
      // What stands nowhere may be a question that was put in quotation marks.
      if (asked.tentative && !checked.some(isFound)) return null;
      return { answer: toAnswer(answer, checked, corpus), reply: toReply(checked), offers: [] };
    },
    again(message, before) {
      const asked = read(before);
      if (!asked) return null;
      const [only, ...others] = asked.pasted;
      const named = `${message.trim()} “${only?.words ?? ''}”`;
      const claim = read(named)?.pasted[0]?.claim;
      // Whoever names nobody means what was claimed before.
      const isNew = claim !== undefined && (claim.voice ?? claim.year ?? claim.stranger) !== null;
      const question = isNew && others.length === 0 ? named : before;
      return { question, leave: leaveFor((read(question)?.pasted ?? []).map(find)) };
    },
    next: (message, before) => (read(before) === null ? null : askNext(message, before)),
    namedSpeaker: (message) => readClaim(`${message.replace(/[?.!\s]+$/, '')} ${SPAN}`, corpus.council).voice,
    onShow(before) {
      const asked = read(before);
      const checked = asked?.pasted.map((pasted) => ({ pasted, ...find(pasted) }));
      if (!checked || (asked?.tentative && !checked.some(isFound))) return null;
      return checked.map(({ pasted, check, frame }) => ({
        ...{ check, frame },
        places: placesToShow(check).map(toShown),
        told: describe({ ...pasted, claim: { ...pasted.claim, open: true } }, check),
      }));
    },
  };
}

/** Whether the words stand somewhere as they were pasted, but for their marks. */
function standsThere({ verdict }: QuotationCheck): boolean {
  const found = verdict.kind === 'elsewhere' ? verdict.found : verdict;
  if (found.kind === 'near') return onlyMarks(found.diff) !== null;
  return ['exact', 'exact-but', 'cut-short', 'marked'].includes(found.kind);
}

/** What is told of words without their frame: the sentence of the source with it, because the frame judges. */
function withoutFrame(frame: string, { verdict }: QuotationCheck, lines: readonly string[]): string[] {
  const sentence = foundPlaces(verdict)[0]?.sentences ?? '';
  const isShown = lines.some((line) => line.includes(sentence));
  return [VERDICTS.framed(frame), ...lines, ...(isShown ? [] : [VERDICTS.inItsSentence(sentence)])];
}

/** Whether the source itself leads in the words so: then they were changed, and not only framed. */
function standsBefore({ verdict }: QuotationCheck, frame: string): boolean {
  const lastOf = (text: string) =>
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.at(-1) ?? null;
  return foundPlaces(verdict).some(({ cutBefore }) => lastOf(cutBefore) === lastOf(frame));
}

/** What was found, else what comes near; of the same words in several places of one document the first. */
function placesToShow({ verdict }: QuotationCheck): Place[] {
  const found = foundPlaces(verdict);
  const nearest = verdict.kind === 'absent' && verdict.nearest ? [verdict.nearest] : [];
  const all = found.length > 0 ? found : nearest;
  return all.filter(
    (one, at) =>
      all.findIndex(({ attribution, quote }) => attribution === one.attribution && quote === one.quote) ===
      at,
  );
}

/** Whether words that were checked may be printed as they were pasted. */
function leaveFor(checks: readonly Pick<Checked, 'check' | 'frame'>[]): string {
  if (checks.some(({ frame }) => frame !== null)) return PRINTING.changed;
  const kinds = checks.map(({ check: { verdict } }) => verdict.kind);
  if (kinds.every((kind) => kind === 'exact' || kind === 'exact-but')) return PRINTING.whole;
  if (kinds.every((kind) => kind === 'elsewhere')) return PRINTING.notTheirs;
  return kinds.every((kind) => kind === 'absent') ? PRINTING.absent : PRINTING.changed;
}

function isFound({ check }: Pick<Checked, 'check'>): boolean {
  return check.verdict.kind !== 'absent';
}

/** The places found are the claims of the answer. */
function toAnswer(answer: Answer, checked: readonly Checked[], corpus: Corpus): Answer {
  const places = checked.flatMap(({ check }) => foundPlaces(check.verdict));
  return {
    ...answer,
    outcome: checked.some(isFound) ? 'answered' : 'not-found',
    claims: places.flatMap((place) => placeClaim(place, corpus)),
    ...{ further: [], quotes: [], conflicts: [], recommendations: [], nearest: [], elsewhere: [] },
  };
}

/** Of a few words the sentence is cited, too: alone they tell nobody what they were said about. */
function placeClaim(found: Place, corpus: Corpus): Claim[] {
  const place = isShort(found) ? withSentence(found) : found;
  const statement = spanStatement(place.source, place.start, place.end, place.quote, corpus);
  // Whose saying the writer only passes on, speaks; the writer may be quoted with it all the same.
  return statement ? [spanClaim(statement, { ...place, voice: place.relays ?? place.voice })] : [];
}

function withSentence(place: Place): Place {
  const start = place.start - place.cutBefore.length;
  return { ...place, start, end: start + place.sentences.length, quote: place.sentences };
}

/** One verdict leads its reply; several are numbered, because no verdict holds for all. */
function toReply(checked: readonly Checked[]): Answered['reply'] {
  const [only] = checked;
  if (checked.length === 1 && only) {
    const summary = only.lines[0] ?? '';
    return { summary, blocks: [{ type: 'text', text: summary }, ...details(only)] };
  }
  const summary = VERDICTS.several(checked.length);
  const blocks = checked.flatMap((one, at): Block[] => [
    { type: 'text', text: VERDICTS.numbered(at + 1, one.pasted.words, one.lines[0] ?? '') },
    ...details(one),
  ]);
  return { summary, blocks: [{ type: 'text', text: summary }, ...blocks] };
}

function details({ lines }: Checked): Block[] {
  const items = lines.slice(1).map((line) => line.trim());
  return items.length > 0 ? [{ type: 'list', items }] : [];
}
