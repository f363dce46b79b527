import type { Voice } from '../corpus/types.ts';
import { ANYWHERE, anyForm } from '../forms.ts';
import type { Cue } from './cue.ts';
import { OWN_PAPER_SAYS } from './subject-cues.ts';

/** "What do we say, what do peers say": of each, whether or not it is the same. */
const WHAT_EACH_SAYS = anyForm(
  {
    'what do we say and what do the peers say':
      /\bwhat (?:do|did|does) (?:we|the council|our (?:paper|statement)) (?:say|think|claim)\b.{0,20}\bwhat (?:do|did) (?:the )?(?:peers?|they|peer team) (?:say|think|claim)/,
    'what did the peers say and what did we say':
      /\bwhat (?:do|did) (?:the )?(?:peers?|peer team) (?:say|think)\b.{0,20}\bwhat (?:do|did|does) (?:we|the council) (?:say|think|claim)/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** The peers and the council are held side by side. */
const BOTH_VOICES = anyForm({
  'does what the peers found square with ours':
    /peers?\b.*\b(?:sits?|squares?|compares?|stacks? up|fits?|lines? up|tall(?:y|ies)) (?:with|against|alongside|beside)\b.*\b(?:ours?|we|us|the council)/,
  'the peers’ figure beside our own':
    /peers?['’]?s? (?:\w+ ){1,2}(?:against|beside|next to|alongside|compared (?:to|with)) (?:ours?|our own|the council['’]?s?)/,
  'reserves: peers or us?':
    /peers?.*\b(?:vs?|versus|and|or|match(?:es)?)\b.*\b(?:ours?|us|we|the council|council(?: (?:agree|match|say|differ))?\W*$|council (?:agree|match|say|differ))/,
  'our figure and theirs':
    /(?:ours?|our (?:figure|number|version)|us)\b.*\b(?:and|vs?|versus|or)\b.*\btheirs/,
  'us or the peers': /(?:ours?|we|us|the council)\b.*\b(?:match(?:es)?|vs?|versus|and|or)\b.*\bpeers?/,
});

/** Whether it is asked what the peers say and what the council says. */
export function asksWhatEachSays(text: string): boolean {
  return WHAT_EACH_SAYS.test(text);
}

/** Whether the peers and the council are asked for side by side. */
export function asksForBothVoices(text: string): boolean {
  return asksWhatEachSays(text) || BOTH_VOICES.test(text);
}

/** What we gave the peers, and what we do: the council tells it. */
const WHAT_WE_DID = anyForm({
  'which plans did we send to the peers':
    /we (?:\w+ )?(?:hand(?:ed)?(?: over)?|g[ia]ve|sen[dt]|show(?:ed)?|submit(?:ted)?|provided?|shared?)\b.*\b(?:to|with) (?:the )?(?:20\d\d )?(?:peers?|peer team|lga|review team)/,
  'what are we doing about costs': /what (?:are|were|have|did|do) we (?:doing|done|do|planning|plan|propose)/,
  'our response on housing': /(?:our|the council'?s) (?:response|answer|reply|plan|action)/,
  'how are we tackling damp homes':
    /how (?:did|do|are|have|will) we (?:responding|responded|respond|tackling|tackled|tackle|dealing|dealt|deal)/,
  'do we agree with the review': /(?:do|did|does) (?:we|the council) (?:agree|accept)/,
});

/** What the council was told to do: "they" are the peers. */
const TOLD_TO = anyForm({
  'what they advised on parking':
    /they (?:tell|told|push|pushed|advise|advised|urge|urged|reckon|call|called)/,
  'what were we told to do': /(?:were|are|been) we (?:being )?(?:told|asked|advised|urged|meant) to/,
  'something we were asked to change': /we (?:were|are|have been) (?:told|asked|advised|urged) to/,
});

/** What the inspectors of schools and children's services said. */
const OFSTED_SAYS =
  /\bofsted\b.*\b(?:say|said|think|thought|find|found|conclude[ds]?|rate[ds]?|judge[ds]?|make of|made of|want(?:ed)?)\b|\b(?:say|said|according to) (?:by )?ofsted\b|^ofsted\b/i;

/** What the council says of itself. */
const WHAT_WE_SAY =
  /\b(?:what|how|anything|where) (?:do|did|have|does|are|were) (?:we|the council|our)\b.*\b(?:say|said|think|claim|tell|told|written|write)\b/i;

const HAVE_WE =
  /(?:is there |do we have |have we |give me |show me )?(?:anything|something|what|how about|now)(?: about)? /;
/** "And from us?": nothing but whose words are wanted. */
const FROM_US = anyForm(
  {
    'how safe is the quay, according to us': /\baccording to (?:us|ourselves|the council)\b/,
    'and what about the council itself?': new RegExp(
      `^\\W*(?:(?:and|but|so|ok) )*(?:${HAVE_WE.source})?(?:(?:from|by) )?(?:us|the council(?: itself)?|our council|ourselves)(?: (?:then|instead|too|as well|on (?:it|that|this)))*\\W*$`,
    ),
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** The council's own words, by whatever name. */
const OUR_WORDS = anyForm({
  'what was written in our submission': /in our (?:own )?(?:submission|paper|statement|return|evidence)/,
  'where we claim success': /(?:we|council) (?:say|said|claim|told|admit)/,
  'our own view of the ferry':
    /our (?:own |official |current )?(?:words|view|statement|paper|position|stance|line on|take on|standpoint|self.assessment)/,
  'the council’s stance on the ferry':
    /the council['’]?s (?:own |official |current )?(?:words|view|statement|account|position|stance|line on|take on|standpoint)/,
});

/** The peers, by any of their names. */
const PEERS_NAMED =
  /\b(?:peers?|peer team|peer review|peer challenge|lga|review team|\d{4} (?:team|lot)|assessors?)\b/i;

/** "They" and "anyone" who said, wanted or noticed something are the peers. */
const THEY_SAY = anyForm(
  {
    'what they thought of the ferry':
      /(?<!\b(?:say|said|says) )\b(?:they|them|did anyone|did anybody|the team) (?:say|said|think|thought|find|found|feel|felt|want|wanted|ask|asked|rate|recommend|worry|mention|flag|suggest|make of)/,
    'did they notice the queues': /\bdid they (?:like|see|notice)/,
    'did anyone praise the wardens':
      /\bdid any(?:one|body) (?:raise|notice|bring up|talk about|touch on|criticise|comment on|complain|praise)/,
    'what is the ask of us': /\bask of us/,
    'what does the report want us to do': /\bwant us to/,
    'what did the report tell us to do': /\btell us to/,
  },
  { before: ANYWHERE },
);

const VOICES: readonly Cue<Voice>[] = [
  [WHAT_WE_DID, 'council'],
  [TOLD_TO, 'peers'],
  [OFSTED_SAYS, 'ofsted'],
  [WHAT_WE_SAY, 'council'],
  [FROM_US, 'council'],
  [OWN_PAPER_SAYS, 'council'],
  [OUR_WORDS, 'council'],
  [PEERS_NAMED, 'peers'],
  [THEY_SAY, 'peers'],
];

/** The documents that are known here: whatever they are called, they are no other paper. */
const KNOWN_PAPER =
  /(?:(?:20\d\d|latest|last|old|new|previous|earlier|final|second|first|corporate|main|full|actual|whole) )*(?:peers?|lga|council|review|reports?|challenge|they|we|ofsted)\b/;
/** "What did the Marmot report tell us to do": another paper than those that are known here by who wrote them. */
const OTHER_PAPER = new RegExp(
  [
    `\\bwhat (?:did|does|do|has|have) (?:the |our )?(?!${KNOWN_PAPER.source})`,
    "(?:[\\p{L}'’-]+ ){1,3}?(?:reports?|study|survey|audit|commission|inquiry)\\b.*",
    ' (?:tell|say|recommend|ask|want|urge|suggest|find|show|conclude)\\b',
  ].join(''),
  'iu',
);

/** Who is asked to speak, if the question says so. */
export function readVoice(text: string): Voice | null {
  if (OTHER_PAPER.test(text)) return null;
  return VOICES.find(([cue]) => cue.test(text))?.[1] ?? null;
}
