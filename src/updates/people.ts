import type { Person } from '../chat.ts';

/** One of the people of the register (`knowledge/people.yml`, which is optional). */
export interface RegisteredPerson {
  /** Names the person within the register. */
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Ids on platforms: slack, teams (the Entra object id), console. */
  readonly ids: Readonly<Record<string, string>>;
  readonly administrator: boolean;
  /** First and last days of leave, YYYY-MM-DD. */
  readonly leave: readonly { readonly from: string; readonly to: string }[];
}

/** Who answers for a recommendation, by ids of registered people. */
export interface Responsibility {
  readonly owner: string | null;
  readonly leadMember: string | null;
  readonly deputy: string | null;
}

/** Who is who, and who may write what. */
export interface People {
  readonly all: readonly RegisteredPerson[];
  /** True where any recommendation has an owner: only then are rights kept. */
  readonly ownersConfigured: boolean;
  responsibleFor(recommendation: string): Responsibility;
  byId(id: string): RegisteredPerson | null;
  /** The registered person behind a platform's person: by verified e-mail, or by the platform's id. */
  identify(person: Person, platform: string): RegisteredPerson | null;
  /** One key for one person on every platform: verified e-mail in lower case, else "slack:U123". */
  keyOf(person: Person, platform: string): string;
  mayWrite(person: Person, platform: string, recommendation: string): boolean;
  isAdministrator(person: Person, platform: string): boolean;
  isOnLeave(person: RegisteredPerson, day: string): boolean;
}
