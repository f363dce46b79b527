import { findFigures } from '../../corpus/figures.ts';
import { pickOne, type Random } from '../seeded.ts';

/** A change that makes a true sentence say something else; null where the sentence has nothing to change. */
export type Alter = (text: string, random: Random) => string | null;

const replaceOne =
  (pattern: RegExp, by: string): Alter =>
  (text) => {
    const altered = text.replace(pattern, by);
    return altered === text ? null : altered;
  };

/** The first of several that fits, beginning anywhere. */
const anyOf =
  (...ways: readonly Alter[]): Alter =>
  (text, random) => {
    const from = Math.floor(random() * ways.length);
    for (const way of [...ways.slice(from), ...ways.slice(0, from)]) {
      const altered = way(text, random);
      if (altered !== null) return altered;
    }
    return null;
  };

const swap = (one: string, other: string): Alter =>
  anyOf(
    replaceOne(new RegExp(`\\b${one}\\b`, 'i'), other),
    replaceOne(new RegExp(`\\b${other}\\b`, 'i'), one),
  );

const changeDigit: Alter = (text, random) => {
  const figures = findFigures(text);
  if (figures.length === 0) return null;
  const { start, text: written } = pickOne(figures, random);
  const at = start + written.search(/\d/);
  return `${text.slice(0, at)}${(Number(text[at]) + 1 + Math.floor(random() * 8)) % 10}${text.slice(at + 1)}`;
};

/** Every way of altering a claim, by name. None of the results may be called supported. */
export const ALTERATIONS: Readonly<Record<string, Alter>> = {
  'figure changed': changeDigit,
  'unit changed': anyOf(
    replaceOne(/£(\d[\d.,]*)\s?(?:m|million)\b/, '£$1bn'),
    replaceOne(/(\d[\d.]*)(?:%| per cent)/, '£$1m'),
  ),
  'denial put in': anyOf(
    replaceOne(/\b(is|are|was|were|has|have|can|does|do|will|should)\b(?! not)/, '$1 not'),
    replaceOne(/\b(say|find|found|recommend|praise|see) (?!not )/, 'do not $1 '),
  ),
  'denial taken out': anyOf(
    replaceOne(/ (?:not|never)\b/, ''),
    replaceOne(/\bwithout\b/, 'with'),
    replaceOne(/\bno (?!longer)/, 'a '),
    replaceOne(/\black(s|ed)?\b/, 'ha$1 '),
  ),
  'certainty put in': anyOf(
    replaceOne(/\b(?:may|might|could|should|would|will) (\w+)/, 'already $1s'),
    replaceOne(/\b(?:plans|aims|intends|hopes|seeks|proposes) to\b/, 'has begun to'),
    replaceOne(
      /^(?:Peers|The peers) (?:recommend|urge|suggest|encourage|would) .*?\b(?:to|that)\b/,
      'The council has managed to',
    ),
  ),
  'judgement turned': anyOf(
    swap('praise', 'criticise'),
    swap('strong', 'weak'),
    swap('good', 'poor'),
    swap('welcome', 'regret'),
    swap('positive', 'negative'),
    swap('clear', 'unclear'),
    swap('trust', 'distrust'),
    swap('warn', 'promise'),
    swap('recommend', 'reject'),
  ),
  'direction turned': anyOf(
    swap('increase', 'decrease'),
    swap('increased', 'decreased'),
    swap('rise', 'fall'),
    swap('rose', 'fell'),
    swap('improve', 'worsen'),
    swap('improved', 'worsened'),
    swap('higher', 'lower'),
    swap('above', 'below'),
    swap('overspend', 'underspend'),
    swap('grow', 'shrink'),
    swap('reduce', 'increase'),
    swap('more', 'less'),
  ),
  'made general': anyOf(
    replaceOne(/\b(?:some|many|several|a few|certain)\b/i, 'all'),
    replaceOne(/^(\w+ )/, 'Without exception, all of $1'),
    replaceOne(/\b(is|are|was|were) /, '$1 always '),
  ),
  'name put in': replaceOne(/\bthe council\b/i, 'Westerham Council'),
  'something added': anyOf(
    replaceOne(/\.$/, ', and costs have doubled since.'),
    replaceOne(/\.$/, ', which inspectors called unlawful.'),
    replaceOne(/\.$/, ', so ministers have stepped in.'),
    replaceOne(/\.$/, ' because the chief executive resigned.'),
  ),
  'marks put round own words': (text, random) => {
    const words = text.replace(/[“”"‘’']/g, '').split(' ');
    if (words.length < 8) return null;
    const from = 1 + Math.floor(random() * (words.length - 6));
    const [before, quoted, after] = [
      words.slice(0, from),
      words.slice(from, from + 5).reverse(),
      words.slice(from + 5),
    ];
    return `${before.join(' ')} “${quoted.join(' ')}” ${after.join(' ')}`;
  },
};
