/** What the adapter has to be told. `src/slack-settings.ts` reads it from the environment. */
export interface SlackConfig {
  /** xoxb-… */
  readonly botToken: string;
  /** Checks that a delivery is Slack's; needed without Socket Mode. */
  readonly signingSecret: string | null;
  /** xapp-…; needed for Socket Mode. */
  readonly appToken: string | null;
  readonly socketMode: boolean;
  /** Where deliveries are taken, without Socket Mode. */
  readonly port: number;
  readonly host: string;
  /** Base address of another Web API; null for Slack's own. */
  readonly apiUrl: string | null;
}

/** The log as the adapter uses it. Content of messages and answers is never logged. */
export interface SlackLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * What has to survive a restart: which threads the bot is part of, which posts are out. Values are plain JSON. A key
 * that was never put gives undefined.
 */
export interface SlackMemory {
  get(key: string): unknown;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  list(): ReadonlyMap<string, unknown>;
}
