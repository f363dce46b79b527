import { beforeEach, describe, expect, test } from 'vitest';
import { renderReply } from '../../adapters/console/render.ts';
import type { Action, ActionName, Bot, Post, Reply } from '../../src/chat.ts';
import type { Corpus } from '../../src/corpus/library.ts';
import { UserError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { QUOTING } from '../../src/quotes/wording.ts';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { ASKS, DRAFT } from '../../src/updates/draft/wording.ts';
import { createPeople } from '../../src/updates/people/create-people.ts';
import type { RecordEvent } from '../../src/updates/record/events.ts';
import type { Store } from '../../src/updates/record/store.ts';
import { FORM, RECEIPTS, RIGHTS, SEEING } from '../../src/updates/wording.ts';
import { ANSWER_BUTTONS, AUDIT, FAULTS, HOME } from '../../src/wording.ts';
import { type BotOptions, type Chat, makeBot, silent, startChat, type Turn } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';
import { idOf } from '../support/harbour-record.ts';
import { loadMillbrook } from '../support/millbrook.ts';

const corpus = await loadHarbour();

/** Wednesday, 18 November 2026, in a direct message. */
const AT = '2026-11-18T10:00:00Z';
const FERRY = 'R8: amber, crew lists drawn up, next step tender the boat on 4 December, blocker: no skipper';
/** More than is shown beside a question, so that “save” shows it first. */
const LONG = 'seen by the harbour board, '.repeat(40).trim();
const FERRY_NAME = 'recommendation 8 (Winter ferry)';

const PAT = { person: 'U1', email: 'pat@harbour.example' } satisfies Turn;
const JO = { person: 'U2', email: 'jo@harbour.example' } satisfies Turn;
const SAM = { person: 'U3', email: 'sam@harbour.example' } satisfies Turn;
const ADA = { person: 'U4', email: 'ada@harbour.example' } satisfies Turn;
const GUEST = { person: 'U9', standing: 'guest' } satisfies Turn;

/** Pat owns R8 with Jo as deputy, Ada is administrator, Sam is nobody in particular. */
const PEOPLE = createPeople(
  [
    ['pat', 'Pat Quayle', false],
    ['jo', 'Jo Marsh', false],
    ['ada', 'Ada Pool', true],
  ].map(([id, name, administrator]) => ({
    ...{ id: String(id), name: String(name), email: `${id}@harbour.example`, ids: {} },
    ...{ administrator: administrator === true, leave: [] },
  })),
  new Map([[idOf(8), { owner: 'pat', leadMember: null, deputy: 'jo' }]]),
);

interface Desk extends Chat {
  readonly store: Store;
  readonly sent: Post[];
  /** Presses a button of a reply; the first with that action. */
  press(reply: Reply | null, name: ActionName, turn?: Turn): Promise<string>;
  kinds(): string[];
}

/** A chat in November, private unless a turn says otherwise. */
function openDesk(options: BotOptions = {}, bot?: Bot): Desk {
  const store = options.store ?? createMemoryStore();
  const sent = options.sent ?? [];
  const chat = startChat(corpus, {}, bot ?? makeBot(corpus, { ...options, store, sent }));
  let clicks = 0;
  const at = (turn: Turn = {}): Turn => ({ at: AT, private: true, ...turn });
  return {
    ...{ bot: chat.bot, store, sent },
    say: (text, turn) => chat.say(text, at(turn)),
    reply: (text, turn) => chat.reply(text, at(turn)),
    async press(reply, name, turn) {
      const said = await chat.bot.act(click(reply, name, `click-${++clicks}`, at(turn)));
      return said ? renderReply(said) : '';
    },
    kinds: () => store.events().map(({ kind }) => kind),
  };
}

function click(reply: Reply | null, name: ActionName, id: string, turn: Turn): Action {
  const buttons = (reply?.blocks ?? []).flatMap((block) => (block.type === 'buttons' ? block.buttons : []));
  const value = buttons.find(({ action }) => action === name)?.value;
  if (value === undefined) throw new Error(`there is no button "${name}"`);
  return actionOf(name, value, id, turn);
}

function actionOf(name: ActionName, value: string, id: string, turn: Turn): Action {
  const { person = 'sam', email = null, standing = 'member', at = AT } = turn;
  return {
    ...{ id, name, value, platform: turn.platform ?? 'test', conversation: turn.conversation ?? 'general' },
    ...{
      private: turn.private ?? true,
      person: { id: person, name: person, email, standing },
      at: new Date(at),
    },
  };
}

/** A corpus whose passages cannot be read. */
const BROKEN: ProxyHandler<Corpus> = {
  get(target, key, receiver) {
    if (key === 'documents') throw new TypeError('the shelf collapsed');
    return Reflect.get(target, key, receiver);
  },
};

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});

describe('a service director', () => {
  test('tells how it stands, is asked for what is missing, sees it and saves it', async () => {
    const { say } = desk;
    expect(await say('R8 amber - crew lists drawn up')).toContain('What is the next step?');
    expect(await say('tender the boat')).toContain('When is that due?');
    expect(await say('4/12')).toContain('What is holding it up?');
    const shown = await say('no skipper');
    expect(shown).toContain(DRAFT.confirm);
    expect(shown).toMatch(/Progress +crew lists drawn up/);
    expect(shown).toMatch(/Due +4 December 2026/);
    expect(desk.kinds()).toEqual([]);
    expect(await say('yes please save it')).toBe(
      `Saved: ${FERRY_NAME} is 🟠 At risk, reported by sam on 18 November 2026.\n${RECEIPTS.next(60)}`,
    );
    expect(desk.kinds()).toEqual(['update-saved']);
    const standing = await say('where are we on R8?');
    expect(standing).toContain('🟠 At risk, as sam reported on 18 November 2026');
    expect(standing).toContain('no skipper');
  });

  test.each(['R8', 'where are we on R8?'])('need not repeat the number after “%s”', async (asked) => {
    const { say } = desk;
    await say(asked);
    const begun = await say('amber, crew lists drawn up');
    expect(begun).toContain(DRAFT.supposed(FERRY_NAME));
    expect(begun).toContain('What is the next step?');
    expect(await say('R6 actually')).toContain('I moved this from recommendation 8');
  });

  test.each([
    ['compare R6 and R8', AT],
    ['what did peers say about the ferry?', AT],
    ['where are we on R8?', '2026-11-18T11:00:00Z'],
  ])(
    'is asked which is meant after “%s”, where that cannot be told or was a while ago',
    async (asked, at) => {
      const { say } = desk;
      await say(asked);
      expect(await say('amber, crew lists drawn up', { at })).toContain(
        'Which recommendation is this about?',
      );
    },
  );

  test.each([
    'R12 amber, crew lists drawn up',
    'not R8: amber, crew lists drawn up',
    'the other one is amber now',
  ])('is asked which is meant where “%s” speaks of one itself', async (report) => {
    const { say } = desk;
    await say('where are we on R8?');
    expect(await say(report)).not.toContain(DRAFT.supposed(FERRY_NAME));
  });

  test('is asked which is meant where another was reported since', async () => {
    const { say } = desk;
    await say('where are we on R8?');
    await say('R6 amber, 14 managers coached');
    await say('cancel');
    expect(await say('amber, crew lists drawn up')).toContain('Which recommendation is this about?');
  });

  test('saves one of two, and the other only once it was shown', async () => {
    const { say } = desk;
    await say('R8 amber, crew lists drawn up');
    await say(`R6 red, ${LONG}`);
    const shown = await say('save R8 only');
    expect(shown).toContain(DRAFT.partNotYetSaved);
    expect(shown).not.toContain('R6');
    expect(await say('save')).toContain(`Saved: ${FERRY_NAME}`);
    expect(await say('save')).toContain(DRAFT.notYetSaved);
    expect(desk.kinds()).toEqual(['update-saved']);
  });

  test('saves both with “save all”, where only one was shown, once both were', async () => {
    const { say } = desk;
    await say('R8 amber, crew lists drawn up');
    await say(`R6 green, 14 managers coached, ${LONG}`);
    await say('save R8 only');
    expect(await say('save all')).toContain('14 managers coached');
    expect(await say('save')).toMatch(/Saved: recommendation 8[\s\S]*Saved: recommendation 6/);
  });

  test('sees all that waits with “show draft”, where only one was shown', async () => {
    const { say } = desk;
    await say('R8 amber, crew lists drawn up');
    await say(`R6 green, 14 managers coached, ${LONG}`);
    expect(await say('save R8 only')).not.toContain('14 managers coached');
    expect(await say('show draft')).toContain('14 managers coached');
    expect(await say('save')).toMatch(/Saved: recommendation 8[\s\S]*Saved: recommendation 6/);
  });

  test('is not taken to have told anything by the number alone', async () => {
    const { say } = desk;
    await say('R8 amber');
    expect(await say('R8')).toContain('Please tell it in a sentence.');
    expect(await say('waiting on R6')).toContain('“waiting on R6”');
  });

  test('takes it back, once', async () => {
    const { say } = desk;
    await say(FERRY);
    await say('save');
    expect(await say('undo')).toContain('Taken back');
    expect(await say('undo')).toBe(RECEIPTS.goneBefore);
    expect(await say('where are we on R8?')).toContain('No update on R8');
    expect(desk.kinds().filter((kind) => kind === 'update-undone')).toHaveLength(1);
  });

  test('amends it by the name of the recommendation, in one go, and by a day put right', async () => {
    const desk = openDesk();
    const { say } = desk;
    expect(await say('amend R8: status red')).toBe(RECEIPTS.nothingToAmendOn('R8'));
    await say(FERRY);
    await say('save');
    const shown = await say('amend R8: status red');
    expect(shown).toContain('🔴 Off track');
    expect(shown).toContain('tender the boat');
    expect(shown).toContain('What is being done to bring it back on track?');
    for (const word of ['save', 'save']) await say(word);
    expect(await say('no, 10 December')).toContain('10 December 2026');
    await say('save');
    expect(desk.store.eventsOf('update-amended')).toHaveLength(2);
    expect(desk.store.eventsOf('update-saved')).toHaveLength(1);
  });

  test('may name the corrective action in the same message, and is not asked for it', async () => {
    const { say } = openDesk();
    const shown = await say(
      'R8: red, crew lists lost, blocker: no skipper, corrective action: hire one, next step tender the boat by 4 December',
    );
    expect(shown).toContain(DRAFT.confirm);
    expect(shown).toMatch(/Corrective action\s+hire one\n/);
    expect(shown).toMatch(/Progress\s+crew lists lost\n/);
  });

  test.each([
    [
      'R8: red, crew lists lost, blocker: no skipper, we borrow a crew to get back on track, next step tender the boat by 4 December',
      /Corrective action\s+we borrow a crew to get back on track\n/,
    ],
    [
      'R8: red, crew lists lost (mitigation: borrow a crew), blocker: no skipper, next step tender the boat by 4 December',
      /Corrective action\s+borrow a crew\n/,
    ],
  ])('may say in running words or brackets what brings it back: %s', async (words, action) => {
    const shown = await openDesk().say(words);
    expect(shown).toContain(DRAFT.confirm);
    expect(shown).toMatch(action);
    expect(shown).toMatch(/Next step\s+tender the boat\n/);
  });

  test('whose next step brings it back is not asked what does', async () => {
    const { say } = openDesk();
    const shown = await say(
      'R8: red, crew lists lost, blocker: no skipper. Next step is to hire a crew by 4 December to bring it back on track',
    );
    expect(shown).toContain(DRAFT.confirm);
    expect(shown).toMatch(/Due\s+4 December 2026\n/);
  });

  test('sees all of several updates while one is asked about', async () => {
    const { say } = openDesk();
    await say('R8: amber, crew lists drawn up');
    const asked = await say('R5 complete');
    expect(asked).toMatch(/So far: .*recommendation 5 .*🔵 Complete.*; recommendation 8 /);
  });

  test('sees what was read while the rest is asked for', async () => {
    const { say } = openDesk();
    const asked = await say('R8: red, no skipper');
    expect(asked).toMatch(/So far: .*“no skipper”/);
  });

  test('amends it, takes the amendment back, and amends it anew', async () => {
    const { say } = desk;
    await say(FERRY);
    await say('save');
    expect(await say('amend')).toContain(DRAFT.amending);
    expect(await say('the date is 11 December')).toContain(
      DRAFT.movedDue('4 December 2026', '11 December 2026'),
    );
    expect(await say('save')).toContain(RECEIPTS.amended(FERRY_NAME, '🟠 At risk', 2));
    expect(await say('undo')).toContain('stands as reported on 18 November 2026: 🟠 At risk');
    await say('amend');
    await say('make that red');
    await say('agency skipper from January');
    expect(await say('save')).toContain(RECEIPTS.amended(FERRY_NAME, '🔴 Off track', 3));
    expect(desk.store.eventsOf('update-amended')).toHaveLength(2);
  });

  test.each([
    ['sorry, 11/12', /Due +11 December 2026/, ['save']],
    ['oops make that green', /A blocker is named. Is on track still right/, ['skip', 'skip', 'save']],
  ])('corrects what was just saved by saying so: “%s”', async (correction, shown, then) => {
    await desk.say(FERRY);
    await desk.say('save');
    expect(await desk.say(correction)).toMatch(shown);
    for (const line of then) await desk.say(line);
    expect(desk.store.eventsOf('update-amended')).toHaveLength(1);
  });

  test('is told how to take it back when they only say that it was wrong', async () => {
    await desk.say(FERRY);
    await desk.say('save');
    expect(await desk.say('sorry, ignore that')).toBe(RECEIPTS.sayUndo);
  });

  test('asks something in the middle, is answered, and goes on', async () => {
    const { say } = desk;
    await say('R8 amber - crew lists drawn up');
    const answer = await say('what did peers say about the ferry?');
    expect(answer).toContain('winter gap');
    expect(answer).toContain(DRAFT.waiting(FERRY_NAME, 'nextStep'));
    expect(await say('board')).toContain('R8 Winter ferry');
    expect(await say('tender the boat')).toContain('When is that due?');
    expect(await say('undo')).toBe(DRAFT.notSaved);
    expect(await say('cancel')).toBe(DRAFT.cancelled);
    expect(desk.kinds().filter((kind) => kind.startsWith('update'))).toEqual([]);
  });

  test('names a topic while a draft waits, which is neither an answer nor a question', async () => {
    const { say } = desk;
    await say('R8 amber');
    expect(await say('housing')).toContain(ASKS.again('progress'));
    expect(await say('what about housing?')).toContain('housing');
    await say('crew lists drawn up');
    expect(await say('cancel')).toBe(DRAFT.cancelled);
  });

  test('says “ok” to a question, which saves nothing', async () => {
    const { say } = desk;
    await say('R8 amber - crew lists drawn up');
    expect(await say('ok')).toContain(ASKS.again('nextStep'));
    expect(desk.kinds()).toEqual([]);
  });

  test('reports on two at once, and is asked about each by its name', async () => {
    const { say } = desk;
    const asked = await say('R6 green, 14 managers coached; R8 amber, crew lists drawn up');
    expect(asked).toContain('Recommendation 6 (Coach the managers): what is the next step?');
    await say('coach the deputies');
    expect(await say('9 December')).toContain('Recommendation 8 (Winter ferry): what is the next step?');
    await say('tender the boat');
    await say('4 December');
    expect(await say('no skipper')).toContain('14 managers coached');
    const receipt = await say('save both');
    expect(receipt).toContain('recommendation 6 (Coach the managers) is 🟢 On track');
    expect(receipt).toContain(`${FERRY_NAME} is 🟠 At risk`);
    expect(desk.store.eventsOf('update-saved')).toHaveLength(2);
  });

  test.each(['log', 'log an update', 'I want to log an update'])('begins with “%s”', async (begin) => {
    const { say } = desk;
    expect(await say(begin)).toContain(DRAFT.begin);
    expect(await say('R8')).toContain('How does it stand');
    expect(await say('amber')).toContain('What has happened?');
  });

  test('logs what was taken for a question', async () => {
    const { say } = desk;
    expect(await say('winter ferry timetable to full council 14 December')).toContain(DRAFT.unsure);
    expect(await say('log it')).toContain('How does it stand');
  });

  test('a draft that waits is mentioned under one answer, and again when it has changed', async () => {
    const { say } = desk;
    await say('R8: crew lists drawn up');
    expect(await say('what did peers say about the quay?')).toContain('is still waiting');
    expect(await say('who runs the ferry?')).not.toContain('is still waiting');
    expect(await say('show my draft')).toContain('crew lists drawn up');
    await say('amber');
    expect(await say('who runs the ferry?')).toContain('is still waiting');
  });

  test('something that has happened, said of nothing, begins no draft; after a recommendation it is on that', async () => {
    const { say } = desk;
    expect(await say('the budget was passed last week')).toContain(DRAFT.unsure);
    await say('where are we on R8?');
    expect(await say('the budget was passed last week')).toContain(FERRY_NAME);
  });

  test('names a recommendation that does not exist', async () =>
    expect(await desk.say('R12: green, all well')).toContain(ASKS.noSuchNumber([12], 8)));

  test('is asked why, where green does not go with what is said', async () => {
    const { say } = desk;
    const asked = await say(
      'R8: green, 12 crews trained, next timetable on 14 December, blocker: no skipper',
    );
    expect(asked).toContain('A blocker is named. Is on track still right?');
    expect(await say('no')).toContain('How does it stand');
    expect(await say('amber')).toMatch(/Status +🟠 At risk/);
  });

  test('speaks to a bot that waits for nothing', async () => {
    const { say } = desk;
    for (const word of ['yes', 'no', 'none', 'skip']) expect(await say(word)).toBe(DRAFT.nothingAsked);
    expect(await say('save')).toBe(DRAFT.noneToSave);
    expect(await say('cancel')).toBe(DRAFT.none);
    expect(await say('undo')).toBe(RECEIPTS.nothingToUndo);
    expect(await say('amend')).toBe(RECEIPTS.nothingToAmend);
  });

  test('pastes a long report', async () => {
    const long = `${FERRY}. ${'The crews were trained on the new boat in the inner harbour. '.repeat(50)}`;
    expect(long.length).toBeGreaterThan(3000);
    expect(await desk.say(long)).toContain(FERRY_NAME.replace('r', '').slice(-14));
  });
});

describe('buttons', () => {
  test('save once, however often they are pressed and delivered', async () => {
    const shown = await desk.reply(FERRY);
    const save = click(shown, 'save', 'c1', {});
    const [one, two, again] = [
      await desk.bot.act(save),
      await desk.bot.act(save),
      await desk.bot.act({ ...save, id: 'c2' }),
    ];
    expect(one?.replaces).toBe(true);
    expect(two).toBeNull();
    expect(again && renderReply(again)).toBe(RECEIPTS.known(FERRY_NAME));
    expect(desk.store.eventsOf('update-saved')).toHaveLength(1);
  });

  test('of an earlier version show how it stands now', async () => {
    const first = await desk.reply(FERRY);
    await desk.say('the date is 11 December');
    expect(await desk.press(first, 'save')).toContain(DRAFT.outdated);
    expect(desk.kinds()).toEqual([]);
  });

  test('cancel, edit, undo, amend and show the board', async () => {
    const shown = await desk.reply(FERRY);
    expect(await desk.press(shown, 'edit')).toBe(DRAFT.editHint);
    expect(await desk.press(shown, 'cancel')).toBe(DRAFT.cancelled);
    expect(await desk.press(shown, 'cancel')).toBe(DRAFT.gone);
    await desk.say(FERRY);
    const receipt = await desk.reply('save');
    expect(await desk.press(receipt, 'board')).toContain('R8 Winter ferry');
    expect(await desk.press(receipt, 'amend')).toContain(DRAFT.amending);
    await desk.say('cancel');
    expect(await desk.press(receipt, 'undo')).toContain('Taken back');
    expect(await desk.press(receipt, 'undo')).toBe(RECEIPTS.goneBefore);
  });

  test('take back the version they stand under, and never the one before', async () => {
    await desk.say(FERRY);
    const first = await desk.reply('save');
    await desk.say('amend');
    await desk.say('the date is 11 December');
    const second = await desk.reply('save');
    expect(await desk.press(first, 'undo')).toBe(RECEIPTS.goneBefore);
    expect(await desk.press(second, 'undo')).toContain('stands as reported');
    expect(await desk.press(second, 'undo')).toBe(RECEIPTS.goneBefore);
    expect(await desk.say('where are we on R8?')).toContain('4 December 2026');
  });

  test('of another person do nothing', async () => {
    const shown = await desk.reply(FERRY, PAT);
    expect(await desk.press(shown, 'save', SAM)).toBe(DRAFT.gone);
    expect(desk.kinds()).toEqual([]);
    expect(await desk.say('save', PAT)).toContain('Saved');
  });

  test('begin an update', async () => {
    const home = await desk.bot.home({ id: 'sam', name: 'sam' }, 'test', new Date(AT));
    expect(await desk.press(home, 'log')).toContain(DRAFT.begin);
    expect(await desk.say('R8 amber')).toContain('What has happened?');
  });
});

describe('one delivery', () => {
  test('that arrives twice is heard once', async () => {
    await desk.say('R8 amber', { id: 'm1' });
    expect(await desk.reply('R8 amber', { id: 'm1' })).toBeNull();
    expect(await desk.say('crew lists drawn up')).toContain('What is the next step?');
  });
});

describe('drafts', () => {
  test('survive a restart', async () => {
    const store = createMemoryStore();
    await openDesk({ store }).say('R8 amber - crew lists drawn up');
    const after = openDesk({ store });
    expect(await after.say('tender the boat')).toContain('When is that due?');
  });

  test('are gone on with on another platform, in private', async () => {
    const { say } = openDesk({ people: PEOPLE });
    await say('R8 amber - crew lists drawn up', { ...PAT, platform: 'slack', conversation: 'D1' });
    const teams = { ...PAT, person: 'guid-1', platform: 'teams', conversation: 'a:1' };
    expect(await say('tender the boat', teams)).toContain('When is that due?');
    expect(await say('save', { ...teams, private: false })).toBe(DRAFT.noneToSave);
  });

  test('of several people and channels do not mix', async () => {
    const { say } = desk;
    await say('R8 amber - crew lists drawn up', { ...PAT, private: false });
    await say('R6 green, 14 managers coached', { ...SAM, private: false });
    expect(await say('tender the boat', { ...PAT, private: false })).toContain(FERRY_NAME);
    expect(await say('save', { ...PAT, private: false, conversation: 'other' })).toBe(DRAFT.noneToSave);
  });

  test('that grow too old give the words back', async () => {
    await desk.say('R8 amber - crew lists drawn up');
    const later = await desk.say('board', { at: '2026-11-20T11:00:00Z' });
    expect(later).toContain(DRAFT.expired(FERRY_NAME, '18 November 2026'));
    expect(later).toContain('crew lists drawn up');
    expect(later).toContain('Winter ferry');
    expect(await desk.say('save', { at: '2026-11-20T11:01:00Z' })).toBe(DRAFT.noneToSave);
  });

  test('that grow too old stay until the words have been given back', async () => {
    const store = createMemoryStore();
    const refusing = { ...store, remove: async () => Promise.reject(new Error('the disk is full')) };
    const { say } = openDesk({ store: refusing });
    await say('R8 amber - crew lists drawn up');
    for (const minute of ['00', '01']) {
      const later = await say('board', { at: `2026-11-20T11:${minute}:00Z` });
      expect(later).toContain('crew lists drawn up');
      expect(later).toContain('Winter ferry');
    }
  });

  test('that grow too old make room for another, which stays', async () => {
    await desk.say('R8 amber - crew lists drawn up');
    const later = { at: '2026-11-20T11:00:00Z' };
    await desk.say('R6 green, 14 managers coached', later);
    expect(await desk.say('show my draft', later)).toContain('14 managers coached');
  });

  test('that cannot be read are kept, and their author can begin anew', async () => {
    await desk.say('R8 amber - crew lists drawn up');
    const [[key = ''] = []] = desk.store.list('draft');
    await desk.store.put('draft', key, { id: 'torn' });
    const begun = await desk.say('R6 green, 14 managers coached');
    expect(begun).toContain(DRAFT.unreadable);
    expect(begun).toContain('14 managers coached');
    expect(desk.store.get('unreadable-draft', key)).toEqual({ id: 'torn' });
    expect(await desk.say('show my draft')).toContain('14 managers coached');
  });
});

describe('asked how it stands, an answer with more in it', () => {
  test.each([
    ['crews trained for 3 boats, amber', '🟠 At risk', 'crews trained for 3 boats'],
    ['on track, contract signed yesterday', '🟢 On track', 'contract signed yesterday'],
    ['we are pretty much on track I think', '🟢 On track', 'crew lists drawn up'],
  ])('“%s” tells the status and keeps the news', async (answer, status, progress) => {
    await desk.say('R8: crew lists drawn up');
    await desk.say(answer);
    const shown = await desk.say('show my draft');
    expect(shown).toContain(status);
    expect(shown).toContain('crew lists drawn up');
    expect(shown).toContain(progress);
    expect(shown).not.toContain('Next step');
  });

  test('“training complete for 40 managers” is news, and how it stands is still open', async () => {
    await desk.say('R8: crew lists drawn up');
    await desk.say('training complete for 40 managers');
    const shown = await desk.say('show my draft');
    expect(shown).not.toContain('Complete');
    expect(shown).toContain('training complete for 40 managers');
  });
});

describe('a draft in a channel', () => {
  const channel = { ...PAT, private: false };

  test('that waits is mentioned under an answer without a word of what it is about', async () => {
    await desk.say('R8 amber - crew lists drawn up', channel);
    const answered = await desk.reply('what did peers say about lifeboats?', channel);
    expect(answered?.audience).not.toBe('asker');
    expect(answered && renderReply(answered)).toContain(DRAFT.waitingQuietly);
    expect(answered && renderReply(answered)).not.toContain('recommendation 8');
    expect(await desk.say('show my draft', channel)).toContain('crew lists drawn up');
  });

  test('that grows too old comes back to its author alone', async () => {
    await desk.say('R8 amber - crew lists drawn up', channel);
    const later = { ...channel, at: '2026-11-20T11:00:00Z' };
    expect(await desk.say('what did peers say about lifeboats?', later)).not.toContain('crew lists');
    expect(desk.sent.map(({ to }) => to)).toEqual([
      { kind: 'person', email: PAT.email, ids: { test: PAT.person } },
    ]);
    expect(desk.sent[0] && renderReply(desk.sent[0].reply)).toContain('crew lists drawn up');
  });
});

test('a draft of a channel that grows too old stays where its author cannot be reached', async () => {
  const { say, sent, store } = openDesk({ arrives: false });
  const channel = { ...PAT, private: false };
  await say('R8 amber - crew lists drawn up', channel);
  await say('what did peers say about lifeboats?', { ...channel, at: '2026-11-20T11:00:00Z' });
  expect(sent).toHaveLength(1);
  expect([...store.list('draft')]).toHaveLength(1);
});

describe('who may', () => {
  beforeEach(() => {
    desk = openDesk({ people: PEOPLE });
  });

  test.each([
    ['owner', PAT, 'Pat Quayle'],
    ['deputy', JO, 'Jo Marsh'],
    ['administrator', ADA, 'Ada Pool'],
  ])('the %s may record', async (_, turn, name) => {
    await desk.say(FERRY, turn);
    expect(await desk.say('save', turn)).toContain(`reported by ${name}`);
  });

  test('others are told whose it is and pass it on; the owner accepts, and they are told', async () => {
    expect(await desk.say('R8 amber, crew lists drawn up', SAM)).toContain(
      RIGHTS.notYours('Recommendation 8 (Winter ferry)', 'Pat Quayle'),
    );
    for (const answer of ['tender the boat', '4 December']) await desk.say(answer, SAM);
    expect(await desk.say('no skipper', SAM)).toContain(DRAFT.suggestHint('Pat Quayle'));
    expect(await desk.say('pass it on', SAM)).toBe(RIGHTS.passedOn('Pat Quayle', FERRY_NAME));
    expect(desk.kinds()).toEqual(['suggestion-made']);
    expect(desk.sent.map(({ to }) => to)).toEqual([
      { kind: 'person', email: 'pat@harbour.example', ids: {} },
      { kind: 'person', email: 'jo@harbour.example', ids: {} },
    ]);
    const [post] = desk.sent;
    expect(renderReply(post?.reply as Reply)).toContain(RIGHTS.suggestion('U3', FERRY_NAME));
    expect(await desk.press(post?.reply ?? null, 'accept', SAM)).toBe(RIGHTS.notYoursToSettle);
    expect(await desk.press(post?.reply ?? null, 'accept', PAT)).toContain('Accepted and saved');
    expect(await desk.press(post?.reply ?? null, 'decline', JO)).toBe(RIGHTS.settled);
    expect(desk.sent.at(-1)).toMatchObject({ to: { email: 'sam@harbour.example' } });
    expect(desk.sent.at(-1)?.reply.summary).toBe(RIGHTS.toldAccepted('Pat Quayle', FERRY_NAME));
    expect(await desk.say('where are we on R8', JO)).toContain('as U3 reported');
  });

  test('a suggestion that is declined is not recorded, and its author is told', async () => {
    await desk.say(FERRY, SAM);
    await desk.say('save', SAM);
    const waiting = await desk.reply('suggestions', JO);
    expect(await desk.press(waiting, 'decline', JO)).toContain('Declined');
    expect(desk.sent.at(-1)?.reply.summary).toBe(RIGHTS.toldDeclined('Jo Marsh', FERRY_NAME));
    expect(await desk.say('suggestions', PAT)).toBe(RIGHTS.noSuggestions);
    expect(desk.kinds()).not.toContain('update-saved');
  });

  test('what is nobody’s is the administrators’', async () => {
    expect(await desk.say('R6: green, 14 managers coached, next session on 9 December', SAM)).toContain(
      RIGHTS.nobodysYet('Recommendation 6 (Coach the managers)'),
    );
    await desk.say('save', SAM);
    expect(desk.sent.map(({ to }) => to)).toMatchObject([{ email: 'ada@harbour.example' }]);
  });

  test('an amendment is for those who report', async () => {
    await desk.say(FERRY, PAT);
    const receipt = await desk.reply('save', PAT);
    expect(await desk.press(receipt, 'amend', SAM)).toContain('Pat Quayle’s to report on');
    expect(await desk.press(receipt, 'undo', JO)).toBe(RECEIPTS.notAuthor('Pat Quayle'));
    expect(await desk.press(receipt, 'amend', JO)).toContain(DRAFT.amending);
  });

  test('of two who amend at once, the second is told before theirs counts', async () => {
    await desk.say(FERRY, PAT);
    await desk.say('save', PAT);
    const update = desk.store.eventsOf('update-saved')[0]?.update.id ?? '';
    for (const by of [PAT, JO]) await desk.bot.act(actionOf('amend', update, `amend ${by.person}`, by));
    await desk.say('the date is 11 December', PAT);
    await desk.say('blocker: fog', JO);
    await desk.say('save', PAT);
    expect(await desk.say('save', JO)).toContain(DRAFT.overtaken('Pat Quayle', 2));
    expect(desk.store.eventsOf('update-amended')).toHaveLength(1);
    expect(await desk.say('save', JO)).toContain('version 3');
  });

  test('and of two who save in the same moment, too', async () => {
    await desk.say(FERRY, PAT);
    await desk.say('save', PAT);
    const update = desk.store.eventsOf('update-saved')[0]?.update.id ?? '';
    for (const by of [PAT, JO]) await desk.bot.act(actionOf('amend', update, `amend ${by.person}`, by));
    await desk.say('the date is 11 December', PAT);
    await desk.say('blocker: fog', JO);
    const replies = await Promise.all([desk.say('save', PAT), desk.say('save', JO)]);
    expect(desk.store.eventsOf('update-amended')).toHaveLength(1);
    expect(replies.filter((reply) => reply.includes('version 2'))).toHaveLength(2);
    expect(replies[1]).toContain(DRAFT.overtaken('Pat Quayle', 2));
    expect(await desk.say('save', JO)).toContain('version 3');
  });

  test('guests see and record nothing, but are answered', async () => {
    await desk.say(FERRY, PAT);
    const receipt = await desk.reply('save', PAT);
    for (const asked of ['board', 'where are we on R8', 'what is overdue', 'suggestions', 'undo'])
      expect(await desk.say(asked, GUEST)).toBe(SEEING.staffOnly);
    expect(await desk.say(FERRY, GUEST)).toBe(RIGHTS.guest);
    expect(await desk.press(receipt, 'board', GUEST)).toBe(SEEING.staffOnly);
    const answer = await desk.say('what did peers say about the ferry?', GUEST);
    expect(answer).toContain('winter gap');
    expect(answer).not.toContain('At risk');
    const home = await desk.bot.home({ id: 'U9', name: 'U9', standing: 'guest' }, 'test', new Date(AT));
    expect(renderReply(home)).toBe(HOME.guest);
  });

  test('sees their own', async () => {
    expect(await desk.say('my recommendations', PAT)).toContain('R8 Winter ferry');
    expect(await desk.say('my recommendations', SAM)).toBe(SEEING.noneMine);
  });
});

describe('seeing', () => {
  test('the board, what changed, what is overdue and who is silent', async () => {
    const { say } = desk;
    await say(FERRY);
    await say('save');
    const later = { at: '2026-12-07T10:00:00Z' };
    expect(await say('show me the board please', later)).toMatch(/R8 Winter ferry +🟠 At risk/);
    expect(await say('what’s overdue?', later)).toContain('Winter ferry');
    expect(await say('what changed this week?')).toContain('Winter ferry');
    expect(await say('who hasn’t posted?')).toContain('R6 Coach the managers');
  });

  test('progress stands under an answer that touches a recommendation, apart from the peers’ words', async () => {
    await desk.say(FERRY);
    await desk.say('save');
    const answer = await desk.say('what did peers say about the ferry?');
    expect(answer).toContain('Progress since, by the council’s own report');
    expect(answer).toMatch(/R8 Winter ferry: 🟠 At risk/);
    expect(answer.indexOf('winter gap')).toBeLessThan(answer.indexOf('Progress since'));
  });

  test('a question that names no recommendation is one for the documents', async () =>
    expect(await desk.say('how are we doing on parking')).not.toContain('has been recorded'));
});

describe('forms', () => {
  const values = {
    ...{ recommendation: idOf(8), status: 'at-risk', progress: 'Crew lists drawn up.' },
    ...{ nextStep: 'Tender the boat', due: '2026-12-04', blocker: 'No skipper' },
  };
  const by = (id: string, turn: Turn = {}) => {
    const { name: _, value: __, ...delivery } = actionOf('log', '', id, { at: AT, ...turn });
    return delivery;
  };

  test('log an update from nothing, once', async () => {
    const opened = await desk.bot.openForm(by('f1'));
    if (!('form' in opened)) throw new Error('no form');
    const outcome = await desk.bot.submitForm({ ...by('f2'), form: opened.form.id, values });
    expect(outcome.kind === 'reply' && outcome.reply.summary).toContain('Saved: recommendation 8');
    const twice = await desk.bot.submitForm({ ...by('f3'), form: opened.form.id, values });
    expect(twice).toMatchObject({ reply: { summary: FORM.gone } });
    expect(desk.store.eventsOf('update-saved')).toHaveLength(1);
  });

  test('name the fields that cannot stand', async () => {
    const opened = await desk.bot.openForm(by('f1'));
    if (!('form' in opened)) throw new Error('no form');
    const outcome = await desk.bot.submitForm({ ...by('f2'), form: opened.form.id, values: { status: 'x' } });
    expect(outcome).toMatchObject({ kind: 'errors', errors: { status: FORM.errors.status } });
    expect(desk.kinds()).toEqual([]);
  });

  test('start from a message, and edit a draft that waits', async () => {
    const fromMessage = await desk.bot.openForm({ ...by('f1'), text: 'R8 amber, crew lists drawn up' });
    expect('form' in fromMessage && fromMessage.form.fields.map(({ value }) => value)).toEqual([
      idOf(8),
      'at-risk',
      'crew lists drawn up',
      null,
      null,
      null,
      null,
      null,
    ]);
    await desk.say(FERRY);
    const editing = await desk.bot.openForm(by('f4'));
    if (!('form' in editing)) throw new Error('no form');
    expect(editing.form.fields[5]?.value).toBe('no skipper');
    await desk.bot.submitForm({ ...by('f5'), form: editing.form.id, values: { ...values, blocker: 'Fog' } });
    expect(desk.store.eventsOf('update-saved').map(({ update }) => update.blocker)).toEqual(['Fog']);
    expect(await desk.say('save')).toBe(DRAFT.noneToSave);
  });

  test('do not push aside an update that was begun in the chat meanwhile', async () => {
    const opened = await desk.bot.openForm(by('f1'));
    if (!('form' in opened)) throw new Error('no form');
    await desk.say('R6 green, 14 managers coached');
    const form = { form: opened.form.id, values };
    expect(await desk.bot.submitForm({ ...by('f2'), ...form })).toEqual({
      kind: 'errors',
      errors: { recommendation: FORM.errors.waiting },
    });
    expect(await desk.say('cancel')).toBe(DRAFT.cancelled);
    expect(await desk.bot.submitForm({ ...by('f3'), ...form })).toMatchObject({ kind: 'reply' });
    expect(desk.store.eventsOf('update-saved').map(({ update }) => update.recommendation)).toEqual([idOf(8)]);
  });

  test('from a message say that another update waits, instead of passing the message over', async () => {
    await desk.say('R6 green, 14 managers coached');
    const opened = await desk.bot.openForm({ ...by('f1'), text: FERRY });
    expect('reply' in opened && renderReply(opened.reply)).toContain(DRAFT.first);
  });

  test('over one of two updates show both back before anything is saved', async () => {
    await desk.say(`${FERRY}\nR6: complete, all managers coached, https://harbour.example/coaching`);
    const editing = await desk.bot.openForm(by('f1'));
    if (!('form' in editing)) throw new Error('no form');
    const outcome = await desk.bot.submitForm({ ...by('f2'), form: editing.form.id, values });
    expect(outcome.kind === 'reply' && renderReply(outcome.reply)).toContain(DRAFT.confirm);
    expect(desk.kinds()).toEqual([]);
    expect(await desk.say('save')).toContain('recommendation 6');
    expect(desk.store.eventsOf('update-saved')).toHaveLength(2);
  });

  test('still ask what does not make sense, in chat', async () => {
    const opened = await desk.bot.openForm(by('f1'));
    if (!('form' in opened)) throw new Error('no form');
    const red = { ...values, status: 'off-track' };
    const outcome = await desk.bot.submitForm({ ...by('f2'), form: opened.form.id, values: red });
    expect(outcome.kind === 'reply' && outcome.reply.summary).toContain('bring it back on track');
    expect(await desk.say('agency skipper')).toContain(DRAFT.confirm);
    expect(await desk.say('save')).toContain('🔴 Off track');
  });

  test('are not for guests, and no way into another’s draft', async () => {
    const guest = await desk.bot.openForm(by('f1', GUEST));
    expect(guest).toMatchObject({ reply: { summary: RIGHTS.guest } });
    await desk.say(FERRY, PAT);
    const editing = await desk.bot.openForm(by('f2', PAT));
    if (!('form' in editing)) throw new Error('no form');
    const form = { form: editing.form.id, values };
    expect(await desk.bot.submitForm({ ...by('f3', SAM), ...form })).toMatchObject({
      reply: { summary: FORM.gone },
    });
    expect(await desk.bot.submitForm({ ...by('f4', GUEST), ...form })).toMatchObject({
      reply: { summary: RIGHTS.guest },
    });
    expect(desk.kinds()).toEqual([]);
  });
});

describe('the person’s own page', () => {
  test('shows the draft that waits, and the board', async () => {
    await desk.say('R8 amber');
    const home = renderReply(await desk.bot.home({ id: 'sam', name: 'sam' }, 'test', new Date(AT)));
    expect(home).toContain(HOME.draft(FERRY_NAME));
    expect(home).toContain('R1 Settle the breakwater');
  });
});

test('the person’s own page is put on record once a day', async () => {
  const visit = (at: string) => desk.bot.home({ id: 'sam', name: 'sam' }, 'test', new Date(at));
  for (const at of ['2026-11-18T09:00:00Z', '2026-11-18T17:00:00Z', '2026-11-19T09:00:00Z']) await visit(at);
  expect(desk.store.eventsOf('record-seen').map(({ what }) => what)).toEqual(['home', 'home']);
});

describe('quotations for composing', () => {
  test('are found by topic, and put on record', async () => {
    const store = createMemoryStore();
    const bot = makeBot((await loadMillbrook()).corpus, { store });
    const sam = { id: 'sam', name: 'sam' };
    const found = await bot.findQuotations('leadership', sam, 'test', new Date(AT));
    expect('quotations' in found && found.quotations[0]?.text).toContain('Leadership');
    expect(store.eventsOf('answer-shown')).toHaveLength(1);
    const message = {
      id: 'm1',
      platform: 'test',
      conversation: 'c',
      person: sam,
      at: new Date(AT),
      text: '',
    };
    await bot.handle({ ...message, text: 'something we can quote about leadership' });
    await bot.handle({ ...message, id: 'm2', text: 'use 1 in the annual report' });
    const again = await bot.findQuotations('leadership', sam, 'test', new Date(AT));
    expect(JSON.stringify(again)).toContain('annual report');
    const failing = makeBot(new Proxy((await loadMillbrook()).corpus, BROKEN));
    const failed = await failing.findQuotations('leadership', sam, 'test', new Date(AT));
    expect(failed).toMatchObject({ reply: { summary: FAULTS.unexpected('ref-1') } });
    expect(await bot.findQuotations('  ', sam, 'test', new Date(AT))).toEqual({ quotations: [] });
  });
});

describe('under a list of quotations', () => {
  test('“quote 2” shows the second again, by the number under which it can be marked as used', async () => {
    const chat = startChat((await loadMillbrook()).corpus, {});
    const listed = await chat.say('something we can quote about leadership');
    const second = /^2\. (.+)$/m.exec(listed)?.[1] ?? 'no second one';
    const shown = await chat.say('quote 2');
    expect(shown).toContain(`2. ${second}`);
    expect(shown).not.toMatch(/^1\. /m);
    expect(await chat.say('use 2 in the annual report')).toMatch(
      /^Marked quotation 2 as used: the annual report \(“/,
    );
    expect(await chat.say('quote 99')).toContain('Say for example “use 1');
  });

  test('“quote 1” that finds no words to quote leaves the offer as it was', async () => {
    const { say } = openDesk();
    await say('what did peers say about the ferry?');
    await say('quote 99');
    expect(await say('use 1 in the press release')).toBe(QUOTING.noOffers);
  });
});

describe('the audit', () => {
  test('tells who asked what and which words were shown', async () => {
    await desk.say('what did peers say about the ferry?', PAT);
    const [shown] = desk.store.eventsOf('answer-shown');
    expect(shown).toMatchObject({
      ...{ question: 'what did peers say about the ferry?', outcome: 'answered', model: null },
      by: { person: 'pat@harbour.example', platform: 'test' },
    });
    for (const { source, start, end } of shown?.spans ?? [])
      expect(corpus.documents.get(source)?.text.slice(start, end).length).toBeGreaterThan(10);
    expect(shown?.spans.length).toBeGreaterThan(0);
  });

  test('tells who saw the record', async () => {
    await desk.say('board', PAT);
    await desk.say('where are we on R8', SAM);
    expect(desk.store.eventsOf('record-seen').map(({ what, by }) => [what, by.person])).toEqual([
      ['board', 'pat@harbour.example'],
      [`standing ${idOf(8)}`, 'sam@harbour.example'],
    ]);
  });

  test('does not say that somebody saw what they were refused, or what they wrote', async () => {
    await desk.say('board', GUEST);
    await desk.say('undo', PAT);
    await desk.say('log R8', PAT);
    expect(desk.kinds()).toEqual([]);
  });

  test('shows administrators what was not helpful and what found nothing', async () => {
    desk = openDesk({ people: PEOPLE });
    const answer = await desk.reply('what did peers say about the ferry?', SAM);
    const value =
      answer?.blocks.flatMap((block) => (block.type === 'feedback' ? [block.value] : []))[0] ?? '';
    await desk.say('who runs the zoo?', SAM);
    const rate = (name: ActionName, id: string) => desk.bot.act(actionOf(name, value, id, SAM));
    expect((await rate('helpful', 'r1'))?.summary).toBe(AUDIT.thanksHelpful);
    expect(await desk.say('ratings', ADA)).not.toContain(AUDIT.unhelpful);
    expect((await rate('not-helpful', 'r2'))?.summary).toBe(AUDIT.thanksUnhelpful);
    const ratings = await desk.say('ratings', ADA);
    expect(ratings).toContain('what did peers say about the ferry?');
    expect(ratings).toContain('who runs the zoo?');
    expect(await desk.say('ratings', SAM)).toBe(AUDIT.administratorsOnly);
  });

  test('shows guests nothing of what others asked, also where nobody is configured', async () => {
    await desk.say('who runs the zoo?');
    expect(await desk.say('ratings')).toContain('who runs the zoo?');
    expect(await desk.say('ratings', GUEST)).toBe(AUDIT.administratorsOnly);
  });

  test('brings the buttons of an answer back after a restart', async () => {
    const store = createMemoryStore();
    const answer = await openDesk({ store }).reply('how many passengers does the ferry carry?');
    const after = openDesk({ store });
    expect(await after.press(answer, 'words')).toContain('310,000 passengers');
    const lost = await after.bot.act(actionOf('words', 'nothing', 'c9', {}));
    expect(lost?.summary).toBe(ANSWER_BUTTONS.lost);
  });

  test('shares the answer of the button after a restart, whatever has been asked here meanwhile', async () => {
    const store = createMemoryStore();
    const shown = await openDesk({ store }).reply('what did peers say about temporary accommodation?');
    let ids = 0;
    const after = openDesk({ store, newId: () => `later-${++ids}` });
    await after.say('what does the council say about the ferry?');
    const shared = await after.press(shown, 'share');
    expect(shared.startsWith(shown?.summary ?? '-')).toBe(true);
  });

  test('shares no other answer after a restart, where the question leaned on the one before', async () => {
    const store = createMemoryStore();
    const before = openDesk({ store });
    await before.say('what did peers say about temporary accommodation?');
    const shown = await before.reply('and in 2019?');
    expect(await before.press(shown, 'words')).not.toBe(ANSWER_BUTTONS.lost);
    const after = openDesk({ store });
    expect(await after.press(shown, 'share')).toBe(ANSWER_BUTTONS.lost);
  });
});

describe('a record that cannot be written', () => {
  const failing = (kinds: readonly RecordEvent['kind'][], cause: Error): Store => {
    const store = createMemoryStore();
    return {
      ...store,
      append: (event) => (kinds.includes(event.kind) ? Promise.reject(cause) : store.append(event)),
    };
  };

  test('says so, and keeps the draft', async () => {
    const store = failing(['update-saved'], new UserError('The disk is full. Nothing was saved.'));
    const { say, kinds } = openDesk({ store });
    await say(FERRY);
    expect(await say('save')).toBe('The disk is full. Nothing was saved.');
    expect(kinds()).toEqual([]);
    expect(await say('show my draft')).toContain('crew lists drawn up');
  });

  test('of a fault nobody foresaw gives a reference, and keeps the draft', async () => {
    const { say } = openDesk({ store: failing(['update-saved'], new Error('EIO')) });
    await say(FERRY);
    expect(await say('save')).toBe(FAULTS.unexpected('ref-1'));
    expect(await say('show my draft')).toContain('crew lists drawn up');
  });

  test('does not cost an answer where only the audit fails', async () => {
    const errors: unknown[] = [];
    const log: Log = { ...silent(), error: (entry) => void errors.push(entry) };
    const store = failing(['answer-shown', 'record-seen'], new Error('EIO'));
    const { say } = openDesk({ store, log });
    expect(await say('what did peers say about the ferry?')).toContain('winter gap');
    expect(await say('board')).toContain('Winter ferry');
    expect(errors).toHaveLength(2);
    expect(JSON.stringify(errors)).not.toContain('ferry');
  });
});
