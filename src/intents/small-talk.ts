/** What is said to the bot as one says it to a person: no question, and nothing to search for. */
export type SmallTalk = 'greeting' | 'thanks' | 'apology' | 'complaint' | 'confused';

/** Politeness before or behind a question: "Good morning, hope you're well." */
const GREETING =
  '(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)(?: (?:there|again|all|team|peersay|both|everyone))*';
const HOPE = String.raw`(?:i )?hope (?:you(?:'re| are)?|all|everyone|this|that)\b[^.!?,;]*`;
const THANKS =
  '(?:many )?(?:thanks|thank you|thx|ta|cheers)(?: (?:so much|very much|a lot|a bunch|again|for (?:that|this|your help|the help|asking)|in advance|mate|peersay|bot|everyone))*';
const PRAISE =
  "(?:(?:that(?:'s| is| was)|this is) )?(?:really |very |so |super |most |just )*(?:helpful|useful|great|perfect|lovely|brilliant|excellent|fab|good|what i needed|nice|interesting|amazing|spot on)";
const BOT = "(?:you(?:'re| are|r)?|u r|this (?:bot|thing|tool)|the bot|peersay)(?:(?:'s| is| are)?)";
const USELESS =
  '(?:an? )?(?:bit |so |really |absolutely |completely |totally |pretty |just |total |complete |waste of )*(?:rubbish|useless|crap|terrible|awful|stupid|hopeless|pants|broken|pointless|dreadful|annoying|poor|bad|garbage|time|money|joke|idiot|no (?:use|good|help)|not (?:very |much )?(?:helpful|useful|good|help|use))';

const SORRY =
  "(?:(?:i(?:'m| am) )?(?:so |really |very )*sorry|apologies|my apologies|my (?:bad|mistake|fault)|oops|whoops)(?: (?:about|for) (?:that|this|it|before|earlier|being [\\w ]{2,20}))?(?: (?:mate|peersay|bot|everyone|all))?";

/** "That's not what I asked", "not the question" */
const WRONG = `(?:${[
  "wrong|not (?:right|it|an answer|what i(?:'m| am| was)? (?:asked|asking(?: about| for)?|meant|wanted|after|looking for))",
  'not (?:really |quite |actually )*what i (?:asked|meant|wanted)|not (?:the|my) question',
].join('|')})`;
const CONFUSED = new RegExp(
  `^(?:sorry[\\s,]+|um+[\\s,]+|er+m?[\\s,]+)*(?:${[
    "i (?:don't|dont|do not) (?:understand|get it|follow)|what do you mean|(?:that|this) makes no sense",
    "(?:i'?m )?(?:confused|lost)|sorry,? what|what\\?+|huh|eh|come again|pardon",
    `(?:(?:thanks|thank you|thx|ta|ok|okay|hm+|well|no|nope|but)[\\s,.!–-]+)*(?:that|this|it)(?:'?s| is| was|’s) ${WRONG}`,
    'not (?:really |quite |actually )*what i (?:asked|meant|wanted|was after|was asking)(?: for| about)?',
    "(?:that |this |it )?(?:doesn['’]?t|didn['’]?t|does not|did not) answer (?:my|the) question",
  ].join('|')})(?:[\\s,]+(?:though|at all|really|actually|sorry|either))*[\\s.!?]*$`,
  'iu',
);

const ENDS = String.raw`[\s.!,;:)☺🙂👍🙏-]*`;
const READINGS: readonly (readonly [RegExp, SmallTalk])[] = [
  [
    new RegExp(
      `^(?:${GREETING}[\\s,.!]*)?(?:how (?:are|r) (?:you|u|things with you)(?: doing)?|are you (?:there|ok|okay|well|alright)|you (?:ok|okay|alright|there|well))(?: (?:today|this (?:morning|afternoon|evening)|then|peersay|mate))*[\\s?]*${ENDS}$`,
      'iu',
    ),
    'greeting',
  ],
  [new RegExp(`^(?:${GREETING}[\\s,.!]*)?(?:${HOPE})?${ENDS}$`, 'iu'), 'greeting'],
  [
    new RegExp(`^(?:(?:ok|okay|great|oh)[\\s,.!]+)?${THANKS}(?:[\\s,.!–-]+${PRAISE})?${ENDS}$`, 'iu'),
    'thanks',
  ],
  [new RegExp(`^(?:(?:ok|okay|oh|ah|no|well|${THANKS})[\\s,.!–-]+)*${SORRY}${ENDS}$`, 'iu'), 'apology'],
  [new RegExp(`^${PRAISE}(?:[\\s,.!–-]+${THANKS})?${ENDS}$`, 'iu'), 'thanks'],
  [
    new RegExp(
      `^(?:(?:ok|okay|sorry|well|so|god|honestly|oh)[\\s,]+)*(?:${BOT} ${USELESS}|(?:that|this|it)(?:'s| is| was) ${USELESS})(?:[\\s,.!]+(?:you|it|this)\\b.*)?${ENDS}$`,
      'iu',
    ),
    'complaint',
  ],
  [
    /^(?:you|it|this) (?:never|don't|dont|doesn't|doesnt|can't|cant) (?:ever )?(?:answers?|help|work|understand|get)\b.{0,25}$/iu,
    'complaint',
  ],
  [
    /^(?:oh )?(?:f+[*u@#]*c?k+|sod|bugger|piss)(?: ?(?:off|you|this|sake))?[\s.!]*$|^(?:f\*+|for f\S*s sake|ffs|wtf|omg)[\s\w.!*]{0,12}$/iu,
    'complaint',
  ],
  [CONFUSED, 'confused'],
];

/** Reads small talk, or null where a message says more than that. */
export function readSmallTalk(text: string): SmallTalk | null {
  // "TA" in capitals is temporary accommodation.
  if (!/\p{L}/u.test(text) || text.trim() === 'TA') return null;
  return READINGS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}

/** "Sorry about that. What …": said of what went before, and no part of what is asked. */
const OPENS_SORRY = new RegExp(
  `^(?:(?:ok|okay|oh|ah|no|well|${THANKS})[\\s,.!–-]+)*${SORRY}\\s*[,.!;:–-]+\\s+(?=\\S)`,
  'iu',
);

/** A message without the excuse before it. */
export function withoutExcuse(text: string): string {
  return text.replace(OPENS_SORRY, '');
}

/** "Hi what about …", but "evening economy" is no greeting. */
const OPENING = new RegExp(
  `^(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|again|all|team|peersay|both|everyone))*[\\s,.!;–-]+|(?:${GREETING}|${HOPE})[\\s]*[,.!;–]\\s*)+`,
  'iu',
);
const WHO_I_AM = /^(?:i(?:'m|’m| am)|this is)\b[^.!?,]{2,60}[.!,]\s+/iu;
const CLOSING = new RegExp(`[\\s,.!;–-]+${THANKS}${ENDS}$`, 'iu');

/** A question without the greeting before it, who asks it, and the thanks behind it. */
export function withoutPoliteness(text: string): string {
  const opened = text.replace(OPENING, '');
  // Only behind a greeting: "I am worried about housing. What …" is about housing.
  const asked = opened === text ? text : opened.replace(WHO_I_AM, '');
  const question = asked.includes('?') ? asked.replace(CLOSING, '') : asked;
  return question.trim() === '' ? text : question;
}
