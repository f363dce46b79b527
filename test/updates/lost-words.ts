import { CLOSING_REMARK } from '../../src/updates/reading/chatter.ts';
import { dayOf } from '../../src/updates/reading/dates/calendar.ts';
import type { Reading } from '../../src/updates/reading/reading.ts';
import { isChatter, overlaps, textOf, viewMessage } from '../../src/updates/reading/view.ts';
import { FRAME_WORDS, words } from '../../src/updates/reading/words.ts';
import { read, TOOLS } from './knowledge.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'&.]*/gu;

/** Words that lead into a slot or a day, or head a list, and say nothing themselves, beyond those that frame a status. */
const LEADING = words(`
  next step steps plan due date day deadline target eta blocker blockers blocked barrier risk risks issue issues problem worry
  because cos coz since cause reason drag concern challenge evidence see link links corrective action mitigation by until till
  before end w c booked pencilled scheduled aim aiming to need going then plus no not none nothing yes latest possible
  hopefully new revised first main last only who what what's when where why how hang hold wait actually mean meant typo
  instead can close happy moved slipped changed change same unchanged as usual ready commencing beginning ending start early
  mid late but however although though while so once after will want milestone do did coming directorate return round
`);

/** The words of a message that tell something and stand in no slot of what was read from it. */
export function lostWords(message: string, now: string): string[] {
  const today = dayOf(now);
  const { readings, intent } = read([message], now);
  if (!today) throw new Error(`${now} is no day`);
  // A report that is read as something else has lost all of it.
  if (intent !== 'update') return [`(read as ${intent})`];
  const view = viewMessage(message, today, TOOLS);
  const kept = new Set(readings.flatMap((one) => wordsOf(slotsOf(one))));
  const statuses = readings.map(({ status }) => status);
  const stated = view.hits.filter(
    ({ status, kind }) => kind === 'colour' || (status !== null && statuses.includes(status)),
  );
  const silent = view.clauses.filter((clause) => {
    return view.asking.has(clause) || isChatter(view, clause) || CLOSING_REMARK.test(textOf(view, clause));
  });
  const told = [...view.mentions, ...view.dates, ...stated, ...silent];
  const ids = readings.map(({ recommendation }) => recommendation);
  return [...view.plain.matchAll(WORD)].flatMap((match) => {
    const at = { start: match.index, end: match.index + match[0].length };
    const [word = ''] = wordsOf(match[0]);
    const isTold = kept.has(word) || told.some((other) => overlaps(other, at));
    const isFrame = FRAME_WORDS.has(word) || LEADING.has(word) || /^\d{1,2}$/.test(word);
    return isTold || isFrame || ids.some((id) => TOOLS.topics.isName(word, id)) ? [] : [word];
  });
}

function slotsOf({ progress, nextStep, blocker, figures, evidence }: Reading): string {
  return [progress, nextStep, blocker, ...figures, ...evidence].join('\n').replaceAll('’', "'");
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/[.']+$/, ''));
}
