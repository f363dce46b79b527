/** Reading a text that is one of many forms from its first word to its last. */

/** Patterns that each read a text from end to end, with what they make of it. */
type Patterns<Made> = readonly (readonly [pattern: RegExp, made: Made])[];

/** Makes one pattern of all the forms in which a thing is asked for; `before` may stand in front of each. */
export function wholePatterns<Made>(
  list: readonly (readonly [forms: readonly string[], made: Made])[],
  before = '',
): Patterns<Made> {
  return list.map(([forms, made]) => [new RegExp(`^${before}(?:${forms.join('|')})$`, 'i'), made]);
}

/** What the first pattern that reads a text stands for; null where none reads it. */
export function readWhole<Made>(patterns: Patterns<Made>, text: string): Made | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What the first pattern that reads a text makes of it; one of which nothing can be made is passed over. */
export function firstRead<Made, Read>(
  patterns: Patterns<Made>,
  text: string,
  make: (made: Made, found: RegExpExecArray) => Read | null,
): Read | null {
  for (const [pattern, made] of patterns) {
    const found = pattern.exec(text);
    const read = found && make(made, found);
    if (read) return read;
  }
  return null;
}

/** The first group of the first pattern that finds one. */
export function firstGroup(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

/** Of the groups of a pattern with several forms, the one that its form has; empty where it has none. */
export function onlyGroup(found: RegExpExecArray): string {
  return found.slice(1).find(Boolean) ?? '';
}
