import { describe, expect, test } from 'vitest';
import { readIntent } from '../src/intent.ts';

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
  ])('gets the help for “%s”', (text) => expect(readIntent(text).kind).toBe('help'));

  test.each([
    'what can you tell me about housing?',
    'who is the leader and what can I ask him?',
    'what does the ferry company do',
    'how does scrutiny work and what is it for?',
  ])('asks the documents with “%s”', (text) => expect(readIntent(text).kind).toBe('question'));
});
