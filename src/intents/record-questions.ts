import { asksWhatBecameOfNewest } from '../retrieval/became-cues.ts';
import type { RecordIntent } from './record-intent.ts';
import { ONE, PERIOD as PERIOD_WORDS, RECS, STATUS as STATUS_WORDS } from './record-parts.ts';
import { firstRead, onlyGroup, wholePatterns } from './whole-patterns.ts';

/** Questions of the record that are put together from parts: what is asked for, of which recommendations, and when. */

const SLOT =
  '(?:blockers?|next steps?|due dates?|deadline|corrective actions?|recovery (?:plan|actions?)|mitigations?|path to green)';
/** The parts as groups: what was found of them is asked for. */
const STATUS = `(${STATUS_WORDS})`;
const PERIOD = `(${PERIOD_WORDS})`;
const MINE = '(?: (?:for|by|of|on) (?:me|mine|us))?(?: (?:my|our) (?:ones|recs|recommendations))?';

/** A reading of the groups that a pattern found. */
type Make = (found: RegExpExecArray) => RecordIntent;

const QUESTIONS = wholePatterns<Make>([
  // (history | status | latest) × recommendation
  [
    [
      `(?:the )?(?:history|status|rag|latest|position|timeline|trend|progress|updates?)(?: (?:of|on|for))? (${ONE})`,
      `(${ONE})(?:'s)? (?:history|status|updates?|timeline)`,
      `(?:show|see|open|view|display)(?: me| us)? (${ONE})`,
    ],
    (found) => ({ kind: 'standing', about: onlyGroup(found) }),
  ],
  [
    [
      `how (?:has|have|did) (${ONE}) (?:changed?|moved?|gone|done|developed|progressed)(?: .*)?`,
      `what (?:did|have|has) (?:i|we|they|anyone) (?:say|said|reported?|post(?:ed)?|write|written|put|saved?)(?: last| before| so far)? (?:about|on|for|of|under) (${ONE})(?: (?:last|before|so far).*)?`,
    ],
    (found) => ({ kind: 'standing', about: onlyGroup(found) }),
  ],
  // slot × recommendation
  [
    [
      `(?:(?:what|which)(?:'s|s| is| are| was)? |(?:is there |are there )?(?:any|an?) )?(?:the |our )?${SLOT} (?:of|on|for|with|to) (${ONE})`,
      `(?:what(?:'s|s| is| are)? )?(${ONE})(?:'s)? ${SLOT}`,
      `what(?:'s|s| is| are we) (?:being done|doing) (?:about|on|to (?:recover|bring back|get back)) (${ONE})`,
    ],
    (found) => ({ kind: 'standing', about: onlyGroup(found) }),
  ],
  // status × all
  [
    [
      `how many (?:of )?${RECS}(?: (?:have we|have been|has been|we have|we've|are|is|do we have|got))?(?: now| still)? ${STATUS}(?: so far| yet| now)?`,
      `(?:is|are|have|has)(?: (?:any|all|most|some|many))?(?: of)? ${RECS}(?: been)?(?: all| now| still| yet)? ${STATUS}(?: yet| now)?`,
    ],
    (found) => ({ kind: 'board', only: [onlyGroup(found)] }),
  ],
  [
    [
      `(?:have|did|has) (?:we|you|the council|anyone) (?:actually |now |already |yet )?(?:done|do|completed?|finish(?:ed)?|deliver(?:ed)?|implement(?:ed)?|met|meet|act(?:ed)? on|deal(?:t)? with|follow(?:ed)?(?: up)?(?: on)?|address(?:ed)?)(?: (?:any|all|most|some|many))?(?: of)? ${RECS}(?: yet| so far| now)?`,
      `how (?:are|is|have) (?:we )?(?:doing |getting on |going |coming along |progressing |got on )?(?:on|with|against) ${RECS}(?: so far| now| going)?`,
      `how (?:are|is) ${RECS} (?:going|coming along|doing|progressing|getting on)`,
      `how far (?:are|have) we(?: got| come)? (?:with|on|along with) ${RECS}`,
    ],
    () => ({ kind: 'board' }),
  ],
  // changes × period
  [
    [
      `(?:what|which)(?:'s|s| has| have)?(?: been)?(?: (?:recs|recommendations))? (?:changed?|changes|moved|new|happened|reported|posted|saved|different)(?: (?:on|across) (?:the board|the recommendations|everything))?,? ${PERIOD}`,
      `(?:any |the |all |show me )*(?:changes|updates|history|news|progress)(?: made| posted)?,? ${PERIOD}`,
    ],
    (found) => ({ kind: 'changes', period: onlyGroup(found) }),
  ],
  [
    [`who (?:has |have )?(?:posted|reported|updated|said|saved|sent) what(?:,? ${PERIOD})?`],
    (found) => (found[1] ? { kind: 'changes', period: found[1] } : { kind: 'changes' }),
  ],
  [
    ["who(?:'s|s| is)(?: running| falling| getting)? (?:behind|slipping)(?: schedule)?"],
    () => ({ kind: 'overdue' }),
  ],
  // due × (mine | all) × period
  [
    [
      `(?:what(?:'s|s| is| are| have (?:i|we) got| do (?:i|we) have)?|anything|which (?:recs|recommendations|steps|ones|dates)(?: are)?|is anything)(?: (?:falls?|that is))? (?:due|coming up|coming due|on|upcoming)(?: (?:on|across) (?:the )?(?:recs|recommendations))?(${MINE})(?:,? ${PERIOD})?`,
      `(?:the |all )?(?:upcoming|next|due|coming) (?:dates|deadlines|steps|milestones|due dates)(?:,? ${PERIOD})?`,
      "what(?:'s|s| is) next(?: on the recommendations)?",
      `due ${PERIOD}`,
      "what(?:'s|s| is) ahead",
    ],
    (found) => ({
      kind: 'due',
      mine: isMine(found[1]) || /\bi\b/i.test(found[0].split(/ due| coming/)[0] ?? ''),
      period: found[2] ?? found[3] ?? found[4] ?? null,
    }),
  ],
  [
    [
      "when(?:'s|s| is| are)? (?:my|mine|the next of mine)(?: (?:next|first))?(?: (?:one|ones|update|step|date|deadline|rec|recommendation))? due",
      "what(?:'s|s| is) my next (?:one|date|deadline|step)(?: due)?",
      'my (?:next )?(?:due )?(?:dates|deadlines|date|deadline)',
    ],
    () => ({ kind: 'due', mine: true, period: null }),
  ],
  [
    ["when(?:'s|s| is)? the next (?:one|step|date|deadline|milestone|thing)(?: due)?"],
    () => ({ kind: 'due', mine: false, period: null }),
  ],
  // what has been saved
  [
    [
      '(?:the |show me the |show )?history',
      '(?:all|all the|all our|every) updates?',
      'everything (?:posted|reported|saved)(?: so far)?',
      'the (?:latest|newest|most recent)(?: ones?)?',
      'what did (?:we|they|people) (?:say|report|post) (?:last(?: time| week)?|before)',
    ],
    () => ({ kind: 'saved', mine: false }),
  ],
  // what others do
  [
    [
      '(?:how (?:do|can) (?:i|we) )?(?:export|download|print)(?: (?:it|this|that|everything|all|(?:the |a |an |our |my )?(?:progress[- ]?review |review |progress )?(?:pack|board|updates?|record|audit|report|export)|(?:the |our |my )?(?:progress[- ]?)?review))?(?: (?:as|to|in|into) (?:an? )?(?:word|excel|csv|pdf|docx?|json|file)(?: file| document)?)?',
      '(?:the |an? |our )?(?:progress[- ]?)?(?:review )?pack(?: for (?:the |our )?(?:progress[- ]?)?(?:review|peers|lga|committee))?',
      'where (?:is|can i get) the (?:review )?(?:pack|export)',
    ],
    () => ({ kind: 'guide', topic: 'export' }),
  ],
  [
    [
      '(?:when|how often|at what time)(?: do| are| does| will)? (?:the |my )?(?:reminders?|digests?)(?: and (?:the )?digests?)?(?: go| sent| come| get sent| goes)?(?: out)?',
      `(?:please )?remind me(?: again)?(?: (?:on |by |in |next |tomorrow|before |at ).{2,30})?`,
      `(?:please )?remind(?:er|ers)?(?: for)? me(?: again)?(?: (?:about|of|on|to (?:update|do|post|report)(?: on)?))? (?:${ONE}|(?:my|the|an) updates?)(?: (?:on|by|in|at|next|tomorrow|before) .*)?`,
      '(?:set|add)(?: up)? (?:a |me a )?reminder.*',
      "when(?:'s|s| is| are| do| does| will)? (?:the |my |our )?next (?:reminders?|digest)(?: (?:due|sent|go|going|come|be sent|out))*",
      `who (?:gets?|receives?|is sent|are sent|will (?:get|be sent|receive)|will be|is|are) (?:the |an? |any )?(?:reminders?|reminded|nudged|chased)(?:(?: (?:on|at|by) .*)|,? ${PERIOD})?`,
    ],
    () => ({ kind: 'guide', topic: 'reminders' }),
  ],
  [
    [
      'what (?:do|does|would|will) (?:you|peersay|the bot|it) (?:need|want|expect)(?: to (?:know|hear|have))? from (?:me|us)(?: (?:each|every|this|a|per) week| weekly)?',
      'what (?:should|do|must|does) (?:i|we|it)(?: have| need)?(?: to)? (?:put|include|write|say|go)(?: in(?:to)?)? (?:an?|my|our|the)(?: weekly)? updates?',
      'how (?:do|can|should) (?:i|we) (?:give|post|write|make|send|record|do)(?: you)? (?:an?|my|our)(?: weekly)? updates?',
      `what (?:(?:should|must|shall) (?:i|we)|(?:do|am|are) (?:i|we) (?:have|need|meant|supposed|expected) to|do i) (?:put|say|write|include|report|enter|give|send)(?: (?:in|for|on|under) (?:${ONE}|it|my update|an update|the update))?`,
    ],
    () => ({ kind: 'guide', topic: 'update' }),
  ],
  [
    [
      '(?:how|where) (?:do|can|should) (?:i|we) save(?: (?:it|this|that|my (?:draft|update)|the (?:draft|update)|an update))?',
    ],
    () => ({ kind: 'guide', topic: 'save' }),
  ],
  [
    [
      `(?:give|assign|hand|pass|transfer|reassign|allocate) (?:over )?${ONE}(?: over)? to .*`,
      `make .{2,40} (?:the )?owner of ${ONE}`,
      `change (?:the )?owner (?:of|for) ${ONE}.*`,
    ],
    () => ({ kind: 'guide', topic: 'owners' }),
  ],
  [
    [
      "(?:(?:no|there'll be no|there will be no) updates?(?: from me)?(?: this week| next week| until then)?[ ,;:.–-]+(?:as |because |since |cos )?)?(?:i am|i'm|im|i'll be|i will be) (?:going )?(?:on|off on|away on)?(?: |\\b)(?:annual leave|leave|holiday|maternity leave|paternity leave|away|off|out of (?:the )?office|out|off sick)\\b.{0,60}",
    ],
    () => ({ kind: 'guide', topic: 'leave' }),
  ],
  [
    [
      '(?:still )?(?:no change|no changes|nothing new|same as (?:before|last week|last time)|no update|nothing to report|all (?:the )?same|unchanged)(?: (?:this week|to report))?(?: (?:on|for|to|with|from|across)) (?:any|all|each|both|everything|none)(?: of)?(?: (?:mine|my (?:ones|recs|recommendations)|ours|me))?',
      '(?:update|mark|log|record|put|set|keep|leave|report)(?: down)? (?:all|everything|each|both)(?: of)?(?: (?:mine|my (?:ones|recs|recommendations)|ours))? (?:(?:as|to|at|with) )?(?:no changes?|unchanged|the same|before|is|they are|they were|nothing new)(?: (?:as (?:before|last week|last time)))?',
      '(?:all|both)(?: of)? (?:mine|my (?:recs|recommendations)) (?:are )?(?:unchanged|the same(?: as (?:before|last week|last time))?)',
    ],
    () => ({ kind: 'unchanged' }),
  ],
]);

function isMine(words: string | undefined): boolean {
  return /\b(?:me|mine|my)\b/i.test(words ?? '');
}

/** "R5?": the number alone, with its mark. */
const BARE = new RegExp(`^(?:and |what about )?(${ONE})\\s*\\?+$`, 'i');

/** Reads a question of the record; null where it is none. `raw` has its question mark, `core` is what is left of it. */
export function readRecordQuestion(raw: string, core: string): RecordIntent | null {
  const bare = BARE.exec(raw.trim())?.[1];
  if (bare) return { kind: 'standing', about: bare };
  const asked = firstRead(QUESTIONS, core, (make, found) => make(found));
  if (asked) return asked;
  const isOfAll = !new RegExp(ONE, 'i').test(core);
  return isOfAll && asksWhatBecameOfNewest(core) ? { kind: 'board' } : null;
}
