import { BODIES } from './words.ts';

/**
 * Words of whoever wants something told, in a sentence that need not begin as a question does, and words about the sender:
 * both stand beside what sounds like a report ("I have just started here. Give me three points on housing.").
 */

const WH = '(?:what|which|who|whose|how|where|when|why|whether|if)';
const OPENERS =
  '(?:(?:and|so|but|ok|okay|please|pls|hi|hiya|hello|hey|just|really|could you|can you|would you)[\\s,:–-]+)*';
const I = "(?:i(?:'m|'d|'ve| am| was| would| have)? )?(?:just |only |really |still |also )*";
const TELLING =
  '(?:give|tell|show|send|get|find|name|read|list|remind|brief|help|walk|talk|take|run|write|draft|prepare|put together)';
const TEXT =
  '(?:bullets?(?: points?)?|points?|lines?|paragraphs?|sentences?|summar(?:y|ies)|briefings?|overviews?|quotes?|quotations?|facts?|figures?|headlines?)';

/** "Give me …", "say what was found", "I was wondering whether …", "need two lines on housing": asks, wherever it stands. */
const ASKS_TO_BE_TOLD = new RegExp(
  `^${OPENERS}(?:${[
    `${TELLING} (?:me|us)\\b`,
    `(?:say|explain|list|summari[sz]e|recap) (?:me |us |again )?${WH}\\b`,
    'summari[sz]e\\b',
    `list (?:the|all|every|our|what)\\b`,
    `${I}(?:wondering|checking|curious(?: to know)?|interested in|keen to know|unsure|not sure|no idea|trying to (?:find out|understand|see|work out|remember)|looking for|hoping to (?:find out|hear|learn)|asking) (?:about )?${WH}\\b`,
    `${I}(?:want|wanted|need|needed|like|love|wish|hoping|trying|have) to (?:know|find out|understand|learn|hear|work out|see) (?:about |more about )?${WH}\\b`,
    `(?:i )?(?:can't|cannot|cant|don't|dont|do not) (?:quite |really )?(?:remember|recall|know|see|find|understand) ${WH}\\b`,
    `${I}(?:need|want|after|looking for) (?:an?|some|two|three|four|five|\\d|the)(?: \\p{L}+)? ${TEXT} (?:on|about|of|for|from)\\b`,
    'whether\\b',
  ].join('|')})`,
  'iu',
);

/** "… better or worse", "…, true or false": the choice asks. */
const OFFERS_CHOICE =
  /\b(?:(?:got|get|gone|going|is|are|was|were|it|or) )?(?:better or worse|worse or better|(?:up|better|good|improved|right|true) or (?:down|worse|bad|declined|wrong|false|not))\W*(?:$|since\b|than\b|now\b|on\b|in\b|these\b|compared\b)/iu;

/** Whether a sentence asks to be told something, mark or not. */
export function wantsToKnow(text: string): boolean {
  return ASKS_TO_BE_TOLD.test(text) || OFFERS_CHOICE.test(text);
}

const I_HAVE = "(?:i(?:'ve| have|'m| am| was| had)? )(?:just |only |recently |newly |now |also |already )*";

/** Somebody is new in a post, or has been given something to write. */
const NEWCOMER = new RegExp(
  `^${OPENERS}(?:${[
    `${I_HAVE}(?:started|arrived)(?: (?:work|working|this job|my job|this role|this post|my new job))?(?: (?:here|as|in|at|with)\\b|[.!]?$)`,
    `${I_HAVE}(?:joined|been appointed|become|became|taken over|took over|been here|worked (?:here|for|in|at)|moved (?:here|into|across)|come (?:from|to|into)|came (?:from|to|into))\\b`,
    `${I_HAVE}(?:been )?asked to (?:write|brief|prepare|present|speak|draft|report|summari[sz]e|look|explain|talk|put together)\\b`,
    "i(?:'m| am) (?:the|a|an|your|our|one of|from|new)\\b(?!.*\\b(?:waiting|told|asked|hoping|hopeful|confident|sure|worried)\\b)",
  ].join('|')})`,
  'iu',
);

const WHO_ASKS =
  '(?:manager|boss|director|leader|councillors?|cllr|members?|journalist|reporter|residents?|mp|colleagues?|chair|mayor|press|committee|head of service|chief exec(?:utive)?)';

/** How somebody came to ask: what they were asked or told, what they have heard or read. */
const CAME_TO_ASK = new RegExp(
  `^${OPENERS}(?:${[
    `${I_HAVE}(?:got |get |getting |been |being )*(?:asked|told|quizzed|briefed|read|reading|heard|seen|looked at|looking at|going through|been through|been sent|given the|handed)\\b`,
    `(?:my|our|the|an?|some) (?:\\p{L}+ ){0,2}${WHO_ASKS}(?: \\p{L}+){0,2}? (?:has |have |just |also )*(?:(?:asked|wants?|wanted|told) (?:me|us|about|what|if|whether|to know)|keeps? asking)\\b`,
    '(?:someone|somebody|people|they|everyone|everybody|a colleague|one of \\p{L}+(?: \\p{L}+)?) (?:has |have )?(?:just )?(?:asked|told|tells?|says?|said to) (?:me|us)\\b',
  ].join('|')})`,
  'iu',
);

/** Whether a sentence tells that its sender is new in a post or has something to write: "I've just started as director". */
export function isNewcomer(text: string): boolean {
  return NEWCOMER.test(text);
}

/** Whether a sentence tells who its sender is, or how they came to ask: "my manager asked about it". */
export function isOfSender(text: string): boolean {
  return NEWCOMER.test(text) || CAME_TO_ASK.test(text);
}

/**
 * "Homes delivered by the company", "number of councillors trained": a thing and what became of it, with no number, nobody
 * who did it and no verb that tells. What a body has agreed is news, however short.
 */
export function isSearched(plain: string): boolean {
  const text = plain.trim();
  return (
    text.split(/\s+/).length <= MOST_SEARCHED &&
    !TELLS.test(text) &&
    (HEADED.test(text) || NARROWED.test(text))
  );
}

const MOST_SEARCHED = 8;
const TELLS =
  /\d(?!\d{3}\b)|[,;:]|\b(?:we|we've|our|i|i've|has|have|had|been|was|were|is|are|now|yesterday|today|just|this (?:week|month))\b/i;
const HEADED = /^(?:(?:the|a|any) )?(?:numbers?|lists?|share|cost|amount|reasons?|names?)\b/i;
const NARROWED = new RegExp(
  `\\bby how (?:much|many)\\W*$|\\b(?:\\p{L}{2,}ed|built|made|given|won|held|spent|run)(?: (?:so far|to date|(?:last|this) year|since \\d{4}|in \\d{4}|by (?!(?:the |our |full )?(?:${BODIES})\\b)[\\p{L} '’-]+))\\W*$`,
  'iu',
);
