import * as cheerio from 'cheerio';
import type { Line } from '../lines.ts';
import { decodeText, decodeWindows1252, utf16Mark } from './decode.ts';
import { walkHtml } from './html-lines.ts';
import type { WhiteSpace } from './html-node.ts';
import { dropPageFurniture, mainContent } from './html-page.ts';
import type { Reading, Source } from './reading.ts';

/** Reads a web page: its main content only (see html-page.ts), as headings, items, rows and paragraphs. */
export function readHtml(source: Source): Reading {
  const { text, notes } = decodePage(source);
  const $ = cheerio.load(text);
  const main = mainContent($);
  dropPageFurniture($, main);
  return { lines: walkHtml(main.toArray(), 'collapse'), notes };
}

/** The lines of HTML that is all content (a converted document, a block inside Markdown). */
export function htmlLines(html: string, whiteSpace: WhiteSpace = 'collapse'): Line[] {
  const $ = cheerio.load(html, null, false);
  return walkHtml($.root().contents().toArray(), whiteSpace);
}

/** Valid UTF-8 is UTF-8 whatever the page says of itself; otherwise the declared charset, else Windows-1252. */
function decodePage(source: Source): { text: string; notes: string[] } {
  const { bytes } = source;
  const label = declaredCharset(source);
  if (!label || utf16Mark(bytes)) return decodeText(source);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const isWestern = /^(?:windows-1252|cp1252|iso-?8859-1|latin1|us-ascii)$/i.test(label);
    return isWestern ? { text: decodeWindows1252(bytes), notes: [] } : decodeAs(label, source);
  }
}

function decodeAs(label: string, source: Source): { text: string; notes: string[] } {
  try {
    return { text: new TextDecoder(label).decode(source.bytes), notes: [] };
  } catch {
    return decodeText(source); // A label that no standard knows.
  }
}

/** The charset of the Content-Type header, or else of a meta element, which must stand in the first 1,024 bytes. */
function declaredCharset({ bytes, contentType = '' }: Source): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const pattern = /charset\s*=\s*["']?\s*([\w-]+)/i;
  return (pattern.exec(contentType) ?? pattern.exec(head))?.[1] ?? null;
}
