import { readNumberWord } from '../corpus/number-words.ts';
import type { Stance, Voice } from '../corpus/types.ts';
import type { ConceptMatch, Concepts } from './concepts.ts';
import {
  asksAboutTeam,
  asksForBothVoices,
  asksForDate,
  asksForFigure,
  asksForNow,
  asksForOverview,
  asksForPerson,
  asksYesOrNo,
  CUE_WORDS,
  isStanceWord,
  LIGHT_WORDS,
  readClaim,
  readDefined,
  readShape,
  readStances,
  readSubject,
  readVoice,
  readWanted,
  writeOut,
} from './cues.ts';
import { readCounted, readMeasured } from './figure-cues.ts';
import type { Facet, Query, Shape } from './query.ts';
import { type SearchIndex, themeToken } from './search-index.ts';
import type { Spelling } from './spelling.ts';
import { contentStems, isFiller, readWords, stemWord, type Word } from './words.ts';
import { readDocumentYears, shiftFinancialYears } from './years.ts';

export interface UnderstandDeps {
  readonly index: Pick<SearchIndex, 'rarity' | 'has'>;
  readonly spelling: Spelling;
  /** A real English word is not misspelt, even where no document has it. */
  readonly isEnglish: (word: string) => boolean;
  readonly concepts: Concepts;
  /** The themes that the facets of a question belong to. */
  readonly themesOf: (facets: readonly Facet[]) => string[];
  /** Years of the documents, oldest first. */
  readonly years: readonly number[];
  /** Years of the peers' reports, oldest first: "the one before" is the last but one. */
  readonly peerYears: readonly number[];
  /** Whether a document of this voice and year is known. */
  readonly speaks: (voice: Voice, year: number) => boolean;
  /** Stems of the names of the council and its place: every document is about them. */
  readonly councilStems: ReadonlySet<string>;
  /** Ids of the numbered recommendations of the newest report, and of older ones, by year and number. */
  readonly recommendationId: (number: number, year: number | null) => string | null;
}

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
const LIGHT_SHARE = 0.25;
const IDIOM_SHARE = 0.5;
/** Phrases with these words name a speaker or a document, not a subject. */
const SPEAKER_STEMS = new Set(
  ['peer', 'team', 'report', 'review', 'lga', 'council', 'document'].map(stemWord),
);
/** One rare word must not outweigh the rest of a question: it is often the verb. Words nobody knows may. */
const MOST_WEIGHT = 4.5;
const LIGHT_STEMS = new Set([...LIGHT_WORDS].map(stemWord));
/** What earlier questions were about, where the new one stands on its own, and where it does not. */
const HISTORY_WEIGHT = { ownSubject: 0.1, someSubject: 0.35, noSubject: 0.9 };

/** Reads a question in the light of the earlier ones (oldest first). */
export function understand(text: string, history: readonly string[], deps: UnderstandDeps): Query {
  const own = readOne(text, deps);
  const before = history.length > 0 ? understand(history.at(-1) ?? '', history.slice(0, -1), deps) : null;
  return before ? continueFrom(before, own, deps) : own;
}

function readOne(text: string, deps: UnderstandDeps): Query {
  const asked = readShape(writeOut(text));
  const bothVoices = asksForBothVoices(text);
  const named = readDocumentYears(text, deps.years, deps.peerYears);
  // Several years, or both voices, are asked for side by side whatever else the question wants.
  const shape = named.length > 1 || (bothVoices && asked === 'figure') ? compareInstead(asked) : asked;
  const years = shape === 'compare' ? comparedYears(named, deps) : named;
  const subject = readSubject(text);
  const { facets, unknown: unread, corrected } = readFacets(subject, deps);
  // "R5" is a name of ours: that no document has it tells nobody anything.
  const unknown = unread.filter((word) => !/^r\d{1,2}$/i.test(word) && !asksForOverview(word));
  return {
    ...{ text, facets, unknown, corrected, years },
    shape: isOverview(text, shape, facets) ? 'overview' : shape,
    wants: readWanted(text, shape, deps.years.at(-1) ?? 0),
    current: asksForNow(text),
    figure: asksForFigure(text),
    measured: readMeasured(text),
    counted: countedTokens(text, facets),
    date: asksForDate(text),
    person: asksForPerson(text),
    aboutReview: asksForPerson(text) && asksAboutTeam(text),
    unsaid: asksYesOrNo(text) ? unsaidWords(facets, deps) : [],
    defined: contentStems(readDefined(text) ?? ''),
    tokens: weighTokens(text, facets, deps),
    bothVoices,
    voice: bothVoices ? null : readSpeaker(writeOut(text), shape),
    stances: stancesFor(text, shape),
    ...readRecommendations(text, named, deps),
  };
}

/** The main points are asked for, or judgements without a subject: "what are the peers worried about?" */
function isOverview(text: string, shape: Shape, facets: readonly Facet[]): boolean {
  if (shape !== 'finding' || facets.some(({ light, words }) => !light && !asksForOverview(words)))
    return false;
  return asksForOverview(text) || readStances(text).length > 0;
}

/** Single words that only a concept knows. */
function unsaidWords(facets: readonly Facet[], deps: UnderstandDeps): string[] {
  return facets
    .filter(({ light, parts, tokens }) => !light && parts.length === 0 && tokens.length > 1)
    .filter(({ tokens }) => !tokens.some((token) => token.startsWith('=')))
    .filter(({ tokens }) => !deps.index.has(tokens[0] ?? ''))
    .map(({ words }) => words);
}

/** The index tokens of the facet that names what is to be counted. */
function countedTokens(text: string, facets: readonly Facet[]): readonly string[] {
  const named = readCounted(text).map(({ raw }) => raw.toLowerCase());
  const facet = facets.find(
    ({ light, words }) =>
      !light &&
      words
        .toLowerCase()
        .split(' ')
        .some((word) => named.includes(word)),
  );
  if (!facet) return [];
  return facet.tokens.length > 0 ? facet.tokens : facet.parts;
}

/** One year is compared with now; no year at all with every document. */
function comparedYears(named: readonly number[], { years }: UnderstandDeps): readonly number[] {
  const newest = years.at(-1) ?? 0;
  return named.length === 1 && named[0] !== newest ? [...named, newest] : named.length > 1 ? named : [];
}

function compareInstead(shape: Shape): Shape {
  return shape === 'figure' || shape === 'finding' ? 'compare' : shape;
}

/** Quotations are the peers' unless the council's own words are asked for; attribution is about who speaks. */
function readSpeaker(text: string, shape: Shape): Voice | null {
  if (shape === 'attribution') return null;
  return readVoice(text) ?? (shape === 'quote' ? 'peers' : null);
}

/** A quotation is for showing: praise, unless something else is asked for. */
function stancesFor(text: string, shape: Shape): readonly Stance[] {
  const stances = readStances(text);
  return shape === 'quote' && stances.length === 0 ? ['praise', 'balanced'] : stances;
}

/**
 * Joins a follow-up to the question before it: what it leaves unsaid is taken from there. A question that says what it
 * is about starts afresh; what came before may then only break a tie.
 */
function continueFrom(before: Query, own: Query, deps: UnderstandDeps): Query {
  if (!leansOn(own))
    return { ...own, tokens: addEarlier(own, before.facets, before.text, HISTORY_WEIGHT.ownSubject, deps) };
  const hasSubject = own.facets.some(({ light }) => !light);
  const share = hasSubject ? HISTORY_WEIGHT.someSubject : HISTORY_WEIGHT.noSubject;
  const text = shiftFinancialYears(before.text, own.text);
  const shifted = text === before.text ? before.facets : readFacets(readSubject(text), deps).facets;
  const earlier = shifted.map((facet) => ({ ...facet, weight: facet.weight * share }));
  const turned = /\b(?:fixed|better|worse|improved|now|since|today|changed)\b/i.test(own.text);
  return {
    ...own,
    tokens: addEarlier(own, shifted, text, share, deps),
    shape:
      own.shape === 'finding' && own.facets.length === 0 ? before.shape : continueShape(before.shape, own),
    facets: mergeRepeats([...own.facets, ...earlier]),
    voice: own.voice ?? (turned ? null : before.voice),
    years: continueYears(before, own, turned, deps),
    stances: own.stances.length > 0 ? own.stances : before.stances,
    recommendations:
      own.recommendations.length > 0 ? own.recommendations : continueNumbers(before, own, deps),
  };
}

const LEANING =
  /^(?:and|so|but|why|ok(?:ay)?|anything|what about|how about|what of|since|until|when does it|who else|which ones?)\b|\b(?:say|says|said) so\b|\b(?:it|that|this|them|those|these|ones?|there)\b|\bourselves\b/i;

/** A follow-up leans on what was said before: it begins with "and", points back with "it", or names no subject. */
function leansOn({ text, facets, shape }: Query): boolean {
  const subjects = facets.filter(({ light }) => !light).length;
  const pointsBack = LEANING.test(shape === 'attribution' ? readClaim(text).trim() : text);
  if (pointsBack) return subjects <= 2;
  // "What are we good at?" asks for the main points of everything, whatever was spoken of before.
  if (shape === 'overview') return false;
  // "did the peers say we have too many strategies?" says all that it asks, in everyday words.
  if (subjects > 0 || (shape === 'attribution' && facets.length > 0)) return false;
  return !/^(?:when|who|where|what|how|which)\b.*\b(?:peers?|team|report|review|council)\b/i.test(text);
}

function addEarlier(
  own: Query,
  earlier: readonly Facet[],
  text: string,
  share: number,
  deps: UnderstandDeps,
): ReadonlyMap<string, number> {
  const weighed = weighTokens(text, earlier, deps);
  const tokens = new Map([...weighed].map(([token, weight]) => [token, weight * share] as const));
  for (const [token, weight] of own.tokens) tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
  return tokens;
}

/** "The one before" after a recommendation is the recommendation before, not the report before. */
function continueYears(before: Query, own: Query, turned: boolean, deps: UnderstandDeps): readonly number[] {
  if (before.recommendations.length > 0 && /\bone before\b/i.test(own.text)) return before.years;
  if (own.years.length > 0) return own.years;
  const { voice } = own;
  if (voice && !before.years.some((year) => deps.speaks(voice, year))) return [];
  return turned ? latestAfter(before, deps) : before.years;
}

/** "Have we fixed it?" after a question about 2018 asks the documents that came later. */
function latestAfter(before: Query, deps: UnderstandDeps): readonly number[] {
  const newest = deps.years.at(-1) ?? 0;
  return before.years.some((year) => year < newest) ? [newest] : [];
}

function continueShape(before: Shape, own: Query): Shape {
  if (own.shape !== 'finding') return own.shape;
  return before === 'quote' && /\b(?:one|another|more|else)\b/i.test(own.text) ? 'quote' : own.shape;
}

/** "what is recommendation 7", then "and 8?", "the one before" or "the next one". */
function continueNumbers(before: Query, own: Query, deps: UnderstandDeps): readonly string[] {
  const last = Number(/\d+$/.exec(before.recommendations.at(-1) ?? '')?.[0] ?? 0);
  if (last === 0) return [];
  const step = /\b(?:one before|previous one)\b/i.test(own.text)
    ? -1
    : /\b(?:next one|one after|next)\b/i.test(own.text)
      ? 1
      : 0;
  const typed =
    /^\W*(?:and|what about|how about)?\W*(?:r|rec(?:ommendation)?|number|no\.?)?\s*(\d{1,2}|[a-z]+)\W*$/i.exec(
      own.text,
    )?.[1];
  const number = step !== 0 ? last + step : readNumberWord(typed ?? '');
  const year = yearOfRecommendation(before.recommendations[0], deps);
  const id = number ? deps.recommendationId(number, year) : null;
  return id ? [id] : [];
}

function yearOfRecommendation(id: string | undefined, deps: UnderstandDeps): number | null {
  const year = deps.years.find(
    (candidate) => id !== undefined && deps.recommendationId(Number(/\d+$/.exec(id)?.[0]), candidate) === id,
  );
  return year ?? null;
}

const NAMED_NUMBER =
  /\b(?:r|recs?|recommendations?|number|no\.)\s*(?:no\.?|number|#)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:,|and|&|or|vs?\.?)\s*(?:r|recs?|recommendations?|number)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))?\b/gi;
const NAMED_PLACE =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:one |thing |item )?(?:rec(?:ommendation)?\b|(?:one )?on (?:the|their) list)/gi;

function readRecommendations(
  text: string,
  years: readonly number[],
  deps: UnderstandDeps,
): Pick<Query, 'recommendations' | 'absentRecommendation'> {
  const named = [...text.matchAll(NAMED_NUMBER), ...text.matchAll(NAMED_PLACE)];
  const words = named.flatMap((match) => [match[1], match[2]]);
  const numbers = [...new Set(words.flatMap((word) => (word ? (readNumberWord(word) ?? []) : [])))];
  const idOf = (number: number) => deps.recommendationId(number, years[0] ?? null);
  const absent = numbers.find((number) => idOf(number) === null) ?? null;
  const isNamed = /\b(?:r|recs?|recommendations?)\s*(?:no\.?|number|#)?\s*\d/i.test(text);
  return {
    recommendations: numbers.flatMap((number) => idOf(number) ?? []),
    absentRecommendation: isNamed ? absent : null,
  };
}

interface Reading {
  readonly facets: Facet[];
  readonly unknown: string[];
  readonly corrected: { typed: string; read: string }[];
}

function readFacets(text: string, deps: UnderstandDeps): Reading {
  const typed = readWords(text);
  const corrected: Reading['corrected'] = [];
  const unknown: string[] = [];
  const known = deps.concepts.find(typed);
  const isKnown = (at: number) => known.some((match) => match.at <= at && at < match.at + match.length);
  const words = typed.map((word, at) => correctWord(word, isKnown(at), deps, corrected, unknown));
  const concepts = deps.concepts.find(words);
  const tokensAt = conceptFinder(concepts);
  const content = words.map((word) => !isFiller(word) && !isCue(word, deps));
  const phrases = longestPhrases(concepts);
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
            isLight(word) ? LIGHT_SHARE : 1,
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
    if (parts.length === 0 && namesSpeaker(inside)) continue;
    const heavy = inside.some((word, offset) => content[at + offset] && !isLight(word));
    // A phrase of nothing but everyday words ("talk to each other") is one thing asked about, but a faint one.
    const share = heavy ? 1 : parts.length === 0 ? IDIOM_SHARE : LIGHT_SHARE;
    facets.push(toFacet(inside.map(({ raw }) => raw).join(' '), tokens, parts, deps, share));
  }
  const own = facets.length > 0 ? temperUnknown(mergeRepeats(facets), deps) : cueFacets(words, deps);
  return { facets: own, unknown, corrected };
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
  const read = deps.isEnglish(word.raw.toLowerCase()) ? null : deps.spelling.correct(word.raw);
  // "Houseing" has the stem of "house", and means "housing" all the same.
  if (deps.index.has(word.stem) && (!read || stemWord(read) === word.stem || /\d/.test(word.raw)))
    return word;
  if (!read) {
    unknown.push(word.raw);
    return word;
  }
  corrected.push({ typed: word.raw, read });
  return { raw: read, stem: stemWord(read) };
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

function mergeRepeats(facets: readonly Facet[]): Facet[] {
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
  if (token.startsWith('=') || (token.startsWith('#') && parts.length > 0)) return PHRASE_WEIGHT;
  if (token.startsWith('#')) return CONCEPT_WEIGHT;
  return tokens.some((other) => other.startsWith('=')) ? LETTERS_WEIGHT : 1;
}

function weighTokens(text: string, facets: readonly Facet[], deps: UnderstandDeps): Map<string, number> {
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
