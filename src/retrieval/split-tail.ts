const SEAM = /(?:\?\s+|\s*,?\s+)(?:and|&|plus|also)(?:\s+also)?\s+/gi;
/** "And who is she": whoever was spoken of before is meant. */
const WHO_IS = /^who(?:'s|’s| is| was| are) (?:s?he|they|that)\W*$/i;
const OPENS =
  /^(?:(?:so|ok|hi|hiya|hello|please)[\s,]+)*(?:what|how|when|who|where|which|is|are|was|were|did|do|does|has|have)\b/i;

/** A question, and what is asked of its answer in the same message. */
export interface WithTail {
  readonly first: string;
  readonly tail: string;
}

/**
 * "How much is the reserve and what are we doing about it?": a question and what is asked of its answer. Null where the
 * message does not end so. `speaksOfAnswer` knows what can be asked of an answer.
 */
export function splitTail(text: string, speaksOfAnswer: (text: string) => boolean): WithTail | null {
  for (const seam of text.matchAll(SEAM)) {
    const first = text.slice(0, seam.index).trim();
    const tail = text.slice(seam.index + seam[0].length).trim();
    if (OPENS.test(first) && first.split(/\s+/).length > 2 && (WHO_IS.test(tail) || speaksOfAnswer(tail)))
      return { first, tail };
  }
  return null;
}
