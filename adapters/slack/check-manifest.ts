import * as z from 'zod';
import { COMMAND, EVENTS, LOG_SHORTCUT, METHODS, SCOPES } from './app-surface.ts';

/** What is wrong with a manifest, by the setting to change. */
export interface ManifestFault {
  /** Where in manifest.yml: "oauth_config.scopes.bot". */
  readonly setting: string;
  readonly fault: string;
}

const text = (most: number) => z.string().min(1).max(most);
const prompt = z.object({ title: text(75), message: text(1000) });

/** The parts of Slack's manifest schema, versions 1 and 2, that this app uses, with their lengths. */
export const Manifest = z.object({
  display_information: z.object({
    name: text(35),
    description: text(140),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#[\da-f]{6}$/i)
      .optional(),
  }),
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.boolean().default(false),
      messages_tab_enabled: z.boolean().default(false),
      messages_tab_read_only_enabled: z.boolean().default(true),
    }),
    bot_user: z.object({ display_name: text(80) }),
    agent_view: z
      .object({ agent_description: text(300), suggested_prompts: z.array(prompt).max(4).default([]) })
      .optional(),
    slash_commands: z
      .array(
        z.object({
          command: text(32),
          description: text(2000),
          usage_hint: text(1000).optional(),
          should_escape: z.boolean().default(false),
          url: z.url().optional(),
        }),
      )
      .default([]),
    shortcuts: z
      .array(z.object({ type: z.string(), name: text(24), callback_id: text(255), description: text(150) }))
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()), request_url: z.url().optional() }),
    interactivity: z.object({ is_enabled: z.boolean(), request_url: z.url().optional() }),
    socket_mode_enabled: z.boolean().default(false),
    token_rotation_enabled: z.boolean().default(false),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * Holds a manifest against what the adapter uses, in both directions: what is missing would fail, what is too much is
 * asked of people for nothing. `socketMode`: how the bot is configured; null where that is not known.
 */
export function checkManifest(manifest: Manifest, socketMode: boolean | null): ManifestFault[] {
  const { features, oauth_config, settings } = manifest;
  return [
    ...compare('oauth_config.scopes.bot', 'the scope', neededScopes(), oauth_config.scopes.bot),
    ...compare(
      'settings.event_subscriptions.bot_events',
      'the event',
      Object.keys(EVENTS),
      settings.event_subscriptions.bot_events,
    ),
    ...compare(
      'features.slash_commands',
      'the command',
      [COMMAND],
      features.slash_commands.map(({ command }) => command),
    ),
    ...compare(
      'features.shortcuts',
      'the shortcut',
      [LOG_SHORTCUT],
      features.shortcuts.map(({ callback_id }) => callback_id),
    ),
    ...checkFeatures(manifest),
    ...(socketMode === null ? [] : checkMode(manifest, socketMode)),
  ];
}

/** Every scope of the methods, events and commands in use. */
export function neededScopes(): string[] {
  const scopes = [...Object.values(METHODS), ...Object.values(EVENTS), ['commands']].flat();
  return [...new Set(scopes)].sort();
}

function compare(
  setting: string,
  what: string,
  needed: readonly string[],
  given: readonly string[],
): ManifestFault[] {
  const missing = needed.filter((one) => !given.includes(one));
  const spare = given.filter((one) => !needed.includes(one));
  return [
    ...missing.map((one) => ({ setting, fault: `add ${what} ${one}${reasonFor(one)}` })),
    ...spare.map((one) => ({ setting, fault: `remove ${what} ${one}: nothing uses it` })),
  ];
}

const reasonFor = (scope: string) => (SCOPES[scope] ? ` (${SCOPES[scope]})` : '');

function checkFeatures({ features, settings }: Manifest): ManifestFault[] {
  const home = features.app_home;
  const needs: readonly (readonly [boolean, string, string])[] = [
    [home.home_tab_enabled, 'features.app_home.home_tab_enabled', 'set it to true, for the home page'],
    [
      home.messages_tab_enabled,
      'features.app_home.messages_tab_enabled',
      'set it to true, for direct messages',
    ],
    [
      !home.messages_tab_read_only_enabled,
      'features.app_home.messages_tab_read_only_enabled',
      'set it to false, or nobody can write to the bot',
    ],
    [features.agent_view !== undefined, 'features.agent_view', 'add it, for suggestions and statuses'],
    [
      features.slash_commands.every(({ should_escape }) => should_escape),
      'features.slash_commands.should_escape',
      'set it to true, so that names of people and channels arrive',
    ],
    [
      features.shortcuts.every(({ type }) => type === 'message'),
      'features.shortcuts.type',
      'set it to message: the shortcut starts from a message',
    ],
    [
      settings.interactivity.is_enabled,
      'settings.interactivity.is_enabled',
      'set it to true, for buttons and forms',
    ],
    [
      !settings.token_rotation_enabled,
      'settings.token_rotation_enabled',
      'set it to false: the bot keeps one token, which would expire',
    ],
  ];
  return needs.flatMap(([isMet, setting, fault]) => (isMet ? [] : [{ setting, fault }]));
}

/** Socket Mode needs no addresses; over HTTP three settings carry the same one. */
function checkMode({ features, settings }: Manifest, socketMode: boolean): ManifestFault[] {
  if (socketMode)
    return settings.socket_mode_enabled
      ? []
      : [{ setting: 'settings.socket_mode_enabled', fault: 'set it to true: SLACK_APP_TOKEN is set' }];
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['settings.event_subscriptions.request_url', settings.event_subscriptions.request_url],
    ['settings.interactivity.request_url', settings.interactivity.request_url],
    ...features.slash_commands.map(({ url }) => ['features.slash_commands.url', url] as const),
  ];
  const off = settings.socket_mode_enabled
    ? [
        {
          setting: 'settings.socket_mode_enabled',
          fault:
            'set it to false, or set SLACK_APP_TOKEN: without that token the bot takes deliveries over HTTP',
        },
      ]
    : [];
  const missing = addresses.filter(([, url]) => !url?.endsWith('/slack/events'));
  return [
    ...off,
    ...missing.map(([setting]) => ({
      setting,
      fault: 'set it to the address of the bot, followed by /slack/events',
    })),
  ];
}
