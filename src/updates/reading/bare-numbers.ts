import { CARDINALS, readNumberWord } from '../../corpus/number-words.ts';
import type { Recommendation } from '../../corpus/types.ts';
import type { Mention } from './mentions.ts';
import { STATUS_NAME, STATUS_WORD } from './status-words.ts';
import type { Topics } from './topics.ts';

/** Numbers without "rec" before them that can be nothing but recommendations. */

const NUMBER = `\\d{1,2}|${CARDINALS.join('|')}`;
const HEAD = '(?<=^|[\\n.;!]\\s*)';
const STATED = `(?=\\s*(?:[:=)]|[-–]\\s)|(?<=\\d)\\s+(?:is|${STATUS_WORD})\\b)`;
/** "6 is amber: …", after "R6 & R7 from me". */
const AGAIN = new RegExp(`(?<=^|[\\n.;,!]\\s*)(?<number>${NUMBER})${STATED}`, 'giu');
/** "Five is back to green" */
const IN_WORDS = new RegExp(
  `(?<=^|[\\n.;!,]\\s*)(?<number>${CARDINALS.join('|')})(?=(?:'s| is) (?:(?:now|still|back|to|on|at|gone|an?) )*${STATUS_WORD}\\b)`,
  'giu',
);
/** "5 - housing", "8: people strategy", "no 10, growth strategy" */
const BEFORE_NAME = new RegExp(
  `${HEAD}(?:no\\.? ?)?(?<number>\\d{1,2})(?=\\s*[-–:),]\\s*(?<name>\\p{L}[\\p{L}&' /-]{2,40}))`,
  'giu',
);
/** "growth strategy (10)", "member dev - 2" */
const AFTER_NAME = new RegExp(
  `${HEAD}(?:\\S+ )??(?<name>\\p{L}[\\p{L}&' /-]{2,40}?)\\s*(?<mark>[(\\[](?:no\\.? ?)?(?<number>\\d{1,2})[)\\]])`,
  'giu',
);

/** "no change" stands in a list in place of a status. */
const STANDING = `(?:${STATUS_NAME}|no changes?|same as (?:before|last)|as before|unchanged)`;
/** "2. amber - …", "(3) no change", "4: red": a number with its sign and its status, at the head of a sentence. */
const LISTED = new RegExp(
  `(?<=^|[\\n.;]\\s*)\\(?(?<number>\\d{1,2})\\s*(?:[.):]|[-–](?=\\s))\\s*(?=${STANDING}\\b)`,
  'giu',
);
/** "All ten green", where there are ten. */
const EACH_OF_THEM = new RegExp(
  `^all (?:of )?(?:the |our )?(?:(?<count>${NUMBER})(?: (?:recs|recommendations))?|recs|recommendations)(?= (?:(?:are|is|still|now|at|on) )*${STATUS_NAME}\\b)`,
  'iu',
);
/** "R5 amber and 7 red", "5 amber, 7 red": right behind another recommendation with its status. */
const CHAINED = new RegExp(
  `(?<=\\b${STATUS_NAME}(?:\\s*,\\s*(?:and )?|\\s+(?:and|but|&)\\s+))(?<number>\\d{1,2})(?=(?: is)? ${STATUS_NAME}\\s*(?:$|[,.;:\\n)]|[-–]\\s|and\\b))`,
  'giu',
);
const STATED_ONLY = new RegExp(`^(?: is)? ${STATUS_NAME}(?:\\s*,\\s*(?:and )?|\\s+(?:and|but|&)\\s+)$`, 'iu');

/** The numbers of a list whose every point has a number and a status: two points at least, or one behind a named one. */
function listedIn(plain: string, known: readonly Mention[]): RegExpMatchArray[] {
  const listed = [...plain.matchAll(LISTED)];
  const [first] = listed;
  const headed = first !== undefined && known.some(({ end, denied }) => !denied && end < first.index);
  // Below the name of one recommendation, "1. …" counts the points of its report.
  const isOfOne = headed && first.groups?.number === '1';
  const isList = listed.length > 1 || headed;
  return isList && !isOfOne ? listed : [];
}

/** Numbers that stand again after they were named, or that have been reported on before: "R5 amber and 7 red". */
function namedAgain(
  plain: string,
  known: readonly Mention[],
  expected: readonly number[],
): { readonly index: number; readonly word: string; readonly number: number }[] {
  return [...plain.matchAll(AGAIN)].flatMap(({ index, groups }) => {
    const word = groups?.number ?? '';
    const number = readNumberWord(word) ?? 0;
    const before = known.filter(({ end, denied }) => end <= index && !denied);
    const all = new Set([...before.flatMap(({ numbers }) => numbers), ...expected]);
    return all.size > 1 && all.has(number) ? [{ index, word, number }] : [];
  });
}

/** "All ten green" names every recommendation there is; another count than theirs names none. */
function eachOfThem(plain: string, recommendations: readonly Recommendation[]): Mention[] {
  const all = EACH_OF_THEM.exec(plain);
  const count = all?.groups?.count;
  if (!all || (count !== undefined && readNumberWord(count) !== recommendations.length)) return [];
  const numbers = recommendations.flatMap(({ number }) => number ?? []);
  return [{ start: 0, end: all[0].length, numbers, denied: false, unsure: false }];
}

/** Numbers that stand right behind another one, named or chained itself, and what was said of it. */
function chainedTo(plain: string, named: readonly Mention[]): RegExpExecArray[] {
  const ends = named.map(({ end }) => end);
  return [...plain.matchAll(CHAINED)].filter(({ index, 0: digits }) => {
    const isChained = ends.some((end) => STATED_ONLY.test(plain.slice(end, index)));
    if (isChained) ends.push(index + digits.length);
    return isChained;
  });
}

/** "Green: 2, 3 and 4. Amber: 5" */
const BEHIND_STATUS = new RegExp(
  `(?<=^|[\\n.;]\\s*)${STATUS_NAME}\\s*:\\s*(?<numbers>\\d{1,2}(?:\\s*(?:,\\s*and|,|&|\\+|and)\\s*\\d{1,2})*)(?=\\s*(?:$|[.;\\n]))`,
  'giu',
);

/** Numbers behind the label of their status. Where each has but one, they may count ("green: 5, amber: 3") and name nothing. */
function behindStatus(plain: string): Mention[] {
  const found = [...plain.matchAll(BEHIND_STATUS)].map(({ 0: whole, index, groups }) => {
    const listed = groups?.numbers ?? '';
    const end = index + whole.length;
    const numbers = (listed.match(/\d+/g) ?? []).map(Number);
    return { start: end - listed.length, end, numbers, denied: false, unsure: false };
  });
  return found.some(({ numbers }) => numbers.length > 1) ? found : [];
}

/** Mentions beside those that are marked as such; `known` are these, in order; `expected` have been reported on before. */
export function findBareNumbers(
  plain: string,
  known: readonly Mention[],
  recommendations: readonly Recommendation[],
  topics: Topics,
  expected: readonly number[] = [],
): Mention[] {
  const found: Mention[] = [];
  const isFree = (start: number, end: number) =>
    ![...known, ...found].some((other) => start < other.end && other.start < end);
  const add = (start: number, end: number, number: number) => {
    if (isFree(start, end)) found.push({ start, end, numbers: [number], denied: false, unsure: false });
  };
  const isNamed = (number: number, name: string) => {
    const id = recommendations.find((item) => item.number === number)?.id;
    return (
      id !== undefined && (topics.names(id, name, 1) || topics.guess([{ text: name, weight: 1 }]) === id)
    );
  };
  for (const { index, word, number } of namedAgain(plain, known, expected))
    add(index, index + word.length, number);
  found.push(...eachOfThem(plain, recommendations));
  found.push(...behindStatus(plain).filter(({ start, end }) => isFree(start, end)));
  for (const match of listedIn(plain, known)) {
    const digits = match.groups?.number ?? '';
    const start = (match.index ?? 0) + match[0].indexOf(digits);
    if (recommendations.some(({ number }) => number === Number(digits)))
      add(start, start + digits.length, Number(digits));
  }
  for (const { 0: digits, index } of chainedTo(plain, [...known, ...found]))
    add(index, index + digits.length, Number(digits));
  for (const { index, groups } of plain.matchAll(IN_WORDS)) {
    const word = groups?.number ?? '';
    add(index, index + word.length, readNumberWord(word) ?? 0);
  }
  for (const { 0: whole, index, groups } of plain.matchAll(BEFORE_NAME)) {
    const number = Number(groups?.number);
    if (isNamed(number, groups?.name ?? '')) add(index, index + whole.length, number);
  }
  for (const { 0: whole, index, groups } of plain.matchAll(AFTER_NAME)) {
    const end = index + whole.length;
    if (isNamed(Number(groups?.number), groups?.name ?? ''))
      add(end - (groups?.mark ?? '').length, end, Number(groups?.number));
  }
  return found;
}
