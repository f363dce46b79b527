import type { load } from 'cheerio';

/** Any node of cheerio's tree. Taken from cheerio's signature, as its tree package is not a dependency of ours. */
export type AnyNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;

export function childrenOf(node: AnyNode): AnyNode[] {
  return 'children' in node ? node.children : [];
}

/** The name of an element, in lower case; '' for text, comments and the rest. */
export function nameOf(node: AnyNode): string {
  return 'attribs' in node ? node.name : '';
}

export function attribute(node: AnyNode, name: string): string {
  return 'attribs' in node ? (node.attribs[name] ?? '') : '';
}

/** Web pages are wrapped and indented at will (`collapse`); what mammoth makes from Word means its white space. */
export type WhiteSpace = 'collapse' | 'keep';

/** Stands for `<br>` while a line is being collected; a real U+2028 in a page means the same. */
export const BREAK = '\u2028';

/** Soft hyphens only say where a word may be cut on a screen. A no-break space is a character, not white space. */
export function tidy(text: string, whiteSpace: WhiteSpace): string {
  const whole = text.replaceAll('\u00ad', '').replace(/[ \t\n\r\f]*\u2028[ \t\n\r\f]*/g, ' ');
  const spaced =
    whiteSpace === 'collapse' ? whole.replace(/[ \t\n\r\f]+/g, ' ') : whole.replace(/[\n\r\f]+/g, ' ');
  return spaced.replace(/^[ \t]+|[ \t]+$/g, '');
}
