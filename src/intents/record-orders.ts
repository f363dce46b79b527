import type { RecordIntent } from './record-intent.ts';
import { ONE, UPDATE } from './record-parts.ts';
import { firstGroup, readWhole, wholePatterns } from './whole-patterns.ts';

/** What is asked to be done with the record. */

/** What is to be logged follows at once. */
const LOG: readonly RegExp[] = [
  /^(?:log|record|note|update)(?: (?:this|an update|progress))?\s*[:,–-]\s*(\S.*)$/is,
  /^(?:log|record|note)(?: down)? that (\S.*)$/is,
  /^(?:log|post|record|add|make|give|start|submit)(?: an?| my| the| some)?(?: new| progress| weekly)* updates? (?:for|on|to|about|that) (?!(?:me|us)\b)(\S.*)$/is,
  /^new update (?:for|on) (\S.*)$/is,
  new RegExp(`^(?:log|record|note|update|set|mark|make|change|move|put) (${ONE}\\b(?!'s).*)$`, 'is'),
];

/** "Amend R5: status amber". */
const AMEND = new RegExp(
  `^(?:amend|correct|fix)(?: (?:my|the))?(?: last| latest)?(?: update)?(?: (?:on|for|to|of))? (${ONE})(?:'s)?(?: update)?(?:\\s*[:,–-]\\s*|\\s+to\\s+|\\s+|$)(.*)$`,
  'is',
);

/** "Undo R5". */
const UNDO = new RegExp(
  `^(?:undo|revert|take back|withdraw|retract)(?: (?:my|the))?(?: (?:last|latest))?(?: update)?(?: (?:on|for|of))? (${ONE})(?: (?:update|back|please))*[.!]?$`,
  'i',
);

/** "Restore R8", "put R8 back". */
const RESTORE: readonly RegExp[] = [
  `(?:restore|reinstate|recover|redo|bring back|put back)(?: (?:my|the))?(?: (?:last|latest))?(?: (?:update|draft))?(?: (?:on|for|of))? (${ONE})(?: (?:update|please))*[.!]?`,
  `(?:put|bring|get)(?: (?:my|the) (?:update|draft) (?:on|for|of))? (${ONE})(?: update)? back(?: again)?(?: please)?[.!]?`,
].map((source) => new RegExp(`^(?:${source})$`, 'i'));
/** "No wait, bring it back". */
const SECOND_THOUGHT =
  '(?:(?:no|oh|wait|sorry|actually|hang on|hold on|on second thoughts?)[ ,.…-]+)*(?:(?:can|could) you |please )?';
const OF_IT =
  '(?:it|that|this|them|(?:the|my)(?: last| old)? (?:one|update|draft|version)|what i (?:undid|took back|cancelled))';

/** What names nothing that is to be done with. */
const DONE = wholePatterns<RecordIntent>([
  [
    [
      '(?:undo|revert)(?: (?:it|that|this|my (?:last )?update|the last (?:one|update)))?',
      'take (?:it|that|my (?:last )?update) back',
      'take back (?:that|my (?:last )?update)',
      '(?:delete|remove|withdraw) (?:my (?:last )?update|the last (?:one|update)|that update|what i (?:posted|saved|logged))',
    ],
    { kind: 'undo' },
  ],
  [
    [
      '(?:amend|correct|change|edit|fix) (?:my (?:last )?update|(?:the )?last (?:one|update)|what i (?:posted|saved|logged))',
      'amend(?: (?:it|that))?',
      'i made a mistake in my (?:last )?update',
    ],
    { kind: 'amend' },
  ],
  [
    [
      `${SECOND_THOUGHT}(?:redo|restore|reinstate|un-?undo)(?: ${OF_IT})?(?: again)?`,
      `${SECOND_THOUGHT}(?:put|bring|get) ${OF_IT} back(?: again)?`,
      `${SECOND_THOUGHT}(?:bring|put|get) back ${OF_IT}`,
      `${SECOND_THOUGHT}undo (?:the|that|my)(?: last)? (?:undo|undoing)`,
      `${SECOND_THOUGHT}i did(?: not|n't) (?:want|mean) to (?:undo|cancel|take back)(?: ${OF_IT})?`,
    ],
    { kind: 'restore' },
  ],
  [
    ['(?:log|record|save) (?:it|that|this)(?: (?:as (?:an |a progress )?update|as progress))*'],
    { kind: 'log', words: null },
  ],
  [
    [
      `(?:log|post|record|add|make|give|start|submit|report|do)(?: my| an?| some| the| this week's)?(?: weekly| progress| status| new)* ${UPDATE}`,
      `(?:log|post|record|add|report|note)(?: down)? (?:something|some (?:news|progress|things)|a (?:few|couple of) (?:things|updates))`,
      'log',
      'new update',
      'update',
      'report progress',
    ],
    { kind: 'log', words: '' },
  ],
]);

/**
 * Reads an order that says what of: what to log, which update to amend or to take back. It may be as long as it likes.
 * `isCourtesy`: it began with "can you", so that its question mark asks nothing.
 */
export function readOrder(text: string, isCourtesy = false): RecordIntent | null {
  // "Put R8 back" begins like an update of it.
  const restored = firstGroup(RESTORE, text.replace(/[?\s]+$/, ''));
  if (restored) return { kind: 'restore', of: restored };
  const log = firstGroup(LOG, text);
  if (log) return { kind: 'log', words: isCourtesy ? log.replace(/^([^.!?\n]*)\?/, '$1.') : log };
  const [, of, words] = AMEND.exec(text) ?? [];
  if (of) return { kind: 'amend', of, ...(words ? { words } : {}) };
  const undone = UNDO.exec(text)?.[1];
  return undone ? { kind: 'undo', of: undone } : null;
}

/** Reads an order that is nothing but one: "undo", "amend my last update". */
export function readBareOrder(text: string): RecordIntent | null {
  return readWhole(DONE, text);
}
