/** One figure of an evaluation. */
export interface Measure {
  readonly name: string;
  /** A share from 0 to 1 or a count; null where there was nothing to measure. */
  readonly value: number | null;
  readonly unit: 'share' | 'count';
  /** Which way is better: a count of confusions should fall. */
  readonly better: 'higher' | 'lower';
}

/** Measures of one thing that was run: the questions with the documents at hand, the reading of updates. */
export interface Run {
  readonly name: string;
  readonly measures: readonly Measure[];
}

/** A share that should rise. `of` 0 means that there was nothing to measure. */
export function shareOf(name: string, part: number, of: number): Measure {
  return { name, value: of === 0 ? null : part / of, unit: 'share', better: 'higher' };
}

/** "0.83", "2", or a dash where there was nothing to measure. */
export function formatMeasure({ value, unit }: Pick<Measure, 'value' | 'unit'>, digits = 2): string {
  if (value === null) return '–';
  return unit === 'count' ? String(value) : value.toFixed(digits);
}
