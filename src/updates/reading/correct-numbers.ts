import { CARDINALS, readNumberWord } from '../../corpus/number-words.ts';
import { escapePattern } from '../../escape-pattern.ts';
import { SETS_RIGHT } from './correction-words.ts';
import type { Draft } from './draft.ts';
import { readMoney, UNITS } from './figures.ts';

const NUMBER = `(£?)(\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?)(\\s?(?:${UNITS})?)`;
const SWAP = new RegExp(
  `${NUMBER}(?: ?(?:of|out of|/) ?\\d{1,4}\\b)?(?: \\p{L}+)?,?\\s+(?:and\\s+)?(?:not|instead of|rather than)\\s+${NUMBER}(?![\\p{L}\\d])`,
  'iu',
);
/** "not 64 but 46", "scrap the 60, its 45", "£85k should read £58k" */
const SWAP_BACK = new RegExp(
  `(?:\\b(?:not|scrap|scrub|forget|ignore|drop)\\s+(?:the\\s+)?${NUMBER},?\\s+(?:but\\s+|it'?s\\s+|should be\\s+|make it\\s+)?|${NUMBER}\\s+(?:should (?:be|read|say|have been)|was meant to be|(?:was|is) (?:wrong|a typo)[,;:.]?\\s+(?:it'?s|should be|make it))\\s+)${NUMBER}(?![\\p{L}\\d])`,
  'iu',
);
const COUNT = `(?:\\d{1,4}|${CARDINALS.join('|')})`;
/** "actually 28 of 30": another count out of the same total. */
const OUT_OF = new RegExp(`\\b(${COUNT}) (?:of|out of|/) ?(${COUNT})\\b`, 'i');
type Swap = (text: string) => string;

/** "£1.8m not 1.3": the wrong number goes wherever the sender wrote it; the right one takes its place, sign and unit. */
export function correctNumbers(drafts: readonly Draft[], plain: string): readonly Draft[] {
  return drafts.map((draft) => {
    const swap = readSwap(draft, plain);
    if (!swap) return draft;
    return {
      ...draft,
      progress: draft.progress.map(swap),
      nextStep: draft.nextStep.map(swap),
      blocker: draft.blocker.map(swap),
      figures: [...new Set(draft.figures.map(swap))],
    };
  });
}

function readSwap(draft: Draft, plain: string): Swap | null {
  const forward = SWAP.exec(plain);
  if (forward) {
    const total = TOTAL.exec(forward[0])?.[1];
    return total
      ? swapOutOf(forward[2], forward[5], total)
      : swapNumber(forward.slice(4, 7), forward.slice(1, 4));
  }
  const back = SWAP_BACK.exec(plain);
  if (back) return swapNumber(back[2] === undefined ? back.slice(4, 7) : back.slice(1, 4), back.slice(7, 10));
  const sums = readMoney(plain);
  // What is repeated is right; the one sum that is new takes the place of the one that is not repeated.
  const [sum, ...moreSums] = sums.filter((one) => !draft.figures.includes(one));
  const [wrong, ...moreWrong] = draft.figures.filter((one) => !sums.includes(one));
  if (sum && wrong && moreSums.length + moreWrong.length === 0 && SETS_RIGHT.test(plain))
    return (text) => text.replaceAll(wrong, sum);
  return swapCount(plain) ?? swapOnly(draft, plain);
}

/** "No, 45", "sorry 45", "should be 45": a number and nothing else. */
const ONLY_NUMBER =
  /^\W*(?:(?:no|nope|oh|oops|whoops|sorry|actually|correction|wait|typo|i meant?|it['’]?s|that['’]?s|make (?:it|that)|(?:it |that )?should(?: be|'ve been| have been| say| read)|it was|was)[\s,:–-]+)+(\d{1,4})(?:[ ,]+(?:sorry|now|please))?\W*$/i;
/** Whether a message only puts a number right. */
export function isOnlyNumber(plain: string): boolean {
  return ONLY_NUMBER.test(plain);
}

/** A number that counts: no sum, day, share, part of a total or name. */
const COUNTS =
  /(?<![£\d.,/:]|\b(?:r|rec|no\.?|q|phase|of|out of) ?)\b\d{1,4}\b(?![.,:]\d|[/%]|\s?(?:%|per ?cent|st\b|nd\b|rd\b|th\b|of\b|out of\b|am\b|pm\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))/gi;

const PART_OF = /\b(\d{1,4}) (?:of|out of) (?:the )?\d/gi;

/** The one count that was told is the one that is put right; of several it cannot be said which. */
function swapOnly({ progress }: Draft, plain: string): Swap | null {
  const right = ONLY_NUMBER.exec(plain)?.[1];
  const told = progress.flatMap((line) => [
    ...(line.match(COUNTS) ?? []),
    ...[...line.matchAll(PART_OF)].map(([, part = '']) => part),
  ]);
  const [wrong, ...others] = told;
  if (!right || !wrong || others.length > 0) return null;
  return swapNumber(['', wrong], ['', right, '']);
}

const TOTAL = /^£?\d[\d,.]* ?(?:of|out of|\/) ?(\d{1,4})\b/i;

/** "29 of 48 not 19": the number that stands out of the same total, and no other. */
function swapOutOf(right: string | undefined, wrong: string | undefined, total: string): Swap | null {
  if (!right || !wrong) return null;
  const pattern = new RegExp(`\\b${escapePattern(wrong)}( ?(?:of|out of|\\/) ?${total})\\b`, 'gi');
  return (text) => text.replace(pattern, `${right}$1`);
}

function swapNumber([, wrong]: readonly string[], [sign, right, unit]: readonly string[]): Swap | null {
  if (!wrong || !right) return null;
  const pattern = new RegExp(
    `(£?)(?<![\\d.,])${escapePattern(wrong)}(?![\\d]|[.,]\\d)(\\s?(?:${UNITS})(?!\\p{L}))?`,
    'giu',
  );
  return (text) =>
    text.replace(
      pattern,
      (_, oldSign: string, oldUnit: string | undefined) =>
        `${oldSign || sign || ''}${right}${unit?.trim() ? unit : (oldUnit ?? '')}`,
    );
}

/** "14 of 48 members done. Actually 16 of 48.": a second thought in the same breath takes the place of the first. */
export function takeSecondThought(draft: Draft): Draft {
  const at = draft.progress.findIndex((line) => SECOND_THOUGHT.test(line));
  const [tail = '', said = ''] = SECOND_THOUGHT.exec(draft.progress[at] ?? '') ?? [];
  if (at < 0) return draft;
  const progress = draft.progress.flatMap((line, index) => {
    const left = index === at ? line.slice(0, line.length - tail.length) : line;
    return left === '' ? [] : [left];
  });
  const [corrected = draft] = correctNumbers([{ ...draft, progress }], said);
  return corrected.progress.join() === progress.join() ? draft : corrected;
}

const SAYS_SO = "(?:it['’]?s|that['’]?s|make (?:it|that)) ";
const SECOND_THOUGHT = new RegExp(
  `(?:^|[.;,!?]\\s+|\\s+[–-]\\s+)(?:(?:no|oh)[ ,]+)?(?:(?:actually|sorry|correction|wait|i mean|oops)[ ,:–-]+(?:${SAYS_SO})?|${SAYS_SO})(${COUNT} (?:of|out of) ${COUNT})[.!]?\\s*$`,
  'i',
);

/** "4 of 5", where "five of five" stands: as it is said now, unless the total is written the same. */
function swapCount(plain: string): Swap | null {
  const count = OUT_OF.exec(plain);
  const [said = '', right = '', total = ''] = count ?? [];
  if (!count) return null;
  const value = readNumberWord(total) ?? 0;
  const word = CARDINALS[value - 1];
  const same = word === undefined ? String(value) : `(?:${value}|${word})`;
  const pattern = new RegExp(`\\b(?:all )?${COUNT}( (?:of|out of|\\/) ?(${same}))\\b`, 'gi');
  return (text) =>
    text.replace(pattern, (_, rest: string, old: string) =>
      old.toLowerCase() === total.toLowerCase() ? `${right}${rest}` : said,
    );
}
