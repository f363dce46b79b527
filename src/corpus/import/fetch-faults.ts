import { UserError } from '../../errors.ts';

const BY_HAND = 'download the document with a browser and import that file';

/** The sentence for an HTTP status that is not a success. */
export function explainStatus(address: string, status: number): UserError {
  if (status === 401 || status === 403) {
    return new UserError(`${address} is not open to everyone (status ${status}): ${BY_HAND}.`);
  }
  if (status === 404 || status === 410) {
    return new UserError(
      `${address} does not exist (status ${status}): check the address, or look for its new place.`,
    );
  }
  if (status === 429) {
    return new UserError(
      `${address} has had too many requests (status 429): wait some minutes and try again.`,
    );
  }
  if (status >= 500) {
    return new UserError(
      `${address} has a fault on its side (status ${status}): try again later, or ${BY_HAND}.`,
    );
  }
  return new UserError(`${address} answered with status ${status} and no document: ${BY_HAND}.`);
}

/** The sentence for a request that brought no whole answer. What is not about the network goes on as it is. */
export function explainFailure(url: URL, cause: unknown, timeoutMs: number): unknown {
  const because = (sentence: string) => new UserError(sentence, { cause });
  if (isTimeout(cause)) {
    const seconds = Math.round(timeoutMs / 100) / 10;
    return because(`${url.href} did not answer within ${seconds} seconds: try again later, or ${BY_HAND}.`);
  }
  const code = codeOf(cause);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return because(`${url.hostname} was not found: check the address and the connection to the internet.`);
  }
  if (code === 'ECONNREFUSED') {
    return because(`${url.host} refused the connection: check the address, or try again later.`);
  }
  if (/CERT|SIGNED|SIGNATURE|^ERR_TLS|^ERR_SSL/.test(code)) {
    return because(`${url.host} could not prove who it is (${code}): ${BY_HAND}.`);
  }
  // Every fault that fetch itself reports is a TypeError with the fault of the connection as its cause.
  if (!(cause instanceof TypeError) || cause.cause === undefined) return cause;
  return because(`The connection to ${url.host} broke off: try again, or ${BY_HAND}.`);
}

function isTimeout(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return (
    cause.name === 'TimeoutError' || codeOf(cause) === 'UND_ERR_CONNECT_TIMEOUT' || isTimeout(cause.cause)
  );
}

/** The code of the innermost cause that has one. A host with several addresses fails with an AggregateError. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const inner = codeOf(cause.cause) || (cause instanceof AggregateError ? codeOf(cause.errors[0]) : '');
  return inner || ('code' in cause && typeof cause.code === 'string' ? cause.code : '');
}
