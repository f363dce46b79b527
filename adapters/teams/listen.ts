import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AdapterLog } from '../../src/chat.ts';
import { describe } from './describe.ts';
import type { Reception } from './receiving-adapter.ts';

const PATH = '/api/messages';
/** Activities are far smaller; a message action brings a whole message along. In bytes. */
const LARGEST_BODY = 512 * 1024;

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly receive: (authorization: string, body: unknown) => Promise<Reception>;
  readonly log: AdapterLog;
}

/** Takes `POST /api/messages`; everything else is turned away. Rejects where the port cannot be had. */
export async function listen({ host, port, receive, log }: ListenOptions): Promise<Listener> {
  const server = createServer((request, response) => {
    respond(request, receive).then(
      (reception) => {
        if (reception.refused) log.warn({ status: reception.status, why: reception.refused }, 'turned away');
        if (reception.cause !== undefined)
          log.error({ status: reception.status, cause: describe(reception.cause) }, 'a turn failed');
        finish(response, reception);
      },
      (cause: unknown) => {
        log.error({ cause: describe(cause) }, 'a request broke off');
        finish(response, { status: 400 });
      },
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

async function respond(request: IncomingMessage, receive: ListenOptions['receive']): Promise<Reception> {
  if (request.url?.split('?')[0] !== PATH) return { status: 404 };
  if (request.method !== 'POST') return { status: 405 };
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { status: 415 };
  const text = await readText(request);
  if (text === null) return { status: 413 };
  const body = parseJson(text);
  if (body === undefined) return { status: 400, refused: 'not JSON' };
  return receive(request.headers.authorization ?? '', body);
}

/** Null where it is too large; the rest is let run by, so that the answer arrives. */
async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? null : Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Anybody can post anything here; the caller is told that it was not JSON.
    return undefined;
  }
}

function finish(response: ServerResponse, { status, body }: Reception): void {
  response.statusCode = status;
  if (body === undefined || body === null) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    // A kept-alive connection would hold the process for minutes.
    server.closeIdleConnections();
  });
}
