/**
 * Keeps what a function has worked out, for the last `most` things it was asked about; what was worked out longest ago is
 * forgotten first. Only for functions whose result depends on nothing else and is not changed afterwards.
 */
export function remember<In, Out extends NonNullable<unknown> | null>(
  most: number,
  workOut: (input: In) => Out,
): (input: In) => Out {
  const known = new Map<In, Out>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const result = workOut(input);
    known.set(input, result);
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return result;
  };
}
