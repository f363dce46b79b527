import type { Claimed } from '../check/quotation-check.ts';
import { findSpeaker } from './find-speaker.ts';
import type { CouncilNames } from './read-speaker.ts';
import { type ClaimedSubject, readSubject } from './read-subject.ts';

/** What a message claims about the words it asks about, read from the words around them. */
export interface AskedClaim extends Claimed {
  /** Somebody who is no voice of the documents and is said to have said them; null where it is nobody. */
  readonly stranger: string | null;
  /** Asks who said them or when, or doubts it: a "yes" would answer nothing. */
  readonly open: boolean;
  /** What the words are said to be said of; null where that is left open. */
  readonly subject: ClaimedSubject | null;
}

const ASKS_WHO =
  /\bwho(?:se)?\b|\b(?:which|what) (?:of|one|side|report|document|year|team|page|section|part|chapter)\b|\b(?:when|where|what year)\b|\bours? or theirs?\b|\btheirs? or ours?\b/i;
const DENIES =
  /\b(?:never|not|nobody|no one|isn['’]?t|wasn['’]?t)\b|\b(?:false|fake|made up|invented|untrue|misquot\w+|wrong)\b/i;
const YEAR = /\b(?:19|20)\d\d\b(?![/-]\d)/g;

/** Reads a frame: a message without its pasted words. Earlier messages claim nothing. */
export function readClaim(
  frame: string,
  council: CouncilNames & { readonly names?: readonly string[]; readonly place?: string },
): AskedClaim {
  const bare = (council.names ?? []).reduce((text, name) => text.replaceAll(name, ' '), frame);
  const speaker = namesTwo(bare) ? null : findSpeaker(bare, council);
  const years = [...new Set([...bare.matchAll(YEAR)].map(([year]) => Number(year)))];
  return {
    voice: speaker?.kind === 'voice' ? speaker.voice : null,
    year: years.length === 1 ? (years[0] ?? null) : null,
    stranger: speaker?.kind === 'stranger' ? speaker.name : null,
    subject: readSubject(frame, council),
    open: years.length > 1 || ASKS_WHO.test(bare) || DENIES.test(bare) || namesTwo(bare),
  };
}

/** "The peers or the council": a question, and no claim. */
function namesTwo(frame: string): boolean {
  return /\b(?:peers?|lga|they|them|theirs)\b[^.?!]{0,20}\bor\b[^.?!]{0,12}\b(?:council|we|us|ours?)\b|\b(?:council|we|us|ours?)\b[^.?!]{0,20}\bor\b[^.?!]{0,12}\b(?:peers?|lga|they|them|theirs?)\b/i.test(
    frame,
  );
}
