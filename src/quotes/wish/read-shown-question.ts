import type { Voice } from '../../corpus/types.ts';
import { levelTyped } from '../../typed-text.ts';
import { areGlue } from './glue-words.ts';
import { type Pointed, pointedIn } from './read-pointer.ts';

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
  | 'around'
  /** Whether a word may be changed. */
  | 'swap'
  /** Which of them to print, of when each is; what could mislead. */
  | 'choice'
  | 'avoid'
  | 'years'
  | 'catch'
  /** On which page; whether two may be printed as one. */
  | 'page'
  | 'join';

export interface ShownQuestion {
  readonly kind: ShownKind;
  readonly which: Pointed;
}

/** What may stand before a question. */
const OPENER = '(?:and |so |but |ok )';
const VERBATIM = 'word[- ]for[- ]word|verbatim|literal(?:ly)?|exact(?:ly)?|genuine|real|unchanged|unedited';
const WHOLE = 'whole sentence|full sentence';
const STOPS = 'end|ends|stop|finish|break off|leave off|cut';
const AGES = 'most recent|newest|newer|latest|oldest|older|earliest';
const PEERS = 'peers|lga|them|theirs|they';
const US = 'us|ours?|we|council';

/** A question that begins in one of some ways and holds one of some words further on; only its beginning is matched. */
function question(begins: string, holds: string): string {
  return `^${OPENER}?(?:${begins})\\b(?=.*\\b(?:${holds})\\b)`;
}

/** How one kind of question is known. */
interface Cue {
  readonly kind: Exclude<ShownKind, 'swap'>;
  /** What says so, and is understood with it: beside that, no word may name a subject. */
  readonly says: RegExp;
  /** Without any of these it asks for something else. */
  readonly only?: RegExp;
  readonly never?: readonly RegExp[];
}

const anyOf = (...forms: readonly string[]) => new RegExp(forms.join('|'), 'g');

/** In the order in which they are tried. */
const CUES: readonly Cue[] = [
  {
    kind: 'credit',
    says: anyOf(
      String.raw`\b(?:credit(?:s|ed|ing)?|cit(?:e[ds]?|ing|ations?)|attribut\w+|by-?lines?|acknowledg\w+|referenc\w+|sourc(?:ed?|ing)|footnotes?)\b`,
    ),
    never: [
      // "Did they acknowledge that?" asks what somebody did.
      /\b(?:did|do|does|have|has|had) (?:they|we|peers|ofsted|the (?:peers|council|team|lga|report))\b/,
      /\b(?:is|was|were) (?:it|this|that|they|these|those) (?:ever |also )?(?:acknowledged|referenced|cited|credited)\b/,
      // "Use 1 and credit the peers" is an order.
      /^(?:please )?(?:use|mark|take)\b/,
    ],
  },
  {
    kind: 'who',
    says: anyOf(
      String.raw`^${OPENER}*where\b(?=.*\b(?:says?|said|stands?|written|from|find|found|come)\b)`,
      String.raw`\bwho(?:se|m)?\b(?=.*\b(?:said|says?|saying|wrote|written|speak\w*|words|by|from|is (?:this|that|it))\b)`,
      String.raw`\bwhose\b`,
      String.raw`\b(?:${PEERS})\b.*\bor\b.*\b(?:${US})\b`,
      String.raw`\b(?:${US})\b.*\bor\b.*\b(?:${PEERS}|their)\b`,
    ),
  },
  {
    kind: 'end',
    says: anyOf(
      question(
        'can|could|may|should|what if|is|does|do|would',
        String.raw`(?:${STOPS})\b.*\b(?:there|here|it|that)|${WHOLE}|complete sentence`,
      ),
    ),
  },
  {
    kind: 'verbatim',
    says: anyOf(
      question('is|are|was|were|did|do|has|have', VERBATIM),
      // "Really? Word for word?"
      `^(?:(?:really|${OPENER.slice(3, -1)})[?, ]*)*(?:${VERBATIM})$`,
    ),
    // "Do you have any real quotes" asks for others.
    never: [/^(?:and |so |but |ok )*(?:do|have) you\b.*\bany\b/],
  },
  {
    kind: 'rest',
    says: anyOf(
      question(
        'what|how|show|give|where|can|could|does|is there',
        `rest|remainder|goes? on|continues?|carr(?:y|ies) on|${WHOLE}`,
      ),
    ),
  },
  {
    kind: 'longer',
    says: anyOf(
      String.raw`^${OPENER}?(?:(?:is there|have you|do you have|got|can|could|show|give)\b.*)?\b(?:(?:any|some)thing |any |something )?(?:a (?:bit|little) )?(?:longer|fuller|lengthier)\b`,
    ),
  },
  {
    kind: 'around',
    says: anyOf(
      String.raw`^${OPENER}*(?:what|which|show|give|how|can|could|the)\b.*\b(?:before|after|around|either side|next to|next|follows|precedes|comes? first)\b`,
      `^${OPENER}+(?:before|after|next)$`,
    ),
  },
  {
    kind: 'catch',
    says: anyOf(
      // "With the caveat", "and the warnings?"
      `^${OPENER}*(?:with|and|what about|show me|give me|include|including|add)?(?: (?:me|the|its|any|all))* ?(?:caveats?|warnings?|cautions?|health warnings?)$`,
      String.raw`\b(?:catch|pitfalls?|drawbacks?|anything (?:to (?:watch|look) out for|i should (?:know|watch)|we should (?:know|watch)))\b`,
      String.raw`\bmisleading\b`,
    ),
  },
  {
    kind: 'page',
    says: anyOf(String.raw`\bpages?(?: (?:number|no|ref(?:erence)?)s?)?\b(?!.*\b(?:web|home|front)\b)`),
    // "Put it on our web page" says where to print.
    only: new RegExp(`^${OPENER}*(?:(?:what|which|where|is|has|have|do|give|show|any|on|the|page)\\b)`),
    never: [/\b(?:web|home|front) ?pages?\b|\b(?:our|my) page\b|\b(?:use|print|put|quote)\b/],
  },
  {
    kind: 'join',
    says: anyOf(
      String.raw`\b(?:together|combin(?:e|ed|ing)|merg(?:e|ed|ing)|join(?:ed|ing)?(?: up)?|stitch(?:ed|ing)?|splic(?:e|ed|ing)|glue[ds]?|into (?:one|a single)|as one)\b`,
    ),
    only: /\b(?:put|use|run|print|combin\w+|merg\w+|join\w*|stitch\w*|splic\w+|glue[ds]?|make|turn|can|could|may)\b/,
  },
  {
    kind: 'avoid',
    says: anyOf(
      String.raw`^${OPENER}*(?:which|what|is there|are there|any)\b(?=.*\b(?:avoid|leave out|leave alone|stay away from|steer clear of|not (?:use|print|quote|publish)|risk(?:y|iest)|dangerous|warnings?|cautions?)\b)`,
    ),
  },
  {
    kind: 'choice',
    says: anyOf(
      String.raw`^${OPENER}?(?:which|what)\b(?: one| of (?:them|these|those))?(?= (?:should|shall|would|do|can|could|may|is|are)\b.*\b(?:print|printed|use|pick|choose|go with|publish|safest|safe|shortest|recommend|best)\b)`,
    ),
  },
  {
    kind: 'years',
    says: anyOf(
      String.raw`^${OPENER}?which\b(?!.*\breports?\b)(?=.*\b(?:${AGES})\b)`,
      // "Is that from 2018 or 2024?", "what year is it?"
      String.raw`^${OPENER}*(?:is|are|was|were)\b.*\b(?:19|20)\d\d\b`,
      String.raw`^${OPENER}*(?:what|which) (?:year|date)s?\b`,
      String.raw`^${OPENER}*how old\b`,
      String.raw`^${OPENER}*when\b(?=.*\b(?:written|from|said|published|dated)\b)`,
    ),
    // "Is there one from 2024?" asks for others.
    never: [/\bpeers of\b|\bthe (?:19|20)\d\d\b/, /^(?:and |so |but |ok )*(?:is|are|was|were) there\b/],
  },
  {
    kind: 'source',
    says: anyOf(
      String.raw`\b(?:instead|closest|nearest|actual(?:ly)?|exact(?:ly)?|really?|proper(?:ly)?|correct(?:ly)?|original(?:ly)?|true|right (?:way|words?|wording|version|form)|should (?:it|i|we) (?:read|print|say|write|put))\b`,
    ),
    // A question for words, or for leave to print those that were shown beside the wrong ones.
    only: /^(?:and |so |but |ok |then )*(?:(?:what|which|how|show|give)\b.*\b(?:say|said|print|use|write|wrote|put|quote|publish|read|words?|wording|quotation|sentence|closest|nearest|way|version|line)\b|(?:can|could|may|is there)\b.*\b(?:instead|closest|nearest)\b)/,
  },
];

/** Words that a cue brings along, which would otherwise look like a subject. */
const ALONG = new RegExp(
  String.raw`\b(?:${[
    ...[VERBATIM, STOPS, AGES],
    'whole|complete|rest|remainder|on|continues?|carr(?:y|ies)|watch|look|know|pick|choose|safest|safe|shortest',
    'recommend|best|make|read|version|copy|find|found|stands?|comes?|avoid|leave|out|away|steer|clear|risk(?:y|iest)',
    'dangerous|warnings?|cautions?|published|dated|combine|merge|join|stitch|run|straight|after|before|same',
  ].join('|')})\b`,
  'g',
);

const MAY =
  'can|could|may|should|what if|do|is it (?:ok|okay|fine|all right|alright) (?:if|to)|would it be (?:ok|okay|fine) (?:if|to)|are|am';
/** What can be changed and is no word of a quotation: a wish, an update, the list itself. */
const NO_WORD = String.raw`(?:(?:the|our|my) )?(?:subject|topic|theme|tone|year|date|status|rag|owner|blocker|next|r ?\d|rec(?:ommendation)?s?|newsletter|page|report|it|this|that|them|these|those|number|quot\w+|\d+|first|second|third|fourth|fifth|last)\b`;
const ANOTHER = '(?:something|another|one|these|those|them|an? (?:quote|quotation|shorter|longer|better))\\b';
/** "Can I change “A” to “B”?", "may we say “B” instead of “A”?" */
const SWAPS = new RegExp(
  String.raw`^${OPENER}?(?:${MAY})\b(?: (?:i|we|able|allowed|to|just|also))* (?:${[
    String.raw`(?:change|swap|replace|substitute|switch|alter|update) (?!${NO_WORD}).{1,60}? (?:to|with|for|by|into)\b (?!${ANOTHER}).`,
    String.raw`(?:say|write|put|print)\b .{1,60}? (?:instead of|rather than|in place of)\b .`,
  ].join('|')})`,
);

const YEAR = /\b(?:19|20)\d\d\b/g;

/** "The Ofsted one": by whom the words are that a message means; null where it does not say. */
export function voiceMeant(text: string): Voice | null {
  const named = /\bthe (ofsted|peers?|council)(?:['’]s?)? (?:one|quot(?:e|ation)|line|sentence)s?\b/i.exec(
    text,
  )?.[1];
  if (!named) return null;
  return /^p/i.test(named) ? 'peers' : /^o/i.test(named) ? 'ofsted' : 'council';
}

/** Longer messages say themselves what they are about. */
const MOST_WORDS = 14;

/** Reads a question about words on show; null where it may be about anything else. The caller knows what is on show. */
export function readShownQuestion(text: string): ShownQuestion | null {
  const plain = levelTyped(text)
    .replace(/[.!?\s]+$/, '')
    .toLowerCase();
  if (plain.split(' ').length > MOST_WORDS) return null;
  if (SWAPS.test(plain)) return { kind: 'swap', which: pointedIn(plain) };
  const kind = CUES.find((cue) => asks(cue, plain))?.kind;
  return kind ? { kind, which: pointedIn(plain.replace(YEAR, ' ')) } : null;
}

function asks({ says, only, never = [] }: Cue, plain: string): boolean {
  if (plain.search(says) < 0 || (only && !only.test(plain))) return false;
  if (never.some((form) => form.test(plain))) return false;
  return areGlue(plain.replace(says, ' ').replace(ALONG, ' '));
}
