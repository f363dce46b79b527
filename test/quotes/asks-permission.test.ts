import { expect, it } from 'vitest';
import { asksPermission } from '../../src/quotes/wish/asks-permission.ts';
import { readOfferQuestion } from '../../src/quotes/wish/read-offer-question.ts';
import { readPointer } from '../../src/quotes/wish/read-pointer.ts';

const QUESTIONS = [
  'can I print this?',
  'can i print number 2',
  'ok, may we use it in the newsletter?',
  'are we allowed to print',
  'is it fine if we publish the first one?',
  'should we go with 3',
  'do we have permission to quote that?',
  'may it be printed?',
  'is it safe to print 1?',
  'is 2 ok for a press release?',
  'can that be published as it is',
  'can I attribute that to the peers?',
];
const ORDERS = [
  'I printed 2',
  'mark 2 as used',
  'can you mark 2 as used?',
  'could you use 2 in the leaflet',
  "we're using the first one",
  'we are going with 3 for the intranet',
  "let's use it",
];

it.each(QUESTIONS)('asks for leave and marks nothing: %s', (text) => {
  expect(asksPermission(text)).toBe(true);
  expect(readOfferQuestion(text)?.kind).toBe('safe');
});

it.each(ORDERS)('is no question: %s', (text) => {
  expect(asksPermission(text)).toBe(false);
  expect(readPointer(text)?.kind).toBe('use');
});

it.each(['can we use the car park?', 'can I print the board', 'should we use agencies'])(
  'is about something else: %s',
  (text) => {
    expect(asksPermission(text)).toBe(false);
  },
);

it.each([
  "we're taking that on board",
  'we are publishing that in June',
  'taking it in turns',
  'we are running with it for now',
])('says nothing of a quotation: %s', (text) => expect(readPointer(text)).toBeNull());

it.each(['should the council take on more planners?', 'can we use more agency staff'])(
  'asks something else: %s',
  (text) => expect(asksPermission(text)).toBe(false),
);

it.each([
  'shorten 2',
  'can you shorten number 1 to ten words?',
  'make 2 shorter',
  'cut it down to one line',
  'without the however',
  'leave out the second half',
  'drop the brackets',
])('asks for a part of one, which is not printed: %s', (text) =>
  expect(readOfferQuestion(text)?.kind).toBe('part'),
);

it.each(['shorter', 'a shorter one', 'shorten the waiting list for homes'])(
  'asks for no part of one: %s',
  (text) => expect(readOfferQuestion(text)?.kind).not.toBe('part'),
);
