/**
 * What the statuses are called, as parts of larger patterns that read any case: in reports, in remarks and in questions to
 * the record. All that people say of a status stands in knowledge/statuses.yml; these are the names by themselves.
 */

const STANDING_NAMES = 'green|amber|red|blue|grey|(?:on|off)[ -]track|at[ -]risk|not[ -]started';

/** Without "complete": what is to be complete is a step of the work. */
export const STANDING_NAME = `(?:${STANDING_NAMES})`;
/** As they stand in a report. */
export const STATUS_NAME = `(?:${STANDING_NAMES}|complete)`;
/** "Done" may be said of anything, and not everywhere means a status. */
export const STATUS_WORD = `(?:${STATUS_NAME}|done)`;
/** As they are asked about. */
export const STATUS_ASKED = `(?:${STANDING_NAMES}|completed?|done|finished)`;

/** From good to bad. */
const LADDER = [
  /complete|done|finished|blue/i,
  /green|on[ -]track/i,
  /amber|at[ -]risk/i,
  /red|off[ -]track/i,
  /./,
];

/** How far down the scale a name stands: the higher, the worse. */
export function rankOfName(status: string): number {
  return LADDER.findIndex((names) => names.test(status));
}
