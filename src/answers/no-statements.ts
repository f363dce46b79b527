import type { Answer } from './answer.ts';

/** The parts of an answer that has no statements of its own to show. */
export const NO_STATEMENTS = {
  ...{ claims: [], further: [], quotes: [], conflicts: [], recommendations: [], nearest: [], elsewhere: [] },
  ...{ verdict: null, silence: { peers: false, since: null } },
} as const satisfies Partial<Answer>;
