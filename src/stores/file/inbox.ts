import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { findEventFault } from '../../updates/record/event-schema.ts';
import type { RecordEvent } from '../../updates/record/events.ts';
import { ownRequest, type Request } from '../requests.ts';
import { ifThere } from './if-there.ts';
import { makeFolder } from './prepare-folder.ts';
import { replaceFile } from './replace-file.ts';
import { openLine, sealLine } from './sealed-line.ts';

const LEFT = /^inbox-[0-9a-f-]{36}\.json$/;

/**
 * Leaves an event for whichever process has the store open, or opens it next: so a command of the terminal can put on
 * record what it did while the bot is running. On disk when it resolves.
 */
export async function leaveEvent(folder: string, event: RecordEvent): Promise<void> {
  const request = ownRequest({ do: 'append', event });
  await makeFolder(folder);
  await replaceFile(join(folder, `inbox-${randomUUID()}.json`), sealLine(request));
}

export interface LeftEvent {
  readonly name: string;
  /** Null where the file is damaged. */
  readonly event: RecordEvent | null;
}

/** The events that were left in a folder and not taken in yet, by time. */
export async function readLeftEvents(folder: string): Promise<LeftEvent[]> {
  const names = (await ifThere(readdir(folder))) ?? [];
  const left = await Promise.all(
    names.filter((name) => LEFT.test(name)).map((name) => readLeft(folder, name)),
  );
  return left.flat().sort((one, other) => (one.event?.at ?? '').localeCompare(other.event?.at ?? ''));
}

/** Nothing where somebody was quicker and has taken it in. */
async function readLeft(folder: string, name: string): Promise<LeftEvent[]> {
  const bytes = await ifThere(readFile(join(folder, name)));
  if (bytes === null) return [];
  const request = openLine(bytes.subarray(0, -1)) as { event: RecordEvent } | undefined;
  const isWhole = request !== undefined && findEventFault(request.event) === null;
  return [{ name, event: isWhole ? request.event : null }];
}

export interface IntakeOptions {
  readonly folder: string;
  readonly commit: (request: Request) => Promise<boolean>;
  readonly log: Log | undefined;
  /** Milliseconds between two looks. */
  readonly every: number;
}

/** Takes in what others leave. An event is on record before its file goes, and its key keeps it from being there twice. */
export function createIntake({ folder, commit, log, every }: IntakeOptions) {
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  async function takeIn({ name, event }: LeftEvent): Promise<void> {
    const file = join(folder, name);
    if (event === null) {
      await rename(file, `${file}.damaged`);
      log?.warn({ file: name }, 'an event that was left for the record is damaged, and is kept aside');
      return;
    }
    await commit(ownRequest({ do: 'append', event }));
    await rm(file, { force: true });
  }

  async function look(): Promise<void> {
    try {
      for (const left of await readLeftEvents(folder)) await takeIn(left);
    } catch (cause) {
      log?.warn({ fault: describeError(cause) }, 'events that were left for the record wait there');
    }
  }

  const lookNext = () => {
    looking = looking.then(look);
    return looking;
  };
  return {
    async start(): Promise<void> {
      await lookNext();
      timer = setInterval(lookNext, every).unref();
    },
    async end(): Promise<void> {
      if (timer !== null) clearInterval(timer);
      await lookNext();
    },
  };
}
