import { type Figure, findFigures } from '../../corpus/figures.ts';
import { CARDINALS } from '../../corpus/number-words.ts';
import { readWords } from '../../retrieval/words.ts';
import type { Evidence, WordReader } from './evidence.ts';

export type DetailFault =
  | 'figure not in the source'
  | 'figure of something else'
  | 'name not in the source'
  | 'quoted words are not the source';

/** Details that a reader would check: figures with their units and what they count, names, quoted words. */
export function findDetailFault(
  text: string,
  evidence: Evidence,
  allowed: string,
  words: WordReader,
): DetailFault | null {
  return (
    findFigureFault(text, evidence, allowed, words) ??
    (hasStrangeName(text, evidence, allowed) ? 'name not in the source' : null) ??
    (hasFalseQuotation(text, evidence) ? 'quoted words are not the source' : null)
  );
}

function findFigureFault(
  text: string,
  evidence: Evidence,
  allowed: string,
  words: WordReader,
): DetailFault | null {
  const known = new Set(findFigures(allowed).map(({ number }) => number));
  for (const figure of findFigures(text)) {
    if (figure.unit === 'plain' && known.has(figure.number)) continue;
    const places = evidence.sentences.filter((unit) =>
      findFigures(unit.text).some((other) => isSame(figure, other)),
    );
    if (places.length === 0) return 'figure not in the source';
    const about = wordsAround(text, figure, words);
    const isAbout = places.some(
      ({ tokens }) =>
        about.filter((ways) => ways.some((way) => tokens.has(way))).length >= about.length * ABOUT_SAME,
    );
    if (!isAbout) return 'figure of something else';
  }
  return numberWords(text).every((word) => saysNumber(evidence, word)) ? null : 'figure not in the source';
}

/** Share of the words around a figure that stand with it in the source. */
const ABOUT_SAME = 0.5;
/** Characters on each side of a figure in which the thing counted is named. */
const AROUND = 40;

function wordsAround(text: string, { start, text: written }: Figure, words: WordReader): string[][] {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '');
  const after = text.slice(start + written.length, start + written.length + AROUND).replace(/\s\S*$/, ' ');
  return words
    .wordTokens(readWords(`${before} ${after}`))
    .filter((ways) => !ways.every((way) => /\d/.test(way)));
}

/** The same number, of the same unit and size: "£3.5m" is neither "3.5%" nor "£3.5bn". Tables name units elsewhere. */
function isSame(one: Figure, other: Figure): boolean {
  if (one.number !== other.number) return false;
  const units = [one.unit, other.unit];
  if (one.unit !== other.unit && !(units.includes('plain') && units.includes('money'))) return false;
  const sizes = [sizeOf(one), sizeOf(other)];
  return sizes[0] === sizes[1] || sizes.includes('');
}

function sizeOf({ text }: Figure): string {
  return /(?:(bn|billion)|(m|million)|(k))$/i.exec(text)?.slice(1).findIndex(Boolean).toString() ?? '';
}

function numberWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => CARDINALS.indexOf(word) > 0);
}

function saysNumber({ text }: Evidence, word: string): boolean {
  return new RegExp(`\\b(?:${word}|${CARDINALS.indexOf(word) + 1})\\b`, 'i').test(text);
}

/** A word with a capital inside a sentence is a name; so is one in capitals anywhere. */
const NAME = /(?<=[\p{L}\p{N},;:)’'"”]\s)[“"‘'(]?(\p{Lu}[\p{L}\p{N}’'&-]*)|\b(\p{Lu}{2,}[\p{L}\p{N}]*)\b/gu;

function hasStrangeName(text: string, evidence: Evidence, allowed: string): boolean {
  const held = new Set(
    `${evidence.text} ${allowed} ${ALWAYS_KNOWN}`.match(/[\p{L}\p{N}]+/gu)?.map(levelName),
  );
  return [...text.matchAll(NAME)].some((match) =>
    ((match[1] ?? match[2] ?? '').match(/[\p{L}\p{N}]+/gu) ?? []).some((part) => !held.has(levelName(part))),
  );
}

const ALWAYS_KNOWN = 'Peers Council Ofsted LGA I s';

function levelName(word: string): string {
  return word.toLowerCase().replace(/s$/, '');
}

const QUOTED = /“([^”]*)”|"([^"]*)"|(?<![\p{L}\p{N}])‘([^’]*(?:’\p{L}[^’]*)*)’(?!\p{L})/gu;

/** Quotation marks promise the source's own characters, and one pair of marks one span of it. */
function hasFalseQuotation(text: string, { verbatim }: Evidence): boolean {
  if ((text.match(/["“”]/g)?.length ?? 0) % 2 === 1) return true;
  return [...text.matchAll(QUOTED)].some((match) => {
    const words = levelMarks(match[1] ?? match[2] ?? match[3] ?? '').replace(/[,.]$/, '');
    return words.trim() === '' || !verbatim.some((span) => levelMarks(span).includes(words));
  });
}

function levelMarks(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
