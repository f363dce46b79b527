import { readClaim } from './claim-frame.ts';
import { continueNumbers, continueYears, ONE_BEFORE, yearOfRecommendation } from './continue-numbers.ts';
import { NOTHING_BUT_TIME } from './nothing-but-time.ts';
import { readOverall } from './overall-cues.ts';
import { howItLeans, SHORT_FORM } from './pointing.ts';
import { type Facet, forSubject, heavyFacets, type Query, type Shape } from './query.ts';
import { mergeRepeats, readFacets } from './read-facets.ts';
import { readSubject } from './subject-cues.ts';
import { asksForTone, inTone, overviewInTone } from './tone.ts';
import { asksWhetherItChanged } from './turns.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { weighTokens } from './weigh-facets.ts';
import { shiftFinancialYears } from './years.ts';

/** What earlier questions were about, where the new one stands on its own, and where it does not. */
const HISTORY_WEIGHT = { ownSubject: 0.1, someSubject: 0.35, pointedAt: 0.7, noSubject: 0.9 };

/**
 * Joins a follow-up to the question before it: what it leaves unsaid is taken from there. A question that says what it
 * is about starts afresh; what came before may then only break a tie.
 */
export function continueFrom(before: Query, asked: Query, deps: UnderstandDeps): Query {
  const inOtherReport = recommendationThen(before, asked, deps);
  if (inOtherReport) return inOtherReport;
  const own = settleTime(TELLS_RESULT.test(asked.text) ? withoutJudgement(asked) : asked, before);
  if (asksForTone(own))
    return before.shape === 'overview' ? overviewInTone(before, own) : leanOn(before, inTone(own), deps);
  if (asksWhetherItChanged(own.text) && before.facets.length > 0 && !NAMES_TIME.test(own.text))
    return thenAndNowOf(before, deps);
  if (asksOfOtherYear(own, before))
    return before.voice === 'ofsted' && !NAMES_TIME.test(own.text) ? before : { ...before, years: own.years };
  if (own.years.length === 0 && asksOfOtherTime(own.text, before)) return before;
  if (own.facets.length > 0 && ABOUT_ANOTHER.test(own.text)) return ofOther(before, own);
  if (!leansOn(own))
    return { ...own, tokens: addEarlier(own, before.facets, before.text, HISTORY_WEIGHT.ownSubject, deps) };
  return leanOn(before, own, deps);
}

/** "What did the peers want back then?": of the year that was spoken of. */
function settleTime(own: Query, { years }: Query): Query {
  return BACK_THEN.test(own.text) && years.length === 1 && !NAMES_TIME.test(own.text)
    ? { ...own, years }
    : own;
}

const BACK_THEN = /\b(?:back then|at (?:that|the) time|(?:in )?that year)\b/i;

/** A question that says a part of what it asks, with the rest from the one before. */
function leanOn(before: Query, own: Query, deps: UnderstandDeps): Query {
  const share = HISTORY_WEIGHT[howItLeans(own)];
  const recommended = POINTS_AT_IT.test(own.text.replace(SHORT_FORM, ' ')) ? subjectOf(before, deps) : null;
  const text = recommended ?? shiftFinancialYears(before.text, own.text);
  const shifted = withoutMeasure(
    text === before.text ? before.facets : readFacets(readSubject(text), deps).facets,
    own,
  );
  const earlier = shifted.map((facet) => ({ ...facet, weight: facet.weight * share }));
  const turned =
    (own.current && !WAS_NOT_YET.test(own.text)) ||
    TURNS_TO_NOW.test(own.text) ||
    (IS_NOW.test(own.text) && asksMeasure(own.facets));
  return {
    ...own,
    tokens: addEarlier(own, shifted, text, share, deps),
    shape: recommended ? own.shape : shapeAfter(before, own),
    facets: mergeRepeats([...own.facets, ...earlier]),
    // Who somebody is may be told by anybody.
    voice: own.voice ?? (turned || own.person ? null : before.voice),
    years: continueYears(before, own, turned, deps),
    stances: own.stances.length > 0 || recommended ? own.stances : before.stances,
    recommendations:
      own.recommendations.length > 0 ? own.recommendations : continueNumbers(before, own, deps),
  };
}

/** "Any of it we hadn't found yet": how it stood then. */
const WAS_NOT_YET = /\b(?:had|did|was|were)(?:n['’]?t| not)\b.*\byet\b/i;

/** Asks how things stand by now, whatever year was spoken of. */
const TURNS_TO_NOW = /\b(?:fixed|better|worse|improved|since|changed)\b|\bwhere are we (?:with|on|at)\b/i;

/** "What is recommendation 4", then "and in 2018?": what that report said of the same subject. */
function recommendationThen(before: Query, { text, years }: Query, deps: UnderstandDeps): Query | null {
  const [id, ...others] = before.recommendations;
  const year = id === undefined ? null : yearOfRecommendation(id, deps);
  const isOther = years.length === 1 && year !== null && years[0] !== year;
  if (!isOther || others.length > 0 || ONE_BEFORE.test(text) || !NOTHING_BUT_TIME.test(text)) return null;
  const title = deps.recommendationTitle(id as string);
  if (title === null) return null;
  const { facets } = readFacets(readSubject(title), deps);
  return {
    ...forSubject(before, before.stances),
    ...{ facets, years, voice: 'peers', current: false, recommendations: [], absentRecommendation: null },
    tokens: weighTokens(title, facets, deps),
  };
}

/** "And last time?", "what about 2018?": the same question, of another report. */
function asksOfOtherYear({ text, years }: Query, before: Query): boolean {
  return (
    years.length > 0 &&
    before.facets.length > 0 &&
    before.recommendations.length === 0 &&
    NOTHING_BUT_TIME.test(text)
  );
}

/** "And the year before?", of what is told of no year: the same question, whatever the years of the answer. */
function asksOfOtherTime(text: string, before: Query): boolean {
  return (
    before.facets.length > 0 &&
    OTHER_TIME.test(text) &&
    shiftFinancialYears(before.text, text) === before.text
  );
}

const OTHER_TIME =
  /^\W*(?:(?:and|so|what about|how about|in) )*(?:(?:the )?years? (?:before|after|earlier|later)(?: (?:that|then))?|before|after(?: (?:that|then|wards))?|afterwards|earlier|later)\W*$/i;

/** "What did peers say about young people", then "about older people?": another subject, be it in everyday words. */
function ofOther(before: Query, own: Query): Query {
  return {
    ...own,
    voice: own.voice ?? before.voice,
    years: own.years.length > 0 ? own.years : before.years,
    stances: own.stances.length > 0 ? own.stances : before.stances,
  };
}

const ABOUT_ANOTHER =
  /^\W*(?:(?:and|or) )?(?:about|regarding|re|concerning) (?!(?:it|that|this|them|those|these|us|time)\b)\S/i;

const POINTS_AT_IT = /\b(?:that|it|this)\W*(?:$|(?:at all|then|please|pls|yet|now|too|by)\b)/i;

/** "What is recommendation 5", then "can anyone help with that?": what is spoken of is what it recommends. */
function subjectOf({ facets, recommendations }: Query, deps: UnderstandDeps): string | null {
  const [id, ...others] = recommendations;
  const isNamedAlone = id !== undefined && others.length === 0 && heavyFacets(facets).length === 0;
  return isNamedAlone ? deps.recommendationTitle(id) : null;
}

/** How a result came out is what it is asked for, not what it is about. */
function withoutJudgement(query: Query): Query {
  return { ...query, facets: query.facets.filter(({ words }) => !/^(?:badly|poorly|well)$/i.test(words)) };
}

const TELLS_RESULT =
  /^\W*(?:(?:and|so|but) )?(?:what|which|where) (?:\w+ )?(?:c[ao]mes? out|scored?|did we (?:score|come out))\b/i;

const NAMES_TIME = /\b20\d\d\b/;

/** "Has it improved?": what was spoken of, in the peers' last two reports and what the council wrote with them. */
function thenAndNowOf(before: Query, deps: UnderstandDeps): Query {
  const years = deps.peerYears.slice(-2);
  return {
    ...before,
    ...{
      shape: 'compare',
      wants: 'anything',
      figure: false,
      measured: 'any',
      counted: [],
      among: [],
      per: [],
    },
    review: null,
    ...{ date: false, person: false, current: false, defined: [], unsaid: [] },
    ...{ voice: null, bothVoices: false, stances: [], years: years.length > 1 ? years : [] },
  };
}

/** Names nothing but what is asked of a thing, and no thing. */
function asksMeasure(facets: readonly Facet[]): boolean {
  const heavy = heavyFacets(facets);
  return heavy.length > 0 && heavy.every(({ words }) => MEASURE.test(words));
}

/** "How much did it cost?", then "when did it open?": what was asked of the thing before is not asked again. */
function withoutMeasure(facets: readonly Facet[], { wants }: Query): readonly Facet[] {
  if (wants !== 'figure' && wants !== 'date' && wants !== 'names') return facets;
  const rest = facets.filter(({ words }) => !MEASURE.test(words));
  return heavyFacets(rest).length > 0 ? rest : facets;
}

const IS_NOW = /^\W*(?:(?:and|so|but|ok) )*(?:what(?:['’]?s| is| are)|how (?:much|high|big) (?:is|are))\b/i;
const MEASURE =
  /^(?:grades?|ratings?|judgements?|overspends?|underspends?|deadlines?|targets?|costs?|totals?|figures?|budgets?)$/i;

const LEANING =
  /^(?:and|so|but|why|ok(?:ay)?|anything|what about|how about|what of|since|until|when does it|who else|which ones?)\b|\b(?:say|says|said) so\b|\b(?:it|that|this|them|those|these|ones?|there)\b|\bourselves\b/i;

const THEY =
  /\b(?:can|could|will|would|do|does|are|were|have|should|must|may) they\b|\b(?:are|is|of|for|with|to|about|at|on|in) their\b/i;

/** "How many councillors are there?" points at nothing. */
const EXISTS =
  /\b(?:(?:is|are|was|were|r|will|would|has|have|be|been) there|there(?:'s|’s| is| are| was| were| will| has| have))\b/gi;

/** A follow-up leans on what was said before: it begins with "and", points back with "it", or names no subject. */
function leansOn({ text, facets, shape, recommendations, voice }: Query): boolean {
  // "What is recommendation 4" names what it asks about.
  if (recommendations.length > 0 && !POINTS_AT_IT.test(text)) return false;
  // "So how did we do?" asks of the whole review.
  if (readOverall(text)) return false;
  const subjects = heavyFacets(facets).length;
  const told = (shape === 'attribution' ? readClaim(text).trim() : text)
    .replace(EXISTS, ' ')
    .replace(SHORT_FORM, ' ');
  // "Can they overrule it": those that were spoken of, unless it is asked what the peers say.
  const pointsBack = LEANING.test(told) || (voice === null && THEY.test(told));
  if (pointsBack) return subjects <= 2;
  // "What came out badly?" asks of what was counted or surveyed.
  if (TELLS_RESULT.test(text)) return true;
  // "What are we good at?" asks for the main points of everything, whatever was spoken of before.
  if (shape === 'overview') return false;
  // "What grade are we now?", "what's the overspend?": of what was spoken of.
  if (asksMeasure(facets)) return true;
  // "Which is the peers' figure?", "what's our own view": of what was spoken of, by whom.
  if (subjects === 0 && WHOSE_ACCOUNT.test(text)) return true;
  // "did the peers say we have too many strategies?" says all that it asks, in everyday words.
  if (subjects > 0 || (shape === 'attribution' && facets.length > 0)) return false;
  return !/^(?:when|who|where|what|how|which)\b.*\b(?:peers?|team|report|review|council|recs|recommendations)\b/i.test(
    text,
  );
}

const WHOSE_ACCOUNT =
  /\b(?:peers?['’]?s?|council['’]?s|ofsted['’]?s|our|their) (?:own )?(?:figures?|numbers?|estimates?|versions?|view|take|side|account|line|position)(?: (?:on|of) (?:it|this|that))?\W*$/i;

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

/** "List them", "what are they?" */
const ASKS_FOR_ALL =
  /^\W*(?:(?:please|ok|and|so|can you|could you) )*(?:(?:list|show|name|give|see|tell|read)(?: me| us| out)*(?: all)?(?: of)? (?:them|those|these)|what(?:'re|’re| are| were) (?:they|those|these))(?: all| out| please| pls| then)*\W*$/i;

function shapeAfter(before: Query, own: Query): Shape {
  // "And the risk in that" asks of what was spoken of, not for the main points of everything.
  if (own.shape === 'overview' && before.facets.length > 0) return 'finding';
  if (before.shape === 'recommendation-list' && ASKS_FOR_ALL.test(own.text)) return before.shape;
  if (TELLS_RESULT.test(own.text) && before.facets.length > 0) return 'finding';
  return own.shape === 'finding' && own.facets.length === 0 ? before.shape : continueShape(before.shape, own);
}

function continueShape(before: Shape, own: Query): Shape {
  if (own.shape !== 'finding') return own.shape;
  return before === 'quote' && /\b(?:one|another|more|else)\b/i.test(own.text) ? 'quote' : own.shape;
}
