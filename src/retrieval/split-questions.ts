import { heavyFacets, type Query } from './query.ts';

/** "… and was agreed", "can you note that …": a verb with no subject behind it tells on, and an order asks nothing. */
const TELLS_ON = String.raw` (?:not |now |still |also |then |all |since |been )*(?:[a-z]+ed|been|gone|done|held|sent|made|taken)(?= (?:by|at|on|in|to|and|for|with|off|from|last|this|yesterday|today)\b|\W*$)| (?:you|we|i) (?:please |just |also )*(?:note|log|record|put|save|add|mark|update|set)\b`;
/** What begins a question of its own, behind "and"; "how they are run" is a part of the one before. */
const OPENS = String.raw`(?!(?:how|why|when|where)(?: (?:far|well|much|often|long|quickly|badly))? (?:they|we|he|she|it|you|our|the|its|their)\b)(?:what(?:'?s)?|how(?:'?s)?|when(?:'?s)?|who(?:'?s)?|where(?:'?s)?|which|why|(?:is|are|was|were|did|do|does|has|have|can|will|should)\b(?!${TELLS_ON}))\b`;
/** "… and how much …", "…? And when …". "And" alone joins two things of one question. */
const SEAM = new RegExp(
  String.raw`\? (?:and |also |plus )*|(?: ?,)? (?:and|&|plus)(?: also)? (?=${OPENS}|about\b)`,
  'i',
);
const IS_QUESTION = new RegExp(String.raw`^(?:(?:so|ok|hi|hiya|hello|please|also)[\s,]+)*${OPENS}`, 'i');
/** What points back at the question before is a part of it. */
const POINTS_BACK =
  /\b(?:it|its|that|this|those|these|them|their|so|one|ones|else)\b|^(?:how many|which|who) (?:is|are|was|were|of|have|has)\b(?! (?:the|our|we|on the|in the|on our|in our)\b)/i;
/** More than these are a list, which is better asked one by one. */
const MOST_PARTS = 3;

/**
 * The questions of a message that asks several things, each with a subject of its own: "what about housing and how much is
 * the reserve?". Null where it is one question, however many sides it has. `standsAlone` knows further questions by
 * themselves, such as those of the record.
 */
export function splitQuestions(
  text: string,
  understand: (text: string) => Query,
  standsAlone: (text: string) => boolean = () => false,
): readonly string[] | null {
  // “Which are late”, behind the list of the recommendations, asks of all of them.
  const isOfAll = (part: string) => understand(part).shape === 'recommendation-list';
  const leans = (part: string, before: string) =>
    POINTS_BACK.test(part) && !(standsAlone(part) && isOfAll(before));
  const split = levelled(text)
    .split(SEAM)
    .map((part) => part.trim().replace(/^about\b/i, 'what about'))
    .filter(Boolean);
  if (!split.every((part) => IS_QUESTION.test(part))) return null;
  const parts = joinLeaning(split, leans);
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  const seen = new Set<string>();
  for (const part of parts) {
    if (standsAlone(part)) continue;
    const { facets, shape, recommendations } = understand(part);
    if (shape === 'attribution' || shape === 'quote') return null;
    if (shape === 'recommendation-list') continue;
    const tokens = [...heavyFacets(facets).flatMap(tokensOf), ...recommendations];
    if (tokens.length === 0 || tokens.some((token) => seen.has(token))) return null;
    for (const token of tokens) seen.add(token);
  }
  return parts;
}

/** Where a message goes on to another question, whatever that leans on. */
const LOOSE_SEAM = new RegExp(
  String.raw`\? (?:and |also |plus )*(?=\S+ \S)|(?: ?,)? (?:and|&|plus) (?=${OPENS})`,
  'i',
);

/** A list of questions: "who owns it, what does it earn, and will it grow?" */
const LIST_SEAM = new RegExp(
  String.raw`(?:,|\?| (?:and|&|plus)|, (?:and|&|plus)) (?:and )?(?=${OPENS}|about\b)`,
  'i',
);
const TELL = /^(?:(?:please|can you|could you) )*tell (?:me|us) about\b/i;

/** The questions of a message that lists three, each after the one before; null for any other message. */
export function splitList(text: string): readonly string[] | null {
  if (QUOTES.test(text)) return null;
  const parts = levelled(text)
    .split(LIST_SEAM)
    .map((part) =>
      part
        .replace(/[,\s]+$/, '')
        .trim()
        .replace(/^about\b/i, 'what about'),
    )
    .filter(Boolean);
  const isEach = parts.every((part) => IS_QUESTION.test(part) || TELL.test(part));
  const isShort = parts.every((part) => part.split(' ').length > 1);
  return parts.length === MOST_PARTS && isEach && isShort ? parts : null;
}

/** Words that somebody is said to have said are asked about whole. */
const QUOTES = /["“”«»]/;

/** The questions of a message that has several, though one may lean on another; null where it has one, or a list of them. */
export function splitLoosely(text: string): readonly string[] | null {
  const parts = levelled(text)
    .split(LOOSE_SEAM)
    .map((part) => part.trim())
    .filter(Boolean);
  const isSeveral = parts.length > 1 && parts.length <= MOST_PARTS && !QUOTES.test(text);
  return isSeveral && parts.slice(1).every((part) => IS_QUESTION.test(part)) ? parts : null;
}

/** What points back at the question before is asked with it: "how much is it, and is it enough? And who runs the ferry?" */
function joinLeaning(
  parts: readonly string[],
  leans: (part: string, before: string) => boolean,
): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && leans(part, before)) joined[joined.length - 1] = `${before} and ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** One blank between words: the seams are written for that. */
function levelled(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tokensOf({ tokens, parts }: Query['facets'][number]): readonly string[] {
  return [...tokens, ...parts];
}
