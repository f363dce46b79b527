import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as the server got it. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: ChatBody;
  /** All that was sent, for looking for what must not be in it. */
  readonly raw: string;
}

interface ChatBody {
  readonly model?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
  readonly input?: readonly string[];
  readonly store?: boolean;
  readonly [field: string]: unknown;
}

/** What the server does with a request. `count` is 1 for the first one. */
export type Script = (received: Received, response: ServerResponse, count: number) => void;

export interface StandIn {
  /** The base address, as a compatible server has one. */
  readonly address: string;
  readonly received: readonly Received[];
}

/** A server on loopback that speaks as much of the language as is used here, and does what its script says. */
export async function standIn(script: Script): Promise<StandIn> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const raw = Buffer.concat(parts).toString();
      const one = { path: request.url ?? '', headers: request.headers, body: JSON.parse(raw || '{}'), raw };
      received.push(one);
      script(one, response, received.length);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, received };
}

export interface Saying {
  readonly finish?: string;
  readonly refusal?: string;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
}

/** A chat completion with this content. Tokens are counted as four characters each. */
export function say(
  response: ServerResponse,
  content: string | null,
  { finish, refusal, usage }: Saying = {},
): void {
  const counted = { prompt_tokens: 100, completion_tokens: Math.ceil((content?.length ?? 0) / 4) };
  json(response, 200, {
    id: 'stand-in',
    object: 'chat.completion',
    created: 0,
    model: 'stand-in',
    choices: [
      {
        index: 0,
        finish_reason: finish ?? 'stop',
        message: { role: 'assistant', content, refusal: refusal ?? null },
      },
    ],
    ...(usage === null ? {} : { usage: usage ?? counted }),
  });
}

export const says =
  (content: string | null, saying?: Saying): Script =>
  (_, response) =>
    say(response, content, saying);

export const fails =
  (
    status: number,
    headers: Readonly<Record<string, string>> = {},
    error: object = { message: 'scripted' },
  ): Script =>
  (_, response) =>
    json(response, status, { error }, headers);

/** Accepts the request and never answers. */
export const hangs: Script = () => {};

export function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** One passage as a model is shown it. */
export interface ShownPassage {
  readonly n: number;
  readonly who: string;
  readonly says: string;
  readonly words?: string;
}

/** What a model is shown: the JSON between the marks. Passages for an answer, words and terms for a question. */
interface ShownData {
  readonly question: string;
  readonly earlier: readonly string[];
  readonly passages?: ShownPassage[];
  readonly words?: readonly string[];
  readonly terms?: readonly string[];
}

export function readData({ body }: Received): ShownData {
  const content = body.messages?.find(({ role }) => role === 'user')?.content ?? '';
  return JSON.parse(content.replace(/^<data>|<\/data>$/g, ''));
}

/** Claims in the shape that is asked for. */
export function claims(...list: readonly (readonly [text: string, ...passages: number[]])[]): string {
  return JSON.stringify({ claims: list.map(([text, ...passages]) => ({ text, passages })) });
}

/** The best a model can do: the first passages, word for word. */
export const copies: Script = (received, response) => {
  const { passages = [] } = readData(received);
  say(response, claims(...passages.slice(0, 4).map(({ n, says: text }) => [text, n] as const)));
};
