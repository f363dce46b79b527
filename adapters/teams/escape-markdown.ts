/** What starts a heading, a list or a quotation at the beginning of a line. */
const LINE_START = /^(\s*)([#>+-]|\d+[.)])(?=\s|$)/gm;

/**
 * Takes from a text the power to format, to mention and to link. Signs that markdown leaves alone are left alone, so
 * that ordinary sentences go through as they are: "5 * 3", "snake_case" and the marker "[1]" of a citation.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`~]/g, '\\$&')
    .replace(/(?<!(?:^|\s))\*|\*(?!\s|$)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(LINE_START, (_, space: string, sign: string) =>
      sign.length > 1 ? `${space}${sign.slice(0, -1)}\\${sign.at(-1)}` : `${space}\\${sign}`,
    );
}
