/** A line of a batch file; its id comes back with its result. */
export interface BatchLine {
  readonly id?: unknown;
}

export interface Batch<T> {
  readonly lines: readonly T[];
  /** "line 3: it is not JSON", for every line that could not be read. */
  readonly faults: readonly string[];
}

/** Reads JSON lines. Blank lines are skipped; `read` turns an object into an entry, or says what is wrong with it. */
export function readBatch<T extends BatchLine>(
  text: string,
  read: (value: Record<string, unknown>) => T | string,
): Batch<T> {
  const lines: T[] = [];
  const faults: string[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const value = parseObject(line);
      const entry = value === null ? 'it is not a JSON object' : read(value);
      if (typeof entry === 'string') faults.push(`line ${at + 1}: ${entry}.`);
      else lines.push(entry);
    });
  return { lines, faults };
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
