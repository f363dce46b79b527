/**
 * Words from outside, on one line and without characters that steer a terminal: a document may hold escape
 * sequences. Longer than `length` they end in "…".
 */
export function printable(words: string, length = Number.POSITIVE_INFINITY): string {
  const line = words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll('**', '')
    .trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
