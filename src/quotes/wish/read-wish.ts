import type { Source } from '../../corpus/types.ts';
import { escapePattern } from '../../escape-pattern.ts';
import { anyForm } from '../../forms.ts';
import { readOccasion, withoutPrintPlace, withoutWriting } from '../../retrieval/quotation-cues.ts';
import { isFiller } from '../../retrieval/words.ts';
import { levelTyped } from '../../typed-text.ts';
import { type Peel, peel } from './peel.ts';
import { asksForOneLine, readCount, readLimits } from './read-limits.ts';
import { readSources, readSpeaker, readStranger } from './read-speaker.ts';
import { FORCEFUL, readTone } from './read-tone.ts';
import { stripManner } from './strip-manner.ts';
import type { Wish } from './wish.ts';

/** What is known of the documents when a wish is read. */
export interface WishContext {
  readonly sources: readonly Source[];
  readonly councilNames: readonly string[];
  /** The name of the place, by which documents call it where people say "the town". */
  readonly place: string;
  /** Terms of many words, none of which says how the quotation should be ("know our own problems"). */
  readonly termsIn: (text: string) => readonly string[];
  /** The documents' years that a text means. */
  readonly yearsOf: (text: string) => readonly number[];
}

/** Reads a request for quotations. What says how the quotations should be is no part of what they should be about. */
export function readWish(request: string, context: WishContext): Wish {
  const text = peel(levelTyped(withoutWriting(request)).replace(QUOTE_THEM, ' from $1'));
  text.take(PLAIN);
  const isSafe = takesAny(SAFE, text);
  const isOwn = takesAny(OWN_VIEW, text);
  while (text.take(SAFE));
  const section = text.take(SECTION)?.[1] ?? null;
  const mentions = readMentions(text);
  const terms = context.termsIn(text.rest());
  for (const term of terms) text.take(new RegExp(escapePattern(term), 'i'));
  const years = context.yearsOf(text.rest());
  const avoidsFigures = takeFigures(text);
  const avoids = readAvoids(text);
  const isOneLine = asksForOneLine(text.rest());
  const limits = readLimits(text);
  const count = readCount(text) ?? (isOneLine ? 1 : null);
  const sources = readSources(text, context.sources);
  const voice = readSpeaker(text, context.councilNames);
  const unplaced = peel(withoutPrintPlace(text.rest()));
  const stranger = voice === null && sources.length === 0 ? readStranger(unplaced) : null;
  unplaced.take(OF_THE_REVIEW);
  unplaced.take(FORCEFUL);
  const stance = readTone(unplaced);
  stripManner(unplaced);
  const subject = subjectOf(unplaced, years, context.councilNames);
  const isPlace = THE_PLACE.test(subject);
  const topic = [...terms, isPlace ? '' : subject].join(' ').trim();
  if (isPlace && mentions.length === 0) mentions.push(context.place);
  const occasion = topic === '' && mentions.length === 0 ? readOccasion(request) : null;
  return {
    ...{ topic, occasion, count, ...limits, voice, stranger, sources, section, years, stance },
    ...{ figures: avoidsFigures, isOwn, isSafe, mentions, avoids, passing: [] },
  };
}

/** "On the peer challenge": all of it is no topic, and a challenge in its name no worry. */
const OF_THE_REVIEW =
  /\b(?:on|about|of|from|after|for)\s+(?:(?:the|our|this)\s+)?(?:20\d\d\s+)?(?:(?:lga|corporate)\s+)*peer\s+(?:review|challenge)\b(?! (?:team|process|manager))/i;
/** How it should read: "no jargon", "in plain English". */
const PLAIN =
  /[,;–-]?\s*\b(?:(?:with(?:out)?|free of|avoid(?:ing)?) (?:any |no )?|no )(?:jargon|waffle|acronyms?|abbreviations?|buzz ?words?|management[- ]speak|council[- ]speak)\b|\bjargon[- ]free\b|\b(?:in )?plain (?:english|language|words)\b/i;
/** Whether a text says something, in however many places; all of them are taken away. */
function takesAny(pattern: RegExp, text: Peel): boolean {
  let isThere = false;
  while (text.take(pattern)) isThere = true;
  return isThere;
}

/** "By the peers themselves", "not Ofsted": what they found, and not what they pass on. */
const OWN_VIEW = anyForm(
  {
    'by the peers themselves':
      /(?<=\b(?:peers?|council|team|lga) )(?:themselves|itself)(?:,? (?:and )?not (?:from |by |of )?(?:others?|anyone else|the council|staff))?/,
    'their own judgement':
      /(?:as )?(?:their|its|the peers'?|peers') own (?:views?|judge?ments?|opinions?|findings?|verdicts?)(?: only)?/,
    'not Ofsted': /(?:and |but )?not (?:from |by |of )?ofsted(?:'s)?(?: words)?/,
    'nothing second-hand':
      /(?:no|nothing|not|without(?: any)?) (?:second[- ]hand|hearsay|relayed|passed on)(?: (?:ones|words|quotes))?|first[- ]hand(?: only)?/,
  },
  { before: /[,;–-]?\s*\b/, after: /(?=\W|$)/ },
);
/** "Safe to print", "no caveats": none that carries a caution. */
const SAFE = anyForm(
  {
    'that are safe to print':
      /(?:(?:that|which) (?:are|is) )?(?:(?:completely|totally|entirely) )?safe (?:to (?:use|print|quote|publish)|for (?:use|print))/,
    'a safe quote':
      /(?:safe|clean|risk[- ]free|uncaveated|unqualified)(?= (?:quot|lines?|sentences?|soundbites?|words))/,
    'without any caveats':
      /(?:with(?:out)?|carry(?:ing)?|ha(?:s|ve|ving)) (?:any |no )?(?:caveats?|warnings?|cautions?|buts?|strings(?: attached)?|health warnings?|reservations?)/,
    'no caveats': /no (?:caveats?|warnings?|cautions?|buts|strings(?: attached)?)/,
  },
  { before: /[,;–-]?\s*\b/, after: /(?=\W|$)/ },
);
/** "From section 4.3": where it must stand. */
const SECTION =
  /\b(?:(?:(?:from|in|under|of|within) )?(?:the )?(?:section|chapter) |(?:from|in|under|within) (?=\d\.\d))(\d{1,2}(?:\.\d{1,2})*)\b(?: of\b)?(?! ?(?:%|per ?cent|million|billion|m\b|bn\b|words|characters))/i;
/** "A post about staff, quote the peers": whose words. */
const QUOTE_THEM =
  /[,;–-]?\s*\bquot(?:e|ing) (?:from )?((?:the )?(?:(?:19|20)\d\d )?(?:peers?|peer team|lga|council|ofsted))\b/i;

const QUOTED = String.raw`["“']([^"“”]{2,120}?)["”'](?![\p{L}\p{N}])`;
const SUM = String.raw`(£ ?[\d.,]*\d ?(?:million|billion|m|bn|k)?|\d[\d.,]* ?(?:%|per ?cent|million|billion|m|bn))(?![\p{L}\p{N}])`;
const STOP = '(?:about|on|from|by|for|in|under|and|but|or|with|without|please|that|which|not|no|at|to|of|as)';
const WORDS = String.raw`((?:(?!${STOP}\b)[\p{L}\p{N}'&%£.-]+)(?: (?!${STOP}\b)[\p{L}\p{N}'&%£.-]+){0,3})`;
const MENTION = String.raw`\b(?:(?:that|which|it|must|has to|should|to) )*(?:mention(?:s|ing)?|include(?:s)?|including|contain(?:s|ing)?|use(?:s)? the (?:word|phrase)s?|with the (?:word|words|phrase|figure|number|name)s?|featuring|nam(?:es|ing))(?: the (?:words?|phrase|figure|number|name|sum))?`;
const MENTIONS: readonly RegExp[] = [
  new RegExp(`(?:${MENTION}|\\b(?:with|has|having|says|saying)) ${QUOTED}`, 'iu'),
  new RegExp(`${MENTION} (?:the )?${SUM}`, 'iu'),
  new RegExp(`(?<!(?:not|n't|without|never|no) )${MENTION} (?:the |our |a |an )?${WORDS}`, 'iu'),
];
const ANY_FIGURE =
  /^(?:a |any |some |the |no )?(?:hard |actual )?(?:figures?|numbers?|statistics?|stats?|percentages?|digits?)\b/i;

/** What must stand in every quotation. */
function readMentions(text: Peel): string[] {
  for (const pattern of MENTIONS) {
    const found = pattern.exec(text.rest())?.[1];
    if (!found || ANY_FIGURE.test(found)) continue;
    text.take(pattern);
    return [found.trim().replace(/[.,]+$/, '')];
  }
  return [];
}

const FIGURE_WORDS =
  '(?:(?:hard|actual|specific|concrete|real|single) )?(?:figures?|numbers?|statistics?|stats?|percentages?|digits?|data)';
const NO_FIGURES = new RegExp(
  String.raw`\b(?:with no|without|no|not|free of|avoid(?:ing)?|leaving out|(?:that )?(?:don't|doesn't|does not|do not) (?:have|contain|mention|include))(?: (?:any|a|the|mention of|mentioning))* ${FIGURE_WORDS}(?: in (?:it|them))?`,
  'i',
);
const SOME_FIGURES = new RegExp(
  String.raw`\b(?:with|including|include|contain(?:s|ing)?|mention(?:s|ing)?|(?:that )?(?:has|have|having|gives?))(?: (?:a|an|any|some|the|at least one))* ${FIGURE_WORDS}(?: in (?:it|them))?`,
  'i',
);

function takeFigures(text: Peel): Wish['figures'] {
  if (text.take(NO_FIGURES)) return 'without';
  return text.take(SOME_FIGURES) ? 'with' : null;
}

const AVOID = anyForm(
  {
    'not on parking':
      /(?:nothing|not|anything but|none|never|no ones?|(?:that )?(?:don't|doesn't|do not|does not))(?: (?:the )?ones?)? (?:about|on|to do with|relat\w+ to|mention(?:s|ing)?|touch(?:es|ing)? on|speak\w* of|talk\w* about)/,
    'without mentioning parking': /without (?:(?:any )?mention(?:s|ing)?(?: of)?|referr?ing to|naming)/,
    'no mention of parking':
      /no mention of|other than|apart from|except(?: for)?|excluding|avoid(?:ing)?|leav(?:e|ing) out/,
    'rather than parking': /rather than|besides/,
  },
  {
    before: /[,;]?\s*\b(?:(?:but|and|just|only) )*/,
    after:
      /(?: the| our| any)? ((?:(?!(?:but|please|from|by|under|that|which|for)\b)[\p{L}\p{N}'&-]+ ?){1,4})/u,
  },
);

/** What no quotation may speak of: "not about the airport or housing". */
function readAvoids(text: Peel): string[] {
  const avoids: string[] = [];
  for (let found = text.take(AVOID); found; found = text.take(AVOID))
    avoids.push(...(found[1] ?? '').split(/\s*(?:,|\bor\b|\band\b|\bnor\b)\s*/));
  return avoids.map((words) => words.replace(/^(?:about|on|the|our) /i, '').trim()).filter(Boolean);
}

/** Words that ask, and say what for: no subject, whatever else the request says. */
const FRAME: readonly RegExp[] = [
  /\b(?:word for word|in (?:their|its|his|her|the) own words|(?:their|its|his|her) own words|exact (?:words|wording)|(?:full|whole|complete|single) sentences?|pull[- ]?(?:out|quotes?)|social media|suitable|ready to (?:print|use))\b/gi,
  /[,;]?\s*\b(?:and )?who (?:can|do|should|could|must) (?:we|i) (?:credit|name|thank|attribute (?:it|that|this|them) to)(?: (?:for|with) (?:it|that|this))?\b/gi,
  /\b(?:opening|closing|headline|stand-?out|killer) (?=(?:lines?|quot\w+|sentences?|words?|remarks?)\b)/gi,
  /\b(?:that )?you(?:'ve| have)(?: got)?\b/gi,
  /\b(?:on |about )?any (?:old )?(?:subject|topic|theme)s?\b/gi,
  /\b(?:that |which )?(?:we|i|you) (?:can|could|may|might) (?:please )?(?:safely )?(?:use|quote|print|publish|share|put|have|pull out|post|say)\b/gi,
  anyForm(
    {
      quotable: /quot(?:e|es|ed|able|ation|ations|ing)|verbatim|literally|literal/,
      punchy: /punchy|catchy|memorable|inspiring|quick|nice|good/,
      sentences: /soundbites?|testimonials?|sentences?|lines?|one-liners?|comments?|remarks?|phrases?/,
      things: /things?|bits?|words?|saying|said|says?|wrote|options?|examples?/,
      'the peer team’s findings':
        /peers?(?:'s?)?|peer team|lga|team|findings?|reviewers?|reports?|documents?/,
      please: /please|pls|just|only|exactly|actually|really|possible|available/,
    },
    { flags: 'gi' },
  ),
  /\b(?:give|find|show|send|get|need|want|like|looking for|look for|search for|pull|pick|choose|suggest|recommend|have you got|do you have|is there|are there|any|some|can|could|would|i'd|me|us|you)\b(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)/gi,
];

/** By which a year was meant. */
const AGES =
  /\b(?:older|oldest|earlier|previous|newer|newest|latest|most recent|recent|back then|last time|(?:the )?one before)\b/gi;

function subjectOf(text: Peel, years: readonly number[], councilNames: readonly string[]): string {
  const named = /\brec(?:ommendation)?s?\b/i.test(text.rest());
  let subject = text.rest();
  for (const pattern of FRAME) subject = subject.replace(named ? withoutRecommend(pattern) : pattern, ' ');
  for (const year of years)
    subject = subject.replace(new RegExp(String.raw`\b${year}\b(?![/-]\d)`, 'g'), ' ').replace(AGES, ' ');
  const words = subject
    .replace(/[^\p{L}\p{N}'&%£/.-]+/gu, ' ')
    .split(' ')
    .filter(Boolean);
  const first = words.findIndex(saysSomething);
  // "Our people" are the staff, "people" may be anybody.
  const from = /^our$/i.test(words[first - 1] ?? '') ? first - 1 : first;
  const to = words.findLastIndex(saysSomething);
  const topic = words
    .slice(from < 0 ? words.length : from, to + 1)
    .join(' ')
    .replace(/[.]+$/, '')
    .replace(OUR_PEOPLE, 'our staff')
    .replace(DOING, '');
  return ['council', ...councilNames.map((name) => name.toLowerCase())].includes(topic.toLowerCase())
    ? ''
    : topic;
}

/** Whoever works for the council says so; "people" alone may be anybody. */
const OUR_PEOPLE =
  /\bour (?:p(?:eo|oe)ple|folks?|colleagues|teams?)(?=$|[?.!,]| (?:are|is|who|and|at|in|do|work)\b)/i;

/** The place as a whole: what praises it calls it by its name. */
const THE_PLACE =
  /^(?:(?:the|our|this) )?(?:town|city|borough|county|district|place|area)(?: itself| as a whole)?$/i;

/** What is done about a thing is told in any words: "how well we handled the flood" is about the flood. */
const DOING =
  /^(?:(?:how )?(?:(?:well|\p{L}+ly) )?(?:(?:our )?(?:we|they|council|officers|staff)(?:'ve|'re)? )?(?:(?:are|have|has) )?(?:been )?)?(?:(?:tackl|handl)(?:es?|ed|ing)|(?:cop(?:es?|ed|ing)|deal(?:s|t|ing)?) with) (?:the |our )?(?=\S)/iu;

function saysSomething(raw: string): boolean {
  return !isFiller({ raw, stem: '' }) && /[\p{L}\p{N}]/u.test(raw);
}

function withoutRecommend(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replace('|recommend|', '|'), pattern.flags);
}
