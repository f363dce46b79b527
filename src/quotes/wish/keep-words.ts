import { type Figure, findFigures } from '../../corpus/figures.ts';
import { contentStems } from '../../retrieval/words.ts';
import { levelTyped } from '../../typed-text.ts';
import { countPrintedWords } from '../count-words.ts';
import type { Wish } from './wish.ts';

/** What of a wish the words themselves must obey, whatever they speak of. */
export interface WordRules
  extends Pick<Wish, 'mostWords' | 'mostCharacters' | 'figures' | 'mentions' | 'avoids'> {
  /** Names that hold a number which is no figure: "Harbour 2040". */
  readonly names: readonly string[];
}

/** Whether words obey every rule of a wish, strictly. */
export function keepsWords(text: string, rules: WordRules): boolean {
  const { mostWords, mostCharacters, figures, mentions, avoids, names } = rules;
  if (mostWords !== null && countPrintedWords(text) > mostWords) return false;
  if (mostCharacters !== null && text.length > mostCharacters) return false;
  if (figures === 'with' && !hasFigure(text, names)) return false;
  if (figures === 'without' && /\d/.test(withoutNames(text, names))) return false;
  return (
    mentions.every((words) => mentionsWords(text, words)) && !avoids.some((words) => speaksOf(text, words))
  );
}

/** A year is a date, not a figure. */
function hasFigure(text: string, names: readonly string[]): boolean {
  const isYear = ({ number, unit }: Figure) => unit === 'plain' && /^(?:19|20)\d\d$/.test(number);
  return findFigures(withoutNames(text, names)).some((figure) => !isYear(figure));
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, ''), text);
}

/** A sum or share by its number and unit ("£170m" is "£170 million"), a phrase by its words in a row, a word by its stem. */
export function mentionsWords(text: string, words: string): boolean {
  if (/\d/.test(words)) return ` ${levelFigures(text)} `.includes(` ${levelFigures(words)} `);
  const wanted = contentStems(words);
  const held = contentStems(text);
  if (wanted.length === 0) return level(text).includes(level(words));
  return held.some((_, at) => wanted.every((stem, offset) => held[at + offset] === stem));
}

function speaksOf(text: string, words: string): boolean {
  const held = new Set(contentStems(text));
  const avoided = contentStems(words);
  return avoided.length > 0 && avoided.every((stem) => held.has(stem));
}

function level(text: string): string {
  return levelTyped(text).toLowerCase();
}

function levelFigures(text: string): string {
  return level(text)
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/£ /g, '£')
    .replace(/(?<=\d) ?(?:million|mn|m)\b/g, 'm')
    .replace(/(?<=\d) ?(?:billion|bn)\b/g, 'bn')
    .replace(/(?<=\d) ?(?:%|per ?cent\b)/g, '%')
    .replace(/[^\p{L}\p{N}£%.]+|\.(?!\d)/gu, ' ')
    .trim();
}
