import type { AdapterLog } from '../../src/chat.ts';
import { neededScopes } from './check-manifest.ts';
import { createClient } from './clients.ts';
import { describeFault, isTokenRefused } from './faults.ts';
import type { SlackConfig } from './slack-config.ts';
import { START } from './wording.ts';

/** What a workspace says of the tokens: sentences for what is fine, and for what has to be changed. */
export interface WorkspaceCheck {
  readonly fine: readonly string[];
  readonly faults: readonly string[];
}

/** Tries the tokens against Slack. Never throws: what goes wrong is a fault with a sentence. */
export async function checkWorkspace(config: SlackConfig, log: AdapterLog): Promise<WorkspaceCheck> {
  const checks = [await checkBotToken(config, log)];
  if (config.appToken) checks.push(await checkAppToken(config, config.appToken, log));
  return { fine: checks.flatMap(({ fine }) => fine), faults: checks.flatMap(({ faults }) => faults) };
}

async function checkBotToken(config: SlackConfig, log: AdapterLog): Promise<WorkspaceCheck> {
  try {
    const answer = await createClient(config, log).auth.test();
    const granted = answer.response_metadata?.scopes ?? [];
    const missing = neededScopes().filter((scope) => !granted.includes(scope));
    const faults = missing.map(
      (scope) =>
        `The app lacks the scope ${scope}: add it under “OAuth & Permissions”, and reinstall the app.`,
    );
    const team = answer.team ?? answer.team_id ?? 'the workspace';
    return { fine: [`SLACK_BOT_TOKEN is accepted by ${team}.`], faults };
  } catch (cause) {
    const fault = describeFault(cause);
    return { fine: [], faults: [isTokenRefused(cause) ? START.token(fault) : START.unreachable(fault)] };
  }
}

async function checkAppToken(
  config: SlackConfig,
  appToken: string,
  log: AdapterLog,
): Promise<WorkspaceCheck> {
  try {
    await createClient({ ...config, botToken: appToken }, log).apps.connections.open();
    return { fine: ['SLACK_APP_TOKEN opens connections for Socket Mode.'], faults: [] };
  } catch (cause) {
    return { fine: [], faults: [START.appToken(describeFault(cause))] };
  }
}
