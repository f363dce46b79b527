import { describe, expect, test } from 'vitest';
import { readAbout } from '../../src/answers/about/read-about.ts';

describe('a message about the last answer', () => {
  test.each([
    ['why?', 'why'],
    ['ok and why is that?', 'why'],
    ['how come', 'why'],
    ['what’s the reason for that?', 'why'],
    ['what do they mean?', 'explain'],
    ['can you explain that to me please', 'explain'],
    ['so what?', 'judgement'],
    ['what does that mean for us?', 'judgement'],
    ['is that bad?', 'judgement'],
    ['should we be worried?', 'judgement'],
    ['say that again', 'again'],
    ['is that still true?', 'current'],
    ['is this up-to-date?', 'current'],
    ['what did we do about it?', 'response'],
    ['what is the council doing about this', 'response'],
    ['has it been fixed yet?', 'response'],
    ['how did we respond?', 'response'],
    ['where are we on that?', 'response'],
    ['any progress on this?', 'response'],
    ['which recommendation is that?', 'recommendation'],
    ['which rec covers that', 'recommendation'],
    ['and what do we say to that?', 'response'],
    ['what do we plan to do about it', 'response'],
    ['which of those is the most recent?', 'newest'],
    ['which one is the newest', 'newest'],
    ['which of these is the most important?', 'urgent'],
    ['which one is right?', 'agree'],
    ['so who is right', 'agree'],
    ['do they agree?', 'agree'],
    ['do the two match', 'agree'],
    ['do we agree with the peers?', 'agree'],
    ['who is she?', 'person'],
    ['what’s his name', 'person'],
    ['who owns it', 'owner'],
    ['who leads on that?', 'owner'],
    ['who should I talk to?', 'owner'],
    ['what should I do', 'asked'],
    ['anything more recent?', 'current'],
    ['is there anything newer', 'current'],
  ])('“%s” asks for its %s', (text, kind) => expect(readAbout(text)).toEqual({ kind }));

  test.each([
    ['which is about homes?', 'homes'],
    ['which of them are about people?', 'people'],
    ['which one deals with the quay', 'the quay'],
  ])('“%s” looks for %s in a list', (text, subject) =>
    expect(readAbout(text)).toEqual({ kind: 'pick', subject }),
  );

  test.each([
    ['what does the second one mean?', 2],
    ['what is number 3 about', 3],
    ['what does 2 mean', 2],
    ['what does the last one ask for', 'last'],
  ])('“%s” is about one of the list', (text, number) =>
    expect(readAbout(text)).toEqual({ kind: 'one', number }),
  );

  test.each([
    'what do we say about ferries?',
    'which council is best?',
    'who is the leader?',
    'do they agree with the tram?',
  ])('“%s” says itself what it is about', (text) => expect(readAbout(text)).toBeNull());

  test.each([
    ['in one sentence', 1],
    ['just the headline please', 1],
    ['tl;dr', 1],
    ['give me the gist', 1],
    ['in two lines', 2],
    ['three bullet points', 3],
    ['shorter', 2],
    ['can you make it shorter?', 2],
    ["that's too long", 2],
  ])('“%s” wants it in %i', (text, most) =>
    expect(readAbout(text)).toEqual({ kind: 'shorten', most, plain: false }),
  );

  test.each(['simpler please', 'in plain English', 'say that in simple words'])(
    '“%s” wants it plainer',
    (text) => expect(readAbout(text)).toEqual({ kind: 'shorten', most: 1, plain: true }),
  );

  test.each([
    ['the second one', 2],
    ['tell me more about 2', 2],
    ['what about the third point?', 3],
    ['more on number four', 4],
    ['the last one', 'last'],
    ["what's the second one about?", 2],
    ['the third one, what does it mean?', 3],
    ['can you give me more detail on the first one', 1],
    ['number 3: is it about members?', 3],
  ])('“%s” points at %s', (text, number) => expect(readAbout(text)).toEqual({ kind: 'one', number }));

  test.each([
    ['which section?', null, false],
    ['where does it say that?', null, false],
    ['what page is that on', null, false],
    ['where is 2 from?', 2, false],
    ['when was that?', null, true],
    ['when was number 3 written?', 3, true],
  ])('“%s” asks where or when it stands', (text, number, when) =>
    expect(readAbout(text)).toEqual({ kind: 'places', number, when }),
  );

  test.each([
    'why so high',
    'and 8?',
    '2',
    'what about the ferry?',
    'did we fix IT?',
    'why is the breakwater late?',
    'what are we doing about the breakwater?',
    'what does TA mean?',
    'explain the marina',
    'which recommendation is about housing?',
    'short stays in guest houses',
    'first homes',
    'when is the progress review?',
    'and in 2019?',
  ])('“%s” says itself what it is about', (text) => expect(readAbout(text)).toBeNull());
});
