import { existsSync } from 'node:fs';
import * as z from 'zod';
import { readYaml } from '../../corpus/read-yaml.ts';
import { UserError } from '../../errors.ts';
import type { People } from '../people.ts';
import { createPeople } from './create-people.ts';
import { findRegisterFaults } from './find-register-faults.ts';
import { REGISTER_FAULTS } from './wording.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, REGISTER_FAULTS.id);
const Day = z.iso.date(REGISTER_FAULTS.day);
const PlatformId = z.string().trim().min(1).optional();

const PersonEntry = z
  .strictObject({
    id: Id,
    name: z.string().trim().min(1),
    email: z.email().nullable().default(null),
    slack: PlatformId,
    teams: PlatformId,
    console: PlatformId,
    administrator: z.boolean().default(false),
    leave: z
      .array(
        z
          .strictObject({ from: Day, to: Day })
          .refine(({ from, to }) => from <= to, REGISTER_FAULTS.leaveOrder),
      )
      .default([]),
  })
  .transform(({ slack, teams, console, ...person }) => ({
    ...person,
    ids: { ...(slack && { slack }), ...(teams && { teams }), ...(console && { console }) },
  }));

const Role = Id.nullable().default(null);
const PeopleFile = z.strictObject({
  people: z.array(PersonEntry),
  recommendations: z
    .record(z.string(), z.strictObject({ owner: Role, leadMember: Role, deputy: Role }))
    .default({}),
});

/** The register as the file has it, once its shape is right. */
export type PeopleRegister = z.infer<typeof PeopleFile>;

/**
 * Loads the register of people (`knowledge/people.yml`). Without the file nobody is configured.
 * Throws one `UserError` that names every fault, so that nobody corrects them one start at a time.
 */
export function loadPeople(file: string, recommendations: readonly { readonly id: string }[]): People {
  if (!existsSync(file)) return createPeople([], new Map());
  const content = readYaml(file, z.unknown());
  const read = PeopleFile.safeParse(content);
  const faults = read.success
    ? findRegisterFaults(read.data, new Set(recommendations.map(({ id }) => id)))
    : read.error.issues.map((issue) =>
        REGISTER_FAULTS.entry(describePlace(issue.path, content), issue.message),
      );
  if (!read.success || faults.length > 0) throw new UserError(REGISTER_FAULTS.lead(file, faults));
  return createPeople(read.data.people, new Map(Object.entries(read.data.recommendations)));
}

/** "person “mara”, leave, 1, from": the person by id where there is one, because nobody counts entries. */
function describePlace(path: readonly PropertyKey[], content: unknown): string {
  const [part, at, ...rest] = path;
  if (part !== 'people' || typeof at !== 'number') return path.map(String).join(', ') || 'the file';
  const id = readId(content, at);
  const names = rest.map((step) => String(typeof step === 'number' ? step + 1 : step));
  return [id === null ? REGISTER_FAULTS.nth(at + 1) : REGISTER_FAULTS.person(id), ...names].join(', ');
}

function readId(content: unknown, at: number): string | null {
  const shape = z.object({ people: z.array(z.unknown()) }).safeParse(content);
  const entry = z.object({ id: z.string() }).safeParse(shape.success ? shape.data.people[at] : null);
  return entry.success ? entry.data.id : null;
}
