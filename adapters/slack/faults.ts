import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** What went wrong with a call, as far as it matters for what to do next. */
export type Fault =
  /** Too many calls; `after` seconds, where Slack says how long to wait. */
  | { readonly kind: 'limited'; readonly after: number | null }
  /** No answer, or a broken one: what was asked may have been done or not. */
  | { readonly kind: 'unanswered' }
  /** Slack says no, with its error code. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unknown' };

export function readFault(cause: unknown): Fault {
  if (cause instanceof WebAPIRateLimitedError) return { kind: 'limited', after: cause.retryAfter };
  if (cause instanceof WebAPIPlatformError) return readRefusal(String(cause.data.error));
  if (cause instanceof WebAPIRequestError) return { kind: 'unanswered' };
  if (cause instanceof WebAPIHTTPError) return { kind: 'unanswered' };
  // The client has no error of its own for a 429 that does not say how long to wait.
  if (cause instanceof Error && /retry-after header/i.test(cause.message))
    return { kind: 'limited', after: null };
  return { kind: 'unknown' };
}

function readRefusal(error: string): Fault {
  if (error === 'ratelimited' || error === 'rate_limited') return { kind: 'limited', after: null };
  if (/^(?:internal_error|fatal_error|service_unavailable|request_timeout)$/.test(error))
    return { kind: 'unanswered' };
  return { kind: 'refused', error };
}

/** The error code of a refusal; null for every other failure. */
export function refusalOf(cause: unknown): string | null {
  const fault = readFault(cause);
  return fault.kind === 'refused' ? fault.error : null;
}

const TOKEN_ERRORS = ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'];

/** The bot's token is not, or no longer, accepted: no call will work until somebody acts. */
export function isTokenRefused(cause: unknown): boolean {
  return TOKEN_ERRORS.includes(refusalOf(cause) ?? '');
}

/** A failure for a log line: its kind and code, never what was sent. */
export function describeFault(cause: unknown): string {
  const fault = readFault(cause);
  if (fault.kind === 'refused') return fault.error;
  if (fault.kind === 'unknown')
    return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return fault.kind;
}
