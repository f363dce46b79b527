import type { Span } from './describe-place.ts';
import { levelText } from './level-text.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { readTokens, type Token } from './read-tokens.ts';
import type { DiffPart } from './word-diff.ts';

/** A sentence that holds every pasted word in order, with words between them that the paste leaves out. */
export interface ElidedMatch {
  readonly span: Span;
  readonly parts: readonly DiffPart[];
  /** Share of the words of that stretch which the paste has. */
  readonly share: number;
}

/** Fewer words stand in order somewhere by chance; more are compared word by word anyway. */
const WORDS = { fewest: 3, most: 40 };
const MOST_SENTENCES = 8;
/** Left out in so many places, a text is another text. */
const MOST_GAPS = 2;

/**
 * "Strong and stable leadership", where the source has two more words before "leadership": laid along the source word by
 * word, its last word would pass for one that is not there.
 */
export function findElided(index: QuotationIndex, pasted: string): ElidedMatch | null {
  const words = readTokens(levelText(pasted)).filter(({ isWord }) => isWord);
  if (words.length < WORDS.fewest || words.length > WORDS.most) return null;
  const texts = words.map(({ text }) => text);
  const found = index
    .sentencesLike(texts, MOST_SENTENCES)
    .flatMap(({ sentence }) => matchIn(index, sentence, pasted, words) ?? []);
  return found.sort((one, other) => other.share - one.share)[0] ?? null;
}

function matchIn(
  index: QuotationIndex,
  { source, start, end }: Span,
  pasted: string,
  words: readonly Token[],
): ElidedMatch | null {
  const document = index.documents.find((each) => each.source === source);
  if (!document) return null;
  const { tokens } = document;
  const own = tokens.slice(tokens.firstFrom(start), tokens.firstFrom(end)).filter(({ isWord }) => isWord);
  const tries = own
    .flatMap(({ text }, at) => (text === words[0]?.text ? [follow(own, at, words)] : []))
    .filter((places) => places !== null);
  const [places] = tries.sort((one, other) => lengthOf(one) - lengthOf(other));
  if (!places) return null;
  const gaps = places.filter((place, at) => at > 0 && place > (places[at - 1] as number) + 1).length;
  if (gaps === 0 || gaps > MOST_GAPS || lengthOf(places) > words.length * 2) return null;
  const [first, last] = [own[places[0] as number] as Token, own[places.at(-1) as number] as Token];
  return {
    span: { source, start: first.start, end: last.end },
    parts: partsOf(places, own, pasted, words, document.text),
    share: words.length / lengthOf(places),
  };
}

/** Where each pasted word stands, in order from a first one; null where one is missing. */
function follow(own: readonly Token[], from: number, words: readonly Token[]): number[] | null {
  const places = [from];
  for (const { text } of words.slice(1)) {
    const next = own.findIndex((token, at) => at > (places.at(-1) as number) && token.text === text);
    if (next < 0) return null;
    places.push(next);
  }
  return places;
}

/** How many words the stretch has, those left out among them. */
function lengthOf(places: readonly number[]): number {
  return (places.at(-1) as number) - (places[0] as number) + 1;
}

function partsOf(
  places: readonly number[],
  own: readonly Token[],
  pasted: string,
  words: readonly Token[],
  original: string,
): DiffPart[] {
  const parts: DiffPart[] = [];
  let from = 0;
  for (let at = 1; at <= places.length; at++) {
    const [before, here] = [places[at - 1] as number, places[at]];
    if (here === before + 1) continue;
    parts.push({ kind: 'same', text: pasted.slice(words[from]?.start, words[at - 1]?.end) });
    from = at;
    if (here !== undefined)
      parts.push({ kind: 'removed', text: original.slice(own[before + 1]?.start, own[here - 1]?.end) });
  }
  return parts;
}
