import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTeamsAdapter } from '../../adapters/teams/create-teams-adapter.ts';
import { findPlayground, startPlayground } from '../../adapters/teams/playground/start-playground.ts';
import { assembleBot } from '../assemble-bot.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import { platformMemory } from '../platform-memory.ts';
import { ROOT } from '../root.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run teams:playground -- [--port PORT]

Opens the bot in the Microsoft 365 Agents Playground, which looks like Teams and needs no account. Both run on this
machine alone, and what is recorded there is kept apart from the record. Ctrl+C ends them.

  --port PORT   for the Playground (56150); any other where it is taken

Exit status: 0 ended, 2 bad usage, or the Playground is not installed.`;

const PORT = 56_150;

await runCommand(async () => {
  const { values } = orUsage(USAGE, () =>
    parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } }),
  );
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const port = Number(values.port ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError(`--port must be a number up to 65535.\n${USAGE}`);
  const command = findPlayground();
  if (!command)
    throw new UserError('The Playground is not installed; it is a development package: npm ci --include=dev');
  const given = readConfig();
  const config = { ...given, data: join(given.data, 'playground') };
  const log = createLog(config.logLevel);
  const { bot, store } = await assembleBot(config, log);
  const teams = createTeamsAdapter({
    ...{ bot, log, references: platformMemory(store, 'teams'), now: () => new Date() },
    config: { host: '127.0.0.1', port: 0, credentials: { kind: 'development' }, allowedTenants: [] },
    newReference: () => randomUUID().slice(0, 8),
  });
  const playground = await startPlayground(command, {
    botPort: await teams.start(),
    port,
    folder: join(config.data, 'tool'),
    preload: join(ROOT, 'adapters/teams/playground/preload.mjs'),
  });
  process.stdout.write(`Open ${playground.url} in a browser. Ctrl+C ends it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => playground.stop());
  bot.warmUp();
  await playground.ended;
  await teams.stop();
  await store.close();
  return 0;
});
