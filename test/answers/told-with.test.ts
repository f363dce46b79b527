import { describe, expect, test } from 'vitest';
import { toldWithTest } from '../../src/answers/told-with.ts';

describe('what is asked of a figure', () => {
  test.each([
    ['how long is the wait for a mooring', 'Berths rose to 94 in 2022/23.', 'The wait is eleven months.'],
    ['how long has she been in post', 'She leads 40 staff.', 'She has led it since May 2021.'],
    ['how long have we got to repay it', 'It comes to £4m.', 'It is repaid over 2023/24 and 2024/25.'],
    ['what does the ferry cost us', 'The ferry is worth £3m.', 'The ferry costs £3m a year.'],
    [
      'how much have we made from moorings',
      'Mooring fines were raised to £500.',
      'Moorings brought in £20,000.',
    ],
    [
      'how much do we get from the pier',
      'The pier supports 40 jobs and £2m of trade.',
      'The pier pays us £2m.',
    ],
    ['how big is the council’s budget', '£7m was taken out of its budget.', 'It has a budget of £90m.'],
    ['income from the market', 'The market has 80 stalls, at £5 each.', 'The market earned £60,000.'],
    ['how much have the changes saved so far', 'The target is £2m.', 'The changes saved £1m.'],
    ['how much have we lent the harbour', 'It earns £2m on its loans.', 'It has £90m of loans from us.'],
    ['rent increase this year %', '29 per cent rent a home.', 'Rents rose by 4 per cent.'],
    ['how many boats are moored now', 'The storm has led to 12 boats being moored.', '84 boats are moored.'],
    ['how many boats are moored now', 'Some 30 boats a month are moored.', '84 boats are moored.'],
    ['how far has crime fallen since 2018', 'Crime is at 12 per cent.', 'Crime fell by 12 per cent.'],
  ])('“%s” is not told by “%s”', (question, near, told) => {
    const isTold = toldWithTest(question);
    expect([isTold(near), isTold(told)]).toEqual([false, true]);
  });

  test('whatever holds a figure will do where nothing more is asked of it', () => {
    expect(toldWithTest('how many of the 40 berths have gone up')('It has 12.')).toBe(true);
    expect(toldWithTest('how much of the budget is reserves')('It is £5m.')).toBe(true);
  });
});
