import type { Person } from '../chat.ts';
import type { DraftNotes } from './draft/draft-reply.ts';
import type { UpdateDraft } from './draft/update-draft.ts';
import type { Naming } from './naming.ts';
import type { People } from './people.ts';
import { RIGHTS } from './wording.ts';

/** Who may record what, in words. */
export interface Rights {
  /** Guests and people of other organisations get public answers only. */
  isStaff(person: Person): boolean;
  /** "Jo Marsh", "Jo Marsh or Sam Field": those who report on a recommendation, or the administrators. */
  ownersOf(recommendation: string): string;
  /** Why somebody may not write: whose it is. */
  refusal(recommendation: string, naming: Naming): string;
  /** What a draft's author has to know: that it is another's recommendation. */
  notes(
    draft: UpdateDraft,
    by: { readonly person: Person; readonly platform: string },
    naming: Naming,
  ): DraftNotes;
}

/** Who may do what, by the register of people, and how it is said. */
export function createRights(people: People): Rights {
  const namesOf = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (people.byId(id)?.name ?? [])));
  const responsible = (recommendation: string) => {
    const { owner, leadMember, deputy } = people.responsibleFor(recommendation);
    const [first] = namesOf([owner, deputy, leadMember]);
    return first ?? null;
  };
  const administrators = () =>
    people.all.filter(({ administrator }) => administrator).map(({ name }) => name);
  const rights: Rights = {
    isStaff: ({ standing }) => standing !== 'guest',
    ownersOf: (recommendation) =>
      responsible(recommendation) ?? (administrators().join(' or ') || 'An administrator'),
    refusal(recommendation, naming) {
      const name = naming.Recommendation(recommendation);
      const owner = responsible(recommendation);
      return owner ? RIGHTS.notYours(name, owner) : RIGHTS.nobodysYet(name);
    },
    notes(draft, { person, platform }, naming) {
      const others = [
        ...new Set(
          draft.entries.flatMap(({ words }) =>
            words.recommendation && !people.mayWrite(person, platform, words.recommendation)
              ? [words.recommendation]
              : [],
          ),
        ),
      ];
      const [first] = others;
      return {
        lead: [
          ...others.map((id) => rights.refusal(id, naming)),
          ...(first ? [RIGHTS.toSuggest(rights.ownersOf(first))] : []),
        ],
        owner: first ? rights.ownersOf(first) : null,
      };
    },
  };
  return rights;
}
