import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '../../../errors.ts';
import type { Source } from './reading.ts';

/** A run of characters in one font on one baseline. Lengths are in points from the top left of the upright page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, counted downwards. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** The file itself has a space before this piece, however narrow. */
  readonly spaced: boolean;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: Piece[];
  /** Text at an angle was left out: margin stamps, chart axes, landscape tables on an upright page. */
  readonly hasSidewaysText: boolean;
}

/** Reads every page's text with its places. Throws UserError when the file is damaged or wants a password. */
export async function readPages({ name, bytes }: Source): Promise<Page[]> {
  // pdfjs makes a DOMMatrix while it loads, for drawing, and takes it from @napi-rs/canvas. That package is optional
  // and compiled for each platform; without it the import would throw. We never draw, so an empty class will do.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
  // Loaded on demand: the module is large, and other readers do not need what it puts on globalThis.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // A copy: pdfjs takes the buffer away from its owner, and refuses a Buffer.
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1, // Pixels; we never draw, so no picture is worth decoding.
    // In Node pdfjs reads these with fs; nothing comes over the network. Both need the trailing slash.
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
    cMapUrl: join(packageFolder, 'cmaps/'),
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, pdfjs.Util.transform));
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    throw explain(name, cause);
  } finally {
    await task.destroy();
  }
}

/** pdfjs names its exceptions; anything that is not about the file goes on as it is. */
function explain(name: string, cause: unknown): unknown {
  const kind = cause instanceof Error ? cause.name : '';
  if (kind === 'PasswordException') {
    const message = `“${name}” is protected with a password: save a copy without the password and import that.`;
    return new UserError(message, { cause });
  }
  if (!/^(?:InvalidPDF|Format|UnknownError|XRefParse|MissingData)/.test(kind)) return cause;
  const message = `“${name}” is damaged and cannot be read as a PDF: download or export it again and import the new copy.`;
  return new UserError(message, { cause });
}

type Transform = (first: number[], second: number[]) => number[];

async function readPage(page: PDFPageProxy, transform: Transform): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  // Only the operator list brings the fonts' real names, and only those say what is bold.
  await page.getOperatorList();
  const pieces: Piece[] = [];
  let hasSidewaysText = false;
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform(viewport.transform, item.transform);
    if (Math.abs(b) > Math.abs(a) * 0.1) hasSidewaysText = true;
    else
      pieces.push({
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d) || 1,
        bold: isBold(page, item.fontName),
        spaced,
      });
    spaced = false;
  }
  const { width, height } = viewport;
  return { number: page.pageNumber, width, height, pieces, hasSidewaysText };
}

function isBold(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font: unknown = page.commonObjs.get(fontName);
  const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
  return /bold|black|heavy|demi/i.test(name);
}
