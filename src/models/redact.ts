import { escapePattern } from '../escape-pattern.ts';
/** What is taken out of a text before it leaves the house. */
export interface Redaction {
  /** Names that are known: the person who asks, the people of the register. */
  readonly names: readonly string[];
  /** Words that no document knows; with a capital they are taken for a stranger's name. */
  readonly strangers: readonly string[];
}

const EMAIL = /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu;
/** "<@U012AB>", "<at>Jo</at>", "@jo.bloggs". */
const MENTION = /<@[^>]*>|<at\b[^>]*>[^<]*<\/at>|(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]{2,}/giu;
const PHONE = /(?<![\p{L}\p{N}£.,])(?:\+44\s?|0)\d(?:[\s()-]*\d){8,10}(?!\d)/gu;
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Cllrs|Councillors)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?/gu;

/** Takes e-mail addresses, telephone numbers, mentions and names of people out of a text. */
export function redact(text: string, { names, strangers }: Redaction): string {
  const addressed = text
    .replace(EMAIL, '[e-mail]')
    .replace(MENTION, '[person]')
    .replace(PHONE, '[telephone]')
    .replace(TITLED, '[person]');
  const known = names.reduce(removeName, addressed);
  return strangers.reduce(removeStranger, known);
}

/** The whole name however it is written; its parts only with a capital, since "green" and "may" are words. */
function removeName(text: string, name: string): string {
  const whole = name.trim();
  if (whole.length < 2) return text;
  const parts = whole.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part));
  const patterns = [wordPattern(whole, 'giu'), ...parts.map((part) => wordPattern(part, 'gu'))];
  return patterns.reduce((rest, pattern) => rest.replace(pattern, '[person]'), text);
}

function removeStranger(text: string, word: string): string {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  const neighbour = "\\p{Lu}[\\p{L}'’-]+";
  const pattern = new RegExp(
    `(?:(?<=\\S\\s)${neighbour}\\s)?(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])(?:\\s${neighbour})?`,
    'gu',
  );
  return text.replace(pattern, '[name]');
}

function wordPattern(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words)}(?![\\p{L}\\p{N}])`, flags);
}
