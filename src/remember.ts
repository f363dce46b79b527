import { createShelf } from './shelf.ts';

/**
 * Keeps what a function has worked out, for the last `most` things it was asked about; what was worked out longest ago is
 * forgotten first. Only for functions whose result depends on nothing else and is not changed afterwards.
 */
export function remember<In, Out extends NonNullable<unknown> | null>(
  most: number,
  workOut: (input: In) => Out,
): (input: In) => Out {
  const known = createShelf<In, Out>(most);
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const result = workOut(input);
    known.put(input, result);
    return result;
  };
}

/** Keeps what a function has worked out of an object for as long as that object lives. Under the same conditions. */
export function rememberWith<In extends object, Out>(workOut: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, { readonly result: Out }>();
  return (input) => {
    const before = known.get(input);
    if (before) return before.result;
    const result = workOut(input);
    known.set(input, { result });
    return result;
  };
}
