import { describe, expect, test } from 'vitest';
import { describeFailures } from '../../src/evaluation/describe-failures.ts';
import { measureQuestions, scoreQuestions } from '../../src/evaluation/score-questions.ts';
import {
  ask,
  asked,
  cite,
  citeSection,
  claim,
  makeGround,
  measureOf,
  NOT_FOUND,
  quotation,
  REPORT,
  result,
  STATEMENT,
} from './invented.ts';

const ferry = cite(REPORT, 'The ferry');
const pier = cite(REPORT, 'Nobody');
const reserves = cite(REPORT, 'Reserves');
const scrutiny = cite(REPORT, 'Scrutiny');
const market = cite(REPORT, 'The market');
const schools = cite(REPORT, 'Inspectors');
const ownPier = cite(STATEMENT, 'We pay');

describe('evidence with the documents', () => {
  const showing = (...citations: (typeof ferry)[]) =>
    asked(ask(), result({ claims: [claim('', citations)] }));

  test('the gold place first is a hit at one and at five', () => {
    const all = [showing(ferry, pier)];
    expect([measureOf('hit@1', all), measureOf('hit@5', all), measureOf('MRR', all)]).toEqual([1, 1, 1]);
  });

  test('the gold place third is a hit at five only, with a third of the rank', () => {
    const all = [showing(pier, reserves, ferry)];
    expect([measureOf('hit@1', all), measureOf('hit@5', all), measureOf('MRR', all)]).toEqual([0, 1, 1 / 3]);
  });

  test('the gold place sixth is no hit, and counts for the rank alone', () => {
    const all = [showing(pier, reserves, scrutiny, market, schools, ferry)];
    expect([measureOf('hit@5', all), measureOf('recall@5', all), measureOf('MRR', all)]).toEqual([
      0,
      0,
      1 / 6,
    ]);
  });

  test('a place shown twice counts once', () => {
    const all = [showing(pier, pier, pier, pier, pier, ferry)];
    expect(measureOf('MRR', all)).toBe(1 / 2);
  });

  test('the same words in another source are not the gold place', () => {
    const stray = { ...ferry, source: STATEMENT };
    expect(measureOf('hit@5', [showing(stray)])).toBe(0);
  });

  test('the right section with other words is not the gold place', () => {
    expect(measureOf('hit@5', [showing(pier)])).toBe(0);
  });

  test('recall is the share of gold places among the first five, averaged over questions', () => {
    const gold = ['the ferry is loved', 'nobody pays', 'reserves are 21', 'the market is busy'].map(
      (snippet) => ({ source: REPORT, section: '1', snippet }),
    );
    const half = asked(ask({ gold }), result({ claims: [claim('', [ferry]), claim('', [pier])] }));
    expect(measureOf('recall@5', [half])).toBe(0.5);
    expect(measureOf('recall@5', [half, showing(ferry)])).toBe(0.75);
  });

  test('quotations come after claims, and first where words to quote were asked for', () => {
    const found = result({ claims: [claim('', [pier])], quotes: [quotation(REPORT, 'The ferry')] });
    expect(measureOf('hit@1', [asked(ask(), found, 'finding')])).toBe(0);
    expect(measureOf('hit@5', [asked(ask(), found, 'finding')])).toBe(1);
    expect(measureOf('hit@1', [asked(ask(), found, 'quote')])).toBe(1);
  });

  test('unanswerable questions count for no evidence', () => {
    const nothing = asked(ask({ answerable: false, gold: [] }), NOT_FOUND);
    expect(measureOf('hit@5', [showing(ferry), nothing])).toBe(1);
    expect(measureOf('hit@5', [nothing])).toBeNull();
  });
});

describe('evidence with the digest alone', () => {
  const heading = 'How do we know: are plans aligned?';
  const gold = [{ source: REPORT, section: heading, snippet: 'nobody pays' }];
  const hits = (source: string, section: string) =>
    measureOf(
      'hit@1',
      [asked(ask({ gold }), result({ claims: [claim('', [citeSection(source, section)])] }))],
      makeGround('digest'),
    );

  test.each([
    ['the same section', REPORT, heading, 1],
    ['the heading up to its colon', REPORT, 'How do we know', 1],
    ['the beginning of a heading elsewhere', REPORT, 'How do we', 0],
    ['the section of another source', STATEMENT, heading, 0],
    ['another section', REPORT, '1', 0],
  ])('%s', (_, source, section, hit) => {
    expect(hits(source, section)).toBe(hit);
  });
});

describe('facts', () => {
  const question = ask({ mustInclude: [['£3m', '£3 million'], ['IT']] });

  test('one alternative of every list is enough, in the reply or in a claim', () => {
    const found = result({ text: 'It cost £3 million.', claims: [claim('The IT is old.', [ferry])] });
    expect(measureOf('facts', [asked(question, found)])).toBe(1);
  });

  test('a list that is not met lowers the share', () => {
    expect(measureOf('facts', [asked(question, result({ text: 'It cost £3m.' }))])).toBe(0.5);
    expect(measureOf('facts', [asked(question, result({ text: 'It cost £33m.' }))])).toBe(0);
  });

  test('no facts asked for is nothing to measure', () => {
    expect(measureOf('facts', [asked(ask(), result())])).toBeNull();
  });
});

describe('refusals', () => {
  const uncovered = ask({ answerable: false, gold: [], kind: 'unanswerable' });

  test('an answerable question that is not answered is a wrong refusal', () => {
    expect(measureOf('wrong refusals', [asked(ask(), NOT_FOUND), asked(ask(), result())])).toBe(0.5);
    expect(measureOf('wrong refusals', [asked(ask(), result())])).toBe(0);
  });

  test('an unanswerable question is to be refused', () => {
    expect(measureOf('right refusals', [asked(uncovered, NOT_FOUND)])).toBe(1);
    expect(measureOf('right refusals', [asked(uncovered, NOT_FOUND), asked(uncovered, result())])).toBe(0.5);
    expect(measureOf('right refusals', [asked(ask(), result())])).toBeNull();
  });
});

describe('voices', () => {
  const saying = (voice: 'peers' | 'council', citation: typeof ferry, question = ask()) => [
    asked(question, result({ claims: [claim('', [citation], voice)] })),
  ];

  test.each([
    ['the peers in their own report', 'peers', ferry, 0],
    ["the peers in the council's statement", 'peers', ownPier, 1],
    ['the peers in words of an inspector that their report pastes', 'peers', schools, 1],
    ['the council in its own statement', 'council', ownPier, 0],
  ] as const)('%s', (_, voice, citation, wrong) => {
    expect(measureOf('wrongly peers', saying(voice, citation))).toBe(wrong);
  });

  test('a quotation counts like a claim', () => {
    const all = [asked(ask(), result({ quotes: [quotation(REPORT, 'Inspectors')] }))];
    expect(measureOf('wrongly peers', all)).toBe(1);
  });

  test.each([
    ['peers', 'finding', ownPier, 'council', 1],
    ['peers', 'finding', ferry, 'peers', 0],
    ['council', 'followup', ferry, 'peers', 1],
    ['any', 'finding', ownPier, 'council', 0],
    ['peers', 'attribution', ownPier, 'council', 0],
    ['peers', 'compare', ownPier, 'council', 0],
  ] as const)('asked for %s (%s), a claim of the other side', (voice, kind, citation, says, wrong) => {
    expect(measureOf('other side', saying(says, citation, ask({ voice, kind })))).toBe(wrong);
  });

  test('a question that names no side may be answered by either', () => {
    const open = ask({ voice: 'peers', question: 'what of the ferry?' });
    expect(measureOf('other side', saying('council', ownPier, open))).toBe(0);
  });

  test('the confusions are both together', () => {
    const all = saying('peers', ownPier, ask({ voice: 'peers' }));
    expect(measureOf('voice confusions', all)).toBe(2);
  });
});

describe('quotes', () => {
  test("the source's own characters are exact, for citations and quotations", () => {
    const found = result({ claims: [claim('', [ferry])], quotes: [quotation(REPORT, 'Nobody')] });
    expect(measureOf('quotes exact', [asked(ask(), found)])).toBe(1);
  });

  test.each([
    ['one character changed', { ...ferry, quote: `${ferry.quote}!` }],
    ['a span that has moved', { ...ferry, start: ferry.start + 1 }],
    ['no quote although the document is at hand', { ...ferry, quote: null }],
    ['a source that is not at hand', { ...ferry, source: 'nowhere' }],
  ])('%s is not', (_, citation) => {
    const found = result({ claims: [claim('', [pier, citation])] });
    expect(measureOf('quotes exact', [asked(ask(), found)])).toBe(0.5);
  });

  test('the digest alone has none to measure', () => {
    const found = result({ claims: [claim('', [citeSection(REPORT, '1')])] });
    expect(measureOf('quotes exact', [asked(ask(), found)], makeGround('digest'))).toBeNull();
  });
});

test('kinds are measured apart, in the order in which they appear', () => {
  const all = [
    asked(ask({ kind: 'figure' }), NOT_FOUND),
    asked(ask({ kind: 'finding' }), result({ claims: [claim('', [ferry])] })),
    asked(ask({ kind: 'figure' }), result({ claims: [claim('', [ferry])] })),
  ];
  const { count, kinds } = measureQuestions(scoreQuestions(all, makeGround()));
  expect(count).toBe(3);
  expect(kinds.map(({ kind, count: own, measures }) => [kind, own, measures[0]?.value])).toEqual([
    ['figure', 2, 0.5],
    ['finding', 1, 1],
  ]);
});

describe('failures', () => {
  const linesOf = (...all: Parameters<typeof scoreQuestions>[0]) =>
    describeFailures(scoreQuestions(all, makeGround()));

  test('a question that missed nothing has no line', () => {
    expect(linesOf(asked(ask(), result({ claims: [claim('', [ferry])] })))).toEqual([]);
  });

  test('a line names the question, every measure, the first place and the best gold place', () => {
    const question = ask({ voice: 'peers', mustInclude: [['£3m', '£3 million']], history: ['and before?'] });
    expect(linesOf(asked(question, result({ claims: [claim('', [ownPier], 'council')] })))).toEqual([
      'q1 finding: “and before? >> what do the peers and the council say of the ferry?” | hit@5 (no gold place shown), ' +
        'facts missing: £3m or £3 million, other side ×1 | ' +
        'first statement 1 “We pay for the old pier ourselves and always have.” | ' +
        'gold report 1 “the ferry is loved by all who use it”',
    ]);
  });

  test('refusals come first, a place that is only second comes last', () => {
    const second = asked(ask({ id: 'second' }), result({ claims: [claim('', [pier, ferry])] }));
    const none = asked(ask({ id: 'none' }), result({ claims: [claim('', [pier])] }));
    const refused = asked(ask({ id: 'refused' }), NOT_FOUND);
    const guessed = asked(ask({ id: 'guessed', answerable: false, gold: [] }), result());
    const lines = linesOf(second, none, refused, guessed);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['refused', 'guessed', 'none', 'second']);
    expect(lines[3]).toContain('hit@1 (gold comes as number 2)');
    expect(lines[1]).toContain('answered, though nothing covers it');
  });
});
