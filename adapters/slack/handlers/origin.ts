import * as z from 'zod';

const Place = z.object({ kind: z.literal('place'), channel: z.string(), thread: z.string().nullable() });
const View = z.object({ kind: z.literal('view') });
const Metadata = z.object({ form: z.string(), origin: z.union([Place, View]) });

/** Where a form was opened: what comes of it is said there, or in its own window. */
export type Origin = z.infer<typeof Place> | z.infer<typeof View>;

export function writeOrigin(form: string, origin: Origin): string {
  return JSON.stringify({ form, origin });
}

/** Null for what was not written by `writeOrigin`. */
export function readOrigin(metadata: string): { form: string; origin: Origin } | null {
  try {
    return Metadata.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}
