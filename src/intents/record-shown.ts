import { WEEKDAY_NAME } from '../updates/reading/dates/date-words.ts';
import type { RecordIntent } from './record-intent.ts';
import { DAY, MONTHS, ONE } from './record-parts.ts';

/** What is to be seen is named and nothing is asked: "R5 and R7", "R5 at the end of October", "board as of last Friday". */

const SEVERAL = new RegExp(
  `^(?:status (?:of )?|history (?:of )?)?(${ONE}(?:(?:,| and|,? &|, and) ?(?:${ONE}|\\d{1,2}))+)$`,
  'i',
);
const THEN = `${DAY}|(?:the )?(?:last|this|previous) (?:week|month|quarter|year|${WEEKDAY_NAME})|yesterday|${MONTHS}(?: \\d{4})?|christmas|xmas|easter`;
const AS_AT = new RegExp(
  `^(.*?),? (?:as (?:at|of|on|it was(?: on| at| in)?)|back (?:on|in)|on|in|at the end of|(?=before ))(?: the end of)? ?((?:before )?(?:${THEN}))$`,
  'i',
);
/** "Page 12" is no day. */
const NAMES_DAY = new RegExp(
  `\\b(?:${MONTHS}|${WEEKDAY_NAME}|week|month|quarter|year|yesterday|christmas|xmas|easter)\\b|\\d[/.-]\\d`,
  'i',
);
const BOARD = /^(?:the |our )*(?:status |progress )?board$/i;
const ONE_ALONE = new RegExp(`^(?:(?:status|position|rag)(?: of| on| for)? )?(${ONE})$`, 'i');

/** Reads what is to be seen once "show me" is off: of one recommendation, of several, or as of a day that has passed. */
export function readShown(core: string): RecordIntent | null {
  const several = SEVERAL.exec(core)?.[1];
  if (several) {
    const [about = '', ...others] = several.match(/\d{1,2}/g)?.map((number) => `R${number}`) ?? [];
    return { kind: 'standing', about, others };
  }
  const [, what = '', asAt] = AS_AT.exec(core) ?? [];
  if (!asAt || !NAMES_DAY.test(asAt)) return null;
  if (BOARD.test(what)) return { kind: 'board', asAt };
  const about = ONE_ALONE.exec(what)?.[1];
  return about ? { kind: 'standing', about, asAt } : null;
}
