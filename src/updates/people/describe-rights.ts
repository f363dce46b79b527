import type { Recommendation } from '../../corpus/types.ts';
import type { People } from '../people.ts';
import { RIGHTS_AT_START } from './wording.ts';

/**
 * What to say at the start about who may write, a sentence each: that anyone may, or where nobody but administrators
 * may. Empty where every current recommendation has somebody and there is an administrator.
 */
export function describeRights(people: People, current: readonly Recommendation[]): string[] {
  if (!people.ownersConfigured) return [RIGHTS_AT_START.nobodyConfigured];
  const orphans = current.filter(({ id }) =>
    Object.values(people.responsibleFor(id)).every((person) => person === null),
  );
  return [
    ...(orphans.length > 0 ? [RIGHTS_AT_START.noOwner(orphans.map(({ number }) => `R${number}`))] : []),
    ...(people.all.some(({ administrator }) => administrator) ? [] : [RIGHTS_AT_START.noAdministrator]),
  ];
}
