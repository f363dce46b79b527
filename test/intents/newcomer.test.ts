import { describe, expect, test } from 'vitest';
import { readIntent } from '../../src/intents/intent.ts';
import type { AboutBot } from '../../src/intents/newcomer.ts';
import { answerCommand } from '../../src/replies.ts';
import { DOCUMENTS } from '../../src/wording.ts';
import { loadHarbourDigest } from '../support/harbour.ts';

const help = { kind: 'about-bot', asked: ['help'] };

describe('somebody new', () => {
  test.each([
    'who is this bot and what can I ask?',
    'how do i use this',
    'what do you do',
    'hello, what can you tell me about',
    'Good morning, what can I use you for?',
    "I'm new here. How does this work?",
    'what kind of questions can we ask you?',
    'what topics do you cover?',
    'hello, who am I talking to?',
    'can you help me',
    'what is all this about?',
    "I'm a new harbour master, what is all this about?",
    'I am the director for ports, where do I start?',
    "I've just started as harbour master.",
    "I've just joined, where do I begin?",
  ])('gets the help for “%s”', (text) => expect(readIntent(text)).toEqual(help));

  test.each<[string, readonly AboutBot[]]>([
    ['can you email me this', ['sends']],
    ['forward it to Jo please', ['sends']],
    ['copy that to the leader', ['sends']],
    ['who built you?', ['program']],
    ['is this copilot', ['program']],
    ['are you a real person or what', ['program']],
    ['can we trust this thing?', ['trust']],
    ['why should I believe your answers', ['trust']],
    ['how reliable are you?', ['trust']],
    ['do you make things up', ['trust']],
    ['is this confidential?', ['privacy']],
    ['can my manager see my questions', ['privacy']],
    ['who can see what I write?', ['privacy']],
    ['when were you last updated', ['documents']],
    ['are your documents up to date?', ['documents']],
    ['who made this and can I rely on it? Will anyone see what I typed', ['program', 'trust', 'privacy']],
  ])('“%s” asks about the bot', (text, asked) =>
    expect(readIntent(text)).toEqual({ kind: 'about-bot', asked }),
  );

  test.each([
    'who owns it?',
    'who runs it',
    'can we trust the ferry company?',
    'who made the decision on the harbour',
    'is the register of interests private',
    'will residents see the budget',
    'when was the housing plan last updated',
    'is this a strength',
    'what can you tell me about housing?',
    'who is the leader and what can I ask him?',
    'what does the ferry company do',
    'how does scrutiny work and what is it for?',
  ])('asks the documents with “%s”', (text) => expect(readIntent(text).kind).toBe('question'));
});

test.each([
  'what should I read first',
  'where can I read the full report?',
  'This report is rubbish, who wrote it?',
])('is shown the documents for “%s”', (text) =>
  expect(readIntent(text)).toEqual({ kind: 'about-bot', asked: ['documents'] }),
);

test('when a peer challenge was is told by its report', async () => {
  expect(readIntent('when was the 2019 peer challenge?')).toEqual({ kind: 'review-date', year: 2019 });
  expect(readIntent('when was the 2019 budget?').kind).toBe('question');
  for (const text of [
    'what is the date of the report?',
    'when was the report published',
    'and when was ours?',
  ])
    expect(readIntent(text)).toEqual({ kind: 'review-date', year: null });
  expect(readIntent('when was the annual report published').kind).toBe('question');
  expect(readIntent('what is the date of the next review?').kind).toBe('question');
  expect(readIntent('what is the date today?').kind).toBe('off-task');
  const corpus = await loadHarbourDigest();
  const text = (year: number | null) => answerCommand({ kind: 'review-date', year }, corpus)?.summary;
  expect(text(2019)).toContain('2019 peer challenge is dated');
  expect(text(null)).toContain('2023 peer challenge is dated');
  expect(text(1999)).toBe(DOCUMENTS.noReviewOf(1999, [2019, 2023]));
});
