import { describe, expect, test } from 'vitest';
import type { Post } from '../../../src/chat.ts';
import { createMemoryStore } from '../../../src/stores/memory-store.ts';
import { createDrafts, draftPlace } from '../../../src/updates/draft/drafts.ts';
import { sweepDrafts } from '../../../src/updates/draft/sweep-drafts.ts';
import { createNaming } from '../../../src/updates/naming.ts';
import { draftOf, TODAY } from '../../support/drafting.ts';
import { RECOMMENDATIONS, SCALE } from '../../support/harbour-record.ts';

const NAMING = createNaming(RECOMMENDATIONS, SCALE);
const PLACE = { person: 'pat@harbour.example', conversation: 'private' };
const hoursLater = (hours: number) => new Date(TODAY.getTime() + hours * 3_600_000);
const draft = draftOf('R8: amber, crew lists drawn up');

describe('where a draft is kept', () => {
  test('is one place for the private conversations of a person, whatever the platform', () => {
    const slack = { platform: 'slack', conversation: 'D1', private: true };
    const teams = { platform: 'teams', conversation: 'a:1', private: true };
    expect(draftPlace(slack, 'pat')).toEqual(draftPlace(teams, 'pat'));
    expect(draftPlace(slack, 'pat')).not.toEqual(draftPlace(slack, 'sam'));
  });

  test('is another for each channel and platform', () => {
    const channel = { platform: 'slack', conversation: 'C1' };
    expect(draftPlace(channel, 'pat')).not.toEqual(draftPlace({ ...channel, conversation: 'C2' }, 'pat'));
    expect(draftPlace(channel, 'pat')).not.toEqual(draftPlace({ ...channel, platform: 'teams' }, 'pat'));
  });
});

describe('a draft that is kept', () => {
  test('is found by its place, its id and its author, until it is removed', async () => {
    const drafts = createDrafts(createMemoryStore());
    await drafts.put(PLACE, draft);
    expect(drafts.of(PLACE, TODAY)).toEqual(draft);
    expect(drafts.byId(draft.id)).toEqual({ place: PLACE, draft });
    expect(drafts.ofPerson(PLACE.person)).toEqual([draft]);
    expect(drafts.ofPerson('sam@harbour.example')).toEqual([]);
    await drafts.remove(PLACE);
    expect(drafts.of(PLACE, TODAY)).toBeNull();
    expect(drafts.byId(draft.id)).toBeNull();
  });

  test('waits 48 hours from its last change, and no longer', async () => {
    const drafts = createDrafts(createMemoryStore());
    await drafts.put(PLACE, draft);
    expect(drafts.of(PLACE, hoursLater(48))).toEqual(draft);
    expect(drafts.expired(hoursLater(48))).toEqual([]);
    expect(drafts.of(PLACE, hoursLater(48.1))).toBeNull();
    expect(drafts.expired(hoursLater(48.1))).toEqual([{ place: PLACE, draft }]);
  });

  test('that cannot be read stops none of the others', async () => {
    const store = createMemoryStore();
    const drafts = createDrafts(store);
    await store.put('draft', JSON.stringify(['kim@harbour.example', 'private']), { id: 'torn' });
    await drafts.put(PLACE, draft);
    expect(drafts.byId(draft.id)).toEqual({ place: PLACE, draft });
    expect(drafts.expired(hoursLater(48.1))).toHaveLength(1);
  });

  test('that cannot be read is kept under another name, and its author can begin anew', async () => {
    const store = createMemoryStore();
    const drafts = createDrafts(store);
    const key = JSON.stringify([PLACE.person, PLACE.conversation]);
    await store.put('draft', key, { id: 'torn' });
    expect(drafts.of(PLACE, hoursLater(1))).toBeNull();
    expect(drafts.isUnreadable(PLACE)).toBe(true);
    await drafts.setAside(PLACE);
    expect(drafts.isUnreadable(PLACE)).toBe(false);
    expect(store.get('unreadable-draft', key)).toEqual({ id: 'torn' });
    await drafts.put(PLACE, draft);
    await drafts.setAside(PLACE);
    expect(drafts.of(PLACE, hoursLater(1))).toEqual(draft);
  });

  test('waits as long as it is configured to', async () => {
    const drafts = createDrafts(createMemoryStore(), 2);
    await drafts.put(PLACE, draft);
    expect(drafts.expired(hoursLater(3))).toHaveLength(1);
  });
});

describe('the sweep', () => {
  async function startSweep(arrives: boolean) {
    const store = createMemoryStore();
    const drafts = createDrafts(store);
    await drafts.put(PLACE, draft);
    await drafts.put(
      { ...PLACE, conversation: 'slack C1' },
      { ...draft, id: 'd2', touchedAt: hoursLater(40).toISOString() },
    );
    const posts: Post[] = [];
    const send = async (post: Post) => {
      posts.push(post);
      return arrives;
    };
    const sweep = () => sweepDrafts(drafts, hoursLater(50), { store, naming: NAMING, send });
    return { drafts, posts, sweep };
  }

  test('puts old drafts aside once, and gives their authors their words back', async () => {
    const { drafts, posts, sweep } = await startSweep(true);
    await sweep();
    expect(posts.map(({ id, to }) => ({ id, to }))).toEqual([
      { id: 'expired d1', to: { kind: 'person', email: 'pat@harbour.example', ids: { slack: 'U1' } } },
    ]);
    expect(JSON.stringify(posts[0]?.reply)).toContain('crew lists drawn up');
    await sweep();
    expect(posts).toHaveLength(1);
    expect(drafts.ofPerson(PLACE.person).map(({ id }) => id)).toEqual(['d2']);
  });

  test('keeps the words of somebody who cannot be reached until they write, and tries once', async () => {
    const { drafts, posts, sweep } = await startSweep(false);
    await sweep();
    await sweep();
    expect(posts).toHaveLength(1);
    expect(drafts.byId('d1')?.draft.entries).toEqual(draft.entries);
  });
});
