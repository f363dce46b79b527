import { readFileSync } from 'node:fs';
import { UserError } from '../errors.ts';

/** The text of a file that was named. Throws a `UserError` with its name where it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError(`${file} could not be read: ${(cause as Error).message}.`, { cause });
  }
}
