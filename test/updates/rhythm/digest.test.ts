import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import type { Update } from '../../../src/updates/record/update.ts';
import { composeDigest } from '../../../src/updates/rhythm/compose-digest.ts';
import {
  at,
  calendarOf,
  createScene,
  harbourPeople,
  recordOf,
  type Scene,
  textOf,
  update,
  ZONE,
} from './scene.ts';

const FRIDAY = '2026-11-20T15:00';

async function digestOf(
  updates: readonly Update[],
  { time = FRIDAY, people = harbourPeople(), isReminded = false } = {},
) {
  const { deps } = await createScene();
  const calendar = calendarOf({});
  const period = calendar.at(at(FRIDAY));
  return composeDigest({
    ...{ ...deps, record: recordOf(updates), people, period },
    ...{ now: DateTime.fromISO(time, { zone: ZONE }), lateSince: null },
    reminded: isReminded ? calendar.before(period) : null,
  });
}

const headings = async (updates: readonly Update[]) =>
  (await digestOf(updates)).blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

const TROUBLE = [
  update(1, '2026-11-17T09:00', {
    ...{ status: 'at-risk', progress: 'Survey back', blocker: 'No quote from the dredger yet' },
    ...{ nextStep: 'choose a contractor', due: '2026-12-04' },
  }),
  update(2, '2026-11-05T09:00', {
    ...{
      status: 'off-track',
      blocker: 'The lease fell through.',
      correctiveAction: 'Two other landlords asked',
    },
    ...{ nextStep: 'sign a lease', due: '2026-10-30' },
  }),
];

describe('the digest', () => {
  test('begins with what is in trouble, red before amber, with blocker and corrective action', async () => {
    expect(await headings(TROUBLE)).toEqual([
      'Peer challenge progress, week to 20 November 2026',
      'Off track and at risk',
      'What changed',
      'Overdue',
      'No update this week',
    ]);
    const digest = await digestOf(TROUBLE);
    const lists = digest.blocks.flatMap((block) => (block.type === 'list' ? [block.items] : []));
    expect(lists[0]).toEqual([
      'R2 End long stays in guest houses: 🔴 Off track. Blocker: The lease fell through. Corrective action: Two other landlords asked. (Mara, 5 November 2026)',
      'R1 Settle the breakwater: 🟠 At risk. Blocker: No quote from the dredger yet. (Mara, 17 November 2026)',
    ]);
    expect(lists[2]).toEqual([
      'R2 End long stays in guest houses: “sign a lease” was due on 30 October 2026, 21 days ago. 🔴 Off track.',
    ]);
  });

  test('says in one sentence how the week went', async () => {
    expect((await digestOf(TROUBLE)).summary).toBe(
      '1 of 4 recommendations updated this week; 1 off track, 1 overdue.',
    );
  });

  test('shows a change of status as from and to, and one that stayed as before', async () => {
    const text = textOf(
      await digestOf([
        update(1, '2026-11-05T09:00', { status: 'on-track' }),
        update(1, '2026-11-18T09:00', { status: 'at-risk', progress: 'Slipped', nextStep: 'see the funder' }),
        update(3, '2026-11-05T09:00'),
        update(3, '2026-11-18T09:00', { progress: 'Programme drafted.' }),
      ]),
    );
    expect(text).toContain(
      'R1 Settle the breakwater: 🟢 On track → 🟠 At risk. Slipped. Next: see the funder. (Mara,',
    );
    expect(text).toContain('R3 Scrutiny work programme: 🟢 On track, as before. Programme drafted. (Mara,');
  });

  test('names who has not reported, who covers for them, and what is nobody’s', async () => {
    const people = harbourPeople({ mara: { leave: [{ from: '2026-11-16', to: '2026-11-27' }] } });
    const text = textOf(await digestOf([update(3, '2026-11-10T09:00')], { people }));
    expect(text).toContain('Mara (away; Idris covers): R1 and R2');
    expect(text).toContain('Idris: R3 (last on 10 November 2026)');
    expect(text).toContain('Nobody named: R4');
  });

  test('misses nobody for what is complete, and says so when all have reported', async () => {
    const complete = [1, 2, 3, 4].map((number) =>
      update(number, number === 1 ? '2026-11-18T09:00' : '2026-11-05T09:00', {
        status: number === 1 ? 'on-track' : 'complete',
      }),
    );
    const text = textOf(await digestOf(complete));
    expect(text).toContain('Every recommendation that is not complete has had an update this week.');
    expect(text).toContain('Where they stand: 3 🔵 Complete and 1 🟢 On track.');
  });

  test('says that nothing changed rather than nothing', async () => {
    expect(textOf(await digestOf([]))).toContain('No recommendation has had an update this week.');
  });

  test('prints the key to the statuses, and whose account it is', async () => {
    const text = textOf(await digestOf(TROUBLE));
    expect(text).toContain('Key: 🔵 Complete: Everything');
    expect(text).toContain('the peers have not assessed it');
  });

  test('of an earlier time leaves out what was posted since', async () => {
    const updates = [update(1, '2026-11-18T09:00'), update(1, '2026-11-20T14:00', { status: 'off-track' })];
    expect((await digestOf(updates, { time: '2026-11-19T12:00' })).summary).toContain('0 off track');
    expect((await digestOf(updates)).summary).toContain('1 off track');
  });

  test('shortens long words at a word, and marks that it did', async () => {
    const progress = `${'breakwater '.repeat(40)}end`;
    const text = textOf(await digestOf([update(1, '2026-11-18T09:00', { progress })]));
    expect(text).toMatch(/breakwater… \(Mara/);
    expect(text).not.toContain('end (Mara');
  });
});

describe('an update is marked late', () => {
  const isLate = async (updates: readonly Update[], isReminded = true) =>
    textOf(await digestOf(updates, { isReminded })).includes(', late)');

  test.each([
    ['when it answers the reminder of the week before, after that week’s digest', ['2026-11-13T16:00'], true],
    ['not when that week had its update', ['2026-11-12T09:00', '2026-11-16T09:00'], false],
    ['not when it comes after this week’s own reminder', ['2026-11-19T11:00'], false],
  ])('%s', async (_, times, late) => {
    expect(await isLate(times.map((time) => update(1, time)))).toBe(late);
  });

  test('not when nobody was reminded', async () => {
    expect(await isLate([update(1, '2026-11-13T16:00')], false)).toBe(false);
  });
});

describe('the digest goes', () => {
  const posts = (scene: Scene) => scene.sent().filter((id) => id.startsWith('digest'));

  test('to each channel once, on Friday at three', async () => {
    const channels = [
      { platform: 'console', channel: 'all' },
      { platform: 'console', channel: 'board' },
    ];
    const scene = await createScene({ channels });
    await scene.tick('2026-11-20T14:59', FRIDAY, '2026-11-20T15:01', '2026-11-20T17:00');
    expect(posts(scene)).toEqual(['digest 2026-W47 console:all', 'digest 2026-W47 console:board']);
    expect(scene.store.eventsOf('digest-sent').map(({ to, period }) => [to, period])).toEqual([
      ['console:all', '2026-W47'],
      ['console:board', '2026-W47'],
    ]);
  });

  test('on Thursday before Good Friday', async () => {
    const scene = await createScene();
    await scene.tick('2027-03-25T15:00', '2027-03-26T15:00');
    expect(posts(scene)).toEqual(['digest 2027-W12 console:all']);
  });

  test('on Monday morning, marked late, when the bot was down on Friday', async () => {
    const scene = await createScene();
    await scene.tick('2026-11-21T10:00', '2026-11-23T07:59', '2026-11-23T08:00', '2026-11-23T08:01');
    expect(posts(scene)).toEqual(['digest 2026-W47 console:all']);
    expect(textOf(scene.inbox.posts[0]?.reply)).toContain(
      'Sent late: it was due on Friday 20 November at 15:00.',
    );
  });

  test('nowhere when the week after has begun in earnest', async () => {
    const scene = await createScene();
    await scene.tick('2026-11-24T09:00');
    expect(posts(scene)).toEqual([]);
  });

  test('nowhere when no channel is configured', async () => {
    const scene = await createScene({ channels: [] });
    await scene.tick(FRIDAY);
    expect(scene.sent()).toEqual([]);
  });
});
