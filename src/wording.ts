import { CARDINALS } from './corpus/number-words.ts';
import type { Voice } from './corpus/types.ts';
import { printDayOf } from './print-day.ts';

/**
 * Every sentence the bot says. Plain British English, short and calm: what happened, and what can be done next.
 * Adapters add nothing of their own.
 */

const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  peers: 'peers',
  council: 'council',
  ofsted: 'Ofsted',
  other: 'third party',
};

/** Somebody whose words or promises stand in a document of somebody else: "council, in the peers’ report of 2024". */
export function relayedSpeaker(voice: Voice, documentVoice: Voice, year: number): string {
  const document = documentVoice === 'peers' ? 'the peers’ report' : 'the council’s document';
  return `${VOICE_NAMES[voice]}, in ${document} of ${year}`;
}

/** Who speaks and when, as shown beside every statement: "peers, 2024". */
export function speaker(voice: Voice, year: number): string {
  return `${VOICE_NAMES[voice]}, ${year}`;
}

export const HEADINGS = {
  councilRelayed: (year: number) => `The council, as the peers’ report of ${year} relays it`,
  ofstedRelayed: (year: number) => `Ofsted, as reproduced in ${year}`,
  peers: (year: number) => `The peers, ${year}`,
  council: (year: number) => `The council about itself, ${year}`,
  ofsted: 'Ofsted',
  other: 'Others, as reported',
  figuresDiffer: 'Figures that differ',
} as const;

export const LEADS = {
  also: 'Also:',
  recommendations: (count: number, year: number) =>
    `The ${year} peer challenge made ${spell(count)} key recommendations:`,
  picked: {
    urgent: (year: number) =>
      `The ${year} report does not rank its recommendations. These ask for speed or priority themselves:`,
    timed: (year: number) => `These recommendations of ${year} name a time themselves:`,
  },
  noneOf: {
    urgent: (year: number) =>
      `The ${year} report does not rank its recommendations, and none asks for more speed than the others. All of them:`,
    timed: (year: number) => `None of the recommendations of ${year} names a time. All of them:`,
  },
  unnumbered: 'The report does not number them; the order is its own.',
  further: (year: number) =>
    `Beside the numbered recommendations, the ${year} report asks for more in its text. The main points:`,
  overall: (year: number) =>
    `A peer challenge gives no grade, and I sum nothing up myself. Main points of the peers’ report of ${year}, good and bad:`,
  sideBySide: 'Side by side:',
  quotations: (count: number) =>
    count === 1 ? 'One quotation, word for word:' : `${spell(count, true)} quotations, word for word:`,
} as const;

/** Two reports of the peers side by side, where no subject is named. */
export const THEN_AND_NOW = {
  leads: {
    worse: (then: number, now: number) =>
      `Where the peers were pleased in ${then} and raise a concern in ${now}, side by side:`,
    better: (then: number, now: number) =>
      `Where the peers raised a concern in ${then} and are pleased in ${now}, side by side:`,
    changed: (then: number, now: number) =>
      `Where the peers judge differently in ${then} and in ${now}, side by side:`,
    again: (then: number, now: number) =>
      `Where the peers raise a concern or ask for something both in ${then} and in ${now}, side by side:`,
  },
  care: 'These are the judgements of two reports, the clearest first, not a measurement: unless a statement says so itself, neither I nor the peers find here that something has changed. Name a subject to see more on it.',
  none: 'I find no theme on which the peers’ last two reports can be held together like that. Name a subject, for example “housing then and now”.',
} as const;

/** What became of what an earlier review asked for. */
export const BECAME = {
  lead: (year: number, newest: number) =>
    `Progress is recorded here on the recommendations of ${newest} alone. On those of ${year}, what later documents say nearest to each:`,
  nothingOn: (titles: readonly string[]) => `I find nothing later on: ${titles.join('; ')}.`,
  care: 'A later statement on the same subject does not mean that a recommendation was carried out: read it as what was said next.',
  none: 'I find nothing in later documents on what those recommendations asked for.',
} as const;

/** Answers to "did the peers say …?". */
export const VERDICTS = {
  peers: 'Yes, this is in the peers’ report:',
  reported: 'It stands in the peers’ report as what others say:',
  besides: 'Near to it in the same reports:',
  otherYear: 'Not the report you name, but another of the peers’ reports says so:',
  opposite: 'No. The peers’ report says the opposite:',
  narrower:
    'I don’t find the peers saying that. They say only this, which points the other way, of something narrower:',
  council: 'I don’t find the peers saying that. The council writes:',
  both: 'Both say it. The peers, and the council about itself:',
  ofsted: 'These are Ofsted’s words, reproduced in the document:',
  oppositeOfsted: 'No. What is reproduced of Ofsted says the opposite:',
  nearCouncil: 'I don’t find that in the peers’ reports. The nearest is what the council says about itself:',
  nearOfsted: 'I don’t find Ofsted saying that. The nearest in the documents:',
  relayed:
    'It stands in the peers’ report, but as what the council told them, not as a finding of the peers:',
  compare: 'The nearest on the other side:',
  comparePeers: 'The nearest the peers come:',
} as const;

/** "Yes" to what was asked: whether they said, praised, criticised, recommended or named it. */
export const DONE = {
  say: VERDICTS.peers,
  praise: 'The peers speak of this with praise:',
  criticise: 'The peers raise a concern in speaking of this:',
  warn: 'Yes, the peers raise this as a concern or a warning:',
  recommend: 'Yes, the peers recommend this:',
  mention: 'Yes, the peers’ report speaks of it:',
} as const;

export const NOT_DONE = {
  say: 'I don’t find the peers saying just that. The nearest they come:',
  praise: 'I don’t find the peers praising just that. The nearest they come:',
  criticise: 'I don’t find the peers criticising just that. The nearest they come:',
  warn: 'I don’t find the peers warning of just that. The nearest they come:',
  recommend: 'I don’t find the peers recommending just that. The nearest they come:',
  mention: 'I don’t find the peers speaking of that. The nearest they come:',
} as const;

export const NOTES = {
  unsaid: (words: readonly string[]) =>
    `No document says ${words.map((word) => `“${word}”`).join(' or ')}. What comes nearest:`,
  namesNobody: 'The documents don’t name who that is here. What they say of it:',
  noneInTone: (tone: 'praise' | 'concern') =>
    `I find no ${tone === 'praise' ? 'praise' : 'criticism'} on just this. What is said of it:`,
  onlyCouncil: 'I found nothing on this in the peers’ reports. What you see is the council’s own account.',
  onlyOld: (year: number) => `I found this only in what was written in ${year}, and nothing later on it.`,
  nothingOf: (years: readonly number[]) =>
    `I found nothing on this in what was written in ${joinWords(years.map(String))}.`,
  notAsked: (voice: Voice | null, years: readonly number[]) => {
    const of = years.length > 0 ? ` of ${years.join(' and ')}` : '';
    return `I found nothing on this in ${voice ? SPEAKERS[voice].writings : 'the documents'}${of}. Elsewhere it is mentioned:`;
  },
  /** `then`: what is shown instead. */
  noReport: (voice: Voice, year: number, then: 'later' | 'elsewhere' | null) => {
    const lead = `The documents hold nothing by ${SPEAKERS[voice].name} of ${year}.`;
    if (then === null) return lead;
    return `${lead} ${then === 'later' ? 'What they say of it later:' : 'Elsewhere it is mentioned:'}`;
  },
  standsFor: (short: string, long: string) => `${short} stands for ${long}.`,
  readAs: (typed: string, read: string) => `I read “${typed}” as “${read}”.`,
} as const;

/** Whoever speaks, and what there is of them. */
const SPEAKERS: Readonly<Record<Voice, { readonly name: string; readonly writings: string }>> = {
  peers: { name: 'the peers', writings: 'the peers’ reports' },
  council: { name: 'the council itself', writings: 'the council’s own documents' },
  ofsted: { name: 'Ofsted', writings: 'what is reproduced of Ofsted' },
  other: { name: 'third parties', writings: 'what third parties say' },
};

export const NOT_FOUND = {
  lead: 'The documents don’t cover that.',
  recommendation: (number: number) =>
    `There is no recommendation ${number}. Say “list the recommendations” to see them all.`,
  later: (date: string) => `The documents end in ${date}; they cannot tell what came after.`,
  figure: 'The documents give no figure for that.',
  date: 'The documents give no date for that.',
  outcome: 'The documents don’t say how that came out.',
  nearest: (topics: readonly string[]) => `Nearest topics: ${topics.join('; ')}.`,
  unknown: (words: readonly string[]) =>
    `No document mentions ${words.map((word) => `“${word}”`).join(' or ')}.`,
  next: 'Try other words, or ask “which documents do you know?”.',
} as const;

export const TOUCHES = {
  one: (name: string) => `This touches ${name}.`,
  several: (names: readonly string[]) => `This touches ${joinWords(names)}.`,
  recommendation: (number: number, year: number, title: string) =>
    `recommendation ${number} of ${year} (${title})`,
} as const;

export const OWNERS = {
  line: (number: number, owner: string | null, leadMember: string | null, deputy: string | null) => {
    const named = [
      ...(owner ? [`lead officer ${owner}`] : []),
      ...(leadMember ? [`lead member ${leadMember}`] : []),
      ...(deputy ? [`deputy ${deputy}`] : []),
    ];
    return named.length > 0
      ? `Recommendation ${number}: ${joinWords(named)}.`
      : `No owner has been recorded for recommendation ${number} yet. Ask whoever runs Peersay for you to name one.`;
  },
} as const;

export const NEXT = {
  words: 'words 1',
  more: 'more',
  recommendation: (number: number, year: number | null) =>
    `recommendation ${number}${year ? ` of ${year}` : ''}`,
  ask: (items: readonly string[]) => `You can go on with: ${items.map((item) => `“${item}”`).join(', ')}.`,
} as const;

export const WORDS = {
  none: 'There is no answer to show the words of yet. Ask a question first.',
  outOfRange: (most: number) => `The last answer has statements 1 to ${most}. Say for example “words 1”.`,
  which: (number: number) => `The words behind statement ${number}:`,
  notAtHand: (place: string, anchor: string) =>
    `The document itself is not at hand, so its words cannot be shown. The place is ${place}, at “${anchor}”.`,
  bringIn: 'To see and quote whole sentences, ask whoever runs Peersay for you to bring the document in.',
} as const;

export const QUOTING = {
  phrases: (count: number) =>
    `${count === 1 ? 'A phrase' : `${spell(count, true)} phrases`} that can be quoted from the digest, word for word:`,
  frame: (statement: string) => `It stands in this statement of ours: ${statement}`,
  bringIn:
    'These are phrases of the digest, not whole sentences. To quote those, ask whoever runs Peersay for you to bring the documents in.',
  notAtHand:
    'The document behind that statement is not at hand, so there is no sentence to quote. Ask whoever runs Peersay for you to bring it in.',
  next: 'When you print one, say for example “use 1 in the press release”, so that others see it has been used.',
  used: (by: string, when: string, where: string) =>
    `Already used by ${by} on ${printDayOf(when)}${where ? `: ${where}` : ''}.`,
  noneShown:
    'No quotation has been shown yet. Ask for one first, for example “something we can quote about leadership”.',
  noOffers:
    'There is no quotation to mark yet. Ask for one first, for example “something we can quote about leadership”.',
  outOfRange: (most: number) =>
    `The last reply offered quotations 1 to ${most}. Say for example “use 1 in the press release”.`,
  marked: (numbers: readonly number[], where: string, words: readonly string[]) =>
    `Marked ${nameNumbers(numbers)} as used${where ? `: ${where}` : ''} (${words.map((text) => `“${beginningOf(text)}”`).join(', ')}). The next person who is offered ${numbers.length > 1 ? 'them' : 'it'} will see that.`,
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
  use: (by: string, when: string, where: string) =>
    `Used by ${by} on ${printDayOf(when)}${where ? `: ${where}` : ''}`,
  notUsed: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Nobody has marked quotation ${numbers[0]} as used.`
      : 'Nobody has marked any of these as used.',
  noneUsed: 'Nobody has marked a quotation as used yet. Say for example “use 1 in the press release”.',
  export: (command: string) =>
    `I cannot attach a file here. Ask whoever runs Peersay for you, and pass this on; it writes these quotations into a file: ${command}`,
  exportLoses: 'That command has no option for every limit of your request; check the sheet against them.',
  exports:
    'I cannot attach a file here. Ask whoever runs Peersay for you: they can give you a sheet of quotations on a topic, and the progress-review pack, as a Word file or a spreadsheet.',
} as const;

export const MORE = {
  none: 'There is no answer to go on with. Ask a question first, or ask it in other words.',
  end: 'That is all I have ready for this question. A narrower one may bring more.',
  lead: 'Further statements:',
} as const;

export const WHO = {
  says: (number: number, who: string, title: string) => `Statement ${number}: ${who}, in “${title}”.`,
} as const;

export const HELP = {
  lead: (council: string) =>
    `I answer from the documents of ${council}’s peer challenges, and say who speaks: the peers, or the council about itself.`,
  examples: [
    'To ask: “what did peers say about housing?”, “list the recommendations”, “how do we compare with last time on communications?”',
    'To quote: “something positive we can quote about leadership”. To check a quotation, paste it in quotation marks.',
    'To record progress: “R5: amber, land deal slipped, executive decision by the end of next month”. I show what I have read and save it when you say “save”; “undo” and “amend” change it afterwards.',
    'To see progress: “board”, “where are we on R5?”, “what changed this week?”, “what is overdue?”, “who hasn’t posted?”, “CPC clock”',
  ],
  after:
    'After an answer: “words 1” shows the source’s own words, “more” goes on, “who said that?” names the speaker; “why?”, “shorter”, “tell me more about 2” and “what are we doing about it?” go back to it. “Is this private?” says what is kept.',
  documents: '“which documents do you know?” lists what I answer from.',
} as const;

export const DOCUMENTS = {
  lead: 'I answer from these documents:',
  dated: (year: number, title: string, date: string) =>
    `The report of the ${year} peer challenge is dated ${date}: ${title}.`,
  noReviewOf: (year: number, years: readonly number[]) =>
    `I have no peer challenge report of ${year}, only of ${joinWords(years.map(String))}.`,
  line: (title: string, publisher: string, date: string, who: string) =>
    `${title} (${publisher}, ${date}): ${who}`,
  voice: (voice: Voice): string => {
    switch (voice) {
      case 'peers':
        return 'the peers speak';
      case 'council':
        return 'the council speaks about itself';
      case 'ofsted':
        return 'Ofsted speaks';
      case 'other':
        return 'a third party speaks';
    }
  },
  atHand: 'text at hand',
  digestOnly: 'known by its digest',
  bringIn: 'Where only the digest is known, I answer in my own words and cannot quote whole sentences.',
} as const;

/** What is kept about those who write; it must be true of the code. */
export const PRIVACY =
  'What you ask and which words you were shown goes on the council’s own record, under your name, so that the council can answer for it; administrators can export it. Updates that you save can be seen by all staff who use me. A draft is yours alone until you save it.';

export const SMALL_TALK = {
  greeting:
    'Good to see you. Ask me what the peers or the council said, for example “what did peers say about housing?”, or say “help”.',
  thanks: 'You are welcome.',
  complaint:
    'I am sorry that did not help. Name a subject in a few words, for example “what did peers say about housing?”, or say “help”. The thumbs under an answer tell the people who look after me what went wrong.',
  confused:
    'Sorry, that was not clear. Say “show the words” for the source’s own words, “who said that” for the speaker, or ask again with the subject in it, for example “what did peers say about scrutiny?”.',
  empty:
    'That message was empty. Ask me something, for example “what did peers say about housing?”, or say “help”.',
  tooLong: (length: number, most: number) =>
    `That message has ${length.toLocaleString('en-GB')} characters; a question can have ${most.toLocaleString('en-GB')}. Please put it in a sentence or two.`,
  program:
    'I am a program, not a person. I answer from the peer challenge documents, show where each statement stands, and keep the progress on the recommendations. Say “help” for examples.',
  trust:
    'You need not take my word. Every statement says who makes it, of when and in which section; “words 1” shows the source’s own words, where the document is at hand. I can miss something or pick what does not fit, so look there before you rely on it.',
  offTask:
    'I only answer from the peer challenge documents and keep the progress on them. Ask me what the peers or the council said, or say “help”.',
} as const;

export const CONSOLE = {
  greeting: (council: string, documents: number) =>
    `Peersay for ${council}. ${
      documents > 0
        ? `The text of ${spell(documents)} documents is at hand.`
        : 'I answer from the digest; the documents themselves are not at hand. To bring them in: npm run import -- FILE'
    }\nAsk a question, say “help”, or “quit” to leave.`,
  somebody: 'somebody at the terminal',
  portTaken: (port: number) =>
    `Port ${port} is taken by another program. End that one, or name another port: PEERSAY_PORT for Slack, PEERSAY_TEAMS_PORT for Teams.`,
  failed: (cause: unknown) =>
    `Peersay could not start: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
} as const;

export const STORE = {
  readOnly: (why: string) => `Nothing can be recorded here, but I can answer. ${why}`,
} as const;

export const AUDIT = {
  unhelpful: 'Answers that people found not helpful',
  unanswered: 'Questions that found nothing',
  ratings: (unhelpful: number, unanswered: number) =>
    `${unhelpful} answers were found not helpful, ${unanswered} questions found nothing.`,
  noRatings: 'Nobody has called an answer unhelpful, and every question has found something.',
  administratorsOnly: 'Only an administrator can see that.',
  thanksHelpful: 'Thank you. That is noted.',
  thanksUnhelpful: 'Thank you. That is noted, and an administrator will see it.',
} as const;

export const HOME = {
  title: 'Peersay',
  lead: 'Ask me what the peers or the council said, or tell me how a recommendation stands.',
  guest: 'Ask me what the peers or the council said, for example “what did peers say about housing?”.',
  log: 'Log an update',
  draft: (what: string) => `Your update on ${what} has not been saved yet.`,
  mine: 'Your recommendations',
  board: 'All recommendations',
} as const;

export const ANSWER_BUTTONS = {
  words: 'Show the words',
  more: 'More',
  quote: 'Quote this',
  compare: 'Compare with last time',
  lost: 'That answer is no longer at hand. Ask the question again.',
  compareQuestion: 'how does that compare with last time?',
  share: 'Share in a channel',
} as const;

export const FAULTS = {
  unexpected: (reference: string) =>
    `Something went wrong on my side, and nothing was changed. Please try again; if it happens again, pass on the reference ${reference}.`,
} as const;

const NUMBERS = ['no', ...CARDINALS];

function spell(count: number, capital = false): string {
  const word = NUMBERS[count] ?? String(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
