import type { Voice } from './corpus/types.ts';
import { joinWords, spell } from './spell-out.ts';

/**
 * What the bot says of itself, of its documents and around an answer. What it says of its subjects stands with each of
 * them (answers/wording, quotes/wording, updates/wording). Plain British English, short and calm: what happened, and what
 * can be done next. Adapters add nothing of their own.
 */

export const WORDS = {
  none: 'There is no answer to show the words of yet. Ask a question first.',
  outOfRange: (most: number) => `The last answer has statements 1 to ${most}. Say for example “words 1”.`,
  which: (number: number) => `The words behind statement ${number}:`,
  notAtHand: (place: string, anchor: string) =>
    `The document itself is not at hand, so its words cannot be shown. The place is ${place}, at “${anchor}”.`,
  bringIn: 'To see and quote whole sentences, ask whoever runs Peersay for you to bring the document in.',
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
  published:
    'Those with a web address below have been published. Who may have the others I do not know; ask whoever runs Peersay for you.',
  nowherePublished:
    'I do not know where the documents are published, or who may have them. Ask whoever runs Peersay for you.',
  onTheWeb: (address: string) => `Published at ${address}`,
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
  sends:
    'I cannot send or print anything. Copy it from here: every statement says whose it is and where it stands.',
  greeting:
    'Good to see you. Ask me what the peers or the council said, for example “what did peers say about housing?”, or say “help”.',
  thanks: 'You are welcome.',
  apology: 'No harm done. Ask me something, for example “what did peers say about housing?”, or say “help”.',
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
