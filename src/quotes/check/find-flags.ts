import { findFigures } from '../../corpus/figures.ts';
import { CARDINALS } from '../../corpus/number-words.ts';
import { oppositesIn } from './opposites.ts';
import type { Flag, Place } from './quotation-check.ts';
import type { DiffPart } from './word-diff.ts';

const NEGATION =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|cannot|without|hardly|barely|scarcely|rarely|seldom|unable|yet to|fail(?:s|ed)? to|far from)\b|\b\w+n['’]t\b/giu;
const TURN =
  /\b(?:however|but|although|though|whilst|while|despite|unless|except|nevertheless|nonetheless|(?<!\b(?:not|as) )yet(?! (?:to|another|again|more)\b))\b/giu;

/** The words of a stretch without which the rest says something else. */
export function findFlags(
  text: string,
  kinds: readonly Flag['kind'][] = ['negation', 'turn', 'figure'],
): Flag[] {
  const found: Flag[] = [];
  if (kinds.includes('negation'))
    found.push(...unique(text, NEGATION).map((words) => ({ kind: 'negation', words }) as const));
  if (kinds.includes('turn'))
    found.push(...unique(text, TURN).map((words) => ({ kind: 'turn', words }) as const));
  if (kinds.includes('figure'))
    found.push(...findFigures(text).map(({ text: words }) => ({ kind: 'figure', words }) as const));
  return found;
}

function unique(text: string, pattern: RegExp): string[] {
  return [...new Set((text.match(pattern) ?? []).map((word) => word.toLowerCase()))];
}

/** What a change adds, takes away or replaces that turns the sense. */
export function flagsOfDiff(parts: readonly DiffPart[]): Flag[] {
  return parts.flatMap((part) => [
    ...findFlags(changedWords(part)),
    ...numbersIn(changedWords(part)),
    ...turnedRound(part),
  ]);
}

/** "Six months" for "three months". "One" counts nothing by itself. */
function numbersIn(text: string): Flag[] {
  return unique(text, NUMBER_WORD).map((words) => ({ kind: 'figure', words }) as const);
}

const NUMBER_WORD = new RegExp(`\\b(?:${CARDINALS.slice(1).join('|')})\\b`, 'giu');

/** "unsafe" for "safe", "lowest" for "highest". */
function turnedRound(part: DiffPart): Flag[] {
  if (part.kind !== 'changed') return [];
  return oppositesIn(part.text, part.source).map((words) => ({ kind: 'negation', words }) as const);
}

function changedWords(part: DiffPart): string {
  switch (part.kind) {
    case 'same':
      return '';
    case 'inserted':
    case 'removed':
      return part.text;
    case 'changed':
      return `${part.source} | ${part.text}`;
  }
}

/** Whether words that were added stand elsewhere in the sentence: "… since 1998" where the source opens with it. */
export function isMoved(
  part: DiffPart,
  { cutBefore, cutAfter }: Pick<Place, 'cutBefore' | 'cutAfter'>,
): boolean {
  const level = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  if (part.kind !== 'inserted' || (findFlags(part.text).length > 0 && !A_DATE.test(part.text))) return false;
  return [cutBefore, cutAfter].some((rest) => level(rest).includes(level(part.text)));
}

/** Says when, wherever it stands; any other figure may be said of something else there. */
const A_DATE = /^(?:since|in|by|from|until|during) (?:\p{L}+ )?(?:19|20)\d\d$/iu;

/** A "However," that opens a sentence turns from the one before it: the rest says the same without it. */
const OPENING = /^\s*(?:(?:however|nevertheless|nonetheless|even so|that said),|yet,?|but,?)\s/iu;
/** What stands after a comma or an "and" is another clause: its "not" belongs to that. */
const NEXT_CLAUSE = /^\s*(?:[,;:–]|and\b)/iu;

/** How near a "not" must stand to belong to the words that were kept. */
const REACH = { before: 6, after: 3 };

/** What a cut out of a sentence leaves off: a turn anywhere in it, a negation close by. */
export function flagsOfCut(before: string, cutAfter: string): Flag[] {
  const cutBefore = before.replace(OPENING, '');
  const reached = NEXT_CLAUSE.test(cutAfter) ? '' : cutAfter;
  const close = [
    cutBefore.split(/\s+/).slice(-REACH.before).join(' '),
    reached.split(/\s+/).slice(0, REACH.after).join(' '),
  ].join(' | ');
  return [...findFlags(close, ['negation']), ...findFlags(`${cutBefore} | ${cutAfter}`, ['turn'])];
}
