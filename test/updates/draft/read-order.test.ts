import { describe, expect, test } from 'vitest';
import { readOrder } from '../../../src/updates/draft/read-order.ts';

describe('an order beside other words', () => {
  test.each([
    ['save R6 only', 'save-some', 'R6'],
    ['please save just R6 and R7', 'save-some', 'R6 and R7'],
    ['cancel R5', 'drop-some', 'R5'],
    ['drop the one on rec 5 please', 'drop-some', 'rec 5'],
  ])('names some of several updates: “%s”', (text, kind, which) =>
    expect(readOrder(text)).toEqual({ kind, which }),
  );

  test.each([
    ['save but change date to 5 Jan', 'change date to 5 Jan', true],
    ['perfect, save and also R6 amber', 'R6 amber', true],
    ['Save, next step is the tender', 'next step is the tender', true],
    ['R6 amber, supplier late. save', 'R6 amber, supplier late', false],
    ['due 5 January, then save it please', 'due 5 January', false],
  ])('is taken off: “%s”', (text, rest, leads) =>
    expect(readOrder(text)).toEqual({ kind: 'save-with', rest, leads }),
  );

  test.each([
    'save',
    'save it',
    'we save money by sharing',
    'the plan is to invest to save',
    'cancelled the tender',
  ])('is none: “%s”', (text) => expect(readOrder(text)).toBeNull());
});
