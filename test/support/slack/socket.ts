import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivered, Deliverer } from './deliver.ts';

export interface SocketDeliverer extends Deliverer {
  /** The address of a new connection. */
  open(base: string): string;
  /** Tells every connection to go and come back, as Slack does every few hours. */
  recycle(): void;
  readonly connections: () => number;
}

/** Deliveries through a socket that the bot opens: envelopes, each acknowledged by its id within three seconds. */
export function createSocketDeliverer(
  server: () => Server,
  {
    deadline = 3000,
    retries = [0, 60_000, 300_000],
  }: { deadline?: number; retries?: readonly number[] } = {},
): SocketDeliverer {
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (answer: unknown) => void>();
  let count = 0;
  let listening: WebSocketServer | null = null;

  const listen = () => {
    listening ??= new WebSocketServer({ server: server() });
    if (listening.listenerCount('connection') > 0) return;
    listening.on('connection', (socket, request) => {
      const ticket = new URL(request.url ?? '', 'ws://slack').searchParams.get('ticket') ?? '';
      // A ticket is good for one connection.
      if (!tickets.delete(ticket)) return socket.close(1008);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('message', (data) => {
        const { envelope_id, payload } = JSON.parse(String(data)) as {
          envelope_id: string;
          payload?: unknown;
        };
        waiting.get(envelope_id)?.(payload ?? null);
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: {} }));
    });
  };

  const send = (envelope: object): Promise<{ isAcked: boolean; answer: unknown; took: number }> =>
    new Promise((resolve) => {
      const id = `envelope-${++count}`;
      const begun = performance.now();
      const end = (isAcked: boolean, answer: unknown) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve({ isAcked, answer, took: performance.now() - begun });
      };
      const timer = setTimeout(() => end(false, null), deadline);
      waiting.set(id, (answer) => end(true, answer));
      const [socket] = sockets;
      socket?.send(JSON.stringify({ ...envelope, envelope_id: id }));
    });

  return {
    open(base) {
      listen();
      const ticket = `ticket-${++count}`;
      tickets.add(ticket);
      return `${base.replace('http', 'ws')}/link?ticket=${ticket}`;
    },
    async event(body): Promise<Delivered> {
      for (let tries = 0; ; ) {
        const retry = tries === 0 ? {} : { retry_attempt: tries, retry_reason: 'timeout' };
        const envelope = { type: 'events_api', payload: body, accepts_response_payload: false, ...retry };
        const { isAcked, took } = await send(envelope);
        const pause = retries[tries];
        tries += 1;
        if (isAcked || pause === undefined) return { isAcked, tries, answer: null, took };
        await new Promise((done) => setTimeout(done, pause));
      }
    },
    async interaction(kind, body) {
      const type = kind === 'command' ? 'slash_commands' : 'interactive';
      const sent = await send({ type, payload: body, accepts_response_payload: true });
      return { ...sent, tries: 1 };
    },
    recycle() {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    connections: () => sockets.size,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.terminate();
        if (listening) listening.close(() => done());
        else done();
      }),
  };
}
