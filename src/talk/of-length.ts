import { readNumberWord } from '../corpus/number-words.ts';
import { withoutAudience } from '../retrieval/request-frame.ts';
import { straighten } from '../typed-text.ts';

/** A question that says how long its answer may be: what is asked, and how many statements. */
export interface OfLength {
  readonly rest: string;
  readonly most: number;
}

const COUNT = '(one|two|three|four|five|six|a(?: single)?|[1-6])';
const SIZE = '(?:sentences?|lines?|points?|bullets?|bullet points?|statements?)';
const BEHIND = new RegExp(
  `^(.*\\S)[ ,]+(?:in|as|within) (?:just |only |no more than |at most |max(?:imum)? (?:of )?)?${COUNT} (?:short |simple |quick |single |key |main )?${SIZE}(?: (?:only|max|at most|please))*$`,
  'is',
);
/** "Things to tell my team", "points I can share with staff": for whom they are. */
const TO_TELL =
  "(?:(?: that)? (?:to|(?:i|we) (?:can|should|could|must|need to)) (?:tell|say to|share with|take to|pass on to|give) (?:[\\w'-]+ ){0,3}?[\\w'-]+)?";
const BEFORE = new RegExp(
  `^(?:(?:please|can you|could you|give me|tell me|show me|i need|write|what are) )*(?:the )?(?:top |main |key )?${COUNT} (?:key |main |short |simple )?(?:${SIZE}|things|takeaways?|messages?)${TO_TELL} (?:on|about|from|of) (?:what )?(\\S.*)$`,
  'is',
);
const WHOLE =
  /^(?:(?:please|can you|could you|give me|tell me|show me|i need) )*(the (?:whole |full |entire |complete )?(?:(?:(?:peer|lga|20\d\d|peer review|peer challenge) )*report|(?:lga |20\d\d )*peer (?:review|challenge)))$/i;
/** "Summarise what peers said on housing" asks what they said on it. */
const SAID = /^(?:(?:please|can you|could you) )*(?:summari[sz]e|sum up|give me a summary of) what (.+)$/i;

/** Reads "summarise what peers said on housing in two sentences"; null where no length is named. */
export function readLength(question: string): OfLength | null {
  const plain = straighten(question)
    .trim()
    .replace(/[.!?\s]+$/, '');
  const behind = BEHIND.exec(plain);
  const before = behind ? null : BEFORE.exec(plain);
  const [count, rest] = behind ? [behind[2], behind[1]] : [before?.[1], before?.[2]];
  if (count === undefined || rest === undefined || (behind && rest.split(/\s+/).length < 2)) return null;
  const most = /^a\b/i.test(count) ? 1 : readNumberWord(count.toLowerCase());
  const asked = withoutAudience(rest).replace(WHOLE, 'summarise $1').replace(SAID, 'what $1');
  return most ? { rest: asked, most } : null;
}
