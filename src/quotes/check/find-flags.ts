import { findFigures } from '../../corpus/figures.ts';
import { oppositesIn } from './opposites.ts';
import type { Flag } from './quotation-check.ts';
import type { DiffPart } from './word-diff.ts';

const NEGATION =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|cannot|without|hardly|barely|scarcely|rarely|seldom|unable|yet to|fail(?:s|ed)? to|far from)\b|\b\w+n['’]t\b/giu;
const TURN =
  /\b(?:however|but|although|though|whilst|while|despite|unless|except|nevertheless|nonetheless|(?<!\b(?:not|as) )yet(?! to))\b/giu;

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
  return parts.flatMap((part) => [...findFlags(changedWords(part)), ...turnedRound(part)]);
}

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

/** A "However," that opens a sentence turns from the one before it: the rest says the same without it. */
const OPENING = /^\s*(?:however|nevertheless|nonetheless),\s/iu;

/** How near a "not" must stand to belong to the words that were kept. */
const REACH = { before: 6, after: 3 };

/** What a cut out of a sentence leaves off: a turn anywhere in it, a negation close by. */
export function flagsOfCut(before: string, cutAfter: string): Flag[] {
  const cutBefore = before.replace(OPENING, '');
  const close = [
    cutBefore.split(/\s+/).slice(-REACH.before).join(' '),
    cutAfter.split(/\s+/).slice(0, REACH.after).join(' '),
  ].join(' | ');
  return [...findFlags(close, ['negation']), ...findFlags(`${cutBefore} | ${cutAfter}`, ['turn'])];
}
