import { createHmac } from 'node:crypto';

/** Brings deliveries to the bot, as Slack does: signed, with three seconds to acknowledge, and again where it was not. */
export interface Deliverer {
  /** An event; resolves when it was acknowledged, or given up. */
  event(body: object): Promise<Delivered>;
  /** A command or a press, which is never delivered again. */
  interaction(kind: 'command' | 'interactive', body: object): Promise<Delivered>;
  close(): Promise<void>;
}

export interface Delivered {
  /** Acknowledged in time. */
  readonly isAcked: boolean;
  /** How often it was delivered. */
  readonly tries: number;
  /** What came with the acknowledgement. */
  readonly answer: unknown;
  /** Milliseconds until the acknowledgement of the last try. */
  readonly took: number;
}

export interface DelivererOptions {
  readonly address: string;
  readonly secret: string;
  /** Milliseconds to acknowledge. */
  readonly deadline?: number;
  /** Milliseconds before each further try. Slack: at once, after a minute, after five. */
  readonly retries?: readonly number[];
  /** The first so many acknowledgements get lost on their way. */
  readonly lostAcks?: number;
}

export function createHttpDeliverer(options: DelivererOptions): Deliverer {
  const { address, secret, deadline = 3000, retries = [0, 60_000, 300_000] } = options;
  let toLose = options.lostAcks ?? 0;

  const send = async (body: string, type: string, headers: Readonly<Record<string, string>>) => {
    const begun = performance.now();
    try {
      const response = await fetch(address, {
        method: 'POST',
        body,
        headers: { 'Content-Type': type, ...sign(body, secret), ...headers },
        signal: AbortSignal.timeout(deadline),
      });
      const took = performance.now() - begun;
      const answer = await response.text();
      if (toLose > 0) {
        toLose -= 1;
        return { isAcked: false, reason: 'http_timeout', answer: '', took };
      }
      return { isAcked: response.ok, reason: response.ok ? '' : 'http_error', answer, took };
    } catch {
      return { isAcked: false, reason: 'http_timeout', answer: '', took: performance.now() - begun };
    }
  };

  return {
    async event(body) {
      let tries = 0;
      let headers: Record<string, string> = {};
      for (;;) {
        const { isAcked, reason, took } = await send(JSON.stringify(body), 'application/json', headers);
        const pause = retries[tries];
        tries += 1;
        if (isAcked || pause === undefined) return { isAcked, tries, answer: null, took };
        headers = { 'X-Slack-Retry-Num': String(tries), 'X-Slack-Retry-Reason': reason };
        await new Promise((done) => setTimeout(done, pause));
      }
    },
    async interaction(kind, body) {
      const fields =
        kind === 'command' ? (body as Record<string, string>) : { payload: JSON.stringify(body) };
      const form = new URLSearchParams(fields).toString();
      const { isAcked, answer, took } = await send(form, 'application/x-www-form-urlencoded', {});
      return {
        isAcked,
        tries: 1,
        answer: answer.startsWith('{') ? JSON.parse(answer) : answer || null,
        took,
      };
    },
    close: async () => {},
  };
}

/** Slack's signature, version 0. */
export function sign(
  body: string,
  secret: string,
  seconds: number = Math.floor(Date.now() / 1000),
): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': String(seconds), 'X-Slack-Signature': `v0=${hash}` };
}
