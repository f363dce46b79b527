import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** As much of Slack as a bot needs to answer direct messages: every call of the Web API works, and posts are counted. */
export interface LoopbackSlack {
  /** For the bot's process. */
  readonly env: Readonly<Record<string, string>>;
  /** Delivers the question of a person of this number. Milliseconds until it is acknowledged. */
  deliver(number: number, question: string): Promise<number>;
  /** Resolves when so many messages have been posted in all; throws where they are not within two minutes. */
  posted(count: number): Promise<void>;
  close(): void;
}

const TEAM = 'T00000001';
const SECRET = 'loopback';
const RESULTS: Readonly<Record<string, object>> = {
  'auth.test': { user_id: 'UBOT', bot_id: 'BBOT', team_id: TEAM },
  'users.info': { user: { id: 'U00000001', name: 'somebody', profile: {} } },
};
/** Milliseconds between two looks, and until there is no more looking. */
const LOOK = 20;
const PATIENCE = 120_000;

export async function startLoopbackSlack(): Promise<LoopbackSlack> {
  let posts = 0;
  const api = createServer((call, response) => {
    call.resume();
    call.once('end', () => {
      const method = call.url?.split('/').at(-1) ?? '';
      if (method === 'chat.postMessage') posts += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ...RESULTS[method], ts: `1764000000.${posts}` }));
    });
  });
  const port = await listen(api);
  const botPort = await findFreePort();
  const agent = new Agent({ keepAlive: true });
  const address = `http://127.0.0.1:${botPort}/slack/events`;
  return {
    env: {
      ...{ SLACK_BOT_TOKEN: 'xoxb-loopback', SLACK_SIGNING_SECRET: SECRET },
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
      ...{ PEERSAY_HOST: '127.0.0.1', PEERSAY_PORT: String(botPort) },
    },
    async deliver(number, question) {
      const body = JSON.stringify(toEvent(number, question));
      const start = performance.now();
      const status = await post(address, body, agent);
      if (status !== 200) throw new Error(`a delivery was answered with status ${status}`);
      return performance.now() - start;
    },
    async posted(count) {
      const until = Date.now() + PATIENCE;
      while (posts < count) {
        if (Date.now() > until) throw new Error(`${posts} of ${count} messages were posted`);
        await wait(LOOK);
      }
    },
    close() {
      agent.destroy();
      api.close();
      api.closeAllConnections();
    },
  };
}

/** A direct message as Slack delivers it: each person has a conversation of their own. */
function toEvent(number: number, text: string): object {
  const id = String(number).padStart(8, '0');
  const ts = (1_764_000_000 + number / 1000).toFixed(6);
  const said = { user: `U${id}`, channel: `D${id}`, channel_type: 'im', team: TEAM, text, ts };
  return {
    ...{ type: 'event_callback', team_id: TEAM, event_id: `Ev${id}` },
    event: { type: 'message', ...said },
  };
}

function post(address: string, body: string, agent: Agent): Promise<number> {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    ...{ 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` },
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', headers, agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}
