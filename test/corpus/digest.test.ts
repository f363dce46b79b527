import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/corpus/digest.ts';

const FRONT = '---\nsource: peers-2020\n---\n\n';
const ENTRY =
  '- Peers praise the quay.\n  - anchor: the quay is\n  - stance: praise\n  - themes: place, economy\n';
const parseText = (text: string) => parseDigest(text, 'peers-2020.md', () => 'peers');
const parseBody = (body: string) => parseText(FRONT + body);

describe('a digest file', () => {
  test('gives its findings with section, anchors, stance, themes and figures', () => {
    const { source, findings } = parseBody(`## 4.1 Local priorities\n\n${ENTRY}  - figures: £3.5m, 1,400\n`);
    expect(source).toBe('peers-2020');
    expect(findings).toEqual([
      {
        id: 'peers-2020#1',
        source: 'peers-2020',
        section: '4.1',
        statement: 'Peers praise the quay.',
        anchors: ['the quay is'],
        stance: 'praise',
        voice: 'peers',
        themes: ['place', 'economy'],
        figures: ['£3.5m', '1,400'],
        asked: [],
        phrases: [],
      },
    ]);
  });

  test('gives the everyday words in which a finding is asked for, phrase by phrase', () => {
    const { findings } = parseBody(`## 1 A\n\n${ENTRY}  - asked: is the pier ok; how's the quay, really\n`);
    expect(findings[0]?.asked).toEqual(['is the pier ok', "how's the quay, really"]);
  });

  test('gives the phrases to print, one by one, commas and all', () => {
    const { findings } = parseBody(`## 1 A\n\n${ENTRY}  - phrases: a quay, well kept; proud of the pier\n`);
    expect(findings[0]?.phrases).toEqual(['a quay, well kept', 'proud of the pier']);
  });

  test('numbers its findings through all sections', () => {
    const { findings } = parseBody(`## 1 Summary\n\n${ENTRY}\n${ENTRY}\n## Annex A\n\n${ENTRY}`);
    expect(findings.map(({ id, section }) => [id, section])).toEqual([
      ['peers-2020#1', '1'],
      ['peers-2020#2', '1'],
      ['peers-2020#3', 'Annex A'],
    ]);
  });

  test.each([
    ['## 4.1 Local priorities', '4.1'],
    ['## 2. Key recommendations', '2'],
    ['## HOUSING', 'HOUSING'],
    ['## 2020 in figures', '2020 in figures'],
  ])('cites “%s” as %s', (heading, label) => {
    expect(parseBody(`${heading}\n\n${ENTRY}`).findings[0]?.section).toBe(label);
  });

  test('a finding may have several anchors, and another voice than its document', () => {
    const [finding] = parseBody(`## 1 A\n\n${ENTRY}  - anchor: boats come\n  - voice: ofsted\n`).findings;
    expect(finding).toMatchObject({ anchors: ['the quay is', 'boats come'], voice: 'ofsted' });
  });

  test('“Not summarised” lists first words with reasons, and no findings', () => {
    const { findings, notSummarised } = parseBody(
      `## 1 A\n\n${ENTRY}\n## Not summarised\n\n- We thank the crew — courtesy\n`,
    );
    expect(findings).toHaveLength(1);
    expect(notSummarised).toEqual([{ words: 'We thank the crew', reason: 'courtesy' }]);
  });

  test('reads the same when an editor of Windows has saved it', () => {
    const text = `${FRONT}## 1 A\n\n${ENTRY}\n## Not summarised\n\n- Thanks — courtesy\n`;
    expect(parseText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parseText(text));
  });
});

describe('a fault in a digest file is named with its line', () => {
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['a stance that is none', ENTRY.replace('praise\n', 'nice\n'), /peers-2020\.md, line 7: stance "nice"/],
    ['no stance', ENTRY.replace('  - stance: praise\n', ''), /line 7: stance ""/],
    ['two stances', `${ENTRY}  - stance: fact\n`, /line 11: the finding has "stance" twice/],
    [
      'a voice that is none',
      `${ENTRY}  - voice: mayor\n`,
      /line 7: voice "mayor" is not one of peers, council/,
    ],
    ['no anchor', ENTRY.replace('  - anchor: the quay is\n', ''), /line 7: the finding has no anchor/],
    ['a field that is none', `${ENTRY}  - mood: good\n`, /line 11: "mood" is not known/],
    ['a line of neither kind', `${ENTRY}The quay again.\n`, /line 11: "The quay again\." is not understood/],
    ['a field without a value', `${ENTRY}  - figures:\n`, /line 11: "- figures:" is not understood/],
  ];

  test.each(faults)('%s', (_, body, fault) => {
    expect(() => parseBody(`## 1 A\n\n${body}`)).toThrow(fault);
  });

  test('a finding above the first heading', () => {
    expect(() => parseBody(ENTRY)).toThrow(/line 5: a finding stands above the first section heading/);
  });

  test('a passage left out without a reason', () => {
    expect(() => parseBody('## Not summarised\n\n- We thank the crew\n')).toThrow(
      /line 7: write the first words/,
    );
  });

  test('no source, or one that is not between the two lines', () => {
    expect(() => parseText(`## 1 A\n\n${ENTRY}`)).toThrow(/must name the source/);
    expect(() => parseText(`source: peers-2020\n\n## 1 A\n\n${ENTRY}`)).toThrow(/must name the source/);
  });
});

test('every finding that is written is read, in order', () => {
  const statement = fc.stringMatching(/^[A-Z][a-z]{0,8}( [a-z0-9£%,:#-]{1,8}){0,6}\.$/);
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), (statements) => {
      const body = statements.map((text) => `- ${text}\n  - anchor: ${text}\n  - stance: fact\n`).join('\n');
      const { findings } = parseBody(`## HOUSING\n\n${body}`);
      expect(findings.map((finding) => [finding.statement, finding.anchors])).toEqual(
        statements.map((text) => [text, [text]]),
      );
    }),
  );
});
