import { COMMANDS, TOPIC_PARAMETER } from '../message-extension.ts';
import { TEAMS } from '../wording.ts';
import { ACCENT } from './icons.ts';

/** What a Teams app package is made from; all of it is the council's own. */
export interface PackageOptions {
  /** Of the app in Teams, a GUID: the same for as long as it is the same app. */
  readonly appId: string;
  /** Of the bot: the app id of its registration in Entra. */
  readonly botId: string;
  /** Of this package: each upload needs a higher one. */
  readonly version: string;
  /** Who publishes it; shown to whoever adds it. */
  readonly organisation: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

export const ICONS = { color: 'color.png', outline: 'outline.png' } as const;

const MANIFEST_VERSION = '1.29';
const SCOPES = ['personal', 'team', 'groupChat'] as const;

/** The manifest of the app, of version 1.29. No tabs, no domains, no rights beyond those of any bot. */
export function createManifest(options: PackageOptions) {
  const { appId, botId, version, organisation, website, privacy, terms } = options;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    developer: { name: organisation, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms },
    name: { short: 'Peersay', full: 'Peersay: the council’s peer challenge' },
    description: DESCRIPTION,
    icons: ICONS,
    accentColor: ACCENT,
    bots: [
      {
        botId,
        scopes: SCOPES,
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands: [...COMMON, ...PERSONAL] },
          { scopes: ['team', 'groupChat'], commands: COMMON },
        ],
      },
    ],
    composeExtensions: [
      {
        botId,
        commands: [
          {
            id: COMMANDS.quotes,
            type: 'query',
            title: 'Quote the peer challenge',
            description: 'Puts a sentence of the reports, word for word, into your message',
            initialRun: true,
            context: ['compose', 'commandBox'],
            parameters: [
              { name: TOPIC_PARAMETER, title: 'Topic', description: TEAMS.typeTopic, inputType: 'text' },
            ],
          },
          {
            id: COMMANDS.log,
            type: 'action',
            title: TEAMS.logTitle,
            description: 'Starts a progress update from this message',
            context: ['message'],
            fetchTask: true,
          },
        ],
      },
    ],
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
  };
}

const DESCRIPTION = {
  short: 'Answers from the peer challenge reports, and keeps the progress on them.',
  full: [
    'Ask what the peers said, or what the council says about itself: every statement comes with who says it, of when, and where it stands, and the words themselves are one click away.',
    'Quote the reports word for word with the attribution to print, and check a quotation before it is printed.',
    'Report progress on a recommendation in plain words: it is read, shown back, saved when you say so, and can be taken back. See the board, what is due, and where the council is on the way to its progress review.',
  ].join('\n\n'),
} as const;

const COMMON = [
  { title: 'help', description: 'What you can ask' },
  { title: 'list the recommendations', description: 'What the peers asked for' },
  { title: 'board', description: 'Where each recommendation stands' },
  { title: 'what is overdue?', description: 'Next steps whose date has passed' },
] as const;

const PERSONAL = [
  { title: TEAMS.homeCommand, description: 'Your recommendations, your draft and the board' },
  { title: 'log an update', description: 'Report progress on a recommendation' },
] as const;
