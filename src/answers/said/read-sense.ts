import { isFiller, readWords } from '../../retrieval/words.ts';
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

const SUPPOSES =
  /^(?:should|must|ought|needs?|needed|could|would|may|might|if|unless|whether|recommend\w*|urg(?:e|es|ed|ing)|suggest\w*|advis\w*|encourag\w*|consider\w*|asks?|asked|plans?|planned|aims?|aim(?:ed|ing)|hop(?:e|es|ed|ing)|intend\w*|wants?|wanted|expect(?:s|ed)?|risks?|propos\w*|will|promis\w*)$/i;

/** Reads a sentence word by word, clause by clause. */
export function readSense(text: string, { wordTokens }: Pick<WordReader, 'wordTokens'>): Sense {
  const items: Item[] = [];
  const denials: number[] = [];
  const supposed: { at: number; clause: number }[] = [];
  let at = 0;
  for (const [clause, part] of level(text).split(JOINT).entries()) {
    const words = readWords(part);
    const own = words.flatMap(({ raw }, index) =>
      denies(raw, words[index + 1]?.raw ?? '') ? [at + index] : [],
    );
    const back = words.flatMap(({ raw }, index) => (DENIES_BACK.test(raw) ? [at + index] : []));
    const ways = wordTokens(part);
    let told = 0;
    for (const word of words) {
      const place = at++;
      const tokens = isFiller(word) ? [] : (ways[told++] ?? []);
      if (SUPPOSES.test(word.raw)) supposed.push({ at: place, clause });
      if (own.includes(place)) continue;
      const sides = sidesOf(word.stem);
      if (word.raw.length === 1 && !/\d/.test(word.raw)) continue;
      if (tokens.length === 0 && sides.length === 0 && !isWide(word.raw)) continue;
      const reaching = own.filter(
        (denial) => (place > denial && place <= denial + REACH) || (back.includes(denial) && place < denial),
      );
      items.push({
        ...{ at: place, clause, raw: word.raw, sides, denials: reaching },
        ways: tokens.length > 0 ? tokens : [word.stem],
        denied: deniedStem(word.raw),
      });
    }
    denials.push(...own);
  }
  return { items, denials, supposed };
}

/** "Went down" is one thing, said in words that carry no meaning of their own; "each" and "every" are one word. */
function level(text: string): string {
  return text
    .replace(/\beach\b/gi, 'every')
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
