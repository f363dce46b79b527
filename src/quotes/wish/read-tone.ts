import type { WantedStance } from '../offer.ts';
import type { Peel } from './peel.ts';

/** The tone in which quotations are wished for. */

/** What a quotation is about may itself be a strength or a risk; who knows or tackles their problems is praised. */
const NOT_ABOUT = String.raw`(?<!\b(?:about|on|of|re|regarding|know(?:s|ing)?|understand(?:s|ing)?|fac(?:e|es|ing)(?: up to)?|tackl(?:e|es|ing)|solv(?:e|es|ing))(?: the| our| their| its)?(?: own)? )`;
const TONES: readonly (readonly [WantedStance, ...forms: string[]])[] = [
  [
    'balanced',
    'softer|gentler|milder|less (?:harsh|critical|negative|damning|blunt)',
    `balanced|both sides|even-?handed|fair(?: and balanced)?|mixed|nuanced|praise and (?:criticism|concern)|pros and cons|good and (?:the )?bad`,
  ],
  [
    'praise',
    "(?:not|n't|nothing|without anything) (?:too |so |very |that )?(?:negative|critical|bad|damning)",
  ],
  [
    'concern',
    `(?:not|n't|less|nothing) (?:so |very |too |that )?(?:positive|nice|good|flattering)`,
    `(?:more |most |very |quite |a bit )?(?:critical|negative|damning|uncomfortable|concern(?:ed|ing)|worr(?:ied|ying)|challenging)`,
    `harsh(?:er|est)?|tough(?:er|est)?|worse|worst|bad|criticisms?|criticis(?:es|ed|ing)|critique`,
    `knock(?:s|ing)|slat(?:es|ing)|slag(?:s|ging) off|concerns?|worr(?:y|ies)|warnings?|complaints?`,
    `weak(?:ness(?:es)?|est)?|problems?|risks?|failings?|challenges?`,
  ],
  [
    'praise',
    `good practice|feel[- ]good|big(?:s|ging)? up|talk(?:s|ing)? up|show(?:s|ing)? off`,
    `shout(?:s|ing)? about|(?:bragg?|boast)(?:s|ing)?(?: about)?|sing(?:s|ing)? the praises of`,
    `rav(?:es|ing) about|applaud(?:s|ing)?`,
    `(?:more |most |very |really |quite )?(?:positive|complimentary|flattering|upbeat|encouraging|glowing|favourable|supportive|reassuring|uplifting|cheerful|celebratory)`,
    `(?:nice|kind|warm|happi|strong|proud|fin)(?:r|er|est|st|e)?|happy|lovely|great|good(?: news)?|best`,
    `better|praises?|praising|praised|compliments?|strengths?|kind words|proud|celebrates?|celebrating`,
  ],
];
const TONE_PATTERNS = TONES.map(
  ([stance, ...forms]) =>
    [stance, new RegExp(`${NOT_ABOUT}(?:\\b|(?=n't))(?:${forms.join('|')})\\b`, 'iu')] as const,
);

/** "A strong line" is one that strikes, be it praise or not. */
export const FORCEFUL =
  /\b(?:strong|powerful|hard-hitting|striking|bold)(?:,? (?:and )?(?:short|punchy|clear))? (?=(?:lines?|quot(?:e|ation)s?|sentences?|soundbites?|statements?|words)\b)/i;

/** "Something critical, to be balanced": why it is wanted, beside what was shown, and no tone of its own. */
const FOR_BALANCE =
  /[,–-]?\s*\b(?:(?:just|so as|in order) )*(?:to (?:be|seem|look|sound|appear) (?:fair|balanced|even-?handed|impartial|honest)|(?:to|for|so (?:that )?(?:it|we)(?:'s| is|'re| are)) (?:balance(?:d|s)?(?: (?:it|that|this|things|the (?:picture|story|piece|release)))?(?: out| up)?|fairness|some balance|a bit of balance|the sake of (?:balance|fairness)))(?=\W*$|[,.;])/i;

/** The tone asked for. Each word of it is taken away. */
export function readTone(text: Peel): WantedStance | null {
  const purpose = text.take(FOR_BALANCE);
  const tone = takeTone(text);
  return tone ?? (purpose ? 'balanced' : null);
}

function takeTone(text: Peel): WantedStance | null {
  let tone: WantedStance | null = null;
  for (const [stance, pattern] of TONE_PATTERNS) while (text.take(pattern)) tone ??= stance;
  return tone;
}
