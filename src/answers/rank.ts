import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Hit } from '../retrieval/hit.ts';
import { type Facet, heavyFacets, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { contentStems } from '../retrieval/words.ts';
import { asksWhoHolds, introducesPeer, namesHolder } from './holder.ts';
import { holdsDate, tellsWhen } from './tells-when.ts';
import { countsPlainly, wantedFigureTest } from './wanted-figure.ts';

/** A statement with a figure answers "how much" better than one without. */
const WANTED_BOOST = 1.6;
const WHY_BOOST = 1.4;
/** As many statements as an answer shows, and how far down a subject is looked for. */
const SHOWN = 6;
const AMONG = 100;
/** Statements that introduce somebody are few; others only mention the office. */
const PERSON_BOOST = 2.6;

/** The voice and the year that were asked for, by document: what the peers report of others is still their report. */
export function isAskedFor({ source, year }: Statement, query: Query, corpus: Corpus): boolean {
  if (query.years.length > 0 && !query.years.includes(year)) return false;
  return (
    query.voice === null || query.voice === 'ofsted' || corpus.sources.get(source)?.voice === query.voice
  );
}

/** Where a number, a date, a person or an explanation is asked for, statements that hold one come first. */
export function rankWanted(hits: readonly Hit[], query: Query, retriever: Retriever): Hit[] {
  const holds = wantedTest(hits, query, retriever);
  if (!holds) return [...hits];
  const boost = query.person ? PERSON_BOOST : ASKS_WHY.test(query.text) ? WHY_BOOST : WANTED_BOOST;
  const ranked = withoutPeers(hits, query)
    .map((hit) => (holds(hit) ? { ...hit, score: hit.score * boost } : hit))
    .sort((one, other) => other.score - one.score);
  if (query.wants === 'date')
    return leadWithWhatHolds(ranked, NEARLY_AS_WELL, [
      (hit) => holds(hit) && tellsWhen(hit.statement, query),
    ]);
  if (query.wants !== 'figure') return ranked;
  // Asked how many, a count before a share, where one is told as well.
  const isPlain = countsPlainly(query, retriever);
  return leadWithWhatHolds(ranked, AS_WELL, [(hit) => holds(hit) && isPlain(hit.statement), holds]);
}

/** Speaks of the subject as well as the best does. */
const AS_WELL = 0.9;
/** A date stands beside whatever words its speaker chose. */
const NEARLY_AS_WELL = 0.75;

/**
 * Asked "how much" or "when", a statement that tells it comes before one that only speaks of the same: one that passes the
 * first of the tests, else the next.
 */
function leadWithWhatHolds(
  ranked: readonly Hit[],
  share: number,
  tests: readonly ((hit: Hit) => boolean)[],
): Hit[] {
  const among = ranked.slice(0, AMONG);
  const best = Math.max(0, ...among.map(({ alone }) => alone));
  const near = among.filter(({ alone }) => alone >= best * share);
  const [first] = tests.flatMap((test) => near.find(test) ?? []);
  if (!first) return [...ranked];
  const score = Math.max(first.score, ranked[0]?.score ?? 0);
  return [{ ...first, score }, ...ranked.filter((hit) => hit !== first)];
}

/** Whoever came to review holds their office elsewhere: no answer to who holds it here. */
function withoutPeers(hits: readonly Hit[], query: Query): readonly Hit[] {
  return asksWhoHolds(query) ? hits.filter(({ statement }) => !introducesPeer(statement)) : hits;
}

/** Whoever is named beside the office; where nobody is, whoever is introduced. */
function personTest(hits: readonly Hit[], query: Query, retriever: Retriever): (hit: Hit) => boolean {
  const names = ({ statement }: Hit) => namesHolder(statement, query, retriever);
  if (!asksWhoHolds(query)) return ({ statement }) => introducesSomebody(statement);
  if (hits.slice(0, AMONG).some(names)) return names;
  return (hit) => introducesHolder(hit);
}

function wantedTest(
  hits: readonly Hit[],
  query: Query,
  retriever: Retriever,
): ((hit: Hit) => boolean) | null {
  const { date, figure, person, defined, tone } = query;
  if (tone !== null) return ({ statement }) => statement.stance === tone;
  if (date) return ({ statement }) => holdsDate(statement);
  // What is counted is named in the question: a statement without a word of it is not read twice.
  const names = (hit: Hit) => query.counted.length === 0 || hit.alone > 0;
  if (figure) {
    const isTold = asksWhatWas(query.text)
      ? ({ statement }: Hit) => !FORECASTS.test(statement.text)
      : () => true;
    const holdsFigure = wantedFigureTest(query, retriever);
    return (hit) => names(hit) && isTold(hit) && holdsFigure(hit.statement);
  }
  if (person) return personTest(hits, query, retriever);
  if (ASKS_FOR_FIGURES.test(query.text)) return ({ statement }) => TELLS_FIGURE.test(statement.text);
  if (ASKS_WHAT_WAS_DONE.test(query.text)) return ({ statement }) => TELLS_DEEDS.test(statement.text);
  if (ASKS_WHY.test(query.text)) return ({ statement }) => tellsWhy(statement);
  if (ASKS_FOR_RISE.test(query.text)) return ({ statement }) => tellsOfRise(statement);
  if (ASKS_FOR_CHANGE.test(query.text)) return ({ statement }) => tellsOfChange(statement);
  return defined.length > 0 ? ({ statement }) => explains(statement, defined) : null;
}

/** "Any figures on housing?": whichever there are. A year is none. */
const ASKS_FOR_FIGURES =
  /^\W*(?:(?:and|so|ok|please|give me|show me|find me|i need|need|got|have you got|are there|is there|what|which|what are the|what were the|any|some|the|all|key|main|hard|more|good|useful|latest|relevant) )*(?:figures?|numbers?|stats|statistics|data)(?: (?:on|about|for|around|re|there|behind|in)\b.*)?\W*$/i;
const TELLS_FIGURE =
  /[£€]\d|\d ?%|\d per cent|\b(?!(?:19|20)\d\d\b)\d[\d,.]*(?:m|bn|k)?\b(?! (?:April|March|June|July|May)\b)/;

/** "What has the taskforce actually done": what it set up or ran, not what it is. */
const ASKS_WHAT_WAS_DONE =
  /\bwhat(?:'?s|’s| has| have| did| was)?\b(?![^.?!]{0,120}\b(?:peers?|we|they|us)\b)[^.?!]{0,120}\b(?:done|achieved?|accomplished)\b/i;
const TELLS_DEEDS =
  /\b(?:work|activity|projects?|action)\b[^.;]{0,40}\b(?:includ\w+|began|covered)|\bearly (?:work|results?)\b|\b(?:ran|gave|trained|delivered(?! by)|helped|reached|opened|built|provided)\b/i;

/** "Why is it so high?" is answered by what brings it about, or by what people ask why about. */
const ASKS_WHY =
  /^\W*(?:(?:and|but|so|ok|then)\W+)*(?:why\b|how come\b)|\bwhat(?:'?s|’s| is| are| was| were)? (?:driv|caus|behind(?! (?:schedule|target|plan|on)\b)|the (?:reasons?|causes?))/i;
const TELLS_WHY =
  /\b(?:because|due to|owing to|down to|driven by|caused by|as a result|result(?:s|ed|ing)? (?:of|from)|stems? from|reasons?|reflects?|since then|meaning that|so that|which (?:has |have )?(?:led|makes?|made|meant|put|raised|driven|increased))\b/i;

function tellsWhy({ text, finding }: Statement): boolean {
  return TELLS_WHY.test(text) || (finding?.asked ?? []).some((phrase) => ASKS_WHY.test(phrase));
}

/** "How much did we overspend?" asks for what it came to, not for what somebody expected. */
function asksWhatWas(text: string): boolean {
  return /\bhow (?:much|many)\b.*\b(?:did|was|were)\b/i.test(text) && !FORECASTS.test(text);
}

const FORECASTS =
  /\b(?:forecast\w*|project(?:s|ed|ions?)|predict\w*|expect\w*|anticipat\w*|estimate[ds]?|will be)\b/i;

/** "Has it got better since the last review?" is answered by what has changed, not by how it is. */
const ASKS_FOR_CHANGE =
  /\b(?:got(?:ten)? (?:any )?(?:better|worse)|improved|changed|moved on|any (?:better|progress)|progress (?:on|with|been)|since (?:the )?(?:last|previous|then|\d{4}))\b/i;

/** "Is it going up?" is answered by how much it rises, not by how high it is. */
const ASKS_FOR_RISE =
  /\b(?:go|goes|going|gone|went) (?:up|down)\b|\b(?:rising|falling|increasing|decreasing)\b|\bput(?:ting)? up\b/i;

function tellsOfRise({ text }: Statement): boolean {
  const rises =
    /\b(?:raising|raise (?:its|our|the)|rises?|rose|risen|increas\w+|fell|falls?|fallen|falling|cut|doubled|up (?:by|from|to)|down (?:by|from|to))\b/i;
  return rises.test(text) && /\d/.test(text);
}

function tellsOfChange({ text }: Statement): boolean {
  return /\b(?:since|improv\w+|worsen\w*|deteriorat\w+|progress|risen|rose|fallen|fell|stabilis\w+|increased|reduced|no longer|has become|moved|moving|now)\b/i.test(
    text,
  );
}

/** Introduces somebody: a name that opens the statement or follows a colon, or a councillor's. */
export function introducesSomebody({ text }: Statement): boolean {
  return /(?:^|: )(?:Cllr |Councillor )?\p{Lu}\p{Ll}+(?: (?!(?:Council|Borough|Rising)\b)\p{Lu}[\p{L}-]+){1,2}(?: [CMOK]BE)?(?:,| is | was | became | has | took )|\b(?:Cllr|Councillor) \p{Lu}/u.test(
    text,
  );
}

/** Introduces somebody who may hold the office: the leader is not the leader of the opposition. */
function introducesHolder({ statement, alone }: Pick<Hit, 'statement' | 'alone'>): boolean {
  return introducesSomebody(statement) && alone >= MOST_OF_THE_OFFICE;
}

const MOST_OF_THE_OFFICE = 0.5;

/** Begins with the thing and says what it is. */
function explains({ text }: Statement, stems: readonly string[]): boolean {
  const opening = contentStems(text.split(' ').slice(0, 6).join(' '));
  return (
    stems.every((stem) => opening.includes(stem)) &&
    /\b(?:is|are|was|were|means|aims|sets out|covers)\b/.test(text)
  );
}

/** A question about several things is answered on each: the best statement on a subject left out moves up. */
export function coverEverySubject(hits: readonly Hit[], { facets }: Query, retriever: Retriever): Hit[] {
  const subjects = heavyFacets(facets);
  if (subjects.length < 3) return [...hits];
  const shown = hits.slice(0, SHOWN);
  const speaksOf = (hit: Hit, facet: Facet) => {
    const held = retriever.tokensOf(hit.statement.text);
    return [...facet.tokens, ...facet.parts].some((token) => held.includes(token));
  };
  const missing = subjects.filter((facet) => !shown.some((hit) => speaksOf(hit, facet)));
  const moved = missing.flatMap((facet) => hits.slice(0, AMONG).find((hit) => speaksOf(hit, facet)) ?? []);
  const best = shown.at(SHOWN - 1)?.score ?? 0;
  const raised = [...new Set(moved)].map((hit) => ({ ...hit, score: Math.max(hit.score, best) }));
  const rest = hits.filter((hit) => !moved.includes(hit));
  return [...rest.slice(0, SHOWN - raised.length), ...raised, ...rest.slice(SHOWN - raised.length)];
}
