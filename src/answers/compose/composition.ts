import * as z from 'zod';

/** What a model returns: claims with the numbers of the passages that they rest on. Nothing of it is trusted. */
export const Composition = z.object({
  claims: z.array(z.object({ text: z.string(), passages: z.array(z.int()) })),
});
export type ComposedClaim = z.infer<typeof Composition>['claims'][number];
