import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStore } from '../src/stores/file-store.ts';
import { HARBOUR_KNOWLEDGE } from './support/harbour.ts';
import { newFolder } from './support/new-folder.ts';
import { runProcess } from './support/run-process.ts';

/** The bot in Teams, without an account, on a port of this machine. */
function startInTeams(data: string, port: number) {
  return runProcess('main', [], {
    env: {
      ...{ PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: 'none', PEERSAY_DATA: data },
      ...{ PEERSAY_TEAMS_DEVELOPMENT: 'yes', PEERSAY_TEAMS_PORT: String(port) },
    },
  });
}

/** A port on which something else listens until the test has ended. */
function takePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
    onTestFinished(() => void server.close());
  });
}

test('a platform that cannot be started ends the bot, and its record is free for the next start', async () => {
  const data = newFolder();
  const { status, stderr } = await startInTeams(data, await takePort());
  expect(status).toBe(2);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^Port \d+ is taken by another program/);
  expect(readdirSync(join(data, 'record')).filter((name) => /lock/i.test(name))).toEqual([]);
});

test('a second server does not start beside one that has the record, and says why', async () => {
  const data = newFolder();
  const store = await openFileStore({ folder: join(data, 'record'), now: () => new Date() });
  onTestFinished(() => store.close());
  const { status, stderr } = await startInTeams(data, await takePort());
  expect(status).toBe(2);
  expect(stderr).toContain('is in use by process');
  expect(stderr).not.toContain('EADDRINUSE');
});
