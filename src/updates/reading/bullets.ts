import { STATUS_NAME } from './status-words.ts';

/** The sign of a point in a list. "2. amber – …" has the number of what it reports on, and no sign. */
const BULLET = new RegExp(
  `[^\\S\\n]*(?:[-*•–‣▪·◦●○►▶>➤→]+|\\(?\\d{1,2}[.)](?=\\s)(?!\\s+(?:${STATUS_NAME}\\s*(?:[-–:,.;\\n(]|$)|no changes?\\b))|[a-z]\\))[^\\S\\n]+|[^\\S\\n]*[•‣▪◦●►▶➤]`,
  'yi',
);
/** Where the text of a line begins that starts at `at`: behind the sign of a point, where it has one. */
export function bulletAt(plain: string, at: number): number {
  BULLET.lastIndex = at;
  const found = BULLET.exec(plain);
  return found ? at + found[0].length : at;
}
