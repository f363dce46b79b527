import type { Recommendation } from '../corpus/types.ts';
import { printStatus, type StatusId, type StatusScale } from './statuses.ts';

/** How recommendations and statuses are named in a sentence. */
export interface Naming {
  /** "recommendation 5 (Adult social care)" */
  recommendation(id: string): string;
  /** The same at the head of a sentence. */
  Recommendation(id: string): string;
  /** "R5", as people type it. */
  reference(id: string): string;
  /** "🟠 At risk": word and symbol together, never one alone. */
  status(id: StatusId): string;
  statusWord(id: string): string;
}

/** Names recommendations and statuses by their ids; what is not known is called by its id. */
export function createNaming(recommendations: readonly Recommendation[], { statuses }: StatusScale): Naming {
  const byId = new Map(recommendations.map((one) => [one.id, one]));
  const statusOf = (id: string) => statuses.find((status) => status.id === id);
  const nameOf = (id: string) => {
    const known = byId.get(id);
    return known ? `recommendation ${known.number} (${known.title})` : id;
  };
  return {
    recommendation: nameOf,
    Recommendation: (id) => nameOf(id).replace(/^r/, 'R'),
    reference: (id) => {
      const known = byId.get(id);
      return known ? `R${known.number}` : id;
    },
    status: (id) => {
      const status = statusOf(id);
      return status ? printStatus(status) : id;
    },
    statusWord: (id) => statusOf(id)?.word ?? id,
  };
}
