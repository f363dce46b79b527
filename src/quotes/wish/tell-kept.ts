import type { Wish } from './wish.ts';
import { WISHES } from './wording.ts';

/** What still holds of an earlier wish, so that nobody wonders why so little is found; null where nothing does. */
export function tellKept(kept: Wish | null): string | null {
  if (!kept) return null;
  const { stance, voice, years, mostWords, mostCharacters, mentions, avoids } = kept;
  const limits = [
    ...(stance && stance !== 'any' ? [WISHES.tone(stance)] : []),
    // The peers speak unless somebody else is named.
    ...(voice && voice !== 'peers' ? [WISHES.wordsOf(voice)] : []),
    ...(years.length > 0 ? [WISHES.from(years)] : []),
    ...(mostWords !== null ? [WISHES.words(mostWords)] : []),
    ...(mostCharacters !== null ? [WISHES.characters(mostCharacters)] : []),
    ...(mentions.length > 0 ? [WISHES.mentioning(mentions)] : []),
    ...(avoids.length > 0 ? [WISHES.leavingOut(avoids)] : []),
  ];
  return limits.length > 0 ? WISHES.still(limits) : null;
}
