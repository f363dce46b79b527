import { type Figure, findFigures } from '../corpus/figures.ts';
import { CARDINALS } from '../corpus/number-words.ts';
import type { Statement } from '../corpus/statements.ts';
import { writeOut } from '../retrieval/cues.ts';
import { heavyFacets, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { asksOfFuture, isOfPast } from './past-figure.ts';
import { asksHowLong, tellsTime, toldWithTest } from './told-with.ts';

/** How far from its number, in characters, the thing that was counted may be named. */
const BEFORE = 60;
const AFTER = 70;
/** How far from a sum of money or a share, in characters, its subject may be named. */
const REACH = 120;

type Reader = Pick<Retriever, 'tokensOf'>;

/**
 * Tells of statements whether they hold the kind of figure that is asked for: "how much" wants a sum of money, "what share"
 * a share, "how many lifeboats" a number beside the lifeboats. A number of something else is the nearest of near misses.
 */
export function wantedFigureTest(
  {
    text: question,
    measured,
    counted,
    among,
    per,
    facets,
  }: Pick<Query, 'text' | 'measured' | 'counted' | 'among' | 'per' | 'facets'>,
  { tokensOf }: Reader,
): (statement: Pick<Statement, 'text'>) => boolean {
  const things = heavyFacets(facets);
  const subject = things.flatMap(({ tokens, parts }) => [...tokens, ...parts]);
  // "How many of the 600" knows that there are 600.
  const told = new Set(findFigures(writeOut(question)).map(({ number }) => number));
  const asksTime = asksHowLong(question);
  const isToldWith = toldWithTest(question);
  const asksGrade = ASKS_GRADE.test(question);
  const asksPart = asksForPart(question);
  const asksOfPeople = ASKS_OF_PEOPLE.test(question);
  const isOfFuture = asksOfFuture(question);
  const countsPeople = COUNTS_PEOPLE.test(question);
  return ({ text }) => {
    if (per.length > 0 && measured !== 'frequency' && !tellsRate(text, per)) return false;
    if (!isToldWith(text)) return false;
    // A share of all residents is not one of the staff.
    if (among.length > 0 && !tokensOf(text).some((token) => among.includes(token))) return false;
    const isTimeInWords = asksTime && tellsTime(text);
    const figures = newFigures(text).filter((figure) => !isOfFuture || !isOfPast(figure, text));
    switch (measured) {
      case 'money':
        return figures.some((figure) => figure.unit === 'money' && isOnSubject(figure, text));
      case 'share':
        return (
          figures.some((figure) => figure.unit === 'percent' && isOnSubject(figure, text)) ||
          SHARE_WORDS.test(text)
        );
      case 'rate':
        return (
          RATE_WORDS.test(text) ||
          figures.some((figure) => figure.unit === 'percent' && !isChange(figure, text))
        );
      case 'count': {
        const counts = figures.filter(({ unit }) => unit !== 'money');
        if (counted.length === 0)
          return counts.some((figure) => !countsPeople || isOfPeople(figure, text)) || isTimeInWords;
        return (
          counts.some((figure) => isBeside(figure, text)) || isCountedInWords(text) || isCountedRoughly(text)
        );
      }
      case 'frequency':
        return FREQUENCY_WORDS.test(text);
      case 'any':
        return figures.length > 0 || isTimeInWords || (asksGrade && TELLS_GRADE.test(text));
    }
  };

  /** The figures that the question does not know; of a part of what it knows, only beside that. */
  function newFigures(words: string): readonly Figure[] {
    const all = readFigures(words);
    const own = all.filter(({ number }) => !told.has(number));
    return asksPart && own.length === all.length ? [] : own;
  }

  /** A sum or a share in a long statement may be that of something else: the subject is named within reach of it. */
  function isOnSubject({ start }: Figure, words: string): boolean {
    const around = new Set(tokensOf(words.slice(Math.max(0, start - REACH), start + REACH)));
    // A "peer challenge" is named by both its words.
    return (
      things.length === 0 ||
      things.some(
        ({ tokens, parts }) =>
          tokens.some((token) => around.has(token)) ||
          (parts.length > 1 && parts.every((part) => around.has(part))),
      )
    );
  }

  /** A share is one of people; of a number it must be told. */
  function isOfPeople({ start, unit, text: { length } }: Figure, words: string): boolean {
    const around = words.slice(Math.max(0, start - BEFORE), start + length + AFTER);
    return unit === 'percent' || NAMES_PEOPLE.test(around);
  }

  /** "Four boatyards": a number in words counts what stands right after it. */
  function isCountedInWords(words: string): boolean {
    return [...words.matchAll(COUNTED_IN_WORDS)].some(([, thing = '']) =>
      tokensOf(thing).some((token) => counted.includes(token)),
    );
  }

  /** "Rough sleepers are in low single figures" counts them, too. */
  function isCountedRoughly(words: string): boolean {
    return [...words.matchAll(ROUGHLY)].some(({ index }) => {
      const around = tokensOf(words.slice(Math.max(0, index - BEFORE), index + AFTER));
      return counted.some((token) => around.includes(token));
    });
  }

  function isBeside({ start, text: { length } }: Figure, words: string): boolean {
    // "84 families were living in guest houses" counts families.
    const own = COUNTS_ITS_OWN.exec(words.slice(start + length))?.[1];
    if (
      own &&
      !(asksOfPeople && PEOPLE.test(own)) &&
      !tokensOf(own).some((token) => counted.includes(token) || subject.includes(token))
    )
      return false;
    const around = tokensOf(words.slice(Math.max(0, start - BEFORE), start + AFTER));
    return counted.some((token) => around.includes(token));
  }
}

/** "How many can't afford heating" counts people without a word for them. */
const ASKS_OF_PEOPLE =
  /\bhow many (?:of (?:us|them) )?(?:can|cant|can['’]t|cannot|could|are|have|haven['’]?t|do|don['’]?t|did|were|live|need|get|will|would|struggle|rely|feel|say|think)\b/i;
const PEOPLE = /^(?:people|residents|households|families|children|adults|women|men|workers|staff)$/i;

const COUNTS_PEOPLE = /\bhow many (?:more |other |local )?(?:people|persons|ppl|folks?|individuals)\b/i;
const NAMES_PEOPLE =
  /\b(?:people|persons?|residents?|population|households?|famil(?:y|ies)|child(?:ren)?|adults?|women|men|(?:co-?)?workers?|staff|workforce|employ\w*|colleagues|volunteers?|members?|ambassadors?|apprentices?|learners?|pupils?|students?|patients?|passengers?|customers?|users?|visitors?|tenants?|homeless\w*|sleepers?|seekers?|refugees?|migrants?|leavers?|carers?|attend\w*|respon\w+|jobs?|posts?|fte|referr\w*|cases|recruits?|victims?|over \d+s|young|elderly|babies|births|deaths|councillors?|businesses)\b/i;

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

/** "A week", "each household", "daily": the unit of the rate itself. */
function tellsRate(text: string, per: readonly string[]): boolean {
  const units = per.map((word) =>
    /^(?:daily|weekly|monthly|hourly|nightly)$/.test(word)
      ? word
      : `(?:per|each|every) (?:\\w+ ){0,2}${word}s?|an? ${word}(?= *(?:$|[.,;)]|and\\b|for\\b|in\\b|by\\b|or\\b|to\\b|on\\b|at\\b))`,
  );
  return new RegExp(`\\b(?:${units.join('|')})\\b`, 'i').test(text);
}

/** "A 15 per cent reduction", "up by 4%": how much something changed is not how much of it there is. */
function isChange({ start, text: { length } }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, start - CHANGE_BEFORE), start);
  return (
    /\b(?:by|fell|rose|up|down|cut|grew|increased|reduced|dropped) (?:around |about |over |more than )?$/i.test(
      before,
    ) ||
    /^[- ](?:\w+ )?(?:reduction|increase|fall|rise|drop|decrease|cut|growth|more|less|fewer|higher|lower|improvement|decline)\b/i.test(
      text.slice(start + length),
    )
  );
}
const CHANGE_BEFORE = 30;

const RATE_WORDS =
  /\bper (?:1,?000|10,?000|100,?000|thousand|head|person|employee|fte|full.time equivalent|resident|household)\b|\brates?\b[^.;]{0,60}\b(?!(?:19|20)\d\d\b)\d|\b(?!(?:19|20)\d\d\b)\d[^.;]{0,30}\brates?\b/i;

const FREQUENCY_WORDS =
  /\b(?:once|twice|\w+ times|daily|(?:fort)?nightly|weekly|monthly|quarterly|termly|annual(?:ly)?|yearly|(?:every|each|an?|per) (?:\w+ )?(?:day|week|fortnight|month|quarter|term|year)s?)\b/i;

const SHARE_WORDS =
  /\b(?:half|(?:an?|one) (?:third|quarter|fifth|sixth|seventh|eighth|tenth)|(?:two|three)[- ](?:thirds|quarters|fifths))\b/i;

/** A number that is part of a name, or tells the size of one thing: "Key Stage 2", "3 bed house". */
const NAMES_ONE =
  /\b(?:recommendation|stage|phase|outcome|section|junction|level|year|grade|tier|zone|part|annex|appendix|figure|table|priority|objective|band|category) \d+\b|\b\d+(?=[ -](?:bed(?:room)?s?|storey|star)\b)/gi;

/** "2023/24" counts nothing either. */
const FINANCIAL_YEAR = /\b20\d\d[/-]\d\d\b|\b\d\d\/\d\d\b/g;

/** Figures other than years and those of names. */
function readFigures(text: string): Figure[] {
  const blank = (found: string) => found.replace(/\d/g, ' ');
  return findFigures(text.replace(NAMES_ONE, blank).replace(FINANCIAL_YEAR, blank)).filter(
    ({ number, unit }) => unit !== 'plain' || !/^(?:19|20)\d\d$/.test(number),
  );
}
