import type { Edit } from './edit.ts';
import { TAKE_OUT } from './read-cut.ts';
import { anySlot, BLOCKER_NAMES, type NamedSlot, ORDERED_NAMES, slotCalled } from './slot-names.ts';

/** Changes that name their slot. Politeness around them has been taken off before. */

const SLOT = anySlot(ORDERED_NAMES);
const OF = `(?: (?:of|for|on) (?:it|that|this|the update))?`;
const THE = '(?:the |my |our |its |that )?';

const SET = [
  // "move the training date to 5 February"
  new RegExp(
    `^(?:change|set|move|push|put) ${THE}(?:[\\p{L}'-]+ ){1,3}(date)${OF}(?: (?:back|out|forward))? to (.*\\d.*)$`,
    'isu',
  ),
  // "change the date to 22 December"
  new RegExp(
    `^(?:change|set|make|put|move|push|amend|edit|correct|replace|switch|update) ${THE}${SLOT}${OF}(?: (?:back|out|forward|over))? (?:to(?: be| say| read)?|with|should (?:be|say|read))[: ]+(.+)$`,
    'is',
  ),
  // "make the blocker legal", "put the date as 5 January"
  new RegExp(
    `^(?:change|set|make|put|amend|edit|correct) ${THE}${SLOT}${OF}(?:\\s*[:=–]\\s*|\\s+-\\s+| (?:as|is|at|for|on|in) | )(?!(?:to|in|on|at|into|up|out|back|and|with)\\b)(.+)$`,
    'is',
  ),
  // "the blocker is actually the grid"
  new RegExp(
    `^${THE}${SLOT}${OF}(?:'s| is| was) (?:actually|really|in fact|now)[: ]+(?!(?:gone|sorted|resolved|fixed|cleared|lifted|over|done|none|known|clear)\\b)(.+)$`,
    'is',
  ),
  // "next step should be the inquiry", "progress should read …"
  new RegExp(
    `^${THE}${SLOT}${OF} (?:should|ought to|needs to|must) (?:be|say|read|have (?:been|said|read))[: ]+(.+)$`,
    'is',
  ),
];
/** "Date to 22 December": without a verb only where a day follows. */
const SET_DAY = new RegExp(
  `^${THE}(?:due |target |new )?(?:date|deadline)${OF} (?:(?:back|out|forward) )?to (.*\\d.*)$`,
  'is',
);
/** "add to the blocker: no planner", "include another next step that …" */
const ADD = new RegExp(
  `^(?:add|include|append)(?: (?:to|in|into|under))? ${THE}(?:another |an? )?${SLOT}(?:\\s*[:–-]\\s*| (?:of|that|is) | )(.+)$`,
  'is',
);
/** "put the lease under blockers" */
const ADD_TO = new RegExp(
  `^(?:add|include|append|put) (.+?) (?:to|in|into|under|as|as an?) ${THE}${SLOT}$`,
  'is',
);
/** "add: two posts filled", "add that two posts are filled" */
const ADD_ANY = /^(?:add|append|include)(?:(?: in)?\s*[:,–-]\s*| that )(.+)$/is;
/** "Bring it forward to 4 December": all that moves is its day. */
const MOVE_TO =
  /^(?:bring|push|move|put|shift|pull|slip|delay) (?:it|that|this|them)(?: (?:back|out|forward|on|up))?(?: again)? (?:to|until|till) (.+)$/is;
/** "Blocker: none" */
const NONE = new RegExp(`^${THE}${SLOT}\\s*[:=–-]\\s*(?:none|nil|n\\/?a|no|nothing|blank|tbc|tba|-+)$`, 'i');
/** "The date is wrong, it's 12 January" */
const WRONG = new RegExp(
  `^${THE}${SLOT}${OF}(?:'s| is| was) (?:wrong|not right|incorrect|not correct|off)(?:\\s*[,;:.–-]+\\s*|\\s+(?:and )?)(?:(?:it|that|this)(?:'s| is| should be|'ll be| will be)|should be|make (?:it|that)|it should (?:be|read|say))\\s+(.+)$`,
  'is',
);
const CLEAR = new RegExp(
  `^${TAKE_OUT} ${THE}${SLOT}(?: (?:line|bit|part|text|out|off|altogether|completely))*$|^(?:take|leave) ${THE}${SLOT} (?:out|off|away)$`,
  'i',
);
/** "Scrap the blocker, we filled it yesterday": what ended it is news. */
const CLEAR_FOR = new RegExp(
  `^${TAKE_OUT} ${THE}(${BLOCKER_NAMES})(?:\\s*[,;:.–-]+\\s*|\\s+(?=(?:as|because|since|cos) ))(?:(?:as|because|since|cos|and|so) )*(\\S.*)$`,
  'is',
);
/** … but "it's sorted" tells no more than that it is gone. */
const JUST_GONE =
  /^(?:(?:it|that|this|they|there)(?:'s| is|'re| are| has| have)? ?| (?:is|are|has|have) )?(?:(?:now|all|been|no longer|not) )*(?:gone|sorted|resolved|fixed|cleared|lifted|over|done|an? (?:issue|problem|blocker)|there|needed|relevant|applies|true|right|none)(?: (?:now|any ?more|today))*$/i;

/** "The blocker is gone" */
const BLOCKER_IS = new RegExp(
  `^${THE}(?:main |only |last )?(?:${BLOCKER_NAMES})(?= is| are| has| have|'s|'ve)(?:'s|'ve)?(.+)$`,
  'i',
);
const NO_BLOCKER = new RegExp(
  `^(?:there(?:'s| is| are) )?no (?:more |longer (?:an? |any )?)?(?:${BLOCKER_NAMES})(?: (?:now|any ?more|any longer|at all|left|today))*$`,
  'i',
);

/** A blocker that is over, and what ended it; null where none is. */
export function readClearedFor(plain: string): readonly Edit[] | null {
  const [, slot, news] = CLEAR_FOR.exec(plain) ?? [];
  if (!slot || !news) return null;
  const clear = { kind: 'clear', slot: 'blocker' } as const;
  return JUST_GONE.test(news) ? [clear] : [clear, { kind: 'add', slot: 'progress', value: news }];
}

/** A change that names its slot; whatever is added without one is progress. */
export function readNamed(plain: string): Edit | null {
  const cleared = CLEAR.exec(plain) ?? NONE.exec(plain);
  if (cleared) return { kind: 'clear', slot: called(cleared[1] ?? cleared[2] ?? '') };
  if (NO_BLOCKER.test(plain) || JUST_GONE.test(BLOCKER_IS.exec(plain)?.[1] ?? '-'))
    return { kind: 'clear', slot: 'blocker' };
  for (const pattern of [...SET, WRONG]) {
    const [, slot, value] = pattern.exec(plain) ?? [];
    if (slot && value) return { kind: 'set', slot: called(slot), value };
  }
  const day = SET_DAY.exec(plain)?.[1] ?? MOVE_TO.exec(plain)?.[1];
  if (day) return { kind: 'set', slot: 'due', value: day };
  const [, under, line] = ADD.exec(plain) ?? [];
  if (under && line) return { kind: 'add', slot: called(under), value: line };
  const [, put, into] = ADD_TO.exec(plain) ?? [];
  if (put && into) return { kind: 'add', slot: called(into), value: put };
  const added = ADD_ANY.exec(plain)?.[1];
  return added ? { kind: 'add', slot: 'progress', value: added } : null;
}

function called(name: string): NamedSlot {
  return slotCalled(name, ORDERED_NAMES) ?? 'progress';
}
