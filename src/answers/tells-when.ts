import type { Statement } from '../corpus/statements.ts';
import type { Query } from '../retrieval/query.ts';

/** A year, a financial year or a month. */
export function holdsDate({ text }: Pick<Statement, 'text'>): boolean {
  return /\b(?:20\d\d(?:\/\d\d(?:\d\d)?)?|within a year|January|February|March|April|June|July|August|September|October|November|December)\b/.test(
    text,
  );
}

/** In its own words, or in those that it sums up. Of what is to come no year tells that had gone by. */
export function tellsWhen({ text, passages, year }: Statement, query: Query): boolean {
  const told = [text, ...passages.map(({ reading }) => reading)];
  const isToCome = ASKS_WHEN_IT_WILL.test(query.text);
  return told.some((words) => holdsDate({ text: isToCome ? withoutYearsBefore(words, year) : words }));
}

const ASKS_WHEN_IT_WILL = /^\W*(?:(?:so|and|but|ok) )?when (?:is|are|will|am)\b(?!.*\b(?:from|dated)\W*$)/i;

function withoutYearsBefore(text: string, year: number): string {
  return text.replace(/\b20\d\d\b(?!\/)/g, (found) => (Number(found) < year ? '' : found));
}
