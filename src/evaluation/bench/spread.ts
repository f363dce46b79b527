/** The times of many runs in two numbers: the median, and what one run in a hundred exceeds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
}

/** Percentiles by nearest rank. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), runs: sorted.length };
}
