import type { Span } from './clauses.ts';
import { type MessageView, textOf, within } from './view.ts';

const ORDER = '(?:(?:please|can you|could you|pls|we|i|need to|have to|want to|had to|to) )*';
const DATE = '(?:(?:the|our|its|a|new|revised|target|completion|end|due) )*(?:date|deadline|target|due)';
/** The day, and the recommendation, where they stand. */
const DAY = '~day~';
const OF_IT = '(?: (?:for|on|of)? ?(?:it|this|that|this one|~rec~))?';

const NAMES_DAY = new RegExp(
  `^(?:~rec~[ :=,-]*)?${ORDER}(?:(?:change|move|set|update|amend|make|put|shift|push|reset|correct) )?(?:back |out )?${DATE}${OF_IT}(?: (?:is|has|been|was|now|moved|changed|slipped|pushed|put|back|out|should|be|will))*[ :=-]*(?:to|on|by|until)? ?${DAY}(?: (?:now|please|pls|instead))*$`,
  'i',
);

/** "Change the date on R6 to 20 January", "due date is now 20 January": the day by itself, and nothing to be done on it. */
export function namesDay(view: MessageView, piece: Span): boolean {
  return NAMES_DAY.test(withMarks(view, piece));
}

/** A piece with its days and recommendations as marks. */
function withMarks(view: MessageView, piece: Span): string {
  const marks = [
    ...within(view.dates, piece).map((span) => ({ ...span, mark: DAY })),
    ...within(view.mentions, piece).map((span) => ({ ...span, mark: '~rec~' })),
  ].sort((one, other) => other.start - one.start);
  const marked = marks.reduce(
    (text, { start, end, mark }) =>
      text.slice(0, Math.max(0, start - piece.start)) + mark + text.slice(end - piece.start),
    textOf(view, piece),
  );
  return marked.replace(/\s+/g, ' ').trim();
}
