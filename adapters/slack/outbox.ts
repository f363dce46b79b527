import type { AnyBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { AdapterLog, PictureBlock, Reply } from '../../src/chat.ts';
import type { Lanes } from '../../src/lanes.ts';
import { describeFault, isTokenRefused, refusalOf } from './faults.ts';
import { callPatiently, type Patience } from './patience.ts';
import { renderAsText, renderPlainly } from './render/render-plainly.ts';
import { listPictures, renderReply, type SlackMessage } from './render/render-reply.ts';
import { answerUrl } from './response-url.ts';

/** Where something is said: a channel or direct conversation, and a thread in it. */
export interface Place {
  readonly channel: string;
  readonly thread: string | null;
}

/** Says things in Slack. What cannot be said throws; pictures and the like are logged and left out. */
export interface Outbox {
  /** Posts a reply, in as many messages as it takes. `key` recognises it. Gives the timestamp of the first message. */
  post(place: Place, reply: Reply, key: string): Promise<string>;
  /** For one person's eyes in a channel. */
  whisper(place: Place, person: string, reply: Reply): Promise<void>;
  /** Puts a reply in the place of a message of the bot's. */
  replace(place: Place, ts: string, reply: Reply): Promise<void>;
  /** Answers a command or a button by the address that came with it. */
  respond(url: string, reply: Reply, how: RespondOptions): Promise<void>;
  /** The direct conversation with a person. */
  openDirect(person: string): Promise<string>;
}

export interface RespondOptions {
  readonly toAll?: boolean;
  readonly replace?: boolean;
}

export interface OutboxDeps {
  readonly client: WebClient;
  /** Uploads: a workspace without them still gets the words. */
  readonly uploads: WebClient;
  readonly lanes: Lanes;
  readonly patience: Patience;
  readonly log: AdapterLog;
}

/** No previews of links, on any message. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;
const EVENT = 'peersay_reply';

export function createOutbox({ client, uploads, lanes, patience, log }: OutboxDeps): Outbox {
  const call = <T>(work: () => Promise<T>, wasDone?: () => Promise<T | null>) =>
    callPatiently(work, patience, wasDone);

  const postOne = async ({ channel, thread }: Place, message: SlackMessage, key: string): Promise<string> => {
    const place = { channel, ...(thread ? { thread_ts: thread } : {}) };
    // Other apps can read metadata: it holds an id and nothing else.
    const metadata = { event_type: EVENT, event_payload: { key } };
    const { ts } = await call(
      () => client.chat.postMessage({ ...withBlocks(message), ...place, ...QUIET, metadata }),
      async () => findPosted(client, { channel, thread }, key),
    );
    return ts ?? '';
  };

  const upload = async ({ channel, thread }: Place, { png, file, title, alt }: PictureBlock) => {
    const place = thread ? { channel_id: channel, thread_ts: thread } : { channel_id: channel };
    try {
      await uploads.filesUploadV2({ ...place, file: Buffer.from(png), filename: file, title, alt_text: alt });
    } catch (cause) {
      log.warn({ cause: describeFault(cause) }, 'a picture could not be uploaded to Slack');
    }
  };

  return {
    async post(place, reply, key) {
      const ts = await lanes.run(place.channel, () =>
        sendMessages(reply, log, (message, at) => postOne(place, message, at === 0 ? key : `${key}:${at}`)),
      );
      for (const picture of listPictures(reply)) await upload(place, picture);
      return ts;
    },
    async whisper({ channel, thread }, person, reply) {
      const place = { channel, user: person, ...(thread ? { thread_ts: thread } : {}) };
      await lanes.run(channel, () =>
        sendMessages(reply, log, async (message) => {
          await call(() => client.chat.postEphemeral({ ...withBlocks(message), ...place }));
          return '';
        }),
      );
    },
    async replace(place, ts, reply) {
      await lanes.run(place.channel, () =>
        sendMessages(reply, log, async (message, at) => {
          if (at > 0) return postOne(place, message, `${ts}:${at}`);
          await call(() => client.chat.update({ ...withBlocks(message), channel: place.channel, ts }));
          return ts;
        }),
      );
    },
    async respond(url, reply, how) {
      await sendMessages(reply, log, async (message, at) => {
        await call(() => answerUrl(url, message, at === 0 ? how : { ...how, replace: false }));
        return '';
      });
    },
    async openDirect(person) {
      const { channel } = await call(() => client.conversations.open({ users: person }));
      if (!channel?.id) throw new Error('conversations.open gave no channel');
      return channel.id;
    },
  };
}

function withBlocks({ text, blocks }: SlackMessage): { text: string; blocks?: AnyBlock[] } {
  return blocks.length > 0 ? { text, blocks: [...blocks] } : { text };
}

/**
 * Sends a reply message by message. What Slack refuses for its blocks is sent plainer: as sections, and at last as text.
 * Gives what `send` gave for the first message.
 */
async function sendMessages(
  reply: Reply,
  log: AdapterLog,
  send: (message: SlackMessage, at: number) => Promise<string>,
): Promise<string> {
  let sent = 0;
  let first = '';
  const sendPlainer = async (message: SlackMessage, forms: readonly Form[]): Promise<void> => {
    try {
      const ts = await send(message, sent);
      if (sent++ === 0) first = ts;
    } catch (cause) {
      const [plainer, ...further] = forms;
      if (!plainer || !isBlocksRefused(cause)) throw cause;
      log.warn({ cause: describeFault(cause) }, 'Slack refused the form of a reply; it is sent plainer');
      for (const part of plainer(message)) await sendPlainer(part, further);
    }
  };
  for (const message of renderReply(reply)) await sendPlainer(message, [renderPlainly, renderAsText]);
  return first;
}

type Form = (message: SlackMessage) => SlackMessage[];

function isBlocksRefused(cause: unknown): boolean {
  return /^(?:invalid_blocks|invalid_blocks_format|msg_blocks_too_long|msg_too_long|invalid_attachments)$/.test(
    refusalOf(cause) ?? '',
  );
}

/** Looks for a message whose posting was never answered. Null where it is not there, or nobody can say. */
async function findPosted(
  client: WebClient,
  { channel, thread }: Place,
  key: string,
): Promise<{ ok: boolean; ts: string } | null> {
  const some = { channel, limit: 20, include_all_metadata: true };
  try {
    const { messages = [] } = thread
      ? await client.conversations.replies({ ...some, ts: thread, limit: 100 })
      : await client.conversations.history(some);
    const found = messages.find(({ metadata }) => {
      const payload = metadata?.event_payload as { key?: unknown } | undefined;
      return payload?.key === key;
    });
    return found?.ts ? { ok: true, ts: found.ts } : null;
  } catch (cause) {
    if (isTokenRefused(cause)) throw cause;
    return null;
  }
}
