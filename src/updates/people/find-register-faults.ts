import type { PeopleRegister } from './load-people.ts';
import { REGISTER_FAULTS } from './wording.ts';

/** What is wrong with a register whose shape is right: things that stand twice, and names that lead nowhere. */
export function findRegisterFaults(
  { people, recommendations }: PeopleRegister,
  known: ReadonlySet<string>,
): string[] {
  const ids = new Set(people.map(({ id }) => id));
  const repeated = [...ids].filter((id) => people.filter((person) => person.id === id).length > 1);
  return [
    ...repeated.map(REGISTER_FAULTS.idTwice),
    ...findShared(people),
    ...Object.entries(recommendations).flatMap(([recommendation, { owner, leadMember, deputy }]) => [
      ...(known.has(recommendation) ? [] : [REGISTER_FAULTS.unknownRecommendation(recommendation)]),
      ...Object.entries({ owner, leadMember, deputy }).flatMap(([role, id]) =>
        id === null || ids.has(id) ? [] : [REGISTER_FAULTS.unknownPerson(recommendation, role, id)],
      ),
      ...(owner !== null && owner === deputy ? [REGISTER_FAULTS.sameDeputy(recommendation, owner)] : []),
    ]),
  ];
}

/** An address or a platform's id that two people have would make them one. */
function findShared(people: PeopleRegister['people']): string[] {
  const holders = new Map<string, string>();
  return people.flatMap(({ id, email, ids }) => {
    const marks = Object.entries({ ...(email && { 'e-mail': email }), ...ids });
    return marks.flatMap(([what, value]) => {
      const key = `${what} ${value.toLowerCase()}`;
      const first = holders.get(key);
      if (first !== undefined && first !== id) return [REGISTER_FAULTS.twice(what, value, first, id)];
      holders.set(key, id);
      return [];
    });
  });
}
