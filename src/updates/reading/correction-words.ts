import { STATUS_NAME } from './status-words.ts';
import { either } from './words.ts';

/**
 * The words by which somebody puts right what was said before. Most of them have another use, so each pattern says where it
 * looks: at the head of a message, at its end, or anywhere. They are matched against straight apostrophes, in any case.
 */

const GAP = '(?:\\s*[,.;:!–—-]+\\s*|\\s+)';
const STOP = '\\s*[,.;:!–—-]+\\s*';

/** Said before a correction, and before nothing else. */
const SURE = either([
  ...['oops', 'whoops', 'sorry', 'actually', 'no,? (?:wait|sorry|actually|hang on|hold on)'],
  'i meant(?: to (?:say|put|type|write))?',
  'i mean',
  'meant to (?:say|put|type|write)',
  "(?:that'?s|that is|this is) (?:wrong|incorrect|not right)",
  '(?:i|we) (?:got|had|put|typed) (?:the |that |a )?(?:\\w+ )?wrong',
  '(?:scratch|scrap|ignore) that',
  "(?:i(?:'ll| will| must| have to)? )?take (?:that|it|this|that one) back",
  '(?:just |please )?say(?= \\d+ (?:of|out of) \\d)',
  `(?:(?:i|it|that|this|we) )?should(?:'ve| have) (?:said|read|put|been)(?=[ :]+(?:at |on )?(?:${STATUS_NAME})\\b)`,
]);
/** Words with another use, which a comma or a stop must set apart. */
const SET_APART = either([
  'apologies',
  '(?:i )?(?:forgot|meant|should have) to (?:say|mention|add|put)(?: (?:that|this))?',
  ...['correction', 'hang on', 'hold on', 'wait', 'my (?:mistake|bad|fault)', 'typo'],
  '(?:i )?jumped the gun(?: there| on that| a bit)?',
  'spoke too soon',
  'wrong (?:one|number|rec(?:ommendation)?|ref)',
  'on reflection',
]);
/** All words of correction at the head of a message: "oh, sorry, my mistake, but …". */
export const CORRECTION_LEAD = new RegExp(
  `^(?:(?:and|oh|ah|hmm+|but)[ ,]+)?(?:${SURE}${GAP}|${SET_APART}${STOP})+(?:(?:but|and) )?`,
  'i',
);

/** … and at its end: "…, sorry", "… is what I meant". */
export const CORRECTION_TAIL = new RegExp(
  `[ ,–-]+${either([
    ...['sorry', 'oops', 'whoops', 'apologies', 'my (?:mistake|bad)', 'typo'],
    '(?:that )?(?:i|we) (?:was|were|am|are) (?:talking|writing|reporting|thinking) (?:about|of|on)',
    '(?:is )?(?:what|the one) i meant',
  ])}[.!]*$`,
  'i',
);

/** Anywhere in a message that follows another: it corrects, whatever else it says. */
export const CORRECTION = new RegExp(
  `\\b${either([
    ...['sorry', 'correction', 'oops', 'actually', 'i meant', 'i mean', 'meant to (?:say|put|type)'],
    ...['make (?:that|it)', 'made a mistake', 'my mistake', 'my bad'],
    "should(?:'ve| have)? been",
    ...['(?:was|were) meant', 'meant (?:for|to be)', 'should (?:be|say|read|have said)'],
    ...[
      'scrap (?:that|the)',
      'scrub the',
      'ignore that',
      'scratch that',
      'take (?:that|it) back',
      'instead of',
      'rather than',
      'typo',
    ],
    ...['change (?:that|it|the)', 'amend', 'wrong (?:one|number|rec(?:ommendation)?|date|figure)'],
    '(?:number|figure|sum|total|date|rec) (?:is |was )?wrong',
    ...['should read', 'scrap the', 'not £?\\d+(?!\\d|%| ?per cent| ?percent)', 'apologies', 'whoops'],
    ...['go (?:amber|green|red)', 'call it', 'mark (?:it|that) as', 'update that to', 'on reflection'],
    ...[
      'no wait',
      'hang on',
      'hold on',
      '(?:date|status) change',
      'change of (?:date|status)',
      'new date',
      'wait',
    ],
  ])}\\b`,
  'iu',
);

/** Where "wait" and "hold on" are part of the work. */
export const STILL_TO_WAIT = /\bwait (?:for|until|till|on|to)\b|\bhold on (?=\p{L})/giu;

/** "No, 10 December": another day in the place of the one that was said. */
const ANOTHER_DAY =
  "(?:no|nope)[ ,]+(?:the |it'?s |it is |by )?\\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: \\p{L}{3,9})?(?: \\d{4})?[.!]?$";
/** At the head of a message that may be about an update saved before. */
export const OPENS_AS_CORRECTION = new RegExp(
  `^${ANOTHER_DAY}|^(?:(?:oh|ah|no|hi|and)[ ,]+)?${either([
    ...[
      'sorry',
      'apologies',
      'correction',
      'oops',
      'whoops',
      'actually',
      'i meant',
      'i mean',
      'meant to say',
    ],
    ...['make (?:that|it)', 'should (?:be|say|have been|have said)', 'change (?:that|it|the)'],
    ...['my mistake', 'my bad', 'typo', 'scrap that', 'on reflection'],
    '(?:wait|hang on|hold on)(?=\\s*[,.;:–-])',
    '(?<=no,? )(?:wait|hang on|hold on)',
    'wrong (?:date|day|figure|number|status)',
  ])}\\b`,
  'iu',
);

/** Beside a sum that is new: it takes the place of the one on record. */
export const SETS_RIGHT = new RegExp(
  `\\b${either([
    ...[
      "it'?s",
      'its',
      'it was',
      'it is',
      "that'?s",
      'that was',
      'should (?:be|say|read)',
      'make (?:it|that)',
    ],
    ...['meant', 'actually', 'typo', 'wrong', 'correction', 'oops', 'sorry'],
  ])}\\b`,
  'i',
);

/** Beside a next step: it takes the place of the one on record. */
export const PUTS_ANOTHER = new RegExp(
  `\\b${either([
    ...['meant', 'should (?:be|say|read|have)', 'make (?:it|that)', 'instead', 'rather than', 'not'],
    ...["isn't", 'wrong', 'scrap', 'change', 'swap', 'replace'],
  ])}\\b`,
  'i',
);
