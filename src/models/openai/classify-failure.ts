import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { ModelFailure, ModelOutcome } from '../outcome.ts';
import { ReplyTooLarge } from './limited-fetch.ts';

/** What a failed call comes to. */
export function classifyFailure(cause: unknown): Extract<ModelOutcome<never>, { ok: false }> {
  if (isTooLarge(cause)) return { ok: false, failure: 'too-large' };
  if (cause instanceof APIUserAbortError || cause instanceof APIConnectionTimeoutError)
    return { ok: false, failure: 'late' };
  if (cause instanceof SyntaxError) return { ok: false, failure: 'not-json' };
  if (!(cause instanceof APIError) || cause.status === undefined)
    return { ok: false, failure: 'unreachable', detail: describeChain(cause) };
  // Azure's filter answers a prompt that it does not like with 400.
  if (cause.code === 'content_filter') return { ok: false, failure: 'refused' };
  const retryAfter = readRetryAfter(cause.headers);
  return {
    ...{ ok: false, failure: failureOf(cause.status), detail: describeChain(cause) },
    ...(retryAfter === null ? {} : { retryAfter }),
  };
}

/** "APIConnectionError < TypeError < Error ECONNREFUSED": messages are left out, since some quote what was sent. */
function describeChain(cause: unknown): string {
  const names: string[] = [];
  for (let error = cause; error instanceof Error && names.length < MOST_NAMED; error = error.cause) {
    const { code, status } = error as { code?: unknown; status?: unknown };
    names.push(
      [error.constructor.name, ...[status, code].filter((mark) => mark != null && mark !== '')].join(' '),
    );
  }
  return names.join(' < ');
}

const MOST_NAMED = 4;

function failureOf(status: number): ModelFailure {
  if (status === 401 || status === 403) return 'no-access';
  if (status === 404) return 'no-model';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 409 || status >= 500) return 'server-error';
  return 'rejected';
}

/** A stream that broke off is wrapped by whoever read it. */
function isTooLarge(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause)
    if (error instanceof ReplyTooLarge) return true;
  return false;
}

/** In milliseconds. A date is as long a wait as any: whether it is near is not worth a clock. */
function readRetryAfter(headers: Headers | undefined): number | null {
  const precise = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (precise >= 0) return precise;
  const written = headers?.get('retry-after');
  if (!written) return null;
  const seconds = Number.parseFloat(written);
  return seconds >= 0 ? seconds * 1000 : A_DATE;
}

const A_DATE = 60_000;
