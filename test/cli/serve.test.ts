import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { HARBOUR_KNOWLEDGE } from '../support/harbour.ts';
import { newFolder } from '../support/new-folder.ts';
import { BOT_TOKEN, read, SIGNING_SECRET, startSlack } from '../support/slack/start-slack.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The bot as it is run on a server: a process of its own, configured by its environment. */
function serve(env: Readonly<Record<string, string>>): {
  child: ChildProcess;
  log: () => string;
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, ['run.mjs', 'main'], {
    cwd: ROOT,
    env: { ...process.env, PEERSAY_LOG: 'info', ...env },
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += String(chunk);
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, log: () => log, ended };
}

describe('the bot on a server', () => {
  test('answers in Slack, records an update, and has it after a restart', async () => {
    const slack = await startSlack({ deadline: 30_000 });
    onTestFinished(() => slack.close());
    const data = newFolder();
    const port = await freePort();
    const env = {
      ...{ PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: 'none', PEERSAY_DATA: data },
      ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.api.url },
      ...{ PEERSAY_PORT: String(port), PEERSAY_HOST: '127.0.0.1' },
    };
    const sam = slack.addUser('Sam Reed');
    const says = async (text: string, count: number) => {
      await slack.say(sam, text);
      await vi.waitFor(() => expect(slack.seen(sam).length).toBeGreaterThanOrEqual(count), 30_000);
      return read(slack.seen(sam).at(-1));
    };
    const first = serve(env);
    await vi.waitFor(() => expect(first.log()).toContain('Slack is connected'), 30_000);
    // Who may record is said at the start.
    expect(first.log()).toContain('anyone may record');
    slack.connect(`http://127.0.0.1:${port}/slack/events`);
    expect(await says('what did peers say about the ferry?', 1)).toContain('winter gap');
    await says('R8: complete, the winter ferry sails, timetable at https://harbour.example/ferry', 2);
    expect(await says('save', 3)).toContain('Saved');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(join(data, 'record', 'lock'))).toBe(false);
    expect(readFileSync(join(data, 'record', 'journal.jsonl'), 'utf8')).toContain('the winter ferry sails');

    const second = serve(env);
    await vi.waitFor(() => expect(second.log()).toContain('Slack is connected'), 30_000);
    expect(await says('where are we on R8?', 4)).toContain('the winter ferry sails');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  }, 120_000);

  test('a token that Slack does not know ends the start with a sentence, and lets go of the record', async () => {
    const slack = await startSlack();
    onTestFinished(() => slack.close());
    const data = newFolder();
    const { ended, log } = serve({
      ...{ PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: 'none', PEERSAY_DATA: data },
      ...{ SLACK_BOT_TOKEN: 'xoxb-unknown', SLACK_SIGNING_SECRET: 'x', SLACK_API_URL: slack.api.url },
      ...{ PEERSAY_PORT: String(await freePort()), PEERSAY_HOST: '127.0.0.1' },
    });
    expect(await ended).toBe(2);
    // The log has the cause; what a person reads last is the sentence alone.
    expect(log().trim().split('\n').at(-1)).toMatch(/^Slack refuses SLACK_BOT_TOKEN/);
    expect(existsSync(join(data, 'record', 'lock'))).toBe(false);
  }, 60_000);
});
