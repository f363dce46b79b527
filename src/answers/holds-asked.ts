import type { Statement } from '../corpus/statements.ts';
import { ANYWHERE, anyForm } from '../forms.ts';
import type { Hit } from '../retrieval/hit.ts';
import { type Facet, heavyFacets, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { namesFacet } from '../retrieval/stand-together.ts';
import { readKind } from '../retrieval/wanted-cues.ts';
import { contentStems } from '../retrieval/words.ts';
import { enoughFor, MORE_THAN_HALF, ownWords } from './enough.ts';
import { introducesSomebody } from './rank.ts';
import { tellsWhatItFound } from './review-findings.ts';
import { tellsWhen } from './tells-when.ts';
import { asksForPart, wantedFigureTest } from './wanted-figure.ts';

/** Whether one statement holds what a question wants of its subject: a figure, a date, names, how something came out. */
export function holdsWhatIsAsked(hit: Hit, query: Query, retriever: Retriever): boolean {
  switch (query.wants) {
    case 'figure':
      return (
        speaksOfIt(hit, query, retriever) &&
        isOfItsYear(hit.statement, query) &&
        holdsFigure(hit, query, retriever) &&
        namesEachName(hit.statement, query, retriever) &&
        namesEachTerm(hit.statement, query, retriever)
      );
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
function namesThePhrase(statement: Statement, { facets }: Query, retriever: Retriever): boolean {
  const [facet, ...others] = heavyFacets(facets);
  return !facet || others.length > 0 || facet.parts.length < 2 || names(statement, facet, retriever);
}

/** "How many sailed in 2021?": a year that is no report's is told in a statement, or in the words that it sums up. */
function isOfItsYear({ text, passages }: Statement, { text: question, years }: Query): boolean {
  const [, year, next] = years.length === 0 ? (NAMES_A_YEAR.exec(question) ?? []) : [];
  if (!year) return true;
  const told = [text, ...passages.map(({ reading }) => reading)].join(' ');
  return yearForms(Number(year), next).test(told);
}

const NAMES_A_YEAR =
  /\b(?:in|of|for|during|by|since|at the end of) (?:(?:the )?(?:year|financial year|fy) )?(20\d\d)(?:[/-](?:20)?(\d\d))?\b/i;

/** A financial year by itself; a calendar year also by those that it is a part of. */
function yearForms(year: number, next: string | undefined): RegExp {
  const short = (of: number) => String(of % 100).padStart(2, '0');
  const financial = (from: number) => `(?:20)?${short(from)}[/-](?:20)?${short(from + 1)}`;
  const forms = next ? [financial(year)] : [String(year), financial(year), financial(year - 1)];
  return new RegExp(`(?<!\\d)(?:${forms.join('|')})(?!\\d)`);
}

/** "Harbour Lights" is a name: neither a harbour here nor lights there. */
function namesEachName(statement: Statement, { facets }: Query, retriever: Retriever): boolean {
  return (
    heavyFacets(facets)
      .filter(({ words }) => IS_NAME.test(words))
      // Of a name that has the town's in it only the rest is searched for: whatever rises is no "Harbour Rising".
      .map((facet) => (facet.parts.length > 1 ? facet : { ...facet, parts: contentStems(facet.words) }))
      .every((facet) => names(statement, facet, retriever))
  );
}

/** "Free school meals": a figure of good schools is none of theirs, though both have pupils. */
function namesEachTerm(statement: Statement, { facets }: Query, retriever: Retriever): boolean {
  return heavyFacets(facets)
    .filter(({ parts }) => parts.length > 1)
    .every((facet) => names(statement, facet, retriever));
}

const IS_NAME = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u;

/** Whether a statement, its place or a phrase for it has the words of a term together. */
function names(
  { text, section, subheading, passages, finding }: Statement,
  facet: Facet,
  { tokensOf }: Pick<Retriever, 'tokensOf'>,
): boolean {
  const told = [text, section, subheading ?? '', ...passages.map(({ reading }) => reading)];
  return [...told, ...(finding?.asked ?? [])].some((words) =>
    namesFacet({ tokens: new Set(tokensOf(words)), stems: contentStems(words) }, facet),
  );
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

/** "Which ward", "the name of the contractor": of wards or contractors it has to speak. */
function speaksOfTheKind({ text }: Statement, query: Query, { tokensOf }: Retriever): boolean {
  const [wanted] = tokensOf(readKind(query.text));
  return wanted === undefined || tokensOf(text).includes(wanted);
}

/** "What's the leader's name": whoever else is named beside the office is not asked for. */
const ASKS_FOR_NAME = anyForm(
  {
    name: /\bname\W*$/,
    'names of the board members':
      /\bnames? of (?:the|our|all) (?:[\p{L}\d'’-]+ ){0,3}(?:members|people|ppl|persons|directors|officers|managers|heads|councillors|cllrs|governors|trustees|commissioners)\b/u,
    'which of our councillors':
      /^\W*which (?:of our )?(?:members|people|directors|officers|managers|councillors|cllrs)\b/,
    'name of the harbour director':
      /\bnames? of (?:the|our) (?:[\p{L}'’-]+ ){0,3}(?:chair|director|leader|officer|manager|head|lead|mayor|auditor|inspector|secretary|councillor|commissioner)\b/u,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

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
