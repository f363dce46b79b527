import type { Answered } from './answering.ts';
import type { Answer, Claim } from './answers/answer.ts';
import type { Block } from './chat.ts';
import type { Corpus } from './corpus/library.ts';
import { type AskedCheck, type Pasted, readAskedCheck } from './quotes/asked/read-pasted.ts';
import type { Place, QuotationCheck } from './quotes/check/quotation-check.ts';
import { describeCheck, foundPlaces } from './quotes/describe-check.ts';
import type { Quotes } from './quotes/quotes.ts';
import { isShort } from './quotes/tell-found.ts';
import { PRINTING, VERDICTS } from './quotes/wording.ts';
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
}

/** A check, with what was claimed of its words. */
interface Checked {
  readonly pasted: Pasted;
  readonly check: QuotationCheck;
  /** The verdict and what belongs to it, line by line. */
  readonly lines: readonly string[];
}

export function createChecking(corpus: Corpus, quotes: () => Quotes): Checking {
  const read = (message: string): AskedCheck | null => readAskedCheck(message, corpus.council);
  const find = ({ words, claim: { voice, year } }: Pasted) => quotes().check(words, { voice, year });
  const checkOne = (pasted: Pasted): Checked => {
    const { claim } = pasted;
    const { cautionAt, toldAt } = quotes();
    const result = find(pasted);
    return { pasted, check: result, lines: describeCheck(result, corpus, { ...claim, cautionAt, toldAt }) };
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
  };
}

/** Whether words that were checked may be printed as they were pasted. */
function leaveFor(checks: readonly QuotationCheck[]): string {
  const kinds = checks.map(({ verdict }) => verdict.kind);
  if (kinds.every((kind) => kind === 'exact' || kind === 'exact-but')) return PRINTING.whole;
  if (kinds.every((kind) => kind === 'elsewhere')) return PRINTING.notTheirs;
  return kinds.every((kind) => kind === 'absent') ? PRINTING.absent : PRINTING.changed;
}

function isFound({ check }: Checked): boolean {
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
