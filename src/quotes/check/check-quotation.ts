import type { Corpus } from '../../corpus/library.ts';
import { UserError } from '../../errors.ts';
import { contentStems } from '../../retrieval/words.ts';
import { checkPhrases } from './check-phrases.ts';
import { describePlace, fitsClaim, isClaimedAt, wrongAbout } from './describe-place.ts';
import { findLikeliest } from './find-near.ts';
import { type CheckParts, FEWEST_SHARED, findWords } from './find-words.ts';
import type { Claimed, Place, QuotationCheck, Verdict, WordsFound } from './quotation-check.ts';
import { CHECK_FAULTS } from './wording.ts';

/** Share of the rare words that makes a sentence worth offering. */
const WORTH_READING = 0.4;
const MOST_CHARACTERS = 20_000;

/**
 * Compares a pasted text with every document at hand, and with the phrases of the digest where a document is not.
 * Never calls a text exact unless it is a slice of a document. Throws a `UserError` for a text without words.
 */
export function checkQuotation(pasted: string, claimed: Claimed, parts: CheckParts): QuotationCheck {
  const text = unwrap(pasted);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UserError(CHECK_FAULTS.noWords);
  if (text.length > MOST_CHARACTERS) throw new UserError(CHECK_FAULTS.tooLong);
  const { corpus, attributor } = parts;
  const found = findWords(text, claimed, parts);
  const verdict: Verdict =
    (found ? judge(found, text, claimed, parts) : checkPhrases(text, claimed, corpus, attributor)) ??
    ({ kind: 'absent', nearest: nearestOfAnybody(text, claimed, parts) } as const);
  return { pasted, claimed, verdict, notAtHand: missingSources(corpus) };
}

/** The quoter's own quotation marks around the whole are no part of it. */
function unwrap(pasted: string): string {
  const text = pasted.trim();
  const inner = /^(?:"([^"]+)"|“([^“”]+)”|‘([^‘]+)’|'([^']+)'|«([^«»]+)»)$/u.exec(text);
  return (inner?.slice(1).find((group) => group !== undefined) ?? text).trim();
}

function missingSources({ sources, documents }: Corpus): string[] {
  return [...sources.keys()].filter((id) => !documents.has(id));
}

/** Sets who was claimed to speak against who does. */
function judge(found: WordsFound, text: string, claimed: Claimed, parts: CheckParts): Verdict {
  const places = placesOf(found);
  const fits =
    found.kind === 'stitched' || found.kind === 'marked'
      ? places.every((place) => fitsClaim(place, claimed))
      : places.some((place) => fitsClaim(place, claimed));
  if (fits) return found;
  const nearest = nearestSentence(text, claimed, parts);
  return { kind: 'elsewhere', wrong: wrongAbout(places, claimed), found, nearest };
}

export function placesOf(found: WordsFound): readonly Place[] {
  switch (found.kind) {
    case 'exact':
    case 'exact-but':
    case 'cut-short':
      return found.places;
    case 'near':
      return [found.place];
    case 'stitched':
    case 'marked':
      return found.pieces.map(({ place }) => place);
  }
}

/** Of the claimed speaker; where they say nothing like it, whoever comes nearest: words are given to the wrong one easily. */
function nearestOfAnybody(text: string, claimed: Claimed, parts: CheckParts): Place | null {
  return nearestSentence(text, claimed, parts) ?? nearestSentence(text, { voice: null, year: null }, parts);
}

function nearestSentence(text: string, claimed: Claimed, parts: CheckParts): Place | null {
  const weights = weighStems(text, parts);
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const isAlike = (other: string) => {
    const common = [...new Set(contentStems(other))].filter((stem) => weights.has(stem));
    const shared = common.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
    return common.length >= Math.min(FEWEST_SHARED, weights.size) && shared >= all * HALF;
  };
  const sentence = findLikeliest(
    parts.index,
    text,
    (each) => isClaimedAt(each, claimed, parts) && isAlike(each.text),
    WORTH_READING,
  );
  return sentence && describePlace(sentence, parts);
}

/** Of what a text says, so much must be spoken of, or the two have met by chance in a common word. */
const HALF = 0.5;

/** The words of a text that carry a meaning, by how rare they are. */
function weighStems(text: string, { index }: CheckParts): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Map(
    words.flatMap((word) => contentStems(word).map((stem) => [stem, index.rarity(word)] as const)),
  );
}
