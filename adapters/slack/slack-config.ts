/** What the adapter has to be told. `src/settings/slack-settings.ts` reads it from the environment. */
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
