import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findActivityFaults, type Json, list } from './find-activity-faults.ts';

/** The strictest size that the documentation has named, in bytes of UTF-16. */
const LARGEST = 28 * 1024;
/** Messages a conversation may take within so many milliseconds. */
const RATES = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
] as const;

export const BOT_TOKEN = 'token-of-the-bot';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
}

export interface Posted {
  readonly id: string;
  /** As it stands now, replaced or not. */
  activity: Json;
  replaced: number;
}

interface Conversation {
  readonly members: readonly Member[];
  readonly posted: Posted[];
  readonly times: number[];
  installed: boolean;
}

export interface Failure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The message is posted all the same: only the answer is lost. */
  readonly afterPosting?: boolean;
}

/** A stand-in for the Bot Connector service, as strict as the service. */
export interface Connector {
  readonly url: string;
  /** One line a request: "POST conversation". */
  readonly requests: string[];
  /** What the service would have refused or dropped. */
  readonly faults: string[];
  readonly typing: string[];
  add(id: string, members: readonly Member[]): void;
  posted(id: string): readonly Posted[];
  /** An activity that somebody has sent, which can be answered. */
  receive(activity: string): void;
  install(id: string, installed: boolean): void;
  /** What becomes of the next requests for messages, one after the other. */
  fail(...failures: readonly Failure[]): void;
  /** Of members, nothing is known for as long as this holds. */
  hideMembers(hidden: boolean): void;
  /** Lets time pass, by which the rates go. In milliseconds. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const conversations = new Map<string, Conversation>();
  const failures: Failure[] = [];
  const requests: string[] = [];
  const faults: string[] = [];
  const typing: string[] = [];
  const received = new Set<string>();
  let clock = 0;
  let number = 0;
  let isHidden = false;

  function handle(request: IncomingMessage, body: string): Answer {
    const path = readPath(request.url ?? '');
    requests.push(`${request.method} ${path.part ?? 'conversation'}`);
    if (request.headers.authorization !== `Bearer ${BOT_TOKEN}`) return [401, error('Unauthorized')];
    if (path.conversationId === undefined) return begin(JSON.parse(body) as Json);
    const conversation =
      conversations.get(path.conversationId) ?? conversations.get(path.conversationId.split(';')[0] ?? '');
    if (!conversation) return [404, error('ConversationNotFound')];
    if (path.part === 'pagedmembers') return listMembers(conversation);
    if (path.part === 'members') return findMember(conversation, path.itemId ?? '');
    if (!conversation.installed) return [403, error('BotNotInConversationRoster')];
    return handleMessage(conversation, request.method ?? '', path.itemId ?? null, body);
  }

  function handleMessage(
    conversation: Conversation,
    method: string,
    itemId: string | null,
    body: string,
  ): Answer {
    if (method === 'PUT') return take(conversation, itemId ?? '', body);
    if (method !== 'POST') return [405, error('MethodNotAllowed')];
    const isAnswerToNothing = itemId !== null && !received.has(itemId);
    return isAnswerToNothing
      ? [404, error('ActivityNotFoundInConversation')]
      : take(conversation, null, body);
  }

  function begin({ members, tenantId }: Json): [number, Json] {
    const id = list(members)[0]?.id;
    if (typeof tenantId !== 'string') return [400, error('BadSyntax')];
    const own = [...conversations].find(
      ([key, { members: known }]) =>
        key.startsWith('a:') && known.some((member) => member.id === id || member.aadObjectId === id),
    );
    if (!own) return [404, error('ConversationNotFound')];
    return own[1].installed ? [201, { id: own[0] }] : [403, error('BotNotInConversationRoster')];
  }

  function findMember({ members }: Conversation, id: string): [number, Json] {
    const found = isHidden ? undefined : members.find((member) => member.id === id);
    return found ? [200, { ...found }] : [404, error('MemberNotFoundInConversation')];
  }

  function listMembers({ members }: Conversation): [number, Json] {
    return isHidden ? [503, error('ServiceError')] : [200, { members: members.map((one) => ({ ...one })) }];
  }

  function take(conversation: Conversation, replacing: string | null, body: string): Answer {
    if (body.length * 2 > LARGEST) return [413, error('MessageSizeTooBig')];
    const failure = failures.shift();
    if (failure && !failure.afterPosting) return [failure.status, error('ServiceError'), failure.headers];
    const within = ({ most, within: span }: (typeof RATES)[number]) =>
      conversation.times.filter((time) => time > clock - span).length < most;
    if (!RATES.every(within)) {
      clock += 1_000;
      return [429, error('Throttled')];
    }
    conversation.times.push(clock);
    const answered = post(conversation, replacing, JSON.parse(body) as Json);
    return failure ? [failure.status, error('ServiceError'), failure.headers] : answered;
  }

  function post(conversation: Conversation, replacing: string | null, activity: Json): [number, Json] {
    const { conversationType } = (activity.conversation ?? {}) as Json;
    const found = [...findActivityFaults(activity), ...(conversationType === '' ? ['no type'] : [])];
    faults.push(...found);
    if (found.length > 0) return [400, error('BadSyntax')];
    if (activity.type === 'typing') {
      typing.push('typing');
      return [201, {}];
    }
    const known = conversation.posted.find(({ id }) => id === replacing);
    if (replacing !== null && !known) return [404, error('ActivityNotFoundInConversation')];
    if (known) {
      known.activity = activity;
      known.replaced += 1;
      return [200, { id: known.id }];
    }
    const id = `m${++number}`;
    conversation.posted.push({ id, activity, replaced: 0 });
    // Text beside a card is split into two messages, of which nobody learns the ids.
    const isSplit = activity.text && list(activity.attachments).length > 0;
    return [201, isSplit ? {} : { id }];
  }

  const server = createServer((request, response) => {
    readBody(request).then((body) => answer(response, ...handle(request, body)));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    faults,
    typing,
    add: (id, members) => conversations.set(id, { members, posted: [], times: [], installed: true }),
    receive: (activity) => received.add(activity),
    posted: (id) => conversations.get(id)?.posted ?? [],
    install(id, installed) {
      const conversation = conversations.get(id);
      if (conversation) conversation.installed = installed;
    },
    fail: (...next) => failures.push(...next),
    hideMembers(hidden) {
      isHidden = hidden;
    },
    pass(milliseconds) {
      clock += milliseconds;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Answer = [status: number, body: Json, headers?: Readonly<Record<string, string>> | undefined];

const error = (code: string): Json => ({ error: { code, message: code } });

/** "/v3/conversations/{conversationId}/{part}/{itemId}" */
function readPath(url: string) {
  const [, , , conversationId, part, itemId] = (url.split('?')[0] ?? '').split('/').map(decodeURIComponent);
  return { conversationId, part, itemId };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
