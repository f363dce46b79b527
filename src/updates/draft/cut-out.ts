import { escapePattern } from '../../escape-pattern.ts';
import { TEXT_SLOTS, type TextSlot } from '../reading/draft.ts';
import { rewrite } from './rewrite-entry.ts';
import type { DraftEntry } from './update-draft.ts';

/** A stretch of a line that commas, stops and dashes set apart. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const APART = /\s*[,;.!?]\s+|\s+[-–]+\s+|\n+/g;
/** "Interviews held and panel booked": where what is to go is just the one of two, the other stays. */
const AND = /\s+(?:and|but|so|then)\s+/g;

/** Words that say where something stands, and not what. */
const EMPTY = new Set(
  'the and that this these those with from about for our are was were has have had been its their they'.split(
    ' ',
  ),
);

/**
 * The entry without the clause that holds some words. Null where they stand nowhere, or in several places: then nobody can
 * tell what is to go. `exact`: only where they stand as they were said.
 */
export function cutOut(entry: DraftEntry, words: string, exact: boolean): DraftEntry | null {
  if (tellingWords(words).length === 0) return null;
  const asSaid = placesOf(entry, (line) => holding(line, words));
  const places = asSaid.length > 0 || exact ? asSaid : placesOf(entry, (line) => clauseWith(line, words));
  const [place, ...others] = places;
  if (!place || others.length > 0) return null;
  const lines = entry.words[place.slot].flatMap((line, at) => {
    const left = at === place.at ? without(line, place.stretch) : line;
    return left === '' ? [] : [left];
  });
  const cut = rewrite(entry, { [place.slot]: lines });
  if (lines.length > 0) return cut;
  // What was taken out on purpose is not asked for again; a day goes with its step.
  const isStep = place.slot === 'nextStep';
  const skipped = [...new Set([...entry.skipped, place.slot, ...(isStep ? (['due'] as const) : [])])];
  return { ...(isStep ? rewrite(cut, { due: null }) : cut), skipped };
}

interface Place {
  readonly slot: TextSlot;
  readonly at: number;
  readonly stretch: Stretch;
}

function placesOf(entry: DraftEntry, find: (line: string) => readonly Stretch[]): Place[] {
  return TEXT_SLOTS.flatMap((slot) =>
    entry.words[slot].flatMap((line, at) => find(line).map((stretch) => ({ slot, at, stretch }))),
  );
}

/** The clauses that hold the words as they were said. */
function holding(line: string, words: string): Stretch[] {
  const escaped = escapePattern(words.trim()).replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => {
    const said = { start: index, end: index + found.length };
    const [alone] = clausesOf(line, true).filter(
      ({ start, end }) => start === said.start && end === said.end,
    );
    return alone ?? around(clausesOf(line, false), said);
  });
}

/** "Public health", of "the data that public health owes us": a clause that has all the words that tell something. */
function clauseWith(line: string, words: string): Stretch[] {
  const wanted = tellingWords(words);
  return clausesOf(line, false).filter(({ start, end }) => {
    const own = new Set(tellingWords(line.slice(start, end)));
    return wanted.every((word) => own.has(word));
  });
}

function tellingWords(text: string): string[] {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.filter((word) => (word.length > 2 || /\d/.test(word)) && !EMPTY.has(word));
}

function clausesOf(line: string, atAnd: boolean): Stretch[] {
  const stops = [...line.matchAll(APART), ...(atAnd ? line.matchAll(AND) : [])].sort(
    (one, other) => one.index - other.index,
  );
  const starts = [0, ...stops.map(({ index, 0: found }) => index + found.length)];
  const ends = [...stops.map(({ index }) => index), line.replace(/[\s.,;!]+$/, '').length];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? line.length;
    return end > start ? [{ start, end }] : [];
  });
}

/** From the beginning of the clause where the words begin to the end of that where they end. */
function around(clauses: readonly Stretch[], said: Stretch): Stretch {
  const touched = clauses.filter(({ start, end }) => start < said.end && said.start < end);
  return {
    start: Math.min(said.start, ...touched.map(({ start }) => start)),
    end: Math.max(said.end, ...touched.map(({ end }) => end)),
  };
}

/** What is left is joined as it was: by what stood behind the clause, or before it where it was the last. */
function without(line: string, { start, end }: Stretch): string {
  const before = line.slice(0, start);
  const after = line.slice(end);
  const joined = /[\p{L}\p{N}]/u.test(after)
    ? before + after.replace(/^(?:\s*[,;.!?–-]+)?\s*(?:(?:and|but|so|then)\s+)?/i, '')
    : before.replace(/(?:\s*[,;.!?–-]+\s*|\s+(?:and|but|so|then)\s*)+$/i, '');
  return joined.trim();
}
