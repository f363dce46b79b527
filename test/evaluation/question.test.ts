import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/evaluation/question.ts';
import { readUpdateCases } from '../../src/evaluation/update-case.ts';

const gold = [{ source: 'report', section: '1', snippet: 'the ferry is loved' }];
const good = { id: 'q1', question: 'the ferry?', kind: 'finding', answerable: true, gold };

describe('readQuestions', () => {
  test('reads a line each, skips blank ones, and fills in what may be left out', () => {
    const text = `${JSON.stringify(good)}\n\n${JSON.stringify({ ...good, id: 'q2', note: 'a note' })}\n`;
    const questions = readQuestions(text, 'q.jsonl');
    expect(questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(questions[0]).toEqual({ ...good, history: [], voice: 'any', mustInclude: [] });
  });

  test('names every faulty line', () => {
    const lines = ['{', JSON.stringify(good), '{"id":"q2"}', JSON.stringify({ ...good, gold: [] })];
    expect(() => readQuestions(lines.join('\n'), 'q.jsonl')).toThrow(
      /^q\.jsonl, line 1: .*\nq\.jsonl, line 3: question: .*\nq\.jsonl, line 4: an answerable question needs/,
    );
  });

  test('refuses a file without a line, which would pass any check', () => {
    expect(() => readQuestions('\n', 'q.jsonl')).toThrow('q.jsonl holds nothing to read.');
  });
});

test('a faulty update case is named by its line', () => {
  expect(() => readUpdateCases('{"id":"u1","turns":[]}', 'u.jsonl')).toThrow(/u\.jsonl, line 1: .*turns/);
});
