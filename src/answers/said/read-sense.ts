import { anyForm } from '../../forms.ts';
import { remember } from '../../remember.ts';
import { isFiller, readWords, stemWord } from '../../retrieval/words.ts';
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

const DENIES = anyForm(
  {
    not: /not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|rarely|seldom/,
    unable: /unable|unlikely|unwilling|lack\w*|absen(?:t|ce)|missing|avoid\w*|prevent\w*|refus\w*|ceas\w*/,
    stopping: /stop(?:s|ped|ping)?/,
    "shouldn't": /(?:is|are|was|were|do|does|did|has|have|had|ca|could|would|should|wo|must|need)n['’]?t/,
  },
  { before: /^/, after: /$/ },
);
/** Denials in two words. */
const DENIES_WITH: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    rather: /^than$/i,
    instead: /^of$/i,
    yet: /^to$/i,
    far: /^from$/i,
    fail: /^to$/i,
    fails: /^to$/i,
    failed: /^to$/i,
    failing: /^to$/i,
    failure: /^to$/i,
  }),
);
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
  const words = readWords(part);
  const marks = words.map(({ raw }) => marksOf(raw));
  const denials = words.flatMap(({ raw }, index) =>
    denies(raw, words[index + 1]?.raw ?? '') ? [index] : [],
  );
  const deniesBack = denials.filter((index) => DENIES_BACK.test(words[index]?.raw ?? ''));
  const reaching = (at: number) =>
    denials.filter((denier) =>
      denier < at ? at <= denier + REACH : denier > at && deniesBack.includes(denier),
    );
  const tokens = wordTokens(words);
  const items: Item[] = [];
  let telling = 0;
  for (const [index, { raw, stem }] of words.entries()) {
    const { isFiller, saysSomething, sides, denied } = marks[index] as Marks;
    const ways = (isFiller ? undefined : tokens[telling++]) ?? [stem];
    if (!saysSomething || denials.includes(index)) continue;
    const own = denials.length === 0 ? NONE : reaching(index).map((denier) => from + denier);
    items.push({ at: from + index, clause, raw, sides, denied, ways, denials: own });
  }
  return {
    items,
    denials: denials.map((index) => from + index),
    length: words.length,
    supposed: words.flatMap((_, index) => (marks[index]?.supposes ? [{ at: from + index, clause }] : [])),
    asks: marks.some(({ asks }) => asks),
  };
}

const NONE: readonly number[] = [];

/** What a word is wherever it stands. */
interface Marks {
  readonly isFiller: boolean;
  readonly saysSomething: boolean;
  readonly sides: readonly Side[];
  readonly denied: string | null;
  readonly supposes: boolean;
  readonly asks: boolean;
}

/** Words whose marks are kept: more than a council's documents have. */
const MOST_WORDS = 20_000;

const marksOf = remember(MOST_WORDS, (raw: string): Marks => {
  const stem = stemWord(raw);
  const filler = isFiller({ raw, stem });
  const sides = sidesOf(stem);
  return {
    isFiller: filler,
    // A letter alone ("'s") says nothing; a word without meaning of its own may still turn or widen what is said.
    saysSomething: !/^\p{L}$/u.test(raw) && (!filler || sides.length > 0 || isWide(raw)),
    sides,
    denied: deniedStem(raw),
    supposes: SUPPOSES.test(raw),
    asks: ASKS.test(raw),
  };
});

/**
 * "Went down" is one thing, said in words that carry no meaning of their own; "each" and "every" are one word; "as well"
 * praises nobody; who "considers themselves happy" says so and weighs nothing.
 */
function level(text: string): string {
  return text
    .replace(/\bconsider(?:s|ed)? (?=(?:them|it|him|her|our)sel(?:f|ves)\b)/gi, 'are ')
    .replace(/\beach\b/gi, 'every')
    .replace(/\bas well\b/gi, ' ')
    .replace(
      /\b(?:raise[sd]?|raising|put(?:s|ting)? up) (?=(?:[\w-]+ ){0,3}(?:tax|rents?|fees|charges|prices|fares)\b)/gi,
      'rise ',
    )
    .replace(/\b(?:goes|go|going|gone|went|is|are|was|were) (up|down)(?= |\W*$)/gi, (_, way: string) =>
      way.toLowerCase() === 'up' ? 'rose' : 'fell',
    );
}

/** "Everything", "all": carries no meaning of its own, and yet may be what is denied. */
function isWide(raw: string): boolean {
  return raw.search(WIDENING) === 0;
}

function denies(raw: string, next: string): boolean {
  const pair = DENIES_WITH.get(raw.toLowerCase());
  if (pair) return pair.test(next);
  return DENIES.test(raw) && !(/^(?:not|no)$/i.test(raw) && AFTER_ALL.test(next));
}
