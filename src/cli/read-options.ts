import { UserError } from '../errors.ts';

/** One of the words that an option knows; undefined where it was not given. Throws a `UserError` that lists them. */
export function readChoice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UserError(`--${option} is one of ${choices.join(', ')}; "${value}" is not.`);
  return found;
}

/** A whole number between two bounds; undefined where it was not given. */
export function readNumber(
  option: string,
  value: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UserError(`--${option} is a whole number from ${least} to ${most}; "${value}" is not.`);
  return number;
}

/** Reads arguments; what is wrong with them is said in a sentence, and the usage under it. */
export function orUsage<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof UserError
      ? cause
      : new UserError(`${(cause as Error).message}\n${usage}`, { cause });
  }
}
