import { isMoved } from './check/find-flags.ts';
import type { Place } from './check/quotation-check.ts';
import type { DiffPart } from './check/word-diff.ts';
import { VERDICTS } from './check/wording.ts';

/** What was changed, in words. Commas and the like are told only where nothing else was changed. */
export function listChanges(
  parts: readonly DiffPart[],
  place: Pick<Place, 'cutBefore' | 'cutAfter'>,
): string[] {
  const changed = changesIn(parts);
  const telling = changed.filter(changesWords);
  return (telling.length > 0 ? telling : changed).map((part) =>
    isMoved(part, place) ? VERDICTS.moved(part.text) : tellChange(part),
  );
}

/** The punctuation that is all that differs; null where words do. */
export function onlyMarks(parts: readonly DiffPart[]): string | null {
  const changed = changesIn(parts);
  if (changed.length === 0 || changed.some(changesWords)) return null;
  const signs = changed.map((part) => `${part.text}${sourceOf(part)}`.replace(/\s/g, '')).join('');
  if (signs === ',') return VERDICTS.aComma;
  return /^,+$/.test(signs) ? VERDICTS.commas : VERDICTS.punctuation;
}

function changesIn(parts: readonly DiffPart[]): DiffPart[] {
  return parts.filter(({ kind }) => kind !== 'same');
}

function changesWords(part: DiffPart): boolean {
  return /[\p{L}\p{N}]/u.test(part.text + sourceOf(part));
}

function sourceOf(part: DiffPart): string {
  return part.kind === 'changed' ? part.source : '';
}

function tellChange(part: DiffPart): string {
  switch (part.kind) {
    case 'changed':
      return VERDICTS.changed(part.text, part.source);
    case 'removed':
      return VERDICTS.removed(part.text);
    default:
      return VERDICTS.inserted(part.text);
  }
}
