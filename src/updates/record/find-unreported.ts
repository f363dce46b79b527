import type { RecordView } from './view.ts';

/**
 * The recommendations on which nothing has been reported since a time, as of `at` (now where it is not said). What is
 * complete needs no more reports.
 */
export function findUnreported<T extends { readonly id: string }>(
  recommendations: readonly T[],
  record: RecordView,
  since: Date,
  at?: Date,
): T[] {
  return recommendations.filter(({ id }) => {
    const latest = record.latest(id, at);
    if (!latest) return true;
    return latest.status !== 'complete' && Date.parse(latest.at) <= since.getTime();
  });
}
