import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { z } from 'zod';
import { UserError } from '../errors.ts';

/**
 * Reads a YAML file of `knowledge/` and checks it against its schema.
 * Throws a `UserError` that names the file and the entry at fault, for whoever edits the file.
 */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const checked = schema.safeParse(parseYaml(file));
  if (checked.success) return checked.data;
  const faults = checked.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new UserError(`${file} could not be read. ${faults.join('; ')}.`);
}

function parseYaml(file: string): unknown {
  try {
    // The core schema: a day stays the words that were written.
    return load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA });
  } catch (cause) {
    throw new UserError(`${file} could not be read: ${(cause as Error).message.split('\n')[0]}`, { cause });
  }
}
