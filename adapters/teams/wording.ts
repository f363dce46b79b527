/** Sentences of the adapter's own, about Teams itself. What the bot has to say comes from the bot. */
export const TEAMS = {
  /** Typed in the bot's own chat, stands for the page of its own that it has on other platforms. */
  homeCommand: 'home',
  /** Asked on behalf of whoever has just added the app. */
  welcomeQuestion: 'help',
  answeredPrivately: 'I have answered you in our own chat.',
  cannotAnswerPrivately:
    'The answer is for you alone, and I could not reach you. Please add me as an app in Teams, open a chat with me, and ask there.',
  workingOnIt: 'This takes a moment. The reply follows in the chat.',
  inChat: 'The reply is in the chat.',
  tookTooLong: 'That took too long. Please try again.',
  repeated: 'This has been done already.',
  tooLong: (summary: string) =>
    `${summary}\n\nThe full reply is too long for one Teams message. Please ask about a part of it.`,
  failed: (reference: string) =>
    `Something went wrong while the reply was being sent. Please try again; if it happens again, pass on the reference ${reference}.`,
  cardFallback:
    'This version of Teams cannot show the reply. Please update Teams, or ask in the desktop app.',
  chooseOne: 'Please choose one.',
  fillIn: 'Please fill this in.',
  typeTopic: 'Type a topic, for example leadership.',
  nothingToQuote: 'No quotation found on that. Try other words.',
  logTitle: 'Log as progress update',
  beforePrinting: (caution: string) => `Before printing: ${caution}`,
  sentenceBefore: 'The sentence before:',
  sentenceAfter: 'The sentence after:',
} as const;
