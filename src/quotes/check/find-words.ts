import type { Corpus } from '../../corpus/library.ts';
import { UserError } from '../../errors.ts';
import { contentStems } from '../../retrieval/words.ts';
import { describePlace, fitsClaim, isClaimedAt, type PlaceParts, type Span } from './describe-place.ts';
import { findElided } from './find-elided.ts';
import { findCharacters, findCompact, findLevelled, findUnhyphened } from './find-exact.ts';
import { findFlags, flagsOfCut, flagsOfDiff, isMoved } from './find-flags.ts';
import { findChains, type MarkedText, readMarks } from './find-marked.ts';
import { commonGround, findNear, MOST_WORDS, type NearMatch } from './find-near.ts';
import { findStitched } from './find-stitched.ts';
import { compoundDifferences, type Difference, differencesBetween } from './level-text.ts';
import type {
  Claimed,
  CutShort,
  Exact,
  ExactBut,
  Flag,
  Marked,
  Near,
  Place,
  Stitched,
  WordsFound,
} from './quotation-check.ts';
import type { QuotationIndex } from './quotation-index.ts';
import type { DiffPart } from './word-diff.ts';
import { CHECK_FAULTS } from './wording.ts';

export interface CheckParts extends PlaceParts {
  readonly index: QuotationIndex;
}

/** From here on a text is another text's changed form. */
const NEAR = 0.62;
/** From here on the change is small enough that nothing else need be tried first. */
const SURELY_NEAR = 0.8;
const LONG_INSERTION = 5;
/** The claimed speaker's own near words count when they are hardly worse than somebody else's. */
const HARDLY_WORSE = 0.12;
/** Below this share only everyday words are alike. */
const COMMON_GROUND = 0.45;
/** "One of the best councils in the country" is not a changed "one of the most entrepreneurial places in the country". */
const HALF = 0.5;

/** One word of meaning in common is no changed quotation: "an outstanding council" is not "an outstanding debt". */
export const FEWEST_SHARED = 2;

/** Finds pasted words wherever they stand, the claimed speaker's places first; null where nothing like them does. */
export function findWords(text: string, claimed: Claimed, parts: CheckParts): WordsFound | null {
  const whole = findWhole(text, claimed, parts);
  if (whole) return withOthers(whole, text, claimed, parts);
  if (text.split(/\s+/).length > MOST_WORDS) throw new UserError(CHECK_FAULTS.tooLong);
  const marks = readMarks(text);
  const marked = marks ? findMarked(marks, claimed, parts) : null;
  if (marked) return marked;
  const bare = spellAsThere(marks ? marks.parts.join(' ') : text, claimed, parts);
  const likest = elide(bestNear(bare, claimed, parts), bare, parts);
  const isShared = likest && likest.shared >= Math.min(FEWEST_SHARED, contentStems(bare).length);
  const near = isShared && !isStub(likest.verdict, bare) ? likest : null;
  if (near && near.similarity >= SURELY_NEAR && near.longestInsertion < LONG_INSERTION) return near.verdict;
  return (
    sameLetters(bare, claimed, parts) ??
    stitch(bare, claimed, parts) ??
    (near && near.similarity >= NEAR && near.common >= COMMON_GROUND && near.content >= HALF
      ? near.verdict
      : null)
  );
}

function findWhole(text: string, claimed: Claimed, parts: CheckParts): Exact | ExactBut | CutShort | null {
  const exact = findCharacters(parts.index, text);
  if (exact.length > 0) return withCuts(exact, [], claimed, parts);
  const levelled = findLevelled(parts.index, text);
  const [first] = preferClaimed(levelled, claimed, parts);
  if (first) return withCuts(levelled, differencesBetween(first.quote, text), claimed, parts);
  const unhyphened = findUnhyphened(parts.index, text);
  const [compound] = preferClaimed(unhyphened, claimed, parts);
  if (compound) return withCuts(unhyphened, compoundDifferences(compound.quote, text), claimed, parts);
  const respelt = respellPercent(text);
  const percents = respelt === text ? [] : findLevelled(parts.index, respelt);
  const [percent] = preferClaimed(percents, claimed, parts);
  if (percent) {
    const differences = differencesBetween(percent.quote, respelt);
    return withCuts(percents, [...differences, 'the percent sign'], claimed, parts);
  }
  const unstopped = text.replace(/[.,;:]+$/, '');
  const without = unstopped === text ? [] : findLevelled(parts.index, unstopped);
  const [place] = preferClaimed(without, claimed, parts);
  if (!place) return null;
  return withCuts(without, [...differencesBetween(place.quote, unstopped), 'the final stop'], claimed, parts);
}

/** "15%" where the source may say "15 per cent", and the other way round. */
function respellPercent(text: string): string {
  const isSigned = /\d ?%/.test(text);
  return isSigned ? text.replace(/(?<=\d) ?%/g, ' per cent') : text.replace(/(?<=\d) per ?cent\b/gi, '%');
}

/** "Who said it?" has an answer for each speaker who did. */
function withOthers(
  whole: Exact | ExactBut | CutShort,
  text: string,
  claimed: Claimed,
  parts: CheckParts,
): Exact | ExactBut | CutShort {
  if (whole.kind === 'cut-short' || claimed.voice !== null || claimed.year !== null) return whole;
  const isOther = (one: Place) => whole.places.every(({ voice }) => voice !== one.voice);
  const others = preferClaimed(findLevelled(parts.index, text), claimed, parts).filter(isOther);
  return others.length > 0 ? { ...whole, others } : whole;
}

/** Places of the claimed speaker first. */
function preferClaimed(spans: readonly Span[], claimed: Claimed, parts: CheckParts): Place[] {
  const places = spans.map((span) => describePlace(span, parts));
  const fitting = places.filter((place) => fitsClaim(place, claimed));
  return [...fitting, ...places.filter((place) => !fitting.includes(place))];
}

/** Words that stand there are exact unless every sentence they are cut from turns on what was left off. */
function withCuts(
  spans: readonly Span[],
  differences: readonly Difference[],
  claimed: Claimed,
  parts: CheckParts,
): Exact | ExactBut | CutShort {
  const all = preferClaimed(spans, claimed, parts);
  const fitting = all.filter((place) => fitsClaim(place, claimed));
  const places = fitting.length > 0 ? fitting : all;
  const fair = places.filter((place) => flagsOfCut(place.cutBefore, place.cutAfter).length === 0);
  const [worst] = places;
  if (fair.length === 0 && worst)
    return { kind: 'cut-short', differences, places, flags: flagsOfCut(worst.cutBefore, worst.cutAfter) };
  return differences.length === 0
    ? { kind: 'exact', places: fair }
    : { kind: 'exact-but', differences, places: fair };
}

function findMarked(
  { parts: pieces, insertions }: MarkedText,
  claimed: Claimed,
  parts: CheckParts,
): Marked | null {
  if (pieces.length === 0) return null;
  const chains = findChains(
    parts.index,
    pieces,
    (source) => parts.corpus.documents.get(source)?.passages ?? [],
  );
  const fitting = chains.find((chain) => chain[0] && isClaimedAt(chain[0], claimed, parts));
  const chain = fitting ?? chains[0];
  if (!chain) return null;
  const placed = chain.map((span, at) => ({ text: pieces[at] ?? '', place: describePlace(span, parts) }));
  const between = chain.slice(1).map((span, at) => {
    const text = textBetween(chain[at] as Span, span, parts.corpus);
    return { text, flags: findFlags(text) };
  });
  const { cutBefore = '' } = placed[0]?.place ?? {};
  const { cutAfter = '' } = placed.at(-1)?.place ?? {};
  const ends = [
    { text: cutBefore.trim(), flags: flagsOfCut(cutBefore, '') },
    { text: cutAfter.trim(), flags: flagsOfCut('', cutAfter) },
  ].filter(({ flags }) => flags.length > 0);
  return {
    kind: 'marked',
    pieces: placed,
    differences: [...new Set(placed.flatMap(({ text, place }) => differencesBetween(place.quote, text)))],
    dropped: [...between, ...ends].filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    insertions: insertions.map((text) => ({ text, flags: findFlags(text) })),
  };
}

function textBetween(one: Span, other: Span, corpus: Corpus): string {
  return corpus.documents.get(one.source)?.text.slice(one.end, other.start).trim() ?? '';
}

/** "trailblazing" for "trail blazing": no word in common, yet no letter differs. */
function sameLetters(text: string, claimed: Claimed, parts: CheckParts): Near | null {
  const [place] = preferClaimed(findCompact(parts.index, text), claimed, parts);
  if (!place) return null;
  const diff = [{ kind: 'changed', text, source: place.quote }] as const;
  return { kind: 'near', place, diff, flags: [], similarity: 1 };
}

/** With percentages as the nearest stretch writes them: how they are spelt is no change of the words. */
function spellAsThere(text: string, claimed: Claimed, parts: CheckParts): string {
  const respelt = respellPercent(text);
  if (respelt === text) return text;
  const likeness = (words: string) => bestNear(words, claimed, parts)?.similarity ?? 0;
  return likeness(respelt) > likeness(text) ? respelt : text;
}

interface BestNear {
  /** Share of the rarity of its words that stands there. */
  readonly common: number;
  /** Share of its words of meaning that stand there, and how many those are. */
  readonly content: number;
  readonly shared: number;
  readonly verdict: Near;
  readonly similarity: number;
  readonly longestInsertion: number;
}

function bestNear(text: string, claimed: Claimed, parts: CheckParts): BestNear | null {
  const matches = findNear(parts.index, text);
  const best = matches[0];
  if (!best) return null;
  const own = matches.find(({ span }) => isClaimedAt(span, claimed, parts));
  const chosen: NearMatch = own && own.diff.similarity >= best.diff.similarity - HARDLY_WORSE ? own : best;
  const { parts: diff, similarity, longestInsertion } = chosen.diff;
  const place = describePlace(chosen.span, parts);
  const common = commonGround(parts.index, chosen, text);
  return {
    similarity,
    common,
    ...sharedContent(diff, text),
    longestInsertion,
    verdict: { kind: 'near', place, diff, flags: flagsOfNear(diff, place), similarity },
  };
}

/** Words of meaning that a short paste has, one of which at its edge may be all that it says. */
const SHORT_PASTE = 3;

/** "The town centre is dangerous", where the source goes on otherwise: what is left is a subject, and nothing said of it. */
function isStub({ diff }: Near, text: string): boolean {
  const edges = [diff[0], diff.at(-1)];
  const says = (part: DiffPart | undefined) =>
    part?.kind === 'inserted' && contentStems(part.text).length > 0;
  return contentStems(text).length <= SHORT_PASTE && edges.some(says);
}

function sharedContent(diff: readonly DiffPart[], text: string): Pick<BestNear, 'content' | 'shared'> {
  const same = diff.map((part) => (part.kind === 'same' ? part.text : ' ')).join(' ');
  const words = contentStems(text);
  const shared = contentStems(same).length;
  return { shared, content: words.length === 0 ? 1 : shared / words.length };
}

/** A paste whose every word stands in one sentence, in order, has no word that is not there. */
function elide(near: BestNear | null, text: string, parts: CheckParts): BestNear | null {
  const isWhole = near?.verdict.diff.every(({ kind }) => kind === 'same' || kind === 'removed');
  const isSure = near !== null && near.similarity >= SURELY_NEAR && near.longestInsertion === 0;
  const elided = isWhole || isSure ? null : findElided(parts.index, text);
  if (!elided) return near;
  const place = describePlace(elided.span, parts);
  const { parts: diff, share } = elided;
  const similarity = Math.max(share, SURELY_NEAR);
  return {
    ...{ similarity, common: 1, content: 1, shared: Number.POSITIVE_INFINITY, longestInsertion: 0 },
    verdict: { kind: 'near', place, diff, flags: flagsOfNear(diff, place), similarity },
  };
}

/** Where pasted words are left over at an edge, what the source says there instead belongs to the change. */
function flagsOfNear(diff: readonly DiffPart[], { cutBefore, cutAfter }: Place): Flag[] {
  const before = diff[0]?.kind === 'same' ? '' : cutBefore;
  const after = diff.at(-1)?.kind === 'same' ? '' : cutAfter;
  const stays = diff.filter((part) => !isMoved(part, { cutBefore, cutAfter }));
  const flags = [...flagsOfDiff(stays), ...flagsOfCut(before, after)];
  return flags.filter(({ words }, at) => flags.findIndex((flag) => flag.words === words) === at);
}

function stitch(text: string, claimed: Claimed, parts: CheckParts): Stitched | null {
  const prefer = (span: Span) => isClaimedAt(span, claimed, parts);
  const found = findStitched(parts.index, text, prefer);
  if (!found) return null;
  return {
    kind: 'stitched',
    loose: found.loose,
    pieces: found.pieces.map((piece) => ({ text: piece.text, place: describePlace(piece.span, parts) })),
  };
}
