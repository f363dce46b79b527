import { writeFileSync } from 'node:fs';
import { describeError, UserError } from '../errors.ts';

/**
 * Writes an exported sheet. A name that nobody chose must not write over a sheet that somebody kept: that is a
 * `UserError`, as is a file that cannot be written.
 */
export function writeSheet(bytes: Uint8Array, file: string | undefined, name: string): string {
  const target = file ?? name;
  try {
    writeFileSync(target, bytes, { flag: file ? 'w' : 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UserError(`${target} is already there. Name another with --out FILE.`, { cause });
    throw new UserError(`${target} could not be written (${describeError(cause)}).`, { cause });
  }
  return target;
}
