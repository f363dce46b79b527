import { remember } from '../../remember.ts';
import { isFiller, readWords, type Word } from '../../retrieval/words.ts';
import type { WordReader } from '../support/evidence.ts';
import { WIDENING } from '../support/judging-words.ts';
import { deniedStem, type Side, sidesOf } from './opposites.ts';

/** A word that says something: what it may be matched by, on which side of which opposition, and who denies it. */
export interface Item {
  /** Its place among all words of the text. */
  readonly at: number;
  readonly clause: number;
  readonly raw: string;
  readonly ways: readonly string[];
  readonly sides: readonly Side[];
  readonly denied: string | null;
  /** The places of the denials in whose reach it stands. */
  readonly denials: readonly number[];
}

/** A sentence as far as it matters for what it says: its words, what is denied in it, and what is only wished. */
export interface Sense {
  readonly items: readonly Item[];
  readonly denials: readonly number[];
  /** The places of "should", "recommend", "whether", by clause. */
  readonly supposed: readonly { readonly at: number; readonly clause: number }[];
  /** Says that something should be, not that it is. */
  readonly asks: boolean;
}

const JOINT =
  /[;:,]\s|[–—()]|\s-\s|\s(?=(?:but|while|whilst|whereas|although|though|however|because|which|who|so that)\b)/i;
/** How many words a denial reaches. */
const REACH = 6;

const DENIES =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|rarely|seldom|unable|unlikely|unwilling|lack\w*|absen(?:t|ce)|missing|avoid\w*|prevent\w*|refus\w*|ceas\w*|stop(?:s|ped|ping)?|(?:is|are|was|were|do|does|did|has|have|had|ca|could|would|should|wo|must|need)n['’]?t)$/i;
/** Denials in two words. */
const DENIES_WITH: Readonly<Record<string, RegExp>> = {
  rather: /^than$/i,
  instead: /^of$/i,
  yet: /^to$/i,
  far: /^from$/i,
  fail: /^to$/i,
  fails: /^to$/i,
  failed: /^to$/i,
  failing: /^to$/i,
  failure: /^to$/i,
};
/** "Not only": nothing is denied. */
const AFTER_ALL = /^(?:only|just|merely|least|doubt)$/i;
/** "Ambition is lacking": denies what stands before it, too. */
const DENIES_BACK = /^(?:lacking|absent|missing)$/i;

/** "We should", "it needs": asks for what follows. */
const ASKS = /^(?:should|must|ought|needs?|needed)$/i;
const SUPPOSES =
  /^(?:should|must|ought|needs?|needed|could|would|may|might|if|unless|whether|recommend\w*|urg(?:e|es|ed|ing)|suggest\w*|advis\w*|encourag\w*|consider\w*|asks?|asked|plans?|planned|aims?|aim(?:ed|ing)|hop(?:e|es|ed|ing)|intend\w*|wants?|wanted|expect(?:s|ed)?|risks?|propos\w*|will|promis\w*)$/i;

/** Reads sentences; the same ones come back with every claim. */
export type SenseReader = (text: string) => Sense;

/** Sentences whose reading is kept, at some 3 kB each. */
const MOST_SENTENCES = 1500;

export function createSenseReader(words: Pick<WordReader, 'wordTokens'>): SenseReader {
  return remember(MOST_SENTENCES, (text: string) => readSense(text, words));
}

/** Reads a sentence word by word, clause by clause. */
export function readSense(text: string, words: Pick<WordReader, 'wordTokens'>): Sense {
  let from = 0;
  const clauses = level(text)
    .split(JOINT)
    .map((part, clause) => {
      const read = readClause(part, clause, from, words);
      from += read.length;
      return read;
    });
  return {
    items: clauses.flatMap(({ items }) => items),
    denials: clauses.flatMap(({ denials }) => denials),
    supposed: clauses.flatMap(({ supposed }) => supposed),
    asks: clauses.some(({ asks }) => asks),
  };
}

interface Clause extends Sense {
  readonly length: number;
}

/** `from` is the place of its first word in the sentence. */
function readClause(
  part: string,
  clause: number,
  from: number,
  { wordTokens }: Pick<WordReader, 'wordTokens'>,
): Clause {
  const words = readWords(part).map((word, index) => ({ ...word, at: from + index }));
  const deniers = words.filter(({ raw }, index) => denies(raw, words[index + 1]?.raw ?? ''));
  const reaches = (denier: Denier, at: number) =>
    at > denier.at ? at <= denier.at + REACH : at < denier.at && DENIES_BACK.test(denier.raw);
  const tokens = wordTokens(part);
  const telling = words.filter((word) => !isFiller(word));
  const items = words
    .filter((word) => !deniers.includes(word) && saysSomething(word))
    .map(
      (word): Item => ({
        ...{ at: word.at, clause, raw: word.raw, sides: sidesOf(word.stem), denied: deniedStem(word.raw) },
        ways: tokens[telling.indexOf(word)] ?? [word.stem],
        denials: deniers.filter((denier) => reaches(denier, word.at)).map(({ at }) => at),
      }),
    );
  return {
    ...{ items, denials: deniers.map(({ at }) => at), length: words.length },
    supposed: words.filter(({ raw }) => SUPPOSES.test(raw)).map(({ at }) => ({ at, clause })),
    asks: words.some(({ raw }) => ASKS.test(raw)),
  };
}

interface Denier {
  readonly at: number;
  readonly raw: string;
}

/** A letter alone ("'s") says nothing; a word without meaning of its own may still turn or widen what is said. */
function saysSomething(word: Word): boolean {
  if (/^\p{L}$/u.test(word.raw)) return false;
  return !isFiller(word) || sidesOf(word.stem).length > 0 || isWide(word.raw);
}

/** "Went down" is one thing, said in words that carry no meaning of their own; "each" and "every" are one word; "as well" praises nobody. */
function level(text: string): string {
  return text
    .replace(/\beach\b/gi, 'every')
    .replace(/\bas well\b/gi, ' ')
    .replace(/\b(?:goes|go|going|gone|went|is|are|was|were) (up|down)(?= |\W*$)/gi, (_, way: string) =>
      way.toLowerCase() === 'up' ? 'rose' : 'fell',
    );
}

/** "Everything", "all": carries no meaning of its own, and yet may be what is denied. */
function isWide(raw: string): boolean {
  return raw.search(WIDENING) === 0;
}

function denies(raw: string, next: string): boolean {
  const pair = DENIES_WITH[raw.toLowerCase()];
  if (pair) return pair.test(next);
  return DENIES.test(raw) && !(/^(?:not|no)$/i.test(raw) && AFTER_ALL.test(next));
}
