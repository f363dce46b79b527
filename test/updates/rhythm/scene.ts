import { join } from 'node:path';
import { DateTime } from 'luxon';
import { renderReply } from '../../../adapters/console/render.ts';
import type { Courier, Post, Reply } from '../../../src/chat.ts';
import { loadRecommendations } from '../../../src/corpus/registers.ts';
import { createMemoryStore } from '../../../src/stores/memory-store.ts';
import { createPeople } from '../../../src/updates/people/create-people.ts';
import type { RegisteredPerson, Responsibility } from '../../../src/updates/people.ts';
import { createDatesOf } from '../../../src/updates/record/dates-of.ts';
import type { Store } from '../../../src/updates/record/store.ts';
import type { Update } from '../../../src/updates/record/update.ts';
import type { RecordView } from '../../../src/updates/record/view.ts';
import { createCalendar, type Schedule } from '../../../src/updates/rhythm/period.ts';
import { createRhythm } from '../../../src/updates/rhythm/rhythm.ts';
import type { RhythmDeps } from '../../../src/updates/rhythm/rhythm-deps.ts';
import { DEFAULT_DIGEST, DEFAULT_REMINDER } from '../../../src/updates/rhythm/weekly-time.ts';
import { loadWorkingDays } from '../../../src/updates/rhythm/working-days.ts';
import { loadStatuses } from '../../../src/updates/statuses.ts';
import { HARBOUR_KNOWLEDGE } from '../../support/harbour.ts';

export const ZONE = 'Europe/London';
/** A time as the clock on the wall in England shows it. */
export const at = (time: string) => DateTime.fromISO(time, { zone: ZONE }).toJSDate();

const RECOMMENDATIONS = loadRecommendations(join(HARBOUR_KNOWLEDGE, 'recommendations.yml')).filter(
  ({ source, number }) => source === 'peers-2023' && number <= 4,
);
const STATUSES = loadStatuses(join(import.meta.dirname, '../../../knowledge/statuses.yml'));
export const WORKING_DAYS = await loadWorkingDays();

/** The usual times, but for what is said. */
export const calendarOf = (more: Partial<Schedule>) =>
  createCalendar({ zone: ZONE, reminder: DEFAULT_REMINDER, digest: DEFAULT_DIGEST, ...more }, WORKING_DAYS);

const registered = (id: string, more: Partial<RegisteredPerson> = {}): RegisteredPerson => ({
  ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, email: `${id}@harbour.example`, ids: {} },
  ...{ administrator: false, leave: [] },
  ...more,
});

const answersFor = (owner: string | null, deputy: string | null = null): Responsibility => ({
  ...{ owner, leadMember: null, deputy },
});

/** Mara owns R1 and R2, Idris R3; each is the other's deputy. Nobody owns R4. */
export function harbourPeople(more: Readonly<Record<string, Partial<RegisteredPerson>>> = {}) {
  return createPeople(
    [registered('mara', more.mara), registered('idris', more.idris)],
    new Map([
      ['peers-2023/R1', answersFor('mara', 'idris')],
      ['peers-2023/R2', answersFor('mara', 'idris')],
      ['peers-2023/R3', answersFor('idris', 'mara')],
    ]),
  );
}

export function update(number: number, time: string, more: Partial<Update> = {}): Update {
  return {
    ...{ id: `${number} ${time}`, version: 1, recommendation: `peers-2023/R${number}`, status: 'on-track' },
    ...{ progress: 'Work goes on', nextStep: null, due: null, blocker: null, correctiveAction: null },
    ...{ explanation: null, figures: [], evidence: [], at: at(time).toISOString() },
    author: { person: 'mara@harbour.example', name: 'Mara', platform: 'console' },
    ...more,
  };
}

/** The record of some updates, which may still grow. */
export function recordOf(updates: readonly Update[]): RecordView {
  const history = (recommendation: string) => updates.filter((one) => one.recommendation === recommendation);
  return {
    all: () => updates,
    history,
    datesOf: createDatesOf(() => []),
    trail: () => [],
    latest: (recommendation, time) =>
      history(recommendation)
        .filter((one) => !time || Date.parse(one.at) <= time.getTime())
        .at(-1) ?? null,
  };
}

/** What a platform got, in order; a post whose id it has seen is recognised. */
export interface Inbox extends Courier {
  readonly posts: readonly Post[];
}

export function createInbox(platform: string): Inbox {
  const posts: Post[] = [];
  return {
    platform,
    posts,
    async deliver(post) {
      await Promise.resolve();
      if (!posts.some(({ id }) => id === post.id)) posts.push(post);
      return 'delivered';
    },
  };
}

export interface Scene {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly updates: Update[];
  readonly faults: string[];
  readonly deps: RhythmDeps;
  tick(...times: string[]): Promise<void>;
  /** Who got what, by the ids of the posts. */
  sent(): string[];
}

/** A bot that was first started on Monday 2 November 2026. */
export async function createScene(more: Partial<RhythmDeps> = {}): Promise<Scene> {
  const store = more.store ?? createMemoryStore();
  const inbox = createInbox('console');
  const updates: Update[] = [];
  const faults: string[] = [];
  const deps: RhythmDeps = {
    calendar: calendarOf({}),
    channels: [{ platform: 'console', channel: 'all' }],
    ...{ store, record: recordOf(updates), people: harbourPeople() },
    ...{ recommendations: RECOMMENDATIONS, statuses: STATUSES, couriers: [inbox] },
    onFault: ({ post, cause }) => faults.push(`${post}: ${(cause as Error).message}`),
    ...more,
  };
  const rhythm = createRhythm(deps);
  await rhythm.tick(at('2026-11-02T09:00'));
  return {
    ...{ store, inbox, updates, faults, deps },
    async tick(...times) {
      for (const time of times) await rhythm.tick(at(time));
    },
    sent: () => inbox.posts.map(({ id }) => id),
  };
}

/** A reply as the terminal shows it, on one line. */
export const textOf = (reply: Reply | undefined) => (reply ? renderReply(reply).replace(/\s+/g, ' ') : '');
