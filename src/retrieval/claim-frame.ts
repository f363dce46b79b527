import { ANYWHERE, anyForm } from '../forms.ts';
import { withoutFrame } from './said-cues.ts';

/** "75% of them will stay - peers' prediction?" */
const WHOSE_TAIL = anyForm(
  {
    'the quay is unsafe - peers’ view':
      /(?<=\w.{3,})[-–—,?:] *(?:(?:is|was) (?:that|this|it) )?(?:the |an? )?(?:peers?['’]?s?|lga['’]?s?|ofsted['’]?s?|council['’]?s?|our|their) (?:own )?(?:prediction|claim|estimate|forecast|view|opinion|conclusion|judgement)\W*$/,
    'the quay is unsafe - is that in the peers report':
      /(?<=\w.{3,})[-–—,?:] *(?:is|was) (?:that|this|it) in (?:the|their) (?:\d{4} )?(?:peers?['’]?s?|lga|cpc) (?:report|review|challenge)\W*$/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** Whether a message ends in asking whose claim it is. "Internal audit - peers' view" claims nothing. */
export function asksWhoseClaim(text: string): boolean {
  const tail = WHOSE_TAIL.exec(text);
  if (!tail) return false;
  return !/(?:view|opinion)\W*$/i.test(tail[0]) || CLAIMS.test(text.slice(0, tail.index));
}

const CLAIMS =
  /\b(?:is|are|was|were|isn['’]?t|aren['’]?t|will|won['’]?t|would|has|have|had|can|cannot|can['’]?t|should|must|need|needs|lacks?|\p{L}{3,}ed)\b/iu;

const CLAIM_FRAME =
  /^.*?\b(?:say|says|said|claim|claimed|write|wrote|call|called|describe|described|find|found|conclude|concluded|reckon|think|thought|true|who(?: (?:actually |first )?(?:called|said|says|wrote|described|told)(?: us| the council)?)?|whose (?:words?|quote|phrase|line))\b(?: that)?/i;

/** The frame may also follow the claim: "scrutiny is weak, did they say that?" */
const CLAIM_TAIL =
  /(?<=\w.{3,})\b(?:(?:did they|or did we)(?=(?:\W+\w+){0,3}\W*$)|or (?:was|is) (?:that|it) us|was that a peer finding|whose words (?:are|is|were) (?:those|that|this)|was that (?:a )?\w+ finding)\b.*$/i;

/** The words of the claim in "did the peers say that …?", without the frame around them. */
export function readClaim(text: string): string {
  const unframed = text.replace(CLAIM_TAIL, ' ');
  const tail = asksWhoseClaim(unframed) ? unframed.replace(WHOSE_TAIL, ' ') : unframed;
  const body = tail === text ? (withoutFrame(text) ?? text.replace(CLAIM_FRAME, ' ')) : tail;
  return body.replace(/\b(?:peers?|peer team|lga|council)\b/gi, ' ');
}
