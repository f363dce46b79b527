/** Tokens of one call, as the server counts them. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** Why a model gave nothing that can be used. Each is an expected outcome, never an exception. */
export type ModelFailure =
  /** 401 or 403: the key is wrong or may not use this model. */
  | 'no-access'
  /** 404: no such model, deployment or address. */
  | 'no-model'
  /** The server does not accept the request, in any of its forms. */
  | 'rejected'
  | 'rate-limited'
  | 'server-error'
  | 'unreachable'
  /** The deadline of the whole reply has passed. */
  | 'late'
  | 'refused'
  | 'truncated'
  | 'empty'
  | 'not-json'
  | 'wrong-shape'
  | 'too-large'
  /** Not asked: it failed too often lately. */
  | 'paused'
  /** Not asked: too many others are waiting. */
  | 'busy'
  /** Not asked: the budget of the day is used up. */
  | 'budget';

export type ModelOutcome<T> =
  | { readonly ok: true; readonly value: T; readonly usage: Usage }
  | {
      readonly ok: false;
      readonly failure: ModelFailure;
      /** What failed, by name, code and status, for whoever runs the bot; nothing of what was sent or came back. */
      readonly detail?: string;
      /** Of a reply that came and could not be used: it was paid for all the same. */
      readonly usage?: Usage;
      /** How long the server asks to be left alone, in milliseconds. */
      readonly retryAfter?: number;
    };

export function failed(failure: ModelFailure): Extract<ModelOutcome<never>, { ok: false }> {
  return { ok: false, failure };
}
