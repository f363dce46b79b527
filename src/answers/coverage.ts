import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import { heavyFacets, type Query, weightOf } from '../retrieval/query.ts';
import type { Hit, Retriever } from '../retrieval/retriever.ts';
import { namesFacet } from '../retrieval/stand-together.ts';
import { readKind, takesForGranted } from '../retrieval/wanted-cues.ts';
import { contentStems } from '../retrieval/words.ts';
import { ASKS_WHO_HOLDS } from './holder.ts';
import { holdsDate, introducesSomebody } from './rank.ts';
import { tellsWhatItFound } from './review-findings.ts';
import { asksOfUnheard, isOneThing, namesAStranger, namesMeasure } from './unheard.ts';
import { asksForPart, wantedFigureTest } from './wanted-figure.ts';

/** Share of the question's subject that the best statements must speak of. A raw signal: never the fused score. */
const ENOUGH = 0.38;
/** A figure or an outcome wants more than half of the subject in one statement itself, without its passage. */
const MORE_THAN_HALF = 0.51;
/** Share from which a statement is near enough to name its topic. */
const NEAR = 0.15;
/** What is asked for is told where the subject is: by a statement that speaks of about as much of it as any other. */
const ABOUT_AS_MUCH = 0.6;
const AS_MUCH = 0.9;
/** How many of the best hits may show it. */
const AMONG = 5;

/**
 * Whether the documents cover a question: enough of its subject is spoken of, and where it asks for a figure or for how
 * something came out, one statement holds exactly that. Near misses are the dangerous ones: a page on preparing for an
 * inspection is no answer to what the inspection found.
 */
export function isCovered(hits: readonly Hit[], query: Query, retriever: Retriever): boolean {
  if (query.absentRecommendation !== null) return false;
  if (costsNothingNamed(query)) return false;
  if (query.facets.length === 0) return query.wants !== 'figure' && hits.length > 0 && query.tokens.size > 0;
  const best = hits.slice(0, AMONG).filter((hit) => isHeardBy(hit, query, retriever));
  const enough = enoughFor(query);
  if (!best.some(({ coverage }) => coverage >= enough)) return false;
  if (takesForGranted(query.text) && !best.some(({ alone }) => alone >= MORE_THAN_HALF)) return false;
  const shareOf = shareOfThing(query, retriever);
  const most = Math.max(...best.map(shareOf));
  // How another thing came out is told with much the same words.
  const least = most * (query.wants === 'outcome' ? AS_MUCH : ABOUT_AS_MUCH);
  return best.some((hit) => shareOf(hit) >= least && holdsWhatIsAsked(hit, query, retriever));
}

/** "How much did the peer challenge cost?": of whatever else costs something it is not asked. */
function costsNothingNamed({ measured, facets }: Query): boolean {
  const heavy = heavyFacets(facets);
  return measured === 'money' && heavy.length > 0 && heavy.every(({ words }) => /^cost/i.test(words));
}

/** How much of the thing itself a statement speaks of: the word for what is asked of it ("cost") need not stand there. */
function shareOfThing(query: Query, { coverage }: Retriever): (hit: Hit) => number {
  const things = query.facets.filter(({ words }) => !namesMeasure(words));
  if (things.length === query.facets.length || heavyFacets(things).length === 0) return ({ alone }) => alone;
  // Everyday words beside it ("expected") are no part of the thing.
  const thing = { ...query, facets: heavyFacets(things) };
  return ({ statement }) =>
    coverage(thing, [ownWords(statement), ...(statement.finding?.asked ?? [])].join(' . '));
}

/**
 * Whether what is asked about is something that a statement may speak of. A word that only the digest's everyday wordings
 * have is as good as unheard of for all but the findings that are asked for with it.
 */
function isHeardBy({ statement, coverage }: Hit, query: Query, retriever: Retriever): boolean {
  if (lacksNumber(statement, query)) return false;
  const unheard = query.onlyAsked.length > 0 ? neverAskedFor(statement, query.onlyAsked, retriever) : [];
  const own = { ...query, unknown: [...query.unknown, ...unheard] };
  if (unheard.length < query.onlyAsked.length && coverage < MORE_THAN_HALF) return false;
  return !asksOfUnheard(own) || speaksOfTheRest(statement, own, retriever);
}

/** "Section 114" is a name: whoever speaks of the same matter without its number does not speak of it. */
function lacksNumber({ text, passages }: Statement, { facets }: Query): boolean {
  const numbers = facets.flatMap(({ words }) => NUMBERED_NAME.exec(words)?.[1] ?? []);
  if (numbers.length === 0) return false;
  const told = [text, ...passages.map(({ reading }) => reading)].join(' ');
  return !numbers.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(told));
}

const NUMBERED_NAME = /^(?:section|article|schedule|class|regulation|clause|part|form) (\d{2,})$/i;

function neverAskedFor({ finding }: Statement, words: readonly string[], { tokensOf }: Retriever): string[] {
  const asked = new Set((finding?.asked ?? []).flatMap(tokensOf));
  return words.filter((word) => !tokensOf(word).some((token) => asked.has(token)));
}

/** Things of a question that are enough to know what it is about, whatever else no document has heard of. */
const SEVERAL = 2;

/** Whether a statement itself speaks of all that is known of a question, and that is several things. */
function speaksOfTheRest({ text }: Statement, query: Query, { coverage }: Retriever): boolean {
  if (namesAStranger(query)) return false;
  const known = heavyFacets(query.facets).filter(({ words }) => !query.unknown.includes(words));
  const rest = { ...query, facets: known };
  const things = known.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
  return things >= SEVERAL && coverage(rest, text) >= ALL_OF_IT;
}

/** "And in 2018?": the subject is the one before, and a statement must be about that. */
const NAMES_YEAR_ALONE =
  /^\W*(?:(?:and|so|but|ok|what about|how about|back|in|of|from|for|the|year) )*20\d\d\W*$/i;

/** "Did anybody bring up the fire?": no, if they spoke of something like it. */
const DID_ANYBODY = /^\W*(?:(?:so|and|but|ok) )?did any(?:one|body)\b/i;

/** The share of a question that a statement must speak of. */
function enoughFor({ text, facets }: Query): number {
  if (facets.length === 1 || [ASKS_WHO_HOLDS, NAMES_YEAR_ALONE, DID_ANYBODY].some((form) => form.test(text)))
    return MORE_THAN_HALF;
  const heavy = heavyFacets(facets);
  if (!isOneThing(heavy, text)) return ENOUGH;
  // More than the rarer of the two alone.
  return Math.max(...heavy.map(({ weight }) => weight)) / weightOf(facets) + A_LITTLE;
}

const A_LITTLE = 0.01;

/** Share of a question from which a statement speaks of all of it, in one word or another. */
const ALL_OF_IT = 0.85;
/** Weight from which a word of the question is rare: whoever speaks of it speaks of the thing itself. */
const RARE = 4;

/**
 * Whether those who were asked for speak of half the subject at most, and others of all of it: what the peers say of
 * "business intelligence" is no answer on artificial intelligence, of which the council speaks.
 */
export function isForOthersToSay(
  { facets, date }: Query,
  asked: readonly Hit[],
  all: readonly Hit[],
): boolean {
  // A date stands beside whatever words its speaker chose.
  if (date || !heavyFacets(facets).some(({ weight }) => weight >= RARE)) return false;
  const most = (hits: readonly Hit[]) => Math.max(0, ...hits.slice(0, AMONG).map(({ coverage }) => coverage));
  return most(asked) < MORE_THAN_HALF && most(all) >= ALL_OF_IT;
}

function holdsWhatIsAsked(hit: Hit, query: Query, retriever: Retriever): boolean {
  switch (query.wants) {
    case 'figure':
      return speaksOfIt(hit, query, retriever) && holdsFigure(hit, query, retriever);
    case 'date':
      return hit.alone >= MORE_THAN_HALF && tellsWhen(hit.statement, query);
    case 'names':
      return (
        speaksOfIt(hit, query, retriever) &&
        speaksOfTheKind(hit.statement, query, retriever) &&
        (ASKS_FOR_NAME.test(query.text)
          ? introducesOurs(hit.statement)
          : holdsNames(hit.statement, query, retriever))
      );
    case 'outcome':
      if (query.review) return tellsWhatItFound(hit.statement, query.review);
      // How somebody may ask for it is no sign that it came out so.
      return (
        retriever.coverage(query, hit.statement.text) >= MORE_THAN_HALF &&
        TELLS_OUTCOME.test(hit.statement.text) &&
        !PROSPECTIVE.test(hit.statement.text)
      );
    case 'service':
      return retriever.coverage(query, hit.statement.text) >= 1;
    case 'later':
      return false;
    case 'anything':
      return namesThePhrase(hit.statement, query, retriever);
  }
}

/**
 * "The town centre" alone is asked about: its words must stand together somewhere, for a town here and a sports centre
 * there are neither.
 */
function namesThePhrase(statement: Statement, { facets }: Query, { tokensOf }: Retriever): boolean {
  const [facet, ...others] = heavyFacets(facets);
  if (!facet || others.length > 0 || facet.parts.length < 2) return true;
  const { text, section, subheading, passages, finding } = statement;
  const told = [text, section, subheading ?? '', ...passages.map(({ reading }) => reading)];
  return [...told, ...(finding?.asked ?? [])].some((words) =>
    namesFacet({ tokens: new Set(tokensOf(words)), stems: contentStems(words) }, facet),
  );
}

/** In its own words, or in those that it sums up. Of what is to come no year tells that had gone by. */
function tellsWhen({ text, passages, year }: Statement, query: Query): boolean {
  const told = [text, ...passages.map(({ reading }) => reading)];
  const isToCome = ASKS_WHEN_IT_WILL.test(query.text);
  return told.some((words) => holdsDate({ text: isToCome ? withoutYearsBefore(words, year) : words }));
}

const ASKS_WHEN_IT_WILL = /^\W*(?:(?:so|and|but|ok) )?when (?:is|are|will|am)\b(?!.*\b(?:from|dated)\W*$)/i;

function withoutYearsBefore(text: string, year: number): string {
  return text.replace(/\b20\d\d\b(?!\/)/g, (found) => (Number(found) < year ? '' : found));
}

/** The thing counted may have another name in a statement that is asked for with just such a "how many". */
function holdsFigure({ statement }: Hit, query: Query, retriever: Retriever): boolean {
  if (wantedFigureTest(query, retriever)(statement)) return true;
  const { finding } = statement;
  const isAskedSo = (phrase: string) =>
    !asksForPart(query.text) && COUNTS.test(phrase) && retriever.coverage(query, phrase) >= MORE_THAN_HALF;
  return (
    (finding?.asked ?? []).some(isAskedSo) &&
    wantedFigureTest({ ...query, counted: [] }, retriever)(statement)
  );
}

const COUNTS = /\b(?:how many|numbers? of)\b/i;

/** In the wordings that people ask for it with. */
const NEARLY_ALL = 0.75;

/** More than half of the subject in its own words, or nearly all of it where it is asked for in these. */
function speaksOfIt({ statement, alone }: Hit, query: Query, retriever: Retriever): boolean {
  if (alone < Math.max(MORE_THAN_HALF, enoughFor(query))) return false;
  return alone >= NEARLY_ALL || retriever.coverage(query, ownWords(statement)) >= MORE_THAN_HALF;
}

function ownWords({ text, subheading, section }: Statement): string {
  return [text, subheading ?? '', section].join(' . ');
}

/** "Which ward", "the name of the contractor": of wards or contractors it has to speak. */
function speaksOfTheKind({ text }: Statement, query: Query, { tokensOf }: Retriever): boolean {
  const [wanted] = tokensOf(readKind(query.text));
  return wanted === undefined || tokensOf(text).includes(wanted);
}

/** "What's the leader's name": whoever else is named beside the office is not asked for. */
const ASKS_FOR_NAME =
  /\bname\W*$|\bnames? of (?:the|our|all) (?:[\p{L}\d'’-]+ ){0,3}(?:members|people|ppl|persons|directors|officers|managers|heads|councillors|cllrs|governors|trustees|commissioners)\b|^\W*which (?:of our )?(?:members|people|directors|officers|managers|councillors|cllrs)\b|\bnames? of (?:the|our) (?:[\p{L}'’-]+ ){0,3}(?:chair|director|leader|officer|manager|head|lead|mayor|auditor|inspector|secretary|councillor|commissioner)\b/iu;

/** Somebody of the council's own: those who came to review it hold offices elsewhere. */
function introducesOurs(statement: Statement): boolean {
  return introducesSomebody(statement) && !/\bpeer\b/i.test(statement.text);
}

/** Names inside a sentence that the question did not know; the council and its documents are named everywhere. */
function holdsNames({ text }: Statement, query: Query, { namesCouncil }: Retriever): boolean {
  const asked = query.text.toLowerCase();
  const names = text.match(/(?<=[\p{Ll},:(] )\p{Lu}\p{Ll}{2,}/gu) ?? [];
  return names.some(
    (name) => !asked.includes(name.toLowerCase()) && !NO_NAME.test(name) && !namesCouncil(name),
  );
}

/** What is written with a capital without being the name of one of several. */
const NO_NAME =
  /^(?:The|Council|Peers?|Ofsted|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Speaks of something to come: it cannot tell how it came out. */
const PROSPECTIVE =
  /\b(?:if approved|preparing|awaited|awaits|awaiting|pending|(?:is|are|was|were) to|seeks?|seeking|hopes?|aims?|plans?|planned|applied|applying|application|will|would|expects?|expected|due|short-?list\w*|nominat\w+|finalists?)\b/i;
const TELLS_OUTCOME =
  /\b(?:rated|rates|judged|judgement|graded|scored|found|gave|given|awarded|approved|granted|refused|rejected|passed|won|agreed|decided|launched|opened|completed|achieved|secured|received|recommended|concluded|ruled|succeeded|successful|inadequate|requires improvement|outstanding)\b/i;

/** Topics near a question that is not covered: the themes of the statements that come closest. */
export function nearestTopics(query: Query, retriever: Retriever, corpus: Corpus): string[] {
  const titles = new Map(corpus.glossary.themes.map(({ id, title }) => [id, title]));
  const close = retriever
    .retrieve(query)
    .filter(({ coverage }) => coverage >= NEAR)
    .slice(0, AMONG)
    .flatMap(({ statement }) => statement.themes);
  const counted = new Map<string, number>();
  for (const theme of close) counted.set(theme, (counted.get(theme) ?? 0) + 1);
  return [...counted]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .flatMap(([theme]) => titles.get(theme) ?? []);
}
