import { NUMBERED_OR_FIRST } from '../../corpus/numbered.ts';
import { straighten } from '../../typed-text.ts';
import { CHATTER } from '../reading/chatter.ts';
import { anySlot, HEADING_NAMES, type NamedSlot, slotCalled } from './slot-names.ts';

/** One line that says by itself where it belongs: which recommendation, and which slot where it names one. */
export interface Addressed {
  /** As it was typed, "R7": for whoever knows the recommendations. */
  readonly name: string;
  readonly want: NamedSlot | null;
  readonly value: string;
}

const RECOMMENDATION = `(${NUMBERED_OR_FIRST})`;
const SLOT = anySlot(HEADING_NAMES);
const LEAD = '^(?:(?:and|also|then|so|ok|okay|oh|hi|please|pls|actually|sorry)[ ,]+)*(?:(?:the|our) )?';
/** "R7", "for R7's", and the article of the slot behind it. */
const OF_ONE = `${LEAD}(?:(?:on|of|for|in|with) )?${RECOMMENDATION}(?:'s)?\\s*[,:–-]?\\s+(?:(?:the|our|its) )?`;
const IS = '(?:\\s*[:=–-]\\s*|\\s+(?:is|are|will be|being)\\s+)';
const FORMS: readonly { readonly pattern: RegExp; readonly name: number; readonly slot: number }[] = [
  // "the blocker on R7 is recruitment", "blocker R5: land price"
  {
    pattern: new RegExp(`${LEAD}${SLOT} (?:(?:on|of|for|in|with) )?${RECOMMENDATION}${IS}(\\S.*)$`, 'is'),
    name: 2,
    slot: 1,
  },
  // "R7 progress: two interviews held", "for R7 the next step is interviews", "R7's blocker is …"
  {
    pattern: new RegExp(`${OF_ONE}${SLOT}${IS}(\\S.*)$`, 'is'),
    name: 1,
    slot: 2,
  },
  // "R7 next step interviews on 4 December", "R7 corrective action agency staff"
  {
    pattern: new RegExp(`${OF_ONE}(next (?:steps?|actions?)|corrective actions?)\\s+(?!to\\b)(\\S.*)$`, 'is'),
    name: 1,
    slot: 2,
  },
];
/** "R5: 8 homes completed" */
const HEADED = new RegExp(`${LEAD}(?:(?:on|for) )?${RECOMMENDATION}\\s*[:–-]\\s*(\\S.*)$`, 'is');

/** "The blocker on R7 is gone" ends one, and names none. */
const SAYS_NONE =
  /^(?:(?:was|were|has|have|had|is|now|all|still|been|just|not) )*(?:none|nothing|nil|no (?:more|longer|blockers?)|gone|cleared|lifted|resolved|removed|sorted|fixed|over|unblocked|unchanged|the same|as before|tbc|tba|unknown|unclear)\b/i;

/** "Was interviews on 4 December, now exec on 12 December": what it is now. */
const WAS_AND_IS_NOW =
  /^(?:was|were) [^\n]{1,120}?[,;.–-]+ *(?:but |and )?(?:it'?s |it is |is )?now (\S.*)$/is;

/** A question, or how it was: "was 4 December, now 10 December" is read with all that it says. */
const NO_VALUE =
  /\?\s*$|^(?:what|which|who|where|when|why|how|is|are|was|were|has|have|had|do|does|did|can|could|should|that the)\b/i;

/** Reads a line that names a recommendation, and the slot or the words that are for it; null for any other. */
export function readAddressed(line: string): Addressed | null {
  const text = straighten(line).trim();
  for (const { pattern, name, slot } of FORMS) {
    const found = pattern.exec(text);
    const value = WAS_AND_IS_NOW.exec(found?.[3] ?? '')?.[1] ?? found?.[3];
    if (!found || !value) continue;
    if (SAYS_NONE.test(value) || NO_VALUE.test(value)) return null;
    return { name: found[name] ?? '', want: slotCalled(found[slot] ?? '', HEADING_NAMES), value };
  }
  const [, name, value] = HEADED.exec(text) ?? [];
  return name && value && !NO_VALUE.test(value) ? { name, want: null, value } : null;
}

/** Each line of a message so read, without those that only greet or thank; null where any of them is not. */
export function readAddressedLines(text: string): readonly Addressed[] | null {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '' && !CHATTER.test(line.trim()));
  const read = lines.map(readAddressed);
  return read.length > 0 && read.every((one) => one !== null) ? read : null;
}
