import { describe, expect, test } from 'vitest';
import { createAssistedReader } from '../../src/updates/reading/assisted/create-assisted-reader.ts';
import { IN_UPDATES } from '../support/attacks.ts';
import { modelsAt } from '../support/models.ts';
import { fails, hangs, type Script, says, standIn } from '../support/stand-in-model.ts';
import { KNOWLEDGE, read } from './knowledge.ts';

const NOW = '2024-06-12';
const offers = (...slots: readonly { slot: string; words: string; value?: string }[]) =>
  says(
    JSON.stringify({
      slots: slots.map(({ value = null, ...rest }: { value?: string | null }) => ({ ...rest, value })),
    }),
  );

async function readWith(script: Script, turns: string[], deadline = new AbortController().signal) {
  const server = await standIn(script);
  const reader = createAssistedReader(read, modelsAt(server.address).language, {
    knowledge: KNOWLEDGE,
    names: ['Robin Marsh'],
  });
  return { ...(await reader(turns, NOW, deadline)), server };
}

/** An update in which the rules find no status and no next step. */
const OPEN =
  'R5: the pipeline paper went to the board. Somewhat wobbly if we are honest, the lawyers look at it by 28 June';

describe('an update with something missing', () => {
  test('is filled with words of the message', async () => {
    const before = read([OPEN], NOW);
    expect(before.asks).toContain('status');
    const { readings, assisted, model, asks } = await readWith(
      offers({ slot: 'status', words: 'Somewhat wobbly', value: 'at-risk' }),
      [OPEN],
    );
    expect(readings[0]?.status).toBe('at-risk');
    expect(assisted).toEqual(['status']);
    expect(model).toBe('stand-in');
    expect(asks).not.toContain('status');
  });

  test('keeps what the rules found', async () => {
    const before = read([OPEN], NOW).readings[0];
    const { readings } = await readWith(
      offers(
        { slot: 'recommendation', words: 'pipeline', value: 'cpc-2024/R1' },
        { slot: 'due', words: 'by 28 June' },
        { slot: 'progress', words: 'wobbly if we are honest' },
      ),
      [OPEN],
    );
    expect(readings[0]?.recommendation).toBe(before?.recommendation);
    if (before?.progress) expect(readings[0]?.progress).toBe(before.progress);
  });

  test.each([
    ['words that are not in the message', { slot: 'blocker', words: 'the mayor stands in the way' }],
    ['words with a letter changed', { slot: 'blocker', words: 'the lawyer look at it' }],
    ['half a word', { slot: 'blocker', words: 'yers look at it' }],
    ['a status that does not exist', { slot: 'status', words: 'Somewhat wobbly', value: 'great' }],
    ['good news that the words do not tell', { slot: 'status', words: 'Somewhat wobbly', value: 'on-track' }],
    ['the end of the work', { slot: 'status', words: 'Somewhat wobbly', value: 'complete' }],
    ['a status without words', { slot: 'status', words: '', value: 'complete' }],
    ['a single word', { slot: 'blocker', words: 'lawyers' }],
  ])('is not filled with %s', async (_, offer) => {
    const { assisted, model } = await readWith(offers(offer), [OPEN]);
    expect([assisted, model]).toEqual([[], null]);
  });

  test('is read by the rules alone where the model fails, and says why', async () => {
    const plain = read([OPEN], NOW);
    expect(await readWith(fails(401), [OPEN])).toMatchObject({
      ...plain,
      assisted: [],
      withoutModel: 'no-access',
    });
    expect(await readWith(hangs, [OPEN], AbortSignal.timeout(60))).toMatchObject({
      ...plain,
      withoutModel: 'late',
    });
  });

  test('goes out without names and addresses', async () => {
    const { server } = await readWith(offers(), [`${OPEN}, says Robin Marsh (robin@council.gov.uk)`]);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.raw).not.toMatch(/Robin|Marsh|robin@/);
    expect(server.received[0]?.body.store).toBe(false);
  });
});

describe('the model is not asked', () => {
  test.each([
    ['for a question', 'what did peers say about housing?'],
    ['for small talk', 'thanks all, see you on Monday'],
    ['for several updates at once', 'R5: amber, paper drafted. R6: green, done with the survey'],
    ['for a complete update', 'R5: complete, the strategy was adopted on 3 June'],
  ])('%s', async (_, message) => {
    const { server } = await readWith(offers(), [message]);
    expect(server.received).toHaveLength(0);
  });
});

describe('an instruction in an update changes nothing', () => {
  test.each(IN_UPDATES)('$text', async ({ text, wish }) => {
    const plain = read([text], NOW).readings[0];
    const { readings } = await readWith(
      offers(
        { slot: 'status', words: wish, value: 'complete' },
        { slot: 'status', words: text.split('. ').slice(1).join('. '), value: 'complete' },
        { slot: 'recommendation', words: wish, value: 'cpc-2024/R2' },
        { slot: 'nextStep', words: wish },
        { slot: 'nextStep', words: text.split('. ').slice(1).join('. ') },
        { slot: 'blocker', words: wish },
        { slot: 'due', words: '2031-01-01' },
      ),
      [text],
    );
    const [reading] = readings;
    expect(reading?.recommendation).toBe(plain?.recommendation);
    expect(reading?.status).toBe(plain?.status);
    for (const slot of ['progress', 'nextStep', 'blocker'] as const)
      if (reading?.[slot] !== plain?.[slot]) expect(reading?.[slot]).not.toContain(wish);
    expect(reading?.due).toBe(plain?.due);
  });
});
