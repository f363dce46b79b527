import { straighten } from '../typed-text.ts';
import { readSmallTalk } from './small-talk.ts';
import { readWhole, wholePatterns } from './whole-patterns.ts';

/** What somebody asks about the bot itself: what it is for, what it is, whether to trust it, what it keeps, what it knows. */
export type AboutBot = 'help' | 'program' | 'trust' | 'privacy' | 'documents' | 'published' | 'sends';

const BOT =
  '(?:you|u|this|this (?:bot|thing|tool|chat ?bot|assistant|app)|the (?:bot|chat ?bot|assistant)|peersay)';
const I = '(?:i|we|one)';
const ABOUT = '(?: about| on| with| for)?';
const MACHINE =
  '(?:robot|bot|chatbot|computer|program(?:me)?|machine|human|human being|being|person|ai|chat ?gpt|gpt|copilot|language model|llm)';
const ANSWERS = '(?:your|the|these|those|its) (?:answers?|replies|information|data|documents?|knowledge)';
const TRUST = '(?:trust|believe|rely on|depend on|count on)';
const REPORT =
  '(?:the|this|that|their|our) (?:(?:full|whole|original|actual|complete|published|20\\d\\d|peer|lga|cpc|peer challenge|peer review) )*(?:reports?|documents?|position statement|self-assessment)';
/** "The full thing", "the original": the report by no name. */
const WHOLE = `(?:the (?:full|whole|original|actual|complete|real) (?:thing|text|version|lot|pdf|one)|the originals?|${REPORT}|the pdf)`;
const CAN_YOU = '(?:(?:can|could|would|will) you )?(?:please )?';
/** "What I ask", "my questions". */
const MINE =
  "(?:what (?:i|we)(?: am|'m| have|'ve)? ?(?:asked|asking|ask|typed|type|written|wrote|write|said|say|search(?:ed)?)(?: for)?|(?:my|our|the) ?(?:updates?|questions?|messages?|chats?|conversations?|searches)|who asks?(?: what)?)";
const OTHERS =
  '(?:(?:my|the|our) (?:line |senior )?(?:boss|manager|director|team|colleagues?|council|employer|head of service)|hr|it|anyone|anybody|someone|somebody|others|other people|people|everyone)';

const JUST_STARTED =
  "(?:i|we)(?:'ve| have)? (?:just |only just |recently )+(?:started|joined|been appointed)(?: (?:as|in|at|here|with)\\b[\\w &/'-]{0,50})?";

/** Each is a whole part of a message. */
const ASKS: readonly (readonly [AboutBot, readonly string[]])[] = [
  [
    'help',
    [
      `(?:who|what)(?:'s| is| are) ${BOT}(?: for| about| all about)?`,
      `what(?:'s| is) all (?:this|of this|that)(?: about| for)?`,
      `who am i (?:talking|speaking|chatting) (?:to|with)`,
      `(?:how (?:do|can|should|would)|what (?:can|could|should|would|do)) ${I} (?:use|do with) ${BOT}${ABOUT}`,
      `how do(?:es)? (?:${BOT}|it) work`,
      `what (?:can|could|do|does|would) ${BOT} (?:actually )?(?:do|know|answer|cover|tell(?: me| us)?|help(?: me| us)?)(?: with| about| for (?:me|us))?`,
      `(?:what|which)(?: (?:sort|kind|type)s? of)?(?: (?:questions|things|stuff|topics|subjects))? (?:can|could|should|do|may) ${I} ask(?: ${BOT}| it)?${ABOUT}`,
      `(?:what|which)(?: (?:sort|kind|type)s? of)? (?:questions|things|stuff|topics|subjects) (?:can|do|does) ${BOT} (?:cover|answer|know|do|help)${ABOUT}`,
      `i(?:'m| am)(?: (?:quite|very|totally|brand))? new(?: here| to this| to you)?`,
      'can you help(?: me| us)?(?: out)?',
      'i need (?:some )?help',
      `where do ${I} (?:start|begin)`,
      'getting started',
      `how do ${I} (?:start|begin|get started)`,
      `(?:show|tell) me how (?:to use ${BOT}|${BOT} works?|this works)`,
      JUST_STARTED,
      'examples',
      '(?:(?:give|show) me )?(?:some |an )?example questions?',
    ],
  ],
  [
    'program',
    [
      `(?:are|r) ${BOT} (?:(?:a|an|the|just|really) )*(?:real )?${MACHINE}\\b.*`,
      `(?:am i (?:talking|speaking|chatting) (?:to|with)|is this|is it) (?:(?:a|an|the|just|really|real) )*${MACHINE}\\b.*`,
      // "Who owns it?" asks of what was spoken of.
      `who (?:made|built|created|wrote|programmed|developed|trained) (?:you|u|this(?: (?:bot|thing|tool|app))?|the bot|peersay)`,
      `who (?:runs|owns|looks after|is behind) (?:you|u|this (?:bot|thing|tool|app)|the bot|peersay)`,
      `(?:do|does) (?:${BOT}|it) (?:use|run on) (?:an? )?${MACHINE}`,
    ],
  ],
  [
    'trust',
    [
      `(?:(?:can|could|should|do|would|may|why (?:should|would|do)|how (?:far|much) (?:can|should)|how can) ${I} (?:really |actually |even |always )?)${TRUST} (?:${BOT}|it|that|${ANSWERS}|(?:anything|everything|what|all) (?:that )?${BOT} (?:say|says|tell|tells|write|writes|answer)(?: (?:me|us))?)`,
      `(?:how|are|is) ?(?:accurate |reliable |trustworthy |good |correct |sure )?(?:are |is )?(?:${BOT}|${ANSWERS}) (?:always |really |ever )?(?:right|accurate|reliable|correct|trustworthy|neutral|biased|impartial|official|to be trusted)`,
      `how (?:accurate|reliable|trustworthy|correct|sure) (?:are|is) (?:${BOT}|${ANSWERS})`,
      `(?:do|does|can|could|will|would) (?:${BOT}|it) (?:ever |just |sometimes )?(?:lie|hallucinate|make (?:things|stuff|it|this|anything|answers) up|make up (?:things|stuff|answers)|(?:make|get) (?:any )?(?:mistakes|things wrong|it wrong))(?: to me)?`,
      `how do ${I} know (?:that )?(?:you(?:'re| are)|${ANSWERS} (?:is|are)) (?:right|correct|accurate|not making (?:it|this|things) up)`,
    ],
  ],
  [
    'privacy',
    [
      `what (?:do you|does (?:it|this|peersay)) do with (?:my|our|the) (?:data|messages?|questions?|updates?)`,
      `who (?:can|will|else can|gets to) (?:see|read|know) (?:this|${MINE})`,
      `what do you (?:keep|store|record|log)(?: about me| of me)?`,
      `(?:is|are) (?:this|it|(?:my|our) (?:messages?|questions?|data|updates?|chats?)|${MINE}) (?:being )?(?:private|confidential|anonymous|secret|recorded|stored|kept|logged|saved|monitored|watched|tracked)`,
      '(?:can|could|may|should|will) (?:this|that|it|we|i|you)(?: keep (?:this|that|it))?(?: (?:be|stay|remain|be kept|kept))* (?:confidential|private|anonymous|secret|between us|off the record)',
      '(?:please )?keep (?:this|that|it) (?:confidential|private|secret|between us|to yourself)',
      'privacy',
      `(?:are|is|do|does) (?:you|${OTHERS}) (?:recording|monitoring|watching|reading|tracking|logging|record|monitor|watch|track|log) (?:this|me|us|${MINE})`,
      `who (?:else )?(?:sees|reads|can see|will see|gets) (?:it|this|that|my (?:updates?|draft|questions?))`,
      `(?:will|can|could|would|do|does|might) ${OTHERS} (?:be able to |get to |ever )?(?:see|read|know|find out|look at|check|be told) (?:about )?(?:this|it|that i asked|${MINE})`,
    ],
  ],
  [
    'documents',
    [
      `what (?:should|do|can|must) ${I} read(?: (?:first|up on|before (?:i|we) start))?`,
      `(?:where|how) (?:can|do|could) ${I} (?:read|find|see|get|open|download)(?: hold of)? ${WHOLE}`,
      `where(?:'s| is| are) ${WHOLE}(?: (?:kept|stored|published|online))?`,
      `(?:can|could|may) ${I} (?:please )?(?:see|read|have|get|download|open) ${WHOLE}(?: please)?`,
      `(?:(?:have you|is there|do you have|have you got|can i have|send me|give me) )(?:a |an |the )?(?:pdf|copy|download|online version|full version|document)(?: of (?:it|${WHOLE}))?`,
      `(?:(?:have you|is there|do you have|can i have|give me|send me) )?(?:got )?(?:a |the )?links? to ${REPORT}`,
      `when (?:was|were|is|are) (?:this|it|${BOT}) last (?:updated|refreshed|changed)`,
      `when (?:was|were|did) ${ANSWERS} (?:last )?(?:updated|refreshed|written|published|from)`,
      `how (?:up to date|up-to-date|current|recent|old|new) (?:are|is) (?:you|${ANSWERS})`,
      `(?:are|is) (?:you|${ANSWERS}) (?:up to date|up-to-date|current|out of date|old|recent)`,
    ],
  ],
  [
    'published',
    [
      `(?:is|was|are|were) ${REPORT} (?:public|published|online|available|out|in the public domain|on the website)(?: (?:yet|now|anywhere|online|to (?:the public|everyone|staff|all)))*`,
      `who (?:can|may|is allowed to) (?:see|read|get|have) ${REPORT}`,
      `(?:can|may|could|am i allowed to) (?:i|we|you)? ?(?:share|publish|forward|send) ${REPORT}(?: (?:with|to) .{2,30})?`,
    ],
  ],
  [
    'sends',
    [
      `${CAN_YOU}(?:e-?mail|text|forward|copy|fax|print)(?: me)? (?:it|this|that|these|them|the answer|a copy(?: of (?:it|this|that))?)(?: (?:out|off|over))?(?: (?:to|for|by|in|as) .{2,40})?`,
      `${CAN_YOU}(?:e-?mail|text|forward|copy)(?: (?:it|this|that|these|them))? (?:to )?me(?: (?:it|this|that|these|them|a copy(?: of (?:it|this|that))?))?`,
      `${CAN_YOU}send (?:it|this|that|these|them|me (?:it|this|that|these|a copy(?: of (?:it|this|that))?)) (?:by|in|as|via|to my|to me in|on) (?:an? )?(?:e-?mail|inbox|text|post|letter|outlook).{0,20}`,
    ],
  ],
];

const READINGS = wholePatterns(ASKS.map(([asked, forms]) => [forms, asked]));

/** Who somebody is says nothing of what they ask. */
const INTRODUCES = new RegExp(
  `^(?:(?:i'?m|i am|we're|we are) (?:(?:the|a|an|new|our|just|quite) )+[\\w &/-]{2,50}|${JUST_STARTED})$`,
  'i',
);
/** "This report is rubbish, who wrote it?" */
const REMARKS =
  /^(?:this|the|that|your) (?:whole |full |peer |lga )*(?:report|review|document) (?:is|was|seems) [\w' -]{2,40}$/i;
const ASKS_WHO_WROTE = /^who (?:wrote|produced|published|made|did) (?:it|this|that)$/i;

/** Where one thing that is asked ends and the next begins. */
const SEAMS = /[,.;!?]+|\band\b|\b(?:so|but)\b/i;

/** "Who is this and can I trust it?": what is asked of the bot, where every part asks of it, greetings aside; else nothing. */
export function readAboutBot(text: string): readonly AboutBot[] {
  const parts = straighten(text)
    .split(SEAMS)
    .map((part) => part.replace(/^\s*(?:hi|hiya|hello|hey|please)\b/i, '').trim())
    .filter((part) => part !== '' && readSmallTalk(part) !== 'greeting');
  if (parts.length === 2 && REMARKS.test(parts[0] ?? '') && ASKS_WHO_WROTE.test(parts[1] ?? ''))
    return ['documents'];
  const asked = withoutIntroduction(parts).map((part) => readWhole(READINGS, part));
  return asked.every((one) => one !== null) ? [...new Set(asked)] : [];
}

/** "I am the new treasurer, where do I start?": what is asked, where anything is. */
function withoutIntroduction(parts: readonly string[]): readonly string[] {
  const rest = parts.filter((part) => !INTRODUCES.test(part));
  return rest.length > 0 ? rest : parts;
}
