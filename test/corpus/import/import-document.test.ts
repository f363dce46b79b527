import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEntry } from '../../../src/corpus/catalogue.ts';
import { findDoubts } from '../../../src/corpus/import/find-doubts.ts';
import { importDocument, recogniseLines } from '../../../src/corpus/import/import-document.ts';
import { importText, makeFields } from '../documents.ts';
import { toLines } from './structure.ts';

const TEXT = `Peer challenge of Harbour
June 2020
Harbour splash

1. Summary

The inspectors found nothing to say in the summary.

2. Children

Peers heard that the waiting list is long.

The inspectors found the sailing school to be safe.

Its pupils are${'\u00a0'}taught well by all.

Peers welcome what they call progress.

Pupils are taught well by all, say the peers again.
`;
const STRETCH = {
  section: '2',
  from: 'inspectors found',
  to: 'pupils are taught well',
  voice: 'ofsted' as const,
  why: 'pasted text',
};

describe('an imported document', () => {
  test('knows its passages by their place in the kept text', () => {
    const { document, sections } = importText(TEXT, { furniture: ['Harbour splash'] });
    expect(sections).toEqual(['1', '2']);
    expect(document.text).not.toContain('Harbour splash');
    for (const { id, start, end, source } of document.passages) {
      expect(source).toBe('peers-2020');
      expect(id).toBe(`peers-2020@${start}`);
      expect(document.text.slice(start, end).trim()).not.toBe('');
    }
  });

  test('leaves out its title page and furniture, and says so', () => {
    const { document, leftOut } = importText(TEXT, { furniture: ['Harbour splash'] });
    expect(document.passages.every(({ section }) => section !== '')).toBe(true);
    const reasons = leftOut.map(({ reason }) => reason);
    expect(reasons).toContain('page furniture');
    expect(reasons).toContain('title page, before the first heading');
  });

  test('without any heading keeps all its passages', () => {
    const { document, sections } = importText(
      'The quay is full of boats today.\n\nThe crews are proud of it.',
    );
    expect(sections).toEqual([]);
    expect(document.passages.map(({ section }) => section)).toEqual(['', '']);
  });

  test('is recognised by its lines', () => {
    const entry = toEntry(makeFields({ recognise: ['Peer challenge of Harbour', 'June 2020'] }));
    expect(recogniseLines([entry], toLines(TEXT))).toBe(entry);
    expect(recogniseLines([entry], toLines('June 2020'))).toBeNull();
  });
});

describe('a stretch in which somebody else speaks', () => {
  const voices = (stretch: Partial<typeof STRETCH> = {}) =>
    importText(TEXT, { voices: [{ ...STRETCH, ...stretch }] }).document.passages.map(({ voice }) => voice);

  test('runs from its first words to the next place that holds its last, in its section alone', () => {
    expect(voices()).toEqual(['peers', 'peers', 'ofsted', 'ofsted', 'peers', 'peers']);
  });

  test('may be a single passage', () => {
    expect(voices({ to: 'school to be safe' })).toEqual([
      'peers',
      'peers',
      'ofsted',
      'peers',
      'peers',
      'peers',
    ]);
  });

  test.each([
    ['its first words', { from: 'no such words' }],
    ['its last words', { to: 'no such words' }],
    ['its section', { section: '7' }],
    ['the order of its words', { from: 'pupils are taught', to: 'list is long' }],
  ])('that is wrong about %s changes no voice, and is doubted', (_, wrong) => {
    expect(new Set(voices(wrong))).toEqual(new Set(['peers']));
    const doubts = findDoubts(importText(TEXT, { voices: [{ ...STRETCH, ...wrong }] }));
    expect(doubts).toEqual([expect.stringContaining('what ofsted says there counts as peers')]);
  });

  test('that is found raises no doubt', () => {
    expect(findDoubts(importText(TEXT, { voices: [STRETCH] }))).toEqual([]);
  });
});

test('a slice of the kept text is what the document says, whatever the lines are', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '1. Summary',
      '2. Children',
      '- Nets',
      'a\tb',
      'Inspectors found nets.',
      'Page 3',
      '**x**',
      '31%',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (texts) => {
      const entry = toEntry(makeFields({ furniture: ['Inspectors…'], voices: [STRETCH] }));
      const { document } = importDocument(
        entry,
        texts.map((text) => ({ text })),
      );
      const letters = (text: string) => text.replace(/\s/g, '');
      const written = letters(texts.join(''));
      for (const { start, end } of document.passages) {
        const slice = document.text.slice(start, end);
        expect(slice).not.toBe('');
        expect(slice).toBe(slice.trim());
        if (!/Page 3|Inspectors/.test(texts.join('\n'))) expect(written).toContain(letters(slice));
      }
    }),
    { numRuns: 300 },
  );
});
