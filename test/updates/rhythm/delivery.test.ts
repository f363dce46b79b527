import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Courier, Post } from '../../../src/chat.ts';
import type { Store } from '../../../src/updates/record/store.ts';
import { createRhythm } from '../../../src/updates/rhythm/rhythm.ts';
import { at, calendarOf, createInbox, createScene, harbourPeople, ZONE } from './scene.ts';

const THURSDAY = '2026-11-19T10:00';

/** A courier that does what is scripted for each call in turn, then delivers. It forgets ids: every call counts. */
function scripted(platform: string, ...script: ('unreachable' | 'throw')[]): Courier & { posts: Post[] } {
  const posts: Post[] = [];
  return {
    ...{ platform, posts },
    async deliver(post) {
      const step = script.shift();
      if (step === 'throw') throw new Error(`${platform} is down`);
      if (step === 'unreachable') return step;
      posts.push(post);
      return 'delivered';
    },
  };
}

const idsOf = ({ posts }: { readonly posts: readonly Post[] }) => posts.map(({ id }) => id);

describe('two replicas', () => {
  test('send each post once between them', async () => {
    const courier = scripted('console');
    const scene = await createScene({ couriers: [courier] });
    const [one, other] = [createRhythm(scene.deps), createRhythm(scene.deps)];
    await Promise.all([one.tick(at(THURSDAY)), other.tick(at(THURSDAY)), one.tick(at(THURSDAY))]);
    expect(idsOf(courier).sort()).toEqual(['reminder 2026-W47 idris', 'reminder 2026-W47 mara']);
    await Promise.all([one.tick(at('2026-11-20T15:00')), other.tick(at('2026-11-20T15:00'))]);
    expect(idsOf(courier).slice(2)).toEqual(['digest 2026-W47 console:all']);
  });
});

describe('a process that dies', () => {
  /** The store as a process sees it that dies just before its next append. */
  const dyingBeforeAppend = (store: Store): Store => ({
    ...store,
    append: () => Promise.reject(new Error('killed')),
  });

  test('before it has delivered loses nothing: the next one takes over once the claim is old', async () => {
    const courier = scripted('console');
    const scene = await createScene({ couriers: [courier] });
    await scene.store.claim('claim', 'reminder 2026-W47', {
      ...{ at: at(THURSDAY).toISOString(), recipients: [{ to: 'mara', recommendations: ['peers-2023/R1'] }] },
    });
    await scene.store.claim('claim', 'reminder 2026-W47 mara #1', {
      ...{ at: at(THURSDAY).toISOString(), failedAt: null },
    });
    await scene.tick('2026-11-19T10:01', '2026-11-19T10:14');
    expect(courier.posts).toEqual([]);
    await scene.tick('2026-11-19T10:15', '2026-11-19T10:16');
    expect(idsOf(courier)).toEqual(['reminder 2026-W47 mara']);
  });

  test('after it has delivered sends the same post under the same id, which a courier recognises', async () => {
    const scene = await createScene({
      people: harbourPeople({ idris: { leave: [{ from: '2026-11-01', to: '2026-11-30' }] } }),
    });
    const dying = createRhythm({ ...scene.deps, store: dyingBeforeAppend(scene.store) });
    await expect(dying.tick(at(THURSDAY))).rejects.toThrow('killed');
    await scene.tick('2026-11-19T10:15', '2026-11-19T10:30', '2026-11-19T10:45');
    expect(scene.sent()).toEqual(['reminder 2026-W47 mara']);
    expect(scene.store.eventsOf('reminder-sent')).toHaveLength(1);
  });
});

describe('a delivery that fails', () => {
  test('is tried again, each time later, and not for ever', async () => {
    const courier = scripted('console', ...Array<'throw'>(9).fill('throw'));
    const scene = await createScene({
      couriers: [courier],
      calendar: calendarOf({ reminder: null, digest: { weekday: 5, hour: 9, minute: 0 } }),
    });
    const minutes = Array.from({ length: 8 * 60 }, (_, minute) =>
      DateTime.fromISO('2026-11-20T09:00', { zone: ZONE }).plus({ minutes: minute }),
    );
    const tried: string[] = [];
    for (const time of minutes) {
      await scene.tick(time.toFormat("yyyy-MM-dd'T'HH:mm"));
      if (scene.faults.length > tried.length) tried.push(time.toFormat('HH:mm'));
    }
    expect(tried).toEqual(['09:00', '09:05', '09:25', '10:25', '13:25']);
    expect(scene.faults[0]).toBe('digest 2026-W47 console:all: console is down');
  });

  test('does not hold up the others', async () => {
    const courier = scripted('console', 'throw');
    const scene = await createScene({ couriers: [courier] });
    await scene.tick(THURSDAY);
    expect(idsOf(courier)).toEqual(['reminder 2026-W47 idris']);
    await scene.tick('2026-11-19T10:04', '2026-11-19T10:05', '2026-11-19T10:06');
    expect(idsOf(courier)).toEqual(['reminder 2026-W47 idris', 'reminder 2026-W47 mara']);
  });

  test('on one platform goes to the next, and the first that delivers is enough', async () => {
    const slack = scripted('slack', 'unreachable', 'throw');
    const teams = scripted('teams');
    const last = createInbox('console');
    const scene = await createScene({ couriers: [slack, teams, last] });
    await scene.tick(THURSDAY);
    expect(idsOf(teams)).toHaveLength(2);
    expect([...slack.posts, ...last.posts]).toEqual([]);
    expect(scene.faults).toEqual([]);
  });

  test('without an answer may have arrived: it waits for its lease, and goes to no other platform meanwhile', async () => {
    const other = scripted('teams');
    const answers = scripted('console');
    let isSilent = true;
    const silent: Courier = {
      platform: 'console',
      deliver: (post) => (isSilent ? new Promise(() => {}) : answers.deliver(post)),
    };
    const people = harbourPeople({ idris: { leave: [{ from: '2026-11-01', to: '2026-11-30' }] } });
    const scene = await createScene({ couriers: [silent, other], people });
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const ticking = scene.tick(THURSDAY);
    await vi.advanceTimersByTimeAsync(60_000);
    await ticking;
    expect(scene.faults).toEqual(['reminder 2026-W47 mara: console has not answered']);
    isSilent = false;
    await scene.tick('2026-11-19T10:05', '2026-11-19T10:14');
    expect([...other.posts, ...answers.posts]).toEqual([]);
    await scene.tick('2026-11-19T10:15');
    expect(idsOf(answers)).toEqual(['reminder 2026-W47 mara']);
    expect(other.posts).toEqual([]);
  });

  test('for a channel is tried on its own platform alone', async () => {
    const slack = scripted('slack');
    const teams = scripted('teams', 'throw');
    const channels = [{ platform: 'teams', channel: '19:abc' }];
    const scene = await createScene({ couriers: [slack, teams], channels });
    await scene.tick('2026-11-20T15:00', '2026-11-20T15:05');
    expect(slack.posts).toEqual([]);
    expect(teams.posts[0]?.to).toEqual({ kind: 'channel', platform: 'teams', channel: '19:abc' });
  });
});

test('claims of long ago are removed, and what was sent stays on record', async () => {
  const scene = await createScene();
  await scene.tick(THURSDAY, '2026-11-20T15:00', '2027-03-04T10:00');
  expect([...scene.store.list('claim').keys()]).toEqual([
    'rhythm first start',
    'reminder 2027-W09',
    'reminder 2027-W09 mara #1',
    'reminder 2027-W09 idris #1',
  ]);
  expect(scene.store.eventsOf('reminder-sent', 'digest-sent')).toHaveLength(5);
});

/** How a process dies over a post: just before or just after the platform gets it. */
type Death = 'before' | 'after';

describe('over a year of ticks, restarts and crashes', () => {
  const KILLED = new Error('killed');

  /** A courier over which processes die as scripted: each post in turn has its deaths, then arrives. */
  function deadly(script: readonly (readonly Death[])[]) {
    const calls: string[] = [];
    const ahead = new Map<string, Death[]>();
    const inbox = createInbox('console');
    const courier: Courier = {
      platform: 'console',
      async deliver(post) {
        const deaths = ahead.get(post.id) ?? [...(script[ahead.size % script.length] ?? [])];
        ahead.set(post.id, deaths);
        const death = deaths.shift();
        if (death === 'before') throw KILLED;
        calls.push(post.id);
        await inbox.deliver(post);
        if (death === 'after') throw KILLED;
        return 'delivered';
      },
    };
    return { courier, inbox, calls, ids: () => [...ahead.keys()] };
  }

  /** Two replicas tick beside each other around each due time. */
  async function playYear(monday: DateTime, courier: Courier) {
    const { deps, store } = await createScene();
    // Who dies writes nothing any more, that it failed least of all.
    const replica = () =>
      createRhythm({ ...deps, couriers: [courier], store: { ...store, put: () => Promise.reject(KILLED) } });
    const weeks = Array.from({ length: 52 }, (_, week) => monday.plus({ weeks: week }));
    const keys = weeks.map((week) => week.toFormat("kkkk-'W'WW"));
    const periods = weeks.flatMap((week, at) =>
      deps.calendar.around(week.toJSDate()).filter(({ key }) => key === keys[at]),
    );
    for (const due of periods.flatMap(({ reminder, closes }) => [reminder ?? closes, closes]))
      for (const minutes of [-10, 0, 20, 40, 60]) {
        const now = due.plus({ minutes }).toJSDate();
        await Promise.allSettled([replica().tick(now), replica().tick(now)]);
      }
    return keys;
  }

  test('every reminder and every digest arrives exactly once', { timeout: 180_000 }, async () => {
    const deaths = fc.array(fc.constantFrom<Death>('before', 'after'), { maxLength: 3 });
    const scripts = fc.array(deaths, { minLength: 5, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 150 }), scripts, async (week, script) => {
        const { courier, inbox, calls, ids } = deadly(script);
        const monday = DateTime.fromISO('2026-11-09', { zone: ZONE }).plus({ weeks: week });
        const keys = await playYear(monday, courier);
        const expected = keys.flatMap((key) => [
          ...[`reminder ${key} mara`, `reminder ${key} idris`],
          `digest ${key} console:all`,
        ]);
        expect(idsOf(inbox).sort()).toEqual(expected.sort());
        // Without a courier that recognises ids, only a death after delivery doubles a post.
        ids().forEach((id, at) => {
          const after = script[at % script.length]?.filter((death) => death === 'after').length ?? 0;
          expect(calls.filter((call) => call === id)).toHaveLength(1 + after);
        });
      }),
      { numRuns: 3 },
    );
  });
});
