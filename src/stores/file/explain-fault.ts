import { UserError } from '../../errors.ts';
import { NOT_SAVED, OPENING } from '../wording.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN = ['EROFS', 'EACCES', 'EPERM'];

/** A fault of the disk in words for whoever wanted to save; anything else as it is. */
export function explainUnsaved(cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === null) return cause;
  if (FULL.includes(code)) return new UserError(NOT_SAVED.full, { cause });
  if (FORBIDDEN.includes(code)) return new UserError(NOT_SAVED.forbidden, { cause });
  return new UserError(NOT_SAVED.other(code), { cause });
}

/** A fault of the disk in words for whoever starts the bot; anything else as it is. */
export function explainUnopened(cause: unknown, folder: string): unknown {
  const code = codeOf(cause);
  if (code === null) return cause;
  if (FULL.includes(code)) return new UserError(OPENING.full(folder), { cause });
  if (FORBIDDEN.includes(code)) return new UserError(OPENING.forbidden(folder, code), { cause });
  return new UserError(OPENING.faulty(folder, code), { cause });
}

/** The code of a system call that failed, as in errno(3). */
function codeOf(cause: unknown): string | null {
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && /^E[A-Z0-9]+$/.test(code) && !(cause instanceof UserError) ? code : null;
}
