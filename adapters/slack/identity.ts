import type { WebClient } from '@slack/web-api';
import { describeFault, isTokenRefused } from './faults.ts';
import { callPatiently, type Patience } from './patience.ts';
import { START } from './wording.ts';

/** Who the bot is in its workspace. */
export interface Identity {
  readonly botUser: string;
  readonly botId: string;
  readonly team: string | null;
}

/** Asks Slack. Throws an error that says what to do where the token is not accepted or Slack not reached. */
export async function findIdentity(client: WebClient, patience: Patience): Promise<Identity> {
  try {
    const { user_id, bot_id, team_id } = await callPatiently(() => client.auth.test(), patience);
    return { botUser: user_id ?? '', botId: bot_id ?? '', team: team_id ?? null };
  } catch (cause) {
    const fault = describeFault(cause);
    throw new Error(isTokenRefused(cause) ? START.token(fault) : START.unreachable(fault), { cause });
  }
}
