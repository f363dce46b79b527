import type { Finding } from '../corpus/types.ts';
import { ANYWHERE, anyForm } from '../forms.ts';
import type { WantedStance } from './offer.ts';

const MARKUP = /\*\*|<\/?[a-z][^>]*>|[\t\n\r]|^\s*\d+[.)]?\s*$/iu;
const FEWEST_WORDS = 5;

/** Whether a sentence can be printed at all: words in a row, no markup, no question of the method, no lead-in. */
export function isQuotable(text: string): boolean {
  if (MARKUP.test(text) || /[?:]["'”’)]*$/u.test(text)) return false;
  if (tellsMethod(text) || isEnumeration(text)) return false;
  return (
    text.split(/\s+/).length >= FEWEST_WORDS && /\p{Ll}/u.test(text) && /^["'“‘(£]?[\p{Lu}\d]/u.test(text)
  );
}

const METHOD = anyForm(
  {
    'the peer team then examined':
      /\b(?:peers?|the (?:peer )?team|they) (?:\w+ )?(?:considered|looked at|examined|prepared|spent (?:\w+ ){1,2}(?:days|hours)|gathered|held (?:meetings|interviews)|reviewed (?:a |the )?(?:range|documents))\b/,
    'peer challenges are designed':
      /\b(?:peer challenges?|this (?:report|letter)|the process) (?:is|are|was|provides?|gives?|sets? out|outlines?|summarises?) (?:not |an? |the |improvement|designed|intended)/,
    'the LGA will provide': /\bthe (?:LGA|Local Government Association) (?:will|would|is|can) \b/,
  },
  { before: ANYWHERE, after: ANYWHERE, flags: 'iu' },
);

/** How the review was made, and what its makers offer next, is no judgement to print. */
function tellsMethod(text: string): boolean {
  return METHOD.test(text);
}

const FEWEST_NAMES = 4;
const NAMES_SHARE = 0.6;

/** A row of names and posts between commas, or of anything between semicolons. */
function isEnumeration(text: string): boolean {
  if (text.split(';').length >= FEWEST_NAMES) return true;
  if (text.split(/[,;–]/).length < FEWEST_NAMES) return false;
  const words = text.match(/\p{L}[\p{L}'’-]{2,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length >= NAMES_SHARE;
}

/** A sentence with an end; a list item often has none. */
export function isFullSentence(text: string): boolean {
  return /[.!]["'”’)\]]*$/u.test(text);
}

const LEANS = anyForm(
  {
    this: /this|these|they|their|those|that|its?|he|she|his|her|however|but|also|furthermore|moreover|such/,
    additionally:
      /additionally|in addition|therefore|thus|nevertheless|nonetheless|and|or|so|then|consequently/,
    'as a result':
      /as a result|as such|similarly|likewise|for example|for instance|again|both|another|a further/,
    'the same section': /the (?:latter|former|above|same|issue)/,
    'at the same time':
      /at the same time|here|similar|some of (?:this|these)|all of (?:this|these)|alongside this/,
    'linked to this': /linked to this|to do so|in doing so|equally|having/,
  },
  { before: /^["'“‘]?/, flags: 'iu' },
);
const STANDS_ALONE = /^it (?:is|was|will be) (?:\w+ ){1,3}(?:that|to|for)\b/iu;

/** A sentence whose first words mean something in the sentence before ("This", "They", "However"). */
export function leansBack(text: string): boolean {
  return LEANS.test(text) && !STANDS_ALONE.test(text);
}

const PRAISE_WORDS = anyForm(
  {
    strong: /strong|strength|excellent|impress\w*|effective|positive|passion\w*|commit(?:ted|ment)/,
    success:
      /success\w*|applaud\w*|praise\w*|proud|pride|good|great|well|trail ?blaz\w*|ambiti\w*|tremendous/,
    dedicated: /dedicat\w*|energy|enthusias\w*|innovat\w*|inclusive|respect\w*|solid|drive|determined/,
    resilient: /resilien\w*|notable|hugely|commend\w*|high(?:ly)? regard\w*|clear/,
  },
  { flags: 'iu' },
);
const WORRY_WORDS =
  /\b(?:need(?:s|ing)? (?:to|further|more|improv\w*)|challeng\w*|risks?|concern\w*|lack\w*|inconsisten\w*|weak\w*|slow|unsafe|declin\w*|gaps?|fail\w*|poor|inadequa\w*|struggl\w*|worr\w*|detriment\w*|limited|pressures?|difficult\w*|not|overspen\w*|problem\w*|silo|unclear|urgent)\b/iu;

/** Said of what a council is up against, with no word on how it copes. */
const PLIGHT = /\b(?:challeng\w*|risks?|pressures?|difficult\w*|problems?)\b/giu;

/**
 * How well words fit the tone asked for, 0 (not at all) to 1. The digest decides; where no finding stands behind the
 * words, their own tone does, at a discount.
 */
export function fitOfStance(text: string, findings: readonly Finding[], wanted: WantedStance): number {
  const stances = new Set(findings.map(({ stance }) => stance));
  if (wanted === 'any') return isJudgement(stances, text) ? 1 : PLAIN_FACT;
  const praises = stances.has('praise');
  const worries = stances.has('concern');
  if (wanted === 'balanced') return fitOfBalance(text, stances.has('balanced') || (praises && worries));
  // What is to go on as it is, is no criticism, whatever the sentence after it says.
  if (wanted === 'concern' && GOES_ON.test(text) && !criticises(text)) return 0;
  if (stances.has('balanced') || (praises && worries)) return isContrary(text, wanted) ? 0 : 0.7;
  if (praises || worries) return (wanted === 'praise') === praises ? spokenShare(text, wanted) : 0;
  if (stances.has('recommendation')) return wanted === 'concern' ? 0.4 : 0;
  return fitOfTone(text, wanted);
}

const GOES_ON = /\bshould (?:continue|be (?:continued|maintained|kept up))\b/iu;

/** Whether words have the other tone than the one asked for, and nothing of that: the harsh half of a balanced judgement. */
export function isContrary(text: string, wanted: WantedStance): boolean {
  if (wanted !== 'praise' && wanted !== 'concern') return false;
  return wanted === 'praise'
    ? WORRY_WORDS.test(text) && !PRAISE_WORDS.test(text)
    : PRAISE_WORDS.test(text) && !criticises(text);
}

/** Both sides must be heard in the words themselves: what is balanced by its neighbours is only half when it is printed. */
function fitOfBalance(text: string, isKnown: boolean): number {
  const hasBoth = PRAISE_WORDS.test(text) && WORRY_WORDS.test(text);
  if (isKnown) return hasBoth ? 1 : HALF_HEARD;
  return hasBoth ? 0.6 : 0;
}

const HALF_HEARD = 0.4;

/** Facts are poor quotations: a figure is better given as a figure. */
const PLAIN_FACT = 0.7;

/** Praise that lies in a fact ("seven in ten live here") sounds like praise only beside what it is said of. */
const UNSPOKEN = 0.8;

function spokenShare(text: string, wanted: 'praise' | 'concern'): number {
  return hasTone(text, wanted) ? 1 : UNSPOKEN;
}

/** Whether words themselves praise, or worry. */
export function hasTone(text: string, wanted: 'praise' | 'concern'): boolean {
  return (wanted === 'praise' ? PRAISE_WORDS : WORRY_WORDS).test(text);
}

function isJudgement(stances: ReadonlySet<string>, text: string): boolean {
  if (stances.has('praise') || stances.has('concern') || stances.has('balanced')) return true;
  return stances.size === 0 && (PRAISE_WORDS.test(text) || WORRY_WORDS.test(text));
}

/** A hard time alone is no criticism, unless the digest takes it for one. */
function criticises(text: string): boolean {
  return WORRY_WORDS.test(text.replace(PLIGHT, ' '));
}

function fitOfTone(text: string, wanted: 'praise' | 'concern'): number {
  const isAsked = wanted === 'praise' ? PRAISE_WORDS.test(text) : criticises(text);
  const other = wanted === 'praise' ? WORRY_WORDS : PRAISE_WORDS;
  if (!isAsked) return 0;
  return other.test(text) ? 0.35 : 0.6;
}
