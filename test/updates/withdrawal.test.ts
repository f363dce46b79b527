import { expect, test } from 'vitest';
import { readWithdrawal } from '../../src/updates/reading/withdrawal.ts';

test.each([
  'ignore that',
  'oops, please delete that',
  'never mind, wrong chat',
  "sorry, didn't mean to send that",
  'I want to withdraw my update',
  'can you bin it please',
  'take that down, not signed off yet',
])('a whole sentence takes a message back: “%s”', (text) => expect(readWithdrawal(text)).toBe('whole'));

test.each([
  'they may withdraw it',
  'the trust will take it back in May',
  'we can cancel that after the vote',
])('in doubt it is asked: “%s”', (text) => expect(readWithdrawal(text)).toBe('maybe'));

test.each(['the offer was withdrawn', 'ferry withdrawn from service', 'dropped in on the crews'])(
  'work that is taken back is none: “%s”',
  (text) => expect(readWithdrawal(text)).toBeNull(),
);
