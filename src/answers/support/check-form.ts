/** Longer than this no statement in a chat is read. */
const LONGEST = 500;

/**
 * Anything but plain sentences: markup, addresses and mentions that a chat would make live, invisible or reordering
 * characters, lines of their own.
 */
const NOT_PLAIN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029<>[\]{}|`*_~\\^#@]|https?:|www\.|\bjavascript:|\bdata:|\b[a-z0-9-]+\.(?:com|net|org|io|uk|gov|co|dev|app)\b/iu;

export function isPlainText(text: string): boolean {
  return (
    text.trim() !== '' &&
    text.length <= LONGEST &&
    !NOT_PLAIN.test(text) &&
    /[\p{L}\p{N}.!?”"’')%]$/u.test(text)
  );
}
