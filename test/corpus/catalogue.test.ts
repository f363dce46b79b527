import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ImportedEntry,
  loadCatalogue,
  recogniseSource,
  toEntry,
  toFields,
  VoiceName,
} from '../../src/corpus/catalogue.ts';
import { makeFields } from './documents.ts';
import { makeFolder } from './import-command/harbour.ts';

describe('the catalogue file', () => {
  const head = 'council: {name: Harbour Council, place: Harbour, also: [HC]}\nsources:\n';
  const source =
    '  - {id: tides, title: The tides, short: Tides, publisher: HC, voice: council, year: 2020, date: May 2020, url: null';
  const load = (text: string) => loadCatalogue(join(makeFolder({ 'catalogue.yml': text }), 'catalogue.yml'));

  test('may leave out all that an ordinary document does not need', () => {
    const { council, entries } = load(`${head}${source}}\n`);
    expect(council).toEqual({ name: 'Harbour Council', place: 'Harbour', also: ['HC'], names: [] });
    expect(entries).toMatchObject([
      {
        source: { id: 'tides', shortTitle: 'Tides', voice: 'council', weight: 1 },
        recognise: [],
        headings: { style: 'auto', list: [] },
        recommendations: null,
        furniture: [],
        voices: [],
      },
    ]);
  });

  test.each([
    [
      'an id with capitals or spaces',
      source.replace('id: tides', 'id: The Tides'),
      /an id is made of small letters/,
    ],
    ['a voice that is none', source.replace('voice: council', 'voice: mayor'), /sources\.0\.voice/],
    ['an address that is none', source.replace('url: null', 'url: tides'), /sources\.0\.url/],
    ['headings of no known style', `${source}, headings: bold`, /sources\.0\.headings/],
    [
      'a stretch of another voice without its end',
      `${source}, voices: [{section: "1", from: a}]`,
      /voices\.0\.to/,
    ],
  ])('with %s is refused, with the place', (_, entry, fault) => {
    expect(() => load(`${head}${entry}}\n`)).toThrow(fault);
  });
});

test('an entry comes back from its stored form as it was', () => {
  const words = fc.string({ maxLength: 20 });
  const list = fc.array(words, { maxLength: 3 });
  const fields = fc.record({
    ...{ id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/), title: words, short: words, publisher: words },
    ...{ voice: fc.constantFrom(...VoiceName.options), year: fc.nat(3000), date: words },
    ...{ url: fc.constantFrom(null, 'https://harbour.example/tides'), weight: fc.constantFrom(0.5, 1) },
    ...{ aside: list, recognise: list, furniture: list, recommendations: fc.option(words) },
    headings: fc.constantFrom('auto' as const, 'numbered' as const, 'capitals' as const, 'listed' as const),
    'also-headings': list,
    voices: fc.array(
      fc.record({
        section: words,
        from: words,
        to: words,
        why: words,
        voice: fc.constantFrom(...VoiceName.options),
      }),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(fields, (written) => {
      const entry = toEntry(written);
      const stored = JSON.parse(JSON.stringify(toFields(entry)));
      expect(toEntry(ImportedEntry.parse(stored))).toEqual(entry);
    }),
  );
});

describe('recognising a document', () => {
  const entries = [
    toEntry(makeFields({ id: 'unnamed', recognise: [] })),
    toEntry(makeFields({ id: 'peers-2020', recognise: ['Peer challenge of Harbour', 'June 2020'] })),
    toEntry(makeFields({ id: 'any-peers', recognise: ['Peer challenge of Harbour'] })),
  ];
  const recognise = (text: string) => recogniseSource(entries, text)?.source.id ?? null;

  test('takes all phrases of an entry, in any order and however they are set', () => {
    expect(recognise('**JUNE\n2020**\n\nPeer\u00a0challenge of  Harbour')).toBe('peers-2020');
  });

  test('one phrase of two is not enough', () => {
    expect(recognise('Peer challenge of Harbour, May 2020')).toBe('any-peers');
    expect(recognise('June 2020')).toBeNull();
  });

  test('an entry without phrases is recognised by nothing', () => {
    expect(recognise('')).toBeNull();
  });

  test('what a document quotes far below does not make it another document', () => {
    expect(recognise(`${'Tides. '.repeat(1000)}Peer challenge of Harbour, June 2020`)).toBeNull();
  });
});
