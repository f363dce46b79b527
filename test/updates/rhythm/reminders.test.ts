import { describe, expect, test } from 'vitest';
import type { Courier } from '../../../src/chat.ts';
import {
  changeReminders,
  type ReminderWish,
  readReminderWish,
  wishOfButton,
} from '../../../src/updates/rhythm/change-reminders.ts';
import { createRhythm } from '../../../src/updates/rhythm/rhythm.ts';
import {
  at,
  calendarOf,
  createInbox,
  createScene,
  harbourPeople,
  type Scene,
  textOf,
  update,
  WORKING_DAYS,
  ZONE,
} from './scene.ts';

const THURSDAY = '2026-11-19T10:00';

/** Somebody says what they want of their reminders. */
async function say(scene: Scene, who: string, wish: ReminderWish, time: string) {
  return changeReminders(wish, {
    ...{ store: scene.store, workingDays: WORKING_DAYS, zone: ZONE, id: `console ${time}`, at: at(time) },
    author: { person: `${who}@harbour.example`, name: who, platform: 'console' },
  });
}

const reminders = (scene: Scene) => scene.sent().filter((id) => !id.startsWith('digest'));
const postTo = (scene: Scene, who: string) =>
  textOf(scene.inbox.posts.findLast(({ id }) => id.endsWith(who))?.reply);

describe('a reminder', () => {
  test('goes to each owner once, with everything of theirs that has no update', async () => {
    const scene = await createScene();
    await scene.tick(THURSDAY, '2026-11-19T10:01', '2026-11-19T14:00', '2026-11-20T09:00');
    expect(scene.sent()).toEqual(['reminder 2026-W47 mara', 'reminder 2026-W47 idris']);
    expect(postTo(scene, 'mara')).toContain('2 of your recommendations have no update this week yet');
    expect(postTo(scene, 'mara')).toContain('R1 Settle the breakwater: no update so far.');
    expect(postTo(scene, 'idris')).not.toContain('R1');
    expect(scene.faults).toEqual([]);
  });

  test('says when the digest comes, what was last reported, and what is overdue', async () => {
    const scene = await createScene();
    scene.updates.push(
      update(3, '2026-11-06T09:00', {
        status: 'at-risk',
        nextStep: 'agree the programme',
        due: '2026-11-12',
      }),
    );
    await scene.tick(THURSDAY);
    expect(postTo(scene, 'idris')).toContain(
      'R3 Scrutiny work programme: 🟠 At risk on 6 November 2026. “agree the programme” was due on 12 November 2026.',
    );
    expect(postTo(scene, 'idris')).toContain('The digest goes out on Friday 20 November at 15:00.');
  });

  test('speaks of no digest where none goes out', async () => {
    const scene = await createScene({ channels: [] });
    await scene.tick(THURSDAY);
    expect(postTo(scene, 'idris')).not.toContain('digest');
  });

  test('offers to log each of them, to come back, and to stop', async () => {
    const scene = await createScene();
    await scene.tick(THURSDAY);
    const block = scene.inbox.posts[0]?.reply.blocks.find(({ type }) => type === 'buttons');
    expect(block).toMatchObject({
      buttons: [
        { action: 'log', label: 'Log R1', value: 'peers-2023/R1' },
        { action: 'log', label: 'Log R2', value: 'peers-2023/R2' },
        { action: 'snooze', value: 'tomorrow' },
        { action: 'snooze', value: 'next-week' },
        { action: 'opt-out' },
      ],
    });
  });

  test('leaves out what has been reported on in the period, and what is complete', async () => {
    const scene = await createScene();
    scene.updates.push(
      update(1, '2026-11-13T15:01'),
      update(2, '2026-11-13T14:59'),
      update(3, '2026-11-04T09:00', { status: 'complete' }),
    );
    await scene.tick(THURSDAY);
    expect(scene.sent()).toEqual(['reminder 2026-W47 mara']);
    expect(postTo(scene, 'mara')).not.toContain('R1');
    expect(postTo(scene, 'mara')).toContain('R2');
  });

  test('goes to the deputy while the owner is on leave, who says for whom', async () => {
    const people = harbourPeople({ mara: { leave: [{ from: '2026-11-16', to: '2026-11-19' }] } });
    const scene = await createScene({ people });
    await scene.tick(THURSDAY);
    expect(scene.sent()).toEqual(['reminder 2026-W47 idris']);
    expect(postTo(scene, 'idris')).toContain('R1 Settle the breakwater (for Mara, who is away)');
    expect(postTo(scene, 'idris')).toContain('R3 Scrutiny work programme: no update');
  });

  test('is not repeated to an owner who comes back the next morning', async () => {
    const people = harbourPeople({ mara: { leave: [{ from: '2026-11-16', to: '2026-11-19' }] } });
    const scene = await createScene({ people });
    await scene.tick(THURSDAY, '2026-11-20T09:00', '2026-11-20T14:00');
    expect(scene.sent()).toEqual(['reminder 2026-W47 idris']);
  });

  test('goes to nobody while owner and deputy are both away', async () => {
    const leave = [{ from: '2026-11-16', to: '2026-11-20' }];
    const scene = await createScene({ people: harbourPeople({ mara: { leave }, idris: { leave } }) });
    await scene.tick(THURSDAY);
    expect(scene.sent()).toEqual([]);
  });

  test('that was missed is caught up once, marked late', async () => {
    const scene = await createScene();
    await scene.tick('2026-11-19T16:30', '2026-11-19T16:31');
    expect(reminders(scene)).toEqual(['reminder 2026-W47 mara', 'reminder 2026-W47 idris']);
    expect(postTo(scene, 'mara')).toContain('Sent late: it was due on Thursday 19 November at 10:00.');
  });

  test('of weeks in which the bot was down is not made up for', async () => {
    const scene = await createScene();
    await scene.tick('2026-12-10T10:00');
    expect(scene.sent()).toEqual(['reminder 2026-W50 mara', 'reminder 2026-W50 idris']);
  });

  test('follows the configured day, and a change of it does not remind anybody again', async () => {
    const scene = await createScene();
    await scene.tick(THURSDAY);
    const calendar = calendarOf({ reminder: { weekday: 5, hour: 9, minute: 0 } });
    await createRhythm({ ...scene.deps, calendar }).tick(at('2026-11-20T09:00'));
    expect(reminders(scene)).toHaveLength(2);
  });
});

describe('put off', () => {
  test('until tomorrow, it comes once more on the next working day', async () => {
    const scene = await createScene();
    await scene.tick(THURSDAY);
    const reply = await say(scene, 'mara', 'tomorrow', '2026-11-19T10:05');
    expect(reply.summary).toContain('before Friday 20 November');
    await scene.tick('2026-11-20T09:59', '2026-11-20T10:00', '2026-11-20T10:01', '2026-11-20T14:00');
    expect(reminders(scene).slice(2)).toEqual(['again 2026-11-20 mara']);
    expect(postTo(scene, 'mara')).toContain('You asked me to come back to these 2 recommendations');
  });

  test('until next week, it comes on Monday, and the weekly one comes on Thursday as ever', async () => {
    const scene = await createScene();
    await scene.tick(THURSDAY);
    await say(scene, 'mara', 'next-week', '2026-11-19T10:05');
    await scene.tick('2026-11-20T10:00', '2026-11-23T10:00', '2026-11-23T10:01', '2026-11-26T10:00');
    expect(reminders(scene).slice(2)).toEqual([
      'again 2026-11-23 mara',
      'reminder 2026-W48 mara',
      'reminder 2026-W48 idris',
    ]);
  });

  test('until next week over Easter, it comes on Tuesday', async () => {
    const scene = await createScene();
    await scene.tick('2027-03-25T10:00');
    const reply = await say(scene, 'mara', 'next-week', '2027-03-25T10:05');
    expect(reply.summary).toContain('before Tuesday 30 March');
    await scene.tick('2027-03-29T10:00');
    expect(reminders(scene)).toHaveLength(2);
    await scene.tick('2027-03-30T10:00');
    expect(reminders(scene).at(-1)).toBe('again 2027-03-30 mara');
  });

  test('it does not come when everything has been reported on since', async () => {
    const scene = await createScene();
    await scene.tick(THURSDAY);
    await say(scene, 'mara', 'next-week', '2026-11-19T10:05');
    scene.updates.push(update(1, '2026-11-20T09:00'), update(2, '2026-11-20T09:05'));
    await scene.tick('2026-11-23T10:00');
    expect(reminders(scene)).toHaveLength(2);
  });

  test('to the day of the weekly reminder, it is that one', async () => {
    const scene = await createScene();
    await say(scene, 'mara', 'tomorrow', '2026-11-18T12:00');
    await scene.tick(THURSDAY, '2026-11-19T10:01');
    expect(reminders(scene)).toEqual(['reminder 2026-W47 mara', 'reminder 2026-W47 idris']);
  });

  test('beyond the weekly reminder, that one is left out', async () => {
    const scene = await createScene();
    const calendar = calendarOf({ reminder: { weekday: 3, hour: 9, minute: 0 } });
    await say(scene, 'mara', 'next-week', '2026-11-17T12:00');
    await createRhythm({ ...scene.deps, calendar }).tick(at('2026-11-18T09:00'));
    expect(reminders(scene)).toEqual(['reminder 2026-W47 idris']);
  });
});

describe('stopped', () => {
  test('reminders stay away until they are resumed', async () => {
    const scene = await createScene();
    await say(scene, 'mara', 'stop', '2026-11-18T12:00');
    await scene.tick(THURSDAY);
    expect(reminders(scene)).toEqual(['reminder 2026-W47 idris']);
    await say(scene, 'mara', 'resume', '2026-11-24T12:00');
    await scene.tick('2026-11-26T10:00');
    expect(reminders(scene)).toContain('reminder 2026-W48 mara');
  });

  test('while a delivery was being retried, the reminder is not sent any more', async () => {
    const inbox = createInbox('console');
    let isDown = true;
    const courier: Courier = {
      platform: 'console',
      deliver: (post) => (isDown ? Promise.reject(new Error('down')) : inbox.deliver(post)),
    };
    const scene = await createScene({ couriers: [courier] });
    await scene.tick(THURSDAY);
    await say(scene, 'mara', 'stop', '2026-11-19T10:02');
    isDown = false;
    await scene.tick('2026-11-19T10:10');
    expect(inbox.posts.map(({ id }) => id)).toEqual(['reminder 2026-W47 idris']);
  });

  test('by the same click delivered twice, it is on record once', async () => {
    const scene = await createScene();
    await say(scene, 'mara', 'stop', '2026-11-18T12:00');
    await say(scene, 'mara', 'stop', '2026-11-18T12:00');
    expect(scene.store.eventsOf('reminders-stopped')).toHaveLength(1);
  });
});

describe('a wish about reminders', () => {
  test.each([
    ['Stop reminders', 'stop'],
    ['please stop the reminders.', 'stop'],
    ["don't remind me any more", 'stop'],
    ['resume reminders', 'resume'],
    ['remind me tomorrow', 'tomorrow'],
    ['snooze', 'tomorrow'],
    ['Remind me next week please', 'next-week'],
    ['R5: amber, stop reminders to tenants', null],
    ['remind me what peers said about housing', null],
  ])('is read from “%s”', (text, wish) => {
    expect(readReminderWish(text)).toBe(wish);
  });

  test('of a button is one that a reminder carries', () => {
    expect(wishOfButton('snooze', 'tomorrow')).toBe('tomorrow');
    expect(wishOfButton('opt-out', 'reminders')).toBe('stop');
    expect(wishOfButton('snooze', '2099-01-01')).toBeNull();
  });
});
