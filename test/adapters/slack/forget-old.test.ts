import { expect, test } from 'vitest';
import { forgetOld, rememberedAt } from '../../../adapters/slack/forget-old.ts';
import { startChat } from '../../support/slack/start-chat.ts';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };

test('threads and posts of long ago are forgotten; what is known of channels stays', async () => {
  const { memory } = await startChat();
  await memory.put('thread:C1:1', rememberedAt(new Date('2026-01-01T10:00:00Z')));
  await memory.put('post:reminder 2026-W01 pat', rememberedAt(new Date('2026-01-01T10:00:00Z')));
  await memory.put('thread:C1:2', rememberedAt(new Date('2026-11-01T10:00:00Z')));
  await memory.put('shared:C1', true);
  await forgetOld(memory, new Date('2026-11-21T10:00:00Z'), LOG);
  expect([...memory.list().keys()]).toEqual(['thread:C1:2', 'shared:C1']);
});

test('a memory that cannot be written is left as it is', async () => {
  const { memory } = await startChat();
  await memory.put('thread:C1:1', rememberedAt(new Date('2026-01-01T10:00:00Z')));
  memory.remove = () => Promise.reject(new Error('the disk is full'));
  await forgetOld(memory, new Date('2026-11-21T10:00:00Z'), LOG);
  expect(memory.list().size).toBe(1);
});
