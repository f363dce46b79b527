import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/chat.ts';
import { loadRecommendations } from '../../../src/corpus/registers.ts';
import { describeRights } from '../../../src/updates/people/describe-rights.ts';
import { loadPeople } from '../../../src/updates/people/load-people.ts';
import { nameOwners } from '../../../src/updates/people/name-owners.ts';
import { HARBOUR_KNOWLEDGE } from '../../support/harbour.ts';

const RECOMMENDATIONS = loadRecommendations(join(HARBOUR_KNOWLEDGE, 'recommendations.yml'));
const EXAMPLE = resolve(import.meta.dirname, '../../../knowledge/people.example.yml');

function load(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-people-'));
  try {
    writeFileSync(join(folder, 'people.yml'), text);
    return loadPeople(join(folder, 'people.yml'), RECOMMENDATIONS);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const REGISTER = `
people:
  - { id: mara, name: Mara Quill, email: Mara.Quill@harbour.example, slack: U0MARA, teams: AB-12, leave: [{ from: 2026-12-21, to: 2027-01-02 }] }
  - { id: idris, name: Idris Penn, slack: U0IDRIS, teams: CD-34 }
  - { id: bell, name: Cllr Bell, email: bell@harbour.example }
  - { id: sana, name: Sana Reef, email: sana@harbour.example, administrator: true }
recommendations:
  peers-2023/R1: { owner: mara, leadMember: bell, deputy: idris }
  peers-2023/R2: { owner: idris }
`;

const person = (
  id: string,
  email: string | null = null,
  standing: Person['standing'] = 'member',
): Person => ({
  ...{ id, name: 'as the platform has it', email, standing },
});

describe('the register of people', () => {
  const people = load(REGISTER);

  test('knows one person by address on one platform and by id on another', () => {
    const onSlack = people.identify(person('U0MARA'), 'slack');
    const onTeams = people.identify(person('other', 'mara.quill@HARBOUR.example'), 'teams');
    expect(onSlack?.id).toBe('mara');
    expect(onTeams?.id).toBe('mara');
    expect(people.keyOf(person('U0MARA'), 'slack')).toBe('mara.quill@harbour.example');
    expect(people.keyOf(person('other', 'mara.quill@HARBOUR.example'), 'teams')).toBe(
      'mara.quill@harbour.example',
    );
  });

  test('gives a registered person without an address one key on every platform', () => {
    expect(people.keyOf(person('U0IDRIS'), 'slack')).toBe('slack:U0IDRIS');
    expect(people.keyOf(person('cd-34'), 'teams')).toBe('slack:U0IDRIS');
  });

  test('keys those it does not know by the platform’s address, else by the platform’s id', () => {
    expect(people.keyOf(person('U9', 'New.Person@harbour.example'), 'slack')).toBe(
      'new.person@harbour.example',
    );
    expect(people.keyOf(person('U9'), 'slack')).toBe('slack:U9');
  });

  test('does not take an id of one platform for the same id of another', () => {
    expect(people.identify(person('U0MARA'), 'console')).toBeNull();
  });

  test.each([
    ['the owner', person('U0MARA'), 'peers-2023/R1', true],
    ['the lead member', person('x', 'bell@harbour.example'), 'peers-2023/R1', true],
    ['the deputy', person('U0IDRIS'), 'peers-2023/R1', true],
    ['an administrator', person('x', 'sana@harbour.example'), 'peers-2023/R1', true],
    [
      'an administrator, where nobody is configured',
      person('x', 'sana@harbour.example'),
      'peers-2023/R7',
      true,
    ],
    ['the owner of another recommendation', person('U0MARA'), 'peers-2023/R2', false],
    ['somebody unknown', person('U9'), 'peers-2023/R1', false],
    [
      'a guest with the owner’s address',
      person('U9', 'mara.quill@harbour.example', 'guest'),
      'peers-2023/R1',
      false,
    ],
    ['a guest with the owner’s id', person('U0MARA', null, 'guest'), 'peers-2023/R1', false],
  ])('lets %s write, or not', (_, who, recommendation, may) => {
    expect(people.mayWrite(who, 'slack', recommendation)).toBe(may);
  });

  test('makes no guest an administrator, and none of ours', () => {
    const guest = person('x', 'sana@harbour.example', 'guest');
    expect(people.isAdministrator(guest, 'slack')).toBe(false);
    expect(people.identify(guest, 'slack')).toBeNull();
    expect(people.keyOf(guest, 'slack')).toBe('slack:x');
  });

  test('counts the first and the last day of leave, and no other', () => {
    const mara = people.byId('mara');
    const away = ['2026-12-20', '2026-12-21', '2027-01-02', '2027-01-03'].map(
      (day) => mara !== null && people.isOnLeave(mara, day),
    );
    expect(away).toEqual([false, true, true, false]);
  });

  test('gives its names to the recommendations; a name from elsewhere stays where it has none', () => {
    const [first, second, third] = nameOwners(
      RECOMMENDATIONS.slice(0, 3).map((item) => ({ ...item, owner: 'Old Name' })),
      people,
    );
    expect(first).toMatchObject({ owner: 'Mara Quill', leadMember: 'Cllr Bell', deputy: 'Idris Penn' });
    expect(second).toMatchObject({ owner: 'Idris Penn', leadMember: null });
    expect(third?.owner).toBe('Old Name');
  });

  test('one person is one key, however the platforms spell what they know', () => {
    const spelt = (text: string) =>
      fc
        .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
        .map((upper) => [...text].map((char, at) => (upper[at] ? char.toUpperCase() : char)).join(''));
    fc.assert(
      fc.property(spelt('mara.quill@harbour.example'), spelt('u0mara'), (email, id) => {
        const keys = [
          people.keyOf(person('elsewhere', email), 'teams'),
          people.keyOf(person(id), 'slack'),
          people.keyOf(person(id, 'another@harbour.example'), 'slack'),
        ];
        return keys.every((key) => key === 'mara.quill@harbour.example');
      }),
    );
  });
});

describe('without a register', () => {
  const nobody = loadPeople('/nowhere/people.yml', RECOMMENDATIONS);

  test('anyone but a guest may write, and the bot says so', () => {
    expect(nobody.mayWrite(person('U9'), 'slack', 'peers-2023/R1')).toBe(true);
    expect(nobody.mayWrite(person('U9', null, 'guest'), 'slack', 'peers-2023/R1')).toBe(false);
    expect(describeRights(nobody, RECOMMENDATIONS)).toEqual([
      expect.stringContaining('anyone may record progress'),
    ]);
  });

  test('people alone, with no owner named, keep no rights', () => {
    const people = load('people: [{ id: mara, name: Mara Quill }]');
    expect(people.ownersConfigured).toBe(false);
    expect(people.mayWrite(person('U9'), 'slack', 'peers-2023/R1')).toBe(true);
  });
});

describe('at the start the bot says', () => {
  const current = RECOMMENDATIONS.slice(0, 3);

  test('which recommendations nobody answers for, and that there is no administrator', () => {
    const people = load(REGISTER.replace(', administrator: true', ''));
    expect(describeRights(people, current)).toEqual([
      expect.stringMatching(/^Nobody is configured for R3:/),
      expect.stringMatching(/names no administrator/),
    ]);
  });

  test('nothing where all is configured', () => {
    expect(describeRights(load(REGISTER), current.slice(0, 2))).toEqual([]);
  });
});

describe('a faulty register', () => {
  test('is refused with every fault at once', () => {
    const text = `
people:
  - { id: mara, name: Mara Quill, email: mara@harbour.example, slack: U1 }
  - { id: mara, name: Mara Again, slack: u1 }
  - { id: idris, name: Idris Penn, email: MARA@harbour.example }
recommendations:
  peers-2023/R1: { owner: nobody, deputy: idris }
  peers-2023/R2: { owner: idris, deputy: idris }
  peers-2023/R99: { owner: idris }
`;
    const fault = () => load(text);
    expect(fault).toThrow(/5 things are wrong/);
    for (const words of [
      /id “mara” stands in the list twice/,
      /e-mail “MARA@harbour.example” stands with both “mara” and “idris”/,
      /owner “nobody” is not in the list of people/,
      /“idris” is both owner and deputy/,
      /no recommendation “peers-2023\/R99”/,
    ])
      expect(fault).toThrow(words);
  });

  test.each([
    ['an address that is none', 'people: [{ id: mara, name: Mara, email: mara }]', /person “mara”, email/],
    [
      'a day that does not exist',
      'people: [{ id: mara, name: Mara, leave: [{ from: 2026-02-30, to: 2026-03-01 }] }]',
      /person “mara”, leave, 1, from: a day is written/,
    ],
    [
      'leave that ends before it begins',
      'people: [{ id: mara, name: Mara, leave: [{ from: 2026-03-02, to: 2026-03-01 }] }]',
      /leave ends before it begins/,
    ],
    ['a field that is not known', 'people: [{ id: mara, name: Mara, phone: 1 }]', /phone/],
    ['no name', 'people: [{ id: mara }]', /person “mara”, name/],
    ['no id', 'people: [{ name: Mara }]', /person 1 of the list, id/],
    ['no people', 'recommendations: {}', /people/],
    ['nothing in it', '', /the input is empty/],
  ])('is refused with %s, naming the place', (_, text, fault) => {
    expect(() => load(text)).toThrow(fault);
  });
});

test('the example can be loaded as it is', () => {
  const people = loadPeople(EXAMPLE, RECOMMENDATIONS);
  expect(people.ownersConfigured).toBe(true);
  expect(people.byId('sana-reef')?.administrator).toBe(true);
});
