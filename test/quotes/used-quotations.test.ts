import { describe, expect, it } from 'vitest';
import { addUses, createMemoryUseRegister, type Use } from '../../src/quotes/used-quotations.ts';
import { loadMillbrook } from '../support/millbrook.ts';

const words = { source: 'report', start: 10, end: 20, text: 'good words' };
const use = (more: Partial<Use> = {}): Use => ({
  ...{ words, by: 'Ada', when: '2024-05-02T09:00:00Z', where: 'press release' },
  ...more,
});

describe('used quotations', () => {
  it('are remembered for the same span and for one that overlaps it', async () => {
    const register = createMemoryUseRegister();
    await register.mark(use());
    expect(await register.usesOf(words)).toHaveLength(1);
    expect(await register.usesOf({ ...words, start: 19, end: 30, text: 'x' })).toHaveLength(1);
    expect(await register.usesOf({ ...words, start: 20, end: 30, text: 'x' })).toHaveLength(0);
    expect(await register.usesOf({ ...words, source: 'other' })).toHaveLength(0);
  });

  it('are found by their words after an import has moved the span', async () => {
    const register = createMemoryUseRegister();
    await register.mark(use());
    expect(await register.usesOf({ ...words, start: 110, end: 120 })).toHaveLength(1);
  });

  it('do not mix up two phrases of the digest, which have no span', async () => {
    const register = createMemoryUseRegister();
    await register.mark(use({ words: { ...words, start: 0, end: 0 } }));
    expect(await register.usesOf({ ...words, start: 0, end: 0, text: 'other words' })).toHaveLength(0);
  });

  it('are forgotten when they are taken back, each by itself', async () => {
    const register = createMemoryUseRegister();
    await register.mark(use());
    await register.mark(use({ by: 'Ben' }));
    await register.takeBack(use(), '2024-05-02T09:01:00Z');
    expect((await register.usesOf(words)).map(({ by }) => by)).toEqual(['Ben']);
  });

  it('are listed oldest first', async () => {
    const register = createMemoryUseRegister();
    await register.mark(use({ by: 'later', when: '2024-06-01T09:00:00Z' }));
    await register.mark(use());
    expect((await register.usesOf(words)).map(({ by }) => by)).toEqual(['Ada', 'later']);
  });

  it('are shown to the next person who is offered them', async () => {
    const { quotes } = await loadMillbrook();
    const register = createMemoryUseRegister();
    const offers = quotes.find('riverside plan');
    const [first] = offers;
    if (!first) throw new Error('no offer');
    await register.mark(use({ words: first }));
    const [again, ...others] = await addUses(offers, register);
    expect(again?.usedBy).toMatchObject([{ by: 'Ada', where: 'press release' }]);
    expect(others.every(({ usedBy }) => usedBy.length === 0)).toBe(true);
  });
});
