import { describe, expect, test } from 'vitest';
import { tellTeam } from '../../src/answers/review-team.ts';
import type { Statement } from '../../src/corpus/statements.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { loadHarbourDigest } from '../support/harbour.ts';

const harbour = await loadHarbourDigest();
const retriever = createRetriever(harbour);
const peers = [...harbour.sources.values()].filter(({ voice }) => voice === 'peers');
const [older, newest] = peers.toSorted((one, other) => one.year - other.year);
if (!older || !newest) throw new Error('Harbour has two reports of peers');
const model = retriever.statements.find(({ source }) => source === newest.id) as Statement;
const told = (text: string, section = 'team', source = newest): Statement => ({
  ...{ ...model, id: text, text, section, source: source.id, year: source.year, passages: [] },
});
const TEAM = [
  told('Cllr Ann Quay, Leader of Seaport, was the lead member peer.'),
  told('Bo St Ives, Director at Portside, was a peer.'),
  told('Cy Tern CBE, Chief Executive of Bay, was a peer.'),
  told('Ida Mast of Cove College was a peer from education.'),
  told('From the association, Di Wharf (Manager) ran the challenge.'),
];
const OTHERS = [
  told('Every Corporate Peer Challenge looks at five themes.'),
  told('The team reviewed papers and met 200 people.'),
  told('Ed Mole, Harbour Master, was praised.', '4.1'),
  told('Flo Pier, Director at Dock, was a peer.', 'team', older),
];
const sources = new Map(
  [...harbour.sources].map(([id, source]) => [id, { ...source, aside: ['team'] }] as const),
);
const corpus = { ...harbour, sources };
const deps = {
  corpus,
  retriever: { ...retriever, statements: [...OTHERS, ...TEAM] },
};
const members = (question: string) =>
  tellTeam(retriever.understand(question, []), deps)?.claims.map(({ text }) => text) ?? null;

describe('who was on the peer team', () => {
  test.each([
    'who was on the peer team?',
    'who were the peers?',
    'who came on the peer team this time',
    'how many peers were there?',
    'how many people were on the team',
  ])('is all of the newest team, in the order of the report: “%s”', (question) =>
    expect(members(question)).toEqual(TEAM.map(({ text }) => text)),
  );

  test.each(['who led the peer team', 'who is the harbour master', 'what did the peers say about the team'])(
    'is not what is asked by “%s”',
    (question) => expect(members(question)).toBeNull(),
  );

  test('of a report that names too few is not told so', () =>
    expect(members(`who was on the peer team in ${older.year}?`)).toBeNull());
});
