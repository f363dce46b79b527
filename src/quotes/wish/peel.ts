/** A text from which phrases are taken away one by one, so that what one reader has understood no other reads again. */
export interface Peel {
  /** Takes the first match away and gives it; null where there is none. */
  take(pattern: RegExp): RegExpExecArray | null;
  rest(): string;
}

export function peel(text: string): Peel {
  let left = text;
  return {
    take(pattern) {
      const found = pattern.exec(left);
      if (found) left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`;
      return found;
    },
    rest: () => left.replace(/\s+/g, ' ').trim(),
  };
}
