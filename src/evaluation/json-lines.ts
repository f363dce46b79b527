import type { z } from 'zod';
import { UserError } from '../errors.ts';
import { parseJson } from '../parse-json.ts';

/** Reads a file of one JSON object a line; blank lines are skipped. Throws a `UserError` that names every faulty line. */
export function readJsonLines<T extends z.ZodType>(text: string, file: string, schema: T): z.output<T>[] {
  const faults: string[] = [];
  const entries = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = schema.safeParse(parseJson(line));
    if (read.success) return [read.data];
    faults.push(`${file}, line ${at + 1}: ${describeIssues(read.error)}.`);
    return [];
  });
  if (entries.length + faults.length === 0) throw new UserError(`${file} holds nothing to read.`);
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  return entries;
}

function describeIssues({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}
