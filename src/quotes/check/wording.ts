import type { Voice } from '../../corpus/types.ts';
import { capitalise } from '../../spell-out.ts';
import { speakerNoun } from '../wording.ts';
import type { Flag } from './quotation-check.ts';

export const CHECK_FAULTS = {
  noWords: 'Paste the words to be checked.',
  tooLong:
    'That does not stand in the documents as a whole, and is too long to compare word by word: paste at most 400 words.',
} as const;

/** How "did they say it?" is answered, one sentence or two a verdict. A "yes" always names whose words they are. */
export const VERDICTS = {
  yes: (whoWrote: string, differ: string | null) => `Yes, ${confirm(whoWrote, differ)}`,
  /** Where it was asked who said it or when: a statement, which answers either. */
  statement: (whoWrote: string, differ: string | null) => capitalise(confirm(whoWrote, differ)),
  wrote: (who: string, years: string) => `${who} wrote this${years === '' ? '' : ` in ${years}`}`,
  wroteToo: (who: string, years: string) => `; ${who} wrote it too${years === '' ? '' : `, in ${years}`}`,
  onlyDiffer: (what: readonly string[]) => `Only ${differ(what)}`,
  wordsOfOthers:
    'These words stand in the peers’ report, but there the peers quote somebody or pass on what they were told. Do not print them as the peers’ own view. The whole sentence:',
  setOff: (sentence: string) =>
    `There the phrase stands in quotation marks, so it may be somebody else’s. The whole sentence: ${sentence}`,
  /** After whose words they are: not of what they were said to be said of. */
  notNamed: (subject: string) =>
    `But the sentence does not name ${subject}: read what it is said of before you use it.`,
  inItsSentence: (sentence: string) => `In its sentence: ${sentence}`,
  alsoOfOthers: 'There the peers quote somebody or pass on what they were told: it is not their own view.',
  relayedOnly: 'These words stand in the peers’ report, but not as a judgement of the peers.',
  stranger: (where: string, name: string) =>
    `The words stand in ${where}; nothing there shows that ${name} said them.`,
  strangerOfOthers: (where: string, name: string) =>
    `The words stand in ${where} as words of somebody else; only the whole sentence can show whether ${name} said them:`,
  strangerToo: (name: string) => `Nothing there shows that ${name} said it.`,
  /** After it was said that somebody else speaks. */
  exactThere: 'They stand word for word in:',
  exactThereBut: (what: readonly string[]) => `They stand, and only ${differ(what)}, in:`,
  alsoWith: (who: string) => `The words stand with ${who}, too, in this sentence:`,
  cutShort: (who: string, flags: string) =>
    `${capitalise(who)} wrote these words, but in a sentence that also says ${flags}. Quote the whole sentence.`,
  near: 'Not quite: the words were changed.',
  nearMarks: (who: string, marks: string) => `Nearly: ${who} wrote this, and only ${differ([marks])}.`,
  aComma: 'a comma',
  commas: 'commas',
  punctuation: 'the punctuation',
  changed: (pasted: string, source: string) => `Where this has “${pasted}”, the source has “${source}”.`,
  removed: (source: string) => `Left out: “${source}”.`,
  moved: (pasted: string) => `“${pasted}” stands elsewhere in the sentence.`,
  inserted: (pasted: string) => `Not in the source: “${pasted}”.`,
  nearFlags: (flags: string) => `The change touches the sense: ${flags}.`,
  stitched: (pieces: number) =>
    `Not as one quotation: it is put together from ${pieces} places without saying so.`,
  loose: (words: string) => `Found nowhere: ${words}.`,
  marked: (who: string) =>
    `${capitalise(who)} wrote these words, apart from what the quotation marks as cut or added.`,
  dropped: (text: string) => `Left out: “${text}”`,
  droppedFlags: (flags: string) =>
    `The cut leaves out ${flags}: the quotation no longer says what the source says.`,
  insertion: (text: string) => `In square brackets, so not the source’s: “${text}”`,
  insertionFlags: (flags: string) => `The words in square brackets add ${flags}.`,
  elsewhere: (claimed: string, actual: string) => `These are not the words of ${claimed}, but of ${actual}.`,
  /** They said it in another year, and of that year somebody else has it. */
  otherYear: (claimed: string, year: number, own: string, others: string) =>
    `Not ${claimed} of ${year}: ${claimed} wrote this in ${own}. In ${year} only ${others} did.`,
  elsewhereYear: (claimed: number, actual: string) => `These words are not of ${claimed}, but of ${actual}.`,
  relays: (voice: Voice) =>
    `The writer only passes on what ${speakerNoun(voice)} said, which is not the same as saying it.`,
  phraseAll: (where: string) =>
    `These words stand as a phrase in ${where}. The statement in our words tells what of, and whose they are:`,
  inOurWords: (statement: string) => `In our words: ${statement}`,
  phraseSome: 'The digest quotes only part of this, as a phrase.',
  phraseLimit:
    'Only phrases can be checked while the document is not at hand. Ask whoever runs Peersay for you to bring it in; then whole sentences can be.',
  absent: 'Not in any document at hand.',
  absentFromDigest: 'None of the documents is at hand, and the digest quotes no such phrase.',
  nearest: 'The nearest sentence is:',
  nearestOf: (who: string, year: number) => `The nearest sentence is by ${who}, of ${year}:`,
  nearestClaimed: (voice: string) => `The nearest that ${voice} said is:`,
  caution: (cautions: string) => `Before you print it: ${cautions}`,
  notAtHand: (titles: string) => `Not searched, because only the digest of it is at hand: ${titles}.`,
  /** Somebody's "peers found that" stood inside the marks. */
  framed: (frame: string) =>
    `Not with “${frame}” inside the quotation marks: that is not in the source there. The rest, checked by itself:`,
  several: (count: number) => `${count} quotations, checked one by one:`,
  numbered: (number: number, words: string, verdict: string) => `${number}. “${words}” – ${verdict}`,
} as const;

/** What is answered about words that were checked, after the check. */
export const CHECKED = {
  credit: (full: string, short: string) =>
    `To be attributed as: ${full}. Where there is little room: ${short}.`,
  phraseOf: (who: string, attribution: string) => `It stands with ${who}: ${attribution}.`,
  creditPhrase: (full: string) => `To be attributed as: ${full}.`,
  creditChanged:
    'As they were pasted, the words are not the source’s, and nobody can be credited with them. What stands there is credited like this:',
  creditElsewhere: (who: string) => `They are words of ${who}, and are credited like this:`,
  creditNobody: 'Nothing at hand shows that anybody wrote those words, so there is nobody to credit.',
  goesOn: (rest: string) => `The sentence goes on: “${rest}”`,
  beganBefore: (start: string) => `It begins earlier: “${start}”`,
  mayEnd:
    'No “not”, “but” or the like is left off, so you may stop there; mark the cut with “…” or let your own sentence carry on after the quotation marks.',
  mayNotEnd: (flags: string) => `Better not: what is left off says ${flags}. Quote the whole sentence.`,
  endsThere: 'Yes: the sentence ends there in the source, too.',
  fixFirst: 'These are not yet the source’s words. The sentence as it stands there:',
  whole: 'The whole sentence, as it stands in the source:',
  stands: 'As it stands in the source, to print instead:',
  apart: 'Print these apart, each as a quotation of its own with its own place:',
  standsElsewhere: (who: string) =>
    `These are words of ${who}; they can be printed as such, not as anybody else’s:`,
  nearest: 'The nearest that I find is this; it is not the same:',
  noneNear:
    'Nothing at hand comes near those words. Ask for something on their subject, for example “something we can quote about leadership”.',
  onlyPhrase: 'Only a phrase of it is at hand, without its sentence:',
  catches: 'Before you print it:',
  noCatch: 'None that I can see in the sentence or beside it. Print it whole and with its attribution.',
} as const;

/** "Can I print that?", of words that were checked; what was found follows. */
export const PRINTING = {
  whole: 'You may print it whole, in the source’s own characters and with its attribution. What was found:',
  notTheirs: 'Not as theirs. What was found:',
  changed: 'Not in this form. What was found:',
  absent: 'No: nothing at hand shows that anybody wrote it. What was found:',
} as const;

/** Where words stand, by whose document it is. */
export const DOCUMENT_OF: Readonly<Record<Voice, string>> = {
  peers: 'the peers’ report',
  council: 'the council’s own document',
  ofsted: 'Ofsted’s report',
  other: 'a third party’s document',
};

const FLAG_WORDS: Readonly<Record<Flag['kind'], (words: string) => string>> = {
  negation: (words) => `“${words}”`,
  turn: (words) => `“${words}”`,
  figure: (words) => `the figure ${words}`,
};

/** "“not”, the figure 40": each of several flags once. */
export function nameFlags(flags: readonly Flag[]): string {
  return [...new Set(flags.map(({ kind, words }) => FLAG_WORDS[kind](words)))].join(', ');
}

function confirm(whoWrote: string, differ: string | null): string {
  const how = differ === null ? ', word for word' : `; ${differ.charAt(0).toLowerCase()}${differ.slice(1)}`;
  return `${whoWrote}${how}.`;
}

/** "a comma differs", "capitals, dashes differ". */
function differ(what: readonly string[]): string {
  const isOne = what.length === 1 && /^(?:the |a |white)/.test(what[0] ?? '');
  return `${what.join(', ')} ${isOne ? 'differs' : 'differ'}`;
}
