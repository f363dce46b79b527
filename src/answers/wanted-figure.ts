import { writeOut } from '../chat-spellings.ts';
import { type Figure, findFigures } from '../corpus/figures.ts';
import { CARDINALS } from '../corpus/number-words.ts';
import type { Statement } from '../corpus/statements.ts';
import { anyForm } from '../forms.ts';
import { type Facet, heavyFacets, type Measured, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import {
  asksHowMuchChanged,
  FREQUENCY_WORDS,
  isChange,
  RATE_WORDS,
  readFigures,
  SHARE_WORDS,
  tellsRate,
} from './figures-told.ts';
import { asksOfFuture, isOfPast } from './past-figure.ts';
import { asksHowLong, tellsTime, toldWithTest } from './told-with.ts';

/** How far from its number, in characters, the thing that was counted may be named. */
const BEFORE = 60;
const AFTER = 70;
/** How far from a sum of money or a share, in characters, its subject may be named. */
const REACH = 120;

type Reader = Pick<Retriever, 'tokensOf'>;

/** What a question wants of a figure, read once. */
interface FigureWish {
  readonly measured: Measured;
  readonly counted: readonly string[];
  /** The subject, and every token that names a part of it. */
  readonly things: readonly Facet[];
  readonly subject: readonly string[];
  /** "How many of the 600" knows that there are 600. */
  readonly known: ReadonlySet<string>;
  readonly asksPart: boolean;
  readonly asksTime: boolean;
  readonly asksGrade: boolean;
  readonly asksOfPeople: boolean;
  readonly countsPeople: boolean;
  readonly isOfFuture: boolean;
  readonly asksChange: boolean;
}

/** A statement with those of its figures that may be the one asked for. */
interface Told {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly tokensOf: Reader['tokensOf'];
}

/**
 * Tells of statements whether they hold the kind of figure that is asked for: "how much" wants a sum of money, "what share"
 * a share, "how many lifeboats" a number beside the lifeboats. A number of something else is the nearest of near misses.
 */
export function wantedFigureTest(
  query: Pick<Query, 'text' | 'measured' | 'counted' | 'among' | 'per' | 'facets'>,
  { tokensOf }: Reader,
): (statement: Pick<Statement, 'text'>) => boolean {
  const { text: question, measured, among, per } = query;
  const wish = readFigureWish(query);
  const isToldWith = toldWithTest(question);
  return ({ text }) => {
    if (per.length > 0 && measured !== 'frequency' && !tellsRate(text, per)) return false;
    if (!isToldWith(text)) return false;
    // A share of all residents is not one of the staff.
    if (among.length > 0 && !tokensOf(text).some((token) => among.includes(token))) return false;
    return HOLDS[measured]({ text, figures: figuresFor(wish, text), tokensOf }, wish);
  };
}

/** Of statements that hold a count: whether it is one, and no share of them. */
export function countsPlainly(
  query: Pick<Query, 'text' | 'measured' | 'counted' | 'among' | 'per' | 'facets'>,
  { tokensOf }: Reader,
): (statement: Pick<Statement, 'text'>) => boolean {
  const wish = readFigureWish(query);
  if (query.measured !== 'count' || query.counted.length === 0) return () => true;
  return ({ text }) => {
    const figures = figuresFor(wish, text).filter(({ unit }) => unit !== 'percent');
    return holdsCount({ text, figures, tokensOf }, wish);
  };
}

function readFigureWish({
  text: question,
  measured,
  counted,
  facets,
}: Pick<Query, 'text' | 'measured' | 'counted' | 'facets'>): FigureWish {
  const things = heavyFacets(facets);
  return {
    ...{ measured, counted, things },
    subject: things.flatMap(({ tokens, parts }) => [...tokens, ...parts]),
    known: new Set(findFigures(writeOut(question)).map(({ number }) => number)),
    asksPart: asksForPart(question),
    asksTime: asksHowLong(question),
    asksGrade: ASKS_GRADE.test(question),
    asksOfPeople: ASKS_OF_PEOPLE.test(question),
    countsPeople: COUNTS_PEOPLE.test(question),
    isOfFuture: asksOfFuture(question),
    asksChange: /\bhow (?:much|far)\b/i.test(question) && asksHowMuchChanged(question),
  };
}

/** The figures that the question does not know; of a part of what it knows, only beside that. */
function figuresFor({ known, asksPart, isOfFuture }: FigureWish, text: string): readonly Figure[] {
  const all = readFigures(text);
  const own = all.filter(({ number }) => !known.has(number));
  if (asksPart && own.length === all.length) return [];
  return own.filter((figure) => !isOfFuture || !isOfPast(figure, text));
}

/** Whether a statement holds what is measured. */
const HOLDS: Readonly<Record<Measured, (told: Told, wish: FigureWish) => boolean>> = {
  money: (told, { things }) =>
    told.figures.some((figure) => figure.unit === 'money' && isOnSubject(figure, told, things)),
  share: (told, { things }) =>
    told.figures.some((figure) => figure.unit === 'percent' && isOnSubject(figure, told, things)) ||
    SHARE_WORDS.test(told.text),
  rate: ({ text, figures }) =>
    RATE_WORDS.test(text) || figures.some((figure) => figure.unit === 'percent' && !isChange(figure, text)),
  count: (told, wish) => (wish.counted.length === 0 ? holdsAnyCount(told, wish) : holdsCount(told, wish)),
  frequency: ({ text }) => FREQUENCY_WORDS.test(text),
  any: ({ text, figures }, { asksTime, asksGrade, asksChange }) =>
    figures.some((figure) => !asksChange || (figure.unit !== 'money' && isChange(figure, text))) ||
    (asksTime && tellsTime(text)) ||
    (asksGrade && TELLS_GRADE.test(text)),
};

function holdsAnyCount({ text, figures }: Told, { countsPeople, asksTime }: FigureWish): boolean {
  const counts = figures.filter(({ unit }) => unit !== 'money');
  return counts.some((figure) => !countsPeople || isOfPeople(figure, text)) || (asksTime && tellsTime(text));
}

function holdsCount(told: Told, wish: FigureWish): boolean {
  const counts = told.figures.filter(({ unit }) => unit !== 'money');
  return (
    counts.some((figure) => isBeside(figure, told, wish)) ||
    isNumberOf(counts, told, wish) ||
    isCountedInWords(told, wish) ||
    isCountedRoughly(told, wish)
  );
}

/** A sum or a share in a long statement may be that of something else: the subject is named within reach of it. */
function isOnSubject({ start }: Figure, { text, tokensOf }: Told, things: readonly Facet[]): boolean {
  if (things.length === 0) return true;
  const around = new Set(tokensOf(text.slice(Math.max(0, start - REACH), start + REACH)));
  // A "peer challenge" is named by both its words.
  return things.some(
    ({ tokens, parts }) =>
      tokens.some((token) => around.has(token)) ||
      (parts.length > 1 && parts.every((part) => around.has(part))),
  );
}

/** A share is one of people; of a number it must be told. */
function isOfPeople({ start, unit, text: { length } }: Figure, words: string): boolean {
  const around = words.slice(Math.max(0, start - BEFORE), start + length + AFTER);
  return unit === 'percent' || NAMES_PEOPLE.test(around);
}

/** "84 families were living in guest houses" counts families, whatever stands near it. */
function isBeside(
  { start, text: { length } }: Figure,
  { text, tokensOf }: Told,
  { counted, subject, asksOfPeople }: FigureWish,
): boolean {
  const own = COUNTS_ITS_OWN.exec(text.slice(start + length))?.[1];
  const isMeant = (token: string) => counted.includes(token) || subject.includes(token);
  if (own && !(asksOfPeople && PEOPLE.test(own)) && !tokensOf(own).some(isMeant)) return false;
  const around = tokensOf(text.slice(Math.max(0, start - BEFORE), start + AFTER));
  return counted.some((token) => around.includes(token));
}

/** "The number of seals has been stable, at an estimated 90 animals": they are called by another word behind their number. */
function isNumberOf(counts: readonly Figure[], { text, tokensOf }: Told, { counted }: FigureWish): boolean {
  return [...text.matchAll(NUMBER_OF)].some(({ index, 0: whole, 1: thing = '' }) => {
    const end = index + whole.length;
    const isMeant = tokensOf(thing).some((token) => counted.includes(token));
    return (
      isMeant && counts.some(({ start, unit }) => unit !== 'percent' && start >= end && start < end + REACH)
    );
  });
}

const NUMBER_OF =
  /\bnumbers? of ((?:[\p{L}'’-]+ ){1,4}?)(?:in [\p{L} ]{2,24} )?(?:is|was|are|were|has|have|had|stood|stands|remain(?:s|ed)?|rose|fell|grew)\b/giu;

/** "Four boatyards": a number in words counts what stands right after it. */
function isCountedInWords({ text, tokensOf }: Told, { counted }: FigureWish): boolean {
  return [...text.matchAll(COUNTED_IN_WORDS)].some(([, thing = '']) =>
    tokensOf(thing).some((token) => counted.includes(token)),
  );
}

/** "Rough sleepers are in low single figures" counts them, too. */
function isCountedRoughly({ text, tokensOf }: Told, { counted }: FigureWish): boolean {
  return [...text.matchAll(ROUGHLY)].some(({ index }) => {
    const around = tokensOf(text.slice(Math.max(0, index - BEFORE), index + AFTER));
    return counted.some((token) => around.includes(token));
  });
}

/** "How many can't afford heating" counts people without a word for them. */
const ASKS_OF_PEOPLE =
  /\bhow many (?:of (?:us|them) )?(?:can|cant|can['’]t|cannot|could|are|have|haven['’]?t|do|don['’]?t|did|were|live|need|get|will|would|struggle|rely|feel|say|think)\b/i;
const PEOPLE = /^(?:people|residents|households|families|children|adults|women|men|workers|staff)$/i;

const COUNTS_PEOPLE = /\bhow many (?:more |other |local )?(?:people|persons|ppl|folks?|individuals)\b/i;
const NAMES_PEOPLE = anyForm({
  people: /people|persons?|residents?|population|households?|famil(?:y|ies)|child(?:ren)?|adults?|women/,
  men: /men|(?:co-?)?workers?|staff|workforce|employ\w*|colleagues|volunteers?|members?|ambassadors?/,
  apprentice: /apprentices?|learners?|pupils?|students?|patients?|passengers?|customers?|users?|visitors?/,
  tenant: /tenants?|homeless\w*|sleepers?|seekers?|refugees?|migrants?|leavers?|carers?|attend\w*/,
  respondents: /respon\w+|jobs?|posts?|fte|referr\w*|cases|recruits?|victims?|over \d+s|young|elderly|babies/,
  births: /births|deaths|councillors?|businesses/,
});

/** The thing right after a number, in the plural. */
const COUNTS_ITS_OWN =
  /^[\s-]+(?!(?:across|plus|this|was|has|years?|times|days|is|as|does|others?|points)\b)(?:\p{Lu}\p{Ll}+ )?(\p{L}{3,}[^s\P{L}]s|children|people|women|men)\b/u;

/** "One" is as often a pronoun. */
const COUNTED_IN_WORDS = new RegExp(`\\b(?:${CARDINALS.slice(1).join('|')}) ((?:[\\p{L}-]+ ?){1,2})`, 'giu');

const ROUGHLY = /\b(?:single|double) (?:figures|digits)\b|\b(?:dozens|scores|hundreds|thousands) of\b/gi;

/** "What rating are the homes on": a letter or a word of inspectors is one. */
const ASKS_GRADE = /\b(?:what|which|how|the) (?:[\w-]+ ){0,3}(?:ratings?|grades?|bands?|rated|graded)\b/i;
const TELLS_GRADE =
  /\b(?:rat(?:ed|ing)|grad(?:ed?|ing)|band)\b[^.;]{0,30}\b(?:[A-G](?![\w'’])|(?:good|outstanding|inadequate|requires improvement)\b)/i;

/** "How much of the £3m have we spent": of that sum the statement has to speak, and of another. */
const ASKS_PART = /\bhow (?:much|many) of (?:(?:the|our|that|this|these|those) )?£?\d/i;

/** Whether a question asks how many of a number that it names. */
export function asksForPart(question: string): boolean {
  return ASKS_PART.test(question);
}
