import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { dayAt } from '../updates/days.ts';
import { loadUpdateKnowledge } from '../updates/load-update-knowledge.ts';
import { dayOf } from '../updates/reading/dates/calendar.ts';
import { createUpdateReader, type UpdateReader } from '../updates/reading/read-update.ts';
import type { UpdateReading } from '../updates/reading/reading.ts';
import { type BatchLine, readBatch } from './batch.ts';
import { orUsage } from './read-options.ts';
import { readText } from './read-text.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent read-update -- [--json] [--now YYYY-MM-DD] "message" ["next message"…]
       npm run --silent read-update -- --json --batch FILE.jsonl     lines {"id","now","turns":[…]}

Reads a progress update as the bot would, and says what the bot would ask for after the first message.

  --now YYYY-MM-DD  the day of the message (today, by the council’s clocks)
  --json            one JSON document on standard output
  --batch FILE      one JSON document for each line, in order, with its id

Exit status: 0 read, 2 bad usage or input; lines of a batch that can be read are still read.`;

/** One conversation as a batch file gives it. */
interface Conversation extends BatchLine {
  readonly now: string;
  readonly turns: readonly string[];
}

await runCommand(async () => {
  const { values, turns } = readArguments();
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const read = createUpdateReader(loadUpdateKnowledge(readConfig().knowledge));
  if (values.batch !== undefined) return runBatch(values.batch, read);
  const result = read(turns, values.now ?? dayAt(new Date()));
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : describe(result));
  return 0;
});

function readArguments() {
  const options = {
    json: { type: 'boolean', default: false },
    now: { type: 'string' },
    batch: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  return orUsage(USAGE, () => {
    const { values, positionals: turns } = parseArgs({ options, allowPositionals: true });
    if (values.help) return { values, turns };
    if (values.now !== undefined && !dayOf(values.now))
      throw new UserError(`--now is a day like 2024-10-14; "${values.now}" is none.`);
    if (values.batch !== undefined && (turns.length > 0 || values.now !== undefined))
      throw new UserError(
        `A batch file holds the messages and their days: give neither beside --batch.\n${USAGE}`,
      );
    if (values.batch === undefined && isBlank(turns[0])) throw new UserError(`Give a message.\n${USAGE}`);
    return { values, turns };
  });
}

function isBlank(turn: string | undefined): boolean {
  return turn === undefined || turn.trim() === '';
}

/** Reads line by line; a line that cannot be read is named on standard error, and the others are still read. */
function runBatch(file: string, read: UpdateReader): number {
  const { lines, faults } = readBatch(readText(file), readConversation);
  for (const { id, now, turns } of lines)
    process.stdout.write(`${JSON.stringify({ id, ...read(turns, now) })}\n`);
  for (const fault of faults) process.stderr.write(`${file}, ${fault}\n`);
  return faults.length > 0 ? 2 : 0;
}

function readConversation(value: Record<string, unknown>): Conversation | string {
  const { id, now, turns } = value;
  if (!Array.isArray(turns) || turns.length === 0 || !turns.every((turn) => typeof turn === 'string'))
    return 'it has no "turns", a list of messages';
  if (isBlank(turns[0])) return 'its first message is empty';
  if (typeof now !== 'string' || !dayOf(now)) return 'it has no "now", a day like 2024-10-14';
  return { id, now, turns };
}

function describe({ intent, readings, asks }: UpdateReading): string {
  const blocks = readings.map((reading) =>
    Object.entries(reading)
      .map(([slot, value]) => `  ${slot.padEnd(15)}${show(value)}`)
      .join('\n'),
  );
  const asked =
    asks.length > 0 ? `The bot would ask for: ${asks.join(', ')}.` : 'The bot would ask for nothing.';
  return `${[`Intent: ${intent}`, ...blocks, asked].join('\n\n')}\n`;
}

function show(value: string | readonly string[] | null): string {
  if (value === null || value.length === 0) return '–';
  return typeof value === 'string' ? value.replaceAll('\n', `\n${' '.repeat(17)}`) : value.join(' ');
}
