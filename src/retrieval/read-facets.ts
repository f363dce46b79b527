import type { ConceptMatch } from './concepts.ts';
import { correctWord, type HeardWord } from './correct-word.ts';
import type { Facet } from './query.ts';
import { isStanceWord } from './stance-cues.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { LIGHT_SHARE, MOST_WEIGHT, toFacet } from './weigh-facets.ts';
import { isCue, isLight } from './word-roles.ts';
import { isFiller, readWords, stemWord, type Word } from './words.ts';

/** Share of its rarity that an idiom of everyday words counts. */
const IDIOM_SHARE = 0.5;
/** Phrases with these words name a speaker or a document, not a subject. */
const SPEAKER_STEMS = new Set(
  ['peer', 'team', 'report', 'review', 'lga', 'council', 'document'].map(stemWord),
);

/** A word read as another one. */
interface Correction {
  readonly typed: string;
  readonly read: string;
}

interface Reading {
  readonly facets: Facet[];
  readonly unknown: string[];
  readonly onlyAsked: string[];
  readonly corrected: Correction[];
}

/** A word of the question, and what it is there for. */
interface PlacedWord extends HeardWord {
  /** Part of a concept as it was typed. */
  readonly isKnown: boolean;
  /** Part of the subject, and no name of a speaker, a year or a judgement. */
  readonly isContent: boolean;
}

/**
 * The things a text asks about, with the words of it that no document knows, those that only the everyday wordings of the
 * digest know, and those that were read as others.
 */
export function readFacets(text: string, deps: UnderstandDeps): Reading {
  const words = hearWords(text, deps);
  const concepts = deps.concepts.find(words.map(({ word }) => word));
  const phrases = phrasesOf(words, concepts);
  const facets = [
    ...wordFacets(words, concepts, phrases, deps),
    ...phrases.map((phrase) => phraseFacet(phrase, words, concepts, deps)),
  ];
  return {
    facets: facets.length > 0 ? temperUnknown(mergeRepeats(facets), deps) : cueFacets(words, deps),
    unknown: words.filter(({ isUnknown }) => isUnknown).map(({ typed }) => typed),
    onlyAsked: words.filter((word) => isOnlyAsked(word, deps)).map(({ typed }) => typed),
    corrected: words
      .filter(({ typed, word }) => word.raw !== typed && word.raw !== typed.toLowerCase())
      .map(({ typed, word }) => ({ typed, read: word.raw })),
  };
}

function hearWords(text: string, deps: UnderstandDeps): PlacedWord[] {
  const typed = readWords(text);
  const known = deps.concepts.find(typed);
  const isKnown = (at: number) => known.some((match) => isInside(at, match));
  const heard = typed.map((word, at) => correctWord(word, isKnown(at), deps));
  return heard.map((one, at) => ({
    ...one,
    isKnown: isKnown(at),
    isContent:
      !isFiller(one.word) &&
      (!isCue(one.word, deps) || isOfWork(one.word, heard[at + 1]?.word)) &&
      !isReference(one.word),
  }));
}

function isInside(at: number, match: Pick<ConceptMatch, 'at' | 'length'>): boolean {
  return match.at <= at && at < match.at + match.length;
}

/** The phrases of the glossary in a question, the longest where they overlap; names of speakers are no subject. */
function phrasesOf(words: readonly PlacedWord[], concepts: readonly ConceptMatch[]): ConceptMatch[] {
  return longestPhrases(
    concepts.filter(({ at, length }) => {
      const inside = words.slice(at, at + length);
      return inside.some(({ isContent }) => isContent) || !namesSpeaker(inside.map(({ word }) => word));
    }),
  );
}

function wordFacets(
  words: readonly PlacedWord[],
  concepts: readonly ConceptMatch[],
  phrases: readonly ConceptMatch[],
  deps: UnderstandDeps,
): Facet[] {
  return words.flatMap(({ typed, word, isContent, isUnknown }, at) => {
    if (!isContent || phrases.some((phrase) => isInside(at, phrase))) return [];
    const isFaint = isLight(word) || (isUnknown && isBesideTheThing(at, words));
    const tokens = [word.stem, ...tokensAt({ at, length: 1 }, concepts)];
    return [toFacet(typed, tokens, [], deps, isFaint ? LIGHT_SHARE : 1)];
  });
}

function phraseFacet(
  phrase: ConceptMatch,
  words: readonly PlacedWord[],
  concepts: readonly ConceptMatch[],
  deps: UnderstandDeps,
): Facet {
  const inside = words.slice(phrase.at, phrase.at + phrase.length);
  const content = inside.filter(({ isContent }) => isContent).map(({ word }) => word);
  // A phrase of nothing but everyday words ("talk to each other") is one thing asked about, but a faint one.
  const faint = content.length === 0 ? IDIOM_SHARE : LIGHT_SHARE;
  const share = content.some((word) => !isLight(word)) ? 1 : faint;
  const name = inside.map(({ word }) => word.raw).join(' ');
  const parts = content.map(({ stem }) => stem);
  return toFacet(name, tokensAt(phrase, concepts), parts, deps, share);
}

/** The tokens of the concepts that stand in just this place. */
function tokensAt(place: Pick<ConceptMatch, 'at' | 'length'>, concepts: readonly ConceptMatch[]): string[] {
  return concepts
    .filter(({ at, length }) => at === place.at && length === place.length)
    .map(({ token }) => token);
}

/** "Complaints data", "the risk register": a part of somebody's work, and no judgement. */
function isOfWork(word: Word, next: Word | undefined): boolean {
  return isStanceWord(word.raw) && WORK.test(next?.raw ?? '');
}

const WORK =
  /^(?:data|registers?|teams?|management|process(?:es)?|procedures?|handling|handled|dealt|logged|answered|resolved|received|upheld|logs?|systems?|analysis|policy)$/i;

/** "How are we plugging it", "racist or unfair": a verb whose thing is "it", one of two ways to say it. */
function isBesideTheThing(at: number, words: readonly HeardWord[]): boolean {
  const [before, after] = [words[at - 1], words[at + 1]].map((word) => word?.typed.toLowerCase() ?? '');
  return before === 'or' || after === 'or' || /^(?:it|them|this|that|these|those)$/.test(after ?? '');
}

/** Words of the subject that stand in no document, only in the everyday wordings of the digest. */
function isOnlyAsked({ word, isContent, isKnown }: PlacedWord, { index }: UnderstandDeps): boolean {
  return isContent && !isKnown && !isLight(word) && index.has(word.stem) && !index.isSaid(word.stem);
}

/** "Peer team" and "the review" say who speaks; "top team" is somebody spoken of. */
function namesSpeaker(words: readonly Word[]): boolean {
  const named = words.filter((word) => !isFiller(word));
  return named.length > 0 && named.every(({ stem }) => SPEAKER_STEMS.has(stem));
}

/** Beside words that are known, a word nobody knows is more often everyday talk than a name. */
function temperUnknown(facets: readonly Facet[], deps: UnderstandDeps): Facet[] {
  const isKnown = ({ tokens, parts }: Facet) => [...tokens, ...parts].some((token) => deps.index.has(token));
  if (!facets.some((facet) => !facet.light && isKnown(facet))) return [...facets];
  return facets.map((facet) =>
    isKnown(facet) || /[\p{Lu}\d]/u.test(facet.words)
      ? facet
      : { ...facet, weight: Math.min(facet.weight, MOST_WEIGHT) },
  );
}

/** A question of nothing but cue words ("who was on the peer team") is about those. */
function cueFacets(words: readonly HeardWord[], deps: UnderstandDeps): Facet[] {
  const cues = words
    .map(({ word }) => word)
    .filter((word) => !isFiller(word) && isCue(word, deps) && !deps.years.includes(Number(word.raw)));
  return mergeRepeats(cues.map((word) => toFacet(word.raw, [word.stem], [], deps, LIGHT_SHARE)));
}

/** The phrases of the glossary in a question: the longest where they overlap. */
function longestPhrases(concepts: readonly ConceptMatch[]): ConceptMatch[] {
  const chosen: ConceptMatch[] = [];
  const byLength = concepts
    .filter(({ length }) => length > 1)
    .sort((one, other) => other.length - one.length);
  for (const match of byLength)
    if (!chosen.some((other) => match.at < other.at + other.length && other.at < match.at + match.length))
      chosen.push(match);
  return chosen;
}

/** "R5" is a recommendation by our own name for it, which stands in no document. */
function isReference({ raw }: Word): boolean {
  return /^r\d{1,2}$/i.test(raw);
}

/** Each facet once. */
export function mergeRepeats(facets: readonly Facet[]): Facet[] {
  const seen = new Map<string, Facet>();
  for (const facet of facets) {
    const key = [...facet.tokens, ...facet.parts].join(' ');
    if (!seen.has(key)) seen.set(key, facet);
  }
  return [...seen.values()];
}
