import { COUNT } from '../reading/dates/date-words.ts';
import type { Edit } from './edit.ts';

/** "Push it back a week", "bring it forward two days", "a week later", "give it another week" */
const LATER = [
  `(?:push|move|put|shift|slip|delay|extend|knock|nudge) (?:it|that|this|(?:the |my |our )?(?:due )?(?:date|deadline))(?: (?:back|out|on))*(?: by)? (another|${COUNT}) (days?|weeks?|fortnights?|months?)(?: (?:later|back|out))?`,
  `(?:(?:make|call|due) (?:it|that|this)? ?)?(another|${COUNT}) (days?|weeks?|fortnights?|months?) (?:later|on from that)`,
  `(?:give|allow) (?:it|us|me|them) (another|${COUNT}) (?:more |extra )?(days?|weeks?|fortnights?|months?)(?: (?:more|longer))?`,
].map((form) => new RegExp(`^${form}$`, 'i'));
const EARLIER = [
  `(?:bring|pull|move) (?:it|that|this|(?:the |my |our )?(?:due )?(?:date|deadline)) (?:forward|earlier|in|up)(?: by)? (another|${COUNT}) (days?|weeks?|fortnights?|months?)`,
  `(?:(?:make|call) (?:it|that|this) )?(another|${COUNT}) (days?|weeks?|fortnights?|months?) (?:earlier|sooner)`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** How far the day of a step is put off, or brought forward; null where a message says nothing of it. */
export function readShift(plain: string): Edit | null {
  for (const [forms, earlier] of [[LATER, false] as const, [EARLIER, true] as const])
    for (const form of forms) {
      const [, count, unit] = form.exec(plain) ?? [];
      if (count && unit)
        return { kind: 'shift', count: /^another$/i.test(count) ? 'one' : count, unit, earlier };
    }
  return null;
}
