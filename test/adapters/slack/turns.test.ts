import { describe, expect, test } from 'vitest';
import { createTurns } from '../../../adapters/slack/turns.ts';

const round = () => new Promise((done) => setImmediate(done));

describe('turns', () => {
  test('in one conversation come one at a time, the earliest first', async () => {
    const turns = createTurns();
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await round();
      events.push(`${name} ends`);
    };
    await Promise.all([
      turns.take('a', '3.000000', work('three')),
      turns.take('a', '1.000000', work('one')),
      turns.take('a', '2.000000', work('two')),
    ]);
    expect(events).toEqual([
      'one begins',
      'one ends',
      'two begins',
      'two ends',
      'three begins',
      'three ends',
    ]);
  });

  test('in two conversations do not wait for each other', async () => {
    const turns = createTurns();
    let free = () => {};
    const isFree = new Promise<void>((done) => {
      free = done;
    });
    const blocked = turns.take('a', '1.000000', () => isFree);
    expect(await turns.take('b', '2.000000', async () => 'done')).toBe('done');
    free();
    await blocked;
  });

  test('go on after work that failed, whose failure is the caller’s', async () => {
    const turns = createTurns();
    const failed = turns.take('a', '1.000000', () => Promise.reject(new Error('no')));
    const next = turns.take('a', '2.000000', async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  test('wait while deliveries arrive', async () => {
    const turns = createTurns();
    let hasBegun = false;
    const begun = turns.slot().then(() => {
      hasBegun = true;
    });
    for (let count = 0; count < 50; count++) {
      turns.noteArrival();
      await round();
    }
    expect(hasBegun).toBe(false);
    await begun;
    expect(hasBegun).toBe(true);
  });

  test('give one piece of work at a time its slot', async () => {
    const turns = createTurns();
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((number) => turns.slot().then(() => order.push(number))));
    expect(order).toEqual([1, 2, 3]);
  });
});
