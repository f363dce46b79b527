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

const VOICES: readonly Cue<Voice>[] = [
  [
    /\bwe (?:\w+ )?(?:hand(?:ed)?(?: over)?|g[ia]ve|sen[dt]|show(?:ed)?|submit(?:ted)?|provided?|shared?)\b.*\b(?:to|with) (?:the )?(?:20\d\d )?(?:peers?|peer team|lga|review team)\b/i,
    'council',
  ],
  [
    /\bwhat (?:are|were|have|did|do) we (?:doing|done|do|planning|plan|propose)\b|\b(?:our|the council'?s) (?:response|answer|reply|plan|action)\b|\bhow (?:did|do|are|have|will) we (?:responding|responded|respond|tackling|tackled|tackle|dealing|dealt|deal)\b|\b(?:do|did|does) (?:we|the council) (?:agree|accept)\b/i,
    'council',
  ],
  [
    /\bthey (?:tell|told|push|pushed|advise|advised|urge|urged|reckon|call|called)\b|\b(?:were|are|been) we (?:being )?(?:told|asked|advised|urged|meant) to\b|\bwe (?:were|are|have been) (?:told|asked|advised|urged) to\b|\bdid they (?:tell|push|advise|urge|call)\b/i,
    'peers',
  ],
  [
    /\bofsted\b.*\b(?:say|said|think|thought|find|found|conclude[ds]?|rate[ds]?|judge[ds]?|make of|made of|want(?:ed)?)\b|\b(?:say|said|according to) (?:by )?ofsted\b|^ofsted\b/i,
    'ofsted',
  ],
  [
    /\b(?:what|how|anything|where) (?:do|did|have|does|are|were) (?:we|the council|our)\b.*\b(?:say|said|think|claim|tell|told|written|write)\b/i,
    'council',
  ],
  [
    /\baccording to (?:us|ourselves|the council)\b|^\W*(?:(?:and|but|so|ok) )*(?:(?:is there |do we have |have we |give me |show me )?(?:anything|something|what|how about|now)(?: about)? )?(?:(?:from|by) )?(?:us|the council(?: itself)?|our council|ourselves)(?: (?:then|instead|too|as well|on (?:it|that|this)))*\W*$/i,
    'council',
  ],
  [OWN_PAPER_SAYS, 'council'],
  [/\bin our (?:own )?(?:submission|paper|statement|return|evidence)\b/i, 'council'],
  [
    /\b(?:we|council) (?:say|said|claim|told|admit)\b|\bour (?:own |official |current )?(?:words|view|statement|paper|position|stance|line on|take on|standpoint|self.assessment)\b|\bthe council['’]?s (?:own |official |current )?(?:words|view|statement|account|position|stance|line on|take on|standpoint)\b/i,
    'council',
  ],
  [
    /\b(?:peers?|peer team|peer review|peer challenge|lga|review team|\d{4} (?:team|lot)|assessors?)\b/i,
    'peers',
  ],
  [
    anyForm(
      {
        'what do they say about parks':
          /(?<!\b(?:say|said|says) )\b(?:they|them|did anyone|did anybody|the team) (?:say|said|think|thought|find|found|feel|felt|want|wanted|ask|asked|rate|recommend|worry|mention|flag|suggest|make of)\b/,
        'did they notice': /\bdid they (?:like|see|notice)\b/,
        'did anyone raise it':
          /\bdid any(?:one|body) (?:raise|notice|bring up|talk about|touch on|criticise|comment on|complain|praise)\b/,
        'their ask of us': /\b(?:ask of us|want us to|tell us to)\b/,
      },
      { before: ANYWHERE, after: ANYWHERE },
    ),
    'peers',
  ],
];

/** "What did the Marmot report tell us to do": another paper than those that are known here by who wrote them. */
const OTHER_PAPER =
  /\bwhat (?:did|does|do|has|have) (?:the |our )?(?!(?:(?:20\d\d|latest|last|old|new|previous|earlier|final|second|first|corporate|main|full|actual|whole) )*(?:peers?|lga|council|review|reports?|challenge|they|we|ofsted)\b)(?:[\p{L}'’-]+ ){1,3}?(?:reports?|study|survey|audit|commission|inquiry)\b.* (?:tell|say|recommend|ask|want|urge|suggest|find|show|conclude)\b/iu;

/** Who is asked to speak, if the question says so. */
export function readVoice(text: string): Voice | null {
  if (OTHER_PAPER.test(text)) return null;
  return VOICES.find(([cue]) => cue.test(text))?.[1] ?? null;
}
