import { describe, expect, test } from 'vitest';
import { withoutLongRuns } from '../../src/typed-text.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();

describe('whoever leans on a key', () => {
  test.each([' ', '\n', '.', '? ', '-', 'and '])('“%j” again and again holds nobody up', async (key) => {
    const chat = startChat(corpus);
    await chat.say(`a${key.repeat(Math.floor(7900 / key.length))}x`);
    expect(await chat.say('what did peers say about the ferry?')).toContain('erry');
  });

  test('is told that a message is too long, without a look at what it wants', async () => {
    expect(await startChat(corpus).say('why? '.repeat(20_000))).toContain('in a sentence or two');
  });

  test('loses no word', () =>
    expect(withoutLongRuns(`save ${'\n'.repeat(900)} R5 amber!!!`).replace(/\s+/g, ' ')).toBe(
      'save R5 amber!!!',
    ));
});
