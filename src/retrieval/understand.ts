import { readNumberWord } from '../corpus/number-words.ts';
import type { Stance, Voice } from '../corpus/types.ts';
import { escapePattern } from '../escape-pattern.ts';
import { asksWhatBecame } from './became-cues.ts';
import { writeOut } from './chat-spellings.ts';
import { readCounted, readGroup, readMeasured } from './figure-cues.ts';
import { continueFrom } from './follow-up.ts';
import { everydayWords } from './light-words.ts';
import { readOtherReview } from './other-review.ts';
import { readOverall } from './overall-cues.ts';
import { namesOwnFunction } from './own-functions.ts';
import { nameIt } from './pointing.ts';
import { withoutPreamble } from './preamble.ts';
import { asksForFigureByName, namesSum, readPer, readQuantity } from './quantity-cues.ts';
import { type Facet, heavyFacets, type Query, type Shape } from './query.ts';
import { LIGHT_SHARE, longTerms, readFacets, weighTokens, withoutTerms } from './read-facets.ts';
import { asPeersSaid, asWhoSaid } from './said-cues.ts';
import {
  asksAboutTeam,
  asksForDate,
  asksForFigure,
  asksForNow,
  asksForOverview,
  asksForPerson,
  asksHowItWasMade,
  asksYesOrNo,
  overviewWords,
  readDefined,
  readShape,
} from './shape-cues.ts';
import { readStances } from './stance-cues.ts';
import { readSubject, withoutNeed } from './subject-cues.ts';
import { readTurn } from './turns.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { asksForBothVoices, readVoice } from './voice-cues.ts';
import { readWanted } from './wanted-cues.ts';
import { contentStems } from './words.ts';
import { readDocumentYears, readSince, spellOutYears } from './years.ts';

/** Reads a question in the light of the earlier ones (oldest first). */
export function understand(text: string, history: readonly string[], deps: UnderstandDeps): Query {
  const last = history.at(-1);
  if (last === undefined) return askOfReview(readOne(text, deps));
  const before = understand(last, history.slice(0, -1), deps);
  return continueFrom(before, askOfReview(readInPlace(text, before, deps)), deps);
}

/** The subject is read with what "it" is in its place; what is wanted of it, as it was typed. */
function readInPlace(text: string, before: Query, deps: UnderstandDeps): Query {
  const own = readOne(text, deps);
  const named = nameIt(own, before);
  if (named === own.text) return own;
  const { facets, tokens, counted, among } = readOne(named, deps);
  return { ...own, facets, tokens, counted, among };
}

/** What another review found is told by whoever speaks of that one, whatever the question's words would ask of the peers. */
function askOfReview(query: Query): Query {
  const review = readOtherReview(query.text, query.facets);
  return review ? { ...query, review, shape: 'finding', wants: 'outcome', voice: null } : query;
}

const EVERYDAY: ReadonlySet<string> = new Set(everydayWords());

/** An everyday word that was misspelt may be the one that tells what is asked for: it is read again, put right. */
function readOne(typed: string, deps: UnderstandDeps): Query {
  const query = readTyped(typed, deps);
  const { corrected } = query;
  const everyday = corrected.filter(({ read }) => EVERYDAY.has(read));
  const spelled = everyday.reduce((text, { typed: wrong, read }) => withWord(text, wrong, read), typed);
  return spelled === typed ? query : { ...readTyped(spelled, deps), corrected };
}

function withWord(text: string, wrong: string, read: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\d])${escapePattern(wrong)}(?![\\p{L}\\d])`, 'giu'), read);
}

function readTyped(typed: string, deps: UnderstandDeps): Query {
  const text = asPeersSaid(
    spellOutYears(asWhoSaid(withoutNeed(withoutPreamble(typed))), deps.years),
    deps.peerYears,
  );
  const overall = readOverall(text);
  const asked = readShape(writeOut(text));
  const bothVoices = asksForBothVoices(text);
  const named = readDocumentYears(text, deps.years, deps.peerYears);
  // Several years, or both voices, are asked for side by side whatever else the question wants.
  const shape = named.length > 1 || (bothVoices && asked === 'figure') ? compareInstead(asked) : asked;
  const years = shape === 'compare' ? comparedYears(named, text, deps) : named;
  const subject = readSubject(text);
  const { facets: read, unknown: unread, onlyAsked, corrected } = readFacets(subject, deps);
  const quantity = readQuantity(text)?.name;
  const facets = behindOfsted(withoutMeasure(shape === 'compare' ? withoutChange(read) : read, text), text);
  // "R5" is a name of ours: that no document has it tells nobody anything.
  const unknown = unread.filter(
    (word) =>
      !overall &&
      word !== quantity &&
      !/^r\d{1,2}$/i.test(word) &&
      !asksForOverview(word) &&
      !namesOwnFunction(word),
  );
  return {
    ...{ text, facets, unknown, onlyAsked, corrected, years },
    shape:
      (becameOf(text, named, deps) ? 'became' : readWhole(text, shape, facets)) ??
      (isOfTwoThings(text, named, facets) ? 'finding' : shape),
    wants: readWanted(writeOut(text), shape, deps.years.at(-1) ?? 0, deps.years),
    review: null,
    current: asksForNow(text),
    figure: asksForFigure(text),
    measured: readMeasured(text),
    counted: countedTokens(text, facets),
    among: amongTokens(text, facets),
    per: shape === 'figure' ? readPer(writeOut(text)) : [],
    date: asksForDate(text),
    person: asksForPerson(text),
    aboutReview: (asksForPerson(text) && asksAboutTeam(text)) || asksHowItWasMade(text),
    unsaid: asksYesOrNo(text) ? unsaidWords(facets, deps) : [],
    defined: contentStems(readDefined(text) ?? ''),
    tokens: weighTokens(text, facets, deps),
    bothVoices,
    voice: bothVoices
      ? null
      : overall || asksHowItWasMade(text)
        ? 'peers'
        : readSpeaker(writeOut(text), shape),
    stances: overall ?? stancesFor(withoutTerms(text, facets), shape),
    tone: null,
    ...readRecommendations(text, named, deps),
  };
}

/** "The difference between the board and the panel" is told by what is said of each, not by then and now. */
function isOfTwoThings(text: string, years: readonly number[], facets: readonly Facet[]): boolean {
  const isAsked = /\bdifferences? between\b/i.test(text) && !asksForBothVoices(text);
  return isAsked && years.length === 0 && heavyFacets(facets).length === 2;
}

/** "Has IT improved?" asks of IT; that something improved is not its subject. */
function withoutChange(facets: readonly Facet[]): readonly Facet[] {
  const rest = facets.filter(
    ({ words }) => !/^(?:improve[ds]?|improving|changed?|differences?|trends?|against|rounds?)$/i.test(words),
  );
  return heavyFacets(rest).length > 0 ? rest : facets;
}

/** What became of what an earlier report asked for; on the newest, progress is recorded. */
function becameOf(text: string, named: readonly number[], { peerYears }: UnderstandDeps): boolean {
  const newest = peerYears.at(-1) ?? 0;
  return named.some((year) => peerYears.includes(year) && year < newest) && asksWhatBecame(text);
}

/** The shape of a question about a whole report, or two of them; null where it has a subject. */
function readWhole(text: string, shape: Shape, facets: readonly Facet[]): Shape | null {
  if (readTurn(text)) return 'then-and-now';
  return readOverall(text) || isOverview(text, shape, facets) ? 'overview' : null;
}

/** What is asked of a thing ("turnout", "cost") is no part of it: the figure that stands beside it tells. */
function withoutMeasure(facets: readonly Facet[], text: string): readonly Facet[] {
  if (!asksForFigureByName(text)) return facets;
  const name = readQuantity(text)?.name;
  const rest = facets.filter(({ words }) => words !== name && !namesSum(words));
  return heavyFacets(rest).length > 0 ? rest : facets;
}

/** "What did Ofsted say about the nursery?": the nursery is what a statement has to speak of. */
function behindOfsted(facets: readonly Facet[], text: string): readonly Facet[] {
  if (readVoice(writeOut(text)) !== 'ofsted' || heavyFacets(facets).length < 2) return facets;
  return facets.map((facet) =>
    /^ofsted$/i.test(facet.words) ? { ...facet, light: true, weight: facet.weight * LIGHT_SHARE } : facet,
  );
}

const LONG_PHRASE = 3;

/** The main points are asked for, or judgements without a subject: "what are the peers worried about?" */
function isOverview(text: string, shape: Shape, facets: readonly Facet[]): boolean {
  // A longer phrase of the glossary is a subject, even one of everyday words ("single point of failure").
  const asked = overviewWords(text);
  const isSubject = ({ light, words }: Facet) =>
    (!light || contentStems(words).length >= LONG_PHRASE || longTerms(facets).includes(words)) &&
    !asksForOverview(words) &&
    !(asked.includes(words.toLowerCase()) || (asked !== '' && IS_REVIEW.test(words)));
  const isQuoting = /["“][^"”]{3,}["”]/.test(text);
  if (shape !== 'finding' || isQuoting || facets.some(isSubject)) return false;
  return asksForOverview(text) || readStances(text).length > 0;
}

/** "The key messages of the peer challenge": the whole review is no subject. */
const IS_REVIEW = /^(?:(?:corporate|lga|peer) )*(?:challenges?|reviews?|reports?|cpc)$/i;

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
  if (asksForFigureByName(text)) return readQuantity(text)?.counted ?? [];
  const named = readCounted(text)
    .map(({ raw }) => raw.toLowerCase())
    .filter((word) => !/^\d+$/.test(word));
  // "How many of the asylum seekers stay": what stands first is what is counted.
  const placeOf = ({ words }: Facet) =>
    Math.min(
      ...words
        .toLowerCase()
        .split(' ')
        .map((word) => named.indexOf(word))
        .filter((at) => at >= 0),
    );
  const [facet] = facets
    .filter((one) => !one.light && placeOf(one) < named.length)
    .sort((one, other) => placeOf(one) - placeOf(other));
  if (!facet) return [];
  // "How many staff" is one term of the glossary; what stands beside the number is the staff.
  return COUNTS.test(facet.words)
    ? [...facet.tokens, ...facet.parts]
    : facet.tokens.length > 0
      ? facet.tokens
      : facet.parts;
}

/** The index tokens of those whose part is asked for, where the question says more than who they are. */
function amongTokens(text: string, facets: readonly Facet[]): readonly string[] {
  const group = contentStems(readGroup(text));
  const isGroup = ({ words }: Facet) => contentStems(words).some((stem) => group.includes(stem));
  const named = facets.filter(isGroup);
  const isOfOthers = heavyFacets(facets).some((facet) => !named.includes(facet));
  return isOfOthers ? named.flatMap(({ tokens, parts }) => [...tokens, ...parts]) : [];
}

const COUNTS = /^how many\b/i;

/** One year, or what has been since, is compared with now; no year at all with every document. */
function comparedYears(named: readonly number[], text: string, { years }: UnderstandDeps): readonly number[] {
  const newest = years.at(-1) ?? 0;
  const [only, ...others] = named.length > 0 ? named : readSince(text, years);
  if (only === undefined) return [];
  if (others.length > 0) return [only, ...others];
  return only === newest ? [] : [only, newest];
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

const NAMED_NUMBER =
  /\b(?:r|recs?|recommendations?|number|no\.)\s*(?:no\.?|number|#)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:,|and|&|or|vs?\.?)\s*(?:r|recs?|recommendations?|number)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))?\b/gi;
const NAMED_PLACE =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?:one |thing |item )?(?:rec(?:ommendation)?\b|(?:one )?on (?:the|their) list|of (?:the|their) (?:(?:\w+ )?(?:recs|recommendations)\b|(?:ten|seven|\d{1,2})(?=\W*$)))/gi;

function readRecommendations(
  text: string,
  years: readonly number[],
  deps: UnderstandDeps,
): Pick<Query, 'recommendations' | 'absentRecommendation'> {
  const named = [...text.matchAll(NAMED_NUMBER), ...text.matchAll(NAMED_PLACE)];
  const idOf = (number: number) => deps.recommendationId(number, years[0] ?? null);
  const words = named.flatMap((match) => [match[1] ?? '', match[2] ?? '']);
  const read = (word: string) => (/^last$/i.test(word) ? lastNumber(idOf) : readNumberWord(word)) ?? [];
  const numbers = [...new Set(words.flatMap(read))];
  const absent = numbers.find((number) => idOf(number) === null) ?? null;
  const isNamed = /\b(?:r|recs?|recommendations?)\s*(?:no\.?|number|#)?\s*\d/i.test(text);
  return {
    recommendations: numbers.flatMap((number) => idOf(number) ?? []),
    absentRecommendation: isNamed ? absent : null,
  };
}

/** They are numbered through. */
function lastNumber(idOf: (number: number) => string | null): number {
  let last = 0;
  while (idOf(last + 1) !== null) last++;
  return last;
}
