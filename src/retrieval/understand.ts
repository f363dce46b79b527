import { writeOut } from '../chat-spellings.ts';
import type { Stance, Voice } from '../corpus/types.ts';
import { escapePattern } from '../escape-pattern.ts';
import { readWhatBecameOfThem } from './became-cues.ts';
import { amongTokens, countedTokens } from './counted-tokens.ts';
import { readMeasured } from './figure-cues.ts';
import { continueFrom } from './follow-up.ts';
import { everydayWords } from './light-words.ts';
import { readRecommendations, setsAgainstReport } from './named-recommendations.ts';
import { readOtherReview } from './other-review.ts';
import { readOverall } from './overall-cues.ts';
import { asksForOverview } from './overview-cues.ts';
import { namesOwnFunction } from './own-functions.ts';
import { asPlainQuestion } from './plain-question.ts';
import { nameIt } from './pointing.ts';
import { withoutPreamble } from './preamble.ts';
import { readPer, readQuantity } from './quantity-cues.ts';
import type { Facet, Query, Shape } from './query.ts';
import { readDefined } from './read-defined.ts';
import { readFacets } from './read-facets.ts';
import { asksAboutTeam, asksHowItWasMade, asksWhatWasHandedOver } from './review-cues.ts';
import { asPeersSaid, asWhoSaid } from './said-cues.ts';
import { settleShape } from './settle-shape.ts';
import {
  asksForBothTimes,
  asksForDate,
  asksForFigure,
  asksForNow,
  asksForPerson,
  asksYesOrNo,
  readShape,
} from './shape-cues.ts';
import { readStances } from './stance-cues.ts';
import { readSubject, withoutNeed } from './subject-cues.ts';
import { withoutTerms } from './terms.ts';
import { trimFacets } from './trim-facets.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { asksForBothVoices, readVoice } from './voice-cues.ts';
import { readWanted } from './wanted-cues.ts';
import { weighTokens } from './weigh-facets.ts';
import { contentStems } from './words.ts';
import { readDocumentYears, readSince, spellOutYears } from './years.ts';

/** Reads a question in the light of the earlier ones (oldest first). */
export function understand(text: string, history: readonly string[], deps: UnderstandDeps): Query {
  const last = history.at(-1);
  if (last === undefined) return askOfReview(readOne(text, deps));
  const before = understand(last, history.slice(0, -1), deps);
  const became = readWhatBecameOfThem(text, before, () => deps.peerYears.at(-1) ?? 0);
  if (became !== null) return readOne(became, deps);
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
    spellOutYears(asWhoSaid(asPlainQuestion(withoutNeed(withoutPreamble(typed)))), deps.years),
    deps.peerYears,
  );
  const overall = readOverall(text);
  const asked = readShape(writeOut(text));
  const bothVoices = asksForBothVoices(text);
  const named = readDocumentYears(text, deps.years, deps.peerYears);
  // Several years, or both voices, are asked for side by side whatever else the question wants.
  const isAgainst = setsAgainstReport(text, named);
  const severalSides = named.length > 1 || (bothVoices && asked === 'figure') ? compareInstead(asked) : asked;
  const shape = isAgainst ? 'compare' : severalSides;
  const years =
    shape === 'compare' ? comparedYears(named, text, deps) : listedYears(named, shape, text, deps);
  // Set against a report of another year, the number is one of the newest.
  const recommended = readRecommendations(text, isAgainst ? [] : named, deps);
  const title = isAgainst ? titleOf(recommended.recommendations, deps) : null;
  const subject = title ?? readSubject(text);
  const { facets: read, unknown: unread, onlyAsked, corrected } = readFacets(subject, deps);
  const quantity = readQuantity(text)?.name;
  const facets = trimFacets(read, text, shape);
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
    shape: settleShape(shape, { text, named, facets }, deps),
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
    aboutReview:
      (asksForPerson(text) && asksAboutTeam(text)) || asksHowItWasMade(text) || asksWhatWasHandedOver(text),
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
    // what an earlier report says of the same is found by its subject
    ...(title === null ? recommended : { ...recommended, recommendations: [] }),
  };
}

/** "How does R9 compare with 2018?": an earlier report knows it by what it is about, and not by its number. */
function titleOf([id, ...others]: readonly string[], deps: UnderstandDeps): string | null {
  const title = id === undefined || others.length > 0 ? null : deps.recommendationTitle(id);
  return title?.replace(WHAT_TO_DO, '').trim() || title;
}

/** What is to be done with a subject stands in every recommendation. */
const WHAT_TO_DO = /\b(?:delivery|plans?|develop(?:ment)?|improv(?:e|ing|ement)|increase|reset)\b/gi;

/** Single words that only a concept knows. */
function unsaidWords(facets: readonly Facet[], deps: UnderstandDeps): string[] {
  return facets
    .filter(({ light, parts, tokens }) => !light && parts.length === 0 && tokens.length > 1)
    .filter(({ tokens }) => !tokens.some((token) => token.startsWith('=')))
    .filter(({ tokens }) => !deps.index.has(tokens[0] ?? ''))
    .map(({ words }) => words);
}

/** One year, or what has been since, is compared with now; no year at all with every document. */
function comparedYears(named: readonly number[], text: string, { years }: UnderstandDeps): readonly number[] {
  const newest = years.at(-1) ?? 0;
  const [only, ...others] = named.length > 0 ? named : readSince(text, years);
  if (only === undefined) return [];
  if (others.length > 0) return [only, ...others];
  return only === newest ? [] : [only, newest];
}

/** "How many recommendations then and now?": the lists of the last two reports. */
function listedYears(
  named: readonly number[],
  shape: Shape,
  text: string,
  { peerYears }: UnderstandDeps,
): readonly number[] {
  const isOfBoth = shape === 'recommendation-list' && named.length === 0 && asksForBothTimes(text);
  return isOfBoth ? peerYears.slice(-2) : named;
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
