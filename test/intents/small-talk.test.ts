import { describe, expect, test } from 'vitest';
import { readIntent } from '../../src/intents/intent.ts';

const kindOf = (text: string) => readIntent(text).kind;

describe('small talk', () => {
  test.each(['hi', 'morning all', 'Good afternoon', 'hello there, hope you are well'])(
    '“%s” is a greeting',
    (text) => expect(kindOf(text)).toBe('greeting'),
  );

  test.each(['sorry', 'oh sorry about that!', 'ok, my bad'])('“%s” is an excuse', (text) =>
    expect(kindOf(text)).toBe('apology'),
  );

  test.each<[string, string]>([
    ['ok sorry. what can you do', 'help'],
    ['thanks, sorry about that. which documents do you know?', 'documents'],
    ['sorry, what did they say about fares?', 'question'],
  ])('an excuse before it is no part of “%s”', (text, kind) => {
    expect(kindOf(text)).toBe(kind === 'help' ? kindOf('what can you do') : kind);
    const intent = readIntent(text);
    if (intent.kind === 'question') expect(intent.text).toBe('what did they say about fares?');
  });

  test.each([
    'thanks so much',
    'great, thanks',
    'cheers that’s really helpful',
    "that's just what i needed",
    'ta',
    'ok',
  ])('“%s” is thanks', (text) => expect(kindOf(text.replaceAll('’', "'"))).toBe('thanks'));

  test.each([
    'you are rubbish',
    'this is useless, you never answer anything',
    "you're not very helpful",
    'f*** off',
  ])('“%s” is a complaint', (text) => expect(kindOf(text)).toBe('complaint'));

  test.each(["I don't understand", 'sorry what', "no that's wrong", 'what do you mean?'])(
    '“%s” asks for a clearer answer',
    (text) => expect(kindOf(text)).toBe('confused'),
  );

  test.each([
    'TA',
    'is the ferry rubbish',
    'what did peers say about rubbish?',
    'why',
    'evening economy',
    'hope in the town',
  ])('“%s” is a question', (text) => expect(readIntent(text)).toEqual({ kind: 'question', text }));

  test.each([
    ['hi what did peers say about the ferry', 'what did peers say about the ferry'],
    [
      'Good morning, hope you are well. I am the new chief executive, what did peers say?',
      'what did peers say?',
    ],
    ['what did peers say about the ferry? thanks in advance!', 'what did peers say about the ferry?'],
    ['I am worried about the ferry. Should I be?', 'I am worried about the ferry. Should I be?'],
  ])('“%s” asks: %s', (text, question) =>
    expect(readIntent(text)).toEqual({ kind: 'question', text: question }),
  );
});
