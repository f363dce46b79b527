import type { Status, StatusId } from '../statuses.ts';
import type { Span } from './clauses.ts';
import { isOneSlip } from './dates/respell.ts';

/** A word or letter that stands for a step of the scale. */
export interface ShortStatus extends Span {
  readonly status: StatusId;
}

/** The number of a recommendation at the head of a part, and what may stand between it and its status. */
const HEAD =
  '(?<=(?:^|[\\n,;.|(]|\\band)\\s*(?:(?:recommendation|rec)s?\\.? ?|r ?|#)\\d{1,2}\\s*(?:is\\s+|now\\s+|[:=|–-])*\\s*)';
const LABEL = '(?<=\\b(?:rag|brag|status)(?: rating| status)?(?: is| now|\\s*[:=|–-])*\\s*)';
const ENDS = '(?=\\s*(?:$|[,;.)|\\n]|[–-]\\s))';
/** "RAG: G for R6": behind the label a capital letter may be followed by more; behind the number ("R2 G 14 of 20") by a count. */
const GOES_ON = '(?=\\s+(?:for|on|because|as|but|and|with|since)\\b)';

/** Single letters, only where nothing else is said: "R4 G", "RAG: A", or at the head of a message. */
export function findInitials(plain: string, statuses: readonly Status[]): ShortStatus[] {
  return statuses.flatMap(({ id, initials }) =>
    initials.flatMap((letter) => {
      const alone = [
        ...plain.matchAll(new RegExp(`(?:${HEAD}|${LABEL}|^\\s*)${letter}(?:${ENDS}|(?=[.!\\s]*$))`, 'giu')),
      ];
      const capital = [
        ...plain.matchAll(new RegExp(`${LABEL}${letter}${GOES_ON}|${HEAD}${letter}(?=\\s+\\d)`, 'giu')),
      ].filter(([found]) => found === letter.toUpperCase());
      // "roadmap – G – indicators agreed"
      const between = [
        ...plain.matchAll(new RegExp(`(?<=\\s[–|-]\\s)${letter.toUpperCase()}(?=\\s[–|-]\\s)`, 'gu')),
      ];
      // "Housing: G", and nothing else
      const named = [
        ...plain.matchAll(
          new RegExp(`(?<=^\\s*[\\p{L}' ]{3,40}:\\s*)${letter.toUpperCase()}(?=[.\\s]*$)`, 'gu'),
        ),
      ];
      // "71% done. G. Next: …"
      const sentence = [
        ...plain.matchAll(new RegExp(`(?<=[.;\\n]\\s*)${letter.toUpperCase()}(?=\\s*(?:[.;\\n]|$))`, 'gu')),
      ];
      return [...alone, ...capital, ...between, ...named, ...sentence].map(({ index }) => ({
        start: index,
        end: index + 1,
        status: id,
      }));
    }),
  );
}

/** Words that are one letter from a colour. */
const REAL_WORDS = new Set('grew greed greet ember amble blew blur glue clue flue true prey trey'.split(' '));
const AT_HEAD = new RegExp(`(?:${HEAD}|${LABEL})(\\p{L}{3,7})${ENDS}`, 'giu');
const TRACK_AT_HEAD = new RegExp(`${HEAD}(on|off)[ -](\\p{L}{4,6})${ENDS}`, 'giu');

/** "R6 gren", "R6 - on tarck": slips of the pen, only at the head of a part, where nothing else can be meant. */
export function findMisspelt(plain: string, statuses: readonly Status[]): ShortStatus[] {
  const colours = [...plain.matchAll(AT_HEAD)].flatMap(({ 0: found, 1: word = '', index }) => {
    const status = statuses.find(({ colours: names }) =>
      names.some((name) => isMeant(word.toLowerCase(), name)),
    );
    return status ? [{ start: index, end: index + found.length, status: status.id }] : [];
  });
  const tracks = [...plain.matchAll(TRACK_AT_HEAD)].flatMap(
    ({ 0: found, 1: side = '', 2: word = '', index }) =>
      isOneSlip(word.toLowerCase(), 'track')
        ? [
            {
              start: index,
              end: index + found.length,
              status: side.toLowerCase() === 'on' ? ('on-track' as const) : ('off-track' as const),
            },
          ]
        : [],
  );
  return [...colours, ...tracks];
}

function isMeant(word: string, colour: string): boolean {
  if (colour.length < 4 || REAL_WORDS.has(word)) return false;
  return isOneSlip(word, colour) || word === colour[0] + colour.slice(1).replace(/[aeiou]/g, '');
}
