import * as cheerio from 'cheerio';

const SIGN_IN_HOSTS =
  /^(?:login\.(?:microsoftonline|live|windows)\.(?:com|net)|accounts\.google\.com|(?:[\w-]+\.)+okta\.com|(?:[\w-]+\.)+auth0\.com)$/i;
const SIGN_IN_PATH = /\/(?:sign-?in|log-?in|logon|adfs|saml2?|sso|oauth2?)(?:[/._]|$)/i;
const SIGN_IN_TITLE = /^\s*(?:sign|log)[ -]?[io]n\b/i;

/** A site that wants a visitor to sign in often says 200 and sends its sign-in page where the document should be. */
export function isLoginPage(answer: {
  asked: URL;
  url: URL;
  bytes: Uint8Array;
  contentType: string;
}): boolean {
  const { asked, url, bytes, contentType } = answer;
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!/html/i.test(contentType) && !/<html\b|<!doctype html/i.test(head)) return false;
  if (SIGN_IN_HOSTS.test(url.hostname)) return true;
  if (url.href !== asked.href && SIGN_IN_PATH.test(url.pathname)) return true;
  const $ = cheerio.load(Buffer.from(bytes).toString('latin1'));
  return SIGN_IN_TITLE.test($('head > title').first().text()) || $('input[type="password" i]').length > 0;
}
