import { describe, expect, it } from 'vitest';
import { scoreUpdates, type UpdateCase } from '../../src/evaluation/score-updates.ts';
import { read } from './knowledge.ts';
import { FIFTH_MESSAGES, FOURTH_MESSAGES, MESSAGES, MORE_MESSAGES, THIRD_MESSAGES } from './messages.ts';

const SETS: readonly (readonly [string, readonly UpdateCase[]])[] = [
  ['first', MESSAGES],
  ['second', MORE_MESSAGES],
  ['third', THIRD_MESSAGES],
  ['fourth', FOURTH_MESSAGES],
  ['fifth', FIFTH_MESSAGES],
];

describe.each(SETS)('the %s set of messages', (_, cases) => {
  const { measures, failures } = scoreUpdates(cases, read);
  const share = (name: Exclude<keyof typeof measures, 'invented'>) =>
    measures[name].right / measures[name].of;

  it.each([
    ['intent', 0.97],
    ['recommendation', 0.97],
    ['status', 0.97],
    ['due', 0.95],
    ['progress', 0.92],
    ['nextStep', 0.92],
    ['blocker', 0.92],
    ['figures', 1],
    ['asks', 0.92],
  ] as const)('%s is right in at least %d', (name, least) => {
    expect(share(name), failures.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('next to nothing is invented', () =>
    expect(measures.invented, failures.join('\n')).toBeLessThanOrEqual(1));
});

describe('the scorer', () => {
  const item: UpdateCase = {
    id: 'x',
    now: '2024-06-12',
    turns: ['R5 green, 6 sites bought'],
    kind: 'partial',
    expected: {
      recommendation: 'cpc-2024/R5',
      status: 'on-track',
      progress: ['6  Sites bought'],
      nextStep: null,
      due: null,
      blocker: null,
      figures: [],
    },
    mustAsk: ['due', 'nextStep'],
  };
  it('aside from case and spacing accepts the sender’s words, and asks in any order', () =>
    expect(scoreUpdates([item], read).failures).toEqual([]));
  it('counts what was filled without a word of the sender', () => {
    const score = scoreUpdates([item], () => ({
      intent: 'update',
      readings: [
        {
          recommendation: 'cpc-2024/R5',
          status: 'on-track',
          progress: '6 sites bought quickly',
          nextStep: null,
          due: '2024-07-01',
          blocker: null,
          figures: ['£1'],
          evidence: [],
        },
      ],
      asks: ['nextStep', 'due'],
    }));
    expect(score.measures.invented).toBe(3);
    expect(score.failures).toHaveLength(1);
  });
  it('counts a reading that nobody asked for', () => {
    const [reading] = read(item.turns, item.now).readings;
    if (!reading) throw new Error('no reading');
    const twice = () => ({
      intent: 'update' as const,
      readings: [reading, { ...reading, recommendation: 'cpc-2024/R6' }],
      asks: item.mustAsk,
    });
    expect(scoreUpdates([item], twice).measures.invented).toBeGreaterThan(0);
  });
});
