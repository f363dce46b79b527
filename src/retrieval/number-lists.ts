/** Lists of whole numbers in one row: list `n` stands from `starts[n]` up to `starts[n + 1]`. Far smaller than as many arrays. */
export interface NumberLists {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Sorts numbers into lists: the one at each place belongs to the list that `listOf` names there. Order is kept within a list. */
export function listNumbers(
  listOf: ArrayLike<number>,
  numbers: ArrayLike<number>,
  lists: number,
): NumberLists {
  const starts = new Uint32Array(lists + 1);
  for (let at = 0; at < listOf.length; at++) {
    const after = (listOf[at] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let list = 0; list < lists; list++)
    starts[list + 1] = (starts[list + 1] as number) + (starts[list] as number);
  const next = starts.slice();
  const row = new Uint32Array(listOf.length);
  for (let at = 0; at < listOf.length; at++) {
    const list = listOf[at] as number;
    const place = next[list] as number;
    next[list] = place + 1;
    row[place] = numbers[at] as number;
  }
  return { starts, numbers: row };
}

/** The numbers of one list; none for a list that there is not. */
export function numbersOf({ starts, numbers }: NumberLists, list: number): Uint32Array {
  return numbers.subarray(starts[list] ?? 0, starts[list + 1] ?? 0);
}
