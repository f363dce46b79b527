import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExpectedReading } from '../../src/evaluation/score-updates.ts';
import { readBotOrder } from '../../src/intents/bot-orders.ts';
import { readDelay, readRemark } from '../../src/updates/reading/remark.ts';
import { ROOT } from './knowledge.ts';
import { FIFTH_MESSAGES, FOURTH_MESSAGES, MESSAGES, MORE_MESSAGES, THIRD_MESSAGES } from './messages.ts';

/**
 * What people report as progress, next step or blocker is what they answer to a draft that asks for it: none of it may be put
 * off as a remark or taken for an order to the bot.
 */
interface Case {
  readonly expected: ExpectedReading;
  readonly more?: readonly ExpectedReading[] | undefined;
}

const saidIn = ({ expected, more = [] }: Case) =>
  [expected, ...more].flatMap(({ progress, nextStep, blocker }) => [
    ...progress,
    ...(nextStep ? [nextStep] : []),
    ...(blocker ? [blocker] : []),
  ]);
const putOff = (cases: readonly Case[]) =>
  cases.flatMap(saidIn).filter((text) => [readDelay, readRemark, readBotOrder].some((read) => read(text)));

describe('what is reported is neither put off nor taken for an order', () => {
  it('in the messages that the readers are measured on', () => {
    const all = [MESSAGES, MORE_MESSAGES, THIRD_MESSAGES, FOURTH_MESSAGES, FIFTH_MESSAGES].flat();
    expect(all.flatMap(saidIn).length).toBeGreaterThan(300);
    expect(putOff(all)).toEqual([]);
  });

  const beside = resolve(ROOT, '../shared/eval/updates.jsonl');
  it.skipIf(!existsSync(beside))('in the messages of the evaluation, where they are at hand', () => {
    const lines = readFileSync(beside, 'utf8').trim().split('\n');
    expect(putOff(lines.map((line) => JSON.parse(line) as Case))).toEqual([]);
  });
});
