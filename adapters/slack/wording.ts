/** Every sentence that the Slack adapter says itself. Plain British English; calm; no exclamation marks. */

export const PROMPTS = {
  title: 'What would you like to do?',
  all: [
    { title: 'Ask what peers said', message: 'What did peers say about housing?' },
    { title: 'Log my update', message: 'I want to log an update' },
    { title: 'Find something to quote', message: 'Something positive we can quote about leadership' },
    { title: 'See what changed', message: 'What changed this week?' },
  ],
} as const;

export const STATUS = {
  working: 'is looking it up…',
};

export const ANSWERS = {
  part: (summary: string, number: number, of: number) => `${summary} (part ${number} of ${of})`,
  document: (title: string) => `in “${title}”`,
  caution: (caution: string) => `Before printing: ${caution}`,
  before: 'The sentence before: ',
  after: 'The sentence after: ',
  empty: '–',
  model: (name: string) =>
    `Worded by ${name} from the passages named; every statement was checked against them.`,
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  chart: 'Chart',
  table: 'Table',
  askedBy: (name: string, question: string) => `${name} asked: ${question}`,
  sharedBy: (name: string) => `Shared by ${name}.`,
  seenOutside:
    'People outside the council may read this channel, so it was not shared there. If the channel is the council’s own and private, invite Peersay with “/invite @Peersay”, then share again.',
};

export const FORMS = {
  loadingTitle: 'One moment',
  loading: 'Getting that ready.',
  close: 'Close',
  cancel: 'Cancel',
  title: 'Peersay',
  choose: 'Choose one',
  tooLate: 'The form could not be opened in time. Nothing was saved; please press again.',
  notOpened: 'The form could not be opened. Nothing was saved; you can type the update as a message instead.',
  faults: 'Some fields need another look:',
  done: 'It has been taken down. The answer is in the conversation.',
  notSaved: 'Nothing was saved. Please open the form again.',
  lost: 'This form is out of date. Nothing was saved; please open it again.',
};

export const SHARING = {
  title: 'Share',
  channel: 'Channel',
  submit: 'Share',
  intro: 'Everybody in the channel will see it, with your name as the one who shared it.',
  working: 'Sharing it.',
  done: 'It is in the channel now.',
  unreachable: 'Peersay is not in that channel. Invite it there with “/invite @Peersay”, then share again.',
  failed: 'It could not be shared. Please try again in a few minutes.',
};

export const HOME = {
  log: 'Log an update',
  left: 'There is more than this page can show. Type “board” in a message to see all of it.',
  failed:
    'This page could not be put together. Open it again in a few minutes, or type “board” in a message.',
};

export const START = {
  token: (error: string) =>
    `Slack refuses SLACK_BOT_TOKEN (${error}). Copy the Bot User OAuth Token from “OAuth & Permissions” of the app, or reinstall the app there.`,
  appToken: (error: string) =>
    `Slack refuses SLACK_APP_TOKEN (${error}). Make an App-Level Token with the scope connections:write under “Basic Information” of the app, and see that Socket Mode is on.`,
  unreachable: (cause: string) =>
    `Slack cannot be reached (${cause}). Check the network, and SLACK_API_URL where it is set.`,
};
