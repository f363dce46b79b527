import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { createDrafts } from '../../src/updates/draft/drafts.ts';
import { sweepDrafts } from '../../src/updates/draft/sweep-drafts.ts';
import { createNaming } from '../../src/updates/naming.ts';
import type { Store } from '../../src/updates/record/store.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { blankDraft, TODAY } from '../support/drafting.ts';
import { loadHarbour } from '../support/harbour.ts';
import { RECOMMENDATIONS, SCALE } from '../support/harbour-record.ts';
import { modelsAt } from '../support/models.ts';
import { standIn } from '../support/stand-in-model.ts';

const corpus = await loadHarbour();
const FERRY = 'R8: amber, crew lists drawn up, next step tender the boat on 4 December, blocker: no skipper';
const REVIEWS =
  'R2: green, reviews drafted, https://harbour.example/reviews, next step publish them by 11 December';
const AT = { at: '2026-11-18T10:00:00Z', private: true };

/** A disk that takes its time over each write. */
function slowStore(milliseconds = 20): Store {
  const store = createMemoryStore();
  const wait = () => new Promise<void>((done) => setTimeout(done, milliseconds));
  const slowly =
    <Given extends unknown[], Done>(write: (...given: Given) => Promise<Done>) =>
    async (...given: Given) => {
      await wait();
      return write(...given);
    };
  return {
    ...store,
    append: slowly(store.append),
    put: slowly(store.put),
    remove: slowly(store.remove),
  };
}

function chatOver(store: Store) {
  return startChat(corpus, {}, makeBot(corpus, { store }));
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { given, give: () => give() };
}

const savedIn = (store: Store) => store.eventsOf('update-saved').map(({ update }) => update.recommendation);

describe('what one person sends at once', () => {
  test('loses no report that comes while a save is on its way to the disk', async () => {
    const store = slowStore();
    const { say } = chatOver(store);
    await say(FERRY, AT);
    const saving = say('save', AT);
    await new Promise((done) => setTimeout(done, 5));
    expect(await say(REVIEWS, AT)).toContain('reviews drafted');
    await saving;
    await say('save', AT);
    expect(savedIn(store)).toEqual(['peers-2023/R8', 'peers-2023/R2']);
  });

  test('loses no report that comes in Teams while a form from Slack is on its way to the disk', async () => {
    const store = slowStore();
    const { say, bot } = chatOver(store);
    const email = 'sam@harbour.example';
    const form = bot.submitForm({
      ...{ id: 'f1', platform: 'slack', conversation: 'D1', private: true, at: new Date(AT.at) },
      person: { id: 'U1', name: 'Sam', email, standing: 'member' },
      form: 'new-form:0',
      values: {
        ...{ recommendation: 'peers-2023/R2', status: 'on-track', progress: 'reviews drafted' },
        ...{ nextStep: 'publish them', due: '2026-12-11', evidence: 'https://harbour.example/reviews' },
      },
    });
    const teams = { ...AT, email, platform: 'teams', person: 'T1', conversation: 'a:1' };
    expect(await say(FERRY, teams)).toContain('crew lists drawn up');
    expect((await form).kind).toBe('reply');
    await say('save', teams);
    expect(savedIn(store)).toEqual(['peers-2023/R2', 'peers-2023/R8']);
  });

  test('waits for its own turn alone: a model that is slow for one person holds up nobody else', async () => {
    const asked = signal();
    const released = signal();
    const { address } = await standIn((_, response) => {
      asked.give();
      void released.given.then(() => response.writeHead(400).end());
    });
    const models = modelsAt(address, { env: { PEERSAY_MODEL_UPDATES: 'on' } });
    const { say } = startChat(corpus, { help: { models } });
    const order: string[] = [];
    const first = say('R8: amber, crew lists drawn up', AT).then(() => order.push('sam'));
    await asked.given;
    const board = say('board', { ...AT, person: 'kim' }).then(() => order.push('kim'));
    const own = say('cancel', AT).then(() => order.push('sam again'));
    await board;
    expect(order).toEqual(['kim']);
    released.give();
    await Promise.all([first, own]);
    expect(order).toEqual(['kim', 'sam', 'sam again']);
  });
});

test('a draft that was begun while the old one was sent back to its author stays', async () => {
  const store = createMemoryStore();
  const drafts = createDrafts(store);
  const place = { person: 'sam', conversation: 'private' };
  await drafts.put(place, blankDraft());
  const send = async () => {
    await drafts.put(place, blankDraft({ id: 'd2' }));
    return true;
  };
  const later = new Date(TODAY.getTime() + 100 * 3_600_000);
  await sweepDrafts(drafts, later, { store, naming: createNaming(RECOMMENDATIONS, SCALE), send });
  expect(drafts.byId('d2')).not.toBeNull();
});
