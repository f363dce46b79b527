import { UserError } from '../../errors.ts';
import { explainFailure, explainStatus } from './fetch-faults.ts';
import { isLoginPage } from './login-page.ts';
import { MAX_BYTES } from './read-document.ts';

const TIMEOUT_MS = 20_000;

/**
 * Fetches one document from the web for readDocument. Redirects are followed; `url` is where they led, `name` the
 * file name that the server gives or else the last part of the address. `timeoutMs` covers the whole exchange and
 * `maxBytes` stops it while it streams. Throws UserError, one sentence with the address and what to do next.
 *
 * Whoever may import may make the bot fetch any address that its machine can reach: offer this to trusted people.
 */
export async function fetchDocument(
  address: string,
  options: { fetch?: typeof fetch; timeoutMs?: number; maxBytes?: number } = {},
): Promise<{ name: string; bytes: Uint8Array; contentType: string; url: string }> {
  const url = parseAddress(address);
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await (options.fetch ?? fetch)(url, {
      redirect: 'follow',
      signal,
      headers: { 'user-agent': 'Peersay document import', accept: '*/*' },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw explainStatus(url.href, response.status);
    }
    const bytes = await readBody(url.href, response, maxBytes);
    return checked(url, response, bytes);
  } catch (cause) {
    throw cause instanceof UserError ? cause : explainFailure(url, cause, timeoutMs);
  }
}

function checked(asked: URL, response: Response, bytes: Uint8Array) {
  const url = response.url || asked.href;
  const contentType = response.headers.get('content-type') ?? '';
  if (bytes.length === 0) {
    throw new UserError(
      `${asked.href} gave an empty answer: open it in a browser, save the document and import that file.`,
    );
  }
  if (isLoginPage({ asked, url: new URL(url), bytes, contentType })) {
    throw new UserError(
      `${asked.href} leads to a sign-in page: sign in with a browser, download the document and import that file.`,
    );
  }
  return { name: nameOf(response, new URL(url)), bytes, contentType, url };
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UserError(`“${address}” is not a web address: give one that starts with https://.`);
  }
  if (url.username || url.password) {
    throw new UserError(
      `The address of ${url.host} has a user name in it: give it without, or import a downloaded file.`,
    );
  }
  return url;
}

/** Streams, because a server need not say how much it will send. */
async function readBody(address: string, response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length') ?? 0) > maxBytes ? Number.POSITIVE_INFINITY : 0;
  const reader = response.body?.getReader();
  while (reader && size <= maxBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  if (size > maxBytes) {
    await reader?.cancel();
    const limit = `${Math.max(1, Math.round(maxBytes / 1024 / 1024))} MB`;
    throw new UserError(
      `${address} is larger than ${limit}: download it, save it in parts and import those files.`,
    );
  }
  return Buffer.concat(chunks);
}

/** The file name of the Content-Disposition header (RFC 6266, its encoded form first), else of the address. */
function nameOf(response: Response, url: URL): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(header);
  const named = encoded ? decoded(encoded) : (plain?.[1] ?? plain?.[2] ?? decoded(url.pathname));
  return named.split(/[\\/]/).filter(Boolean).at(-1) ?? url.hostname;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray "%" is legal in a path.
  }
}
