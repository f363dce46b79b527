import { escapePattern } from '../../escape-pattern.ts';
import { contentStems } from '../../retrieval/words.ts';
import type { CouncilNames } from './read-speaker.ts';
import { SPAN } from './span.ts';

/** What a message takes pasted words to be said of: “called us a ‘…’ council”, “‘…’ about the quay”. */
export interface ClaimedSubject {
  /** As it is told back. */
  readonly name: string;
  /** Whether a sentence names it. */
  readonly isNamedIn: (sentence: string) => boolean;
}

const JUDGES =
  '(?:call|describe|label|hail|rate|see|regard|praise)(?:s|d|ed|led|ing)?|called|described|saw|seen|said of';
const THING = "(?:(?:the|our|this|your) )?[\\p{L}\\p{N}&'’-]+(?: [\\p{L}\\p{N}&'’-]+){0,4}?";
/** "Called us a “…”", "described the quay as “…”". */
const BEFORE = new RegExp(
  `\\b(?:${JUDGES}) (${THING}),? (?:as |to be )?(?:being )?(?:an? |the |one of the |very )?${SPAN}`,
  'iu',
);
/** "“…” about the quay". */
const AFTER = new RegExp(
  `${SPAN} (?:when (?:talking|speaking|writing) )?(?:about|of|regarding|to describe) (${THING})(?=\\s*(?:[,.;:?!)]|$))`,
  'iu',
);
const COUNCIL = /^(?:us|we|the (?:council|authority|organisation)|our (?:council|authority|organisation))$/i;
/** Nothing that could be looked for in a sentence. */
const NOTHING =
  /^(?:it|that|this|them|they|these|those|me|you|things?|what|(?:the |our )?(?:20\d\d )?(?:peers?|lga|report|documents?|ofsted)(?: reports?)?)$/i;

/** Reads a frame; null where it does not say what the words were said of. */
export function readSubject(
  frame: string,
  { name, also, place }: CouncilNames & { readonly place?: string },
): ClaimedSubject | null {
  const subject = (BEFORE.exec(frame) ?? AFTER.exec(frame))?.[1]?.trim();
  if (!subject || NOTHING.test(subject)) return null;
  const names = [name, ...also, ...(place ? [place] : [])];
  if (COUNCIL.test(subject) || names.some((one) => one.toLowerCase() === subject.toLowerCase())) {
    const any = [...names, 'council', 'authority', 'organisation', 'we', 'our', 'borough', 'town'];
    const isNamedIn = (sentence: string) =>
      new RegExp(`(?<!\\p{L})(?:${any.map(escapePattern).join('|')})(?!\\p{L})`, 'iu').test(sentence);
    return { name: 'the council', isNamedIn };
  }
  const wanted = contentStems(subject);
  const isNamedIn = (sentence: string) => {
    const held = new Set(contentStems(sentence));
    const numbers = subject.match(/\d+/g) ?? [];
    return wanted.some((stem) => held.has(stem)) && numbers.every((number) => sentence.includes(number));
  };
  return wanted.length === 0 ? null : { name: subject.replace(/^our /i, 'your '), isNamedIn };
}
