import { straighten } from '../typed-text.ts';

/**
 * Questions of how something is getting on. The documents tell what was found; where it stands since is on record, and is
 * told first.
 */
const FORMS = [
  '(?:is there |have we (?:had |got )?)?any (?:updates?|news|progress|movement)(?: yet)?',
  '(?:has|have) (?:anything|anybody|anyone|somebody|someone|we|much|they)(?: (?:been|actually|ever|yet))* (?:happened|changed|moved|done|started|progressed|got anywhere)(?: (?:anything|much|yet|at all))*',
  "what(?:'s|s| is| has been)? (?:the |our )?(?:latest|progress|state of play|news|happening|happened|going on|being done|been done|we done)(?: yet)?",
  'what (?:progress|have we done|are we doing|has been done|has happened)',
  "how(?:'s|s| is| are) (?:we|things|it|that|this|work)(?: all)? (?:getting on|doing|going|progressing|coming (?:along|on))",
  'where (?:are we|do we stand|have we got(?: to)?)',
  'is any(?:one|body) (?:doing|dealing|working)(?: anything)?',
].join('|');
const ASKS = new RegExp(
  `^\\W*(?:(?:and|so|but|ok|hi) )?(?:${FORMS}) (?:on|with|about|for|regarding|re|to) (?!(?:it|this|that|them|those|these)\\b)(\\S.*?)\\W*$`,
  'is',
);
const HOW_IT_GOES =
  /^\W*(?:(?:and|so|but|ok|hi) )?how(?:'s|s| is| are) ((?:the |our )?[\w' -]{3,50}?) (?:getting on|going|progressing|coming (?:along|on))\W*$/i;

/** What a question asks the progress of ("any update on housing?"); null where it asks something else. */
export function readProgressOf(text: string): string | null {
  const plain = straighten(text);
  return (ASKS.exec(plain) ?? HOW_IT_GOES.exec(plain))?.[1] ?? null;
}
