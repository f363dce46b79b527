import type { RecordIntent } from './record-intent.ts';
import { type Parts, STATUS, takeParts, WHEN, WHOSE } from './record-parts.ts';
import { firstRead, onlyGroup, wholePatterns } from './whole-patterns.ts';

/** Questions of the record: what is asked for × of which recommendations × when × whose. The parts are taken out before. */

const OF_WHAT = '(?: (?:of them|ones|things|actions|owners?|directors?|people|~all~|~own~))?';
/** "Everything is on track" tells; only "list everything that is on track" asks. */
const SUBJECT = `(?:(?:what|who|which|anything|anyone)${OF_WHAT}|(?<=^show )(?:everything|everyone|all|the ones|those|~all~|~own~)${OF_WHAT})`;
const IS = '(?: (?:that |which )?(?:is|are|has been|have been))*';
const BLOCKED = '(?:being )?(?:blocked|stuck|stalled|held up|held back)';
export const STATUSES = `(${STATUS}(?:,? (?:or|and) ${STATUS})*)`;
/** Who may have reported: one word or two that may be a name. Who speaks in the documents is none. */
const NO_NAME = `(?:${[
  'the|it|that|this|they|we|us|you|he|she|i|me|my|our|all|an?|any|no|more|what|which|how|show',
  'lga|cpc|peers?|ofsted|council|councillors?|members?|staff|residents?|partners?|people|others?',
  'everyone|anyone|everybody|peersay|reports?|documents?|latest|new|last|weekly|progress|status|history|open',
  'for|and|on|been|had|not',
].join('|')})\\b`;
const NAME = `((?!${NO_NAME})[a-z][a-z'-]{1,20}(?: (?!(?:said|say|reports?|updates?)\\b)[a-z][a-z'-]{1,20})?)`;
const SAY =
  '(?:say|said|report(?:ed)?|post(?:ed)?|wr(?:i|o)te|written|put|saved?|log(?:ged)?|sen[dt]|submit(?:ted)?|record(?:ed)?|tell you|told you)(?: (?:in|down))?';
const ABOUT_ONE = '(?: (?:about|on|for|of|under|to) #)?';
export const REPORTED =
  '(?:post(?:ed)?|report(?:ed)?|updated?|log(?:ged)?|sen[dt](?: in)?|given?|done|submit(?:ted)?|said|say)';
export const ANY_UPDATE =
  '(?: (?:me|us|you))?(?: (?:an|any|their|its|my|one))?(?: (?:updates?|reports?|progress|anything|one))?(?: in)?';
export const MOVED = '(?:mov(?:e|ed)|slip(?:ped)?|chang(?:e|ed)|been (?:moved|put back|changed))';
/** Who a summary is for is no part of what it is of. */
const WHOM =
  '(?:the |our |my |a )?(?:chief exec(?:utive)?|ceo|leader|cabinet|board|clt|cmt|committee|directors?|leadership team|management team|members|team|boss)(?: (?:team|meeting|board))?';
const FOR_WHOM = `(?: for ${WHOM})`;

/** What a form makes of what it found, and of the parts that were taken out. */
export type Make = (found: RegExpExecArray, parts: Parts) => RecordIntent | null;

export const within = ({ period }: Parts) => (period === null ? {} : { period });
export const whose = ({ mine }: Parts) => (mine ? { mine } : {});
const standing: Make = (_, { of }) => ({ kind: 'standing', about: of ?? '' });

const ASKED = wholePatterns<Make>(
  [
    // what holds up × whose
    [
      [
        `${SUBJECT}${IS} ${BLOCKED}${WHOSE}`,
        `(?:is|are) (?:anything|anyone|any|any ~all~|~all~|~own~) ${BLOCKED}${WHOSE}`,
      ],
      (_, parts) => ({ kind: 'blocked', ...whose(parts) }),
    ],
    [
      [
        `(?:what are |which are |are there |do we have |have we got |is there |have we )?(?:all |any |the |our |an? |current |open )*blockers?(?: (?:are there|do we have|have we got|on record|we have))?${WHOSE}`,
        `${SUBJECT} (?:has|have)(?: got)?(?: any| an?)? blockers?`,
      ],
      (_, parts) => ({ kind: 'blocked', ...whose(parts) }),
    ],
    [
      [
        'what (?:is|are) (?:everyone|everybody|people|we|owners|directors|others)(?: all)? (?:stuck on|stuck with|held up by|blocked by|blocked on|waiting for)',
        'what is (?:blocking|holding up|holding back|stopping) (?:us|everyone|everybody|things|people|~all~|~own~)',
        'what is (?:holding|keeping) (?:us|everyone|everybody|things|people|~all~|~own~) (?:up|back)',
      ],
      (_, parts) => ({ kind: 'blocked', ...whose(parts) }),
    ],
    // status × whose × why
    [
      [
        `why (?:are|is) (?:${SUBJECT}|~all~|~own~|they|it|it all|so many|those|these)${IS} ${STATUSES}`,
        `${SUBJECT}${IS} ${STATUSES}${WHOSE}(?:,? and)? why(?: is that| are they)?`,
      ],
      (found, parts) => ({ kind: 'blocked', only: statuses(onlyGroup(found)), ...whose(parts) }),
    ],
    [
      [
        `${SUBJECT}${IS} ${STATUSES}${WHOSE}`,
        `(?<=^show )(?:(?:the|all|our) )*${STATUSES}(?: (?:ones|things|~all~))?`,
        '(?:what|which(?: ones| ~all~)?) (?:have|did) we (?:got )?(?:completed?|finish(?:ed)?)',
      ],
      (found, parts) =>
        // What has been done about something is more than its status.
        /been done$/.test(found[0])
          ? null
          : { kind: 'board', only: statuses(onlyGroup(found) || 'complete'), ...whose(parts) },
    ],
    [
      [
        `(?:summari[sz]e|sum up|summary of|overview of|(?:an? )?(?:summary|overview) of)(?: (?:all|the|our|overall))*(?: (?:progress|updates|statuses|status|where we (?:are|stand)|where (?:things|everything) (?:are|is|stands?)))(?: ~all~)?${FOR_WHOM}?`,
        `(?:an? )?(?:short |quick |brief )?(?:summary|overview|briefing)${FOR_WHOM}`,
        `(?:the )?(?:progress|status)(?: summary| report| overview)?${FOR_WHOM}?`,
      ],
      () => ({ kind: 'board' }),
    ],
    // direction × whose
    [
      [
        '(?:is|are|has|have) (?:anything|something|any|any ~all~|~all~|~own~)(?: getting| got| gone| gotten| become| becoming)?(?: any)? (worse|better)',
        '(?:what|which(?: ones| ~all~| ~own~)?)(?: (?:is|are|has|have))? (?:getting|got|gone) (worse|better)',
      ],
      (found, parts) => ({
        kind: 'travel',
        direction: onlyGroup(found) === 'better' ? 'better' : 'worse',
        ...whose(parts),
      }),
    ],
    [
      [
        'what (?:needs|requires|wants|deserves) (?:my|our) (?:urgent )?attention(?: ~period~)?',
        'what (?:needs|requires) attention(?: ~period~| on ~(?:all|own)~)',
        `what (?:should|does|do) (?:i|we|${WHOM}) (?:need to |have to )?(?:be )?(?:worr(?:y|ied) about|chase|know about progress|look at|ask about|watch)(?: ~period~)?`,
        `what (?:should|would) (?:worry|concern) (?:me|us|${WHOM})(?: ~period~)?`,
        `(?:give (?:me|us) |write (?:me |us )?|i need |we need )?(?:an? )?(?:two|three|four|five|a few|some|a couple of|\\d)? ?(?:lines?|sentences|bullets?|bullet points?|headlines?|key points|points)(?: (?:on|about) (?:progress|where (?:we|things) (?:are|stand)|~all~))?${FOR_WHOM}`,
      ],
      (_, parts) => ({ kind: 'attention', ...whose(parts) }),
    ],
    // late × whose
    [
      [
        `(?!who is late)(?:${SUBJECT}|is anything|are any|have i got anything|do i have anything)${IS} (?:over ?due|late|behind)${WHOSE}`,
      ],
      (_, parts) => ({ kind: 'overdue', ...whose(parts) }),
    ],
    // who has not reported × when × whose
    [
      [
        `${SUBJECT} (?:has|have|did|do) not (?:been |had |have )?(?:${REPORTED}${ANY_UPDATE}|(?:an |any )?updates?)${WHEN}`,
        `${SUBJECT} (?:need|needs|require|requires|lack|lacks|has no|have no|(?:has|have) had no|without|is missing|are missing)(?: an?| any)? updates?${WHEN}`,
      ],
      (_, parts) => ({ kind: 'silent', ...within(parts), ...whose(parts) }),
    ],
    [
      [
        `(?:${SUBJECT}|anything|which updates|what updates|any updates)(?: is| are| that are)? stale${WHOSE}`,
        'stale (?:updates|ones|~all~)',
        '(?:who|what|which(?: ones| ~all~)?)(?: is| has| have)?(?: got)? the (?:oldest|stalest|longest ago) updates?',
        '(?:the )?oldest updates?',
        '(?:which|what|whose) updates? (?:is|are) (?:the )?(?:oldest|stale|out of date)',
      ],
      (_, parts) => ({ kind: 'stale', ...whose(parts) }),
    ],
    // what was saved × by whom × on which × when
    [
      [
        `what (?:have |did |had )?(?:i have |i )${SAY}(?: ~period~| last time| last| before)?${ABOUT_ONE}(?: ~period~| last time| before)?`,
        'my (?:(?:saved|last|latest|recent) updates?|history|posts)(?: (?:on|about|for) #)?(?: ~period~)?',
        'my updates?(?: (?:on|about|for) #| ~period~)',
        `what have i (?:had )?${SAY}${ABOUT_ONE}${WHEN}`,
      ],
      (found, parts) => saved(found, { ...parts, mine: true }),
    ],
    [
      // a topic instead of a number
      [`what (?:have |did )?i ${SAY}(?: last)? (?:about|on|for) (?!#|~)([a-z][\\w' -]{2,50}?)${WHEN}`],
      (found, parts) => ({ kind: 'saved', mine: true, of: onlyGroup(found), ...within(parts) }),
    ],
    [
      [
        `what (?:did|have|has|had) (?:we|people|everyone|everybody|anyone|owners|directors) ${SAY} ?(?:~period~|last time|before)${ABOUT_ONE}`,
        `what (?:did|have|has) (?:we|people|everyone|everybody|anyone) ${SAY} (?:about|on|for) # ~period~`,
        `(?:which|what|any) updates (?:came in|have come in|came|were (?:posted|sent|sent in|made|saved|recorded)|did (?:we|you|i) (?:get|have|receive)|have (?:we|you) (?:had|got|received)|are there|were there)(?: (?:on|for) #)?${WHEN}`,
        `how many updates (?:did (?:we|you) (?:get|have|receive)|came in|were (?:there|posted|made|recorded)|have (?:we|you) (?:had|got|received)|are there|have come in)(?: (?:on|for) #)?${WHEN}`,
        '(?:everything|all|all (?:the )?updates|all that was (?:posted|reported|saved)|everything (?:that was )?(?:posted|reported|saved)) ~period~',
      ],
      saved,
    ],
    [
      [
        `what (?:did|has|have|had) ${NAME} ${SAY}(?: ~period~| last time| last| before)?${ABOUT_ONE}${WHEN}`,
        `${NAME}(?:'s|s')(?: (?:last|latest|recent))? (?:updates?|reports?|posts|history)${ABOUT_ONE}${WHEN}`,
        `(?:all |the |any )*(?:updates?|reports?|everything) (?:by|from) ${NAME}${ABOUT_ONE}${WHEN}`,
      ],
      saved,
    ],
    [['(?:what is )?(?:the )?(?:very )?(?:latest|newest|most recent)(?: news)?'], saved],
    [
      [`who (?:has |have |is )?(?:else )?${REPORTED}${ANY_UPDATE} ~period~`],
      (_, parts) => ({ kind: 'changes', ...within(parts) }),
    ],
    // how one has moved
    [
      [
        `(?:did|has|have) (?:the )?(?:due )?(?:date (?:of|for|on) )?#(?: (?:due )?(?:date|deadline))? (?:ever )?${MOVED}${WHEN}`,
        `how (?:many times|often) (?:has|did|have) (?:we |the )?(?:due )?(?:date (?:of|for|on) )?#(?: (?:due )?(?:date|deadline))? ${MOVED}${WHEN}`,
        'how (?:many times|often) have (?:we|they) (?:moved|changed|put back) (?:the )?(?:due )?(?:date (?:of|for|on) )?#(?: (?:due )?(?:date|deadline))?',
      ],
      standing,
    ],
    [
      [
        `(?:for )?how long (?:has|is) # been ${STATUS}(?: for)?`,
        `since when (?:is|has) #(?: been)? ${STATUS}`,
        `when did # (?:go|turn|become|move to|get) ${STATUS}`,
        '(?:is|has) # (?:getting|got|gone) (?:any )?(?:worse|better)',
        '(?:is|was) # blocked',
      ],
      standing,
    ],
  ],
  '(?:show )?',
);

/** "off track or at risk" */
function statuses(words: string): string[] {
  return words.split(/,? (?:or|and) /).filter(Boolean);
}

/** What was reported on one recommendation, without more ado, is where it stands. */
function saved(found: RegExpExecArray, parts: Parts): RecordIntent {
  const by = onlyGroup(found);
  const { of, period, mine } = parts;
  if (of !== null && period === null && by === '') return { kind: 'standing', about: of };
  return {
    kind: 'saved',
    mine,
    ...(by === '' ? {} : { by }),
    ...(of === null ? {} : { of }),
    ...within(parts),
  };
}

/** Reads what is asked for, of what and of when; null where it is no question of the record. */
export function readAskedOfRecord(asked: string): RecordIntent | null {
  const parts = takeParts(asked);
  return firstRead(ASKED, parts.core, (make, found) => make(found, parts));
}
