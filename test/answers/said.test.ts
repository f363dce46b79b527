import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareSense } from '../../src/answers/said/compare-sense.ts';
import { OPPOSITES } from '../../src/answers/said/opposites.ts';
import { readSense } from '../../src/answers/said/read-sense.ts';
import { isReported } from '../../src/answers/said/reported.ts';
import { sharesEnds } from '../../src/answers/said/shared-words.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/library.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { ROOT } from '../../src/root.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';
import { loadMillbrook } from '../support/millbrook.ts';

const retriever = createRetriever(await loadHarbourDigest());
const hold = (claim: string, sentence: string) =>
  compareSense(readSense(claim, retriever), readSense(sentence, retriever), {
    known: new Set(),
    maySuppose: false,
    mayTurn: false,
    isAdvice: false,
  });

describe('what may stand on the other side', () => {
  const speaks = (claim: string, text: string) =>
    sharesEnds(readSense(claim, retriever), readSense(text, retriever), new Set());

  test('is of the same thing and judges it, on whichever side', () => {
    expect(speaks('the harbour master is weak', 'The harbour master is a strong voice.')).toBe(true);
    expect(speaks('the harbour master is weak', 'The harbour master came in May.')).toBe(false);
    expect(speaks('ferry fares are stable', 'The number of boats is stable.')).toBe(false);
  });
});

describe('a claim held against a sentence', () => {
  test.each([
    ['the ferry timetable is thin', 'Peers found the ferry timetable thin.'],
    ['ferry fares rose', 'In one year the ferry fares have increased.'],
    ['the quays are not safe', 'The quays are unsafe.'],
    ['there are too many boards', 'It has too many boards, and one is wanted.'],
    ['scrutiny has no programme', 'There is no programme for scrutiny.'],
    ['moorings went down', 'Moorings fell.'],
    ['we need more moorings', 'The port should build moorings.'],
  ])('says it: “%s” in “%s”', (claim, sentence) => {
    expect(hold(claim, sentence)).toBe('same');
  });

  test.each([
    ['the port spends its reserves', 'The port spends without touching its reserves.'],
    ['there are too few boards', 'It has too many boards, and one is wanted.'],
    ['the pace of work is sustainable', 'The pace of work is, staff told them, not sustainable.'],
    ['ferry fares rose', 'Ferry fares fell.'],
    ['the quays are safe', 'The quays are unsafe.'],
    ['scrutiny is weak but leadership strong', 'Scrutiny is strong but leadership strong.'],
    ['not everything about the quays was told', 'Everything about the quays was told.'],
  ])('says the opposite: “%s” in “%s”', (claim, sentence) => {
    expect(hold(claim, sentence)).toBe('opposite');
  });

  test.each([
    ['the quays are safe', 'The council should make the quays safe.', 'what is asked for is not so yet'],
    ['tenants trust the harbour', 'The share of tenants who trust the harbour has declined.', 'a turn'],
    [
      'housing is under control',
      'Housing officers, engineers, lawyers, and building control staff.',
      'a list',
    ],
    ['there is no trust', 'They trust each other.', 'one word is too little to be contradicted'],
    ['we should cut moorings', 'The port grows its moorings.', 'what is so is no answer to what should be'],
    ['we should have clean quays', 'The port has clean quays.', 'nobody asks for what is so'],
  ])('is unsure of “%s” in “%s”: %s', (claim, sentence) => {
    expect(hold(claim, sentence)).toBe('unsure');
  });

  test('says the opposite of a part only', () => {
    expect(hold('moorings went up', 'Visitor moorings fell.')).toBe('narrower');
  });

  test.each([
    ['the ferry is late', 'The ferry is full.'],
    ['the port is well run', 'Some teams run the port and a boatyard as well.'],
    ['ferry fares rose by 4 per cent', 'Ferry fares rose by 5 per cent.'],
    ['all the moorings are let', 'The moorings are let.'],
  ])('does not find every word: “%s” in “%s”', (claim, sentence) => {
    expect(hold(claim, sentence)).toBe('apart');
  });
});

test.each([
  ['The complaint heard most in the survey is dirty quays.', 'the quays are dirty', true],
  ['Staff told them the system is slow.', 'the system is slow', true],
  ['Staff told them the system is slow.', 'staff find the system slow', false],
  ['The system is slow.', 'the system is slow', false],
])('what others say: “%s”, of “%s”: %s', (sentence, claim, reported) => {
  expect(isReported(sentence, claim)).toBe(reported);
});

/** Of a large digest about this many findings are tried, spread over all of it. */
const MOST = 100;
/** Every turn of each of them is a question of its own. */
const PATIENCE = 120_000;

/** Ways to turn a sentence into its opposite, each by one word. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  ...OPPOSITES.flatMap(([one, other]) => [
    [new RegExp(`\\b${one}\\b`, 'i'), other] as const,
    [new RegExp(`\\b${other}\\b`, 'i'), one] as const,
  ]),
  [/\b(is|are|was|were|has|have|does|do|can|will|should)\b(?! not)/i, '$1 not'],
  [/\b(?:not|never) /i, ''],
  [/\bwithout\b/i, 'with'],
];

const { corpus: millbrook } = await loadMillbrook({ documents: false });
const councils: readonly (readonly [string, Corpus])[] = [
  ['Harbour with its documents', await loadHarbour()],
  ['Harbour', await loadHarbourDigest()],
  ['Millbrook', millbrook],
  ['the digest in knowledge/', await loadCorpus({ knowledge: join(ROOT, 'knowledge'), sources: null })],
];

describe.each(councils)('“did the peers say …?” of every finding of the peers: %s', (_, corpus) => {
  const ask = createAsk(corpus);
  const all = corpus.findings
    .filter(({ voice, statement }) => voice === 'peers' && !/^Recommendation \d/.test(statement))
    .map(({ statement }) => statement.replace(/[.“”"]+$/, '').replace(/[“”"]/g, ''));
  const findings = all.filter((_, at) => at % Math.ceil(all.length / MOST) === 0);
  const verdictOf = (claim: string) => ask(`did the peers say that ${claim}?`).answer.verdict;

  test('what stands there is mostly found, and never called the opposite', () => {
    const verdicts = findings.map(verdictOf);
    const yes = verdicts.filter((verdict) =>
      ['peers', 'both', 'reported', 'otherYear'].includes(verdict ?? ''),
    );
    expect(yes.length / findings.length).toBeGreaterThan(0.9);
    expect(verdicts).not.toContain('opposite');
  });

  test(
    'no opposite of it is said to stand there',
    () => {
      const turned = findings.flatMap((statement) =>
        TURNS.map(([word, by]) => statement.replace(word, by)).filter((claim) => claim !== statement),
      );
      expect(turned.length).toBeGreaterThan(8);
      const fooled = turned.filter((claim) =>
        ['peers', 'both', 'reported', 'otherYear'].includes(verdictOf(claim) ?? ''),
      );
      expect(fooled).toEqual([]);
    },
    PATIENCE,
  );
});
