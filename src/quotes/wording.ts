import type { Voice } from '../corpus/types.ts';
import { printDayOf } from '../print-day.ts';
import { capitalise, joinWords, spell } from '../spell-out.ts';

/** What is said of quotations, where they are shown and afterwards. Plain British English; calm; no exclamation marks. */

const SPEAKER_NOUN: Readonly<Record<Voice, string>> = {
  peers: 'the peers',
  council: 'the council',
  ofsted: 'Ofsted',
  other: 'a third party',
};

export function speakerNoun(voice: Voice): string {
  return SPEAKER_NOUN[voice];
}

/** "the peers and the council": each of several speakers once. */
export function speakerNouns(voices: readonly Voice[]): string {
  return [...new Set(voices.map(speakerNoun))].join(' and ');
}

export const ATTRIBUTION_LABELS: Readonly<Record<Voice, string>> = {
  peers: 'The peers’ words',
  council: 'The council’s own words',
  ofsted: 'Ofsted’s words',
  other: 'A third party’s words',
};

export const OFFERS = {
  none: 'The documents hold nothing on that to quote.',
  before: 'Before it',
  after: 'After it',
  caution: 'Caution',
  short: 'Short',
  phraseIn: 'Stands in our digest as',
  used: (by: string, when: string, where: string) =>
    `Used by ${by} on ${printDayOf(when)}${where ? `: ${where}` : ''}`,
} as const;

export const QUOTING = {
  quotations: (count: number) =>
    count === 1 ? 'One quotation, word for word:' : `${capitalise(spell(count))} quotations, word for word:`,
  phrases: (count: number) =>
    `${count === 1 ? 'A phrase' : `${capitalise(spell(count))} phrases`} that can be quoted from the digest, word for word:`,
  /** Above the words behind what was told. */
  behind: 'What I told you was in my own words; these are the documents’.',
  frame: (statement: string) => `It stands in this statement of ours: ${statement}`,
  bringIn:
    'These are phrases of the digest, not whole sentences. To quote those, ask whoever runs Peersay for you to bring the documents in.',
  notAtHand:
    'The document behind that statement is not at hand, so there is no sentence to quote. Ask whoever runs Peersay for you to bring it in.',
  next: 'When you print one, say for example “use 1 in the press release”, so that others see it has been used.',
  used: (by: string, when: string, where: string) =>
    `Already used by ${by} on ${printDayOf(when)}${where ? `: ${where}` : ''}.`,
  /** A check of a part of what is on show, as somebody would ask for it. */
  asksOf: (voice: Voice, words: string) => `did ${speakerNoun(voice)} say “${words}”?`,
  noneShown:
    'No quotation has been shown yet. Ask for one first, for example “something we can quote about leadership”.',
  noOffers:
    'There is no quotation to mark yet. Ask for one first, for example “something we can quote about leadership”.',
  outOfRange: (most: number) =>
    `The last reply offered quotations 1 to ${most}. Say for example “use 1 in the press release”.`,
  marked: (numbers: readonly number[], where: string, words: readonly string[]) =>
    `Marked ${nameNumbers(numbers)} as used${where ? `: ${where}` : ''} (${words.map((text) => `“${beginningOf(text)}”`).join(', ')}). The next person who is offered ${numbers.length > 1 ? 'them' : 'it'} will see that. If that was a slip, say “undo”.`,
  takenBack: (words: readonly string[]) =>
    `No longer marked as used: ${words.map((text) => `“${beginningOf(text)}”`).join(', ')}.`,
  /** Something else was answered since they were shown. */
  whichToMark: (numbers: readonly number[], words: readonly string[]) =>
    `Nothing is marked yet, because other answers came in between. Before them, ${nameNumbers(numbers)} ${numbers.length > 1 ? 'were' : 'was'} ${words.map((text) => `“${beginningOf(text)}”`).join(', ')} – say for example “use ${nameNumbers(numbers)} in the press release” if you mean ${numbers.length > 1 ? 'those' : 'that'}.`,
  whichOfThem: (most: number) =>
    `Which of them? The last reply offered quotations 1 to ${most}. Say for example “use 1 in the press release”.`,
  markedBefore: (numbers: readonly number[], where: string) =>
    `You had marked ${nameNumbers(numbers)} as used${where ? `: ${where}` : ''} before; nothing is noted twice.`,
} as const;

const BEGINNING_WORDS = 8;

/** Enough of a sentence to know it by. */
function beginningOf(text: string): string {
  const words = text.split(/\s+/);
  return words.length > BEGINNING_WORDS + 2 ? `${words.slice(0, BEGINNING_WORDS).join(' ')} …` : text;
}

/** "quotation 1", "quotations 1 and 3". */
function nameNumbers(numbers: readonly number[]): string {
  return `${numbers.length > 1 ? 'quotations' : 'quotation'} ${joinWords(numbers.map(String))}`;
}

/** What is said about quotations that were shown. */
export const OFFERED = {
  attribution: 'To be attributed as:',
  attributed: (number: number, full: string, short: string) =>
    `Quotation ${number}: ${full}. Where there is little room: ${short}.`,
  credits:
    'Every quotation that I offer has its attribution under it: who speaks, the document, its date and the section. By document:',
  credit: (full: string, short: string) => `${full}, and the section. Where there is little room: ${short}.`,
  beside: (number: number, before: boolean, after: boolean) => {
    if (before && after) return `Quotation ${number}, between the sentences beside it:`;
    if (before)
      return `Quotation ${number}, after the sentence before it; it is the last under its heading or in its list:`;
    if (after)
      return `Quotation ${number}, before the sentence after it; it is the first under its heading or in its list:`;
    return `Quotation ${number} stands alone under its heading or in its list:`;
  },
  besideAll: 'The sentences before and after:',
  context: (number: number) => `The passage in which quotation ${number} stands:`,
  contexts: 'The passages in which they stand:',
  noContext: (number: number) =>
    `The document behind quotation ${number} is not at hand, so its passage cannot be shown.`,
  safety: 'Before printing:',
  safe: (number: number, caution: string | null) =>
    caution === null
      ? `Quotation ${number}: nothing speaks against printing it, whole and with its attribution.`
      : `Quotation ${number}: mind this first. ${caution}`,
  cautions: 'The warnings:',
  caution: (number: number, caution: string | null) =>
    `Quotation ${number}: ${caution ?? 'it carries no warning.'}`,
  part: 'Please print a quotation whole: a part of a sentence may say something else than the whole. Say “shorter” for one that takes less room. A part that you have in mind can be checked: “did they say …?”, with the words in quotation marks.',
  swapped: (numbers: readonly number[]) => `With another in the place of ${nameNumbers(numbers)}.`,
  noOther: 'There is no other that fits. Those on show can still be used.',
  noShorter: 'There is no shorter one that fits. A quotation is printed whole and not cut.',
  noneBefore: 'No other quotations were shown before these.',
  unused: 'Nobody has marked these as used.',
  allUsed:
    'Each one that I find has been used before. Ask for another subject, or “which quotations have been used”.',
  noneUsedIn: (where: string) => `Nobody has marked a quotation as used in ${where}.`,
  notCut: 'A quotation is printed whole and not cut.',
  wrote: (number: number, who: string, year: number, attribution: string) =>
    `Quotation ${number}: ${who}, ${year}. ${attribution}.`,
  wrotes: 'Whose words they are:',
  verbatim: (isPhrase: boolean) =>
    isPhrase
      ? 'Yes, word for word, but each is a phrase out of a sentence, not a sentence.'
      : 'Yes: what stands between the quotation marks is copied from the document character for character.',
  ends: (numbers: readonly number[]) =>
    `${numbers.length === 1 ? `Quotation ${numbers[0]} ends` : 'Each of them ends'} where its sentence ends, so you can stop there. If you mean to stop earlier, paste the part in quotation marks and I check what it leaves off.`,
  endsPhrase: (number: number) =>
    `Quotation ${number} is a phrase. Its document is not at hand, so I cannot show how the sentence goes on.`,
  page: 'The text that I have is not divided into pages, so I can only name the section:',
  pageOf: (number: number, attribution: string) => `Quotation ${number}: ${attribution}.`,
  join: 'Not as one quotation: sentences from different places that are run together say what nobody wrote. Print each in quotation marks of its own, with your own words between them and its own attribution.',
  noneToAvoid:
    'None of them carries a warning. Read the sentences beside them all the same before you print one.',
  swap: 'Not inside the quotation marks: what stands there is the source’s own. Put your word in square brackets, so that readers see it is yours, or outside the marks.',
  choice: (free: readonly number[], shortest: number | null) =>
    [
      'I do not choose for you.',
      free.length === 0
        ? 'Each of them carries a warning; read those first.'
        : `There is no warning under ${nameNumbers(free)}.`,
      ...(shortest === null ? [] : [`The shortest is quotation ${shortest}.`]),
    ].join(' '),
  years: (dated: readonly { readonly number: number; readonly year: number }[]) =>
    dated.length > 1 && dated.every(({ year }) => year === dated[0]?.year)
      ? `All of them are of ${dated[0]?.year}.`
      : `By year: ${joinWords(dated.map(({ number, year }) => `quotation ${number} is of ${year}`))}.`,
  theirs: (number: number, who: string, attribution: string) =>
    `Yes: quotation ${number} is by ${who}. ${attribution}.`,
  notTheirs: (number: number, who: string, attribution: string) =>
    `No: quotation ${number} is by ${who}. ${attribution}.`,
  uses: (count: number) => `Used so far, ${count === 1 ? 'once' : `${spell(count)} times`}:`,
  notUsed: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Nobody has marked quotation ${numbers[0]} as used.`
      : 'Nobody has marked any of these as used.',
  noneUsed: 'Nobody has marked a quotation as used yet. Say for example “use 1 in the press release”.',
  export: (command: string) =>
    `I cannot attach a file here. Ask whoever runs Peersay for you, and pass this on; it writes these quotations into a file: ${command}`,
  exportLoses: 'That command has no option for every limit of your request; check the sheet against them.',
  exports:
    'I cannot attach a file here. Ask whoever runs Peersay for you: they can give you a sheet of quotations on a topic and the progress-review pack, each as a Word file or a spreadsheet, and the record of updates as a spreadsheet.',
} as const;
