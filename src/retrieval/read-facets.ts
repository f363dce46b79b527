import { type ConceptMatch, isInOtherWords, isShortForm } from './concepts.ts';
import { CUE_WORDS, LIGHT_WORDS } from './light-words.ts';
import type { Facet } from './query.ts';
import { themeToken } from './search-index.ts';
import { isStanceWord } from './stance-cues.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { isFiller, readWords, stemWord, type Word } from './words.ts';

/** Concept tokens count less than the word that was typed. */
const CONCEPT_WEIGHT = 0.6;
/** A phrase or a short form as a whole says more than a word of the phrase, and than the letters that were typed. */
const PHRASE_WEIGHT = 0.8;
const PART_WEIGHT = 0.7;
const LETTERS_WEIGHT = 0.3;
/** Cue words and the council's own name may still break a tie. */
const CUE_WEIGHT = 0.15;
/** The subject as a whole ("housing") counts less than its words. */
const THEME_WEIGHT = 0.4;
/** Share of its rarity that an everyday word counts, and an idiom of everyday words. */
export const LIGHT_SHARE = 0.25;
const IDIOM_SHARE = 0.5;
/** Phrases with these words name a speaker or a document, not a subject. */
const SPEAKER_STEMS = new Set(
  ['peer', 'team', 'report', 'review', 'lga', 'council', 'document'].map(stemWord),
);
/** One rare word must not outweigh the rest of a question: it is often the verb. Words nobody knows may. */
const MOST_WEIGHT = 4.5;
const LIGHT_STEMS = new Set([...LIGHT_WORDS].map(stemWord));
interface Reading {
  readonly facets: Facet[];
  readonly unknown: string[];
  readonly onlyAsked: string[];
  readonly corrected: { typed: string; read: string }[];
}

/**
 * The things a text asks about, with the words of it that no document knows, those that only the everyday wordings of the
 * digest know, and those that were read as others.
 */
export function readFacets(text: string, deps: UnderstandDeps): Reading {
  const typed = readWords(text);
  const corrected: Reading['corrected'] = [];
  const unknown: string[] = [];
  const known = deps.concepts.find(typed);
  const isKnown = (at: number) => known.some((match) => match.at <= at && at < match.at + match.length);
  const words = typed.map((word, at) => correctWord(word, isKnown(at), deps, corrected, unknown));
  const concepts = deps.concepts.find(words);
  const tokensAt = conceptFinder(concepts);
  const content = words.map(
    (word, at) =>
      !isFiller(word) && (!isCue(word, deps) || isOfWork(word, words[at + 1])) && !isReference(word),
  );
  const namesOnlySpeakers = ({ at, length }: ConceptMatch) =>
    !content.slice(at, at + length).includes(true) && namesSpeaker(words.slice(at, at + length));
  const phrases = longestPhrases(concepts.filter((match) => !namesOnlySpeakers(match)));
  const inPhrase = (at: number) =>
    phrases.some((phrase) => phrase.at <= at && at < phrase.at + phrase.length);
  const facets = words.flatMap((word, at) =>
    content[at] && !inPhrase(at)
      ? [
          toFacet(
            typed[at]?.raw ?? word.raw,
            [word.stem, ...tokensAt(at)],
            [],
            deps,
            isLight(word) || (unknown.includes(word.raw) && isBesideTheThing(at, typed)) ? LIGHT_SHARE : 1,
          ),
        ]
      : [],
  );
  for (const { at, length } of phrases) {
    const inside = words.slice(at, at + length);
    const parts = inside.filter((_, offset) => content[at + offset]).map(({ stem }) => stem);
    const tokens = concepts
      .filter((match) => match.at === at && match.length === length)
      .map(({ token }) => token);
    const heavy = inside.some((word, offset) => content[at + offset] && !isLight(word));
    // A phrase of nothing but everyday words ("talk to each other") is one thing asked about, but a faint one.
    const share = heavy ? 1 : parts.length === 0 ? IDIOM_SHARE : LIGHT_SHARE;
    facets.push(toFacet(inside.map(({ raw }) => raw).join(' '), tokens, parts, deps, share));
  }
  const own = facets.length > 0 ? temperUnknown(mergeRepeats(facets), deps) : cueFacets(words, deps);
  const onlyAsked = words.flatMap((word, at) =>
    content[at] && !isKnown(at) && !isLight(word) && isOnlyAsked(word, deps)
      ? [typed[at]?.raw ?? word.raw]
      : [],
  );
  return { facets: own, unknown, onlyAsked, corrected };
}

/** "Complaints data", "the risk register": a part of somebody's work, and no judgement. */
function isOfWork(word: Word, next: Word | undefined): boolean {
  return isStanceWord(word.raw) && WORK.test(next?.raw ?? '');
}

const WORK =
  /^(?:data|registers?|teams?|management|process(?:es)?|procedures?|handling|logs?|systems?|analysis|policy)$/i;

/** "How are we plugging it", "racist or unfair": a verb whose thing is "it", one of two ways to say it. */
function isBesideTheThing(at: number, words: readonly Word[]): boolean {
  const [before, after] = [words[at - 1], words[at + 1]].map((word) => word?.raw.toLowerCase() ?? '');
  return before === 'or' || after === 'or' || /^(?:it|them|this|that|these|those)$/.test(after ?? '');
}

function isOnlyAsked({ stem }: Word, { index }: UnderstandDeps): boolean {
  return index.has(stem) && !index.isSaid(stem);
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
function cueFacets(words: readonly Word[], deps: UnderstandDeps): Facet[] {
  const cues = words.filter(
    (word) => !isFiller(word) && isCue(word, deps) && !deps.years.includes(Number(word.raw)),
  );
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

function toFacet(
  words: string,
  tokens: readonly string[],
  parts: readonly string[],
  deps: UnderstandDeps,
  share: number,
): Facet {
  return { words, tokens, parts, light: share < 1, weight: facetWeight(tokens, parts, deps) * share };
}

/** The tokens of the concepts that a word is part of. */
function conceptFinder(matches: readonly ConceptMatch[]): (at: number) => string[] {
  return (at) => matches.filter((match) => match.at === at && match.length === 1).map(({ token }) => token);
}

function isLight({ raw, stem }: Word): boolean {
  return LIGHT_WORDS.has(raw.toLowerCase()) || LIGHT_STEMS.has(stem) || /^\d{1,2}$/.test(raw);
}

/** A word that nobody knows is read as the nearest word of the documents, the glossary or everyday talk. */
function correctWord(
  word: Word,
  hasConcept: boolean,
  deps: UnderstandDeps,
  corrected: Reading['corrected'],
  unknown: string[],
): Word {
  if (hasConcept || isFiller(word) || isCue(word, deps) || isLight(word)) return word;
  const read = readAs(word.raw, deps);
  // "Houseing" has the stem of "house", and means "housing" all the same.
  if (deps.index.has(word.stem) && (!read || stemWord(read) === word.stem || /\d/.test(word.raw)))
    return word;
  const heard = SOUNDS_LIKE.get(word.raw.toLowerCase());
  if (heard) {
    corrected.push({ typed: word.raw, read: heard });
    return { raw: heard, stem: stemWord(heard) };
  }
  if (!read) {
    unknown.push(word.raw);
    return word;
  }
  if (read !== word.raw.toLowerCase()) corrected.push({ typed: word.raw, read });
  return { raw: read, stem: stemWord(read) };
}

/** "R5" is a recommendation by our own name for it, which stands in no document. */
function isReference({ raw }: Word): boolean {
  return /^r\d{1,2}$/i.test(raw);
}

/** Those who speak, as they sound: read so where no document has the word. */
const SOUNDS_LIKE: ReadonlyMap<string, string> = new Map([
  ['piers', 'peers'],
  ['pears', 'peers'],
]);

/** A real English word is what was meant, unless it is another country's spelling of a word that is known. */
function readAs(raw: string, { spelling, isEnglish, meansTheSame }: UnderstandDeps): string | null {
  const lower = raw.toLowerCase();
  // "Moneywise": as far as money goes.
  const ofKind = /^(\p{L}{3,})wise$/u.exec(lower)?.[1];
  if (ofKind && isEnglish(ofKind) && !isEnglish(lower)) return ofKind;
  // "Divi" is no word: it was cut off rather than mistyped.
  if (!isEnglish(lower) && raw === lower) {
    const whole = spelling.complete(lower);
    if (whole) return whole;
  }
  const read = spelling.correct(raw);
  return read && isEnglish(raw.toLowerCase()) && !meansTheSame(raw.toLowerCase(), read) ? null : read;
}

function isCue(word: Word, deps: UnderstandDeps): boolean {
  return (
    CUE_WORDS.has(word.raw.toLowerCase()) ||
    isStanceWord(word.raw) ||
    deps.councilStems.has(word.stem) ||
    deps.years.includes(Number(word.raw))
  );
}

/** A facet is as rare as the commonest of the ways to say it; half a phrase is no way to say it. */
function facetWeight(tokens: readonly string[], parts: readonly string[], deps: UnderstandDeps): number {
  const known = tokens.filter((token) => deps.index.has(token));
  const ways = known.length > 0 ? known : parts.filter((part) => deps.index.has(part));
  if (ways.length === 0) return deps.index.rarity(tokens[0] ?? parts[0] ?? '');
  return Math.min(MOST_WEIGHT, ...ways.map((token) => deps.index.rarity(token)));
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

/** How much an index token of a facet says. */
function tokenWeight(token: string, { parts, tokens }: Facet): number {
  if (parts.includes(token)) return PART_WEIGHT;
  if (isShortForm(token) || (isInOtherWords(token) && parts.length > 0)) return PHRASE_WEIGHT;
  if (isInOtherWords(token)) return CONCEPT_WEIGHT;
  return tokens.some(isShortForm) ? LETTERS_WEIGHT : 1;
}

/** Index tokens of facets to their weight, with those of the themes and of the cue words. */
export function weighTokens(
  text: string,
  facets: readonly Facet[],
  deps: UnderstandDeps,
): Map<string, number> {
  const tokens = new Map<string, number>();
  const raise = (token: string, weight: number) =>
    tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
  for (const facet of facets)
    for (const token of [...facet.tokens, ...facet.parts])
      raise(token, tokenWeight(token, facet) * (facet.light ? LIGHT_SHARE : 1));
  for (const theme of deps.themesOf(facets)) raise(themeToken(theme), THEME_WEIGHT);
  for (const word of readWords(text)) if (isCue(word, deps) && !isFiller(word)) raise(word.stem, CUE_WEIGHT);
  return tokens;
}

/** The text without its terms of several words: "know our own problems" is a strength, whatever its words mean elsewhere. */
export function withoutTerms(text: string, facets: readonly Facet[]): string {
  const terms = facets.filter(({ light }) => !light).map(({ words }) => words);
  return [...terms.filter(isTerm), ...longTerms(facets)].reduce(
    (rest, words) => rest.replaceAll(words, ' '),
    text,
  );
}

/** Terms of the glossary so long that none of their words says anything else. */
export function longTerms(facets: readonly Facet[]): string[] {
  return facets.map(({ words }) => words).filter((words) => words.split(' ').length >= LONG_TERM);
}

/** Shorter ones ("poor housing", "biggest problems we face") have their judgement in a word of their own. */
function isTerm(words: string): boolean {
  return words.split(' ').length >= TERM;
}

const TERM = 3;
const LONG_TERM = 4;
