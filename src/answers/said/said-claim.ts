import type { Statement } from '../../corpus/statements.ts';
import type { Stance } from '../../corpus/types.ts';
import { readClaim } from '../../retrieval/cues.ts';
import { heavyFacets, type Query } from '../../retrieval/query.ts';
import { type Act, readAct } from '../../retrieval/said-cues.ts';
import { sentencesOf, type WordReader } from '../support/evidence.ts';
import { compareSense, type Likeness } from './compare-sense.ts';
import { readSense, type Sense } from './read-sense.ts';
import { isReported } from './reported.ts';

/** What is claimed to have been said, ready to be held against statements. */
export interface SaidClaim {
  readonly text: string;
  readonly act: Act;
  readonly sense: Sense;
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
export function readSaidClaim({ text, facets }: Query, words: WordReader): SaidClaim {
  const own = readClaim(withoutSpeaker(text)).replace(TRAILING_YEAR, ' ');
  const claim = pointsBack(own, words) ? [...earlierWords(own, facets), own].join(' ') : own;
  return { text: claim, act: readAct(text), sense: readSense(claim, words) };
}

function pointsBack(claim: string, words: WordReader): boolean {
  return (
    /^\W*(?:it|its|that|this|they|them|these|those)\b/.test(claim) ||
    readSense(claim, words).items.length === 0
  );
}

function earlierWords(claim: string, facets: Query['facets']): string[] {
  const own = claim.toLowerCase();
  return heavyFacets(facets)
    .map((facet) => facet.words)
    .filter((facet) => !own.includes(facet.toLowerCase()));
}

/** "… in 2018?" names the report, not a part of what it says. */
const TRAILING_YEAR = /\s(?:in|back in|of) 20\d\d\W*$/i;

/** Holds a claim against each sentence of a statement; the best counts. */
export function holdAgainst(
  claim: SaidClaim,
  statement: Statement,
  words: WordReader,
  known: ReadonlySet<string>,
): Said {
  const fits = FITTING[claim.act];
  const each = sentencesOf(statement.text).map((sentence): Said => {
    const likeness = compareSense(claim.sense, readSense(withoutSpeaker(sentence), words), {
      known,
      maySuppose: claim.act !== 'say',
      mayTurn: isOfSubject(claim.act),
      isAdvice: statement.stance === 'recommendation',
    });
    // Whoever mentions a thing may say anything of it.
    const isMentioned = claim.act === 'mention' && likeness === 'opposite';
    return { likeness: isMentioned ? 'same' : likeness, reported: isReported(sentence, claim.text) };
  });
  const best =
    each.find(({ likeness }) => likeness === 'same') ?? each.find(({ likeness }) => likeness === 'opposite');
  if (!best || (fits && !fits.includes(statement.stance))) return { likeness: 'unsure', reported: false };
  return best;
}

/** Whoever praises, criticises or names a thing does so by whatever they say of it. */
function isOfSubject(act: Act): boolean {
  return act === 'praise' || act === 'criticise' || act === 'mention';
}

/** "The 2018 peers" dates who speaks, not what is said. */
function withoutSpeaker(sentence: string): string {
  return sentence.replace(/\b(?:in )?20\d\d(?= (?:the )?(?:peers?|team|review|report)\b)/gi, '');
}

/** What whoever praises, criticises or recommends something says has one of these stances. */
const FITTING: Readonly<Record<Act, readonly Stance[] | null>> = {
  say: null,
  mention: null,
  praise: ['praise'],
  criticise: ['concern'],
  recommend: ['recommendation'],
};
