import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { flagsOfCut } from '../quotes/check/find-flags.ts';
import type { Place, Verdict } from '../quotes/check/quotation-check.ts';
import { CHECKED, nameFlags, VERDICTS } from '../quotes/check/wording.ts';
import type { SpanOffer } from '../quotes/offer.ts';
import type { ShownKind } from '../quotes/wish/read-shown-question.ts';
import { OFFERED, speakerNoun, speakerNouns } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import { neighbours } from './about-offers.ts';
import type { CheckedWords, ShownPlace } from './checking.ts';
import { quotationsReply } from './quoting.ts';

/** An answer about words that were checked; sentences of the source that it shows can be marked and credited afterwards. */
export interface AboutChecked {
  readonly reply: Reply;
  readonly offers: readonly SpanOffer[];
}

/** Answers a question about words that were checked. */
export function aboutChecked(
  kind: ShownKind,
  checked: readonly CheckedWords[],
  corpus: Corpus,
): AboutChecked {
  switch (kind) {
    case 'credit':
      return told(checked.flatMap(creditOf));
    case 'who':
    case 'years':
      return told(checked.flatMap(writersOf));
    case 'verbatim':
      return told(checked.flatMap((one) => one.told));
    case 'end':
      return told(checked.flatMap(endOf));
    case 'rest':
    case 'longer':
      return sentences(CHECKED.whole, checked, corpus);
    case 'around':
      return surroundings(checked, corpus);
    case 'source':
    case 'choice':
      return sentences(leadTo(checked), checked, corpus);
    case 'swap':
      return told([OFFERED.swap]);
    case 'join':
      return told([OFFERED.join]);
    case 'page':
      return told([OFFERED.page, ...checked.flatMap(placesOf)]);
    case 'catch':
    case 'avoid':
      return told(catchesOf(checked));
  }
}

function told([lead = '', ...lines]: readonly string[]): AboutChecked {
  const items = lines.map((line) => line.trim());
  const blocks: Block[] = [
    { type: 'text', text: lead },
    ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
  ];
  return { reply: { summary: lead, blocks }, offers: [] };
}

/** Who said them; of a phrase the digest tells. */
function writersOf({ check: { verdict }, told: lines }: CheckedWords): readonly string[] {
  if (verdict.kind !== 'phrase') return lines;
  return verdict.phrases.flatMap(({ voice, attribution, frame }) => [
    CHECKED.phraseOf(speakerNoun(voice), attribution),
    VERDICTS.inOurWords(frame),
  ]);
}

/** Whose words the source has, whoever was said to have written them. */
function creditOf({ check: { verdict }, frame, places }: CheckedWords): string[] {
  if (verdict.kind === 'phrase')
    return verdict.phrases.map(({ attribution }) => CHECKED.creditPhrase(attribution));
  if (verdict.kind === 'absent' || places.length === 0) return [CHECKED.creditNobody];
  const lines = places.map(({ place, shortAttribution }) =>
    CHECKED.credit(place.attribution, shortAttribution),
  );
  if (verdict.kind === 'elsewhere') return [CHECKED.creditElsewhere(nounsOf(places)), ...lines];
  const isChanged = frame !== null || verdict.kind === 'near' || verdict.kind === 'stitched';
  return [...(isChanged ? [CHECKED.creditChanged] : []), ...lines];
}

function placesOf({ places }: CheckedWords): string[] {
  return places.map(({ place }) => place.attribution);
}

function nounsOf(places: readonly ShownPlace[]): string {
  return speakerNouns(places.map(({ place }) => place.voice));
}

/** Whether words may end where they were pasted to end: what the sentence says after them decides. */
function endOf({ check: { verdict }, places }: CheckedWords): string[] {
  const [first] = places;
  if (verdict.kind === 'phrase') return [CHECKED.onlyPhrase, ...phraseLines(verdict)];
  if (!first || verdict.kind === 'absent') return [VERDICTS.absent];
  if (!['exact', 'exact-but', 'cut-short', 'marked'].includes(verdict.kind))
    return [CHECKED.fixFirst, `“${first.place.sentences}”`];
  return endAt(first.place);
}

function endAt({ cutBefore, cutAfter }: Place): string[] {
  const isCut = (text: string) => /[\p{L}\p{N}]/u.test(text);
  if (!isCut(cutAfter) && !isCut(cutBefore)) return [CHECKED.endsThere];
  const flags = flagsOfCut(cutBefore, cutAfter);
  return [
    flags.length > 0 ? CHECKED.mayNotEnd(nameFlags(flags)) : CHECKED.mayEnd,
    ...(isCut(cutBefore) ? [CHECKED.beganBefore(cutBefore.trim())] : []),
    ...(isCut(cutAfter) ? [CHECKED.goesOn(cutAfter.trim())] : []),
  ];
}

/** The whole sentences of the source, offered like quotations that were asked for. */
function sentences(lead: string, checked: readonly CheckedWords[], corpus: Corpus): AboutChecked {
  const offers = checked.flatMap(({ places }) => places.flatMap(({ offer }) => offer ?? []));
  const distinct = offers.filter((one, at) => offers.findIndex((other) => isSame(other, one)) === at);
  if (distinct.length > 0) return { reply: led(lead, quotationsReply(distinct, corpus)), offers: distinct };
  const phrases = checked.flatMap(({ check: { verdict } }) => phraseLines(verdict));
  return phrases.length > 0
    ? told([CHECKED.onlyPhrase, ...phrases])
    : { reply: textReply(CHECKED.noneNear), offers: [] };
}

/** The sentences of the source with those beside them; numbered like quotations that were asked for. */
function surroundings(checked: readonly CheckedWords[], corpus: Corpus): AboutChecked {
  const whole = sentences(CHECKED.whole, checked, corpus);
  if (whole.offers.length === 0) return whole;
  return { ...whole, reply: neighbours(whole.offers.map((offer, at) => ({ number: at + 1, offer }))) };
}

/** The same span, or the same words twice in one document. */
function isSame(one: SpanOffer, other: SpanOffer): boolean {
  return one.source === other.source && (one.start === other.start || one.text === other.text);
}

function led(lead: string, { blocks }: Reply): Reply {
  return { summary: lead, blocks: [{ type: 'text', text: lead }, ...blocks.slice(1)] };
}

function phraseLines(verdict: Verdict): string[] {
  return verdict.kind === 'phrase'
    ? verdict.phrases.map(({ text, attribution }) => `“${text}”, ${attribution}`)
    : [];
}

function leadTo(checked: readonly CheckedWords[]): string {
  const verdicts = checked.map(({ check: { verdict } }) => verdict);
  const kinds = verdicts.map(({ kind }) => kind);
  if (kinds.includes('absent')) return CHECKED.nearest;
  const found = verdicts.map((verdict) => (verdict.kind === 'elsewhere' ? verdict.found.kind : verdict.kind));
  if (found.includes('stitched')) return CHECKED.apart;
  if (kinds.includes('elsewhere'))
    return CHECKED.standsElsewhere(nounsOf(checked.flatMap(({ places }) => places)));
  return kinds.every((kind) => kind === 'exact' || kind === 'exact-but') ? CHECKED.whole : CHECKED.stands;
}

function catchesOf(checked: readonly CheckedWords[]): string[] {
  if (checked.some(({ places }) => places.length === 0)) return checked.flatMap((one) => one.told);
  const cautions = checked.flatMap(({ places }) => places.flatMap(({ caution }) => caution ?? []));
  return cautions.length > 0 ? [CHECKED.catches, ...new Set(cautions)] : [CHECKED.noCatch];
}
