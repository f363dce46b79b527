import type { Statement } from '../../corpus/statements.ts';
import type { Stance } from '../../corpus/types.ts';
import { escapePattern } from '../../escape-pattern.ts';
import { anyForm } from '../../forms.ts';
import { readClaim } from '../../retrieval/claim-frame.ts';
import { isInOtherWords } from '../../retrieval/concepts.ts';
import { heavyFacets, type Query } from '../../retrieval/query.ts';
import { type Act, readAct } from '../../retrieval/said-cues.ts';
import { contentStems } from '../../retrieval/words.ts';
import { sentencesOf, type WordReader } from '../support/evidence.ts';
import { compareSense, type Likeness } from './compare-sense.ts';
import type { Sense, SenseReader } from './read-sense.ts';
import { isReported } from './reported.ts';

/** What is claimed to have been said, ready to be held against statements. */
export interface SaidClaim {
  readonly text: string;
  readonly act: Act;
  readonly sense: Sense;
  /** "The council is resilient": the stem of what is claimed of the council itself; null for any other claim. */
  readonly ofCouncil: string | null;
}

/** Reads words as they stand: what the glossary holds for the same is no proof that somebody said it. */
export function withoutGlossary(words: WordReader): Pick<WordReader, 'wordTokens'> {
  const isOwn = (way: string) => !isInOtherWords(way);
  return { wordTokens: (read) => words.wordTokens(read).map((ways) => ways.filter(isOwn)) };
}

/** What a statement makes of a claim, and whether it tells what others say. */
export interface Said {
  readonly likeness: Likeness;
  readonly reported: boolean;
}

/**
 * Reads the claim out of "did the peers say …?". "Did they say so?" claims what the question before was about, and "did
 * they say it is late?" claims something of it.
 */
export function readSaidClaim({ text, facets }: Query, read: SenseReader): SaidClaim {
  const own = readClaim(withoutSpeaker(text)).replace(TRAILING_YEAR, ' ');
  const claim = pointsBack(own, read) ? [...earlierWords(own, facets), own].join(' ') : own;
  const act = readAct(text);
  const worry = act === 'say' ? IS_A_WORRY.exec(claim)?.[1] : undefined;
  return worry === undefined
    ? { text: claim, act, sense: read(claim), ofCouncil: readOfCouncil(text) }
    : { text: worry, act: 'criticise', sense: read(worry), ofCouncil: null };
}

/** "Parking is a problem" is said by whoever finds fault with parking, in whatever words. */
const IS_A_WORRY =
  /^(.{3,150}?) (?:is|are|was|were|remains?|can be|could be) (?:still |also )?(?:an?|one|the|our) (?:(?:big|biggest|real|major|main|serious|huge|key|significant) )?(?:problem|issue|concern|worry|weakness|weak (?:spot|point)|headache)s?\W*$/iu;

/** "The council is resilient", "they called us resilient" */
const OF_COUNCIL = anyForm(
  {
    'the council is resilient': /(?:council|we)\s+(?:is|are|was|were)\s+/,
    'they called us resilient':
      /(?:call|describ|rat|label|brand|judg|think|thought|find|found|consider|deem|see|saw)(?:s|e|es|ed|led)?\s+(?:us|(?:the |our )?council)\s+/,
  },
  {
    after:
      /(?:(?:as|to be|being|very|really|quite|so|a|an)\s+)*(\p{L}+)(?:\s+(?:council|organisation|authority|place))?\W*$/u,
  },
);

function readOfCouncil(text: string): string | null {
  const [stem] = contentStems(OF_COUNCIL.exec(text)?.[1] ?? '');
  return stem ?? null;
}

/** Whether a sentence says it of the council, not of something near: "resilient communities" make no resilient council. */
function saysItOfCouncil(sentence: string, stem: string): boolean {
  const of = '(?:council|organisation|authority|it)';
  // “Excellently self-aware” is self-aware.
  const word = `${stem}(?!\\p{L}*ly\\b)`;
  const is = '(?:is|are|was|were|be|been|being|as|remains?|becoming|stays?|calls?|called)';
  return new RegExp(
    `\\b${of}\\b[^.;]{0,40}\\b${is}\\b[^.;]{0,30}\\b${word}|\\b${is} [^.;]{0,30}${of}[^.;]{0,20}\\b${word}|\\b${word}\\p{L}*\\s+(?:\\p{L}+\\s+)?${of}\\b`,
    'iu',
  ).test(sentence);
}

function pointsBack(claim: string, read: SenseReader): boolean {
  return /^\W*(?:it|its|that|this|they|them|these|those)\b/.test(claim) || read(claim).items.length === 0;
}

function earlierWords(claim: string, facets: Query['facets']): string[] {
  const own = claim.toLowerCase();
  return heavyFacets(facets)
    .map((facet) => facet.words)
    .filter((facet) => !own.includes(facet.toLowerCase()));
}

/** "… in 2018?" names the report, not a part of what it says. */
const TRAILING_YEAR = /\s(?:in|back in|of) 20\d\d(?: (?:too|as well|also|already))?\W*$/i;

/** Holds a claim against each sentence of a statement; the best counts. */
export function holdAgainst(
  claim: SaidClaim,
  statement: Statement,
  read: SenseReader,
  known: ReadonlySet<string>,
): Said {
  const each = sentencesOf(statement.text).map((sentence): Said => {
    if (!FITTING[claim.act](statement.stance, sentence)) return { likeness: 'unsure', reported: false };
    const likeness = compareSense(claim.sense, read(withoutSpeaker(sentence)), {
      known,
      maySuppose: claim.act !== 'say',
      mayTurn: isOfSubject(claim.act),
      isAdvice: statement.stance === 'recommendation',
    });
    // Whoever mentions a thing may say anything of it.
    const isMentioned = claim.act === 'mention' && likeness === 'opposite';
    const isOfOther =
      likeness === 'same' && claim.ofCouncil !== null && !saysItOfCouncil(sentence, claim.ofCouncil);
    const isUnforetold = likeness === 'same' && !foretells(sentence, claim.text);
    const isHardly =
      likeness === 'same' &&
      (isHardlyHeld(claim) ||
        isAskedFor(claim, statement) ||
        !saysItIsThere(claim, sentence) ||
        !holdsTheWord(claim, sentence));
    if (isOfOther || isUnforetold || isHardly) return { likeness: 'unsure', reported: false };
    return { likeness: isMentioned ? 'same' : likeness, reported: isReported(sentence, claim.text) };
  });
  const best = BEST_FIRST.flatMap((likeness) => each.find((one) => one.likeness === likeness) ?? [])[0];
  return best ?? { likeness: 'apart', reported: false };
}

/** "Go and see what others do on housing": of all that is claimed only the subject is a word that could be held. */
function isHardlyHeld({ act, sense, text }: SaidClaim): boolean {
  return act === 'say' && sense.items.length === 1 && (text.match(/\p{L}+/gu)?.length ?? 0) >= SAYS_MORE;
}

const SAYS_MORE = 5;

/** "Who said caring?" Of a claim of one word that word is held, and no other of its stem: "care" is not caring. */
function holdsTheWord({ act, sense }: SaidClaim, sentence: string): boolean {
  const [only, ...others] = sense.items;
  if (act !== 'say' || !only || others.length > 0 || only.sides.length > 0 || !/ing$/i.test(only.raw))
    return true;
  return new RegExp(`\\b${escapePattern(only.raw)}s?\\b`, 'i').test(sentence);
}

/** "We have capacity": whoever asks for it does not say that it is there. */
function isAskedFor({ act, sense }: SaidClaim, { stance }: Statement): boolean {
  return act === 'say' && sense.items.length === 1 && !sense.asks && stance === 'recommendation';
}

/** "We have capacity", "we've got the money": that there is enough is not said by whoever only speaks of it. */
function saysItIsThere({ act, text }: SaidClaim, sentence: string): boolean {
  const means = act === 'say' ? HAS_MEANS.exec(text)?.[1] : undefined;
  return (
    means === undefined ||
    new RegExp(`\\b(?:has|have|had|having|with|is|are)\\b(?! no\\b)[^.;,]{0,40}\\b${means}`, 'i').test(
      sentence,
    )
  );
}

const HAS_MEANS =
  /\b(?:have|has|had|got|'ve)\b (?:\p{L}+ ){0,2}?(capacity|capabilit|resourc|money|funds|time|skills|staff|people)/iu;

/** "It will work": whoever only speaks of work on it does not say so. Whatever foretells nothing, anybody may say. */
function foretells(sentence: string, claim: string): boolean {
  const [stem] = contentStems(FORETOLD.exec(claim)?.[1] ?? '');
  return stem === undefined || new RegExp(`${TO_COME} (?:\\p{L}+ )?${stem}`, 'iu').test(sentence);
}

const TO_COME =
  "\\b(?:will|won['’]?t|would|going to|bound to|likely to|expect(?:s|ed)? to|set to|(?:is|are|was|were|due) to|(?:promis|plan|commit|intend|aim|hop|agree)\\p{L}* to)";
const FORETOLD = new RegExp(`${TO_COME} (?:not )?(\\p{L}+)`, 'iu');

const BEST_FIRST: readonly Likeness[] = ['same', 'opposite', 'narrower', 'unsure'];

/** Whoever praises, criticises or names a thing does so by whatever they say of it. */
function isOfSubject(act: Act): boolean {
  return act === 'praise' || act === 'criticise' || act === 'warn' || act === 'mention';
}

/** "The 2018 peers" dates who speaks, not what is said. */
function withoutSpeaker(sentence: string): string {
  return sentence.replace(/\b(?:in )?20\d\d (?=(?:the )?(?:peers?|team|review|report)\b)/gi, '');
}

/** What whoever praises, criticises or recommends something says has one of these stances. */
const FITTING: Readonly<Record<Act, (stance: Stance, sentence: string) => boolean>> = {
  say: () => true,
  mention: () => true,
  praise: (stance) => stance === 'praise',
  criticise: (stance) => stance === 'concern',
  warn: (stance, sentence) => stance === 'concern' || (stance !== 'praise' && WARNS.test(sentence)),
  recommend: (stance) => stance === 'recommendation',
};

/** A warning may stand in advice or beside praise. */
const WARNS =
  /\b(?:warn\w*|risks?|mindful|caution\w*|concern\w*|worr(?:y|ies|ied|ying|ysome)|danger\w*|careful|wary|prepared for)\b/i;
