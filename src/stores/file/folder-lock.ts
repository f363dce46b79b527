import { randomUUID } from 'node:crypto';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { UserError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { NOT_SAVED, OPENING } from '../wording.ts';
import { ifThere } from './if-there.ts';
import { isRunning, readOwnIdentity } from './process-identity.ts';

const LOCK = 'lock';

/** Milliseconds between two signs of life of a lock's holder, and how many of them may fail to come. */
const HEARTBEAT = 5000;
const MISSED_BEATS = 3;

/** The right to write in a folder. */
export interface FolderLock {
  /** Throws a `UserError` where another process has taken the folder over: called before each write. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly log?: Log | undefined;
  readonly heartbeat?: number | undefined;
}

const Holder = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  space: z.string().nullable(),
  started: z.string().nullable(),
  beat: z.int(),
});
type Holder = z.infer<typeof Holder>;

/**
 * Takes the lock of a folder, also that of a process which has ended. Whether it has is known for a process of this
 * machine; one of another machine or container is watched for a while: a holder shows signs of life. Throws a
 * `UserError` where the lock is held.
 */
export async function lockFolder(folder: string, options: LockOptions = {}): Promise<FolderLock> {
  const { log, heartbeat = HEARTBEAT } = options;
  const file = join(folder, LOCK);
  const own: Holder = { token: randomUUID(), ...readOwnIdentity(), beat: 0 };
  for (;;) {
    if (await createLock(file, own)) return keepLock(file, own, heartbeat);
    const text = await ifThere(readFile(file, 'utf8'));
    if (text === null) continue;
    await refuseIfHeld(file, text, heartbeat, log);
    await clearAway(file, text, own, heartbeat);
    log?.warn({ lock: readHolder(text) }, 'the lock of a process that has ended was taken over');
  }
}

/** True for the one process that made the file. */
async function createLock(file: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(file, renderHolder(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk the file is made and left empty.
    await rm(file, { force: true });
    throw cause;
  }
}

/** Of one length whatever the beat, so that it can be written over in place. */
function renderHolder(holder: Holder): string {
  return `${JSON.stringify(holder).padEnd(400)}\n`;
}

/** Null where the file is being written, or was left half written. */
function readHolder(text: string): Holder | null {
  try {
    return Holder.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function refuseIfHeld(file: string, text: string, heartbeat: number, log: Log | undefined) {
  const holder = readHolder(text);
  const running = holder === null ? null : isRunning(holder);
  if (running === false) return;
  if (running === null) {
    log?.info(
      { lock: holder },
      'the folder is locked by a process that cannot be seen from here; watching it',
    );
    if (!(await changes(file, text, heartbeat))) return;
  }
  throw new UserError(
    holder === null ? OPENING.inUseBySomebody(file) : OPENING.inUse(dirname(file), holder.pid, holder.host),
  );
}

async function changes(file: string, text: string, heartbeat: number): Promise<boolean> {
  for (let looks = 0; looks < 2 * MISSED_BEATS; looks++) {
    await wait(heartbeat / 2);
    const now = await ifThere(readFile(file, 'utf8'));
    if (now === null) return false;
    if (now !== text) return true;
  }
  return false;
}

/** Milliseconds until it is looked again whether somebody else has cleared the lock away. */
const A_MOMENT = 20;

/**
 * Removes the lock of a process that has ended. Only whoever has made the file that bears the token of that lock may do so:
 * of several who come at once, the slower ones must not remove the lock that the quickest has made in its place.
 */
async function clearAway(file: string, text: string, own: Holder, heartbeat: number): Promise<void> {
  const right = `${file}.${readHolder(text)?.token ?? 'torn'}`;
  if (!(await createLock(right, own))) return waitForOther(right, own, heartbeat);
  try {
    if ((await ifThere(readFile(file, 'utf8'))) === text) await rm(file, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

/** Somebody else is about it; should they have ended in the midst of it, what they left is cleared away first. */
async function waitForOther(right: string, own: Holder, heartbeat: number): Promise<void> {
  const text = await ifThere(readFile(right, 'utf8'));
  if (text === null) return;
  const holder = readHolder(text);
  const running = holder === null ? null : isRunning(holder);
  if (running === true) await wait(A_MOMENT);
  else if (running === false || !(await changes(right, text, heartbeat)))
    await clearAway(right, text, own, heartbeat);
}

function keepLock(file: string, own: Holder, heartbeat: number): FolderLock {
  let beat = 0;
  const isOwn = async () => readHolder((await ifThere(readFile(file, 'utf8'))) ?? '')?.token === own.token;
  const showLife = async () => {
    if (!(await isOwn())) return;
    const handle = await open(file, 'r+');
    try {
      beat += 1;
      await handle.write(renderHolder({ ...own, beat }), 0);
    } finally {
      await handle.close();
    }
  };
  // A beat that fails is made up for by the next; should none succeed, `confirm` finds the lock taken.
  const timer = setInterval(() => void showLife().catch(() => {}), heartbeat).unref();
  return {
    async confirm() {
      if (!(await isOwn())) throw new UserError(NOT_SAVED.taken);
    },
    async release() {
      clearInterval(timer);
      if (await isOwn()) await rm(file, { force: true });
    },
  };
}
