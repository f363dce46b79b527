import { readSmallTalk } from './small-talk.ts';

const BOT =
  '(?:you|this|this (?:bot|thing|tool|chat ?bot|assistant|app)|the (?:bot|chat ?bot|assistant)|peersay)';
const I = '(?:i|we|one)';
const ABOUT = '(?: about| on| with| for)?';

/** What somebody asks who has not used the bot before; each is a whole part of a message. */
const ASKS: readonly RegExp[] = [
  `(?:who|what)(?:'s| is| are) ${BOT}(?: for| about| all about)?`,
  `who am i (?:talking|speaking|chatting) (?:to|with)`,
  `(?:how (?:do|can|should|would)|what (?:can|could|should|would|do)) ${I} (?:use|do with) ${BOT}${ABOUT}`,
  `how do(?:es)? (?:${BOT}|it) work`,
  `what (?:can|could|do|does|would) ${BOT} (?:actually )?(?:do|know|answer|cover|tell(?: me| us)?|help(?: me| us)?)(?: with| about| for (?:me|us))?`,
  `(?:what|which)(?: (?:sort|kind|type)s? of)?(?: (?:questions|things|stuff|topics|subjects))? (?:can|could|should|do|may) ${I} ask(?: ${BOT}| it)?${ABOUT}`,
  `(?:what|which)(?: (?:sort|kind|type)s? of)? (?:questions|things|stuff|topics|subjects) (?:can|do|does) ${BOT} (?:cover|answer|know|do|help)${ABOUT}`,
  `i(?:'m| am)(?: (?:quite|very|totally|brand))? new(?: here| to this| to you)?`,
  `can you help(?: me| us)?(?: out)?|i need (?:some )?help`,
  `where do ${I} (?:start|begin)|getting started|how do ${I} (?:start|begin|get started)`,
  `(?:show|tell) me how (?:to use ${BOT}|${BOT} works?|this works)`,
  `examples|(?:(?:give|show) me )?(?:some |an )?example questions?`,
].map((source) => new RegExp(`^(?:${source})$`, 'i'));

/** Where one thing that is asked ends and the next begins. */
const SEAMS = /[,.;!?]+|\band\b|\b(?:so|but)\b/i;

/** "Who is this and what can I ask?": every part of a message asks about the bot, greetings aside. */
export function asksAsNewcomer(text: string): boolean {
  const parts = text
    .replace(/[’‘]/g, "'")
    .split(SEAMS)
    .map((part) => part.replace(/^\s*(?:hi|hiya|hello|hey|please)\b/i, '').trim())
    .filter((part) => part !== '' && readSmallTalk(part) !== 'greeting');
  return parts.length > 0 && parts.every((part) => ASKS.some((asked) => asked.test(part)));
}
