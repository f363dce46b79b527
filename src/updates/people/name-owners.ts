import type { Recommendation } from '../../corpus/types.ts';
import type { People } from '../people.ts';

/** The recommendations with the names of those who answer for them, as far as the register says. */
export function nameOwners(recommendations: readonly Recommendation[], people: People): Recommendation[] {
  const nameOf = (id: string | null) => (id === null ? null : (people.byId(id)?.name ?? null));
  return recommendations.map((item) => {
    const { owner, leadMember, deputy } = people.responsibleFor(item.id);
    return {
      ...item,
      owner: nameOf(owner) ?? item.owner,
      leadMember: nameOf(leadMember) ?? item.leadMember,
      deputy: nameOf(deputy) ?? item.deputy,
    };
  });
}
