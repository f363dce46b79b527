import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import type { Arguments, MethodContext } from './method.ts';
import { createRateLimits, type Rate } from './rates.ts';
import { createResponseUrls } from './response-urls.ts';
import { WEB_METHODS } from './web-methods.ts';
import type { Workspace } from './workspace.ts';

/** What goes wrong with a call: `lost` does what was asked and never answers. */
export type Trouble =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

export interface Call {
  readonly method: string;
  readonly given: Arguments;
  readonly answer: string;
}

export interface WebApi {
  readonly server: Server;
  readonly base: string;
  readonly url: string;
  /** Every call that was made, with what it was answered. */
  readonly calls: readonly Call[];
  /** The next `times` calls of a method go wrong. */
  fail(method: string, trouble: Trouble, times?: number): void;
  /** Every call from now on is refused. */
  revoke(error: string): void;
  /** A method that this server does not have. */
  lack(method: string): void;
  newTrigger(user: string): string;
  newResponseUrl(channel: string, user: string, ts: string | null): string;
  close(): Promise<void>;
}

export interface WebApiOptions {
  readonly workspace: Workspace;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly scopes: readonly string[];
  readonly rates?: Readonly<Record<string, Rate>>;
  /** Milliseconds that a trigger is good for. */
  readonly triggerLife?: number;
  readonly refusedBlocks?: readonly string[];
  readonly openSocket?: () => string;
}

export async function startWebApi(options: WebApiOptions): Promise<WebApi> {
  const { workspace, tokens, scopes, rates, triggerLife = 3000, refusedBlocks = [] } = options;
  const calls: Call[] = [];
  const troubles = new Map<string, Trouble[]>();
  const lacking = new Set<string>();
  const triggers = new Map<string, { user: string; until: number; spent: boolean }>();
  const responseUrls = createResponseUrls(workspace, refusedBlocks);
  const limit = createRateLimits(rates);
  let revoked: string | null = null;

  const useTrigger: MethodContext['useTrigger'] = (id) => {
    const trigger = triggers.get(id);
    if (!trigger) return { error: 'invalid_trigger_id' };
    if (trigger.spent) return { error: 'exchanged_trigger_id' };
    if (trigger.until < Date.now()) return { error: 'expired_trigger_id' };
    trigger.spent = true;
    return trigger;
  };

  const server = createServer((request, response) => {
    void answer(request, response).catch((cause: unknown) => {
      response.writeHead(500).end(String(cause));
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context: MethodContext = {
    ...{ workspace, scopes, base, useTrigger, refusedBlocks },
    openSocket: options.openSocket ?? (() => base.replace('http', 'ws')),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const path = request.url ?? '';
    if (path.startsWith('/upload/')) return takeUpload(path.slice('/upload/'.length), body, response);
    if (path.startsWith('/response/')) {
      const [status, text] = responseUrls.take(path, body.toString());
      response.writeHead(status).end(text);
      return;
    }
    const method = path.replace(/^\/api\//, '');
    const given = parse(body.toString()) as Arguments;
    const trouble = troubles.get(method)?.shift();
    if (trouble?.kind === 'status') return sendStatus(method, given, trouble, response);
    if (trouble?.kind === 'slow') await new Promise((done) => setTimeout(done, trouble.milliseconds));
    const result =
      trouble?.kind === 'error' ? { ok: false, error: trouble.error } : run(method, given, request);
    calls.push({ method, given, answer: result.ok ? 'ok' : String(result.error) });
    if (trouble?.kind === 'lost') return void request.socket.destroy();
    if (result.error === 'ratelimited')
      response.setHeader('Retry-After', String((result as { retryAfter?: number }).retryAfter));
    response.writeHead(result.error === 'ratelimited' ? 429 : 200, {
      'Content-Type': 'application/json',
      'X-OAuth-Scopes': scopes.join(','),
    });
    response.end(JSON.stringify(result));
  }

  function sendStatus(
    method: string,
    given: Arguments,
    { status, retryAfter }: Trouble & { kind: 'status' },
    response: ServerResponse,
  ): void {
    calls.push({ method, given, answer: String(status) });
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.writeHead(status).end();
  }

  function run(name: string, given: Arguments, request: IncomingMessage): Record<string, unknown> {
    const refusal = checkToken(name, given, request) ?? revoked;
    if (refusal) return { ok: false, error: refusal };
    const method = lacking.has(name) ? undefined : WEB_METHODS[name];
    if (!method) return { ok: false, error: 'unknown_method', req_method: name };
    if (method.scopes.length > 0 && !method.scopes.some((scope) => scopes.includes(scope)))
      return {
        ok: false,
        error: 'missing_scope',
        needed: method.scopes.join(','),
        provided: scopes.join(','),
      };
    const wait = limit(name, given.channel ?? '');
    if (wait !== null) return { ok: false, error: 'ratelimited', retryAfter: wait };
    return method.run(given, context);
  }

  function checkToken(name: string, given: Arguments, { headers }: IncomingMessage): string | null {
    const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? given.token;
    if (!token) return 'not_authed';
    return token === (name === 'apps.connections.open' ? tokens.app : tokens.bot) ? null : 'invalid_auth';
  }

  function takeUpload(id: string, body: Buffer, response: ServerResponse): void {
    const upload = workspace.uploads.get(id);
    if (!upload) return void response.writeHead(404).end();
    upload.content = body;
    response.writeHead(200).end(`OK - ${body.length}`);
  }

  return {
    server,
    base,
    url: `${base}/api/`,
    calls,
    fail: (method, trouble, times = 1) => {
      troubles.set(method, [...(troubles.get(method) ?? []), ...Array<Trouble>(times).fill(trouble)]);
    },
    revoke: (error) => {
      revoked = error;
    },
    lack: (method) => void lacking.add(method),
    newTrigger: (user) => {
      const id = workspace.nextId('trigger.');
      triggers.set(id, { user, until: Date.now() + triggerLife, spent: false });
      return id;
    },
    newResponseUrl: (channel, user, ts) => `${base}${responseUrls.make(channel, user, ts)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
