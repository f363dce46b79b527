import type { People } from '../people.ts';
import type { Leads } from './review-pack.ts';

/** Lead officer and lead member by name. An id that the register of people lacks is printed as it stands. */
export function namesOfLeads(
  people: Pick<People, 'responsibleFor' | 'byId'>,
): (recommendation: string) => Leads {
  const nameOf = (id: string | null) => (id === null ? null : (people.byId(id)?.name ?? id));
  return (recommendation) => {
    const { owner, leadMember } = people.responsibleFor(recommendation);
    return { officer: nameOf(owner), member: nameOf(leadMember) };
  };
}
