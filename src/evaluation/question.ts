import * as z from 'zod';
import { readJsonLines } from './json-lines.ts';

const Gold = z.object({ source: z.string(), section: z.string(), snippet: z.string().min(1) });

const QuestionLine = z
  .object({
    id: z.string(),
    question: z.string(),
    kind: z.string(),
    history: z.array(z.string()).default([]),
    answerable: z.boolean(),
    /** Whose words are asked for. */
    voice: z.enum(['peers', 'council', 'ofsted', 'other', 'any']).default('any'),
    /** Places that answer it, the most relevant first. */
    gold: z.array(Gold),
    /** Facts that the reply must hold: of every list one alternative. */
    mustInclude: z.array(z.array(z.string().min(1)).min(1)).default([]),
  })
  .refine(({ answerable, gold }) => !answerable || gold.length > 0, {
    message: 'an answerable question needs at least one place in "gold"',
  });

/** A question with what a good answer to it holds. */
export type Question = z.infer<typeof QuestionLine>;
export type GoldPlace = Question['gold'][number];

/** Reads a question file, one JSON object a line. Throws a `UserError` that names every faulty line. */
export function readQuestions(text: string, file: string): Question[] {
  return readJsonLines(text, file, QuestionLine);
}
