import * as cheerio from 'cheerio';
import { lexer, type Token, type Tokens } from 'marked';
import type { Line } from '../lines.ts';
import { decodeText } from './decode.ts';
import { htmlLines } from './html.ts';
import type { Reading, Source } from './reading.ts';

/** YAML between `---` lines at the very top. It must hold a key, so that a rule above the text is not taken for one. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?=[\s\S]*?^[\w-]+:)[\s\S]*?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/**
 * Reads Markdown (GitHub flavour): headings, list items with their nesting, table rows (the first is the header),
 * paragraphs as one line each, blockquotes as paragraphs, code line by line. Inline markup goes and its text stays;
 * pictures and front matter go. The number of an ordered item is markup too, and goes.
 */
export function readMarkdown(source: Source): Reading {
  const { text, notes } = decodeText(source);
  return { lines: blockLines(lexer(withoutFrontMatter(text)), 0), notes };
}

function withoutFrontMatter(text: string): string {
  return text.startsWith('---') ? text.replace(FRONT_MATTER, '') : text;
}

/** `depth` is the nesting of the lists around these tokens: 0 outside any list. */
function blockLines(tokens: readonly Token[], depth: number): Line[] {
  return tokens
    .flatMap((token) => lineOrLines(token as MarkdownBlock, depth))
    .filter((line) => line.text !== '');
}

type MarkdownBlock =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.List
  | Tokens.Table
  | Tokens.Blockquote
  | Tokens.Code
  | Tokens.HTML
  | Tokens.Space
  | Tokens.Hr
  | Tokens.Def;

function lineOrLines(token: MarkdownBlock, depth: number): Line[] {
  switch (token.type) {
    case 'heading':
      return [{ text: inlineText(token.tokens), role: 'heading', level: token.depth }];
    case 'paragraph':
    case 'text':
      return [{ text: inlineText(token.tokens ?? [token]), role: 'paragraph' }];
    case 'list':
      return token.items.flatMap((item) => itemLines(item, depth));
    case 'table':
      return [token.header, ...token.rows].map(rowLine);
    case 'blockquote':
      return blockLines(token.tokens, depth);
    case 'code':
      return token.text.split('\n').map((text) => ({ text, role: 'paragraph' }));
    case 'html':
      return htmlLines(token.text);
    case 'space':
    case 'hr':
    case 'def':
      return [];
  }
}

/** The first line of text is the item; later paragraphs of the same item stay paragraphs. */
function itemLines(item: Tokens.ListItem, depth: number): Line[] {
  const box = item.task ? (item.checked ? '[x] ' : '[ ] ') : '';
  const blocks = item.tokens.filter((token) => token.type !== 'checkbox').map(withoutCheckbox);
  const lines = blockLines(blocks, depth + 1);
  const first = lines[0];
  if (first?.role === 'paragraph') lines[0] = { text: box + first.text, role: 'item', level: depth };
  return lines;
}

/** In a loose list marked puts the task's checkbox inside the paragraph. */
function withoutCheckbox(token: Token): Token {
  if (token.type !== 'paragraph' || !token.tokens) return token;
  return { ...token, tokens: token.tokens.filter((inner) => inner.type !== 'checkbox') };
}

function rowLine(cells: readonly Tokens.TableCell[]): Line {
  const texts = cells.map((cell) => inlineText(cell.tokens).replaceAll('\t', ' '));
  return { text: texts.some((text) => text !== '') ? texts.join('\t') : '', role: 'row' };
}

/** The text of inline tokens on one line: breaks become a space, other spaces stay as written. */
function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(plain)
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(/^[ \t]+|[ \t]+$/g, '');
}

function plain(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'image':
      return '';
    case 'html':
      return /^<br\b/i.test(token.raw) ? '\n' : '';
    case 'codespan':
    case 'escape':
      return token.text;
    default:
      return 'tokens' in token && token.tokens
        ? token.tokens.map(plain).join('')
        : decodeReferences(textOf(token));
  }
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}

/** marked leaves character references (`&amp;`) to the renderer that we do not use. */
function decodeReferences(text: string): string {
  return text.replace(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi, (reference) =>
    cheerio.load(reference, null, false).text(),
  );
}
