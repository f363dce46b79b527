import type { People, RegisteredPerson } from '../people.ts';

/** Who is to be asked about some recommendations. */
export interface Responder {
  readonly person: RegisteredPerson;
  readonly recommendations: readonly string[];
}

/**
 * Who answers for each recommendation on a day (YYYY-MM-DD): the owner; while the owner is on leave, or where there is
 * none, the deputy; nobody while both are away. One entry a person, with all that is theirs.
 */
export function findResponders(
  recommendations: readonly { readonly id: string }[],
  people: People,
  day: string,
): Responder[] {
  const found = new Map<string, { person: RegisteredPerson; recommendations: string[] }>();
  for (const { id } of recommendations) {
    const person = responderFor(id, people, day);
    if (!person) continue;
    const entry = found.get(person.id) ?? { person, recommendations: [] };
    entry.recommendations.push(id);
    found.set(person.id, entry);
  }
  return [...found.values()];
}

function responderFor(recommendation: string, people: People, day: string): RegisteredPerson | null {
  const { owner, deputy } = people.responsibleFor(recommendation);
  const candidates = [owner, deputy].flatMap((id) => (id === null ? [] : (people.byId(id) ?? [])));
  return candidates.find((person) => !people.isOnLeave(person, day)) ?? null;
}
