import type { RecordIntent } from './record-intent.ts';
import { takeParts } from './record-parts.ts';
import { firstRead, wholePatterns } from './whole-patterns.ts';

/** How a thing is done with the record, why it is asked for, and whether what was said is kept. */

/** What may be changed once it is saved. */
const SOMETHING_SAVED =
  '(?:something|what i (?:said|reported|posted|saved|put)(?: (?:about|on|for) #)?|what|anything|one|an? (?:old |saved )?(?:update|mistake)|a past update|my (?:last |old |saved )?updates?|the last (?:one|update)|it|that)';
const AN_UPDATE = '(?:updates?|reports?|returns?|progress (?:updates?|reports?))';
/** What is asked for in an update. */
const SLOT_NAME =
  '(?:blockers?|next steps?|(?:due )?dates?|deadline|corrective actions?|evidence|links?|status(?:es)?|progress|explanation|reason)';

const GUIDES = wholePatterns<() => RecordIntent>(
  [
    [
      [
        '(?:send|give|drop) (?!me\\b|us\\b)\\w+(?: \\w+)? an? (?:reminder|nudge|chaser|prompt)(?: .*)?',
        'send (?:a |out a )?(?:reminder|nudge|chaser)s? to .*',
        '(?:remind|chase|nudge)(?: up)? (?!me\\b|us\\b)\\w+(?: \\w+){0,2}?(?: (?:to|about|for|on|of|that) .*)?',
      ],
      () => ({ kind: 'guide', topic: 'chase' }),
    ],
    [
      [
        // “can I” has been taken off as politeness
        '(?:change|amend|edit|correct|fix) (?:something|what|anything) i(?: have)? (?:said|reported|posted|saved|put|told you)(?: (?:about|on|for) #)?(?: ~period~)?',
        `(?:how (?:do|can|would|should) (?:i|we)|may i|am i able to|is it possible to) (?:change|amend|edit|correct|fix|undo|delete|remove|alter|put right|take back) ${SOMETHING_SAVED}(?: (?:that )?(?:i|we)(?: have)? (?:saved|posted|sent|reported|said|logged))?(?: (?:in my update|once it is saved|after (?:saving|it is saved)|that is saved|on record|later))?`,
      ],
      () => ({ kind: 'guide', topic: 'change' }),
    ],
    [
      [
        '(?:how (?:do|can|should|would) (?:i|we)|can (?:i|we)|may i|am i able to) (?:do|give|post|write|send|report|make|record|log|update)(?: (?:you|an?|my|one))*(?: updates?)?(?: (?:on|for|about))? (?:two|three|several|more than one|both|multiple|a few|many|\\d)(?: ~all~| of them| updates?| at once| together| in one(?: message| go)?)*',
      ],
      () => ({ kind: 'guide', topic: 'several' }),
    ],
    [
      [
        `why (?:do|does|are|must|should|would|is) (?:you|i|we|it|peersay|the bot)(?: have to| has to)? (?:need|want|ask(?:ing)?(?: me| us)?(?: for)?|give|name|say|tell you|require)(?: to (?:know|have|see|give|name))?(?: an?| the| any| my| some)? ${SLOT_NAME}(?: (?:for|on|from me|of).*)?`,
      ],
      () => ({ kind: 'guide', topic: 'why' }),
    ],
    [
      [
        `what(?: is| are| does)? (?:the )?${SLOT_NAME}(?: (?:field|box|bit|part|line|section|question))? (?:for|do)`,
        `what (?:do|does|will|would) (?:you|peersay|it) (?:use|need|want) (?:the )?${SLOT_NAME}(?: (?:field|box))? for`,
        `do (?:i|we) (?:have|need) to (?:give|fill in|put|say|name|answer)(?: you)?(?: an?| the| any)? (?:${SLOT_NAME}|everything|all of (?:it|them|this)|every (?:question|field))`,
      ],
      () => ({ kind: 'guide', topic: 'why' }),
    ],
    [
      [
        `what (?:does|would|should) (?:an?|the|my|our)(?: really)?(?: good| decent| proper| full| weekly| typical)* ${AN_UPDATE} (?:look like|need|have in it|contain|include|say|cover)`,
        `what (?:makes|is|counts as)(?: an?)?(?: (?:good|decent|proper|useful|full|weekly|typical))+ ${AN_UPDATE}`,
        `what (?:should|has to|needs to|must|goes) (?:be |go )?(?:in|into)(?: an?| my| the| our)?(?: good| weekly)* ${AN_UPDATE}`,
        `(?:have you (?:got )?|give me |can i see |is there |see )?(?:an? )?(?:example|sample|template|model)(?: (?:of|for))?(?: an?| the)?(?: good)? ${AN_UPDATE}`,
        `how (?:do|can|should|would) (?:i|we) (?:write|word|phrase|give|do)(?: you)? (?:an?|my|our)(?: good| decent| proper| weekly)* ${AN_UPDATE}`,
        `how (?:long|short|detailed|much detail) (?:does|do|should|must|can|is)(?: (?:an?|my|the|our|it|they|i|we))?(?: weekly)?(?: ${AN_UPDATE})?(?: (?:need|have|want))?(?: to)?(?: be| write| give)?`,
      ],
      () => ({ kind: 'guide', topic: 'update' }),
    ],
    [
      [
        '(?:(?:there is |i have |i have got |we have |still )*)(?:no (?:new |further |real )?(?:updates?|news)|nothing (?:new |else |further |much )?(?:to (?:report|say|add|update)|from (?:me|us)))(?:,? (?:from (?:me|us)|~period~|at the moment|really|i am afraid|sorry|to report))*',
      ],
      () => ({ kind: 'guide', topic: 'nothing' }),
    ],
    [
      [
        '(?:did|have) i(?: (?:already|actually))?(?=.* (?:it|that|this|update|draft|report|in)\\b) (?:saved?|posted?|submit(?:ted)?|sen[dt]|log(?:ged)?)(?: (?:it|that|this|my|the|last|weekly|update|draft|report|in|already|ok|okay|properly|yesterday|~period~|or not))+',
        "why (?:(?:won't|wont|will|don't|dont|do|can't|cant|can|haven't|havent|have|didn't|didnt|did) )+(?:not )?(?:you|it|this|i) (?:not )?(?:save|saving|saved)(?: (?:it|this|that|my update|anything))?",
        "(?:(?:are you|r u) (?:sure|certain|positive)|(?:please )?(?:confirm|check|make sure)|tell me)(?: that| if| whether)? (?:it|that|this|they|everything|all of (?:it|that)|my (?:update|last update|last one))(?:'s| is| was| has| have| are| got)?(?: (?:been|really|all|actually))* (?:saved|recorded|logged|in)",
        '(?:is|was|has|have|did|are)(?: (?:that|it|this|you|they|both|everything|all|all of (?:it|that)|my (?:update|draft|last update|last one)))+(?: (?:been|get|got|all|properly|really))*(?: (?:saved?|recorded?|logged))(?: (?:it|that|this|my update|ok(?:ay)?))*',
      ],
      () => ({ kind: 'kept' }),
    ],
    [
      [
        '(?:what|which update)(?: (?:did|have))? (?:i|we) (?:just|only just) (?:say|said|saved?|post(?:ed)?|record(?:ed)?|log(?:ged)?|report(?:ed)?|sent|send)',
        'what (?:was|got|has been) (?:just )?(?:saved|recorded|logged|posted)',
      ],
      () => ({ kind: 'saved', mine: true }),
    ],
    [
      [
        'what (?:have you|you have|do you have|did you) (?:got|get|taken down|take down|noted?(?: down)?|written down|write down|understood|understand|recorded|record)(?: (?:for|on|of|from) (?:me|us|this|that|it|my update))?',
        'what do you have',
      ],
      () => ({ kind: 'kept', whole: true }),
    ],
  ],
  '(?:show )?',
);

/** Reads what is asked of how things are done; null where it is something else. */
export function readGuideAsked(asked: string): RecordIntent | null {
  return firstRead(GUIDES, takeParts(asked).core, (make) => make());
}
