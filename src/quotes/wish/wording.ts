import type { Voice } from '../../corpus/types.ts';
import type { WantedStance } from '../offer.ts';
import { speakerNoun } from '../wording.ts';

const TONE_NOUN: Readonly<Record<WantedStance, string>> = {
  praise: 'praise',
  concern: 'criticism',
  balanced: 'balance of both sides',
  any: 'quotation',
};

const FEW = ['None', 'Only one', 'Only two', 'Only three', 'Only four', 'Only five'];
const few = (count: number) => FEW[count] ?? `Only ${count}`;
const inQuotes = (words: readonly string[]) => words.map((one) => `“${one}”`).join(' and ');

/** What is said where a wish for quotations cannot be met as it stands. */
export const WISHES = {
  only: (count: number) => `${few(count)} ${count === 1 ? 'fits' : 'fit'} that.`,
  onlyShort: (count: number) => `${few(count)} ${count === 1 ? 'is' : 'are'} that short.`,
  occasion: (name: string) => `I took “${name}” for what it is for, and not for the subject.`,
  first: (count: number, tone: WantedStance) =>
    count === 1
      ? `Only the first is ${TONE_NOUN[tone]}; the others speak of it in another tone.`
      : `Only the first ${count} are ${TONE_NOUN[tone]}; the rest speaks of it in another tone.`,
  firstSpeak: (count: number) =>
    count === 1
      ? 'Only the first is quite what you asked for; the others only come near it, in subject or in tone.'
      : `Only the first ${count} are quite what you asked for; the rest only comes near it, in subject or in tone.`,
  onlyMore: (count: number) => `${few(count)} more ${count === 1 ? 'fits' : 'fit'} that.`,
  noMore: 'There are no more that fit. Those shown before can still be used.',
  noOther: 'For one of the two I found nothing that fits.',
  writesNone: 'I don’t write texts; I find words of the documents to quote in yours.',
  nearest: 'Nearest:',
  /** Under a change of a wish, what still holds of the one before. */
  still: (limits: readonly string[]) => `Still asked for: ${limits.join(', ')}.`,
  tone: (tone: WantedStance) => TONE_NOUN[tone],
  wordsOf: (voice: Voice) => `words of ${speakerNoun(voice)}`,
  from: (years: readonly number[]) => `from ${years.join(' or ')}`,
  mentioning: (words: readonly string[]) => `with ${inQuotes(words)}`,
  leavingOut: (words: readonly string[]) => `without ${inQuotes(words)}`,
  words: (most: number) => `${most} words or fewer`,
  characters: (most: number) => `${most} characters or fewer`,
  noneShort: (words: number, limit: string) =>
    `None that I found has ${limit}. The shortest has ${words} words.`,
  noneObeys: (mentions: readonly string[], avoids: readonly string[], figures: 'with' | 'without' | null) => {
    const wanted = [
      ...(mentions.length > 0 ? [`mentions ${inQuotes(mentions)}`] : []),
      ...(avoids.length > 0 ? [`leaves out ${inQuotes(avoids)}`] : []),
      ...(figures ? [figures === 'with' ? 'has figures' : 'has no figures'] : []),
    ];
    return `I found no quotation that ${wanted.join(' and ')}.`;
  },
  noneSafe: 'Each one that I found carries a warning; read it before you print.',
  noneWithin: (mentions: readonly string[]) =>
    `None with all that was asked for mentions ${inQuotes(mentions)}; without the other limits there is:`,
  noneThere: (topic: string, mentions: readonly string[]) =>
    `I found none${topic ? ` about “${topic}”` : ''} that mentions ${inQuotes(mentions)}. On other subjects there is:`,
  onlyTold: (tone: WantedStance | null, voice: Voice) =>
    `I have no ${tone && tone !== 'any' ? TONE_NOUN[tone] : 'words'} of ${speakerNoun(voice)} on that to print. This is what they say, in our words; do not print it as a quotation.`,
  onlyBehind: (topic: string, tone: WantedStance | null) =>
    tone === 'praise' || tone === 'concern'
      ? `No ${TONE_NOUN[tone]} that I can quote names “${topic}” in so many words; these come near it.`
      : `No sentence that I can quote says “${topic}” in so many words; these are about it.`,
  onlyNear: (topic: string) =>
    `No sentence that I can quote speaks of “${topic}” itself; these stand near the subject.`,
  noneOfTone: (tone: WantedStance, voice: Voice) =>
    `I found no ${TONE_NOUN[tone]} on that by ${speakerNoun(voice)}.`,
  noneOfYear: (years: readonly number[], voice: Voice) =>
    years.length > 0
      ? `I found nothing on that by ${speakerNoun(voice)} in ${years.join(' or ')}.`
      : `I found nothing on that in the document you named.`,
  noneInSection: (section: string) => `I found nothing on that in section ${section}.`,
  noneOfVoice: (voice: Voice, other: Voice) =>
    `I found nothing on that by ${speakerNoun(voice)}. There are words of ${speakerNoun(other)}: say “now from ${speakerNoun(other)}”.`,
  noWordsOf: (name: string) => `The documents hold no words of ${name}.`,
  onlyVoice: (voice: Voice, years: readonly number[]) =>
    `There is no report of the peers from ${years.join(' or ')} here; these are the words of ${speakerNoun(voice)}.`,
  silent: (voice: Voice, years: readonly number[]) =>
    `The documents hold no words of ${speakerNoun(voice)} from ${years.join(' or ')}.`,
} as const;
