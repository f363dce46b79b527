import { levelMessage } from '../../typed-text.ts';
import { ITEMS, THEM } from './read-pointer.ts';

const OPENING =
  /^(?:(?:ok(?:ay)?|great|thanks|thank you|lovely|perfect|right|yes|and|so|but|then|now|sorry|hi)\b[ ,.!]*)+/i;
const WHO = '(?:i|we|one|you|they|comms|anyone|anybody|somebody|(?:the |our )?(?:\\w+ )?(?:team|council))';
const FINE = '(?:allowed|permitted|free|able|safe|ok|okay|fine|alright|all right|cleared|good|wise)';
/** What a message that asks for leave begins with. */
const MAY = [
  `(?:can|could|may|might|shall|should|must) ${WHO}`,
  `(?:am i|are (?:we|they)|would (?:i|we) be|(?:is|would) (?:it|that|this)(?: be)?) (?:\\w+ )?${FINE} (?:to|(?:if|for|that) ${WHO}(?: to)?)`,
  `${FINE} (?:to|if ${WHO})`,
  `do (?:i|we) have (?:permission|leave) to|permission to|(?:do you )?mind if ${WHO}`,
  `(?:do you think|is it true|does that mean) (?:that )?${WHO} (?:can|could|may|should)`,
].join('|');
/** "Mark" is not among them: nobody asks for leave to do that. */
const PRINT =
  '(?:use|print|reprint|publish|quote|cite|take|pick|choose|run(?: with)?|go (?:with|for)|put out)';
/** Verbs that print only where a place follows: "put it on a poster". */
const PLACES = '(?:put|stick|show|display|feature|post|share|hang|tweet|paste)';
const MEDIA =
  '(?:tweets?|posts?|posters?|leaflets?|flyers?|web ?sites?|web ?pages?|pages?|newsletters?|bulletins?|press|releases?|speech|slides?|deck|presentation|e-?mails?|headlines?|articles?|blogs?|social media|socials|twitter|linked-?in|facebook|instagram|intranet|brochures?|banners?|adverts?|cards?|walls?|screens?|noticeboards?|videos?|magazines?|covers?|report)';
const PLACED = new RegExp(
  `^(?:${MAY}) (?:(?:now|just|also|still|then|please|safely|really|actually|all) )*${PLACES} (?:${ITEMS}|${THEM}) (?:up )?(?:in|on|at|to|under|over) (?:[\\w'-]+ ){0,4}?${MEDIA}\\b.*$`,
  'i',
);
const LEAVE = new RegExp(
  `^(?:${MAY}) (?:(?:now|just|also|still|then|please|safely|really|actually|all) )*${PRINT}(?:$| (?:${ITEMS}|${THEM})(?:$| (?:as|in|for|on|at|to|with|without|from|by|like|alone|whole|then|please|now|too|instead)\\b.*))$`,
  'i',
);
/** "May it be printed?", "is 1 safe to print?", "is it ok for a press release?" */
const PASSIVE = new RegExp(
  `^(?:can|could|may|might|should|would|is|are) (?:${ITEMS}|${THEM}) (?:(?:still|really|now|then|also) )*(?:(?:be )?(?:safely )?(?:used|printed|reprinted|published|quoted)\\b.*|(?:be )?${FINE} (?:to (?:print|use|publish|quote|reprint)\\b.*|for (?:a|an|the|our|my)? ?\\p{L}.*))$`,
  'iu',
);
const SAFE_TO = new RegExp(
  `^(?:is|would) (?:it|this|that)(?: be)? ${FINE} to ${PRINT} (?:${ITEMS}|${THEM})\\b.*$`,
  'i',
);
/** "Can I attribute that to the peers?", of words that were checked. */
const ATTRIBUTES =
  /^(?:(?:can|could|may|should|shall) (?:i|we)|(?:is|would) it (?:be )?(?:ok|okay|right|fine|fair|correct|safe) (?:for (?:me|us) )?to) (?:(?:safely|really|still) )?(?:attribute|credit|ascribe) (?:it|that|this|them|those|these)(?: (?:words|quote|quotation|line))? to\b/i;
/** "Can we say it is from the peers?", "may I say the peers said this?" */
const SAYS_WHOSE =
  /^(?:can|could|may|should|shall) (?:i|we) say (?:that )?(?:(?:it|this|that|they|these|those)(?:'s|'re| is| are| was| were| comes?| came)? (?:by|from|(?:the )?words of)\b|(?:the )?[\w ]{2,30} (?:said|wrote|says) (?:it|this|that|these|those)$)/i;
/** What a quotation is called by whose words it is; other words before "quote" say how it sounds. */
const WHOSE =
  "((?:the |our |lga |local )?(?:peer(?:s|'s|s'| team(?:'s)?)?|lga|council(?:'s)?|authority|ofsted(?:'s)?|own|\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*))(?: own)?";
/** "And call it an Ofsted quote?", "is it a council quote?" */
const CALLS_WHOSE = new RegExp(
  `^(?:(?:can|could|may|should|shall) (?:i|we) )?(?:(?:call|label|present|print|use|run|pass|describe|credit) ${THEM}(?: off)?(?: as)?|(?:is|are|was) ${THEM}(?: really)?|(?:it|that|this)(?:'s| is)) (?:an? )?${WHOSE} (?:quot(?:e|ation)|line|words|sentence|view|opinion|judgement|finding|verdict)s?$`,
  'u',
);
/** "Can you use 2 in the leaflet" is an order, and a polite one. */
const ORDER = /^(?:can|could) you\b/i;

/** Whether a message asks for leave to print what was shown: a question, whatever it would do as an order. */
export function asksPermission(text: string): boolean {
  const plain = plainOf(text);
  if (ORDER.test(plain)) return false;
  return [LEAVE, PLACED, PASSIVE, SAFE_TO, ATTRIBUTES, SAYS_WHOSE].some((form) => form.test(plain));
}

/** Whether a message asks if words on show may be given to somebody whom it names. */
export function asksWhetherTheirs(text: string): boolean {
  const plain = plainOf(text);
  return ATTRIBUTES.test(plain) || SAYS_WHOSE.test(plain) || CALLS_WHOSE.test(plain);
}

/** A message that calls words on show somebody's, as one that attributes them to that speaker; any other as it is. */
export function asAttribution(text: string): string {
  const whose = CALLS_WHOSE.exec(plainOf(text))?.[1]?.replace(/(?:'s|')$/, '');
  return whose ? `Attribute it to ${/own$/.test(whose) ? 'the council' : whose}` : text;
}

function plainOf(text: string): string {
  return levelMessage(text).replace(OPENING, '');
}
