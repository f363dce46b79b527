import { describe, expect, test } from 'vitest';
import { findOpenStep, findOverdueStep } from '../../../src/updates/record/open-step.ts';
import type { Update } from '../../../src/updates/record/update.ts';

const BY = { person: 'mara', name: 'Mara', platform: 'test' };
let made = 0;

function update(part: Partial<Update>): Update {
  return {
    ...{ id: `u${++made}`, version: 1, recommendation: 'peers-2023/R1', status: 'on-track' },
    ...{ progress: 'Went on.', nextStep: null, due: null, blocker: null, correctiveAction: null },
    ...{ explanation: null, figures: [], evidence: [], author: BY, at: '2026-02-03T10:00:00.000Z' },
    ...part,
  };
}

const dated = update({ nextStep: 'Sign the lease', due: '2026-02-10' });

describe('the open step', () => {
  test('is the last one that had a date, and an update that names none does not make it vanish', () => {
    expect(findOpenStep([dated, update({})])).toEqual({ step: 'Sign the lease', due: '2026-02-10' });
    expect(findOverdueStep([dated, update({})], '2026-02-11')).toMatchObject({ due: '2026-02-10' });
  });

  test('is overdue from the day after its day', () => {
    expect(findOverdueStep([dated], '2026-02-10')).toBeNull();
    expect(findOverdueStep([dated], '2026-02-11')).not.toBeNull();
  });

  test('gives way to a later one', () => {
    const next = update({ nextStep: 'Move in', due: '2026-03-01' });
    expect(findOpenStep([dated, next])).toEqual({ step: 'Move in', due: '2026-03-01' });
  });

  test('is closed by “complete”, also where the work is taken up again without a date', () => {
    const complete = update({ status: 'complete' });
    expect(findOpenStep([dated, complete])).toBeNull();
    expect(findOpenStep([dated, complete, update({})])).toBeNull();
  });

  test('is not there where none was ever dated', () => {
    expect(findOpenStep([])).toBeNull();
    expect(findOpenStep([update({ nextStep: 'Some day' })])).toBeNull();
  });
});
