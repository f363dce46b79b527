/** Words that may stand between those of a term: "centre of the old town". */
const APART = 2;

/**
 * Whether the stems of a term stand together among those of a text. A term of two words is one thing: "climate change" is
 * not spoken of where the climate is named and something else changes.
 */
export function standTogether(parts: readonly string[], stems: readonly string[]): boolean {
  if (parts.length === 0) return false;
  return stems.some((_, at) => {
    const near = stems.slice(at, at + parts.length + APART);
    return parts.every((part) => near.includes(part));
  });
}
