import { pickBest } from './pick-best.ts';

/**
 * An inverted index in whole rows of numbers, ranked by BM25+ over several fields. It gives the scores of MiniSearch
 * (a test holds them side by side) in a tenth of its room, and leaves out of a long list of hits all but the best before
 * it looks at them closely: common words are in half of a large collection.
 */
export interface InvertedIndex<Field extends string = string> {
  /** Entries that hold a term, in one field or in whichever. */
  frequency(term: string, field?: Field): number;
  /** The best entries for weighted terms, at most so many. */
  search(query: ReadonlyMap<string, number>, most: number): FoundEntries<Field>;
}

export interface FoundEntries<Field extends string = string> {
  /** Best first, and the score of each. */
  readonly entries: readonly number[];
  readonly scores: readonly number[];
  /** Tells of the entry at a rank whether it holds the n-th term of the query in one of these fields; there is no term -1. */
  within(fields: readonly Field[]): Holds;
}

export type Holds = (rank: number, term: number) => boolean;

/** An entry's terms by field; they repeat as often as the text says them. */
export type EntryTerms<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Robertson's k and b, and Lv and Zhai's δ for long texts (2011), as MiniSearch sets them. */
const [K, B, DELTA] = [1.2, 0.7, 0.5];

/** `weights`: the fields, and how much a term in each counts. */
export function createInvertedIndex<Field extends string>(
  entries: Iterable<EntryTerms<Field>>,
  weights: Readonly<Record<Field, number>>,
): InvertedIndex<Field> {
  const numbers = new Map<string, number>();
  const names = Object.keys(weights) as Field[];
  const terms = names.map((): number[][] => []);
  for (const entry of entries)
    names.forEach((name, field) => {
      terms[field]?.push(entry[name].map((term) => numberOf(term, numbers)));
    });
  const size = terms[0]?.length ?? 0;
  const fields = names.map((name, at) => createField(name, weights[name], terms[at] ?? [], numbers.size));
  const rows = createRows(size);
  const frequencies = countEntries(fields, numbers.size, size);
  return {
    frequency(term, name) {
      const number = numbers.get(term) ?? -1;
      const field = fields.find((one) => one.name === name);
      return field ? holdersOf(field, number) : (frequencies[number] ?? 0);
    },
    search(query, most) {
      const asked = [...query].flatMap(([term, weight], place) => {
        const number = numbers.get(term);
        return number === undefined ? [] : [{ place, weight, number }];
      });
      scoreEntries(asked, fields, rows);
      const { scores } = rows;
      const entries = pickBest(scores, most);
      const held = markHeld(asked, fields, entries, { rankOf: rows.last, terms: query.size });
      return {
        entries,
        scores: entries.map((entry) => scores[entry] as number),
        within(among) {
          const bits = names.reduce((sum, name, at) => (among.includes(name) ? sum | (1 << at) : sum), 0);
          return (rank, term) => term >= 0 && ((held[rank * query.size + term] as number) & bits) !== 0;
        },
      };
    },
  };
}

function numberOf(term: string, numbers: Map<string, number>): number {
  const number = numbers.get(term) ?? numbers.size;
  numbers.set(term, number);
  return number;
}

/** One field: the entries that hold term `n`, and how often, stand from `starts[n]` up to `starts[n + 1]`. */
interface IndexField {
  readonly name: string;
  readonly weight: number;
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly counts: Uint16Array;
  /** Terms of each entry, and of an entry in the mean. */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
}

function createField(
  name: string,
  weight: number,
  rows: readonly (readonly number[])[],
  terms: number,
): IndexField {
  const holding = rows.map((row) => countEach(row));
  const starts = new Uint32Array(terms + 1);
  for (const counts of holding)
    for (const term of counts.keys()) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let term = 0; term < terms; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const total = starts[terms] as number;
  const [entries, counts] = [new Uint32Array(total), new Uint16Array(total)];
  const next = starts.slice();
  holding.forEach((own, entry) => {
    for (const [term, count] of own) {
      const at = next[term] as number;
      next[term] = at + 1;
      entries[at] = entry;
      counts[at] = count;
    }
  });
  const lengths = Uint32Array.from(holding, (own) => own.size);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  return { name, weight, starts, entries, counts, lengths, meanLength };
}

function countEach(row: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of row) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How many entries hold each term in any field. */
function countEntries(fields: readonly IndexField[], terms: number, size: number): Uint32Array {
  const frequencies = new Uint32Array(terms);
  const last = new Int32Array(size).fill(-1);
  for (let term = 0; term < terms; term++)
    for (const field of fields)
      eachHolder(field, term, (entry) => {
        if (last[entry] === term) return;
        last[entry] = term;
        frequencies[term] = (frequencies[term] as number) + 1;
      });
  return frequencies;
}

interface AskedTerm {
  /** Which term of the query it is. */
  readonly place: number;
  readonly weight: number;
  readonly number: number;
}

/**
 * Rows with a number for each entry, used anew by each search: over a large collection they would be megabytes of waste a
 * question.
 */
interface Rows {
  readonly scores: Float64Array;
  /** How many terms each entry holds, and the number of the last one that was counted; its rank once all are scored. */
  readonly held: Uint16Array;
  readonly last: Int32Array;
}

function createRows(size: number): Rows {
  return { scores: new Float64Array(size), held: new Uint16Array(size), last: new Int32Array(size) };
}

/** What each entry holds of the query; an entry that holds more of its terms counts for as many times as much. */
function scoreEntries(
  asked: readonly AskedTerm[],
  fields: readonly IndexField[],
  { scores, held, last }: Rows,
): void {
  const size = scores.length;
  scores.fill(0);
  held.fill(0);
  last.fill(-1);
  for (const { weight, number } of asked)
    for (const field of fields) {
      const score = scoring(field, number, size);
      eachHolder(field, number, (entry, count) => {
        scores[entry] = (scores[entry] as number) + weight * score(entry, count);
        if (last[entry] === number) return;
        last[entry] = number;
        held[entry] = (held[entry] as number) + 1;
      });
    }
  for (let entry = 0; entry < size; entry++)
    scores[entry] = (scores[entry] as number) * (held[entry] as number);
}

function scoring(field: IndexField, term: number, size: number): (entry: number, count: number) => number {
  const { weight, lengths, meanLength } = field;
  const holders = holdersOf(field, term);
  const rarity = weight * Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
  return (entry, count) => {
    const length = (lengths[entry] as number) / meanLength;
    return rarity * (DELTA + (count * (K + 1)) / (count + K * (1 - B + B * length)));
  };
}

/** Entries that hold a term in one field. */
function holdersOf({ starts }: IndexField, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

function eachHolder(
  { starts, entries, counts }: IndexField,
  term: number,
  visit: (entry: number, count: number) => void,
): void {
  const end = starts[term + 1] as number;
  for (let at = starts[term] as number; at < end; at++) visit(entries[at] as number, counts[at] as number);
}

/** For each rank and term of the query the fields that hold it, a bit a field. */
function markHeld(
  asked: readonly AskedTerm[],
  fields: readonly IndexField[],
  best: readonly number[],
  { rankOf, terms }: { readonly rankOf: Int32Array; readonly terms: number },
): Uint8Array {
  rankOf.fill(-1);
  for (const [rank, entry] of best.entries()) rankOf[entry] = rank;
  const held = new Uint8Array(best.length * terms);
  for (const { place, number } of asked)
    for (const [field, row] of fields.entries())
      eachHolder(row, number, (entry) => {
        const rank = rankOf[entry] as number;
        if (rank < 0) return;
        const at = rank * terms + place;
        held[at] = (held[at] as number) | (1 << field);
      });
  return held;
}
