import { type Facet, heavyFacets, type Query, weightOf } from '../retrieval/query.ts';

/**
 * Whether a question is about something that no document has heard of. What the documents have of its other words is then
 * the nearest of near misses, and no answer.
 */
export function asksOfUnheard(query: Query): boolean {
  return namesAStranger(query) || endsInUnknown(query) || isHalfUnknown(query) || opensUnknown(query);
}

/** A name that no document has, written as a name inside a sentence: what is known of the other words is no answer. */
export function namesAStranger({ text, unknown }: Query): boolean {
  return unknown.some((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word) && text.indexOf(word) > 0);
}

const ASKS_WHETHER_IT_IS = /^\W*(?:(?:so|and|but) )?(?:is|are|was|were)\b/i;

/** "Are the councillors corrupt?": where no document has the word that is asked about, what else it says is no answer. */
function endsInUnknown({ text, shape, unknown }: Query): boolean {
  const last = /(\p{L}+)\W*$/u.exec(text)?.[1] ?? '';
  return shape === 'finding' && ASKS_WHETHER_IT_IS.test(text) && unknown.includes(last);
}

/** "Turnout at the last election?": the thing itself is what no document has. */
function opensUnknown({ text, unknown }: Query): boolean {
  const opening =
    /^\W*(?:(?:so|and|but) )?(?:(?:what(?:'?s|’s| is| are| was| were)|whats) )?(?:(?:the|our|its|their) )?(?:(?:final|latest|current|total|overall|annual|average) )?(\p{L}+) (?:at|of|in|for|on|from)\b/iu.exec(
      text,
    )?.[1] ?? '';
  return unknown.includes(opening);
}

/** "Modern slavery", "northern powerhouse rail": words that no document has are half of the subject or more. */
function isHalfUnknown({ text, facets, unknown }: Query): boolean {
  if (GOES_ON.test(text)) return false;
  const heavy = heavyFacets(facets);
  const strange = heavy.filter(({ words }) => unknown.includes(words) && !IS_NO_THING.test(words));
  return strange.length > 0 && weightOf(strange) * 2 >= weightOf(heavy);
}

/** A second sentence tells why somebody asks, or how they want it told, in words that need stand nowhere. */
const GOES_ON = /[.?!]\s+\S/;
/** "Unpopular", "badly", "improved": how somebody finds a thing, which a document says in words of its own. */
const IS_NO_THING =
  /^(?:un(?!i)|dis(?!ab|tric|eas|put|ast|pos)|non|improv|progress|chang)|(?:ly|ful|less|ish)$/i;

/** "Air quality", "parking fines": two words in a row are one thing, and one of them alone is another. */
export function isOneThing(heavy: readonly Facet[], text: string): boolean {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  const [one = '', other = ''] = heavy.map((facet) => facet.words.toLowerCase());
  const stand = words.includes(`${one} ${other}`) || words.includes(`${other} ${one}`);
  return (
    heavy.length === 2 && stand && ![one, other].some((word) => IS_NO_THING.test(word) || namesMeasure(word))
  );
}

/** "Breakwater costs", "RTB sales": whether a word is what is asked of a thing, not the thing. */
export function namesMeasure(word: string): boolean {
  return OF_ANY.test(word.toLowerCase());
}

const OF_ANY =
  /^(?:cost(?:s|ing)?|spent|prices?|spend|spending|sales?|numbers?|figures?|totals?|amounts?|levels?|rates?|size|value|income|performance|work|teams?|services?|plans?|issues?|problems?|challenges?|risks?|savings?|funding|money)$/;
