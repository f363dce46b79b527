/** A quarter of the financial year, named so that names sort by time: 2026-27-q3 is October to December 2026. */
export type Quarter = string;

/** The quarter of a time, by its date in UTC. */
export function quarterOf(time: string | Date): Quarter {
  const date = new Date(time);
  const month = date.getUTCMonth();
  const year = date.getUTCFullYear() - (month < 3 ? 1 : 0);
  const next = String((year + 1) % 100).padStart(2, '0');
  return `${year}-${next}-q${Math.floor(month / 3) || 4}`;
}

const ARCHIVE = /^events-(\d{4}-\d{2}-q[1-4])\.jsonl$/;

export function archiveName(quarter: Quarter): string {
  return `events-${quarter}.jsonl`;
}

/** The quarter that a file is the archive of; null for any other file. */
export function archivedQuarter(name: string): Quarter | null {
  return ARCHIVE.exec(name)?.[1] ?? null;
}
