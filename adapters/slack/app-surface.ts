/**
 * What the adapter uses of Slack: the one list from which it registers its listeners and against which
 * `npm run slack:check` holds manifest.yml. A test holds it to the calls in the code.
 */

export const COMMAND = '/peersay';
export const LOG_SHORTCUT = 'log_from_message';

/** Each event with the scopes that Slack asks for it. `message` stands for the three kinds that are subscribed. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_mention: ['app_mentions:read'],
  app_home_opened: [],
  'message.im': ['im:history'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  app_uninstalled: [],
  tokens_revoked: [],
};

/** Each method of the Web API that is called, with its scopes. */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': [],
  'auth.test': [],
  'assistant.threads.setStatus': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  filesUploadV2: ['files:write'],
  'users.info': ['users:read', 'users:read.email'],
  'users.list': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Every scope, and what it is for, as an officer for information governance would want to read it. */
export const SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read':
    'Reads the messages in which somebody calls Peersay by name, so that it can answer them.',
  'assistant:write':
    'Shows suggested questions and “is looking it up…” in Peersay’s own conversation; it reads nothing.',
  'channels:history':
    'Reads replies in the threads of public channels where Peersay was invited; everything outside of threads that it was called into is dropped unread and kept nowhere.',
  'channels:read':
    'Looks up whether a public channel is shared with another organisation or has guests in it, so that progress is never shown to people outside the council.',
  'chat:write': 'Posts Peersay’s own answers and reminders; it cannot write in anybody’s name.',
  commands: 'Offers “/peersay” and “Log as progress update”; Peersay gets what was typed or chosen there.',
  'files:write': 'Uploads the picture of the status board beside a digest; it cannot read anybody’s files.',
  'groups:history': 'The same as channels:history, for private channels where somebody invited Peersay.',
  'groups:read': 'The same as channels:read, for private channels where somebody invited Peersay.',
  'im:history': 'Reads what people write to Peersay itself in its direct conversation.',
  'im:write': 'Opens a direct conversation with somebody to bring them a reminder they are due.',
  'users:read':
    'Looks up the name of the person who writes and whether they are a guest, so that guests get public answers only.',
  'users:read.email':
    'Looks up the work address of the person who writes, to tell whether they may update a recommendation; it is not stored with answers.',
};
