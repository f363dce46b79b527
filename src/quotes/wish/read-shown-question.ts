import { levelTyped } from '../../typed-text.ts';
import { numbersIn, type Pointed } from './read-pointer.ts';

/** What is asked of words on show, be they quotations that were offered or words that were checked. */
export type ShownKind =
  /** How to name the source; who speaks, and where. */
  | 'credit'
  | 'who'
  /** Whether they are the source's own characters, and what those are. */
  | 'verbatim'
  | 'source'
  /** Whether they may end where they do, and what stands around them. */
  | 'end'
  | 'rest'
  | 'longer'
  /** Whether a word may be changed. */
  | 'swap'
  /** Which of them to print, of when each is; what could mislead. */
  | 'choice'
  | 'years'
  | 'catch';

export interface ShownQuestion {
  readonly kind: ShownKind;
  readonly which: Pointed;
}

/** Words that name no subject: a question of these and a cue can only be about what is on show. */
const GLUE = new Set(
  [
    'a an the and or so but ok okay right well then now please thanks hi all both each',
    'i we you it its this that these those them they he she me us my our ours your their theirs one ones',
    'is are was were be been being am do does did done can could may might shall should would will must',
    'need needs have has had got get to of for in on at as by under below beside next with from if when out',
    'where what which who whom whose how why there here just only also actually really still s re ll d m',
    'any anything something someone somebody anyone anybody else thing things bit part way sort kind form',
    'quote quotes quotation quotations quoted line lines words wording word sentence sentences passage phrase',
    'use using used put putting print printing printed publish write written wrote give show tell like',
    'go goes say said saying says speak speaks speaking think look let number no not yes full short own alone by itself',
    'peers peer lga council team report reviewers ofsted',
    'first second third fourth fifth last two three four five',
    'tweet post poster leaflet website web site page newsletter press release email slide speech headline article',
    'report blog social media twitter linkedin facebook instagram intranet brochure banner caption',
  ].flatMap((line) => line.split(' ')),
);

const CREDIT =
  /\b(?:credit(?:s|ed|ing)?|cit(?:e[ds]?|ing|ations?)|attribut\w+|by-?lines?|acknowledg\w+|referenc\w+|sourc(?:ed?|ing)|footnotes?)\b/g;
/** "Did they acknowledge that?" asks what somebody did. */
const THEY_DID =
  /\b(?:did|do|does|have|has|had) (?:they|we|peers|ofsted|the (?:peers|council|team|lga|report))\b|\b(?:is|was|were) (?:it|this|that|they|these|those) (?:ever |also )?(?:acknowledged|referenced|cited|credited)\b/;
/** "Use 1 and credit the peers" is an order. */
const ORDERS = /^(?:please )?(?:use|mark|take)\b/;
/** "Do you have any real quotes" asks for others. */
const ASKS_FOR_OTHERS = /^(?:and |so |but |ok )*(?:do|have) you\b.*\bany\b/;
const WHO =
  /^(?:and |so |but |ok )*where\b(?=.*\b(?:says?|said|stands?|written|from|find|found|come)\b)|\bwho(?:se|m)?\b(?=.*\b(?:said|says?|saying|wrote|written|speak\w*|words|by|from|is (?:this|that|it))\b)|\bwhose\b|\b(?:peers|lga|them|theirs|they)\b.*\bor\b.*\b(?:us|ours?|we|council)\b|\b(?:us|ours?|we|council)\b.*\bor\b.*\b(?:peers|lga|them|theirs?|they)\b/g;
const VERBATIM =
  /^(?:and |so |but |ok )?(?:is|are|was|were|did|do|has|have)\b(?=.*\b(?:word[- ]for[- ]word|verbatim|literal(?:ly)?|exact(?:ly)?|genuine|real|unchanged|unedited)\b)/g;
const END =
  /^(?:and |so |but |ok )?(?:can|could|may|should|what if|is|does|do|would)\b(?=.*\b(?:(?:end|ends|stop|finish|break off|leave off|cut)\b.*\b(?:there|here|it|that)|whole sentence|complete sentence|full sentence)\b)/g;
const REST =
  /^(?:and |so |but |ok )?(?:what|how|show|give|where|can|could|does|is there)\b(?=.*\b(?:rest|remainder|goes? on|continues?|carr(?:y|ies) on|whole sentence|full sentence)\b)/g;
const LONGER =
  /^(?:and |so |but |ok )?(?:(?:is there|have you|do you have|got|can|could|show|give)\b.*)?\b(?:(?:any|some)thing |any |something )?(?:a (?:bit|little) )?(?:longer|fuller|lengthier)\b/g;
const CATCH =
  /\b(?:catch|pitfalls?|drawbacks?|anything (?:to (?:watch|look) out for|i should (?:know|watch)|we should (?:know|watch)))\b|\bmisleading\b/g;
const CHOICE =
  /^(?:and |so |but |ok )?(?:which|what)\b(?: one| of (?:them|these|those))?(?= (?:should|shall|would|do|can|could|may|is|are)\b.*\b(?:print|printed|use|pick|choose|go with|publish|safest|safe|shortest|recommend|best)\b)/g;
const YEARS =
  /^(?:and |so |but |ok )?which\b(?!.*\breports?\b)(?=.*\b(?:most recent|newest|newer|latest|oldest|older|earliest)\b)/g;
const SOURCE =
  /\b(?:instead|closest|nearest|actual(?:ly)?|exact(?:ly)?|really?|proper(?:ly)?|correct(?:ly)?|original(?:ly)?|true|right (?:way|words?|wording|version|form)|should (?:it|i|we) (?:read|print|say|write|put))\b/g;
/** A question for words, or for leave to print those that were shown beside the wrong ones. */
const ASKS_SOURCE =
  /^(?:and |so |but |ok |then )*(?:(?:what|which|how|show|give)\b.*\b(?:say|said|print|use|write|wrote|put|quote|publish|read|words?|wording|quotation|sentence|closest|nearest|way|version|line)\b|(?:can|could|may|is there)\b.*\b(?:instead|closest|nearest)\b)/;

/** Words that a cue brings along, which would otherwise look like a subject. */
const ALONG =
  /\b(?:word[- ]for[- ]word|verbatim|literal(?:ly)?|exact(?:ly)?|genuine|real|unchanged|unedited|end|ends|stop|finish|break off|leave off|cut|whole|complete|rest|remainder|on|continues?|carr(?:y|ies)|watch|look|know|pick|choose|safest|safe|shortest|recommend|best|most recent|newest|newer|latest|oldest|older|earliest|make|read|version|copy|find|found|stands?|comes?)\b/g;

const CUES: readonly (readonly [ShownKind, RegExp])[] = [
  ['credit', CREDIT],
  ['who', WHO],
  ['end', END],
  ['verbatim', VERBATIM],
  ['rest', REST],
  ['longer', LONGER],
  ['catch', CATCH],
  ['choice', CHOICE],
  ['years', YEARS],
  ['source', SOURCE],
];

/** "Can I change “A” to “B”?", "may we say “B” instead of “A”?" */
const SWAPS =
  /^(?:and |so |but |ok )?(?:can|could|may|should|what if|do|is it (?:ok|okay|fine|all right|alright) (?:if|to)|would it be (?:ok|okay|fine) (?:if|to)|are|am)\b(?: (?:i|we|able|allowed|to|just|also))* (?:(?:change|swap|replace|substitute|switch|alter|update) (?!(?:(?:the|our|my) )?(?:subject|topic|theme|tone|year|date|status|rag|owner|blocker|next|r ?\d|rec(?:ommendation)?s?|newsletter|page|report|it|this|that|them|these|those|number|quot\w+|\d+|first|second|third|fourth|fifth|last)\b).{1,60}? (?:to|with|for|by|into)\b (?!(?:something|another|one|these|those|them|an? (?:quote|quotation|shorter|longer|better))\b).|(?:say|write|put|print)\b .{1,60}? (?:instead of|rather than|in place of)\b .)/;

/** Longer messages say themselves what they are about. */
const MOST_WORDS = 14;

/** Reads a question about words on show; null where it may be about anything else. The caller knows what is on show. */
export function readShownQuestion(text: string): ShownQuestion | null {
  const plain = levelTyped(text)
    .replace(/[.!?\s]+$/, '')
    .toLowerCase();
  if (plain.split(' ').length > MOST_WORDS) return null;
  if (SWAPS.test(plain)) return { kind: 'swap', which: pointedIn(plain) };
  const kind = CUES.find(([name, cue]) => asks(name, cue, plain))?.[0];
  return kind ? { kind, which: pointedIn(plain) } : null;
}

function asks(kind: ShownKind, cue: RegExp, plain: string): boolean {
  if (plain.search(cue) < 0 || (kind === 'source' && !ASKS_SOURCE.test(plain))) return false;
  if (kind === 'credit' && (THEY_DID.test(plain) || ORDERS.test(plain))) return false;
  if (kind === 'verbatim' && ASKS_FOR_OTHERS.test(plain)) return false;
  const left =
    plain
      .replace(cue, ' ')
      .replace(ALONG, ' ')
      .match(/[\p{L}]+/gu) ?? [];
  return left.every((word) => GLUE.has(word));
}

/** Which of several is meant: "them" is all, "the second one" the second, "it" whatever was spoken of last. */
export function pointedIn(text: string): Pointed {
  const numbers = numbersIn(
    text.replace(/\b(?:this|that|which|the (?:same|other)) one\b|\bat the last\b|\bone\b(?! ?$)/gi, ' '),
  );
  if (numbers.length > 0) return numbers;
  return /\b(?:them|these|those|they|all|both|each)\b/i.test(text) ? 'all' : 'it';
}
