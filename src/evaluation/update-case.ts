import * as z from 'zod';
import { SLOTS } from '../updates/reading/reading.ts';
import { readJsonLines } from './json-lines.ts';
import type { UpdateCase } from './score-updates.ts';

const Words = z.string().nullable();

const Expected = z.object({
  recommendation: Words,
  status: Words,
  progress: z.array(z.string()),
  nextStep: Words,
  due: Words,
  blocker: Words,
  figures: z.array(z.string()),
});

const CaseLine = z.object({
  id: z.string(),
  now: z.string(),
  turns: z.array(z.string()).min(1),
  kind: z.string(),
  expected: Expected,
  more: z.array(Expected).optional(),
  mustAsk: z.array(z.enum(SLOTS)),
});

/** Reads a file of update cases, one JSON object a line. Throws a `UserError` that names every faulty line. */
export function readUpdateCases(text: string, file: string): UpdateCase[] {
  return readJsonLines(text, file, CaseLine);
}
