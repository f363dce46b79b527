import type { Recommendation } from '../../corpus/types.ts';
import type { People } from '../people.ts';
import { RIGHTS } from './wording.ts';

/**
 * What to say at the start about who may write, a sentence each: that anyone may, or where nobody but administrators
 * may. Empty where every current recommendation has somebody and there is an administrator.
 */
export function describeRights(people: People, current: readonly Recommendation[]): string[] {
  if (!people.ownersConfigured) return [RIGHTS.nobodyConfigured];
  const orphans = current.filter(({ id }) =>
    Object.values(people.responsibleFor(id)).every((person) => person === null),
  );
  return [
    ...(orphans.length > 0 ? [RIGHTS.noOwner(orphans.map(({ number }) => `R${number}`))] : []),
    ...(people.all.some(({ administrator }) => administrator) ? [] : [RIGHTS.noAdministrator]),
  ];
}
