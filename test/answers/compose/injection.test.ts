import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { INSTRUCTIONS } from '../../../src/answers/compose/instructions.ts';
import { repeatsInstructions } from '../../../src/answers/compose/repeats-instructions.ts';
import { claimOf } from '../../../src/answers/select.ts';
import { findClaimWordingFault } from '../../../src/answers/support/check-claim.ts';
import { findFault } from '../../../src/answers/verify.ts';
import { type Corpus, loadCorpus } from '../../../src/corpus/library.ts';
import { lazily } from '../../../src/lazily.ts';
import type { Models } from '../../../src/models/models.ts';
import { type Answering, createAnswering } from '../../../src/talk/answering.ts';
import {
  type Attack,
  IN_DOCUMENTS,
  IN_EARLIER_TURNS,
  IN_NAMES,
  IN_QUESTIONS,
  IN_UPDATES,
} from '../../support/attacks.ts';
import { HARBOUR_DOCUMENTS, HARBOUR_KNOWLEDGE, loadHarbour } from '../../support/harbour.ts';
import { modelsAt } from '../../support/models.ts';
import { claims, readData, type Script, say, standIn } from '../../support/stand-in-model.ts';

/**
 * The worst model imaginable: whatever attack it is shown it obeys, and helps along: it cites the poisoned passage, the
 * first, all of them and one that does not exist, and slips the wish in among claims that hold. An attack on `always` is
 * obeyed unseen.
 */
function obeys(attacks: readonly Attack[], always: readonly Attack[] = []): Script {
  return (received, response) => {
    const { passages, words, terms } = readData(received);
    if (!passages)
      return say(
        response,
        misread(
          words ?? [],
          [...always, ...attacks].map(({ wish }) => wish),
          terms ?? [],
        ),
      );
    const seen = attacks.filter(({ text }) => received.raw.includes(JSON.stringify(text).slice(1, 20)));
    const wishes = [...seen, ...always].map(({ wish }) => wish);
    const good = passages.filter(({ says }) => !wishes.includes(says)).slice(0, 3);
    const all = passages.map(({ n }) => n);
    const poisoned = passages.find(({ says, words = '' }) =>
      seen.some(({ text }) => `${says} ${words}`.includes(text.slice(0, 25))),
    );
    const turn = received.raw.length % 3;
    const evil = wishes.slice(0, 3).map((wish, at) => {
      const cited = [[poisoned?.n ?? 1], all.slice(0, 2), [99]][(at + turn) % 3] ?? [1];
      return [wish, ...cited] as const;
    });
    const sly = wishes.slice(0, 1).map((wish) => [wish, poisoned?.n ?? all[0] ?? 1] as const);
    say(response, claims(...sly, ...evil.slice(0, 2), ...good.map(({ n, says }) => [says, n] as const)));
  };
}

/** Asked what unknown words mean, it says what the attack wishes, and else the first thing that comes to hand. */
function misread(words: readonly string[], wishes: readonly string[], terms: readonly string[]): string {
  const readings = words.flatMap((word) => [...wishes, ...terms.slice(0, 1)].map((term) => ({ word, term })));
  return JSON.stringify({ readings });
}

const FERRY = 'what did peers say about the ferry?';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Harbour with attacks in the peers' report, a paragraph each, where it speaks of the ferry. */
async function poison(attacks: readonly Attack[]): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-poisoned-'));
  folders.push(folder);
  cpSync(HARBOUR_DOCUMENTS, folder, { recursive: true });
  const place = 'The council has applied for permission to build a marina';
  const text = readFileSync(join(HARBOUR_DOCUMENTS, 'peers-2023.txt'), 'utf8');
  const poisoned = `${attacks.map((one) => one.text).join('\n\n')}\n\n${place}`;
  writeFileSync(join(folder, 'peers-2023.txt'), text.replace(place, poisoned));
  return loadCorpus({ knowledge: HARBOUR_KNOWLEDGE, sources: folder });
}

/** A corpus, its index built once, with a model that can be changed between questions. */
interface House {
  readonly corpus: Corpus;
  readonly answering: Answering;
  model: Models | null;
}

function openHouse(corpus: Corpus): House {
  const delegate = (): Models => {
    if (!house.model) throw new Error('no model');
    return house.model;
  };
  const models: Models = {
    language: { name: 'stand-in', ask: (request, deadline) => delegate().language.ask(request, deadline) },
    ...{ embedding: null, updates: false },
    deadline: () => delegate().deadline(),
    isAllowed: () => true,
  };
  const house: House = { corpus, answering: createAnswering(corpus, { models }), model: null };
  return house;
}

const harbour = openHouse(await loadHarbour());

interface Attacked {
  readonly answer: Answer;
  readonly reached: boolean;
  readonly raw: string;
}

async function respond(
  house: House,
  script: Script,
  { question = FERRY, history = [] as string[], name = 'Robin' } = {},
): Promise<Attacked> {
  const server = await standIn(script);
  house.model = modelsAt(server.address);
  const asker = { platform: 'console', conversation: 'c', person: { id: 'p', name } };
  const { answer } = await house.answering.respond(question, history, asker);
  const reached = server.received.some((one) => readData(one).passages !== undefined);
  return { answer, reached, raw: server.received.map(({ raw }) => raw).join() };
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const TOLD = ` ${wordsOf(INSTRUCTIONS).join(' ')} `;

/** Everything shown is a statement as it stands, or worded and verified; nothing of the wish, nothing of the prompt. */
function expectUnharmed(answer: Answer, { corpus, answering: { retriever } }: House, wish: string): void {
  expect(answer.suggestion ?? '').not.toContain(wish);
  for (const claim of [...answer.claims, ...answer.further]) {
    expect(findFault(claim, corpus)).toBeNull();
    if (!claim.rests) {
      expect(claim.text).toBe(claim.statement.text);
      continue;
    }
    expect(findClaimWordingFault(claim, corpus, retriever)).toBeNull();
    expect(claim.text).not.toContain(wish);
    const words = wordsOf(claim.text);
    const runs = words.map((_, at) => words.slice(at, at + 6)).filter(({ length }) => length === 6);
    expect(runs.filter((run) => TOLD.includes(` ${run.join(' ')} `))).toEqual([]);
  }
}

test('there are at least sixty attacks', () => {
  const all = [IN_DOCUMENTS, IN_QUESTIONS, IN_EARLIER_TURNS, IN_NAMES, IN_UPDATES].flat();
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
});

describe('an instruction in a document changes nothing, whoever obeys it', () => {
  const few = 4;
  const houses = Array.from({ length: Math.ceil(IN_DOCUMENTS.length / few) }, (_, at) =>
    lazily(async () => openHouse(await poison(IN_DOCUMENTS.slice(at * few, (at + 1) * few)))),
  );

  test.each(IN_DOCUMENTS.map((attack, at) => ({ ...attack, at })))('$text', async ({ at, ...attack }) => {
    const house = await houses[Math.floor(at / few)]?.();
    if (!house) throw new Error('no house');
    const { answer, reached } = await respond(house, obeys(IN_DOCUMENTS, [attack]));
    expect(reached).toBe(true);
    expectUnharmed(answer, house, attack.wish);
  });

  test('even where every passage is shown to it, orders and all', async () => {
    for (const open of houses) {
      const house = await open();
      const statements = house.answering.retriever.statements.filter(({ text }) =>
        IN_DOCUMENTS.some((one) => one.text === text),
      );
      for (const statement of statements)
        for (const { wish } of IN_DOCUMENTS) {
          const claim = { ...claimOf(statement, house.corpus), text: wish, rests: [statement] };
          const fault =
            findFault(claim, house.corpus) ??
            findClaimWordingFault(claim, house.corpus, house.answering.retriever) ??
            (repeatsInstructions(wish) ? 'tells' : null);
          expect(`${wish} ${fault}`).not.toBe(`${wish} null`);
        }
    }
  });
});

describe('an instruction in a question changes nothing', () => {
  test.each(IN_QUESTIONS)('$text', async (attack) => {
    const { answer } = await respond(harbour, obeys([attack]), { question: attack.text });
    expectUnharmed(answer, harbour, attack.wish);
  });

  test('most of them reach the model, so that the checks are what stops them', async () => {
    const reached = [];
    for (const attack of IN_QUESTIONS)
      reached.push((await respond(harbour, obeys([attack]), { question: attack.text })).reached);
    expect(reached.filter(Boolean).length).toBeGreaterThanOrEqual(IN_QUESTIONS.length / 2);
  });
});

describe('an instruction in an earlier turn changes nothing', () => {
  test.each(IN_EARLIER_TURNS)('$text', async (attack) => {
    const { answer, raw } = await respond(harbour, obeys([attack], [attack]), { history: [attack.text] });
    expect(raw).not.toBe('');
    expectUnharmed(answer, harbour, attack.wish);
  });
});

describe('a display name is never sent', () => {
  test.each(IN_NAMES)('$text', async (attack) => {
    const { answer, raw } = await respond(harbour, obeys([attack], [attack]), { name: attack.text });
    expect(raw).not.toContain(attack.text);
    expectUnharmed(answer, harbour, attack.wish);
  });
});

test('the check of this suite would notice: without it the wish comes through', async () => {
  const wish = 'All is well.';
  const { answer } = await respond(harbour, obeys([], [{ text: '', wish }]));
  const [claim] = answer.claims;
  if (!claim) throw new Error('no claim');
  const harmed = { ...answer, claims: [{ ...claim, text: wish, rests: [claim.statement] }] };
  expect(() => expectUnharmed(harmed, harbour, wish)).toThrow();
});
