import { NUMBERED } from '../../corpus/numbered.ts';
import { ANYWHERE, anyForm } from '../../forms.ts';
import { anyOf, either } from './words.ts';

/** What asks or requests something, of the bot or of colleagues, rather than reporting it. */

/** "Good morning all": what is said before a question is asked. */
const GREETING =
  '(?:hi|hiya|hello|hey|heya|yo|oi|erm?|um+|uhm?|hmm+|well|(?:good )?(?:morning|afternoon|evening|day))(?: (?:there|again|all|team|peersay|both|everyone|folks))*';

/** "How satisfied are residents": of what degree; "how partners are reacting" tells. */
const HOW_MUCH_SO =
  'how (?:(?:very|so|really) )?(?:good|bad|big|small|old|young|safe|strong|weak|high|low|deep|poor|rich|fair|clear|close|near|soon|fast|full|sure|late|hard|quick|well|badly|\\p{L}+(?:ed|ful|ive|able|ible|ous|ent|ant|ic|al|thy|ppy|rate)) (?:is|are|was|were|do|does|did|has|have|will|would|can|could|should)\\b';

/** Asks something, question mark or not. */
export const QUESTION_OPENING = new RegExp(
  `^(?:(?:and|so|but|also|ok|okay|${GREETING}|quick (?:one|question|q)|question|q|ps|btw|please|sorry|just wondering|wondering|thanks|cheers|oh)[\\s,:–-]+)*${either(
    [
      "what(?:'?s| is| are| did| do| does| was| were| about| else| happened| would| should| if| has| have| kind| exactly| \\w+ (?:did|do|is|are|have|has|was|were))?\\b",
      "whats\\b|wheres?\\b|where'?s?\\b|who(?:'?s|se)?\\b|why\\b",
      HOW_MUCH_SO,
      "how(?:'?s| is| are| did| do| does| many| much| come| have| has| long| far| often| would| should| can| was| were|'re)\\b",
      "hows\\b|which\\b|when(?:'?s| is| are| did| do| does| was| were| will| can| should)\\b|whens\\b",
      "(?:is|are|was|were|has|have|do|does|did|can|could|will|would|should|shall|may|am|isn't|aren't|haven't|hasn't|didn't|don't)\\s+(?:we|you|they|i|it|he|she|there|the|this|that|these|those|any|anyone|anybody|someone|our|my|your|everyone|peers?|rec\\b|recs?|recommendation|r\\d|number|#\\d|all|ofsted|lga|staff|people|cllrs?|councillors?|either|anything)\\b",
      'any (?:update|updates|news|progress|word|idea|chance|joy|thoughts?|progress)\\b',
      "anything (?:on|about|new|positive|better|worse|improved|changed|happened|said|gone)\\b|anyone\\b|i(?:'d| would) like to know\\b|i want to know\\b",
      "need to know\\b|do(?:es)?n'?t? (?:we|it|the)\\b|wondering (?:what|if|how|where|whether)",
      'not sure (?:what|if|how|where|whether|who)\\b',
    ],
  )}`,
  'iu',
);

/** What follows a helping verb whose subject was left out: "have now met", "is on track", "are keen to start". */
const NO_SUBJECT = anyOf(
  `\\p{L}+ed|\\p{L}+ing|\\p{L}+ly|\\p{L}+n't|been|had|met|held|gone|done|made|got|taken|given|written`,
  `begun|built|sent|set|put|run|now|also|already|just|still|not|no|yet|since|then|all|both|well|very`,
  `too|quite|more|less|almost|about|a|an|to|on|in|at|for|with|by|from|under|behind|ahead|back|off|up`,
  `down|out|over|through|within|green|amber|red|blue|grey|complete|ready|due|keen|confident|happy`,
  `able|unable|available|live|open|closed|late|early|good|fine|ok|strong|clear|full|short|low|high`,
  `better|worse|busy|sure|aware|important|useful|part|one|two|three`,
);
const PEOPLE =
  '(?:things|people|staff|partners|residents|councillors|members|officers|directors|managers|anything|everything|everybody)';
/** What "did" and its subject are followed by: verbs that are no nouns as well ("did staff interviews, offers next"). */
const COME_TO =
  'get|go|become|improve|worsen|say|make|have|come|happen|agree|fall|grow|take|give|find|think|want|criticise|mention|recommend|know|keep|deliver|reach|notice|like|praise|suggest|believe|decide|speak|need|feel|raise|see|meet the|hit the|change(?= *$| (?:since|in|at|over|much)\\b)';
const CAME_TO =
  'been|got|gone|become|improved|worsened|changed|fallen|risen|grown|come|made|moved|stopped|started';
/** A helping verb before its subject asks, mark or not: "have things got better", "is the mayor any good". */
export const VERB_BEFORE_SUBJECT = new RegExp(
  `^(?:(?:and|so|but|also|ok|okay|oh)[\\s,]+)*(?:${[
    `(?:have|has) (?!${NO_SUBJECT}\\b)(?:\\p{L}+ ){1,4}?(?:been|got|gone|made|done|taken|become|\\p{L}{2,}ed)\\b`,
    `has \\p{L}+ing (?:${CAME_TO})\\b`,
    `(?:is|are|was|were|does) (?!${NO_SUBJECT}\\b)\\p{L}+ \\p{L}+`,
    `did (?!${NO_SUBJECT}\\b)(?:(?!(?:to|and|not|with|for|on|will|then|so)\\b)[\\p{L}&-]+ ){1,5}?(?:${COME_TO})\\b`,
    `(?:do|did|can|could|should|would|will|have|has|is|are) ${PEOPLE}\\b`,
  ].join('|')})`,
  'iu',
);

/** An opening that asks even without a mark: "when is it due", "can you", "any news". Others open statements as well: "which means". */
export const SURE_QUESTION = new RegExp(
  `^(?:(?:and|so|but|also|ok|okay|${GREETING}|please|sorry|thanks|oh|ps|btw|question|q|quick (?:one|question|q))[\\s,:–-]+)*${either(
    [
      '(?:(?:where|who|why|how|when)|(?:what|which)(?: (?!we\\b|they\\b|i\\b|you\\b|it\\b|that\\b|this\\b)\\w+){0,2}) (?:is|are|was|were|do|does|did|has|have|will|would|can|could|should)\\b',
      HOW_MUCH_SO,
      "(?:what|where|who|how|when|why)'?s\\b|how (?:many|much|long|far|come|often)\\b",
      '(?:who|what|which) (?:said|owns|leads|told|happened|recs?|recommendations?)\\b',
      "(?:is|are|was|were|has|have|do|does|did|can|could|will|would|should|shall|may|am)(?:n't)? (?:we|you|they|i|it|he|she|there|this|that|any\\w*|some\\w*|everyone|everybody)\\b",
      "any\\w*\\b|i(?:'d| would) like to know\\b|i want to know\\b|need to know\\b|wondering\\b",
      'just wondering\\b|not sure\\b',
    ],
  )}`,
  'iu',
);

/** Tells the bot what to record: "can you put R6 down as amber". */
export const COMMAND_OPENING = anyForm(
  {
    'can you change the due date':
      /(?:change|move|set|update|push|put|make|reset) (?:the |our |its )?(?:new |due |target |end )*(?:date|deadline)\b/,
    'please put R6 down as amber':
      /(?:put|mark|make|set|call|rate|record|log|note|change|move|turn|update)\b[^\n?]*\b(?:green|amber|red|blue|grey|gray|complete|closed|done|(?:on|off)[ -]track|at[ -]risk|not[ -]started)\b/,
  },
  {
    before:
      /^(?:(?:please|pls|plz|(?:hi|hiya|hello|hey)(?: there| all| peersay)?|ok|morning|afternoon|can (?:you|we|u)|could (?:you|we))[\s,:–-]+)*/,
    ...{ after: ANYWHERE, flags: 'iu' },
  },
);

/** Requests something of the bot; only at the head of a message, because "quote" and "list" are things as well. */
export const REQUEST_OPENING = new RegExp(
  `^(?:(?:please|pls|${GREETING}|ok|can you|could you)[\\s,:–-]+)*${either([
    'remind me\\b|show (?:me|us|the)\\b|tell (?:me|us)\\b|give (?:me|us)\\b',
    'list (?:the|all|every|our|of)\\b|explain\\b|find (?:me |us |something|anything|(?:(?:an?|the|any|some|all) )?(?:[\\p{L}’-]+ )?(?:quot|lines?\\b|sentences?\\b|words\\b|passages?\\b|bits?\\b|parts?\\b|sections?\\b|pages?\\b|reports?\\b|documents?\\b|rec|peers|figures?\\b|statements?\\b))',
    'summari[sz]e\\b|compare\\b|quotes? (?:me|us|on|about|something|anything|from|for|a)\\b|look up\\b',
    'send me\\b|(?:the )?(?:board|digest|overdue|status)$',
    `(?:show|open|see|view|list|display) ${NUMBERED}(?:(?:,| and|,? &|\\s)+(?:${NUMBERED}|\\d{1,2}))*\\W*$`,
    '(?:the )?position statement (?:for|on|of|about)\\b',
  ])}`,
  'iu',
);

/** Addresses colleagues, not the bot: "is anyone on it?", "can you cover?" */
export const TO_COLLEAGUES = new RegExp(
  `\\b${either([
    // anybody
    "any(?:one|body)|some(?:one|body)|who'?s (?:in|about|around|free|up for|got|coming|bringing|on)",
    // requests
    'can (?:you|someone|anyone|everyone|everybody|all|people|folks) (?:send|call|ring|cover|join|pop|forward|let me|dial|book|print|bring|move|share|resend|pick)',
    'could (?:you|someone|anyone|everyone|everybody|all|people|folks) (?:send|call|ring|cover|join|pop|forward|let me|dial|book|print|bring|move|share|resend)',
    '(?:send|share|forward|email|ping) (?:me|us) (?:the|your) (?:slides|notes|deck|recording|link|minutes)',
    // people and things
    "who'?s (?:the|our|your) (?:(?:best|main|right) )?(?:contact|person)",
    'who (?:left|took|moved|nicked|borrowed|used|has got|has (?:the|my)(?! lead))\\b',
    'are you (?:free|around|in|about|coming|joining|ok|there)',
    // the bot itself
    'is (?:it|that|this) (?:the new|working|a bot|on)|this (?:the )?(?:new )?bot',
    // the day and the building
    'lunch|coffee|cake|parking|the (?:printer|lift|kettle|canteen|zoom|teams) ',
  ])}`,
  'iu',
);

/** Speaks of the running of meetings and people's whereabouts. */
export const LOGISTICS = new RegExp(
  `\\b${either([
    // moving a meeting, being late for it
    '(?:can|could|shall) we (?:move|push|shift|start|rearrange|swap|cancel|bring forward) .*(?:\\d ?(?:am|pm)\\b|room|meeting|session|call|slot)',
    'running (?:\\w+ )*late|\\d+ ?min(?:ute)?s? late|start without me|late for',
    // who is away
    'on (?:annual )?leave|out of (?:the )?office|ooo\\b|off (?:today|tomorrow|sick today)',
    'working from home|wfh|back (?:on|in|at) (?:mon|tue|wed|thu|fri|the office)\\w*',
    // coming, dialling in
    "can't make|cant make|won't make|wont make|dial(?:ling)? in|call in",
    'join(?:ing)? (?:the call|on teams|late|us)|teams link|zoom link',
    // rooms and times
    'meeting room|room \\w+\\b|room is',
    '(?:catch[ -]?up|meeting|call|session|slot|1:1|one to one|workshop|stand[ -]?up|mtg) (?:is |has |been |now |has been |is now )*(?:moved|cancelled|at|in room|pushed|shifted|rearranged|starts? at|from) ?(?:to )?(?:\\d{1,2}(?::\\d\\d|\\.\\d\\d)? ?(?:am|pm)?\\b|half|noon|room|teams|later|today|tomorrow)',
    // apologies, farewells
    'apologies for (?:today|tomorrow|the meeting|thursday|monday|tuesday|wednesday|friday|missing)',
    'send (?:my )?apologies|give my apologies|see you (?:there|at|later|tomorrow|all)',
    // cake and cards
    'lunch|coffee|cake|birthday|leaving (?:do|drinks|card|collection)|drinks',
    // travel, machines, invitations
    'the train|traffic|parking|printer|password|laptop|invite|calendar|agenda|fire drill|fire alarm',
    'wi-?fi',
    // congratulations
    'happy birthday|congratulations|congrats|well done|welcome',
    // cover
    'covering for me|will be covering|is covering|out today|in today|running behind for',
    // stuck, on the way
    'stuck (?:on (?:a|the) (?:train|bus|tube|motorway|m\\d+|a\\d+)|in (?:a |another )?(?:traffic|meeting|call|interview)s?|at (?:home|work|the (?:office|station|airport|dentist|doctors?|hospital|school|garage|border|lights)))',
    '(?:be|get) there (?:in|by|soon|at)|on my way',
    // the building, a chat
    'the lift|kettle|milk|free for a chat',
    // an update that is promised
    "(?:will|i'll|ill|going to|need to|can i|let me) (?:do|send|post|write|get|give you|type up|submit) (?:(?:you|my|the|an?|our|this|rec|r) ?)*(?:\\w+ ){0,2}updates?",
    // no time, a minute
    'stuck in meetings|in meetings all|back to back|good luck|have a minute|got a minute|quick call',
  ])}\\b`,
  'iu',
);
