import type { Voice } from '../../corpus/types.ts';
import { escapePattern } from '../../escape-pattern.ts';
import { countWords } from '../count-words.ts';
import { type CouncilNames, readSpeaker } from './read-speaker.ts';
import { REPORTING_VERBS } from './reporting-verbs.ts';

/** Pasted words without the clause in which the asker reports them. */
export interface Reported {
  /** The asker's own words around them. */
  readonly frame: string;
  readonly words: string;
  /** Who is said to have said them. */
  readonly voice: Voice;
}

/** Judging and finding are told like saying. */
const VERB = `(?:${[
  ...REPORTING_VERBS,
  'commend(?:s|ed)?|welcome[sd]?|applaud(?:s|ed)?|told|saw|sees?|confirm(?:s|ed)?|identif(?:y|ies|ied)',
].join('|')})`;
const CLAUSE = new RegExp(
  `^((?:[\\p{L}\\p{N}&'’-]+ ){1,5}?)(?:(?:also|clearly|even|have|has|both) )*${VERB} (?:that |how |as )?(?=\\S)`,
  'iu',
);
const ACCORDING = /^according to ((?:[\p{L}\p{N}&'’-]+ ?){1,5}?),? (?=\S)/iu;
/** "Told us that", "praised the council for". */
const TOLD = /^(?:us|the council|our council) (?:that |how |as |for )?(?=\S)/i;
/** A subject and a verb that only carries what follows. */
const CARRIES = '(?:has|have|had|is|are|was|were|enjoys?|shows?|benefits? from) (?:an? |the )?';

/** Fewer words than this stand anywhere. */
const FEWEST_WORDS = 3;

/** The readings of pasted words as “somebody found that …”, the longest first; none where nobody is named. */
export function readReported(
  pasted: string,
  council: CouncilNames & { readonly place?: string },
): readonly Reported[] {
  const clause = CLAUSE.exec(pasted) ?? ACCORDING.exec(pasted);
  const speaker = clause && readSpeaker((clause[1] ?? '').trim(), council);
  if (!clause || speaker?.kind !== 'voice') return [];
  const said = pasted.slice(clause[0].length);
  const object = TOLD.exec(said)?.[0] ?? '';
  const carrier = carrierOf(council).exec(said)?.[0] ?? '';
  return [...new Set([0, object.length, carrier.length])]
    .map((cut) => clause[0].length + cut)
    .map((at) => ({ frame: pasted.slice(0, at).trim(), words: pasted.slice(at), voice: speaker.voice }))
    .filter(({ words }) => countWords(words) >= FEWEST_WORDS);
}

/** Whether a text opens with somebody who speaks in the documents and what they are said to have done: "the LGA found that". */
export function opensWithReport(text: string, council: CouncilNames): boolean {
  const clause = CLAUSE.exec(text) ?? ACCORDING.exec(text);
  return clause !== null && readSpeaker((clause[1] ?? '').trim(), council)?.kind === 'voice';
}

/** "Harbour has", "we are": nothing in it can turn the sense of what follows. */
function carrierOf({ name, also, place }: CouncilNames & { readonly place?: string }): RegExp {
  const names = [name, ...also, ...(place ? [place] : [])].map(escapePattern).join('|');
  const subject = `(?:(?:the|our|this) (?:council|authority|town|city|borough|county|district|place)|${names}|it|we|they|you)`;
  return new RegExp(`^${subject} ${CARRIES}`, 'iu');
}
