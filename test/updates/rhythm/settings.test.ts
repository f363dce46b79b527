import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { orderCouriers, readRhythmConfig } from '../../../src/updates/rhythm/read-rhythm-config.ts';
import { startRhythm } from '../../../src/updates/rhythm/start-rhythm.ts';
import { createInbox } from './scene.ts';

function read(env: Record<string, string>) {
  const faults: string[] = [];
  return { config: readRhythmConfig(env, faults), faults };
}

describe('the settings', () => {
  test('are Thursday at ten, Friday at three, London, and no channel where nothing is set', () => {
    const usual = {
      schedule: {
        zone: 'Europe/London',
        reminder: { weekday: 4, hour: 10, minute: 0 },
        digest: { weekday: 5, hour: 15, minute: 0 },
      },
      ...{ channels: [], reach: [], closed: [] },
    };
    expect(read({})).toEqual({ config: usual, faults: [] });
    expect(read({ PEERSAY_REMINDER: '', PEERSAY_DIGEST_CHANNELS: '' }).config).toEqual(usual);
  });

  test('name times, channels, platforms and closed days', () => {
    const { config, faults } = read({
      ...{ PEERSAY_REMINDER: 'Wednesday 9:30', PEERSAY_DIGEST: 'off', PEERSAY_TIMEZONE: 'Europe/Dublin' },
      PEERSAY_DIGEST_CHANNELS: 'slack:C0123, teams:19:abc@thread.tacv2',
      ...{ PEERSAY_REACH: 'teams, slack', PEERSAY_CLOSED: '2026-12-29,2026-12-30' },
    });
    expect(faults).toEqual([]);
    expect(config).toEqual({
      schedule: { zone: 'Europe/Dublin', reminder: { weekday: 3, hour: 9, minute: 30 }, digest: null },
      channels: [
        { platform: 'slack', channel: 'C0123' },
        { platform: 'teams', channel: '19:abc@thread.tacv2' },
      ],
      ...{ reach: ['teams', 'slack'], closed: ['2026-12-29', '2026-12-30'] },
    });
  });

  test('that are wrong are all named at once', () => {
    const { faults } = read({
      ...{ PEERSAY_REMINDER: 'daily', PEERSAY_DIGEST: 'Friday', PEERSAY_TIMEZONE: 'London' },
      ...{ PEERSAY_DIGEST_CHANNELS: 'general', PEERSAY_CLOSED: '2026-02-30' },
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      ...['PEERSAY_TIMEZONE', 'PEERSAY_DIGEST_CHANNELS', 'PEERSAY_CLOSED'],
      ...['PEERSAY_REMINDER', 'PEERSAY_DIGEST'],
    ]);
  });

  test('order the couriers; those not named come last', () => {
    const couriers = ['console', 'slack', 'teams'].map(createInbox);
    expect(orderCouriers(couriers, ['teams', 'slack']).map(({ platform }) => platform)).toEqual([
      ...['teams', 'slack', 'console'],
    ]);
  });
});

describe('once started', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-19T09:58:30Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('the rhythm ticks at once and every minute, also after a tick that failed, until it is stopped', async () => {
    const ticks: string[] = [];
    const faults: unknown[] = [];
    const rhythm = {
      async tick(now: Date) {
        ticks.push(now.toISOString().slice(11, 16));
        await Promise.resolve();
        if (ticks.length === 2) throw new Error('no disk');
      },
    };
    const running = startRhythm(rhythm, { now: () => new Date(), onFault: (cause) => faults.push(cause) });
    await vi.advanceTimersByTimeAsync(150_000);
    expect(ticks).toEqual(['09:58', '09:59', '10:00', '10:01']);
    expect(faults).toEqual([new Error('no disk')]);
    await running.stop();
    await vi.advanceTimersByTimeAsync(150_000);
    expect(ticks).toHaveLength(4);
  });
});
