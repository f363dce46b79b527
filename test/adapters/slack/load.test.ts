import { describe, expect, test } from 'vitest';
import { makeBot } from '../../support/chat.ts';
import { loadHarbour } from '../../support/harbour.ts';
import { RATES } from '../../support/slack/rates.ts';
import { createScriptedBot } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';
import { read, type Slack } from '../../support/slack/start-slack.ts';

/**
 * Whether acknowledgements come in time is measured, not tested: a busy machine may be late with them. Here nothing is
 * given up, and deliveries that were acknowledged late come again, so that each answer must still be one.
 */
const DEADLINE = 30_000;
const RETRIES = [0, 1000, 5000];

/** Everybody asks within `seconds`: most in a direct conversation, some in channels that they share. */
async function askAll(slack: Slack, people: number, question: (at: number) => string, seconds: number) {
  const channels = Array.from({ length: 25 }, () => slack.addChannel('channel'));
  const asked = Array.from({ length: people }, (_, at) => ({
    user: slack.addUser(`Person ${at}`),
    channel: at % 5 === 0 ? channels[(at / 5) % channels.length] : undefined,
    question: question(at),
  }));
  const deliveries = asked.map(async ({ user, channel, question: text }, at) => {
    await new Promise((done) => setTimeout(done, (at / people) * seconds * 1000));
    return slack.say(user, channel ? `@peersay ${text}` : text, channel ? { channel } : {});
  });
  return { asked, said: await Promise.all(deliveries) };
}

describe('500 people asking within ten seconds', () => {
  test('are each answered once, in their place, as members', async () => {
    const { slack, bot, settle } = await startChat({
      ...{ isPatient: true, rates: RATES, retries: RETRIES, deadline: DEADLINE },
    });
    const { asked, said } = await askAll(slack, 500, (at) => `question ${at}`, 5);
    await settle();
    const answers = said.map(({ channel, ts }, at) =>
      slack
        .seen(asked[at]?.user as never, { channel, ...(asked[at]?.channel ? { thread: ts } : {}) })
        .map(read),
    );
    expect(answers).toEqual(asked.map(({ question }) => [`You asked: ${question}`]));
    expect(new Set(bot.messages.map(({ person }) => person.standing))).toEqual(new Set(['member']));
  }, 120_000);
});

describe('200 questions in flight', () => {
  test('to the real bot are each answered once', async () => {
    const bot = createScriptedBot(makeBot(await loadHarbour()));
    const { slack, settle } = await startChat({ bot, isPatient: true, retries: RETRIES, deadline: DEADLINE });
    const questions = [
      'what did peers say about housing?',
      'ferry',
      'scrutiny in 2019',
      'list the recommendations',
    ];
    const { asked, said } = await askAll(slack, 200, (at) => questions[at % questions.length] ?? '', 0);
    await settle();
    for (const [at, { channel, ts }] of said.entries()) {
      const where = { channel, ...(asked[at]?.channel ? { thread: ts } : {}) };
      const [answer, ...more] = slack.seen(asked[at]?.user as never, where);
      expect(read(answer)).toMatch(/peers|Recommendation|council/i);
      expect(more).toEqual([]);
    }
  }, 120_000);
});
