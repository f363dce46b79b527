import * as z from 'zod';

const span = { start: z.int().min(0), end: z.int().min(0) };

/** What `ask --json` promises to scripts: product.md, "The contract that scripts rely on". Nothing more, nothing less. */
export const askResult = z.strictObject({
  id: z.unknown().optional(),
  question: z.string(),
  outcome: z.enum(['answered', 'not-found', 'refused']),
  text: z.string().min(1),
  claims: z.array(
    z.strictObject({
      text: z.string().min(1),
      voice: z.enum(['peers', 'council', 'ofsted', 'other']),
      year: z.int().min(2000),
      citations: z
        .array(
          z.strictObject({ source: z.string(), section: z.string(), ...span, quote: z.string().nullable() }),
        )
        .min(1),
    }),
  ),
  quotes: z.array(
    z.strictObject({
      text: z.string(),
      voice: z.enum(['peers', 'council', 'ofsted', 'other']),
      source: z.string(),
      section: z.string(),
      ...span,
      before: z.string(),
      after: z.string(),
      attribution: z.string(),
      caution: z.string().nullable(),
    }),
  ),
  conflicts: z.array(
    z.strictObject({
      about: z.string(),
      figures: z
        .array(z.strictObject({ figure: z.string(), source: z.string(), section: z.string() }))
        .min(2),
    }),
  ),
  recommendations: z.array(z.string().regex(/^[a-z0-9-]+\/R\d+$/)),
  nearest: z.array(z.string()),
  model: z.string(),
  milliseconds: z.number().min(0),
});
