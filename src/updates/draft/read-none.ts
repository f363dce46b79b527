import { straighten } from '../../typed-text.ts';
import { DENIED_NAMES, type NamedSlot } from './slot-names.ts';

const LEAD =
  "(?:(?:we|i|there|they)(?: |(?=')))?(?:(?:currently|still|also) )?(?:(?:do not|don't|dont|have not|haven't|havent) (?:yet |currently |actually )?(?:have|got|had|agreed|set|identified)|have no|have not got|haven't got|(?<=there)'s no|is no|are no|isn't|aren't|is not|are not|'s no|no)(?: (?:yet|currently|as yet))?(?: (?:a|an|any|the|clear|agreed|firm))*";
const TAIL =
  '(?: (?:yet|as yet|agreed|set|identified|known|planned|in place|so far|for (?:it|this|that|now)|at (?:the moment|present)|right now|available|today|sorry))*';
/** "…, it's too early" */
const TOO_EARLY =
  "(?:[ ,;.–-]+(?:(?:as|because|since) )?(?:(?:it|that|this)(?:'s| is)|we're|still|too)(?: (?:still|far|much|a bit|very|really))* ?(?:too (?:early|soon)|early days|early|soon|not yet|to (?:follow|come)|tbc)(?: (?:to (?:say|tell)|for that|days|yet))*)?";

/** The slot of which a message says that there is none yet, and nothing else: "we do not have a corrective action yet". */
export function readNone(text: string): NamedSlot | null {
  const plain = straighten(text)
    .trim()
    .replace(/^(?:sorry|no|nope|well|unfortunately)[ ,]+(?=(?:we|i|there|no)\b)/i, '')
    .replace(/[.!\s]+$/, '');
  const found = DENIED_NAMES.find(([, name]) =>
    new RegExp(`^${LEAD} (?:${name})${TAIL}${TOO_EARLY}$`, 'i').test(plain),
  );
  return found?.[0] ?? null;
}
