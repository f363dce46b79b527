import type { RawPassage } from './raw-passage.ts';

/** Joins neighbouring short items and labels of one section into one list passage. */
export function mergeShortItems(passages: readonly RawPassage[]): RawPassage[] {
  const merged: RawPassage[] = [];
  for (const passage of passages) {
    const before = merged.at(-1);
    if (before && isShort(before) && isShort(passage) && inSameList(before, passage)) {
      const reading = `${before.reading}; ${passage.reading}`;
      merged[merged.length - 1] = { ...before, kind: 'list', end: passage.end, reading };
    } else {
      merged.push(passage);
    }
  }
  return merged;
}

function isShort(passage: RawPassage): boolean {
  if (passage.kind === 'list') return true;
  if (/:$/.test(passage.reading)) return false;
  return passage.kind === 'item' && passage.end - passage.start <= 45 && !/\d/.test(passage.reading);
}

function inSameList(one: RawPassage, other: RawPassage): boolean {
  return one.section === other.section && one.subheading === other.subheading && one.lead === other.lead;
}
