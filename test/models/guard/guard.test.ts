import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../src/models/guard/budget.ts';
import { createCircuitBreaker } from '../../../src/models/guard/circuit-breaker.ts';
import { createGuard } from '../../../src/models/guard/guard.ts';
import { createQueue } from '../../../src/models/guard/queue.ts';
import type { DailyBudget } from '../../../src/models/model-config.ts';
import { failed, type ModelOutcome } from '../../../src/models/outcome.ts';
import { createMemoryUsageRecord, type UsageRecord } from '../../../src/models/usage.ts';

const PRICES = { input: 1, output: 10 };
const worked: ModelOutcome<string> = { ok: true, value: 'x', usage: { input: 80, output: 20 } };
const never = () => new AbortController().signal;

function makeGuard({
  limit = null,
  at = { time: 0 },
  usage = createMemoryUsageRecord(),
  atOnce = 1,
}: {
  limit?: DailyBudget | null;
  at?: { time: number };
  usage?: UsageRecord;
  atOnce?: number;
} = {}) {
  const warnings: number[] = [];
  const failures: string[] = [];
  const budget = createBudget({
    ...{ limit, prices: PRICES, record: usage },
    now: () => new Date(at.time),
    warn: (share) => warnings.push(share),
  });
  const guard = createGuard({
    ...{ model: 'm', budget, queue: createQueue(atOnce) },
    onFailure: (failure) => failures.push(failure),
    breaker: createCircuitBreaker(() => at.time),
  });
  let attempts = 0;
  const call = (outcome: ModelOutcome<string> | Promise<ModelOutcome<string>>, deadline = never()) =>
    guard({
      ...{ purpose: 'answer', estimate: { input: 100, output: 100 }, deadline },
      attempt: async () => {
        attempts += 1;
        return outcome;
      },
    });
  return { call, warnings, failures, attempts: () => attempts, usage };
}

describe('the circuit', () => {
  test('opens after five failures in a row, lets one try after a rest, and closes with a success', async () => {
    const at = { time: 1000 };
    const { call, attempts } = makeGuard({ at });
    for (let count = 0; count < 5; count++) await call(failed('no-access'));
    expect(await call(worked)).toEqual(failed('paused'));
    expect(attempts()).toBe(5);
    at.time += 30_000;
    expect(await call(failed('no-access'))).toEqual(failed('no-access'));
    expect(await call(worked)).toEqual(failed('paused'));
    at.time += 30_000;
    expect(await call(worked)).toEqual(worked);
    expect(await call(worked)).toEqual(worked);
  });

  test('is not opened by replies that only could not be used', async () => {
    const { call } = makeGuard();
    for (let count = 0; count < 8; count++) await call(failed('refused'));
    expect(await call(worked)).toEqual(worked);
  });

  test('leaves a server alone for as long as it asks, within reason', async () => {
    const at = { time: 0 };
    const { call } = makeGuard({ at });
    await call({ ...failed('rate-limited'), retryAfter: 86_400_000 });
    at.time += 9 * 60_000;
    expect(await call(worked)).toEqual(failed('paused'));
    at.time += 60_000;
    expect(await call(worked)).toEqual(worked);
  });
});

test('every call that gave nothing is reported by its kind, also one that was not made', async () => {
  const { call, failures } = makeGuard({ limit: { unit: 'tokens', most: 250 } });
  await call(failed('refused'));
  await call(worked);
  await call(worked);
  expect(failures).toEqual(['refused', 'budget']);
});

describe('the budget of a day', () => {
  test('in tokens is not overdrawn, warns once at 80 per cent, and is new the next day', async () => {
    const at = { time: Date.parse('2026-06-01T12:00:00Z') };
    const { call, warnings } = makeGuard({ limit: { unit: 'tokens', most: 500 }, at });
    for (let count = 0; count < 4; count++) expect(await call(worked)).toEqual(worked);
    expect(warnings).toEqual([0.8]);
    expect(await call(worked)).toEqual(failed('budget'));
    // Midnight in London is 23:00 UTC in summer.
    at.time = Date.parse('2026-06-01T23:30:00Z');
    expect(await call(worked)).toEqual(worked);
    expect(warnings).toEqual([0.8]);
  });

  test('in pounds counts both prices', async () => {
    // 80 tokens in and 20 out are £0.00028; a call may use £0.0011.
    const { call } = makeGuard({ limit: { unit: 'pounds', most: 0.0014 } });
    expect(await call(worked)).toEqual(worked);
    expect(await call(worked)).toEqual(worked);
    expect(await call(worked)).toEqual(failed('budget'));
  });

  test('is not overdrawn by calls at the same time', async () => {
    const { call } = makeGuard({ limit: { unit: 'tokens', most: 350 }, atOnce: 5 });
    let finish = (_: ModelOutcome<string>) => {};
    const slow = new Promise<ModelOutcome<string>>((done) => {
      finish = done;
    });
    const first = call(slow);
    expect(await call(worked)).toEqual(failed('budget'));
    finish(worked);
    expect(await first).toEqual(worked);
    expect(await call(worked)).toEqual(worked);
  });

  test('counts what was given up with what it was given to read', async () => {
    const { call, usage } = makeGuard();
    await call(new Promise(() => {}), AbortSignal.timeout(20));
    expect(usage.entriesOf('1970-01-01')).toMatchObject([{ input: 100, output: 0 }]);
  });

  test('goes on where a restart left it', async () => {
    const usage = createMemoryUsageRecord([
      { day: '1970-01-01', model: 'm', purpose: 'answer', input: 450, output: 0 },
    ]);
    const { call } = makeGuard({ limit: { unit: 'tokens', most: 500 }, usage });
    expect(await call(worked)).toEqual(failed('budget'));
  });
});

describe('the queue', () => {
  test('lets so many in at once, the others in turn, and turns away the rest', async () => {
    const { call, attempts } = makeGuard({ atOnce: 1 });
    let finish = (_: ModelOutcome<string>) => {};
    const slow = new Promise<ModelOutcome<string>>((done) => {
      finish = done;
    });
    const calls = Array.from({ length: 5 }, () => call(slow));
    expect(await call(worked)).toEqual(failed('busy'));
    expect(attempts()).toBe(1);
    finish(worked);
    expect(await Promise.all(calls)).toEqual(Array(5).fill(worked));
    expect(await call(worked)).toEqual(worked);
  });

  test('is left by whoever waits too long', async () => {
    const { call } = makeGuard({ atOnce: 1 });
    const first = call(new Promise(() => {}), AbortSignal.timeout(60));
    expect(await call(worked, AbortSignal.timeout(20))).toEqual(failed('late'));
    expect(await first).toEqual(failed('late'));
    expect(await call(worked)).toEqual(worked);
  });
});
